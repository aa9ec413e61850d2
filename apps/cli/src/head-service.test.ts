import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { headSecret } from './head-secret.ts';
import { configuredChecker, configuredService, readStore } from './head-service.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-head-service-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const given = (settings: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
};

it('a service on this machine, or one behind TLS', () => {
  expect(configuredService()).toBeUndefined();
  given({ ORYNDAU_HEAD_SERVICE: 'http://127.0.0.1:14579', ORYNDAU_HEAD_STORE: '/keys/head.p12' });
  const own = { url: 'http://127.0.0.1:14579/', store: '/keys/head.p12', alias: undefined, timeStamp: false };
  expect(configuredService()).toEqual(own);
  expect(configuredChecker()).toBe(own.url);
  given({
    ORYNDAU_HEAD_SERVICE: 'https://sign.example/nca',
    ORYNDAU_HEAD_STORE_ALIAS: 'e3fe',
    ORYNDAU_HEAD_TIME_STAMP: '1',
  });
  expect(configuredService()).toMatchObject({ url: 'https://sign.example/nca', alias: 'e3fe', timeStamp: true });
  given({ ORYNDAU_SIGNING_SERVICE: 'https://check.example' });
  expect(configuredChecker()).toBe('https://check.example/');
});

it.each([
  [{ ORYNDAU_HEAD_SERVICE: 'http://sign.example', ORYNDAU_HEAD_STORE: 'x' }, 'on this machine or behind https'],
  [{ ORYNDAU_HEAD_SERVICE: 'sign.example', ORYNDAU_HEAD_STORE: 'x' }, 'is no address of a service'],
  [{ ORYNDAU_HEAD_SERVICE: 'ftp://sign.example', ORYNDAU_HEAD_STORE: 'x' }, 'is no address of a service'],
  [{ ORYNDAU_HEAD_SERVICE: 'https://u:s3cret@sign.example', ORYNDAU_HEAD_STORE: 'x' }, 'is an address alone'],
  [{ ORYNDAU_HEAD_SERVICE: 'https://sign.example?password=s3cret', ORYNDAU_HEAD_STORE: 'x' }, 'is an address alone'],
  [{ ORYNDAU_HEAD_SERVICE: 'https://sign.example' }, 'are given together or not at all'],
  [{ ORYNDAU_HEAD_STORE: 'x' }, 'are given together or not at all'],
  [
    { ORYNDAU_HEAD_SERVICE: 'https://sign.example', ORYNDAU_HEAD_STORE: 'x', ORYNDAU_HEAD_TIME_STAMP: 'yes' },
    '1 for yes, 0 for no',
  ],
])('%j: %s', (settings, why) => {
  given(settings as Readonly<Record<string, string>>);
  let told = '';
  try {
    configuredService();
  } catch (error) {
    told = (error as Error).message;
  }
  expect(told).toContain(why);
  expect(told).not.toContain('s3cret');
});

it('its secret is in the environment or in a file, and is named by neither error', () => {
  expect(() => headSecret('the password')).toThrow(
    'ORYNDAU_HEAD_PIN is not set, nor ORYNDAU_HEAD_PIN_FILE: the password',
  );
  writeFileSync(join(folder, 'pin'), 'Құпия сөз \n');
  given({ ORYNDAU_HEAD_PIN_FILE: join(folder, 'pin') });
  expect(headSecret('the password')).toBe('Құпия сөз ');
  given({ ORYNDAU_HEAD_PIN: '4711' });
  expect(() => headSecret('the password')).toThrow(/are both given(?!.*4711)/);
  given({ ORYNDAU_HEAD_PIN: '', ORYNDAU_HEAD_PIN_FILE: join(folder, 'nowhere') });
  expect(() => headSecret('the password')).toThrow('nowhere, which cannot be read');
  const store = { url: 'https://sign.example', alias: undefined, timeStamp: false };
  expect(() => readStore({ ...store, store: join(folder, 'none.p12') })).toThrow('ORYNDAU_HEAD_STORE names');
  expect(Buffer.from(readStore({ ...store, store: join(folder, 'pin') })).toString()).toContain('Құпия');
});
