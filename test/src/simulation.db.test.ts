/** A year of a small region over real protocols: the books of the outside parties and ours agree, and the same seed is the same year. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { testDatabase } from '@oryndau/postgres/testing';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { simulateYear, type YearStatement } from '@oryndau/simulators';
import { rooms } from '@oryndau/standing/rooms';
import { tryColumns } from '@oryndau/verify/testing/columns';
import { verify } from '@oryndau/verify/verify';
import { RULES_POLICY } from '@oryndau/words/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-simulated-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function year(
  seed: number,
  name: string,
  { policy = 'pilot-grace', look }: { readonly policy?: string; look?(db: Database): Promise<void> } = {},
): Promise<YearStatement> {
  const test = await testDatabase(rooms);
  try {
    const { head } = await openAuthority(join(folder, 'authority'));
    const statement = await simulateYear(test.database, {
      plan: { seed, fines: 60, from: legalDate('2026-01-05'), until: legalDate('2026-01-25'), banks: ['125'] },
      policy,
      until: legalDate('2026-05-08'),
      signer: testSigner(),
      acts: signsAll(fileActSigner(head, { isStopped: () => isSigningStopped(test.database.sql) })),
      holder: 'oryndau test',
      folder: join(folder, name),
    });
    if (statement === undefined) throw new Error('it was stopped');
    expect((await verify(test.database)).fault).toBeUndefined();
    await look?.(test.database);
    return statement;
  } finally {
    await test.drop();
  }
}

describe('a simulated year', () => {
  it('ends with books that agree, whoever keeps them, and with something in them', { timeout: 120_000 }, async () => {
    const first = await year(12, 'first');
    expect(first.agreements.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(first.agrees).toBe(true);
    const lateMoney = first.agreements.find(({ what }) => what.startsWith('late money'));
    expect(lateMoney?.theirs, 'somebody pays after his case was transferred').not.toMatch(/^0,/);
    expect(first.tasks).toContainEqual(expect.objectContaining({ code: 'LATE_MONEY' }));
    const theirs = (what: string) => Number(first.agreements.find((one) => one.what === what)?.theirs);
    expect(theirs('what people filed'), 'somebody objects').toBeGreaterThan(0);
    expect(first.asked).toContain('auto.objection_working_days');
    expect(first.opened).toBeGreaterThan(10);
    expect(first.executed).toBeGreaterThan(0);
    expect(first.accountsArrested).toBeGreaterThan(0);
    expect(first.executed + first.transferred + first.stillOpen).toBe(first.opened);
    expect(first.messages.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(first.opened);
    expect(first.acts).toBeGreaterThanOrEqual(2 * first.opened - first.stillOpen);
    expect(await year(12, 'again')).toEqual(first);
    expect(await year(11, 'other')).not.toEqual(first);
  });

  it('under the Rules lifts every prohibition or hands it over, by both registers', { timeout: 240_000 }, async () => {
    const { agreements, agrees, arrests, prohibitions, accountsArrested } = await year(12, 'rules', {
      policy: RULES_POLICY,
      look: async (db) => {
        const { held, ...wrong } = await tryColumns(db);
        expect(wrong).toEqual({ unfound: [], foundAfterAll: [], unknown: [] });
        expect(held.length).toBeGreaterThan(150);
      },
    });
    expect(agreements.filter((one) => !one.agrees)).toEqual([]);
    expect(agrees).toBe(true);
    const of = (what: string) => Number(agreements.find((one) => one.what === what)?.theirs);
    const [lifted, handedOver] = [of('prohibitions lifted'), of('prohibitions handed over to bailiffs')];
    expect(Math.min(lifted, handedOver)).toBeGreaterThan(0);
    expect(lifted + handedOver).toBe(of('prohibitions placed at the notaries'));
    expect(of('arrests handed over, as the banks know'), 'a bailiff has one').toBeGreaterThan(0);
    // No measure before its day by the Rules: the sixth and the eleventh.
    expect(arrests.firstDay).toBeGreaterThanOrEqual(6);
    expect(arrests.ordered).toBe(accountsArrested);
    expect(of('refusals of the simplified way'), 'somebody refuses').toBeGreaterThan(0);
    expect(prohibitions.firstDay).toBeGreaterThanOrEqual(11);
    for (const { firstDay, medianDay, lastDay } of [arrests, prohibitions])
      expect([firstDay, medianDay, lastDay]).toEqual(
        [firstDay, medianDay, lastDay].toSorted((a, b) => Number(a) - Number(b)),
      );
  });
});
