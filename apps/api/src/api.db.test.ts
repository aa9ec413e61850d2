/** The API against its own description: what is described happens, and nothing else; and what it promises about writes, tags, pages and people. */
import { addClient } from '@oryndau/access/clients';
import { sweepKeys } from '@oryndau/access/idempotency';
import {
  OPENED,
  openTestInstallation,
  programs,
  type Standing,
  type TestInstallation,
  TODAY,
} from '@oryndau/citizen/testing/installation';
import { addDays } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { caseCodeOf, linkTokenOf, messageCodeOf } from '@oryndau/outside/codes';
import { beginMessages } from '@oryndau/outside/messages';
import { openServer } from '@oryndau/web/http/server';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, apiCaller, type Call, describedText, type Met, places } from './testing/api-caller.ts';

const met: Met = new Set();
const PDF = Buffer.from('%PDF-1.7 a receipt').toString('base64');
let installation: TestInstallation;
let call: (call: Call) => Promise<Answer>;
let system: string;
let seesPersons: string;
let poor: string;

beforeAll(async () => {
  installation = await openTestInstallation();
  call = apiCaller(installation.app, met);
  const client = async (name: string, scopes: string[], regions: string[] = []) => {
    const added = await addClient(installation.test.database.sql, { name, scopes, regions, at: installation.clock });
    return added?.token ?? '';
  };
  system = await client('Claimant of a test', ['cases:read', 'webhooks']);
  seesPersons = await client('Register of a test', ['cases:read', 'cases:person']);
  poor = await client('Nobody of a test', []);
});
afterAll(() => installation?.close());

const codeOf = (answer: Answer): string => answer.json().code;
const visitOf = async (standing: Standing): Promise<string> =>
  (await call({ method: 'POST', path: '/visits', body: { linkToken: installation.person(standing).token } })).json()
    .token;

let keys = 0;
const key = (): string => {
  keys += 1;
  return `key-of-a-test-${keys}`;
};

/** A write on the basis of the case as it is now. */
async function seen(token: string): Promise<Record<string, string>> {
  const { headers } = await call({ path: '/case', token });
  return { 'idempotency-key': key(), 'if-match': String(headers.etag) };
}

describe('the description', () => {
  it('is free of faults by the recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: describedText, absoluteRef: 'openapi.json', config });
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(places.length).toBeGreaterThan(15);
  });

  it('is seen to be faulty where it is', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = describedText.replace('"operationId": "readCase"', '"operationId": "readFigures"');
    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(found.map(({ ruleId }) => ruleId)).toContain('operation-operationId-unique');
  });

  it('is what the server gives', async () => {
    const { body } = await installation.app.inject('/api/v1/openapi.json');
    expect(JSON.parse(body)).toEqual(JSON.parse(describedText));
  });
});

describe('for everybody', () => {
  it('there are the figures, with definitions, and not twice', async () => {
    const all = await call({ path: '/figures' });
    const opened = all.json().figures.find(({ figure }: { figure: string }) => figure === 'opened');
    expect(opened).toMatchObject({ group: '', cases: 11, amount: '198000.00' });
    expect(opened.definition).toContain('unpaid on the day of opening');
    const byRegion = await call({ path: '/figures?by=region' });
    expect(byRegion.json().figures[0].group).toMatch(/^\d{2}$/);
    const again = await call({ path: '/figures', headers: { 'if-none-match': `"other", ${all.headers.etag}` } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await call({ path: '/figures?by=person' })).statusCode).toBe(422);
  });

  it('a message is ours or is not, and nobody learns whose it was', async () => {
    const { documentId } = installation.person('open');
    const code = messageCodeOf(installation.parts.secret, documentId, 2);
    const message = {
      documentId,
      n: 2,
      channel: 'push',
      about: 'notice',
      language: 'kk',
      linked: true,
      code,
      textDigest: 'ab'.repeat(32),
    };
    await installation.test.database.transaction((tx) =>
      beginMessages(tx, [{ ...message, parts: 1, cost: 0n as Money }], installation.clock),
    );
    const ours = await call({ path: `/messages/${code.toLowerCase().replaceAll('-', '%20')}` });
    expect(ours.json()).toEqual({ isOurs: true, messages: [{ channel: 'push', sentOn: TODAY, language: 'kk' }] });
    for (const text of ['AAAAA-AAAAA', 'nonsense', '%3Cscript%3E']) {
      expect((await call({ path: `/messages/${text}` })).json()).toEqual({ isOurs: false, messages: [] });
    }
    expect((await call({ path: `/messages/${'A'.repeat(60)}` })).statusCode).toBe(422);
  });

  it('a legal number has its dated values', async () => {
    const limit = await call({ path: '/law/parameters/simplified.limit_mci' });
    expect(limit.json().values.map(({ value }: { value: string }) => value)).toEqual(['20', '40']);
    expect((await call({ path: '/law/parameters/none' })).statusCode).toBe(404);
    expect((await call({ path: `/law/parameters/${'a'.repeat(90)}` })).statusCode).toBe(422);
  });

  it('what is not there is a problem, without a word of what was asked', async () => {
    const answer = await installation.app.inject('/api/v1/secret-path-880214400120');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('880214400120');
  });
});

describe('a visit', () => {
  it('begins by the link or by the code with both facts, and stands among the views', async () => {
    const { caseCode, iin, birthDate } = installation.person('open');
    const body = { caseCode, lastDigits: iin.slice(-4), birthDate };
    const visit = await call({ method: 'POST', path: '/visits', body });
    expect(visit.statusCode).toBe(201);
    expect(Date.parse(visit.json().expiresAt) - installation.clock.getTime()).toBe(30 * 60_000);
    const read = await call({ path: '/case', token: visit.json().token });
    expect(read.json().debtor.iin).toBe(iin);
    expect(read.json().views[0]).toMatchObject({ reader: 'debtor', way: 'code' });
    installation.clock = new Date(installation.clock.getTime() + 31 * 60_000);
    expect((await call({ path: '/case', token: visit.json().token })).statusCode).toBe(401);
    installation.clock = new Date(installation.clock.getTime() - 31 * 60_000);
  });

  it('does not begin by a link that is over, forged, or by facts that are wrong; and not any more after some tries', async () => {
    const { documentId, iin, birthDate } = installation.person('held');
    const old = linkTokenOf(installation.parts.secret, documentId, addDays(OPENED, 1));
    const link = (linkToken: string) => call({ method: 'POST', path: '/visits', body: { linkToken } });
    expect(codeOf(await link(old))).toBe('LINK_EXPIRED');
    expect(codeOf(await link('x'.repeat(30)))).toBe('LINK_UNKNOWN');
    const facts = (caseCode: string, lastDigits: string) =>
      call({ method: 'POST', path: '/visits', body: { caseCode, lastDigits, birthDate }, address: '203.0.113.9' });
    const wrong = await facts(caseCodeOf(documentId), '0000');
    const none = await facts('ZZZZ-ZZZZ-ZZZZ', iin.slice(-4));
    const { instance: _a, ...first } = wrong.json();
    const { instance: _b, ...second } = none.json();
    expect(first).toEqual(second);
    for (let tried = 0; tried < 5; tried += 1) await facts(caseCodeOf(documentId), '0000');
    expect(codeOf(await facts(caseCodeOf(documentId), iin.slice(-4)))).toBe('TOO_MANY_TRIES');
  });

  it('opens one case: a forged, foreign or changed token opens none', async () => {
    const token = await visitOf('open');
    for (const other of [`${token.slice(0, -2)}AA`, 'x', system]) {
      expect((await call({ path: '/case', token: other })).statusCode).toBe(401);
    }
    const cookie = await installation.app.inject({ url: '/api/v1/case', cookies: { visit: token } });
    expect(cookie.statusCode).toBe(401);
  });
});

describe('the case', () => {
  it('has all that the page has, and is sent once', async () => {
    const token = await visitOf('arrested');
    const first = await call({ path: '/case', token });
    expect(first.json()).toMatchObject({
      standing: 'open',
      remainder: '18000.00',
      arrest: { status: 'confirmed', accountEnd: '0100', amount: '18000.00' },
      coming: [{ action: 'COLLECT' }, { action: 'TRANSFER' }],
    });
    const again = await call({ path: '/case', token, headers: { 'if-none-match': String(first.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('has documents, each by the number of its event, and none of another', async () => {
    const token = await visitOf('open');
    const { happenings } = (await call({ path: '/case', token })).json();
    const opened = happenings.find(({ type }: { type: string }) => type === 'ProceedingOpened');
    expect(opened.laws).toEqual([
      { law: '261-IV', citation: '261-IV Arts. 9(1), 10-1(1), 10-2', redaction: opened.redaction },
      { law: '697', citation: 'Rules items 3, 5', redaction: '2024-08-20' },
    ]);
    const { document, n } = happenings.find((each: { document: string | null }) => each.document !== null);
    const pdf = await call({ path: String(document).replace('/api/v1', ''), token });
    expect(pdf.body).toBe(`%PDF-1.7 act ${n}`);
    expect((await call({ path: '/case/documents/999', token })).statusCode).toBe(404);
    expect((await call({ path: '/case/documents/0', token })).statusCode).toBe(422);
  });
});

describe('a payment', () => {
  const wanted = { amount: '5000.00', returnUrl: 'http://localhost/done?x=1' };

  it('is begun once by its key, told as it stands, and received when the bank says so', async () => {
    const token = await visitOf('partly_paid');
    const headers = await seen(token);
    const begun = await call({ method: 'POST', path: '/case/payments', token, headers, body: wanted });
    expect(begun.statusCode).toBe(201);
    expect(begun.json()).toMatchObject({ attempt: 1, amount: '5000.00', status: 'begun' });
    const again = await call({ method: 'POST', path: '/case/payments', token, headers, body: wanted });
    expect([again.statusCode, again.body, again.headers['idempotency-replayed'], again.headers.location]).toEqual([
      201,
      begun.body,
      'true',
      begun.headers.location,
    ]);
    const other = await call({
      method: 'POST',
      path: '/case/payments',
      token,
      headers,
      body: { ...wanted, amount: '1.00' },
    });
    expect([other.statusCode, codeOf(other)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const { attempt } = begun.json();
    expect((await call({ path: `/case/payments/${attempt}`, token })).json().status).toBe('begun');
    const [made] = installation.payments.made;
    expect(made).toBeUndefined();
    const id = installation.person('partly_paid').documentId.replaceAll('-', '');
    installation.payments.pay(`${id}p${attempt}`);
    expect((await call({ path: `/case/payments/${attempt}`, token })).json().status).toBe('paid');
    expect((await call({ path: '/case/payments/7', token })).statusCode).toBe(404);
    expect((await call({ path: '/case/payments/1036', token })).statusCode).toBe(422);
  });

  it('is one at a time, of no more than is owed, and leads back to none but who is allowed', async () => {
    const token = await visitOf('paying');
    const post = async (body: object, at = token) =>
      call({ method: 'POST', path: '/case/payments', token: at, headers: await seen(at), body });
    const open = await visitOf('open');
    expect(codeOf(await post({ ...wanted, amount: '18000.01' }, open))).toBe('AMOUNT_OUT_OF_RANGE');
    expect(codeOf(await post({ ...wanted, amount: '0.50' }, open))).toBe('AMOUNT_OUT_OF_RANGE');
    expect(codeOf(await post({ ...wanted, amount: '18000' }, open))).toBe('INVALID');
    for (const returnUrl of [
      'https://evil.example/',
      'http://localhost.evil.example/',
      'http://user@evil.example/localhost',
    ]) {
      expect(codeOf(await post({ ...wanted, returnUrl }, open))).toBe('RETURN_URL_NOT_ALLOWED');
    }
    expect(codeOf(await post({ ...wanted, returnUrl: 'javascript:alert(1)' }, open))).toBe('INVALID');
    const executed = await visitOf('executed');
    expect(codeOf(await post(wanted, executed))).toBe('NOTHING_TO_PAY');
  });

  it('begun twice at the same moment under one key is one payment', async () => {
    const token = await visitOf('collecting');
    const headers = await seen(token);
    const once = () => call({ method: 'POST', path: '/case/payments', token, headers, body: wanted });
    const answers = await Promise.all([once(), once(), once(), once()]);
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    expect(new Set(made.map(({ body }) => body)).size).toBe(1);
    for (const answer of answers) if (answer.statusCode !== 201) expect(codeOf(answer)).toBe('IDEMPOTENCY_KEY_IN_USE');
    expect((await call({ path: '/case', token })).json().payments).toHaveLength(1);
    const next = await call({
      method: 'POST',
      path: '/case/payments',
      token,
      headers: await seen(token),
      body: wanted,
    });
    expect(codeOf(next)).toBe('PAYMENT_BEGUN');
  });
});

describe('a write', () => {
  it('says what was seen and under which key, or is not done', async () => {
    const token = await visitOf('open');
    const { 'if-match': tag = '' } = await seen(token);
    for (const [path, body] of [
      ['/case/opt-out', { confirmed: true }],
      ['/case/payments', { amount: '5000.00', returnUrl: 'http://localhost/' }],
    ] as const) {
      const post = (headers: Record<string, string>) => call({ method: 'POST', path, token, headers, body });
      expect(codeOf(await post({ 'if-match': tag }))).toBe('IDEMPOTENCY_KEY_MISSING');
      expect(codeOf(await post({ 'if-match': tag, 'idempotency-key': 'short' }))).toBe('IDEMPOTENCY_KEY_MISSING');
      expect(codeOf(await post({ 'idempotency-key': key() }))).toBe('IF_MATCH_MISSING');
      const headers = { 'idempotency-key': key(), 'if-match': '"of-another-day"' };
      expect(codeOf(await post(headers))).toBe('CHANGED');
      // Nothing was done under the key: it is free for the same request on the basis of what is so.
      expect(codeOf(await post(headers))).toBe('CHANGED');
    }
    expect((await call({ path: '/case', token })).json().standing).toBe('open');
  });

  it('keeps its answer encrypted, for a day', async () => {
    const rows = await installation.test.database.sql<{ answer: Uint8Array | null }[]>`
      select known.answer from portal.idempotency as known where known.answer is not null`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { answer } of rows) expect(Buffer.from(answer ?? []).toString('latin1')).not.toContain('amount');
    const { sql } = installation.test.database;
    expect(await sweepKeys(sql)).toBe(0);
    await sql`update portal.idempotency set begun_at = begun_at - interval '25 hours'`;
    expect(await sweepKeys(sql)).toBe(rows.length);
  });
});

describe('a filing', () => {
  const filed = {
    kind: 'PAID_ALREADY',
    text: 'Мен төледім <b>',
    details: { reference: '1' },
    files: [{ name: '../../a.pdf', content: PDF }],
  };
  const post = (token: string, body: object, idempotency = key()) =>
    call({ method: 'POST', path: '/case/filings', token, headers: { 'idempotency-key': idempotency }, body });

  it('is taken once by its key, stops new measures, and is read with its number', async () => {
    const token = await visitOf('held');
    const same = key();
    const first = await post(token, filed, same);
    expect(first.json()).toMatchObject({
      filing: 1,
      kind: 'PAID_ALREADY',
      text: filed.text,
      files: ['a.pdf'],
      outcome: null,
    });
    expect((await post(token, filed, same)).body).toBe(first.body);
    expect((await call({ path: '/case', token })).json()).toMatchObject({
      hasOpenFiling: true,
      filings: [{ filing: 1 }],
    });
    expect((await call({ path: '/case/filings/1', token })).json().text).toBe(filed.text);
    expect((await call({ path: '/case/filings/2', token })).statusCode).toBe(404);
    expect((await call({ path: '/case/filings/0', token })).statusCode).toBe(422);
  });

  it('is refused with a file that is none of the kinds, and beyond what waits already', async () => {
    const token = await visitOf('held');
    const script = Buffer.from('<script>').toString('base64');
    const refused = await post(token, { ...filed, files: [{ name: 'a.pdf', content: script }] });
    expect([codeOf(refused), refused.json().errors]).toEqual([
      'UPLOAD_REFUSED',
      [{ place: '/files/0', reason: 'UPLOAD_TYPE' }],
    ]);
    expect(codeOf(await post(token, { ...filed, kind: 'PLEASE' }))).toBe('INVALID');
    for (const [place, wanted] of [
      ['/text', { ...filed, text: 'I paid\u0000' }],
      ['/text', { ...filed, text: 'I paid \ud83d' }],
      ['/details/reference', { ...filed, details: { reference: '\udc00' } }],
      ['/files/0/name', { ...filed, files: [{ name: 'a\u0000.pdf', content: script }] }],
    ] as const) {
      const noText = await post(token, wanted);
      expect([noText.statusCode, noText.json().errors]).toMatchObject([422, [{ place, reason: 'no_text' }]]);
    }
    let last: Answer | undefined;
    for (let n = 0; n < 5; n += 1) last = await post(token, { kind: 'OTHER', text: `${n}` });
    expect(last === undefined ? '' : codeOf(last)).toBe('WRONG_STATE');
  });
});

describe('the refusal of the simplified way', () => {
  it('hands the case over, once, and is kept where nothing can be decided now', async () => {
    const token = await visitOf('arrested');
    const optOut = async (headers: Record<string, string>) =>
      call({ method: 'POST', path: '/case/opt-out', token, headers, body: { confirmed: true } });
    expect(
      (await call({ method: 'POST', path: '/case/opt-out', token, headers: await seen(token), body: {} })).statusCode,
    ).toBe(422);
    const desk = { tell: async () => ({ kind: 'queued' as const }) };
    const waiting = await openServer({ ...installation.parts, desk }, programs);
    const queued = await apiCaller(
      waiting,
      met,
    )({
      method: 'POST',
      path: '/case/opt-out',
      token,
      headers: await seen(token),
      body: { confirmed: true },
    });
    expect([queued.statusCode, queued.json().standing]).toEqual([202, 'queued']);
    await waiting.close();
    const headers = await seen(token);
    expect((await optOut(headers)).json()).toEqual({ standing: 'transferred', on: TODAY });
    expect((await optOut(headers)).headers['idempotency-replayed']).toBe('true');
    expect((await call({ path: '/case', token })).json().standing).toBe('transferred');
    // To say it once more changes nothing; where there is nothing to hand over the law says no.
    expect((await optOut(await seen(token))).json().standing).toBe('transferred');
    // What cannot be carried out now is taken in with its day, once, and the case says so.
    const paying = await visitOf('paying');
    for (const _ of [1, 2]) {
      const taken = await call({
        method: 'POST',
        path: '/case/opt-out',
        token: paying,
        headers: await seen(paying),
        body: { confirmed: true },
      });
      expect([taken.statusCode, taken.json()]).toEqual([202, { standing: 'queued', on: TODAY }]);
    }
    expect((await call({ path: '/case', token: paying })).json()).toMatchObject({
      standing: 'open',
      optOutOn: TODAY,
      mayOptOut: false,
    });
    const over = await visitOf('executed');
    const refused = await call({
      method: 'POST',
      path: '/case/opt-out',
      token: over,
      headers: await seen(over),
      body: { confirmed: true },
    });
    expect([refused.statusCode, codeOf(refused), refused.json().refusal.code]).toEqual([
      409,
      'WRONG_STATE',
      'WRONG_STATE',
    ]);
  });
});

describe('for systems', () => {
  it('cases come page by page, each once, also when some are added meanwhile', async () => {
    const whole = (await call({ path: '/cases?limit=200', token: system })).json().cases;
    expect(whole).toHaveLength(12);
    const numbers: string[] = [];
    let next: string | null = '';
    let pages = 0;
    while (next !== null) {
      const path: string = `/cases?limit=3${next === '' ? '' : `&cursor=${next}`}`;
      const page = (await call({ path, token: system })).json();
      numbers.push(...page.cases.map(({ number }: { number: string }) => number));
      next = page.next;
      pages += 1;
      if (pages === 2) await addStranger();
    }
    expect(pages).toBeGreaterThanOrEqual(4);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { number } of whole) expect(numbers).toContain(number);
  });

  /** Another case, whose id comes before all pages that were not read yet. */
  async function addStranger(): Promise<void> {
    const id = 'ffffffff-ffff-5fff-8fff-ffffffffffff';
    const { documentId } = installation.person('cancelled');
    const { sql } = installation.test.database;
    await sql`
      insert into fines.document select ${id}::uuid, 'STRANGER', payment_reference, debtor_iin, debtor_kind, registered_on, record, file_id, line
      from fines.document where document_id = ${documentId}`;
    await sql`
      insert into work.document
      select (jsonb_populate_record(kept, jsonb_build_object('document_id', ${id}::uuid))).*
      from work.document as kept where kept.document_id = ${documentId}`;
  }

  it('a cursor is of one query and of one client, and cannot be made up', async () => {
    const { next } = (await call({ path: '/cases?limit=3', token: system })).json();
    for (const [path, token] of [
      [`/cases?limit=3&cursor=${next}&status=open`, system],
      [`/cases?limit=3&cursor=${next}`, seesPersons],
      ['/cases?cursor=AAAA', system],
    ] as const) {
      expect(codeOf(await call({ path, token }))).toBe('CURSOR_UNKNOWN');
    }
    const open = (await call({ path: '/cases?status=executed', token: system })).json().cases;
    expect(open.every(({ status }: { status: string }) => status === 'executed')).toBe(true);
    expect((await call({ path: '/cases?region=99', token: system })).json()).toEqual({ cases: [], next: null });
  });

  it('a case is told without the person unless the client may know, and the debtor sees who has read it', async () => {
    const { number, iin } = installation.person('open');
    const told = await call({ path: `/cases/${number}`, token: system });
    expect(told.body).not.toContain(iin);
    expect(told.json().debtor).toBeUndefined();
    const whole = await call({ path: `/cases/${number}`, token: seesPersons });
    expect(whole.json().debtor.iin).toBe(iin);
    const { views } = (await call({ path: '/case', token: await visitOf('open') })).json();
    const readers = views.filter(({ reader }: { reader: string }) => reader === 'system');
    expect(readers.map(({ name, way }: { name: string; way: string }) => [name, way]).sort()).toEqual([
      ['Claimant of a test', 'api'],
      ['Register of a test', 'api'],
    ]);
    expect((await call({ path: '/cases/NONE', token: system })).statusCode).toBe(404);
    expect((await call({ path: `/cases/${'9'.repeat(90)}`, token: system })).statusCode).toBe(422);
  });

  it('a case that has ended says what its end rested on, to whoever may read it and to its debtor', async () => {
    const { number } = installation.person('executed');
    const told = (await call({ path: `/cases/${number}`, token: system })).json().happenings;
    const own = (await call({ path: '/case', token: await visitOf('executed') })).json().happenings;
    for (const happenings of [told, own]) {
      const ends = happenings.filter(({ end }: { end: unknown }) => end !== null);
      expect(ends.map(({ type }: { type: string }) => type)).toEqual(['ProceedingExecuted']);
      expect(ends[0].end).toMatchObject({ claimed: '18000.00', left: '0.00' });
      const { payments } = ends[0].end as { payments: readonly { amount: string; on: string; takenBack: boolean }[] };
      expect(payments.length).toBeGreaterThan(0);
      for (const each of payments) expect(each).toMatchObject({ on: expect.stringMatching(/^2/), takenBack: false });
    }
  });

  it('of two documents with one number each is named by its id', async () => {
    const { documentId, number } = installation.person('executed');
    const { sql } = installation.test.database;
    await sql`update fines.document set number = ${number} where number = 'STRANGER'`;
    expect(codeOf(await call({ path: `/cases/${number}`, token: system }))).toBe('NUMBER_AMBIGUOUS');
    expect((await call({ path: `/cases/${documentId}`, token: system })).json().number).toBe(number);
  });

  it('a client of one region sees no other, and one that is revoked nothing', async () => {
    const { sql } = installation.test.database;
    const added = await addClient(sql, {
      name: 'Region of a test',
      scopes: ['cases:read'],
      regions: ['99'],
      at: installation.clock,
    });
    const token = added?.token ?? '';
    expect((await call({ path: '/cases', token })).json().cases).toEqual([]);
    expect((await call({ path: `/cases/${installation.person('open').number}`, token })).statusCode).toBe(404);
    await sql`update portal.client set revoked_at = now() where id = ${added?.id ?? ''}`;
    expect((await call({ path: '/cases', token })).statusCode).toBe(401);
  });

  it('webhooks are added, listed without their secret, enabled and removed', async () => {
    const post = (url: string, idempotency = key()) =>
      call({
        method: 'POST',
        path: '/webhooks',
        token: system,
        headers: { 'idempotency-key': idempotency },
        body: { url, types: ['case.opened'] },
      });
    const same = key();
    const added = await post('https://claimant.example/hook', same);
    expect(added.json().secret).toMatch(/^whsec_/);
    expect((await post('https://claimant.example/hook', same)).body).toBe(added.body);
    const listed = await call({ path: '/webhooks', token: system });
    expect(listed.json().webhooks).toHaveLength(1);
    expect(listed.body).not.toContain('whsec_');
    const { id } = added.json();
    const enable = (which: string) => call({ method: 'POST', path: `/webhooks/${which}/enable`, token: system });
    expect((await enable(id)).json().status).toBe('active');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect([(await enable(nobody)).statusCode, (await enable('x')).statusCode]).toEqual([404, 422]);
    const tried = (which: string) => call({ method: 'POST', path: `/webhooks/${which}/test`, token: system });
    const nowhere = await tried(id);
    expect(nowhere.json()).toMatchObject({ taken: false, event: expect.stringMatching(/^test-/) });
    expect([(await tried(nobody)).statusCode, (await tried('x')).statusCode]).toEqual([404, 422]);
    for (const url of [
      'http://claimant.example/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://10.1.2.3/',
      'https://localhost/',
      'https://[::ffff:192.168.0.1]/',
      'https://2130706433/',
      'https://a:b@claimant.example/',
      'file:///etc/passwd',
    ]) {
      expect(codeOf(await post(url)), url).toBe('URL_NOT_ALLOWED');
    }
    const remove = (which: string) => call({ method: 'DELETE', path: `/webhooks/${which}`, token: system });
    expect([(await remove(id)).statusCode, (await remove(id)).statusCode, (await remove('x')).statusCode]).toEqual([
      204, 404, 422,
    ]);
    for (let n = 0; n < 10; n += 1) await post(`https://claimant.example/${n}`);
    expect(codeOf(await post('https://claimant.example/more'))).toBe('WEBHOOKS_TOO_MANY');
  });
});

/** A path of the description with something in the place of what it leaves open. */
const filled = (path: string): string =>
  path
    .replace('{code}', 'AAAAA-AAAAA')
    .replace('{name}', 'mci')
    .replace('{number}', 'F-1')
    .replace('{id}', '00000000-0000-4000-8000-000000000000')
    .replace(/\{\w+\}/, '1');

describe('every operation', () => {
  const callOf = (method: string, path: string): Call => ({
    method: method as 'GET' | 'POST' | 'DELETE',
    path: filled(path),
  });
  const tokenFor = async (path: string): Promise<string> =>
    path.startsWith('/webhooks') || path.startsWith('/cases') ? system : visitOf('cancelled');

  it('that is not open asks who calls, and a client also for the right to it', async () => {
    for (const { method, path, operation } of places) {
      if (operation.security.length === 0) continue;
      const body = operation.requestBody === undefined ? {} : { body: {} };
      expect((await call({ ...callOf(method, path), ...body })).statusCode, path).toBe(401);
      if (operation.security.some((each) => 'client' in each)) {
        expect((await call({ ...callOf(method, path), ...body, token: poor })).statusCode, path).toBe(403);
      }
    }
  });

  it('that takes a body takes JSON, whole, and not more than its limit', async () => {
    for (const { method, path, operation } of places) {
      if (operation.requestBody === undefined) continue;
      const token = await tokenFor(path);
      const post = (body: string, headers = {}) => call({ ...callOf(method, path), token, body, headers });
      expect((await post('{"a":')).statusCode, path).toBe(400);
      expect((await post('a=b', { 'content-type': 'text/plain' })).statusCode, path).toBe(415);
      const huge = 'x'.repeat(path.endsWith('filings') ? 36 * 1024 * 1024 : 100 * 1024);
      expect((await post(JSON.stringify({ huge }))).statusCode, path).toBe(413);
      const polluted = await post('{"__proto__":{"a":1}}');
      expect(polluted.statusCode, path).toBe(400);
      expect((await post('{"a":1,"\\u0061":2}')).statusCode, path).toBe(400);
    }
  });

  it('says that it is too much at once, or too often', async () => {
    const busy = await openServer(installation.parts, programs, { share: { inFlightMax: 0 } });
    const often = await openServer(installation.parts, programs, { requestsPerMinute: 1 });
    await often.inject('/');
    const token = await visitOf('cancelled');
    for (const { method, path } of places) {
      const asked = { ...callOf(method, path), token };
      const refused = await apiCaller(busy, met)(asked);
      expect([refused.statusCode, codeOf(refused), refused.headers['retry-after']]).toEqual([503, 'BUSY', '30']);
      const slowed = await apiCaller(often, met)({ ...asked, address: '127.0.0.1' });
      expect([slowed.statusCode, codeOf(slowed)]).toEqual([429, 'TOO_MANY']);
    }
    await busy.close();
    await often.close();
  });

  it('that needs a form refuses another one', async () => {
    const broken: Readonly<Record<string, unknown>> = { unexpected: true };
    for (const { method, path, operation } of places) {
      if (operation.requestBody === undefined) continue;
      const token = await tokenFor(path);
      const headers = { 'idempotency-key': key(), 'if-match': '"x"' };
      const answer = await call({ ...callOf(method, path), token, headers, body: broken });
      expect([answer.statusCode, codeOf(answer)], path).toEqual([422, 'INVALID']);
    }
  });

  it('refuses a query name that it does not know, says what it knows, and repeats nothing of what was sent', async () => {
    for (const { method, path, operation } of places) {
      // A body is looked at before the query.
      if (operation.requestBody !== undefined) continue;
      const token = operation.security.length === 0 ? {} : { token: await tokenFor(path) };
      const answer = await call({ ...callOf(method, `${path}?staus=HELD`), ...token });
      expect([answer.statusCode, codeOf(answer), path]).toEqual([422, 'INVALID', path]);
      expect(answer.json().errors, path).toMatchObject([{ place: '?', reason: 'unrecognized_keys' }]);
      expect(answer.body, path).not.toMatch(/staus|HELD/);
    }
    const cases = await call({ method: 'GET', path: '/cases?staus=HELD', token: system });
    expect(cases.json().errors[0].expected).toBe('only cursor, limit, region, status');
    const figures = await call({ method: 'GET', path: '/figures?by=weather' });
    expect(figures.json().errors).toMatchObject([{ place: '?by', reason: 'invalid_value' }]);
    expect(figures.json().errors[0].expected).toMatch(/"all"\|/);
  });

  it('says of a sum and of a day what belongs there', async () => {
    const token = await visitOf('held');
    const headers = { 'idempotency-key': key(), 'if-match': '"x"' };
    const wrong = { amount: '5000', returnUrl: 'https://claimant.example/back' };
    const answer = await call({ method: 'POST', path: '/case/payments', token, headers, body: wrong });
    expect(answer.json().errors).toEqual([
      expect.objectContaining({ place: '/amount', expected: 'tenge with two decimals, such as 5000.00' }),
    ]);
  });

  it('was met with each of its answers', () => {
    const described = places.flatMap(({ operation }) =>
      Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
    );
    expect(described.length).toBeGreaterThan(80);
    expect(described.filter((each) => !met.has(each))).toEqual([]);
  });
});
