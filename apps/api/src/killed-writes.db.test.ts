/** Every write of the API whose process is killed: at each point at which something can be done already, and then sent again under its key. */
import { addClient } from '@oryndau/access/clients';
import {
  OPENED,
  openTestInstallation,
  programs,
  type TestInstallation,
  TODAY,
} from '@oryndau/citizen/testing/installation';
import { settle } from '@oryndau/exchange/payments';
import { documentIdOf } from '@oryndau/fines/document-id';
import { addDays } from '@oryndau/law/legal-date';
import { refusal } from '@oryndau/law/refusal';
import { linkTokenOf } from '@oryndau/outside/codes';
import { Failure } from '@oryndau/postgres/failure';
import type { InstallationParts } from '@oryndau/web/http/installation';
import { openServer } from '@oryndau/web/http/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, apiCaller, type Call, places } from './testing/api-caller.ts';

let installation: TestInstallation;
let call: (call: Call) => Promise<Answer>;
let client: string;
let keys = 0;

beforeAll(async () => {
  const numbers = Array.from({ length: kills.length + 4 }, (_, kill) => numberOf(kill));
  const further = numbers.map((number) => ({ of: 'open' as const, number, amount: '18000.00' }));
  installation = await openTestInstallation({ further });
  call = apiCaller(installation.app, new Set());
  const wanted = { name: 'Claimant of a test', scopes: ['webhooks'], regions: [], at: installation.clock };
  client = (await addClient(installation.test.database.sql, wanted))?.token ?? '';
});
afterAll(() => installation?.close());

const forEver = () => new Promise<never>(() => {});
type Killed = (parts: InstallationParts, reached: () => void) => InstallationParts;

/** What a process would have done had it not been killed there. */
const killedAt = {
  'when it tells the case': (parts, reached) => ({ ...parts, desk: { tell: stop(reached) } }),
  'when it has told the case': (parts, reached) => ({
    ...parts,
    desk: { tell: (told) => parts.desk.tell(told).then(stop(reached)) },
  }),
  'when the payment service has opened it': (parts, reached) => ({
    ...parts,
    payments: { ...installation.payments, open: (asked) => installation.payments.open(asked).then(stop(reached)) },
  }),
  'before its answer is kept': (parts, reached) => {
    const sql = new Proxy(parts.db.sql, {
      apply: (statement, self, given) =>
        given[0].join('').includes('set status =') ? stop(reached)() : Reflect.apply(statement, self, given),
    });
    return { ...parts, db: { ...parts.db, sql } };
  },
} satisfies Readonly<Record<string, Killed>>;

const stop = (reached: () => void) => () => {
  reached();
  return forEver();
};

type Point = keyof typeof killedAt;
interface Write {
  readonly operation: string;
  readonly path: string;
  readonly body: object;
  readonly points: readonly Point[];
  /** What the answer of the one that came again says. */
  readonly answer: object;
  /** How often it was done, under this key. */
  readonly done: (documentId: string) => Promise<number>;
}

const rowsOf = (rows: Promise<readonly unknown[]>) => rows.then(({ length }) => length);
const sql = () => installation.test.database.sql;

const writes: readonly Write[] = [
  {
    operation: 'fileFiling',
    path: '/case/filings',
    body: { kind: 'OTHER', text: 'A word of a test' },
    points: ['when it tells the case', 'when it has told the case', 'before its answer is kept'],
    answer: { kind: 'OTHER', text: 'A word of a test', outcome: null },
    done: (documentId) => rowsOf(sql()`select from portal.filing where document_id = ${documentId}`),
  },
  {
    operation: 'beginPayment',
    path: '/case/payments',
    body: { amount: '5000.00', returnUrl: 'http://localhost/done' },
    points: [
      'when it tells the case',
      'when it has told the case',
      'when the payment service has opened it',
      'before its answer is kept',
    ],
    answer: { amount: '5000.00', status: 'begun', payUrl: expect.stringContaining('http') },
    done: (documentId) => rowsOf(sql()`select from connectors.payment where document_id = ${documentId}`),
  },
  {
    operation: 'optOut',
    path: '/case/opt-out',
    body: { confirmed: true },
    points: ['when it tells the case', 'when it has told the case', 'before its answer is kept'],
    answer: { standing: 'transferred', on: TODAY },
    done: (documentId) =>
      rowsOf(sql()`
        select from journal.event where document_id = ${documentId} and body::json ->> 'type' = 'ProceedingTransferred'`),
  },
  {
    operation: 'addWebhook',
    path: '/webhooks',
    body: { url: 'https://claimant.example/hook', types: ['case.opened'] },
    points: ['before its answer is kept'],
    answer: { url: 'https://claimant.example/hook', status: 'active', secret: expect.stringMatching(/^whsec_/) },
    done: () => rowsOf(sql()`select from portal.webhook`),
  },
];

const kills = writes.flatMap((write) => write.points.map((point) => ({ ...write, point })));
const numberOf = (kill: number): string => `KILLED-${kill}`;
const caseOf = (kill: number): string =>
  documentIdOf({
    source: 'ERAP',
    documentType: 'PRESCRIPTION',
    issuerBin: '971240001315',
    number: numberOf(kill),
  });

async function tokenFor({ path }: Write, documentId: string): Promise<string> {
  if (path === '/webhooks') return client;
  const linkToken = linkTokenOf(installation.parts.secret, documentId, addDays(OPENED, 120));
  return (await call({ method: 'POST', path: '/visits', body: { linkToken } })).json().token;
}

/** The request, as it is sent each time. */
async function requestOf(write: Write, documentId: string): Promise<Call> {
  const token = await tokenFor(write, documentId);
  keys += 1;
  const isSeen = write.operation === 'beginPayment' || write.operation === 'optOut';
  const seen = isSeen ? { 'if-match': String((await call({ path: '/case', token })).headers.etag) } : {};
  const headers = { 'idempotency-key': `key-of-a-kill-${keys}`, ...seen };
  return { method: 'POST', path: write.path, token, headers, body: write.body };
}

it('is of every operation that takes a key', () => {
  const keyed = places.filter(({ operation }) => operation.parameters?.some(({ name }) => name === 'idempotency-key'));
  expect(keyed.map(({ operation }) => operation.operationId).sort()).toEqual(
    writes.map(({ operation }) => operation).sort(),
  );
});

const writeOf = (write: string): Write => writes.find(({ operation }) => operation === write) as Write;
/** Calls a server that differs in this. */
const on = async (change: Partial<InstallationParts>) =>
  apiCaller(await openServer({ ...installation.parts, ...change }, programs), new Set());
const leaseEnds = () => sql()`
  update portal.idempotency set begun_at = begun_at - interval '15 seconds' where key = ${`key-of-a-kill-${keys}`}`;
const refuses = {
  tell: async () => ({ kind: 'refused' as const, refusal: refusal('FILINGS_TOO_MANY', { max: '20' }), case: null }),
};

describe('a write that was begun', () => {
  it('and that the case refused is taken back with its mark: killed then, it was not done, and the key begins anew', async () => {
    const filing = writeOf('fileFiling');
    const documentId = caseOf(kills.length);
    const request = await requestOf(filing, documentId);
    let isReached = false;
    const dying = killedAt['before its answer is kept']({ ...installation.parts, desk: refuses }, () => {
      isReached = true;
    });
    void (await on(dying))(request).catch(() => {});
    await vi.waitFor(() => expect(isReached).toBe(true), { timeout: 10_000 });
    expect(await filing.done(documentId)).toBe(0);
    await leaseEnds();
    expect((await call(request)).json()).toMatchObject(filing.answer);
    expect(await filing.done(documentId)).toBe(1);
  });

  it('is gone on with at once where the robot stood still, and is refused again where the case says no', async () => {
    const payment = writeOf('beginPayment');
    const still = {
      tell: () => Promise.reject(new Failure('PAUSED', 'the robot stands still', { retry: 'never' })),
    };
    const documentId = caseOf(kills.length + 1);
    const request = await requestOf(payment, documentId);
    expect((await (await on({ desk: still }))(request)).json().code).toBe('PAUSED');
    const other = caseOf(kills.length + 2);
    expect((await call(request)).json()).toMatchObject(payment.answer);
    expect(await payment.done(documentId)).toBe(1);
    const refused = await requestOf(payment, other);
    expect((await (await on({ desk: still }))(refused)).json().code).toBe('PAUSED');
    const answer = await (await on({ desk: refuses }))(refused);
    expect(answer.json()).toMatchObject({ code: 'WRONG_STATE', refusal: { code: 'FILINGS_TOO_MANY' } });
    expect((await call(refused)).body).toBe(answer.body);
    expect(await payment.done(other)).toBe(1);
  });

  it('and has its end meanwhile is told as it stands, and not opened again', async () => {
    const payment = writeOf('beginPayment');
    const documentId = caseOf(kills.length + 3);
    const request = await requestOf(payment, documentId);
    let isReached = false;
    const dying = killedAt['when it has told the case'](installation.parts, () => {
      isReached = true;
    });
    void (await on(dying))(request).catch(() => {});
    await vi.waitFor(() => expect(isReached).toBe(true), { timeout: 10_000 });
    const state = { kind: 'failed' as const, reason: 'NEVER_BEGUN', at: installation.clock.toISOString() };
    await settle(installation.parts, [{ documentId, attempt: 1, state }]);
    await leaseEnds();
    const answer = await call(request);
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { attempt: 1, status: 'failed', payUrl: null }]);
    expect(await payment.done(documentId)).toBe(1);
  });
});

describe('a write that was killed', () => {
  it.each(kills.map((kill, index) => [kill.operation, kill.point, index] as const))(
    '%s %s',
    async (_operation, point, index) => {
      const write = kills[index] as Write;
      const documentId = caseOf(index);
      const before = await write.done(documentId);
      const request = await requestOf(write, documentId);
      let isReached = false;
      const parts = killedAt[point](installation.parts, () => {
        isReached = true;
      });
      void (await on(parts))(request).catch(() => {});
      await vi.waitFor(() => expect(isReached).toBe(true), { timeout: 10_000 });
      expect((await call(request)).json().code).toBe('IDEMPOTENCY_KEY_IN_USE');
      await leaseEnds();
      const again = await call(request);
      expect(again.json()).toMatchObject(write.answer);
      expect(await write.done(documentId)).toBe(before + 1);
      const third = await call(request);
      expect([third.body, third.headers['idempotency-replayed']]).toEqual([again.body, 'true']);
    },
  );
});
