/**
 * The promise of the project, kept: the year that ships goes through the robot, and what becomes of each fine is what two
 * programs that share no code with this one say. Nothing may be learned from them in the code, so they are only looked at here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { replay } from '@oryndau/deciding/replay';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { exampleYear, expectedYear, repository } from '@oryndau/postgres/testing/places';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest, fingerprint, outcomeText } from './testing/told.ts';

/** Of the run that was compared with the expected file byte for byte: what is left to compare with where that is not there. */
const OUTCOMES_SHA256 = '6aa65127e2b959550ccde2c6a8634ee9340e76ba99c91e496731d610e48b9b3d';
const SUSPENSE = { currency: 'KZT', entries: 292, amount: '6615449.56' };

const signer = testSigner();
const options = { directory: exampleYear, until: legalDate('2026-11-20'), signer, holder: 'oryndau test' };
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
  await replay(test.database, options);
}, 300_000);
afterAll(() => test?.drop());

describe('the year that ships', () => {
  it('ends for each of 75,217 fines as expected, to the byte', async () => {
    const text = await outcomeText(test.database);
    expect(text.split('\n').length - 1).toBe(75_217);
    expect(digest(text)).toBe(OUTCOMES_SHA256);
    if (expectedYear === null) return;
    const expected = gunzipSync(readFileSync(join(expectedYear, 'expected.ndjson.gz'))).toString('utf8');
    expect(digest(expected)).toBe(OUTCOMES_SHA256);
  });

  it('leaves in suspense, in the books and to be refunded what is expected', async () => {
    const { suspense, matchedPaid, refundable, outcomes } = await readSummary(test.database);
    const [only] = suspense;
    expect(suspense).toHaveLength(1);
    expect({ ...only, amount: formatMoney(only?.amount ?? (0n as never)) }).toEqual(SUSPENSE);
    if (expectedYear === null) return;
    const expected = JSON.parse(readFileSync(join(expectedYear, 'expected-summary.json'), 'utf8'));
    expect(SUSPENSE).toEqual({ currency: 'KZT', entries: expected.suspenseEntries, amount: expected.suspense });
    expect(formatMoney(matchedPaid)).toBe(expected.matchedPaid);
    expect(formatMoney(refundable)).toBe(expected.refundable);
    expect(Object.fromEntries(outcomes)).toEqual(expected.outcomes);
  });

  it('holds the event that the README shows, under its hash', async () => {
    const [, hash = 'no hash'] = /^ +([0-9a-f]{64})$/m.exec(readFileSync(join(repository, 'README.md'), 'utf8')) ?? [];
    const [found] = await test.database.sql`
      select event.body from journal.event as event where event.hash = ${Buffer.from(hash, 'hex')}`;
    expect(JSON.parse(String(found?.body))).toMatchObject({ type: 'ProceedingOpened', n: 7, on: '2025-08-13' });
  });

  it('is proven by its journal, and a second replay adds nothing to it', async () => {
    const before = await fingerprint(test.database);
    const again = await replay(test.database, { ...options, holder: 'oryndau test again' });
    expect(again).toMatchObject({ documents: 0, events: 0, stopped: false });
    expect(await fingerprint(test.database)).toEqual(before);

    const proof = await verify(test.database, { expectKey: signer.keyId });
    expect(proof).toMatchObject({ ok: true, events: before.events, sealedUntil: '2026-11-20', keys: [signer.keyId] });
  }, 120_000);
});
