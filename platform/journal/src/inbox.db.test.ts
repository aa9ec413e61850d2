/** The one inbox: the same thing is kept once, is read on its day, and is taken away but for what waits. */
import { legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slotOf } from './document-rows.ts';
import { type Incoming, put, putNew, readInbox, sweepQueues, takeAway, waitingFor } from './inbox.ts';
import { journalMigrations } from './migrations.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations]);
});
beforeEach(() => test.database.sql`truncate work.inbox`);
afterAll(() => test?.drop());

const ID = '7fbe0a1c-0000-5000-8000-00000000000a';
const OTHER = '80be0a1c-0000-5000-8000-00000000000b';
const [TODAY, TOMORROW] = [legalDate('2026-03-01'), legalDate('2026-03-02')];
const SCOPE = { slots: [slotOf(ID), slotOf(OTHER)], until: TODAY };

const of = (part: Partial<Incoming>): Incoming => ({
  documentId: ID,
  kind: 'case',
  key: 'k',
  on: TODAY,
  body: '{}',
  ...part,
});
const putAll = (...incoming: Incoming[]): Promise<number> => test.database.transaction((tx) => put(tx, incoming));
const readAll = (scope: Parameters<typeof readInbox>[1] = SCOPE) =>
  test.database.transaction(async (tx) => {
    const found = new Map<string, Incoming[]>();
    for (const row of await readInbox(tx, scope))
      found.set(row.documentId, [...(found.get(row.documentId) ?? []), row]);
    return found;
  });

describe('what comes in', () => {
  it('is kept once: an answer on whatever day, a fact and an entry by their day', async () => {
    expect(await putAll(of({}), of({ on: TOMORROW }), of({ documentId: OTHER }))).toBe(2);
    expect(await putAll(of({ on: TOMORROW, body: '{"another":1}' }))).toBe(0);
    expect(await putAll(of({ kind: 'fine' }), of({ kind: 'fine' }), of({ kind: 'money' }))).toBe(2);
    expect((await waitingFor(test.database.sql, ID)).map(({ kind }) => kind)).toEqual(['case', 'fine', 'money']);
    await expect(test.database.transaction((tx) => putNew(tx, [of({ kind: 'money' })]))).rejects.toThrow();
  });

  it('may come twice at once, in whatever order', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => of({ kind: 'fine', key: String(n) }));
    const { database } = test;
    const putThese = (incoming: readonly Incoming[]): Promise<number> =>
      database.transaction((tx) => put(tx, incoming));
    for (let round = 0; round < 5; round += 1) {
      const counts = await Promise.all([putThese(many), putThese(many.toReversed())]);
      expect(counts.toSorted((a, b) => a - b)).toEqual([0, many.length]);
      await database.sql`truncate work.inbox`;
    }
  });

  it('is read on its day and of its documents, with every letter', async () => {
    const body = '{"text":"Қазақстан\\t«1»\\\\"}';
    await test.database.transaction((tx) =>
      putNew(tx, [of({ body }), of({ kind: 'fine', on: TOMORROW }), of({ documentId: OTHER })]),
    );
    expect(await readAll()).toEqual(
      new Map([
        [ID, [of({ body })]],
        [OTHER, [of({ documentId: OTHER })]],
      ]),
    );
    expect([...(await readAll({ ...SCOPE, documents: [OTHER] })).keys()]).toEqual([OTHER]);
    expect((await readAll({ ...SCOPE, until: TOMORROW })).get(ID)).toHaveLength(2);
    expect(await readAll({ ...SCOPE, slots: [1] })).toEqual(new Map());
  });

  it('is taken away until its day, but for what waits and what is of other documents', async () => {
    await putAll(
      of({}),
      of({ key: 'waits' }),
      of({ kind: 'fine', key: 'waits' }),
      of({ key: 'later', on: TOMORROW }),
      of({ documentId: OTHER }),
    );
    await test.database.transaction((tx) =>
      takeAway(tx, { ...SCOPE, documents: [ID] }, [{ documentId: ID, kind: 'case', key: 'waits' }]),
    );
    const left = [...(await readAll({ ...SCOPE, until: TOMORROW })).values()].flat();
    expect(
      left.map(({ documentId, kind, key }) => `${documentId === ID ? 'ID' : 'OTHER'} ${kind} ${key}`).sort(),
    ).toEqual(['ID case later', 'ID case waits', 'OTHER case k']);
  });

  it('leaves its room to what comes next, once it is swept', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => of({ key: `k${n}` }));
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await test.database.transaction((tx) => putNew(tx, many));
      await test.database.transaction((tx) => takeAway(tx, SCOPE, []));
      await sweepQueues(test.database.sql);
      const [row] = await test.database.sql<{ size: number }[]>`select pg_relation_size('work.inbox')::integer as size`;
      sizes.push(row?.size ?? 0);
    }
    expect(Math.max(...sizes)).toBeLessThan(1.5 * (sizes[0] ?? 0));
  });
});
