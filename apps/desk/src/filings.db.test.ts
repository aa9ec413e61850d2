/** Filings at the desk: who reads and answers which, what is seen before it is sent, what the person then reads, and who only proposes. */
import { citizenOf, wordsOf } from '@oryndau/citizen/testing/citizen';
import { type Standing, TODAY } from '@oryndau/citizen/testing/installation';
import { fileInCase } from '@oryndau/deciding/filings';
import { readChain } from '@oryndau/journal/chain';
import { addDays } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { readFilings } from '@oryndau/outside/filings';
import { uploadOf } from '@oryndau/outside/upload';
import { readAccounts } from '@oryndau/staff/accounts';
import { proposalsOf } from '@oryndau/staff/proposals';
import { type FilingKind, moneyKindTexts } from '@oryndau/words/filings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutWithin } from './carry-out.ts';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';
import { answerTemplates } from './texts/answers.ts';

const REGION = '31';
const SIGNER = 'B. Head';
let desk: TestDesk;
let operator: TestStaff;
let other: TestStaff;
let reviewer: TestStaff;
let elsewhere: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk({ signers: [SIGNER] });
  operator = await desk.member({ login: 'A. Operator', roles: ['OPERATOR'], region: REGION });
  other = await desk.member({ login: 'C. Other', roles: ['OPERATOR'], region: REGION });
  reviewer = await desk.member({ login: 'R. Reviewer', roles: ['REVIEWER'], region: REGION });
  elsewhere = await desk.member({ login: 'far', roles: ['OPERATOR'], region: '75' });
});
afterAll(async () => {
  await desk?.close();
});

const sql = () => desk.installation.test.database.sql;

interface Filed {
  readonly path: string;
  readonly documentId: string;
  readonly filing: number;
}

async function file(standing: Standing, kind: FilingKind, text = 'My words.', file?: string): Promise<Filed> {
  const { parts, person } = desk.installation;
  const { documentId } = person(standing);
  const upload = file === undefined ? undefined : uploadOf(file, Buffer.from('%PDF-1.7 mine'));
  const uploads = upload === undefined || typeof upload === 'string' ? [] : [upload];
  const filed = await fileInCase(parts, { documentId, kind, language: 'ru', body: { text, details: {} }, uploads });
  if (!('filing' in filed)) throw new Error(`it was not filed: ${filed.kind}`);
  return { documentId, filing: filed.filing, path: `/filings/${documentId}/${filed.filing}` };
}

/** Without the fields that nobody sees. */
const shown = (text: string): string => text.replaceAll(/<input[^>]*>/g, '');

const kept = async ({ documentId, filing }: Filed) =>
  (await readFilings(sql(), documentId)).find((each) => each.filing === filing);

describe('the list', () => {
  it('has what is within reach, each with its clock, and reviews apart', async () => {
    const plain = await file('open', 'OTHER');
    const review = await file('open', 'REVIEW');
    const { text } = await operator.get('/filings');
    expect(text).toContain(`href="${plain.path}"`);
    expect(text).not.toContain(`href="${review.path}"`);
    expect((await reviewer.get('/filings?kind=review')).text).toContain(`href="${review.path}"`);
    expect((await elsewhere.get('/filings')).text).not.toContain(`href="${plain.path}"`);
    expect((await operator.get('/')).text).toMatch(/Filings and complaints<\/a>: 1,/);
  });

  it('has for an inspector what his body has imposed, wherever it lies, and nothing of another', async () => {
    const filed = await file('paying', 'OTHER');
    const own = await desk.member({ login: 'I. Own', roles: ['INSPECTOR'], body: '971240001315' });
    const another = await desk.member({ login: 'I. Another', roles: ['INSPECTOR'], body: '000000000000' });
    expect((await own.get('/filings')).text).toContain(`href="${filed.path}"`);
    expect((await own.get(filed.path)).status).toBe(200);
    expect((await another.get('/filings')).text).not.toContain(`href="${filed.path}"`);
    expect((await another.get(filed.path)).status).toBe(403);
  });

  it('marks what is late, and counts it as the list does', async () => {
    const late = await file('paying', 'OTHER');
    await sql()`
      update portal.filing as filing set filed_at = ${`${addDays(TODAY, -60)}T05:00:00Z`}::timestamptz
      where filing.document_id = ${late.documentId} and filing.filing = ${late.filing}`;
    const { text } = await operator.get('/filings');
    const row = text.split('<li').find((each) => each.includes(late.path)) ?? '';
    expect(row).toContain('govuk-tag--red');
    expect(text.match(/govuk-tag--red/g)).toHaveLength(1);
    expect((await operator.get('/')).text).toContain('late: 1');
    expect((await operator.get(late.path)).text).toContain('The answer is late');
  });

  it('gives the oldest free one to who takes the next, and another to who takes one beside', async () => {
    const [mine, theirs] = await Promise.all([operator.post('/filings/next'), other.post('/filings/next')]);
    expect(new Set([mine.to, theirs.to]).size).toBe(2);
    for (const { to } of [mine, theirs]) expect(to).toMatch(/^\/filings\/[0-9a-f-]{36}\/\d$/);
    for (const [staff, to] of [
      [operator, mine.to],
      [other, theirs.to],
    ] as const)
      await staff.post(`${to}/back`);
    expect((await reviewer.post('/filings/next')).status).toBe(403);
  });
});

describe('a filing', () => {
  it('shows the person’s words as text, and gives the file to be saved', async () => {
    const filed = await file(
      'partly_paid',
      'OTHER',
      'Line <script>alert(1)</script>\nand \u202e another',
      'мой "чек".pdf',
    );
    const { text } = await operator.get(filed.path);
    expect(text).toContain('Line &lt;script>alert(1)&lt;/script><br/>and \ufffd another');
    expect(text).not.toContain('<script>alert');
    const answer = await desk.app.inject({ url: `${filed.path}/file/1`, headers: { cookie: operator.cookie } });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.body).toBe('%PDF-1.7 mine');
    const far = await desk.app.inject({ url: `${filed.path}/file/1`, headers: { cookie: elsewhere.cookie } });
    expect(far.statusCode).toBe(403);
    expect((await elsewhere.get(filed.path)).status).toBe(403);
    expect((await operator.get(`/filings/${filed.documentId}/99`)).status).toBe(403);
    expect((await operator.get('/filings/nothing/1')).status).toBe(403);
  });

  it('is answered in the words that were seen before, and the person reads them', async () => {
    const filed = await file('open', 'OTHER', 'Сколько осталось?');
    await operator.post(`${filed.path}/take`);
    const { text: begun } = await operator.get(`${filed.path}?template=OTHER_STANDING`);
    expect(begun).toContain('осталось заплатить 18\u202f000');
    expect(begun).toContain('left to pay — 18\u202f000');
    const unfinished = await operator.post(`${filed.path}/preview`, {
      outcome: 'explained',
      answer: 'Осталось [сколько]',
    });
    expect([unfinished.status, unfinished.text.includes('Осталось [сколько]')]).toEqual([422, true]);
    const sent = { outcome: 'explained', answer: 'Осталось 18 000 ₸.\nПоследний день — 3 апреля.' };
    const preview = await operator.post(`${filed.path}/preview`, sent);
    expect(preview.text).toContain('Осталось 18 000 ₸.<br/>Последний день — 3 апреля.');
    expect(preview.text).toContain('Ответ: Дано разъяснение');
    expect(preview.text).toContain('cannot be taken back');
    expect((await kept(filed))?.outcome).toBe(null);
    expect((await operator.get(filed.path)).text).toContain('Последний день — 3 апреля.');
    expect((await operator.confirm(`${filed.path}/answer`, sent)).to).toBe(filed.path);
    expect(await kept(filed)).toMatchObject({ outcome: 'explained', answer: sent.answer, answeredBy: 'A. Operator' });
    const citizen = await citizenOf(desk.installation, 'open');
    expect(wordsOf(await citizen.get(`/case/filing/${filed.filing}`))).toContain('Ответ: Дано разъяснение');
    const again = await other.confirm(`${filed.path}/answer`, { ...sent, answer: 'Другое.' });
    expect([again.status, again.text.includes('answered already by A. Operator')]).toEqual([422, true]);
    expect((await operator.get('/')).text).not.toContain('In my hands');
  });

  it('keeps the words of who lost it to somebody else', async () => {
    const filed = await file('open', 'OTHER');
    await operator.post(`${filed.path}/take`);
    const lost = await other.post(`${filed.path}/preview`, { outcome: 'explained', answer: 'Мои слова.' });
    expect([lost.status, lost.text.includes('A. Operator took it, until')]).toEqual([422, true]);
    expect((await other.get(filed.path)).text).toContain('Мои слова.');
    await operator.post(`${filed.path}/back`);
    expect((await other.confirm(`${filed.path}/answer`, { outcome: 'explained', answer: 'Мои слова.' })).to).toBe(
      filed.path,
    );
  });

  it('keeps what was sent when the page was locked meanwhile, for that browser, and sends it once it is opened', async () => {
    const filed = await file('transferred', 'OTHER');
    const writer = await desk.member({ login: 'W. Writer', roles: ['OPERATOR'], region: REGION });
    await writer.post(`${filed.path}/take`);
    const page = await desk.app.inject({ url: filed.path, headers: { cookie: writer.cookie } });
    const form = page.cookies.find(({ name }) => name === 'form')?.value ?? '';
    const cookie = `${writer.cookie}; form=${form}`;
    const before = desk.installation.clock;
    desk.installation.clock = new Date(before.getTime() + 20 * 60_000);
    const answer = 'Долго писал: "да" и <b>нет</b>.';
    const locked = await desk.app.inject({
      method: 'POST',
      url: `${filed.path}/preview`,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        _csrf: /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '',
        outcome: 'explained',
        answer,
      }).toString(),
    });
    const location = String(locked.headers.location);
    expect(location).toMatch(/^\/unlock\?to=%2Fsent%2F/);
    const to = decodeURIComponent(location.slice('/unlock?to='.length));
    expect((await writer.confirm('/unlock', { to })).to).toBe(to);
    const { body } = await desk.app.inject({ url: to, headers: { cookie } });
    expect(body).toContain(`action="${filed.path}/preview"`);
    expect(body).toContain('value="Долго писал: &quot;да&quot; и &lt;b>нет&lt;/b>."');
    expect((await writer.get(to)).text).not.toContain('Долго писал');
    expect((await kept(filed))?.outcome).toBe(null);
    desk.installation.clock = before;
  });

  it('is not granted where that would do nothing, which is said before anything is typed', async () => {
    const filed = await file('collecting', 'NOT_ME');
    await operator.post(`${filed.path}/take`);
    const hint = (await operator.get(`${filed.path}?template=NOT_ME_REGISTER`)).text;
    expect(hint).toContain(refusalText(refusal('GRANTS_NOTHING'), 'en'));
    const refused = await operator.confirm(`${filed.path}/answer`, { outcome: 'granted', answer: 'Да.' });
    expect(refused.status).toBe(422);
    expect((await kept(filed))?.outcome).toBe(null);
    await operator.post(`${filed.path}/back`);
  });

  it('about protected money is granted with the account, and with that alone', async () => {
    const filed = await file('collecting', 'PROTECTED_MONEY');
    await operator.post(`${filed.path}/take`);
    const account = 'KZ86 125K ZT50 0410 0100';
    const half = await operator.confirm(`${filed.path}/answer`, { outcome: 'granted', answer: 'Да.', account });
    expect(half.status).toBe(422);
    const wrong = await operator.confirm(`${filed.path}/answer`, {
      outcome: 'granted',
      answer: 'Да.',
      account: 'KZ00125KZT5004100100',
      moneyKind: 'SOCIAL_PAYMENTS',
    });
    expect(wrong.status).toBe(422);
    const whole = { outcome: 'granted', answer: 'Да.', account, moneyKind: 'SOCIAL_PAYMENTS' };
    expect((await operator.post(`${filed.path}/preview`, whole)).text).toContain('KZ86125KZT5004100100');
    // The passkey confirms what is seen, where an earlier one is not enough too: the account, and that it is this money.
    await sql()`update staff.visit as visit set confirmed_at = null where visit.account_id = ${operator.id}`;
    const asked = (await operator.post(`${filed.path}/answer`, whole)).text;
    expect(asked).toContain('data-passkey');
    expect(shown(asked)).toContain('KZ86125KZT5004100100');
    expect(shown(asked)).toContain(moneyKindTexts.SOCIAL_PAYMENTS.en);
    expect((await operator.confirm(`${filed.path}/answer`, whole)).to).toBe(filed.path);
    const [row] = await sql()<{ state: string }[]>`
      select document.state from work.document as document where document.document_id = ${filed.documentId}`;
    expect(row?.state).toContain('KZ86125KZT5004100100');
  });
});

describe('a review', () => {
  it('is for who has signed nothing in the case, who is told so before typing', async () => {
    const filed = await file('arrested', 'REVIEW');
    const signer = await desk.member({ login: SIGNER, roles: ['REVIEWER'], region: REGION });
    await signer.post(`${filed.path}/take`);
    const { text } = await signer.get(filed.path);
    expect(text).toContain('You have signed an act of this case');
    expect(text).not.toContain(`action="${filed.path}/preview"`);
    const tried = await signer.confirm(`${filed.path}/answer`, { outcome: 'refused', answer: 'Нет.' });
    expect([tried.status, (await kept(filed))?.outcome]).toEqual([422, null]);
    await signer.post(`${filed.path}/back`);
    expect((await operator.confirm(`${filed.path}/answer`, { outcome: 'refused', answer: 'Нет.' })).status).toBe(403);
  });

  it('lifts what stands where it is granted, by the reviewer’s name', async () => {
    const filed = await file('arrested', 'REVIEW');
    await reviewer.post(`${filed.path}/take`);
    const sent = { outcome: 'granted', answer: 'Вы правы.', lifts: 'yes' };
    expect((await reviewer.post(`${filed.path}/preview`, { ...sent, outcome: 'refused' })).status).toBe(422);
    const preview = await reviewer.post(`${filed.path}/preview`, sent);
    expect(preview.text).toContain('The measure that stands now is lifted');
    expect(preview.text).toContain('The answer is an act');
    await sql()`update staff.visit as visit set confirmed_at = null where visit.account_id = ${reviewer.id}`;
    expect(shown((await reviewer.post(`${filed.path}/answer`, sent)).text)).toContain(
      'The measure that stands now is lifted',
    );
    expect((await reviewer.confirm(`${filed.path}/answer`, sent)).to).toBe(filed.path);
    expect(await kept(filed)).toMatchObject({ outcome: 'granted', answeredBy: 'R. Reviewer' });
    const events = await readChain(sql(), filed.documentId);
    expect(events.filter(({ type }) => type === 'ArrestLiftOrdered').map(({ event }) => event.review)).toEqual([
      String(filed.filing),
    ]);
  });
});

describe('a review where nothing stands', () => {
  it('has no words that lift it, and says so before the answer is seen', async () => {
    const filed = await file('paying', 'REVIEW');
    await reviewer.post(`${filed.path}/take`);
    const { text } = await reviewer.get(filed.path);
    expect(text).toContain('template=REVIEW_STANDS');
    expect(text).not.toContain('template=REVIEW_LIFTED');
    const sent = { outcome: 'granted', answer: 'Вы правы.', lifts: 'yes' };
    const preview = await reviewer.post(`${filed.path}/preview`, sent);
    expect([preview.status, preview.text.includes(refusalText(refusal('NOTHING_TO_LIFT'), 'en'))]).toEqual([422, true]);
    expect(preview.text).not.toContain('The measure that stands now is lifted');
    await reviewer.post(`${filed.path}/back`);
  });
});

describe('a complaint', () => {
  it('is refused by two: one proposes the whole answer, and it is given when another has approved it', async () => {
    const filed = await file('collecting', 'COMPLAINT');
    await operator.post(`${filed.path}/take`);
    const sent = { outcome: 'refused', answer: 'Отказано: статья 10-1.' };
    const preview = await operator.post(`${filed.path}/preview`, sent);
    expect(preview.text).toContain('Propose the refusal');
    expect((await operator.confirm(`${filed.path}/answer`, sent)).to).toBe(filed.path);
    expect((await kept(filed))?.outcome).toBe(null);
    const [proposal] = await proposalsOf(sql(), filed.documentId);
    expect(proposal).toMatchObject({
      action: 'complaint.refuse',
      outcome: null,
      region: REGION,
      proposedName: 'A. Operator',
    });
    const page = await other.get(filed.path);
    expect(page.text).toContain('A refusal is proposed by A. Operator');
    // Whoever took it could do nothing, and would be given it again and again.
    const listed = (await other.get('/filings')).text.split('<li').find((each) => each.includes(filed.path));
    expect(listed).toContain('a refusal is proposed, a second person approves it');
    const taken: string[] = [];
    for (
      let { to } = await other.post('/filings/next');
      !to.includes('none=');
      { to } = await other.post('/filings/next')
    )
      taken.push(to);
    expect(taken).not.toContain(filed.path);
    for (const path of taken) await other.post(`${path}/back`);
    await other.post(`${filed.path}/take`);
    const beside = await other.confirm(`${filed.path}/answer`, { outcome: 'explained', answer: 'Разъяснение.' });
    expect([beside.status, (await kept(filed))?.outcome]).toEqual([422, null]);

    const head = await desk.member({ login: 'D. Deputy', roles: ['DEPUTY_HEAD'], region: REGION });
    // Whoever approves it reads what the person wrote, too.
    expect((await head.get(`/proposals/${proposal?.id}`)).text).toContain(`href="${filed.path}"`);
    const by = (await readAccounts(sql(), [head.id])).get(head.id);
    if (proposal === undefined || by === undefined) throw new Error('there is a proposal, and a head');
    const ground = {
      installation: { ...desk.installation.parts, site: { styleSheet: '', isDemo: true } },
      parts: { signers: [SIGNER] },
    };
    const carry = carryOutWithin['complaint.refuse'];
    const approve = () =>
      desk.installation.test.database.transaction(async (tx) => carry?.(tx, ground, { proposal, by }));
    const rest = await approve();
    // Whoever dies here has lost nothing: the answer is kept, and its command is queued with the approval.
    expect(await kept(filed)).toMatchObject({
      outcome: 'refused',
      answer: sent.answer,
      answeredBy: 'A. Operator, D. Deputy',
    });
    expect(typeof rest === 'function' && (await rest())).toEqual({ kind: 'done' });
    expect(await approve()).toMatchObject({ kind: 'refusal', code: 'ALREADY_KNOWN' });
  });
});

it('has templates for every kind, each with the facts that it names and no other', () => {
  const facts = { number: '', filedOn: '', left: '', paid: '', lastDay: '', reference: '', issuer: '' };
  for (const { id, facts: named, text } of answerTemplates) {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const asked = new Set<string>();
      const noting: ProxyHandler<typeof facts> = {
        get: (_, name) => {
          asked.add(String(name));
          return '';
        },
      };
      text[language](new Proxy(facts, noting));
      expect([...asked].sort(), `${id} ${language}`).toEqual([...named].sort());
    }
  }
});
