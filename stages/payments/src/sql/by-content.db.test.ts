import { testDatabase } from '@oryndau/postgres/testing';
import { expect, it } from 'vitest';
import { isKnownByContent } from '../core/retold.ts';
import { isByContent } from './by-content.ts';

it('a key that is made of what an entry says is the same to the rule and to the server', async () => {
  const { database, drop } = await testDatabase([]);
  const hex = 'a1'.repeat(16);
  const ids = [
    `KZ1|F-${hex}-1`,
    `KZ1|C-${hex}-12`,
    `KZ1|G-${hex}-1`,
    `KZ1|F-${hex}`,
    'KZ1|F-1',
    `F-${hex}-1`,
    'KZ1|B7',
  ];
  for (const id of ids) {
    const [row] = await database.sql<{ is: boolean }[]>`
      select ${isByContent(database.sql)} as is from (select ${id}::text as entry_id) as entry`;
    expect([id, row?.is]).toEqual([id, isKnownByContent({ id, booking: null })]);
  }
  expect(ids.filter((id) => isKnownByContent({ id, booking: null }))).toHaveLength(2);
  await drop();
});
