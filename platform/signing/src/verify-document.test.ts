import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActToRender, renderAct } from '@oryndau/documents/acts';
import { legalDate } from '@oryndau/law/legal-date';
import { startTimeStampSimulator, type TimeStampSimulator } from '@oryndau/simulators/time-stamp/time-stamp-simulator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileActSigner } from './act-signer.ts';
import { issuingOf, newTestIssuer } from './test-issuer.ts';
import { programMissing } from './testing/programs.ts';
import { actText, newSigning, running, type Signing, sealedAct, sealWith, signedAct } from './testing/sample-act.ts';
import { timeStamper } from './time-stamp.ts';
import { DOCUMENT_BYTES_MAX, type DocumentReport, verifyDocument } from './verify-document.ts';

let signing: Signing;
let authority: TimeStampSimulator;
let rendered: ActToRender;
let plain: Uint8Array;
let stamped: Uint8Array;
beforeAll(async () => {
  signing = await newSigning();
  authority = await startTimeStampSimulator({ identity: signing.timeStamp });
  rendered = await signedAct(fileActSigner(signing.head, running));
  plain = await sealedAct(signing);
  stamped = await sealedAct(signing, timeStamper({ url: authority.url, trusted: signing.trusted }));
});
afterAll(() => authority.stop());

const failures = ({ checks }: DocumentReport) =>
  Object.fromEntries(checks.filter(({ status }) => status === 'failed').map(({ name, code }) => [name, code]));
const verify = (pdf: Uint8Array) => verifyDocument(pdf, signing);
/** Renders, seals and checks: what a forger with the seal's own key could do. */
const forged = async (changed: ActToRender) => verify(await sealWith(renderAct(changed), signing.seal));

const flipped = (pdf: Uint8Array, at: number, bit = at % 8): Uint8Array => {
  const changed = Uint8Array.from(pdf);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
};

describe('a true document', () => {
  it('is valid, and tells who signed what, when, over which bytes', async () => {
    const report = await verify(stamped);
    expect(failures(report)).toEqual({});
    expect(report.valid).toBe(true);
    expect(report.test).toBe(true);
    expect(report.act).toMatchObject({ type: 'opening', number: 'T26-C14290/3', remainder: 8_650_000n });
    expect(report.actSigner).toEqual({
      by: 'Head of the territorial body (TEST)',
      issuer: 'Oryndau TEST authority, not for real acts',
      keyId: signing.head.keyId,
      organisation: 'Oryndau TEST',
      bin: '000000000000',
      at: expect.any(Date),
    });
    expect(report.seal).toMatchObject({
      by: 'Seal of the territorial body (TEST)',
      stampedBy: 'Time-stamping authority (TEST)',
      claimedAt: new Date('2026-10-05T09:30:00Z'),
    });
    const [from = -1, first = 0, second = 0, length = 0] = report.seal?.byteRange ?? [];
    expect([from, second + length]).toEqual([0, stamped.length]);
    expect(second).toBeGreaterThan(first);
  });

  it('is valid without a time stamp, which is told', async () => {
    const report = await verify(plain);
    expect(report.valid).toBe(true);
    expect(report.checks.find(({ name }) => name === 'timeStamp')).toEqual({
      name: 'timeStamp',
      status: 'absent',
      code: 'NO_TIME_STAMP',
    });
  });

  it('is not trusted where its authority is not', async () => {
    const report = await verifyDocument(stamped, await newSigning());
    expect(report.valid).toBe(false);
    expect(failures(report)).toEqual({
      sealTrust: 'NOT_TRUSTED',
      timeStamp: 'TSA_NOT_TRUSTED',
      actTrust: 'NOT_TRUSTED',
      page: 'NOT_REACHED',
    });
  });
});

describe('a false document', () => {
  it('without a seal is not valid, whatever its page is', async () => {
    expect(failures(await verify(renderAct(rendered)))).toEqual({
      coverage: 'NO_SEAL',
      seal: 'NOT_REACHED',
      sealTrust: 'NOT_REACHED',
      timeStamp: 'NOT_REACHED',
      page: 'NOT_REACHED',
    });
  });

  it('shows another debtor than the record', async () => {
    const debtor = { ...rendered.parties.debtor, name: 'Басқа Адам Емес' };
    const report = await forged({ ...rendered, parties: { ...rendered.parties, debtor } });
    expect(failures(report)).toEqual({ parties: 'PARTIES_DIFFER', page: 'NOT_REACHED' });
  });

  it('carries another record than the act binds', async () => {
    const record = rendered.parties.record.replace('Ольга', 'Олеся');
    const debtor = { ...rendered.parties.debtor, name: 'Кенжебекова Олеся Ерланқызы' };
    const report = await forged({ ...rendered, parties: { ...rendered.parties, record, debtor } });
    expect(failures(report)).toEqual({ record: 'RECORD_DIFFERS', page: 'NOT_REACHED' });
  });

  it('carries an act that was never signed', async () => {
    const report = await forged({ ...rendered, data: actText(3, { remainder: 1n as never, sum: 1n as never }) });
    expect(failures(report)).toEqual({ inclusion: 'NOT_IN_BATCH', page: 'NOT_REACHED' });
  });

  it('shows another day of its signature than its files name', async () => {
    const { head, seal } = signing;
    const days = { lastDay: undefined, transferOn: undefined };
    const data = { version: 5, signing: { order: null }, ...days } as const;
    const own = { data: data as object, signedOn: legalDate('2026-10-08') };
    const at = new Date('2026-10-08T06:00:00Z');
    const late = await signedAct(fileActSigner(head, running, { now: () => at }), {}, own);
    const pdf = await sealWith(renderAct(late), seal);
    const made = (another: object) => (act: ActToRender) =>
      renderAct({ ...act, signature: { ...act.signature, ...another } });
    expect((await verifyDocument(pdf, { ...signing, render: made({}) })).valid).toBe(true);
    const onAnotherDay = made({ signedOn: legalDate('2026-10-09') });
    expect(failures(await verifyDocument(pdf, { ...signing, render: onAnotherDay }))).toEqual({ page: 'PAGE_DIFFERS' });
  });

  it('bears another day of the signature than the signature itself names, where a person has signed', async () => {
    const { head, seal } = signing;
    const at = new Date('2026-10-11T06:00:00Z');
    const signedOn = legalDate('2026-10-08');
    const days = { lastDay: undefined, transferOn: undefined };
    const check = async (data: object) => {
      const act = await signedAct(fileActSigner(head, running, { now: () => at }), {}, { data, signedOn });
      return failures(await verifyDocument(await sealWith(renderAct(act), seal), signing));
    };
    expect(await check({ version: 5, signing: { order: null }, ...days })).toEqual({
      actSignature: 'SIGNED_ON_ANOTHER_DAY',
      page: 'NOT_REACHED',
    });
    // What an order signs at once bears the day that was being lived.
    expect(await check({ version: 5, signing: { order: 'S-1' } })).toEqual({});
  });

  it('carries an act of the batch at another place', async () => {
    const report = await forged({ ...rendered, signature: { ...rendered.signature, index: 1 } });
    expect(failures(report)).toEqual({ inclusion: 'NOT_IN_BATCH', page: 'NOT_REACHED' });
  });

  it('carries a signature of somebody else, or by a key that may not sign', async () => {
    const other = (await newSigning()).head;
    const signature = { ...rendered.signature, certificates: other.certificates, keyId: other.keyId };
    expect(failures(await forged({ ...rendered, signature }))).toEqual({
      actSignature: 'SIGNATURE_INVALID',
      actTrust: 'NOT_TRUSTED',
      page: 'NOT_REACHED',
    });
    const byServer = await signedAct(fileActSigner(signing.server, running));
    expect(failures(await forged(byServer))).toEqual({ actTrust: 'NOT_FOR_THIS', page: 'NOT_REACHED' });
    const sealedByServer = await verify(await sealWith(renderAct(rendered), signing.server));
    expect(failures(sealedByServer)).toEqual({ sealTrust: 'NOT_FOR_THIS', page: 'NOT_REACHED' });
  });

  it('is sealed or signed with a certificate that had ended', async () => {
    const issuer = await newTestIssuer();
    const notAfter = new Date('2026-01-01T00:00:00Z');
    const seal = await issuer.issue({ ...issuingOf('seal'), notAfter });
    const head = await issuer.issue({ ...issuingOf('head'), notAfter });
    // By a clock that was set back: our own signer refuses.
    const now = new Date('2025-12-01T00:00:00Z');
    const rendered = await signedAct(fileActSigner(head, running, { now: () => now }));
    const pdf = await sealWith(renderAct(rendered), seal, undefined, now);
    expect(failures(await verifyDocument(pdf, { trusted: [issuer.certificate] }))).toEqual({
      sealTrust: 'NOT_VALID_THEN',
      actTrust: 'NOT_VALID_THEN',
      page: 'NOT_REACHED',
    });
  });

  it('hides that it is a test', async () => {
    expect(failures(await forged({ ...rendered, test: false }))).toEqual({
      actTrust: 'TEST_MARK_MISSING',
      page: 'NOT_REACHED',
    });
  });

  it('is never laid out where a part of it is not what a trusted key has signed: a stranger would choose how long that takes', async () => {
    let laidOut = 0;
    const render = (act: typeof rendered) => {
      laidOut += 1;
      return renderAct(act);
    };
    const address = { ...rendered, checkUrl: `https://oryndau.example/${'ы'.repeat(900)}` };
    const stranger = await newSigning();
    const strange = await sealWith(renderAct(await signedAct(fileActSigner(stranger.head, running))), stranger.seal);
    for (const pdf of [strange, renderAct(address), await sealWith(renderAct(address), stranger.seal)]) {
      expect((await verifyDocument(pdf, { ...signing, render })).valid).toBe(false);
    }
    expect(laidOut).toBe(0);
    expect((await verifyDocument(stamped, { ...signing, render })).valid).toBe(true);
    expect(laidOut).toBe(1);
  });

  it('shows a forged page with true attachments, under a true seal', async () => {
    const page = renderAct(rendered);
    // One byte of a page's content stream, which no attachment knows of, and then the seal's own key.
    const text = Buffer.from(page).toString('latin1');
    const stream = text.lastIndexOf('/Length', text.indexOf('/Type /EmbeddedFile') - 200);
    const report = await verify(await sealWith(flipped(page, text.indexOf('stream\n', stream) + 60), signing.seal));
    expect(failures(report)).toEqual({ page: 'PAGE_DIFFERS' });
  });

  it('has something appended after the seal, or something before it', async () => {
    const more = Buffer.concat([stamped, Buffer.from('\n1 0 obj\n<<>>\nendobj\n%%EOF')]);
    expect(failures(await verify(more))).toMatchObject({ coverage: 'NOT_WHOLE_FILE' });
    // A line end behind it, as some programs for mail leave one: a PDF still, of which the seal does not cover the last byte.
    for (const end of ['\n', '\r\n'])
      expect(failures(await verify(Buffer.concat([stamped, Buffer.from(end)])))).toEqual({
        coverage: 'NOT_WHOLE_FILE',
        page: 'NOT_REACHED',
      });
    const { form, ...others } = failures(await verify(Buffer.concat([Buffer.from(' '), stamped])));
    expect(form).toBeUndefined();
    expect(others).toMatchObject({ coverage: 'NOT_WHOLE_FILE' });
  });

  it('was cut off on its way', async () => {
    expect(failures(await verify(stamped.subarray(0, stamped.length - 2_000)))).toMatchObject({ form: 'PDF_CUT_OFF' });
  });
});

describe('one changed byte', () => {
  /** Every part of the file: page, attachments, update, each byte of the first of the signature, the zeros behind it, the end. */
  const places = async (pdf: Uint8Array) => {
    const { seal } = await verify(pdf);
    const [, first = 0, second = 0] = seal?.byteRange ?? [];
    const every = (from: number, to: number, step: number) =>
      Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
    return [
      ...every(0, first - 250, 9_001),
      ...every(first - 250, first + 4, 11),
      ...every(first + 4, second - 4, 101),
      ...every(second - 4, pdf.length, 19),
    ];
  };

  it('is found anywhere', async () => {
    const at = await places(stamped);
    expect(at.length).toBeGreaterThan(260);
    for (const place of at) expect((await verify(flipped(stamped, place))).valid, `byte ${place}`).toBe(false);
  });

  const missing = programMissing('pdfsig');
  it.skipIf(missing !== undefined)(
    `is found by pdfsig too, but where nobody signs${missing ? ` (skipped: ${missing})` : ''}`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'oryndau-flip-'));
      const file = join(folder, 'flipped.pdf');
      const { seal } = await verify(plain);
      const [, first = 0, second = 0] = seal?.byteRange ?? [];
      const judged = async (place: number) => {
        const pdf = flipped(plain, place, 0);
        await writeFile(file, pdf);
        const said = execFileSync('pdfsig', [file], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
        return { ours: (await verify(pdf)).valid, theirs: said.includes('Signature is Valid') };
      };
      // What the signature covers: both find it.
      for (const place of [20, 5_000, 60_000, first - 2_000, second + 40, second + 300]) {
        expect(await judged(place), `byte ${place}`).toEqual({ ours: false, theirs: false });
      }
      // The zeros behind the signature are covered by nobody: pdfsig cannot see them, we want them to be zeros.
      expect(await judged(second - 21)).toEqual({ ours: false, theirs: true });
      await rm(folder, { recursive: true, force: true });
    },
  );
});

describe('garbage', () => {
  it('is refused with a code', async () => {
    expect(failures(await verify(Buffer.alloc(0)))).toMatchObject({ form: 'NOT_A_PDF' });
    expect(failures(await verify(Buffer.from('hello')))).toMatchObject({ form: 'NOT_A_PDF' });
    expect(failures(await verify(Buffer.alloc(DOCUMENT_BYTES_MAX + 1)))).toMatchObject({ form: 'DOCUMENT_TOO_LARGE' });
    // Of whatever version: it is a PDF, and none of ours.
    for (const other of [
      '%PDF-1.7\n%%EOF',
      '%PDF-1.4\nhello\n%%EOF\n',
      '%PDF-2.0\r\n%%EOF\r\n',
      '\ufeff%PDF-1.3\n%%EOF',
    ]) {
      const found = failures(await verify(Buffer.from(other)));
      expect(found).not.toHaveProperty('form');
      expect(found).toMatchObject({ coverage: 'NO_SEAL', attachments: 'ATTACHMENTS_MISSING' });
    }
  });

  it('never crashes the check, however the file is cut and stirred', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: stamped.length - 1 }),
        fc.nat({ max: 3_000 }),
        fc.uint8Array({ maxLength: 60 }),
        async (at, cut, put) => {
          const file = Buffer.from(stamped);
          const stirred = Buffer.concat([file.subarray(0, at), put, file.subarray(Math.min(file.length, at + cut))]);
          const ended = Buffer.concat([stirred.subarray(0, -5), Buffer.from('%%EOF')]);
          const report = await verify(ended);
          expect(report.valid).toBe(ended.equals(file));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never crashes the check inside a well-formed frame: numbers, dates, hex', async () => {
    const text = Buffer.from(stamped).toString('latin1');
    const changes: readonly [RegExp, string][] = [
      [/\/ByteRange \[[^\]]*\]/, '/ByteRange [0 0 0 0]'],
      [/\/ByteRange \[[^\]]*\]/, '/ByteRange [0 999999999 999999999 999999999]'],
      [/\/ByteRange \[[^\]]*\]/, '/ByteRange [0 5 4 3]'],
      [/\/Contents <[0-9a-f]+>/, '/Contents <>'],
      [/\/Contents <[0-9a-f]+>/, `/Contents <3082ffff${'00'.repeat(200)}>`],
      [/\/Contents <[0-9a-f]+>/, `/Contents <30820004${'3080'.repeat(100)}>`],
      [/\/M \(D:\d+Z\)/, '/M (D:99999999999999Z)'],
      [/\/F \(act\.json\)/, '/F (record.json)'],
    ];
    for (const [what, by] of changes) {
      const report = await verify(Buffer.from(text.replace(what, by), 'latin1'));
      expect(report.valid, by.slice(0, 40)).toBe(false);
    }
  });
});
