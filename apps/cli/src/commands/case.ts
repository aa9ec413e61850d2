/** `oryndau case`: everything that happened to one document, by what right, and what happens next. */
import { noteView } from '@oryndau/access/views';
import { type FoundDocument, findRefusedByNumber } from '@oryndau/fines/sql/find';
import type { JournaledEvent, RefusedPlace } from '@oryndau/journal/chain';
import { citedLaws } from '@oryndau/law/cited-laws';
import type { Factor } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { isOpeningSigned } from '@oryndau/proceedings/core';
import { factorsOf } from '@oryndau/reading/factors';
import { type History, readHistory, toldIn } from '@oryndau/reading/history';
import { decisionSignedBy } from '@oryndau/reading/signed-decision';
import { endLines } from '@oryndau/sentences/case-tables';
import { eventText } from '@oryndau/sentences/event-texts';
import { fill } from '@oryndau/sentences/fill';
import { label } from '@oryndau/sentences/label-texts';
import { nextText } from '@oryndau/sentences/next-texts';
import { rightText, signedRightText } from '@oryndau/sentences/right-text';
import { taskSentence } from '@oryndau/sentences/tasks';
import { type EndFacts, endFactsOf } from '@oryndau/standing/end-facts';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import type { Command } from 'commander';
import {
  actsText,
  chamberText,
  holdsText,
  measuresText,
  moneyText,
  noticesText,
  othersText,
  registerText,
  tasksText,
} from '../case-sections.ts';
import { now, today } from '../clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { ambiguous, findNamed } from '../find-case.ts';
import { print, printJson, styled, tell } from '../output.ts';
import { refusedBy } from '../plain-error.ts';
import { type CommonOptions, operatorName, type Session, withCommon, withSession } from '../session.ts';
import { caseSays } from '../texts/case.ts';

interface CaseOptions extends CommonOptions {
  readonly person?: boolean;
}

export function addCase(program: Command): void {
  withCommon(
    program
      .command('case')
      .argument('<number>', 'number of the fine, code of the case, or id of the document')
      .summary('the whole history of one fine')
      .description(
        'Each event with its rule, citation and parameters, the money, the messages, the tasks, and what comes next.',
      )
      .option('--person', 'also the record as it came in, with the personal data of the debtor'),
  ).action(async (number: string, options: CaseOptions) => {
    await withSession(options, { name: 'case', reads: true }, async (session) => {
      const [document, ...others] = await findNamed(session, number);
      if (document === undefined) return printRefused(session, number);
      if (others.length > 0) throw ambiguous(number, [document, ...others], session.language);
      const history = await readHistory(session.db, document);
      // The debtor sees on his page who has looked at the case.
      const view = { at: now(), reader: 'operator', way: 'command line', name: operatorName() } as const;
      if (session.isReadOnly) tell(caseSays('viewNotNoted', session.language));
      else await noteView(session.db.sql, document.documentId, view);
      if (session.json) printJson(historyJson(history, document, options));
      else print(historyText(history, document, options));
      return exitCodes.ok;
    });
  });
}

/** A number that only refused records bear has no document, but it has an answer. */
async function printRefused({ db, json, language }: Session, number: string) {
  const places = await findRefusedByNumber(db.sql, number);
  if (places.length === 0) throw refusedBy(refusal('UNKNOWN_CASE', { case: number }), language);
  if (json) printJson({ number, outcome: 'REJECTED', refused: places });
  else {
    print(`${number}: ${outcomeName('REJECTED', language)}`);
    for (const place of places) print(`  ${refusedPlaceText(place, language)}`);
  }
  return exitCodes.ok;
}

export function refusedPlaceText({ file, place, code, data, number }: RefusedPlace, language: Language): string {
  const why: Refusal = { kind: 'refusal', code, data: { ...data, ...(number === null ? {} : { number }) } };
  return `${file}:${place}  ${code}  ${refusalText(why, language)}`;
}

function historyJson(history: History, { record }: FoundDocument, { person, language }: CaseOptions) {
  const told = toldIn(history.events);
  return {
    ...history,
    case: withoutTermUnlessSigned(history.case),
    events: history.events.map((event, index) => ({
      ...event,
      end: endFactsOf(told, index) ?? null,
      laws: citedLaws({ ...event.basis, on: event.on }),
      signs: signedJson(told, told[index]),
      sentence: eventText(event.type, { ...event.event, on: event.on }, language),
    })),
    tasks: history.tasks.map((task) => ({ ...task, id: String(task.id), sentence: taskSentence(task, language) })),
    ...(person ? { record: JSON.parse(record) } : {}),
  };
}

/** Of an opening that nobody has signed no day runs. */
const withoutTermUnlessSigned = (state: History['case']) =>
  state === null || isOpeningSigned(state) ? state : { ...state, lastDay: null, transferOn: null };

function historyText(history: History, { record }: FoundDocument, { person, language }: CaseOptions): string {
  const parts = [
    headText(history, language),
    ...eventBlocks(history, language),
    moneyText(history, language),
    noticesText(history, language),
    measuresText(history, language, today()),
    registerText(history, language),
    actsText(history, language),
    chamberText(history, language),
    othersText(history, language),
    holdsText(history, language),
    tasksText(history, language),
    `→ ${nextText(history.next, { language, today: today() })}`,
    person ? `${label('asItCameIn', language)}\n${JSON.stringify(JSON.parse(record), undefined, 2)}` : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function headText({ number, documentId, outcome }: History, language: Language): string {
  if (outcome === null) return `${number}  ${documentId}`;
  const sums = [
    ['amount', outcome.amount],
    ['paid', outcome.paid],
    ['remaining', outcome.remaining],
    ['toBeRefunded', outcome.refundable],
  ] as const;
  const money = sums.map(([name, sum]) => fill(`${label(name, language)} {sum}`, { sum }, language));
  const name = outcome.reason === null ? outcome.outcome : `${outcome.outcome}:${outcome.reason}`;
  return `${styled('bold', `${number}  ${outcomeName(name, language)}`)} (${outcome.outcome})\n${money.join(' · ')}\n${documentId}`;
}

const INDENT = ' '.repeat(17);

type Told = ReturnType<typeof toldIn>;

/** Of a signature by what right that was decided which it signs; null where it signs nothing. */
function signedJson(told: Told, event: Told[number] | undefined) {
  const decision = event && decisionSignedBy(told, event);
  if (decision === undefined) return null;
  const { n, on, basis } = decision;
  return { n, on, ...basis, laws: citedLaws({ ...basis, on }) };
}

function eventBlocks({ events }: History, language: Language): string[] {
  const told = toldIn(events);
  const factors = factorsOf(told);
  return events.map((event, index) => {
    const signed = decisionSignedBy(told, { n: event.n, fields: event.event });
    const rests = { factors: factors[index] ?? [], end: endFactsOf(told, index), signed };
    return eventBlock(event, rests, language);
  });
}

interface Rests {
  readonly factors: readonly Factor[];
  readonly end: EndFacts | undefined;
  readonly signed: Told[number] | undefined;
}

function eventBlock(
  { n, on, stage, type, event, basis, hash }: JournaledEvent,
  { factors, end, signed }: Rests,
  language: Language,
): string {
  const words = new Map(factors.map((factor) => [factor.name, factorText(factor, language)]));
  const right = [
    `${stage} ${type}`,
    rightText(basis, on, { language }),
    ...(signed === undefined ? [] : [signedRightText(signed.basis, signed.on, { language })]),
    ...(end === undefined ? [] : endLines(end, language)),
    ...Object.entries(basis.parameters).map(([name, value]) => `${name} = ${value}${words.get(name) ?? ''}`),
    hash,
  ];
  return [
    `${String(n).padStart(3)}  ${on}  ${styled('bold', eventText(type, { ...event, on }, language))}`,
    ...right.map((line) => styled('dim', INDENT + line)),
  ].join('\n');
}

/** What the number was in this case, and whose it is, as the page of the case says it. */
function factorText(factor: Factor, language: Language): string {
  const words = factorInWords(factor, { language, day: (day) => day });
  return words === undefined ? '' : `  (${words.name}: ${words.text} — ${words.origin})`;
}
