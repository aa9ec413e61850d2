/** The amnesty over a database: which cases are flagged when it comes into force, and which when they are opened; each once, and none is released. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { closeTasks, listTasks } from '@oryndau/journal/tasks';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { amnestyFrom } from '@oryndau/law/rules/amnesty';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importRegister } from '../import.ts';
import { fact, ndjson, registered } from '../testing/feed.ts';
import { runTick } from '../tick.ts';

const folder = temporaryFolder('amnesty');
let test: TestDatabase;

beforeEach(async () => {
  test = await testDatabase(rooms);
});
afterEach(() => test.drop());

interface Given {
  readonly number: string;
  readonly on: LegalDate;
  readonly article?: string;
  readonly documentType?: string;
}

async function given(fines: readonly Given[]): Promise<void> {
  const path = join(folder, `${fines[0]?.number}.ndjson`);
  const records = fines.flatMap(({ number, on, article = '597-1', documentType = 'PRESCRIPTION' }) => [
    { ...registered({ number, on }), article, documentType },
    { ...fact('FineDelivered', number, addDays(on, 1)), documentType },
  ]);
  writeFileSync(path, ndjson(...records));
  await importRegister(test.database, path);
}

const live = (from: string, until: string, policy = 'pilot-grace') =>
  runTick(test.database, {
    days: { from: legalDate(from), until: legalDate(until), policy },
    sealsUntilEnd: false,
    signer: testSigner(),
    holder: 'oryndau test',
  });

const flagged = async () =>
  (await listTasks(test.database.sql, { code: 'AMNESTY', documentId: null, all: true, limit: 100 })).map(
    ({ documentId, on, doneBy }) => [documentId, on, doneBy],
  );

const idOf = (number: string, documentType: 'PRESCRIPTION' | 'COURT_AO' = 'PRESCRIPTION') =>
  documentIdOf({ source: 'ERAP', documentType, issuerBin: '971240001315', number });

const APRIL = legalDate('2026-04-15');
const MAY = legalDate('2026-05-10');

it('flags the cases that are open on the day of the law, each once, and a later one when it is opened', async () => {
  await given([
    { number: 'OPEN', on: APRIL },
    { number: 'SPEED', on: APRIL, article: '592-1' },
    { number: 'COURT', on: APRIL, documentType: 'COURT_AO' },
    { number: 'ENDED', on: legalDate('2026-01-05') },
    { number: 'LATER', on: MAY },
  ]);
  await live('2026-01-05', '2026-06-30');
  expect(await flagged()).toEqual([]);

  await live('2026-07-01', '2026-07-01');
  expect(await flagged()).toEqual([[idOf('OPEN'), amnestyFrom, null]]);

  const [task] = await listTasks(test.database.sql, { code: 'AMNESTY', documentId: null, all: false, limit: 1 });
  if (task === undefined) throw new Error('there is a task');
  const said = { byWhom: 'A. Operator', note: 'asked the body', at: new Date('2026-07-01T10:00:00Z') };
  await test.database.transaction((tx) => closeTasks(tx, [task.id], said));
  // The same day is lived again, as the worker does all day long.
  await live('2026-07-01', '2026-07-01');
  await live('2026-07-02', '2026-07-25');
  const [row] = await test.database.sql<{ on: LegalDate }[]>`
    select kept.opened_on as on from work.document as kept where kept.document_id = ${idOf('LATER')}`;
  expect(await flagged()).toEqual([
    [idOf('OPEN'), amnestyFrom, 'A. Operator'],
    [idOf('LATER'), row?.on, null],
  ]);
  const [released] = await test.database.sql<{ count: number }[]>`
    select count(*)::integer as count from work.document as kept where lower(kept.standing) = 'released'`;
  expect(released?.count).toBe(0);
});

it('leaves nothing where a recorded year is lived again, since nobody is told there', async () => {
  await given([{ number: 'OPEN', on: APRIL }]);
  await live('2026-04-15', '2026-07-10', 'replay');
  expect(await flagged()).toEqual([]);
});
