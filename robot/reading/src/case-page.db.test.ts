import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCasePage } from './case-page.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

it('plans the statement of a page for all pages: by itself it would take three times as long to plan as to run', async () => {
  await test.database.transaction(async (tx) => {
    // PostgreSQL tries five plans for the values that were given before it thinks of one for all (plan_cache_mode).
    for (let page = 0; page < 8; page += 1) await readCasePage(tx, '5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11');
    const plans = await tx<{ forAll: number }[]>`
      select prepared.generic_plans::integer as "forAll" from pg_prepared_statements as prepared
      where prepared.statement like '%fines.document%' and prepared.statement not like '%pg_prepared%'`;
    expect(plans).toEqual([{ forAll: 3 }]);
  });
});
