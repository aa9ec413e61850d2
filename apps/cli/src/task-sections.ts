/** What `oryndau task` prints: the list, its summary, one task with its facts, and the same as JSON. */
import { closedByItself } from '@oryndau/deciding/tasks/task-codes';
import type { KeptTask } from '@oryndau/journal/tasks';
import { daysBetween, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { TaskView } from '@oryndau/reading/task-view';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { heads, label } from './label-texts.ts';
import { grouped, styled, table } from './output.ts';
import { rightText } from './right-text.ts';
import {
  dayOfInstant,
  maskedAccount,
  noteText,
  stateText,
  taskAdvice,
  taskDid,
  taskSentence,
  whoText,
  withoutControls,
  wordOf,
} from './tasks.ts';

/** The day that it is about, or the one on which it was written. */
const dayOf = ({ on, writtenAt }: KeptTask): LegalDate => on ?? legalDayAt(Date.parse(writtenAt));
const ageOf = (task: KeptTask, day: LegalDate): number => Math.max(0, daysBetween(dayOf(task), day));

export interface Shown {
  readonly language: Language;
  /** From which the age of a task is counted. */
  readonly today: LegalDate;
}

export function taskJson(task: KeptTask, number: string | null, { language, today }: Shown) {
  const { id, code, documentId, doneBy, doneAt, note } = task;
  return {
    task: String(id),
    on: dayOf(task),
    code,
    documentId,
    case: documentId === null ? null : caseCodeOf(documentId),
    number,
    ageDays: ageOf(task, today),
    sentence: withoutControls(taskSentence(task, language)),
    doneBy,
    doneOn: doneAt === null ? null : dayOfInstant(doneAt),
    note: doneAt === null ? null : noteText(note, language),
  };
}

export function listText(tasks: readonly KeptTask[], { language, today }: Shown, all: boolean): string {
  const rows = tasks.map((task) => [
    String(task.id),
    dayOf(task),
    String(ageOf(task, today)),
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
    advice: taskAdvice(task, language),
    turns,
  };
}

export function viewText(view: TaskView, shown: Shown): string {
  const { language } = shown;
  const { task, turns } = view;
  const isOpen = task.doneAt === null;
  const close = label(closedByItself.has(task.code) ? 'closesItself' : 'thenClose', language, { id: String(task.id) });
  const parts = [
    styled('bold', `${label('task', language)} ${task.id}  ${task.code}  (${stateText(task, language)})`),
    taskSentence(task, language),
    factsText(view, shown),
    `${label('theRobot', language)}\n  ${taskDid(task, language)}`,
    `${label('whatToDo', language)}\n  ${taskAdvice(task, language)}${isOpen ? `\n  ${close}` : ''}`,
    turns
      .map(({ done, byWhom, note, at }) => {
        const fields = { on: dayOfInstant(at), by: whoText(byWhom, language), note: noteText(note, language) };
        return label(done ? 'turnClosed' : 'turnReopened', language, fields);
      })
      .join('\n'),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function factsText(
  { task, number, request, said, account, status, decision }: TaskView,
  { language, today }: Shown,
): string {
  const { documentId } = task;
  const words = said.map((kind) => wordOf(kind, language)).join(', ') || label('nothing', language);
  const facts: (readonly [Parameters<typeof label>[0], string | null])[] = [
    ['case', documentId === null ? null : caseCodeOf(documentId)],
    ['fineNumber', number],
    ['caseStatus', status === null ? null : outcomeName(status.toUpperCase(), language)],
    ['day', dayOf(task)],
    ['age', String(ageOf(task, today))],
    ['bank', typeof task.body.bank === 'string' ? task.body.bank : (request?.bank ?? null)],
    ['request', request === null ? null : label('requestLine', language, { ...request })],
    ['saidBefore', request === null ? null : words],
    ['account', account === null ? null : maskedAccount(account)],
    [
      'right',
      decision === null
        ? null
        : label('rightLine', language, {
            n: decision.n,
            type: decision.type,
            right: rightText(decision.basis, decision.on, language),
          }),
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`${label(name, language)}: ${value}`])).join('\n');
}
