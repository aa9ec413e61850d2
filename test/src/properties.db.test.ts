/**
 * What holds for every feed and every bank file, tried on random small ones in a real database. fast-check prints the seed and the
 * smallest case of a failure.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, earlier, legalDate } from '@oryndau/law/legal-date';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fingerprint, fingerprint, outcomeText } from './testing/told.ts';

const folder = temporaryFolder('properties');
const signer = testSigner();
const RUNS = 6;
/** A run costs a database: a failure is made smaller for so long and no longer. */
const BRIEF = { interruptAfterTimeLimit: 45_000, markInterruptAsFailure: false } as const;
const FIRST = legalDate('2025-01-01');
const LAST = legalDate('2025-12-31');

interface World {
  readonly records: readonly string[];
  readonly entries: readonly string[];
}

const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(FIRST, days));
const number = fc.integer({ min: 1, max: 12 }).map((n) => `P-${n}`);
const tenge = fc.integer({ min: 1, max: 4_000_000 }).map((tiyn) => (tiyn / 100).toFixed(2));

const factRecord = fc
  .record({
    type: fc.constantFrom('FineDelivered', 'FineAppealed', 'FineAppealRejected', 'FineCancelled'),
    number,
    on: day,
  })
  .map(({ type, number: of, on }) => ndjson(fact(type, of, on)));

/** Money for fines, for nobody, in dollars, taken back or taken back without ever having come. */
const entry = fc
  .record({
    key: fc.integer({ min: 1, max: 40 }),
    amount: tenge,
    on: day,
    to: number,
    kind: fc.constantFrom('reference', 'reference', 'nobody', 'dollars', 'reversal'),
    of: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ key, amount, on, to, kind, of }) => ({ key, amount, on, to, kind, of }));

const world: fc.Arbitrary<World> = fc
  .record({
    fines: fc.uniqueArray(fc.record({ number, on: day, amount: tenge }), {
      selector: (fine) => fine.number,
      minLength: 3,
      maxLength: 12,
    }),
    facts: fc.array(factRecord, { maxLength: 25 }),
    entries: fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 20 }),
  })
  .map(({ fines, facts, entries }) => ({
    records: [...fines.map((fine) => ndjson(registered(fine))), ...facts],
    entries: entries.map(({ key, amount, on, to, kind, of }) =>
      bankEntry({
        key: `K${key}`,
        amount,
        on,
        ...(kind === 'dollars' ? { currency: 'USD' } : {}),
        ...(kind === 'reversal' ? { takesBack: `K${of}` } : {}),
        ...(kind === 'nobody' ? { text: 'за парковку' } : { reference: referenceOf(to) }),
      }),
    ),
  }));

let files = 0;
const write = (name: string, content: string): string => {
  files += 1;
  const path = join(folder, `${files}.${name}`);
  writeFileSync(path, content);
  return path;
};

/** Each file by its records or entries, read in this order; then all days, so many at once. */
async function liveOn(
  db: Database,
  feeds: readonly (readonly string[])[],
  banks: readonly (readonly string[])[],
  strideDays = 365,
): Promise<{ all: Fingerprint; outcomes: string }> {
  for (const records of feeds) {
    await importRegister(db, write('ndjson', records.join('')));
  }
  for (const entries of banks) {
    await importBank(db, write('xml', bankFile(entries)));
  }
  for (let from = FIRST; from <= LAST; from = addDays(from, strideDays)) {
    const days = { from, until: earlier(addDays(from, strideDays - 1), LAST), policy: 'replay' };
    await runTick(db, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
  }
  return { all: await fingerprint(db), outcomes: await outcomeText(db) };
}

async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const test = await testDatabase(rooms);
  try {
    return await work(test.database);
  } finally {
    await test.drop();
  }
}

const once = ({ records, entries }: World) => inDatabase((db) => liveOn(db, [records], [entries]));

describe('for every register and every bank file', () => {
  it('taking in twice, in overlapping files or in pieces is taking in once', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.double({ min: 0, max: 1, noNaN: true }), async ({ records, entries }, share) => {
        const expected = await once({ records, entries });
        const pieces = (of: readonly string[]): string[][] => {
          const cut = Math.floor(of.length * share);
          return [of.slice(0, cut + 2), of.slice(cut), [...of]];
        };
        const found = await inDatabase((db) => liveOn(db, pieces(records), pieces(entries)));
        expect(found).toEqual(expected);
      }),
      { numRuns: RUNS, ...BRIEF },
    );
  }, 120_000);

  it('the order in which records and entries stand does not matter', async () => {
    const shuffled = world.chain((made) =>
      fc.record({
        made: fc.constant(made),
        records: fc.shuffledSubarray([...made.records], { minLength: made.records.length }),
        entries: fc.shuffledSubarray([...made.entries], { minLength: made.entries.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ made, records, entries }) => {
        expect(await once({ records, entries })).toEqual(await once(made));
      }),
      { numRuns: RUNS, ...BRIEF },
    );
  }, 120_000);

  it('how many days are lived at once does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 9, max: 60 }), async ({ records, entries }, strideDays) => {
        const found = await inDatabase((db) => liveOn(db, [records], [entries], strideDays));
        expect(found).toEqual(await once({ records, entries }));
      }),
      { numRuns: RUNS, ...BRIEF },
    );
  }, 120_000);

  it('money that is taken back a day before it came stays in suspense until somebody looks', async () => {
    const records = [ndjson(registered({ number: 'P-1' }))];
    const reference = referenceOf('P-1');
    const entries = [
      bankEntry({ key: 'K3', on: '2025-01-12', reference }),
      bankEntry({ key: 'K1', on: '2025-01-11', reference, takesBack: 'K3' }),
    ];
    for (const strideDays of [1, 365]) {
      await inDatabase(async (db) => {
        const { outcomes } = await liveOn(db, [records], [entries], strideDays);
        expect(outcomes).toContain('"paid":"9000.00"');
        expect((await readSummary(db)).suspense).toEqual([{ currency: 'KZT', entries: 1, amount: -900_000n }]);
        expect(await verify(db)).toMatchObject({ ok: true });
      });
    }
  });

  it('no tiyn is lost or made: what the bank booked is what fines, refunds, bailiffs and suspense hold; and all is proven', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ records, entries }) => {
        await inDatabase(async (db) => {
          await liveOn(db, [records], [entries]);
          const [books] = await db.sql<{ booked: bigint; waiting: bigint; held: bigint; suspense: bigint }[]>`
            select
              (select coalesce(sum(case entry.direction when 'CRDT' then entry.amount else -entry.amount end), 0)::bigint
               from payments.entry as entry) as booked,
              (select coalesce(sum(case entry.direction when 'CRDT' then entry.amount else -entry.amount end), 0)::bigint
               from payments.entry as entry
               where entry.status = 'arrived' or exists (select from work.inbox as inbox where inbox.key = entry.entry_id)) as waiting,
              (select coalesce(sum(case when posting.target <> 'bank' and posting.source = 'bank' then posting.amount
                                        when posting.target = 'bank' then -posting.amount else 0 end), 0)::bigint
               from payments.posting as posting) as held,
              (select coalesce(sum((kept.state::json ->> 'remaining')::numeric * 100), 0)::bigint
               from payments.suspense as kept where kept.status = 'open') as suspense`;
          expect(books && books.booked - books.waiting).toBe(books?.held);
          const summary = await readSummary(db);
          const inSuspense = summary.suspense.reduce((sum, { amount }) => sum + amount, 0n);
          expect(inSuspense).toBe(books?.suspense);
          expect(summary.matchedPaid + inSuspense).toBe(books?.held);
          expect(await verify(db, { expectKey: signer.keyId })).toMatchObject({ ok: true });
        });
      }),
      { numRuns: RUNS * 2, ...BRIEF },
    );
  }, 120_000);

  it('two readers of the same files at the same moment take each thing in once', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ records, entries }) => {
        const expected = await once({ records, entries });
        const test = await testDatabase(rooms);
        const other = await openDatabase({ url: test.url, applicationName: 'oryndau other', max: 2 });
        try {
          const register = write('ndjson', `${records.join('')}{"type":"Nothing"}\n`);
          const bank = write('xml', bankFile(entries));
          const readers = [test.database, other];
          await Promise.all(readers.map((db) => importRegister(db, register)));
          await Promise.all(readers.map((db) => importBank(db, bank)));
          expect(await liveOn(test.database, [], [])).toEqual(expected);
        } finally {
          await other.close();
          await test.drop();
        }
      }),
      { numRuns: RUNS, ...BRIEF },
    );
  }, 120_000);
});
