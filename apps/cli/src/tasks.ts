/** A task of the operator in words: its sentence, what the robot did, what to do. Pure: the texts stand in task-texts.ts. */
import type { OwnTaskCode, ResolvedReason } from '@oryndau/deciding/tasks/task-codes';
import { type KeptTask, ROBOT } from '@oryndau/journal/tasks';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { type Refusal, type RefusalGroup, refusalCodes } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Language } from '@oryndau/words/languages';
import { fill } from './event-texts.ts';
import { label } from './label-texts.ts';
import { refusedFactTexts, refusedTexts, resolvedTexts, taskTexts } from './task-texts.ts';
import { wordTexts } from './word-texts.ts';

export type TaskWorded = Pick<KeptTask, 'id' | 'documentId' | 'code' | 'body'>;

const isOwn = (code: string): code is OwnTaskCode => Object.hasOwn(taskTexts, code);

/** The group of a refusal; undefined: a code of a later version of the program. */
function groupOf(code: string): RefusalGroup | undefined {
  const groups = Object.keys(refusalCodes) as RefusalGroup[];
  return groups.find((group) => (refusalCodes[group] as readonly string[]).includes(code));
}

/** What happened, in one sentence. A code of a later version is told by its name. */
export function taskSentence({ code, body }: TaskWorded, language: Language): string {
  if (isOwn(code)) return fill(taskTexts[code].sentence[language], worded(body, language), language);
  if (groupOf(code) === undefined) return code;
  const kind = String(body.kind ?? '');
  const what = Object.hasOwn(refusedFactTexts, kind)
    ? `${refusedFactTexts[kind as keyof typeof refusedFactTexts][language]}: `
    : '';
  return what + refusalText(refusalOf(code, body), language);
}

/** The data of a refused fact stand in `data`, those of a file in the body itself. */
function refusalOf(code: string, body: TaskWorded['body']): Refusal {
  const data = (body.kind === undefined ? body : (body.data ?? {})) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(data).map(([name, value]) => [name, String(value)]);
  return { kind: 'refusal', code: code as Refusal['code'], data: Object.fromEntries(texts) };
}

/** Lists in words. */
function worded(body: TaskWorded['body'], language: Language): Readonly<Record<string, unknown>> {
  const entries = Object.entries(body).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value];
    return [name, value.map((each) => fill('{each}', { each }, language)).join(', ') || '—'];
  });
  return Object.fromEntries(entries);
}

export const taskDid = (task: TaskWorded, language: Language): string => told(task, 'did', language);
export const taskAdvice = (task: TaskWorded, language: Language): string => told(task, 'advice', language);

function told(task: TaskWorded, what: 'did' | 'advice', language: Language): string {
  const { code, body } = task;
  const group = groupOf(code);
  const texts = isOwn(code) ? taskTexts[code] : group && refusedTexts[group];
  if (texts === undefined) return '';
  return fill(texts[what][language], { ...worded(body, language), ...commandsOf(task) }, language);
}

/** The commands that an advice names, ready to be copied but for NAME and TEXT. */
function commandsOf({ documentId, body }: TaskWorded): Readonly<Record<string, string>> {
  const code = documentId === null ? 'CASE' : caseCodeOf(documentId);
  const filing = `${code}/${String(body.filing ?? 'N')}`;
  const hold = (reason: string): string => `"oryndau hold ${code} --reason ${reason} --by NAME --note TEXT"`;
  return {
    showCase: `"oryndau case ${code}"`,
    showPerson: `"oryndau case ${code} --person"`,
    hold: hold('OPERATOR'),
    holdDeath: hold('DEATH'),
    signAgain: `"oryndau signing again ${code}/${String(body.of ?? 'N')} --by NAME"`,
    liftStruck: `"oryndau hold lift ${code} --reason ACT_STRUCK --by NAME --note TEXT"`,
    release: `"oryndau release ${code} --by NAME --note TEXT"`,
    filingShow: `"oryndau filing show ${filing}"`,
    filingAnswer: `"oryndau filing answer ${filing} --outcome granted|refused|explained --by NAME --answer FILE"`,
  };
}

export const dayOfInstant = (at: string): LegalDate => legalDayAt(Date.parse(at));

/** Open, or who closed it and when. */
export function stateText({ doneBy, doneAt }: Pick<KeptTask, 'doneBy' | 'doneAt'>, language: Language): string {
  if (doneAt === null) return label('open', language);
  return label('closed', language, { by: whoText(doneBy, language), on: dayOfInstant(doneAt) });
}

export const whoText = (byWhom: string | null, language: Language): string =>
  byWhom === ROBOT ? label('theRobot', language) : (byWhom ?? '');

/** Why it is closed: the words of the operator, or what the robot saw. */
export function noteText(note: string | null, language: Language): string {
  if (note === null) return '';
  return Object.hasOwn(resolvedTexts, note) ? resolvedTexts[note as ResolvedReason][language] : note;
}

/** An account so that whoever knows it knows it again, and nobody else learns it. */
export const maskedAccount = (account: string): string =>
  account.length <= 8 ? '…' : `${account.slice(0, 4)}…${account.slice(-4)}`;

/** What outside parties and people wrote must not move the operator's cursor, nor colour the screen. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '\uFFFD');

export const wordOf = (word: string, language: Language): string =>
  Object.hasOwn(wordTexts, word) ? wordTexts[word as keyof typeof wordTexts][language] : word;
