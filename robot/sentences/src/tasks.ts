/** A task of the operator in words: its sentence, what the robot did, what to do. Pure: the texts stand in task-texts.ts. */
import type { OwnTaskCode, ResolvedReason } from '@oryndau/deciding/tasks/task-codes';
import { type KeptTask, ROBOT } from '@oryndau/journal/tasks';
import { daysBetween, type LegalDate, legalDayAt, parseLegalDate } from '@oryndau/law/legal-date';
import { type Refusal, type RefusalGroup, refusalCodes } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import type { Language } from '@oryndau/words/languages';
import { asItIs, type DaySaid, fill } from './fill.ts';
import { label } from './label-texts.ts';
import { refusedFactTexts, refusedTexts } from './refused-texts.ts';
import { resolvedTexts } from './resolved-texts.ts';
import { taskTexts } from './task-texts.ts';

export type TaskWorded = Pick<KeptTask, 'id' | 'documentId' | 'code' | 'body'>;

/** What an advice asks for, beside the fields of the task: whoever shows the advice says how it is done there, by a command or by the name of a button. */
export type WayToAct =
  | 'showCase'
  | 'showPerson'
  | 'hold'
  | 'holdDeath'
  | 'signAgain'
  | 'liftStruck'
  | 'release'
  | 'filingShow'
  | 'filingAnswer'
  | 'reviewAnswer'
  | 'liftHold'
  | 'signingList'
  | 'struckList'
  | 'loadLaw'
  | 'lawLoaded'
  | 'apiGuide'
  | 'receiptForm'
  | 'connections'
  | 'feedGuide'
  | 'showFine'
  | 'importRegister'
  | 'importBank'
  | 'suspense'
  | 'assign'
  | 'sums'
  | 'bookingGuide';
export type WaysToAct = Readonly<Record<WayToAct, string>>;

const isOwn = (code: string): code is OwnTaskCode => Object.hasOwn(taskTexts, code);

/** The group of a refusal; undefined: a code of a later version of the program. */
function groupOf(code: string): RefusalGroup | undefined {
  const groups = Object.keys(refusalCodes) as RefusalGroup[];
  return groups.find((group) => (refusalCodes[group] as readonly string[]).includes(code));
}

/** What happened, in one sentence. A code of a later version is told by its name. */
export function taskSentence({ code, body }: TaskWorded, language: Language, day?: DaySaid): string {
  if (isOwn(code)) return fill(taskTexts[code].sentence[language], worded(body, language, day), language, day);
  if (groupOf(code) === undefined) return code;
  const kind = String(body.kind ?? '');
  const what = Object.hasOwn(refusedFactTexts, kind)
    ? `${refusedFactTexts[kind as keyof typeof refusedFactTexts][language]}: `
    : '';
  return what + refusalText(refusalOf(code, body, day), language);
}

/** The data of a refused fact stand in `data`, those of a file in the body itself. */
function refusalOf(code: string, body: TaskWorded['body'], day: DaySaid = asItIs): Refusal {
  const data = (body.kind === undefined ? body : (body.data ?? {})) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(data).map(([name, value]) => [name, String(value)]);
  return withDaysSaid({ kind: 'refusal', code: code as Refusal['code'], data: Object.fromEntries(texts) }, day);
}

/** A refusal whose days are written as days are said: its text is not ours to fill. */
export function withDaysSaid(refusal: Refusal, day: DaySaid): Refusal {
  const data = Object.entries(refusal.data).map(([name, value]) => {
    const on = parseLegalDate(value);
    return [name, on === undefined ? value : day(on)];
  });
  return { ...refusal, data: Object.fromEntries(data) };
}

/** Lists in words. */
function worded(body: TaskWorded['body'], language: Language, day?: DaySaid): Readonly<Record<string, unknown>> {
  const entries = Object.entries(body).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value];
    return [name, value.map((each) => fill('{each}', { each }, language, day)).join(', ') || '—'];
  });
  return Object.fromEntries(entries);
}

export function taskDid({ code, body }: TaskWorded, language: Language, day?: DaySaid): string {
  const texts = textsOf(code);
  return texts === undefined ? '' : fill(texts.did[language], worded(body, language, day), language, day);
}

export function taskAdvice(
  { code, body }: TaskWorded,
  { language, ways, day }: { readonly language: Language; readonly ways: WaysToAct; readonly day?: DaySaid },
): string {
  const texts = textsOf(code);
  if (texts === undefined) return '';
  return fill(texts.advice[language], { ...worded(body, language, day), ...ways }, language, day);
}

/** What kind of task it is, in a few words; a code of a later version is told by its name. Of what was refused there is one for each group. */
export const taskName = (code: string, language: Language): string => textsOf(code)?.name[language] ?? code;

function textsOf(code: string) {
  const group = groupOf(code);
  return isOwn(code) ? taskTexts[code] : group && refusedTexts[group];
}

/** The day that it is about, or the one on which it was written. */
export const taskDay = ({ on, writtenAt }: Pick<KeptTask, 'on' | 'writtenAt'>): LegalDate =>
  on ?? dayOfInstant(writtenAt);

/** In days. */
export const taskAge = (task: Pick<KeptTask, 'on' | 'writtenAt'>, today: LegalDate): number =>
  Math.max(0, daysBetween(taskDay(task), today));

export const dayOfInstant = (at: string): LegalDate => legalDayAt(Date.parse(at));

/** Open, or who closed it and when. */
export function stateText(
  { doneBy, doneAt }: Pick<KeptTask, 'doneBy' | 'doneAt'>,
  language: Language,
  day?: DaySaid,
): string {
  if (doneAt === null) return label('open', language);
  return label('closed', language, { by: whoText(doneBy, language), on: dayOfInstant(doneAt) }, day);
}

export const whoText = (byWhom: string | null, language: Language): string =>
  byWhom === ROBOT ? label('theRobot', language) : (byWhom ?? '');

/** Why it is closed: the words of the operator, or what the robot saw. */
export function noteText(note: string | null, language: Language): string {
  if (note === null) return '';
  return Object.hasOwn(resolvedTexts, note) ? resolvedTexts[note as ResolvedReason][language] : note;
}
