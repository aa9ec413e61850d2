/** Tasks and decisions of the operator from the command line: with a real database and a real program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { type Task, writeTasks } from '@oryndau/journal/tasks';
import { legalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasTerminal, runAtTerminal, runProgram } from '../testing/run-program.ts';
import { delivered, paymentReference, registered } from '../testing/small-feed.ts';

const issuerBin = '971240001315';
const idOf = (number: string) => documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin, number });
const documentId = idOf('H-1');
const code = caseCodeOf(documentId);
const IIN = '660820448580';
let folder: string;
let test: TestDatabase;

const oryndau = (...args: readonly string[]) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home') } });

const by = ['--by', 'A. Operator'];
const note = ['--note', 'Called the bank.'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-task-'));
  test = await testDatabase(rooms);
  const lines = [
    registered({ number: 'H-1', on: '2026-01-05', reference: paymentReference('0100000000000131') }),
    delivered('H-1', '2026-01-06'),
    // Delivered late: it has no case yet.
    registered({ number: 'H-2', on: '2026-02-05', reference: paymentReference('0100000000000132') }),
  ];
  writeFileSync(join(folder, 'feed.ndjson'), `${lines.join('\n')}\n`);
  expect(await oryndau('import', 'register', 'feed.ndjson')).toMatchObject({ code: 0 });
  expect(await oryndau('tick', '--on', '2026-03-04', '--policy', 'day-30-bailiff', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('oryndau task', () => {
  const task = (of: Pick<Task, 'code' | 'subject'> & { readonly body: Record<string, unknown> }): Task => ({
    documentId,
    on: legalDate('2026-03-04'),
    n: null,
    resolved: null,
    ...of,
    body: JSON.stringify(of.body),
  });
  const silent = { bank: '125', request: 'R-1', kind: 'accounts', dueOn: '2026-03-03' };
  const ids: bigint[] = [];

  beforeEach(async () => {
    await test.database.sql`truncate work.task_turn, work.task`;
    await writeTasks(test.database.sql, [
      task({ code: 'BANK_SILENT', subject: 'R-1', body: silent }),
      task({ code: 'BANK_SILENT', subject: 'R-1', body: silent }),
      task({ code: 'FILING', subject: 'filing 1', body: { filing: '1', kind: 'OTHER', answerBy: '2026-03-20' } }),
      {
        ...task({ code: 'FILE_EMPTY', subject: 'a.xml', body: { file: 'a\u001b[2J.xml' } }),
        documentId: null,
        on: null,
      },
    ]);
    const rows = await test.database.sql<{ id: bigint }[]>`
      select task.id from work.task as task order by task.code, task.id`;
    ids.splice(0, ids.length, ...rows.map(({ id }) => id));
  });
  const [SILENT, FILING, FILE] = [0, 2, 1];
  const idAt = (index: number): string => String(ids[index]);

  it('lists the open ones, the oldest first, each fact once, in the language that is asked for', async () => {
    const { code: exit, told } = await oryndau('task', 'list', '--language', 'ru');
    expect(exit).toBe(0);
    expect(told).toContain('Банк 125 не ответил до 2026-03-03: счета должника.');
    expect(told.match(/BANK_SILENT/g)).toHaveLength(2); // in the list and in the summary
    expect(told).toContain('a\uFFFD[2J.xml');
    expect(told.indexOf('BANK_SILENT')).toBeLessThan(told.indexOf('FILE_EMPTY'));
    expect(told).toMatch(/\n +1 {2}BANK_SILENT\n/);
    expect(told).not.toContain('Кенжебекова');
    const listed = JSON.parse((await oryndau('task', 'list', '--code', 'FILING', '--case', 'H-1', '--json')).told);
    expect(listed).toMatchObject({ total: 1, tasks: [{ code: 'FILING', case: code, number: 'H-1', doneBy: null }] });
    expect(listed.tasks[0].ageDays).toBeGreaterThan(200);
    expect((await oryndau('task', 'list', '--limit', '1')).told).toContain('The oldest 1 of 3 are shown');
    expect((await oryndau('task', 'list', '--code', 'NOTHING')).told).toBe('There is no such task.\n');
  });

  it('shows what happened, what the robot did and what to do', async () => {
    const { told } = await oryndau('task', 'show', idAt(SILENT));
    expect(told).toContain('The bank 125 has not answered by 2026-03-03: accounts of the debtor.');
    expect(told).toContain(`case: ${code}`);
    expect(told).toContain('The robot guesses no answer');
    expect(told).toContain(`oryndau hold ${code} --reason OPERATOR --by NAME --note TEXT`);
    expect(told).toContain(`oryndau task close ${idAt(SILENT)} --by NAME --note TEXT`);
    expect((await oryndau('task', 'show', idAt(FILING))).told).toContain('This task closes by itself.');
    expect(JSON.parse((await oryndau('task', 'show', idAt(FILE), '--json')).told)).toMatchObject({
      task: idAt(FILE),
      case: null,
      advice: expect.stringContaining('oryndau import bank FILE'),
    });
  });

  it('is closed once, with who and what, and can be reopened; nothing of it is lost', async () => {
    const close = ['task', 'close', idAt(SILENT), idAt(FILE), ...by, ...note, '--yes'];
    expect(await oryndau(...close)).toMatchObject({
      code: 0,
      told: expect.stringContaining('is closed (BANK_SILENT)'),
    });
    const again = await oryndau(...close);
    expect(again).toMatchObject({ code: 1, told: expect.stringContaining('was closed already by A. Operator') });
    expect(again.told).toContain('Called the bank.');
    expect((await oryndau('task', 'list')).told).not.toContain('BANK_SILENT');
    expect((await oryndau('task', 'list', '--all')).told).toContain('closed: A. Operator');
    const reopened = await oryndau('task', 'reopen', idAt(SILENT), ...by, '--reason', 'No answer after all.');
    expect(reopened).toMatchObject({ code: 0, told: expect.stringContaining('is open again') });
    const { told } = await oryndau('task', 'show', idAt(SILENT));
    expect(told).toMatch(
      /closed by A\. Operator: Called the bank\.\n.*reopened by A\. Operator: No answer after all\./,
    );
    expect(await oryndau('task', 'reopen', idAt(SILENT), ...by, '--reason', 'x')).toMatchObject({ code: 1 });
  });

  it('a wrong number closes nothing, nor does a filing that is not answered', async () => {
    const unknown = await oryndau('task', 'close', idAt(SILENT), '999999', ...by, ...note, '--yes');
    expect(unknown).toMatchObject({ code: 1, told: expect.stringContaining('no such task: 999999') });
    const filing = await oryndau('task', 'close', idAt(SILENT), idAt(FILING), ...by, ...note, '--yes');
    expect(filing).toMatchObject({ code: 1, told: expect.stringContaining('closes by itself') });
    const [row] = await test.database.sql<{ turns: number; open: number }[]>`
      select (select count(*)::integer from work.task_turn) as turns,
             count(*)::integer as open from work.task as task where task.done_at is null`;
    expect(row).toEqual({ turns: 0, open: 3 });
  });

  it.each([
    [['show', 'x'], 2, 'is no number of a task'],
    [['show', '999999'], 1, 'There is no such task: 999999'],
    [['close', '1', ...by], 2, "required option '--note"],
    [['close', '1', '--by', ' ', ...note, '--yes'], 2, '--by needs a name'],
    [['close', '1', ...by, '--note', `Paid by ${IIN}.`, '--yes'], 2, 'holds an IIN'],
    [['close', '1', ...by, ...note], 1, 'add --yes'],
    [['list', '--case', 'NOBODY'], 1, 'There is no such case: NOBODY'],
  ])('says what is wrong with %j', async (args, exit, sentence) => {
    expect(await oryndau('task', ...args)).toMatchObject({ code: exit, told: expect.stringContaining(sentence) });
  });

  it('stands in the case with its sentence and state', async () => {
    const { told } = await oryndau('case', code, '--language', 'kk');
    expect(told).toContain('Оператор тапсырмалары');
    expect(told).toMatch(/BANK_SILENT +ашық +125 банкі 2026-03-03 күніне дейін жауап бермеді/);
  });
});

describe('oryndau hold, release and opt-out', () => {
  it.each([
    [['hold', 'H-1', '--reason', 'COMPLAINT', ...by, ...note], 2, 'Allowed choices'],
    [['hold', 'H-1', '--reason', 'DEATH', ...by], 2, "required option '--note"],
    [['hold', 'NOBODY', '--reason', 'DEATH', ...by, ...note], 1, 'There is no such case: NOBODY.'],
    [['hold', 'H-2', '--reason', 'DEATH', ...by, ...note, '--yes'], 1, 'no case was opened for it'],
    [['hold', 'H-1', '--reason', 'DEATH', ...by, ...note], 1, 'add --yes'],
    [['hold', 'lift', 'H-1', '--reason', 'DEATH', ...by, ...note, '--yes'], 1, 'It is held for: nothing.'],
    [['release', 'H-1', ...by, ...note], 1, 'add --yes'],
    [['opt-out', 'H-1', '--registered', '2026-03-04', ...by, ...note], 1, 'add --yes'],
    [['opt-out', 'H-1', ...by, ...note, '--yes'], 2, "required option '--registered"],
    [['opt-out', 'H-1', '--registered', '2026-02-30', ...by, ...note, '--yes'], 2, '2026-02-30'],
    [['opt-out', 'H-1', '--registered', '2026-01-07', ...by, ...note, '--yes'], 1, '2026-03-04'],
  ])('%j is refused', async (args, exit, sentence) => {
    expect(await oryndau(...args)).toMatchObject({ code: exit, told: expect.stringContaining(sentence) });
  });

  it.skipIf(!hasTerminal).each([
    ['n', ['hold', 'H-1', '--reason', 'DEATH', ...by, ...note], 'Nothing was changed'],
    ['', ['release', 'H-1', ...by, ...note], 'Nothing was changed'],
    ['yess', ['tick', '--on', '2026-03-20', '--policy', 'day-30-bailiff'], '2026-03-20'],
  ])('whoever sits at a terminal is asked, and %j is no yes: %j', async (typed, args, sentence) => {
    const started = { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home') } };
    const { code: exit, told } = await runAtTerminal(args, typed, started);
    expect({ exit, told }).toMatchObject({ exit: 1, told: expect.stringContaining('[y/N]') });
    expect(told).toContain(sentence);
    expect((await oryndau('case', 'H-1')).told).not.toContain(String(note[1]));
  });

  it('waits while the robot stands still, and shows who and why once it is decided', async () => {
    const held = await oryndau(
      'hold',
      code,
      '--reason',
      'COURT_OR_PROSECUTOR',
      ...by,
      '--note',
      'Court order 7.',
      '--yes',
    );
    expect(held).toMatchObject({ code: 0, told: expect.stringContaining('takes effect with the next tick') });
    // Whatever day it is when this test runs.
    await test.database.sql`update work.inbox set on_day = '2026-03-05'`;
    const days = ['tick', '--on', '2026-03-05', '--policy', 'day-30-bailiff', '--yes'];
    expect(await oryndau(...days)).toMatchObject({ code: 0 });
    const { told } = await oryndau('case', 'H-1');
    expect(told).toMatch(/a court or a prosecutor stopped it +2026-03-05 +A\. Operator +Court order 7\./);
    const again = await oryndau('hold', 'H-1', '--reason', 'COURT_OR_PROSECUTOR', ...by, ...note, '--yes');
    expect(again).toMatchObject({ code: 1, told: expect.stringContaining('held for this reason already') });
    expect((await oryndau('verify')).code).toBe(0);
  }, 60_000);

  it('is explained', async () => {
    for (const args of [['hold'], ['hold', 'put'], ['hold', 'lift'], ['release'], ['opt-out'], ['task', 'close']]) {
      expect((await oryndau(...args, '--help')).told).toMatch(/Usage: oryndau/);
    }
  });
});
