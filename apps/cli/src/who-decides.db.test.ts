/** Who decides is asked before the question on the screen, and again when it is decided: what was taken meanwhile counts. */
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { closeAccount, giveRole, openAccount, takeRole } from '@oryndau/staff/accounts';
import { rooms } from '@oryndau/standing/rooms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decidingAs, whoDecides, whoSigns } from './who-decides.ts';

let test: TestDatabase;
let id: string;
const turn = { by: 'test', at: new Date() };
beforeEach(async () => {
  test = await testDatabase(rooms);
  id = await test.database.transaction(async (tx) => {
    const head = { login: 'chief', name: 'A. Head', region: '31', body: null };
    const opened = (await openAccount(tx, head, turn)) ?? '';
    await giveRole(tx, opened, 'HEAD', turn);
    // Somebody else has an account, so that a name alone is still nobody.
    await openAccount(tx, { ...head, login: 'other', name: 'B. Other' }, turn);
    return opened;
  });
});
afterEach(() => test.drop());
const session = () => ({ db: test.database, language: 'en' as const });

describe('between the question and the answer', () => {
  it.each<[string, (tx: Parameters<typeof closeAccount>[0]) => Promise<unknown>]>([
    ['the account is closed', (tx) => closeAccount(tx, id, turn)],
    ['the role is taken', (tx) => takeRole(tx, id, 'HEAD', turn)],
  ])('%s: nothing is written', async (_, happens) => {
    for (const who of [
      await whoDecides(session(), 'chief', { action: 'signing.stop' }),
      await whoSigns(session(), 'chief', 'signing.approve'),
    ]) {
      expect(who.by).toBe('A. Head');
      expect(await who.db.transaction(async (tx) => (await tx`select 1 as one`).length)).toBe(1);
    }
    const who = await whoDecides(session(), 'chief', { action: 'signing.stop' });
    const signs = await whoSigns(session(), 'chief', 'signing.approve');
    await test.database.transaction(happens);
    for (const { db } of [who, signs]) {
      let isDone = false;
      const done = db.transaction(async () => {
        isDone = true;
      });
      await expect(done).rejects.toMatchObject({ code: expect.stringMatching(/^(UNKNOWN_ACCOUNT|NO_RIGHT)$/) });
      expect(isDone).toBe(false);
      // Who only reads is asked nothing.
      expect(await db.transaction(async () => 'read', { readOnly: true })).toBe('read');
    }
  });

  it('more has come, so that it takes two people', async () => {
    let isLarge = false;
    const { db } = await decidingAs({ db: test.database }, async () => {
      if (isLarge) throw new Error('takes two');
      return 'A. Head';
    });
    isLarge = true;
    await expect(db.transaction(async () => undefined)).rejects.toThrow('takes two');
  });
});
