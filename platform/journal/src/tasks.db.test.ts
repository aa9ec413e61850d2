/** The operator's tasks: a fact once while it is open, every turn kept, and nothing turned by halves. */
import { legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { journalMigrations } from './migrations.ts';
import {
  closeTasks,
  countTasks,
  listTasks,
  type Resolution,
  ROBOT,
  readTask,
  readTasks,
  readTurns,
  reopenTask,
  resolveTasks,
  type Task,
  writeTasks,
} from './tasks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations]);
});
beforeEach(() => test.database.sql`truncate work.task, work.task_turn`);
afterAll(() => test?.drop());

const ID = '7fbe0a1c-0000-5000-8000-00000000000a';
const OTHER = '80be0a1c-0000-5000-8000-00000000000b';
const ON = legalDate('2026-03-02');
const AT = new Date('2026-03-05T06:00:00.000Z');
const ANYTHING = { code: null, documentId: null, all: true } as const;

const task = (part: Partial<Task> = {}): Task => ({
  documentId: ID,
  on: ON,
  code: 'FILING',
  n: 3,
  subject: 'filing 1',
  body: '{"kind":"OTHER"}',
  resolved: null,
  ...part,
});
const resolution = (part: Partial<Resolution> = {}): Resolution => ({
  documentId: ID,
  code: 'FILING',
  subject: 'filing 1',
  reason: 'FILING_ANSWERED',
  on: ON,
  ...part,
});
const write = (...tasks: Task[]) => test.database.transaction((tx) => writeTasks(tx, tasks));
const resolve = (...resolutions: Resolution[]) => test.database.transaction((tx) => resolveTasks(tx, resolutions));
const by = (note: string, at = AT) => ({ byWhom: 'operator', note, at });
const close = (ids: readonly bigint[], note = 'done') =>
  test.database.transaction((tx) => closeTasks(tx, ids, by(note)));
const reopen = (id: bigint, note = 'not done') => test.database.transaction((tx) => reopenTask(tx, id, by(note)));
const list = (wanted = {}) => listTasks(test.database.sql, { ...ANYTHING, limit: 10, ...wanted });
const only = async () => {
  const [found, another] = await list();
  if (found === undefined || another !== undefined) throw new Error('not one task');
  return found;
};

describe('a fact', () => {
  it('is one task while it is open, by document, code and subject', async () => {
    await write(
      task(),
      task({ body: '{}' }),
      task({ subject: 'filing 2' }),
      task({ code: 'LATE_MONEY' }),
      task({ documentId: OTHER }),
    );
    await write(task());
    expect((await list()).map(({ documentId, code, subject }) => [documentId, code, subject])).toHaveLength(4);
    expect(await readTasks(test.database.sql, OTHER)).toHaveLength(1);
  });

  it('of no document is one too', async () => {
    await write(task({ documentId: null, on: null, n: null }));
    await write(task({ documentId: null, on: null, n: null }));
    expect(await only()).toMatchObject({ documentId: null, on: null, n: null, doneAt: null, note: null });
  });

  it('is a task anew after it was closed', async () => {
    await write(task());
    await close([(await only()).id]);
    await write(task());
    expect((await readTasks(test.database.sql, ID)).map(({ doneBy }) => doneBy)).toEqual(['operator', null]);
  });

  it('that was resolved in the transaction that wrote it is written as closed by the robot, with its turn', async () => {
    await write(task({ resolved: { reason: 'FILING_ANSWERED', on: ON } }), task({ subject: 'filing 2' }));
    const [closed, open] = await readTasks(test.database.sql, ID);
    expect([closed?.doneBy, closed?.note, open?.doneBy]).toEqual([ROBOT, 'FILING_ANSWERED', null]);
    expect(Date.parse(closed?.doneAt ?? '')).toBe(Date.parse('2026-03-02T00:00:00+05:00'));
    expect(await readTurns(test.database.sql, closed?.id ?? 0n)).toMatchObject([
      { done: true, byWhom: ROBOT, note: 'FILING_ANSWERED' },
    ]);
    expect(await readTurns(test.database.sql, open?.id ?? 0n)).toEqual([]);
  });
});

describe('what resolves itself', () => {
  it('is closed by document, code and subject, and nothing else is', async () => {
    await write(task(), task({ subject: 'filing 2' }), task({ documentId: OTHER }), task({ code: 'LATE_MONEY' }));
    expect(await resolve(resolution())).toBe(1);
    const closed = (await list()).filter(({ doneBy }) => doneBy === ROBOT);
    expect(closed).toMatchObject([{ documentId: ID, code: 'FILING', subject: 'filing 1', note: 'FILING_ANSWERED' }]);
  });

  it('without a subject is closed whatever it is about, once', async () => {
    await write(task(), task({ subject: 'filing 2' }));
    expect(await resolve(resolution({ subject: null }))).toBe(2);
    expect(await resolve(resolution({ subject: null }))).toBe(0);
    expect(await resolve()).toBe(0);
  });
});

describe('an operator', () => {
  it('closes a task and opens it again, and both are kept', async () => {
    await write(task());
    const { id } = await only();
    expect(await close([id], 'called')).toMatchObject({ kind: 'turned', tasks: [{ id }] });
    expect(await readTask(test.database.sql, id)).toMatchObject({ doneBy: 'operator', note: 'called' });
    expect(await reopen(id, 'called again')).toMatchObject({ kind: 'turned' });
    expect(await readTask(test.database.sql, id)).toMatchObject({ doneBy: null, doneAt: null, note: 'called again' });
    expect((await readTurns(test.database.sql, id)).map(({ done, note }) => [done, note])).toEqual([
      [true, 'called'],
      [false, 'called again'],
    ]);
  });

  it('closes all or none: what is not there, or closed already, stands in the way and is named', async () => {
    await write(task(), task({ subject: 'filing 2' }));
    const [first, second] = await list();
    if (first === undefined || second === undefined) throw new Error('not two tasks');
    expect(await close([first.id, 999_999n])).toEqual({ kind: 'unknown', ids: [999_999n] });
    await close([second.id]);
    expect(await close([first.id, second.id])).toMatchObject({ kind: 'is_so_already', tasks: [{ id: second.id }] });
    expect(await reopen(first.id)).toMatchObject({ kind: 'is_so_already', tasks: [{ id: first.id }] });
    expect((await readTask(test.database.sql, first.id))?.doneBy).toBeNull();
    expect(await readTurns(test.database.sql, first.id)).toEqual([]);
  });

  it('does not open a task whose fact is open as another', async () => {
    await write(task());
    const { id } = await only();
    await close([id]);
    await write(task());
    const [, again] = await readTasks(test.database.sql, ID);
    expect(await reopen(id)).toEqual({ kind: 'open_as_another', other: again?.id });
    expect((await readTask(test.database.sql, id))?.doneBy).toBe('operator');
  });
});

describe('a list of tasks', () => {
  it('has the oldest first, by the day that they are about, and as many as are asked for', async () => {
    await write(
      task({ subject: 'c', on: legalDate('2026-03-03') }),
      task({ subject: 'a', on: legalDate('2026-03-01') }),
      task({ subject: 'b' }),
    );
    expect((await list()).map(({ subject }) => subject)).toEqual(['a', 'b', 'c']);
    expect(await list({ limit: 2 })).toHaveLength(2);
  });

  it('is of one code, of one document, and of open ones only, where that is asked', async () => {
    await write(task(), task({ code: 'LATE_MONEY' }), task({ documentId: OTHER }));
    await close([(await list({ code: 'LATE_MONEY' }))[0]?.id ?? 0n]);
    expect(await list({ code: 'LATE_MONEY', all: false })).toEqual([]);
    expect(await list({ all: false })).toHaveLength(2);
    expect(await list({ documentId: ID })).toHaveLength(2);
    expect(await list({ documentId: ID, code: 'FILING' })).toHaveLength(1);
  });

  it('is counted by code, the most first', async () => {
    await write(task(), task({ subject: 'filing 2' }), task({ code: 'LATE_MONEY' }));
    expect(await countTasks(test.database.sql, ANYTHING)).toEqual([
      { code: 'FILING', count: 2 },
      { code: 'LATE_MONEY', count: 1 },
    ]);
  });
});
