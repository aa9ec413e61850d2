/** `oryndau staff` as an operator types it: the first administrator once, a word once, and no right beside the desk afterwards. */

import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { giveRole, openAccount, readAccountOfLogin, useEnrolWord } from '@oryndau/staff/accounts';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

const staff = (...args: readonly string[]) => runProgram(['staff', ...args], { env: { DATABASE_URL: test.url } });
const open = (login: string, ...more: readonly string[]) =>
  staff('open', '--login', login, '--name', `N. ${login}`, ...more);

it('makes the first administrator, who registers a passkey with the word, and no second one', async () => {
  expect((await staff('list')).out).toContain('--first-administrator');
  const first = await open('admin', '--first-administrator');
  expect(first.code, first.err).toBe(0);
  const account = await readAccountOfLogin(test.database.sql, 'admin');
  expect(account?.roles).toEqual(['ADMINISTRATOR']);
  const uses = () =>
    test.database.transaction((tx) => useEnrolWord(tx, account?.id ?? '', first.out.trim(), new Date()));
  expect([await uses(), await uses()]).toEqual([true, false]);
  const second = await open('admin2', '--first-administrator');
  expect([second.code, second.out]).toEqual([1, '']);
  expect(second.err).toContain('proposed and approved at the desk');
  expect(await readAccountOfLogin(test.database.sql, 'admin2')).toBe(undefined);
  expect((await open('admin')).err).toContain('already');
});

it('gives the first data officer, who approves, and leaves every other role to the desk', async () => {
  expect((await open('officer', '--region', '31')).code).toBe(0);
  expect((await open('other')).code).toBe(0);
  const operator = await staff('role', 'officer', 'OPERATOR');
  expect([operator.code, operator.err.includes('approved by another')]).toEqual([1, true]);
  expect((await staff('role', 'officer', 'DATA_OFFICER')).code).toBe(0);
  expect((await staff('role', 'other', 'DATA_OFFICER')).code).toBe(1);
  expect((await staff('role', 'nobody', 'DATA_OFFICER')).code).toBe(1);
  expect((await staff('role', 'other', 'KING')).code).toBe(2);
  expect((await staff('list')).out).toMatch(/officer +N\. officer +data officer +31/);
});

it('gives another word, and closes', async () => {
  const again = await staff('word', 'other');
  expect([again.code, again.out.trim().length > 10]).toEqual([0, true]);
  expect((await staff('close', 'other')).code).toBe(0);
  expect((await staff('word', 'other')).code).toBe(1);
  expect((await staff('list')).out).toMatch(/other .*closed/);
});

it('says what a region and a body are', async () => {
  expect((await open('x', '--region', '99')).code).toBe(2);
  expect((await open('x', '--body', '1')).code).toBe(2);
  expect((await open(' ')).code).toBe(2);
});

it('lets only an account with the right decide by a command, and nobody alone what takes two', async () => {
  const run = (...args: readonly string[]) => runProgram(args, { env: { DATABASE_URL: test.url } });
  const close = (by: string) => run('task', 'close', '1', '--by', by, '--note', 'seen to', '--yes');
  await test.database.transaction(async (tx) => {
    const turn = { by: 'test', at: new Date() };
    const of = async (login: string, role: 'OPERATOR' | 'HEAD') => {
      const id = await openAccount(tx, { login, name: `N. ${login}`, region: '31', body: null }, turn);
      await giveRole(tx, id ?? '', role, turn);
    };
    await of('worker', 'OPERATOR');
    await of('chief', 'HEAD');
  });
  const stranger = await close('Anybody');
  expect([stranger.code, stranger.err.includes('nobody has the login "Anybody"')]).toEqual([1, true]);
  expect((await close('admin')).err).toContain('has no right to this: close a task');
  expect((await close('worker')).err, 'there is no such task, and that is all').not.toContain('right');
  const reason = ['--reason', 'a test'];
  expect((await run('signing', 'stop', '--by', 'worker', ...reason)).err).toContain('has no right');
  expect((await run('signing', 'stop', '--by', 'chief', ...reason)).code).toBe(0);
  const alone = await run('signing', 'resume', '--by', 'chief', ...reason);
  expect([alone.code, alone.err.includes('This takes two people')]).toEqual([1, true]);
  expect((await run('signing', 'status')).out).toContain('N. chief');
});
