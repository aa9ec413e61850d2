import { generateKeyPairSync } from 'node:crypto';
import { lastTick } from '@oryndau/journal/chain';
import { signerOf } from '@oryndau/journal/seal';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTick } from './tick.ts';
import { type WorkEnd, type WorkOptions, workOn } from './work.ts';

const signer = signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test.drop());

const tickOn = (day: string) =>
  runTick(test.database, {
    days: { from: legalDate(day), until: legalDate(day), policy: 'day-30-bailiff' },
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
  });

/** Works with a clock of the test; stops by itself after `ticks` ticks. */
async function work(today: string, { ticks = 1, ...options }: Partial<WorkOptions> & { ticks?: number } = {}) {
  const stop = new AbortController();
  const lived: LegalDate[] = [];
  const end = await workOn(test.database, {
    holder: 'oryndau test',
    signer,
    policy: 'day-30-bailiff',
    intervalMs: 1,
    now: () => new Date(`${today}T15:00:00Z`),
    signal: stop.signal,
    onTick: (day) => {
      lived.push(day);
      if (lived.length === ticks) stop.abort();
    },
    ...options,
  });
  return { end, lived };
}

describe('the continuous mode', () => {
  it('lives today again and again, until it is told to stop', async () => {
    const { end, lived } = await work('2026-01-10', { ticks: 3 });
    expect(end).toEqual<WorkEnd>({ kind: 'stopped' });
    expect(lived).toEqual(['2026-01-10', '2026-01-10', '2026-01-10']);
    expect(await lastTick(test.database.sql)).toMatchObject({ until: '2026-01-10', finished: true });
  });

  it('does nothing with a clock that went back', async () => {
    await tickOn('2026-01-10');
    const { end, lived } = await work('2026-01-09');
    expect(end).toEqual<WorkEnd>({
      kind: 'clock_went_back',
      today: legalDate('2026-01-09'),
      last: legalDate('2026-01-10'),
    });
    expect(lived).toEqual([]);
  });

  it('does nothing with a clock that jumped ahead, but bears a long weekend', async () => {
    await tickOn('2026-01-10');
    const { end, lived } = await work('2026-01-14');
    expect(end).toMatchObject({ kind: 'clock_jumped', last: '2026-01-10' });
    expect(lived).toEqual([]);
    expect((await work('2026-01-13')).lived).toEqual(['2026-01-13']);
  });

  it('leaves a tick alone that another worker has just done', async () => {
    await tickOn('2026-01-13');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const { end, lived } = await work('2026-01-13', { intervalMs: 60_000, signal: stop.signal });
    expect(end).toEqual<WorkEnd>({ kind: 'stopped' });
    expect(lived).toEqual([]);
  });
});
