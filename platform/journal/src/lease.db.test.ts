/** Slots are leased: no two workers have the same one, and a lease dies with its holder or by time. */
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimSlots, finishSlots, releaseSlots, SLOTS, slotsLeft } from './lease.ts';
import { journalMigrations } from './migrations.ts';

let test: TestDatabase;
/** Under this name the connections of this very test stand in the list of those that live. */
let alive = '';
beforeAll(async () => {
  test = await testDatabase([journalMigrations]);
  const [row] = await test.database.sql<{ name: string }[]>`select current_setting('application_name') as name`;
  alive = row?.name ?? '';
});
beforeEach(() => test.database.sql`update work.lease set holder = null, expires_at = null, done_tick = 0`);
afterAll(() => test?.drop());

const claim = (holder: string, count: number, tick = 1n) => claimSlots(test.database.sql, holder, tick, count);
const finish = (holder: string, slots: readonly number[], tick = 1n) =>
  test.database.transaction((tx) => finishSlots(tx, holder, tick, slots));

describe('slots', () => {
  it('are 256, the first byte of a document’s id', async () => {
    expect(SLOTS).toBe(256);
    expect(await slotsLeft(test.database.sql, 1n)).toBe(256);
    expect(await claim(alive, 1_000)).toEqual(Array.from({ length: 256 }, (_, slot) => slot));
  });

  it('are given to one holder at a time', async () => {
    expect(alive).not.toBe('');
    const mine = await claim(alive, 200);
    const others = await claim('another', 200);
    expect([mine.length, others.length]).toEqual([200, 56]);
    expect(mine.filter((slot) => others.includes(slot))).toEqual([]);
    expect(await claim(alive, 1)).toEqual(expect.arrayContaining([expect.any(Number)]));
  });

  it('of a holder that has no connection any more, or whose time is over, are free', async () => {
    await claim('a worker that died', 256);
    expect(await claim(alive, 256)).toHaveLength(256);
    expect(await claim('another', 256)).toEqual([]);
    await test.database.sql`update work.lease set expires_at = now() - interval '1 second' where slot < 10`;
    expect(await claim('another', 256)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('that are done are not given again for the same tick, and are for the next', async () => {
    const slots = await claim(alive, 3);
    await finish(alive, slots);
    expect(await slotsLeft(test.database.sql, 1n)).toBe(253);
    expect(await claim(alive, 256)).toHaveLength(253);
    await releaseSlots(test.database.sql, alive);
    expect(await claim(alive, 256, 2n)).toHaveLength(256);
  });

  it('that went to another are not finished, and nothing is done', async () => {
    const slots = await claim('a worker that died', 2);
    expect(await claim(alive, 1)).toEqual(slots.slice(0, 1));
    await expect(finish('a worker that died', slots)).rejects.toMatchObject({ code: 'LEASE_LOST', retry: 'now' });
    expect(await slotsLeft(test.database.sql, 1n)).toBe(256);
  });

  it('that are given back are free, those of others are not', async () => {
    await claim(alive, 256);
    await releaseSlots(test.database.sql, 'another');
    expect(await claim('another', 256)).toEqual([]);
    await releaseSlots(test.database.sql, alive);
    expect(await claim('another', 256)).toHaveLength(256);
  });
});
