/** What goes to the chamber: each case with its own acts, and however many cases, the same number of statements. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chamber, HandOver } from '@oryndau/connectors/chamber';
import { importRegister } from '@oryndau/deciding/import';
import { fact, ndjson, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { fakeOutside } from './testing/outside.ts';

const OPENED = legalDate('2026-03-04');
let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-transfers-'));
  test = await testDatabase(rooms);
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Cases of these numbers, transferred at the end of their thirty days; returns the day. */
async function transferred(numbers: readonly string[], opened = OPENED) {
  const path = join(folder, `${numbers[0]}.ndjson`);
  const facts = numbers.flatMap((number) => [
    registered({ number, on: '2026-01-05' }),
    fact('FineDelivered', number, '2026-01-06'),
  ]);
  writeFileSync(path, ndjson(...facts));
  await importRegister(test.database, path);
  const authority = await openAuthority(join(folder, 'authority'));
  const until = addDays(opened, 40);
  const done = await runTick(test.database, {
    days: { from: opened, until, policy: 'day-30-bailiff' },
    sealsUntilEnd: false,
    signer: testSigner(),
    holder: 'test',
    acts: signsAll(fileActSigner(authority.head, { isStopped: async () => false })),
  });
  if (isRefusal(done)) throw new Error(done.code);
  return until;
}

/** The same database, and how many statements went to it outside a transaction. */
function counting(database: Database): { readonly database: Database; readonly count: () => number } {
  let statements = 0;
  const sql = new Proxy(database.sql, {
    apply: (target, self, args) => {
      statements += 1;
      return Reflect.apply(target, self, args);
    },
  });
  return { database: { ...database, sql }, count: () => statements };
}

async function handOver(day: string): Promise<{ readonly cases: HandOver[]; readonly statements: number }> {
  const cases: HandOver[] = [];
  const chamber: Chamber = {
    handOver: async (given) => {
      cases.push(...given);
    },
    tellMoney: async () => {},
    readReceipts: async () => 0,
  };
  const { database, count } = counting(test.database);
  const { banks: _, ...outside } = fakeOutside().outside;
  await exchange(database, { ...outside, banks: new Map(), chamber }, () => new Date(`${day}T05:00:00Z`));
  return { cases, statements: count() };
}

const idOf = (number: string) =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number });

it('many cases are read by as many statements as one, and each is handed over with its own acts', async () => {
  const one = await handOver(await transferred(['ONE']));
  expect(one.cases.map(({ documentId }) => documentId)).toEqual([idOf('ONE')]);
  const numbers = Array.from({ length: 20 }, (_, index) => `MANY-${index}`);
  const many = await handOver(await transferred(numbers, addDays(OPENED, 41)));
  expect(many.cases.map(({ documentId }) => documentId).sort()).toEqual(numbers.map(idOf).sort());
  expect(many.statements).toBe(one.statements);
  for (const { documentId, files } of many.cases) {
    const file = JSON.parse(Buffer.from(files[0]?.bytes ?? []).toString('utf8'));
    const acts: { readonly data: string }[] = file.acts;
    expect(numbers.map(idOf)).toContain(file.case.id);
    expect(file.case.id).toBe(documentId);
    expect(acts.length).toBeGreaterThan(1);
    for (const { data } of acts) expect(JSON.parse(data).documentId).toBe(documentId);
  }
});

it('a case waits for nobody who is kept back before it, however many they are', async () => {
  // Older cases, of each of which the recall of an order has still to go out.
  await test.database.sql`
    insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body)
    select md5(told.number::text)::uuid, told.n, told.recipient, told.address, 'case', 'queued', ${OPENED},
           json_build_object('on', ${OPENED}::text, 'order', '1', 'type', told.type)
    from (
      select number, said.* from generate_series(1, 1100) as number,
        (values (8, 'chamber', '31', 'ProceedingTransferred'), (9, 'bank', '125', 'CollectionOrderRecallSent'))
          as said (n, recipient, address, type)
    ) as told`;
  const day = await transferred(['AFTER'], addDays(OPENED, 82));
  const { cases } = await handOver(day);
  expect(cases.map(({ documentId }) => documentId)).toEqual([idOf('AFTER')]);
});
