/** One row a document: written as a set, each naming what it saw; its due day stands in the narrow table and nowhere else. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DocumentBatch,
  type DocumentPlace,
  type DocumentStanding,
  type KeptDocument,
  readDocuments,
  readScope,
  slotOf,
} from './document-rows.ts';
import { journalMigrations } from './migrations.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations]);
});
beforeEach(() => test.database.sql`truncate work.document, work.due`);
afterAll(() => test?.drop());

const ID = '7fbe0a1c-0000-5000-8000-00000000000a';
const OTHER = '80be0a1c-0000-5000-8000-00000000000b';
const DUE = legalDate('2026-03-01');
const LATER = legalDate('2026-03-09');
const ORIGIN = {
  region: '31',
  article: '592(1)',
  amount: tenge(20_000),
  debtor: '000101000001',
  debtorKind: 'INDIVIDUAL',
};

const placeOf = (documentId: string, version: number): DocumentPlace => ({
  documentId,
  version,
  head: `${version}`.repeat(64),
});
const standingOn = (dueOn: DocumentStanding['dueOn']): DocumentStanding => ({
  standing: 'VOLUNTARY',
  remainder: tenge(20_000),
  openedOn: null,
  endsOn: null,
  dueOn,
});

const write = (fill: (batch: DocumentBatch) => void): Promise<void> => {
  const batch = new DocumentBatch();
  fill(batch);
  return test.database.transaction((tx) => batch.write(tx));
};
const add = (documentId: string, dueOn: DocumentStanding['dueOn']): Promise<void> =>
  write((batch) => batch.add(placeOf(documentId, 1), standingOn(dueOn), { origin: ORIGIN, state: '{"fine":{}}' }));
const read = async (documentId: string): Promise<KeptDocument> => {
  const kept = (await test.database.transaction((tx) => readDocuments(tx, [documentId]))).get(documentId);
  if (kept === undefined) throw new Error('it is not there');
  return kept;
};
const dues = () =>
  test.database.sql`select due.slot, due.due_on as on, due.document_id as id from work.due as due order by 3`;

describe('the row of a document', () => {
  it('comes back as it was written, and changes as it was told to', async () => {
    await add(ID, DUE);
    const seen = await read(ID);
    expect(seen).toEqual({
      ...placeOf(ID, 1),
      tid: expect.any(Number),
      dueOn: DUE,
      debtor: ORIGIN.debtor,
      debtorKind: 'INDIVIDUAL',
      state: '{"fine":{}}',
    });
    const state = '{"fine":{"article":"Жол «1»\\n"}}';
    await write((batch) => batch.change(seen, placeOf(ID, 3), { standing: standingOn(null), state }));
    expect(await read(ID)).toMatchObject({ ...placeOf(ID, 3), dueOn: null, state });
    expect(await dues()).toEqual([]);
  });

  it('moves its due day, and leaves it where it is when it stays', async () => {
    await add(ID, DUE);
    await add(OTHER, null);
    expect(await dues()).toEqual([{ slot: slotOf(ID), on: DUE, id: ID }]);
    const seen = await read(ID);
    await write((batch) => batch.change(seen, placeOf(ID, 2), { standing: standingOn(DUE), state: '{}' }));
    expect(await dues()).toEqual([{ slot: slotOf(ID), on: DUE, id: ID }]);
    const again = await read(ID);
    await write((batch) => batch.change(again, placeOf(ID, 3), { standing: standingOn(LATER), state: '{}' }));
    const asleep = await read(OTHER);
    await write((batch) => batch.change(asleep, placeOf(OTHER, 2), { standing: standingOn(DUE), state: '{}' }));
    expect(await dues()).toEqual([
      { slot: slotOf(ID), on: LATER, id: ID },
      { slot: slotOf(OTHER), on: DUE, id: OTHER },
    ]);
  });

  it('that has moved since it was read is a conflict, and none of another document is written in its place', async () => {
    await add(ID, DUE);
    await add(OTHER, DUE);
    const [seen, other] = [await read(ID), await read(OTHER)];
    const change = { standing: standingOn(LATER), state: '{"moved":{}}' };
    const lost = { code: 'CONFLICT', retry: 'now' };
    const elsewhere = { ...seen, tid: other.tid };
    await expect(write((batch) => batch.change(elsewhere, placeOf(ID, 2), change))).rejects.toMatchObject(lost);
    await test.database.sql`update work.document set standing = standing`;
    await expect(write((batch) => batch.change(seen, placeOf(ID, 2), change))).rejects.toMatchObject(lost);
    const again = await read(ID);
    await write((batch) => batch.change(again, placeOf(ID, 2), change));
    expect(await read(ID)).toMatchObject({ version: 2, state: change.state });
    expect(await read(OTHER)).toMatchObject({ version: 1, state: '{"fine":{}}' });
  });

  it('is written by one of two who saw the same, and nothing of the other stays', async () => {
    await add(ID, DUE);
    await add(OTHER, DUE);
    const [seen, other] = [await read(ID), await read(OTHER)];
    await write((batch) => batch.change(seen, placeOf(ID, 2), { standing: standingOn(DUE), state: '{"first":1}' }));
    const late = write((batch) => {
      batch.change(other, placeOf(OTHER, 2), { standing: standingOn(null), state: '{"second":1}' });
      batch.change(seen, placeOf(ID, 2), { standing: standingOn(null), state: '{"second":1}' });
    });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT', retry: 'now' });
    expect(await read(ID)).toMatchObject({ version: 2, state: '{"first":1}' });
    expect(await read(OTHER)).toMatchObject({ version: 1 });
    expect(await dues()).toHaveLength(2);
    await expect(add(ID, DUE)).rejects.toMatchObject({ code: 'CONFLICT', retry: 'now' });
  });

  it('is read for a scope when it falls due until its day, or when it is named', async () => {
    await add(ID, DUE);
    await add(OTHER, LATER);
    const scope = (until: typeof DUE, documents?: readonly string[]) =>
      test.database.transaction(async (tx) => {
        const slots = [slotOf(ID), slotOf(OTHER)];
        return Array.from(
          await readScope(tx, { slots, until, ...(documents && { documents }) }),
          (row) => row.documentId,
        );
      });
    expect(await scope(DUE)).toEqual([ID]);
    expect(await scope(LATER)).toEqual([ID, OTHER].sort());
    expect(await scope(legalDate('2026-01-01'))).toEqual([]);
    expect(await scope(legalDate('2026-01-01'), [OTHER])).toEqual([OTHER]);
  });
});
