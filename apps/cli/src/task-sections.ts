/** What `oryndau task` prints: the list, its summary, one task with its facts, and the same as JSON. */
import { closedByItself } from '@oryndau/deciding/tasks/task-codes';
import type { KeptTask } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { TaskView } from '@oryndau/reading/task-view';
import { heads, label } from '@oryndau/sentences/label-texts';
import { grouped, maskedAccount, withoutControls } from '@oryndau/sentences/shown';
import { taskFacts, turnLines } from '@oryndau/sentences/task-facts';
import {
  dayOfInstant,
  noteText,
  stateText,
  taskAdvice,
  taskAge,
  taskDay,
  taskDid,
  taskSentence,
} from '@oryndau/sentences/tasks';
import type { Language } from '@oryndau/words/languages';
import { styled, table } from './output.ts';
import { commandsOf } from './task-commands.ts';
import { taskSays } from './texts/task.ts';

export interface Shown {
  readonly language: Language;
  /** From which the age of a task is counted. */
  readonly today: LegalDate;
}

export function taskJson(task: KeptTask, number: string | null, { language, today }: Shown) {
  const { id, code, documentId, doneBy, doneAt, note } = task;
  return {
    task: String(id),
    on: taskDay(task),
    code,
    documentId,
    case: documentId === null ? null : caseCodeOf(documentId),
    number,
    ageDays: taskAge(task, today),
    sentence: withoutControls(taskSentence(task, language)),
    doneBy,
    doneOn: doneAt === null ? null : dayOfInstant(doneAt),
    note: doneAt === null ? null : noteText(note, language),
  };
}

export function listText(tasks: readonly KeptTask[], { language, today }: Shown, all: boolean): string {
  const rows = tasks.map((task) => [
    String(task.id),
    taskDay(task),
    String(taskAge(task, today)),
    task.documentId === null ? '' : caseCodeOf(task.documentId),
    task.code,
    ...(all ? [stateText(task, language)] : []),
    withoutControls(taskSentence(task, language)),
  ]);
  const head = heads(
    language,
    'task',
    'day',
    'age',
    'case',
    'code',
    ...(all ? (['state'] as const) : []),
    'whatHappened',
  );
  return table(head, rows, ['right', 'left', 'right', 'left', 'left', 'left', 'left']);
}

export const countsText = (
  counts: readonly { readonly code: string; readonly count: number }[],
  language: Language,
): string =>
  table(
    heads(language, 'count', 'code'),
    counts.map(({ code, count }) => [grouped(count), code]),
    ['right', 'left'],
  );

export function viewJson({ task, number, request, said, account, status, decision, turns }: TaskView, shown: Shown) {
  const { language } = shown;
  return {
    ...taskJson(task, number, shown),
    body: task.body,
    request,
    said,
    account: account && maskedAccount(account),
    caseStatus: status,
    decision,
    robot: taskDid(task, language),
    advice: taskAdvice(task, { language, ways: commandsOf(task) }),
    turns,
  };
}

export function viewText(view: TaskView, shown: Shown): string {
  const { language } = shown;
  const { task } = view;
  const isOpen = task.doneAt === null;
  const close = closedByItself.has(task.code)
    ? label('closesItself', language)
    : taskSays('thenClose', language, { id: String(task.id) });
  const facts = taskFacts(view, shown).map(([name, fact]) => `${name}: ${fact}`);
  const advice = taskAdvice(task, { language, ways: commandsOf(task) });
  const parts = [
    styled('bold', `${label('task', language)} ${task.id}  ${task.code}  (${stateText(task, language)})`),
    taskSentence(task, language),
    facts.join('\n'),
    `${label('theRobot', language)}\n  ${taskDid(task, language)}`,
    `${label('whatToDo', language)}\n  ${advice}${isOpen ? `\n  ${close}` : ''}`,
    turnLines(view, language).join('\n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}
