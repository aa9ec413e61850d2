/** `oryndau case`: everything that happened to one document, by what right, and what happens next. */
import { type FoundDocument, findDocuments, findRefusedByNumber } from '@oryndau/fines';
import { formatMoney, type Language, type Refusal, refusal, refusalText } from '@oryndau/law';
import { noteView } from '@oryndau/portal';
import type { JournaledEvent, RefusedPlace } from '@oryndau/postgres';
import { outcomeName } from '@oryndau/server';
import { type History, readHistory } from '@oryndau/worker';
import type { Command } from 'commander';
import { actsText, measuresText, noticesText, othersText } from '../case-sections.ts';
import { eventText, fill, nextTexts } from '../event-texts.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, printJson, shownMoney, styled, table } from '../output.ts';
import { type CommonOptions, operatorName, type Session, withCommon, withSession } from '../session.ts';
import { refusedBy } from '../told.ts';

interface CaseOptions extends CommonOptions {
  readonly person?: boolean;
}

export function addCase(program: Command): void {
  withCommon(
    program
      .command('case')
      .argument('<number>', 'number of the fine, or id of the document')
      .summary('the whole history of one fine')
      .description(
        'Each event with its rule, citation and parameters, the money, the messages, the tasks, and what comes next.',
      )
      .option('--person', 'also the record as it came in, with the personal data of the debtor'),
  ).action(async (number: string, options: CaseOptions) => {
    await withSession(options, { name: 'case' }, async (session) => {
      const [document, ...others] = await findDocuments(session.db.sql, number);
      if (document === undefined) return printRefused(session, number);
      if (others.length > 0) {
        const ids = [document, ...others].map(({ documentId }) => documentId).join(', ');
        throw refusedBy(refusal('NUMBER_AMBIGUOUS', { number }), session.language, `Ask by id: ${ids}`);
      }
      const history = await readHistory(session.db, document);
      // The debtor sees on his page who has looked at the case.
      const view = { at: new Date(), reader: 'operator', way: 'command line', name: operatorName() } as const;
      await noteView(session.db.sql, document.documentId, view);
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
  return {
    ...history,
    events: history.events.map((event) => ({ ...event, sentence: eventText(event.type, event.event, language) })),
    ...(person ? { record: JSON.parse(record) } : {}),
  };
}

function historyText(history: History, { record }: FoundDocument, { person, language }: CaseOptions): string {
  const parts = [
    headText(history, language),
    ...history.events.map((event) => eventBlock(event, language)),
    moneyText(history),
    noticesText(history),
    measuresText(history),
    actsText(history),
    othersText(history),
    tasksText(history),
    nextText(history, language),
    person ? `As it came in\n${JSON.stringify(JSON.parse(record), undefined, 2)}` : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function headText({ number, documentId, outcome }: History, language: Language): string {
  if (outcome === null) return `${number}  ${documentId}`;
  const money = [
    ['amount', outcome.amount],
    ['paid', outcome.paid],
    ['remaining', outcome.remaining],
    ['to be refunded', outcome.refundable],
  ].map(([name, sum]) => `${name} ${sum}`);
  const name = outcome.reason === null ? outcome.outcome : `${outcome.outcome}:${outcome.reason}`;
  return `${styled('bold', `${number}  ${outcomeName(name, language)}`)} (${outcome.outcome})\n${money.join(' · ')}\n${documentId}`;
}

const INDENT = ' '.repeat(17);

function eventBlock({ n, on, stage, type, event, basis, hash }: JournaledEvent, language: Language): string {
  const parameters = Object.entries(basis.parameters).map(([name, value]) => `${name} = ${value}`);
  const right = [
    `${stage} ${type}`,
    `${basis.rule}: ${basis.citation}; redaction ${basis.redaction}`,
    ...(parameters.length > 0 ? [parameters.join('; ')] : []),
    hash,
  ];
  return [
    `${String(n).padStart(3)}  ${on}  ${styled('bold', eventText(type, event, language))}`,
    ...right.map((line) => styled('dim', INDENT + line)),
  ].join('\n');
}

function moneyText({ postings, entries, account }: History): string {
  if (postings.length === 0 && entries.length === 0) return '';
  const moved = postings.map(({ n, on, from, to, amount }) => [String(n), on, `${from} → ${to}`, shownMoney(amount)]);
  const booked = entries.map(({ id, bookedOn, direction, amount, currency, status, file, place }) => [
    id,
    bookedOn,
    `${direction === 'DBIT' ? '−' : ''}${shownMoney(amount)} ${currency}`,
    status,
    `${file}, entry ${place}`,
  ]);
  const balance =
    account === null
      ? ''
      : `Balance: fine ${formatMoney(account.fine)}, bailiff ${formatMoney(account.bailiff)}, refund ${formatMoney(account.refund)}; owed ${formatMoney(account.owed)}`;
  return [
    'Money',
    moved.length > 0 ? table(['event', 'day', 'moved', 'tenge'], moved, ['right', 'left', 'left', 'right']) : '',
    balance,
    booked.length > 0
      ? table(['bank entry', 'booked', 'amount', 'status', 'file'], booked, ['left', 'left', 'right', 'left', 'left'])
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function tasksText({ tasks }: History): string {
  if (tasks.length === 0) return '';
  const rows = tasks.map(({ id, on, code, doneBy }) => [String(id), on ?? '', code, doneBy ?? 'open']);
  return `Tasks of the operator\n${table(['task', 'day', 'code', 'done by'], rows, ['right', 'left', 'left', 'left'])}`;
}

const nextText = ({ next }: History, language: Language): string =>
  `→ ${fill(nextTexts[next.step][language], next, language)}`;
