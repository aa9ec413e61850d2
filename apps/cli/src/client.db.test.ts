/** `oryndau client` as an operator types it: a secret is shown once, opens what was given, and nothing after it was revoked. */
import { checkClient } from '@oryndau/access/clients';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

const client = (...args: readonly string[]) => runProgram(['client', ...args], { env: { DATABASE_URL: test.url } });

it('adds, lists and revokes', async () => {
  const added = await client(
    'add',
    '--name',
    'Claimant',
    '--scope',
    'cases:read',
    '--scope',
    'webhooks',
    '--region',
    '31',
  );
  expect(added.code, added.err).toBe(0);
  const token = added.out.trim();
  expect(await checkClient(test.database.sql, token)).toMatchObject({
    name: 'Claimant',
    scopes: ['cases:read', 'webhooks'],
    regions: ['31'],
  });
  expect(await checkClient(test.database.sql, `${token.slice(0, -1)}x`)).toBeUndefined();
  const listed = await client('list');
  expect(listed.out).toContain('Claimant');
  expect(listed.out).not.toContain(token.split('.')[1]);
  const again = await client('add', '--name', 'Claimant', '--scope', 'cases:read');
  expect([again.code, again.out]).toEqual([1, '']);
  expect(again.err).toContain('already');
  const [id = ''] = token.split('.');
  expect((await client('revoke', id)).code).toBe(0);
  expect(await checkClient(test.database.sql, token)).toBeUndefined();
  expect((await client('revoke', id)).code).toBe(1);
  expect((await client('list')).out).toContain('revoked');
});

it('says what a scope and a region are', async () => {
  const scope = await client('add', '--name', 'A', '--scope', 'all');
  expect([scope.code, scope.err.includes('cases:read, cases:person, webhooks')]).toEqual([2, true]);
  const region = await client('add', '--name', 'A', '--scope', 'webhooks', '--region', 'Taraz');
  expect([region.code, region.err.includes('KATO')]).toEqual([2, true]);
});
