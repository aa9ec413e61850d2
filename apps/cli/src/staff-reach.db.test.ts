/** How far an account reaches by a command: no further than at the desk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBank } from '@oryndau/deciding/import';
import { readBatch } from '@oryndau/deciding/signing';
import { openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { bankEntry, bankFile } from '@oryndau/deciding/testing/feed';
import { fineId, OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { addDays } from '@oryndau/law/legal-date';
import { findSuspended } from '@oryndau/payments/sql/find';
import { readActs } from '@oryndau/signing/sql/acts';
import { giveRole, openAccount } from '@oryndau/staff/accounts';
import type { StaffRole } from '@oryndau/words/staff';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';

let folder: string;
let place: SigningPlace;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-reach-'));
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  await place.tick(OPENED, REGISTERED);
  await place.test.database.transaction(async (tx) => {
    const turn = { by: 'test', at: new Date() };
    const of = async (login: string, role: StaffRole, region: string) => {
      const id = await openAccount(tx, { login, name: `N. ${login}`, region, body: null }, turn);
      await giveRole(tx, id ?? '', role, turn);
    };
    await of('chief', 'HEAD', '31');
    await of('elsewhere', 'HEAD', '10');
    await of('worker', 'OPERATOR', '31');
    await of('stranger', 'OPERATOR', '10');
  });
});
afterAll(async () => {
  await place?.test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(args, { env: { DATABASE_URL: place.test.url, ORYNDAU_HOME: join(folder, 'home'), ...env } });

it('whoever signs for one region sees, opens, strikes and signs no act of another', async () => {
  const { root, acts } = await readBatch(place.test.database.sql, OPENED);
  expect(acts).toHaveLength(1);
  const opening = `${fineId(0)}/${acts[0]?.n}`;
  const seen = await run(['signing', 'list', '--json', '--by', 'elsewhere']);
  expect(JSON.parse(seen.out), seen.err).toMatchObject({ root: '', acts: [] });
  const refused = await Promise.all([
    run(['signing', 'show', opening, '--by', 'elsewhere']),
    run(['signing', 'strike', opening, '--by', 'elsewhere', '--reason', 'not mine', '--yes']),
    run(['signing', 'approve', root, '--by', 'elsewhere', '--yes']),
  ]);
  expect(refused.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect((await readBatch(place.test.database.sql, OPENED)).acts).toMatchObject([{ lookedAtBy: [] }]);
  expect(await readActs(place.test.database.sql, fineId(0))).toEqual([]);
});

it('who signs for its region does', async () => {
  const listed = await run(['signing', 'list', '--json', '--by', 'chief']);
  const { root, acts } = JSON.parse(listed.out) as { readonly root: string; readonly acts: readonly { n: number }[] };
  expect((await run(['signing', 'show', `${fineId(0)}/${acts[0]?.n}`, '--by', 'chief'])).code).toBe(0);
  const signed = await run(['signing', 'approve', root, '--by', 'chief', '--yes']);
  expect(signed.code, signed.err).toBe(0);
  expect(await readActs(place.test.database.sql, fineId(0))).toMatchObject([{ approvedBy: 'N. chief' }]);
});

it('a task is closed, and an act put before the head again, by who could take its task at the desk', async () => {
  const [row] = await place.test.database.transaction(async (tx) => {
    await openTasks(tx, [taskOf('BANK_SILENT', { documentId: fineId(0), on: OPENED, subject: 'r', body: {} })]);
    return tx<{ id: string }[]>`select task.id::text as id from work.task as task order by task.id desc limit 1`;
  });
  const close = (by: string) => run(['task', 'close', row?.id ?? '', '--by', by, '--note', 'seen to', '--yes']);
  const far = [await close('stranger'), await run(['signing', 'again', `${fineId(0)}/1`, '--by', 'stranger', '--yes'])];
  for (const { code, err } of far) expect([code, err.includes('does not reach this case')], err).toEqual([1, true]);
  expect((await close('worker')).code).toBe(0);
});

it('money takes two above what the installation says, and not above what it comes with', async () => {
  const path = join(folder, 'bank.xml');
  writeFileSync(
    path,
    bankFile([bankEntry({ key: 'K9', amount: '60000.00', on: '2026-03-04', text: 'nobody' })], { created: OPENED }),
  );
  await importBank(place.test.database, path, { at: new Date(`${OPENED}T06:00:00Z`) });
  await place.tick(addDays(OPENED, 1));
  expect(await findSuspended(place.test.database.sql, 'K9')).toHaveLength(1);
  const connectors = join(folder, 'connectors.json');
  writeFileSync(connectors, JSON.stringify({ desk: { assignedAloneMax: '50000.00' } }));
  const assign = ['suspense', 'clear', 'K9', '--as', 'not-ours', '--operator', 'worker', '--yes'];
  const large = await run(assign, { ORYNDAU_CONNECTORS: connectors });
  expect([large.code, large.err.includes('This takes two people')], large.err).toEqual([1, true]);
  // Whatever came to such an account would be posted, whatever the sum.
  const own = await run(['suspense', 'own', 'KZ86125KZT5004100100', '--operator', 'worker']);
  expect([own.code, own.err.includes('This takes two people')], own.err).toEqual([1, true]);
  const small = await run(assign);
  expect(small.code, small.err).toBe(0);
});
