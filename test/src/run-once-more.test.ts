/** No work of a transaction leaves anything beside the database: it may run once more, and would leave it twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { describe, expect, it } from 'vitest';
import { parsedFile, sourceFiles } from './testing/source-files.ts';
import { TransactionWork } from './testing/transaction-work.ts';

/** Each with the reason why it bears a second run. */
const allowed: Readonly<Record<string, string>> = {
  'robot/deciding/src/take-in-bookings.ts: fileTellings.of':
    'an answer that is not settled, as none is whose batch was rolled back, is asked for anew',
};

const { workspaces }: { readonly workspaces: readonly string[] } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
);

const outlivingIn = (source: string): string[] =>
  new TransactionWork([parsedFile('apps/api', 'apps/api/src/tried.ts', source)]).all().map(({ what }) => what);

describe('what a transaction does', () => {
  it('stays within it, or is done once', () => {
    const work = new TransactionWork(sourceFiles(workspaces).filter(({ isTest }) => !isTest));
    const found = work.all().map(({ path, what }) => `${path}: ${what}`);
    expect(work.looked).toBeGreaterThan(100);
    expect(found.filter((each) => !(each in allowed))).toEqual([]);
    expect(Object.keys(allowed).filter((each) => !found.includes(each))).toEqual([]);
  });

  it.each([
    ['adds to a list outside', 'const all = []; await db.transaction(async (tx) => { all.push(await tx`x`); });'],
    ['counts outside', 'let n = 0; await db.transaction(async (tx) => { n += (await tx`x`).count; });'],
    ['says in a variable outside', 'let said; await db.transaction(async (tx) => { ({ said } = await read(tx)); });'],
    ['adds to its own object', 'class A { add() { return this.db.transaction(async (tx) => { this.sum.n += 1; }); } }'],
    ['reads a stream', 'await db.transaction(async (tx) => { for await (const row of rows) await keep(tx, row); });'],
    ['asks another', 'await db.transaction(async (tx) => { await fetch("https://example.test"); });'],
    ['tells how far it is', 'await db.transaction(async (tx) => { options.onProgress(await read(tx)); });'],
    ['writes past itself', 'await db.transaction(async (tx) => { await tx`x`; await db.sql`y`; });'],
    [
      'hands its list to who adds to it',
      `const take = async (tx, { tasks }) => { tasks.push(1); };
       const tasks = []; await db.transaction((tx) => take(tx, { tasks, on }));`,
    ],
    [
      'hands an object on to who changes it by its own method',
      `class Sums { plus(n) { this.#n += n; } }
       async function deep(tx, sums) { sums.plus(1); }
       const take = (tx, { sums: given }) => { const { total } = given; return deep(tx, total); };
       await db.transaction((tx) => take(tx, { sums }));`,
    ],
    [
      'is handed on by a function of ours',
      `const inSnapshot = (db, work) => db.transaction(work, { isolation: 'repeatable read' });
       let n = 0; await inSnapshot(db, async (tx) => { n += 1; });`,
    ],
  ])('is seen where it %s', (_what, source) => {
    expect(outlivingIn(source)).toHaveLength(1);
  });

  it.each([
    [
      'gives what it found',
      'const all = await db.transaction(async (tx) => { const found = []; found.push(1); return found; });',
    ],
    [
      'copies what it adds to',
      'await db.transaction((tx) => take(tx, { tasks: [...tasks] })); const take = (tx, { tasks }) => tasks.push(1);',
    ],
    ['is done once', 'let n = 0; await db.transaction(async (tx) => { n += 1; }, { once: true });'],
    [
      'is done once by what is said elsewhere',
      'const ONCE = { once: true } as const; let n = 0; db.transaction(async (tx) => { n += 1; }, ONCE);',
    ],
  ])('is no fault where it %s', (_what, source) => {
    expect(outlivingIn(source)).toEqual([]);
  });
});
