/** `oryndau task`: what the robot would not decide, across all cases: listed, explained, closed, reopened. */
import { noteView } from '@oryndau/access/views';
import { closedByItself } from '@oryndau/deciding/tasks/task-codes';
import { loadIdentities } from '@oryndau/fines/sql/documents';
import {
  closeTasks,
  countTasks,
  documentsOfTasks,
  type KeptTask,
  listTasks,
  reopenTask,
  type Turned,
} from '@oryndau/journal/tasks';
import { readTaskView } from '@oryndau/reading/task-view';
import { label } from '@oryndau/sentences/label-texts';
import { grouped, withoutControls } from '@oryndau/sentences/shown';
import { dayOfInstant, noteText, whoText } from '@oryndau/sentences/tasks';
import type { Language } from '@oryndau/words/languages';
import type { Command } from 'commander';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { findCase } from '../find-case.ts';
import { byArgument, noteArgument } from '../operator-words.ts';
import { print, printJson } from '../output.ts';
import { PlainError, wrongUsage } from '../plain-error.ts';
import {
  type CommonOptions,
  confirm,
  countArgument,
  operatorName,
  type Session,
  withCommon,
  withSession,
} from '../session.ts';
import { countsText, listText, taskJson, viewJson, viewText } from '../task-sections.ts';
import { sessionSays } from '../texts/session.ts';
import { taskSays } from '../texts/task.ts';
import { type Deciding, whoDecides } from '../who-decides.ts';

const LISTED = 50;

interface ListOptions extends CommonOptions {
  readonly code?: string;
  readonly case?: string;
  readonly all?: boolean;
  readonly limit: number;
}

interface CloseOptions extends CommonOptions {
  readonly by: string;
  readonly note: string;
  readonly yes?: boolean;
}

interface ReopenOptions extends CommonOptions {
  readonly by: string;
  readonly reason: string;
}

export function addTask(program: Command): void {
  const task = program
    .command('task')
    .summary('what the robot would not decide, for an operator')
    .description(
      'Answers that are late, missing or contradict each other, money after the end, facts that nobody can take: the robot guesses none of them. A task closes by itself where what it waited for has come; nothing is ever taken away.',
    );
  withCommon(
    task
      .command('list')
      .summary('the open ones, the oldest first, and how many there are of each code')
      .description('Holds no personal data.')
      .option('--code <code>', 'only those of this code')
      .option('--case <case>', 'only those of this case: its code, number or id')
      .option('--all', 'closed ones too')
      .option('--limit <n>', 'how many', countArgument, LISTED),
  ).action(async (options: ListOptions) => {
    await withSession(options, { name: 'task', reads: true }, (session) => list(session, options));
  });
  withCommon(
    task
      .command('show')
      .argument('<task>', 'its number, as "task list" gives it')
      .summary('what happened, by what right, what the robot did, and what to do next')
      .description('The account is masked. The debtor sees on the page of the case who has looked.'),
  ).action(async (id: string, options: CommonOptions) => {
    await withSession(options, { name: 'task' }, (session) => show(session, idArgument(id)));
  });
  withCommon(
    task
      .command('close')
      .argument('<tasks...>', 'their numbers; all are closed, or none')
      .summary('say what was done about it')
      .description('Who, when and what was done are kept for ever. "task reopen" takes it back.')
      .requiredOption('--by <name>', 'who closes (a login, where the staff have accounts)', byArgument)
      .requiredOption('--note <text>', 'what was done; without personal data')
      .option('--yes', 'does not ask'),
  ).action(async (ids: readonly string[], options: CloseOptions) => {
    const given = { byWhom: options.by, note: noteArgument('--note', options.note) };
    const wanted = [...new Set(ids.map(idArgument))];
    await withSession(options, { name: 'task' }, async (session) => {
      const { by: byWhom, db } = await whoTurns(session, given.byWhom, wanted);
      return close({ ...session, db }, wanted, { ...given, byWhom }, options.yes ?? false);
    });
  });
  withCommon(
    task
      .command('reopen')
      .argument('<task>', 'its number')
      .summary('open a closed one again')
      .requiredOption('--by <name>', 'who opens it (a login, where the staff have accounts)', byArgument)
      .requiredOption('--reason <text>', 'why; without personal data'),
  ).action(async (id: string, options: ReopenOptions) => {
    const given = {
      byWhom: options.by,
      note: noteArgument('--reason', options.reason),
    };
    await withSession(options, { name: 'task' }, async (session) => {
      const wanted = idArgument(id);
      const { by: byWhom, db } = await whoTurns(session, given.byWhom, [wanted]);
      return reopen({ ...session, db }, wanted, { ...given, byWhom });
    });
  });
}

/** Of the tasks of a case who reaches it; one that is of none is anybody's who closes tasks. */
async function whoTurns(session: Session, named: string, ids: readonly bigint[]): Promise<Deciding> {
  const documentIds = await documentsOfTasks(session.db.sql, ids);
  return whoDecides(session, named, { action: 'task.close', documentIds });
}

function idArgument(text: string): bigint {
  if (/^[1-9]\d{0,17}$/.test(text)) return BigInt(text);
  throw wrongUsage(`"${text}" is no number of a task; "oryndau task list" gives them`);
}

// ------------------------------------------------------------------------------------------------ looking

async function list(session: Session, { code, case: named, all = false, limit }: ListOptions) {
  const { db, json, language } = session;
  const documentId = named === undefined ? null : (await findCase(session, named)).documentId;
  const wanted = { code: code ?? null, documentId, all };
  const shown = { language, today: today() };
  const { tasks, counts, numbers } = await db.transaction(
    async (tx) => {
      const tasks = await listTasks(tx, { ...wanted, limit });
      const ids = tasks.flatMap(({ documentId: id }) => (id === null ? [] : [id]));
      return { tasks, counts: await countTasks(tx, wanted), numbers: await loadIdentities(tx, [...new Set(ids)]) };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (json) {
    const listed = tasks.map((task) => taskJson(task, numberOf(task, numbers), shown));
    printJson({ total, counts, tasks: listed });
  } else if (total === 0)
    print(label(all || code !== undefined || documentId !== null ? 'noTasksOfThese' : 'noTasks', language));
  else {
    print(listText(tasks, shown, all));
    if (total > tasks.length)
      print(taskSays('moreTasks', language, { shown: grouped(tasks.length), all: grouped(total) }));
    print(`\n${countsText(counts, language)}`);
  }
  return exitCodes.ok;
}

type Numbers = Awaited<ReturnType<typeof loadIdentities>>;

const numberOf = ({ documentId }: KeptTask, numbers: Numbers): string | null =>
  documentId === null ? null : (numbers.get(documentId)?.number ?? null);

async function show(session: Session, id: bigint) {
  const { db, json, language } = session;
  const shown = { language, today: today() };
  const view = await readTaskView(db, id);
  if (view === undefined) throw unknownTask([id], language);
  const { documentId } = view.task;
  if (documentId !== null) {
    const looked = { at: now(), reader: 'operator', way: 'command line', name: operatorName() } as const;
    await noteView(db.sql, documentId, looked);
  }
  if (json) printJson(viewJson(view, shown));
  else print(withoutControls(viewText(view, shown)));
  return exitCodes.ok;
}

// ------------------------------------------------------------------------------------------------ turning

type Given = Omit<Parameters<typeof closeTasks>[2], 'at'>;

async function close(session: Session, ids: readonly bigint[], given: Given, yes: boolean) {
  const { db, json, language } = session;
  const { byWhom: by } = given;
  const question = taskSays('askClose', language, { ids: ids.join(', '), by });
  await confirm({ question, refusal: sessionSays('notConfirmed', language), yes });
  const tasks = await db.transaction(async (tx) => {
    const turned = theTurned(await closeTasks(tx, ids, { ...given, at: now() }), language);
    const waiting = turned.find(({ code }) => closedByItself.has(code));
    if (waiting === undefined) return turned;
    const { id, code } = waiting;
    throw new PlainError(
      taskSays('notByHand', language, { id: String(id), code }),
      exitCodes.refused,
      'CLOSES_BY_ITSELF',
    );
  });
  if (json) printJson(tasks.map(({ id, code }) => ({ task: String(id), code, doneBy: by })));
  else for (const { id, code } of tasks) print(label('taskIsClosed', language, { id: String(id), code, by }));
  return exitCodes.ok;
}

async function reopen({ db, json, language }: Session, id: bigint, given: Given) {
  const [task] = await db.transaction(async (tx) =>
    theTurned(await reopenTask(tx, id, { ...given, at: now() }), language),
  );
  const { byWhom: by } = given;
  if (json) printJson({ task: String(id), code: task?.code, reopenedBy: by });
  else print(label('taskIsOpen', language, { id: String(id), code: task?.code, by }));
  return exitCodes.ok;
}

const unknownTask = (ids: readonly bigint[], language: Language): PlainError =>
  new PlainError(label('unknownTask', language, { ids: ids.join(', ') }), exitCodes.refused, 'UNKNOWN_TASK');

/** What was turned; what stood in the way is told, and then nothing was. */
function theTurned(turned: Turned, language: Language): readonly KeptTask[] {
  switch (turned.kind) {
    case 'turned':
      return turned.tasks;
    case 'unknown':
      throw unknownTask(turned.ids, language);
    case 'is_so_already':
      throw new PlainError(
        turned.tasks.map((task) => alreadyText(task, language)).join('\n'),
        exitCodes.refused,
        'ALREADY_SO',
      );
    case 'open_as_another':
      throw new PlainError(
        label('openAsAnother', language, { other: String(turned.other) }),
        exitCodes.refused,
        'OPEN_AS_ANOTHER',
      );
  }
}

function alreadyText({ id, doneBy, doneAt, note }: KeptTask, language: Language): string {
  if (doneAt === null) return label('openAlready', language, { id: String(id) });
  const fields = {
    id: String(id),
    by: whoText(doneBy, language),
    on: dayOfInstant(doneAt),
    note: noteText(note, language),
  };
  return withoutControls(label('closedAlready', language, fields));
}
