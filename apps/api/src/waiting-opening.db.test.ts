/** Of a case whose opening nobody has signed a list says nothing that does not hold yet, as the case itself does not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fineId, OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { addDays } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type ListedCase, listCases } from '@oryndau/reading/case-list';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { readOutcomes } from '@oryndau/reading/outcomes';
import { expect, it } from 'vitest';
import { caseForSystemsJson } from './case-json.ts';

it('a waiting opening has no day of its term in the list of cases, nor in the outcomes; signed it has both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-waiting-opening-'));
  const place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  const { sql } = place.test.database;
  const listed = async (): Promise<Pick<ListedCase, 'openedOn' | 'lastDay'> | undefined> => {
    const [row] = await listCases(sql, { after: null, limit: 10, regions: null, status: null });
    return row && { openedOn: row.openedOn, lastDay: row.lastDay };
  };
  const shown = async () => {
    const row = await readCasePage(sql, fineId(0));
    if (row === undefined) throw new Error('there is no such case');
    const { openedOn, lastDay } = caseViewOf(row, OPENED);
    return { openedOn, lastDay };
  };
  const initiatedOn = async () => {
    const found: unknown[] = [];
    await readOutcomes(place.test.database, async (batch) => {
      found.push(...batch.map((outcome) => ('initiatedOn' in outcome ? outcome.initiatedOn : undefined)));
    });
    return found;
  };
  try {
    await place.tick(OPENED, REGISTERED);
    expect(await listed()).toEqual({ openedOn: null, lastDay: null });
    expect(await shown()).toEqual(await listed());
    expect(await initiatedOn()).toEqual([null]);
    await place.approve(addDays(OPENED, 1));
    expect(await listed()).toMatchObject({ openedOn: addDays(OPENED, 1), lastDay: expect.any(String) });
    expect(await shown()).toEqual(await listed());
    expect(await initiatedOn()).toEqual([addDays(OPENED, 1)]);
  } finally {
    await place.test.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('an end that is signed later says by what right the case has ended, beside the right of its signature', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-signed-end-'));
  const place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  const day = (n: number) => addDays(OPENED, n);
  try {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    const state = await place.caseOf(0);
    await place.tell(0, day(2), { type: 'TakePayment', entry: 'e', amount: state?.sum ?? tenge(0) });
    await place.approve(day(3));
    const row = await readCasePage(place.test.database.sql, fineId(0));
    if (row === undefined) throw new Error('there is no such case');
    const told = caseForSystemsJson(caseViewOf(row, day(3)), false).happenings;
    const ended = told.find(({ type }) => type === 'ProceedingExecuted');
    const proposed = told.find(({ type }) => type === 'EndProposed');
    expect(ended).toMatchObject({ rule: 'act.signing', laws: [{ law: '697' }] });
    expect(ended?.signs).toEqual({
      n: proposed?.n,
      on: day(2),
      rule: 'case.termination.executed',
      citation: '261-IV Art. 10-5(1)(1)',
      redaction: '2025-09-16',
      laws: [
        { law: '261-IV', citation: '261-IV Art. 10-5(1)(1)', redaction: '2025-09-16' },
        { law: '697', citation: 'Rules item 17', redaction: '2024-08-20' },
      ],
    });
    expect(proposed?.signs).toBeNull();
  } finally {
    await place.test.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});
