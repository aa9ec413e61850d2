/** Time stamps under the seal of an act: the authority is named by an option, or by the environment for all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import { startTimeStampSimulator, type TimeStampSimulator } from '@oryndau/simulators/time-stamp/time-stamp-simulator';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program.ts';
import { delivered, paymentReference, registered } from '../testing/small-feed.ts';

let folder: string;
let test: TestDatabase;
let stamps: TimeStampSimulator;
let trust: string;
let act: string;

let unsigned: Awaited<ReturnType<typeof oryndau>>;
let stopped: Awaited<ReturnType<typeof oryndau>>;

const oryndau = (args: readonly string[], changes: Readonly<Record<string, string>> = {}) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home'), ...changes } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-document-'));
  test = await testDatabase(rooms);
  const issuer = await newTestIssuer();
  stamps = await startTimeStampSimulator({ identity: await issuer.issue(issuingOf('timeStamp')) });
  trust = join(folder, 'stamps.pem');
  writeFileSync(trust, issuer.certificate);
  const reference = paymentReference('0100000000000131');
  const lines = [registered({ number: 'D-1', on: '2026-01-05', reference }), delivered('D-1', '2026-01-06')];
  writeFileSync(join(folder, 'feed.ndjson'), `${lines.join('\n')}\n`);
  await oryndau(['import', 'register', 'feed.ndjson']);
  await oryndau(['tick', '--on', '2026-03-04', '--policy', 'pilot-grace', '--yes']);
  const { root, acts } = JSON.parse((await oryndau(['signing', 'list', '--json'])).told);
  unsigned = await oryndau(['document', 'save', acts[0].act]);
  for (const waiting of acts) await oryndau(['signing', 'show', waiting.act, '--by', 'A. Head']);
  await oryndau(['signing', 'stop', '--by', 'A. Head', '--reason', 'a test']);
  stopped = await oryndau(['signing', 'approve', root, '--by', 'A. Head', '--yes']);
  await oryndau(['signing', 'resume', '--by', 'A. Head', '--reason', 'a test']);
  await oryndau(['signing', 'approve', root, '--by', 'A. Head', '--yes']);
  const history = JSON.parse((await oryndau(['case', 'D-1', '--json'])).told);
  act = `D-1/${history.acts[0].n}`;
});
afterAll(async () => {
  await stamps?.stop();
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('of an act that waits for its signature there is no file, and it is said what it waits for', () => {
  expect(unsigned.code).toBe(1);
  expect(unsigned.told).toContain('waits for its signature: before that it has no effect and there is no file of it');
  expect(unsigned.told).toContain('"oryndau signing list"');
});

it('while signing is stopped nothing is signed, and it is said how it goes on', () => {
  expect(stopped.code).toBe(3);
  expect(stopped.told).toContain(
    'Nothing was signed and nothing was lost. "oryndau signing status" says who stopped it',
  );
  expect(stopped.told).toContain('"oryndau signing resume --by NAME --reason TEXT"');
});

describe('a time stamp', () => {
  const save = (name: string, settings: Readonly<Record<string, string>>, ...options: readonly string[]) =>
    oryndau(['document', 'save', act, '-o', name, ...options], settings);
  /** Of each check its status. */
  const checks = async (name: string): Promise<Record<string, string>> => {
    const authority = join(folder, 'home', 'authority', 'test-authority-1', 'authority.pem');
    const args = ['document', 'verify', name, '--json', '--trust', trust, '--trust', authority];
    const report: { readonly checks: readonly { readonly name: string; readonly status: string }[] } = JSON.parse(
      (await oryndau(args)).told,
    );
    return Object.fromEntries(report.checks.map(({ name, status }) => [name, status]));
  };

  it('is asked of the authority that the environment names', async () => {
    const settings = { ORYNDAU_TIME_STAMP_URL: stamps.url, ORYNDAU_TIME_STAMP_TRUST: trust };
    expect(await save('stamped.pdf', settings)).toMatchObject({ code: 0 });
    expect(await checks('stamped.pdf')).toMatchObject({ seal: 'ok', timeStamp: 'ok' });
    expect(await save('plain.pdf', {})).toMatchObject({ code: 0 });
    expect(await checks('plain.pdf')).toMatchObject({ seal: 'ok', timeStamp: 'absent' });
  });

  it('is asked of another where the option names one', async () => {
    const settings = { ORYNDAU_TIME_STAMP_URL: 'http://127.0.0.1:1/', ORYNDAU_TIME_STAMP_TRUST: trust };
    expect(await save('unreached.pdf', settings)).toMatchObject({ code: 3 });
    expect(await save('option.pdf', settings, '--time-stamp-url', stamps.url)).toMatchObject({ code: 0 });
    expect(await checks('option.pdf')).toMatchObject({ timeStamp: 'ok' });
  });

  it.each([
    [{ ORYNDAU_TIME_STAMP_URL: 'stamps.example', ORYNDAU_TIME_STAMP_TRUST: 'x' }, 'begins with https://'],
    [{ ORYNDAU_TIME_STAMP_URL: 'http://127.0.0.1:1/' }, 'ORYNDAU_TIME_STAMP_TRUST names no file'],
    [{ ORYNDAU_TIME_STAMP_URL: 'http://127.0.0.1:1/', ORYNDAU_TIME_STAMP_TRUST: 'nowhere.pem' }, 'nowhere.pem, which'],
  ])('with %j is wrong usage', async (settings, sentence) => {
    expect(await save('wrong.pdf', settings)).toMatchObject({ code: 2, told: expect.stringContaining(sentence) });
  });

  it('and where its authority is named stands in the help', async () => {
    const { told } = await oryndau(['document', 'save', '--help']);
    expect(told.replaceAll(/\s+/g, ' ')).toContain('(env: ORYNDAU_TIME_STAMP_URL)');
    expect(told).toContain('ORYNDAU_TIME_STAMP_TRUST');
  });
});
