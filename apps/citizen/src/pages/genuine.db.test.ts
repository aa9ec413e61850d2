/** Whether a message or a document is ours, as anybody may ask: what is told, what is not, and what a forger gets. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postFolder } from '@oryndau/connectors/post';
import { importBank } from '@oryndau/deciding/import';
import { readAct, renderAct, renderLetter } from '@oryndau/documents/acts';
import { titleTexts } from '@oryndau/documents/acts/word-texts';
import { type PaymentReceipt, renderReceipt } from '@oryndau/documents/receipts';
import { formToRender } from '@oryndau/documents/testing/sample-acts';
import { deliverNotices } from '@oryndau/exchange/notices';
import { fakeOutside } from '@oryndau/exchange/testing/outside';
import { tenge } from '@oryndau/law/money';
import { actCodeOf, messageCodeOf } from '@oryndau/outside/codes';
import { actsToRender } from '@oryndau/reading/documents';
import { receiptSaver } from '@oryndau/reading/save-receipt';
import { fileActSigner, sealPdf, verifyDocument } from '@oryndau/signing';
import { loadDocument } from '@oryndau/standing/document-state';
import { actTypes } from '@oryndau/words/acts';
import { type Language, languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealedActOf } from '../testing/documents.ts';
import {
  OPENED,
  openTestInstallation,
  paymentOf,
  type Standing,
  type TestInstallation,
} from '../testing/installation.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';
import { documentReasons } from '../texts/document-reasons.ts';
import { genuineTexts } from '../texts/genuine.ts';
import { genuineDocumentTexts } from '../texts/genuine-document.ts';

let installation: TestInstallation;
const outside = fakeOutside();
const people: Standing[] = ['open', 'partly_paid', 'held'];
beforeAll(async () => {
  installation = await openTestInstallation();
  const { notices } = outside.outside;
  if (notices === undefined) throw new Error('the outside takes notices');
  await deliverNotices(installation.test.database, { ...notices, now: () => installation.clock });
});
afterAll(() => installation?.close());

let guests = 0;
/** From an address of its own: tries are counted by address. */
function guest(language: Language = 'en', { app } = installation): Visitor {
  guests += 1;
  return visitor(app, { language, address: `203.0.${guests}.7` });
}

async function check(code: string, who = guest()) {
  await who.get('/genuine');
  return who.post('/genuine', { code });
}

/** The message of a channel that left for a person, with its code. */
async function sent(standing: Standing, channel: 'push' | 'sms') {
  const { documentId } = installation.person(standing);
  const list = channel === 'push' ? outside.pushes : outside.sms;
  const message = list.find(({ key }) => key.startsWith(documentId));
  if (message === undefined) throw new Error(`no ${channel} for ${standing}`);
  const code = messageCodeOf(installation.parts.secret, documentId, Number(message.key.split('/')[1]));
  return { message, code };
}

describe('the form', () => {
  it.each(languages)('says in %s what ours look like, what we never ask for, and what to do', async (language) => {
    const { statusCode, body } = await guest(language).get('/genuine');
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${language}"`);
    for (const part of ['1414', '102', 'eGov Mobile', 'name="code"', 'name="document"']) expect(body).toContain(part);
    const day = { kk: '2025\u00a0жылғы 1\u00a0қазан', ru: '1\u00a0октября 2025\u00a0года', en: '1\u00a0October 2025' };
    expect(body).toContain(day[language]);
    expect(body).not.toMatch(/\bundefined\b|\bnull\b/);
  });

  it.each([
    ['', 'Enter the code'],
    ['ABC', 'ten letters'],
    ['<script>alert(1)</script>', 'ten letters'],
    ['x'.repeat(5_000), 'Enter the code'],
  ])('refuses %j', async (code, told) => {
    const { statusCode, body } = await check(code);
    expect(statusCode).toBe(422);
    expect(body).toContain(told);
    expect(body).toContain('href="#code"');
    expect(body).not.toContain('<script');
  });
});

describe('a message of ours', () => {
  it.each(['push', 'sms'] as const)('(%s) is told with its text, masked, in the words that left', async (channel) => {
    for (const standing of people) {
      const { message, code } = await sent(standing, channel);
      const { statusCode, body } = await check(code.toLowerCase());
      expect(statusCode).toBe(200);
      expect(body).toContain('We sent this message');
      expect(body).toContain('***');
      const { caseCode, iin, token, number } = installation.person(standing);
      for (const secret of [caseCode, caseCode.slice(7), iin, token, 'Сынақов', 'СЫНАҚОВ', `№ ${number},`]) {
        expect(body).not.toContain(secret);
      }
      const text = 'text' in message ? message.text : message.body;
      const sum = /\d+ \d{3} тг/.exec(text)?.[0];
      expect(sum).toBeDefined();
      expect(body).toContain(sum);
      expect(body).toContain(caseCode.slice(0, 7));
    }
  });

  it('is told as it was, also when money has come since, and not as it would be today', async () => {
    const { message, code } = await sent('open', 'sms');
    expect(message).toHaveProperty('text', expect.stringContaining('18 000'));
    const path = join(tmpdir(), `oryndau-genuine-${process.pid}.xml`);
    writeFileSync(path, paymentOf(installation.person('open'), '5000.00', installation.parts.today()));
    await importBank(installation.test.database, path);
    rmSync(path);
    await installation.live(installation.parts.today());
    const { documentId } = installation.person('open');
    const state = await installation.test.database.transaction((tx) => loadDocument(tx, documentId));
    expect(state.case?.paid).toBe(500_000n);
    const { body } = await check(code);
    expect(body).toContain('18 000');
  });

  it('whose text cannot be made again is not shown, and is ours all the same', async () => {
    const { code } = await sent('arrested', 'sms');
    await installation.test.database.sql`
      update connectors.message set text_digest = decode(${'00'.repeat(32)}, 'hex') where code = ${code}`;
    const { body } = await check(code);
    expect(body).toContain('We sent this message');
    expect(body).toContain('could not be made again');
    expect(body).not.toContain('***');
  });

  it.each(languages)('is told in %s, its text in its own language', async (language) => {
    const { code } = await sent('held', 'push');
    const { body } = await check(code, guest(language));
    expect(body).toContain(`<html lang="${language}"`);
    expect(body).toMatch(/<p class="govuk-body" lang="(kk|ru|en)">/);
  });
});

describe('a message that is not ours', () => {
  it('is told so, with what to do', async () => {
    const { statusCode, body } = await check('7K3MQ-X2D9T');
    expect(statusCode).toBe(200);
    expect(body).toContain('We did not send such a message');
    expect(body).toContain('102');
  });

  it('cannot be sought by trying: an address has twenty tries an hour, whatever it found between them', async () => {
    const who = guest();
    await who.get('/genuine');
    const { code } = await sent('held', 'push');
    const answers: number[] = [];
    for (let n = 0; n < 22; n += 1) {
      answers.push((await who.post('/genuine', { code: `7K3MQ-X2D${String(n).padStart(2, '0')}` })).statusCode);
      if (n === 10) expect((await who.post('/genuine', { code })).body).toContain('We sent this message');
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.slice(20)).toEqual([429, 429]);
    expect((await who.post('/genuine', { code })).statusCode).toBe(429);
    expect((await check(code)).statusCode).toBe(200);
  });

  it('is not asked about by a form of another site', async () => {
    const answer = await installation.app.inject({ method: 'POST', url: '/genuine', payload: { code: '7K3MQ-X2D9T' } });
    expect(answer.statusCode).toBe(403);
  });
});

// ------------------------------------------------------------------------------------------------ documents

async function firstAct(standing: Standing) {
  const { documentId } = installation.person(standing);
  const acts = await actsToRender(installation.test.database.sql, documentId, installation.parts.documents);
  const [act] = acts;
  if (act === undefined) throw new Error('there is no act');
  return { documentId, acts, ...act };
}

const sealed = (standing: Standing): Promise<Buffer> => sealedActOf(installation, standing);

interface Sending {
  readonly file?: Uint8Array;
  readonly act?: string;
  readonly language?: Language;
  readonly name?: string;
}

async function upload({ file, act, language = 'en', name = 'act.pdf' }: Sending, of = installation) {
  const who = guest(language, of);
  await who.get('/genuine');
  return who.send('/genuine/document', {
    fields: act === undefined ? {} : { act },
    ...(file && { files: [{ field: 'document', name, content: file, type: 'application/pdf' }] }),
  });
}

/** Sealed as the server seals what people open. */
const sealer = () => {
  const { seal } = installation.authority;
  return Object.assign(fileActSigner(seal, { isStopped: async () => false }), { certificates: seal.certificates });
};

/** The case of this standing with a payment that was paid at the service, and its receipt as the person downloads it. */
async function receiptOf(standing: Standing): Promise<{ readonly pdf: Uint8Array; readonly receipt: PaymentReceipt }> {
  const { documentId } = installation.person(standing);
  await installation.test.database.sql`
    insert into connectors.payment (document_id, attempt, amount, language, status, begun_at, settled_at, receipt)
    values (${documentId}, 7, 500000, 'ru', 'paid', '2026-03-13T05:00:00Z', '2026-03-13T05:01:00Z', 'R-7')
    on conflict do nothing`;
  const save = receiptSaver(installation.test.database, { seal: sealer(), test: true, now: installation.parts.now });
  const pdf = await save(documentId, 7);
  const receipt = pdf && (await verifyDocument(pdf, { trusted: installation.authority.trusted })).receipt;
  if (pdf === undefined || receipt === undefined) throw new Error('there is no receipt');
  return { pdf, receipt };
}

const seal = (pdf: Uint8Array) =>
  sealPdf(pdf, { signer: sealer(), certificates: sealer().certificates, at: installation.clock });

/** An act of each type, signed by the head of the installation as one batch. */
async function actsOfEveryType() {
  const { head } = installation.authority;
  const signer = fileActSigner(head, { isStopped: async () => false });
  const acts = actTypes.map((type, n) => ({ type, ...formToRender(type, { n, number: `T26-C14290/${n}` }) }));
  const { keyId, root, signature: jws, proofs } = await signer.signBatch(acts.map(({ data }) => data));
  return acts.map(({ type, ...act }, index) => ({
    type,
    rendered: {
      ...act,
      signature: {
        ...act.signature,
        keyId,
        root,
        jws,
        index,
        size: acts.length,
        proof: proofs[index] ?? [],
        certificates: head.certificates,
      },
    },
  }));
}

describe('every PDF that we make', () => {
  it('is known: an act of every type', async () => {
    const acts = await actsOfEveryType();
    expect(acts.map(({ type }) => type)).toEqual([...actTypes]);
    for (const { type, rendered } of acts) {
      const { body } = await upload({ file: await seal(renderAct(rendered)) });
      expect(body, type).toContain('test document');
      expect(body, type).toContain(titleTexts[type].en.replaceAll("'", '&#39;'));
      expect(body, type).not.toContain('govuk-tag--red');
    }
  });

  it('is known: each act of a case as the person downloads it, and the receipt of a payment', async () => {
    const seen = new Set<string>();
    for (const standing of ['open', 'arrested', 'collecting', 'lifting', 'transferred'] as const) {
      for (const { rendered } of (await firstAct(standing)).acts) {
        const type = readAct(rendered.data)?.type ?? '';
        if (seen.has(type)) continue;
        seen.add(type);
        expect((await upload({ file: await seal(renderAct(rendered)) })).body, type).toContain('test document');
      }
    }
    expect(seen.size).toBeGreaterThan(4);
    const { pdf } = await receiptOf('open');
    const { body } = await upload({ file: pdf });
    expect(body).toContain('test document');
    for (const fact of [
      'Receipt of a payment',
      '5,000',
      '13\u00a0March 2026, 10:01',
      `${installation.person('open').caseCode}/7`,
      'The payment is in our books',
    ])
      expect(body).toContain(fact);
  });

  it('or is a letter, which has no seal: it is not said to be somebody else’s, and its code is known', async () => {
    // Nothing is proven to have reached this person in ten days: so a letter goes out.
    const further = [{ of: 'held', number: 'F-90', amount: '7000.00' }] as const;
    const posting = await openTestInstallation({ further });
    const folder = mkdtempSync(join(tmpdir(), 'oryndau-post-'));
    const { notices } = outside.outside;
    if (notices === undefined) throw new Error('the outside takes notices');
    const channels = { post: postFolder({ folder, render: renderLetter }) };
    await deliverNotices(posting.test.database, { ...notices, channels, now: () => posting.clock });
    const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
    const [message] = await posting.test.database.sql<{ code: string }[]>`
      select message.code from connectors.message as message where message.channel = 'registered_mail' limit 1`;
    if (file === undefined || message === undefined) throw new Error('no letter left');
    const letter = readFileSync(join(folder, file));
    for (const language of languages) {
      const { body } = await upload({ file: letter, language }, posting);
      const { unsealed, not_ours: notOurs } = genuineDocumentTexts[language].verdicts;
      expect(body).toContain(unsealed.title);
      expect(body).not.toContain(notOurs.title);
      expect(body).toContain(genuineDocumentTexts[language].letter);
      const told = await check(message.code, guest(language, posting));
      expect(told.body).toContain(genuineTexts[language].isOurs);
    }
    rmSync(folder, { recursive: true });
    await posting.close();
  });

  it('and says of us what is not so in our books is none of ours, though it is sealed by our own key', async () => {
    const { receipt } = await receiptOf('open');
    for (const lie of [{ amount: tenge(50_000) }, { attempt: 8 }, { number: 'F-2' }, { serviceReceipt: 'R-8' }]) {
      for (const language of languages) {
        const { body } = await upload({ file: await seal(renderReceipt({ ...receipt, ...lie })), language });
        const { verdicts } = genuineDocumentTexts[language];
        expect(body, JSON.stringify(Object.keys(lie))).toContain(verdicts.unknown_payment.title);
        for (const other of [verdicts.test, verdicts.genuine, verdicts.changed])
          expect(body).not.toContain(other.title);
        expect(body).toContain(documentReasons.RECEIPT_UNKNOWN[language]);
        expect(body).not.toContain('RECEIPT_UNKNOWN');
      }
    }
  });

  it('and was changed after it was sealed is told as changed, and a page that shows another sum than its data too', async () => {
    const { pdf, receipt } = await receiptOf('open');
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('/Producer');
    changed.write('X', at + 12);
    expect((await upload({ file: changed })).body).not.toContain('test document');
    const other = Buffer.from(renderReceipt({ ...receipt, amount: tenge(50_000) }));
    const { body } = await upload({ file: await seal(other) });
    expect(body).not.toContain('test document');
  });

  it('and a file of somebody else that our trust covers is told as whole, and not as ours', async () => {
    const content = {
      from: { name: 'Somebody', address: 'Somewhere' },
      to: { name: 'Anybody', address: null },
      date: '05.10.2026',
      title: 'Pay at once',
      paragraphs: ['Pay to me.'],
      caseCode: 'K7',
      messageCode: 'M1',
    };
    // Ours have no seal, so one that has is somebody else's, whatever it looks like.
    const { body } = await upload({ file: await seal(renderLetter({ on: OPENED, language: 'ru', content })) });
    expect(body).toContain('none of our documents');
    expect(body).toContain('File sealed by');
  });
});

describe('a document', () => {
  it.each(languages)('of a test authority is told in %s as what it is, with every check', async (language) => {
    const { statusCode, body } = await upload({ file: await sealed('open'), language });
    expect(statusCode).toBe(200);
    const test = { kk: 'сынақ құжаты', ru: 'пробный документ', en: 'a test document' };
    expect(body).toContain(test[language]);
    expect(body.match(/govuk-tag--green/g)).toHaveLength(12);
    expect(body.match(/govuk-tag--grey/g)).toHaveLength(1);
    expect(body).not.toContain('govuk-tag--red');
    expect(body).toContain((await firstAct('open')).act.keyId);
    expect(body).not.toContain(installation.person('open').iin);
  });

  it('in which a byte was changed is told as changed, and nothing of what it says is believed', async () => {
    const file = await sealed('open');
    file[file.indexOf('/Producer') + 12] = 0x58;
    const { body } = await upload({ file });
    expect(body).toContain('The document was changed');
    expect(body).toContain('govuk-tag--red');
    expect(body).not.toContain('Who signed what');
  });

  it('is not ours when nobody whom we trust has signed it', async () => {
    const other = await openTestInstallation({ change: (parts) => ({ ...parts, trusted: [] }) });
    const { body } = await upload({ file: await sealed('open') }, other);
    expect(body).toContain('This is not our document');
    await other.close();
  });

  it.each(['%PDF-1.7\nhello\n%%EOF', '%PDF-1.4\nhello\n%%EOF\n', '\n%PDF-2.0\r\nhello\r\n%%EOF\r\n'])(
    'has no seal of ours when it is some PDF, of whatever version: %j',
    async (text) => {
      for (const language of languages) {
        const { statusCode, body } = await upload({ file: Buffer.from(text), language });
        expect(statusCode).toBe(200);
        expect(body).toContain(genuineDocumentTexts[language].verdicts.unsealed.title);
        expect(body).toContain(documentReasons.NO_SEAL[language]);
        for (const reason of ['NOT_A_PDF', 'PDF_CUT_OFF'] as const)
          expect(body).not.toContain(documentReasons[reason][language]);
      }
    },
  );

  it('that a program has left a line end behind is told so, and not that it is no PDF', async () => {
    const file = Buffer.concat([await sealed('open'), Buffer.from('\r\n')]);
    for (const language of languages) {
      const { body } = await upload({ file, language });
      expect(body).toContain(documentReasons.NOT_WHOLE_FILE[language]);
      expect(body).not.toContain(documentReasons.NOT_A_PDF[language]);
    }
  });

  it('that was cut off on its way is told so', async () => {
    const file = await sealed('open');
    const { body } = await upload({ file: file.subarray(0, file.length - 3_000) });
    expect(body).toContain(documentReasons.PDF_CUT_OFF.en);
  });

  it('is another act than the one of the QR code', async () => {
    const file = await sealed('open');
    const { documentId, act } = await firstAct('open');
    expect((await upload({ file, act: `${documentId}/${act.n}` })).body).not.toContain('another act');
    expect((await upload({ file, act: `${documentId}/9999` })).body).toContain('another act');
  });

  it.each([
    ['nothing', undefined, 'Choose a PDF file'],
    ['an empty file', Buffer.alloc(0), 'Choose a PDF file'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'no PDF file'],
    ['a page of HTML', Buffer.from('<script>alert(1)</script>'), 'no PDF file'],
    ['one too large', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_300_000)]), 'too large'],
  ])('that is %s is refused at its field', async (_name, file, told) => {
    const { statusCode, body } = await upload({ ...(file && { file }), name: '../../<script>.pdf' });
    expect(statusCode).toBe(422);
    expect(body).toContain(told);
    expect(body).toContain('href="#document"');
    expect(body).not.toContain('<script');
  });

  it('far too large is not even read to its end', async () => {
    expect((await upload({ file: Buffer.alloc(6_000_000, 0x25) })).statusCode).toBe(413);
  });

  it('is not checked where no certificates are given, and the page says so', async () => {
    const other = await openTestInstallation({
      change: ({ trusted: _trusted, ...parts }) => parts,
    });
    const { body } = await guest('en', other).get('/genuine');
    expect(body).toContain('names no certificates');
    expect(body).not.toContain('name="document"');
    expect((await upload({ file: await sealed('open') }, other)).body).toContain('names no certificates');
    await other.close();
  });
});

describe('the QR code of a paper', () => {
  it.each(languages)('leads in %s to what is known of the act, and to nothing about the person', async (language) => {
    const { documentId, acts } = await firstAct('arrested');
    expect(acts.length).toBeGreaterThan(1);
    for (const { act, rendered } of acts) {
      const { pathname } = new URL(rendered.checkUrl);
      expect(pathname).toBe(`/check/act/${documentId}/${act.n}/${actCodeOf(act)}`);
      const { statusCode, body } = await guest(language).get(pathname);
      expect(statusCode).toBe(200);
      const { number, iin, caseCode } = installation.person('arrested');
      expect(body).toContain(`${number}/${act.n}`);
      expect(body).toContain(act.keyId);
      expect(body).toContain(act.root);
      for (const secret of [iin, caseCode, '18 000', '18\u202f000', 'Сынақов', 'KZ86125']) {
        expect(body).not.toContain(secret);
      }
    }
  });

  it.each([
    ['an unknown document', '/check/act/1b4e28ba-2fa1-51d2-883f-b9a761bde3fb/1/AAAAAAAAAAAA'],
    ['no document', '/check/act/%3Cscript%3E/1/AAAAAAAAAAAA'],
    ['no number', `/check/act/1b4e28ba-2fa1-51d2-883f-b9a761bde3fb/x/AAAAAAAAAAAA`],
    ['a number beyond all', '/check/act/1b4e28ba-2fa1-51d2-883f-b9a761bde3fb/99999999999999/AAAAAAAAAAAA'],
  ])('of %s is not ours', async (_name, url) => {
    const { statusCode, body } = await guest().get(url);
    expect(statusCode).toBe(404);
    expect(body).toContain('There is no such act');
    expect(body).toContain('102');
    expect(body).not.toContain('<script');
  });

  it('of an event that is no act is not ours', async () => {
    const { documentId } = await firstAct('open');
    expect((await guest().get(`/check/act/${documentId}/9999/AAAAAAAAAAAA`)).statusCode).toBe(404);
  });

  it('that was made from the number of a fine alone tells nothing, and is counted', async () => {
    const { documentId, acts } = await firstAct('open');
    const [first] = acts;
    if (first === undefined) throw new Error('no act is signed');
    const { n } = first.act;
    const unknown = '1b4e28ba-2fa1-51d2-883f-b9a761bde3fb';
    const [ours, none] = await Promise.all([documentId, unknown].map((id) => guest().get(`/check/act/${id}/${n}`)));
    expect([ours?.statusCode, ours?.headers.location]).toEqual([none?.statusCode, none?.headers.location]);
    expect(ours?.headers.location).toBe('/genuine');
    const guess = (address: string) =>
      installation.app.inject({ url: `/check/act/${documentId}/${n}/AAAAAAAAAAAA`, remoteAddress: address });
    const statuses: number[] = [];
    for (let tries = 0; tries < 40; tries += 1) statuses.push((await guess('203.0.113.77')).statusCode);
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    const { pathname } = new URL(first.rendered.checkUrl);
    expect((await guest().get(pathname)).statusCode).toBe(200);
  });
});

it('a case opened from the day of the policies has no personal link and no way to pay in its SMS, the short address of the case at most', async () => {
  expect(OPENED > '2025-10-01').toBe(true);
  for (const { text } of outside.sms) {
    for (const address of text.match(/\S+\.\w+\/\S+|\w+:\/\/\S+/g) ?? []) {
      expect(address).toMatch(/^[\w.-]+\/[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    }
  }
});
