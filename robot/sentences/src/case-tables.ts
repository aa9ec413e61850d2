/**
 * What is kept of a case beside its events, in words and as tables: each notice with its proof, each measure with the bank's word, each act with its
 * signature, each hold with who and why, each task with what it means. Who shows a table gives it its title and lays it out; without rows there is none.
 */
import { updateKindIn } from '@oryndau/deciding/consequences/parties';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, parseMoney } from '@oryndau/law/money';
import { refusalText } from '@oryndau/law/refusal-texts';
import { bankRequestKinds, notaryRequestKinds } from '@oryndau/outside/request-kinds';
import { isOpeningSigned } from '@oryndau/proceedings/core';
import { isMeasure, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';
import type { History } from '@oryndau/reading/history';
import { untoldAmong } from '@oryndau/reading/not-sent';
import type { EndFacts } from '@oryndau/standing/end-facts';
import { messageName } from '@oryndau/words/channels';
import type { Language } from '@oryndau/words/languages';
import { eventText } from './event-texts.ts';
import { asItIs, type DaySaid } from './fill.ts';
import { actText, heads, label, statusText } from './label-texts.ts';
import { shownMoney, withoutControls } from './shown.ts';
import { stateText, taskSentence, withDaysSaid } from './tasks.ts';
import { wordOf } from './word-texts.ts';

export interface TableInWords {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** On which side each column stands: numbers and sums to the right. */
  readonly align: readonly ('left' | 'right')[];
}

/** What was sent to the debtor or waits for it, each with its proof. */
export function noticesTable(
  { notices, messages }: Pick<History, 'notices' | 'messages'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const left = new Set(notices.map(({ n }) => n));
  const rows = notices.map(
    ({ n, channel, about, status, provider, providerIds, parts, cost, code, reportedAt, report, reason }) => [
      String(n),
      messageName({ channel, about }, language),
      statusText(status, language),
      [provider, providerIds[0]].filter(Boolean).join(' '),
      cost > 0n ? `${parts}, ${shownMoney(cost, language)} ${label('tenge', language)}` : '',
      report === null
        ? reason === null
          ? label('noReport', language)
          : withoutControls(wordOf(reason, language))
        : `${report.state ?? report.outcome} ${reportedAt === null ? '' : instantSaid(reportedAt, day)}`,
      code,
    ],
  );
  const waiting = messages.filter(({ recipient, n }) => recipient === 'debtor' && !left.has(n));
  for (const { n, status, body, address, subject } of waiting) {
    const named = { channel: String(body.channel ?? address), about: updateKindIn(subject) ?? 'notice' };
    rows.push([String(n), messageName(named, language), statusText(status, language), '', '', '', '']);
  }
  rows.sort((a, b) => Number(a[0]) - Number(b[0]));
  const head = heads(language, 'event', 'channel', 'status', 'handedTo', 'partsCost', 'proof', 'messageCode');
  return { head, rows, align: ['right', 'left', 'left', 'left', 'left', 'left', 'left'] };
}

/** Day and time as they are kept, the day as days are said. */
const instantSaid = (instant: string, day: DaySaid): string =>
  instant.replace(/^\d{4}-\d\d-\d\d/, (kept) => {
    const known = parseLegalDate(kept);
    return known === undefined ? kept : day(known);
  });

/** Which day it is, and how days are written. */
interface AsOf {
  readonly today: LegalDate;
  readonly day?: DaySaid;
}

type Measures = Pick<History, 'case' | 'messages' | 'requests' | 'answers' | 'toNotaries' | 'ofNotaries'>;

/**
 * What banks and the notaries' system were told, each with the answer, and what waits for them in the house, with what keeps it there on that day. Balances are not shown:
 * nobody needs them to understand the case.
 */
export function measuresTable(measures: Measures, language: Language, { today, day = asItIs }: AsOf): TableInWords {
  const { requests, answers, toNotaries, ofNotaries } = measures;
  const notaries = statusText('notary', language);
  const asked = [...requests, ...toNotaries.map((request) => ({ ...request, bank: notaries }))];
  const left = asked.filter(({ mayHaveLeft }) => mayHaveLeft);
  const told = left.map(({ n, bank, kind, status, id, askedOn, dueOn }): RowOf => {
    const its = [...answers, ...ofNotaries].filter(({ request }) => request === id);
    const first = [String(n), day(askedOn), bank, wordOf(kind, language)];
    const due = status === 'overtaken' ? '' : label('due', language, { on: dueOn }, day);
    const none = [...first, statusText(status, language), due];
    const rows = its.map((answer, index) => [
      ...(index === 0 ? first : ['', '', '', '']),
      wordOf(answer.kind, language),
      `${day(answer.on)} ${answerText(answer.body, language)}`.trimEnd(),
    ]);
    return { n, rows: rows.length === 0 ? [none] : rows };
  });
  const rows = [...told, ...inHouse(measures, language, { today, day })]
    .toSorted((a, b) => a.n - b.n)
    .flatMap((each) => each.rows);
  const head = heads(language, 'event', 'asked', 'bank', 'what', 'answer', 'whenHowMuch');
  return { head, rows, align: ['right', 'left', 'left', 'left', 'left', 'left'] };
}

interface RowOf {
  readonly n: number;
  readonly rows: readonly (readonly string[])[];
}

/** Nobody was handed it: how it stands, and why the case would not take it on that day. */
function inHouse(
  { case: state, messages, requests, toNotaries }: Measures,
  language: Language,
  { today, day }: Required<AsOf>,
) {
  const asked = new Set([...requests, ...toNotaries].flatMap(({ n, mayHaveLeft }) => (mayHaveLeft ? [n] : [])));
  return untoldAmong(messages, asked).flatMap(({ n, on, recipient, address, status, body }): RowOf[] => {
    const type = String(body.type ?? '');
    const kinds: Readonly<Record<string, string>> = recipient === 'notary' ? notaryRequestKinds : bankRequestKinds;
    const kind = kinds[type];
    if (kind === undefined) return [];
    const why =
      status === 'queued' && isMeasure(type) && state !== null
        ? whyNoMeasure(state, { type, decidedOn: on }, today)
        : undefined;
    const to = recipient === 'notary' ? statusText('notary', language) : address;
    const kept = why === undefined ? '' : refusalText(withDaysSaid(why, day), language);
    return [{ n, rows: [[String(n), '', to, wordOf(kind, language), statusText(status, language), kept]] }];
  });
}

const registerLabels = {
  entering: 'registerEntering',
  entered: 'registerEntered',
  leaving: 'registerLeaving',
  left: 'registerLeft',
  handed_over: 'registerHandedOver',
} as const;

/** How the debtor stands in the register of debtors, in one line. */
export function registerLine(
  { case: proceeding }: Pick<History, 'case'>,
  language: Language,
  day: DaySaid = asItIs,
): string | undefined {
  const { status, since, overdue } = proceeding?.register ?? { status: 'none', since: null, overdue: false };
  if (status === 'none' || since === null) return undefined;
  if (proceeding?.isOpeningStruck) return undefined;
  const isAsked = proceeding !== null && isOpeningSigned(proceeding);
  const state = label(isAsked ? registerLabels[status] : 'registerUnsigned', language, { since }, day);
  return overdue ? `${state}; ${label('registerOverdue', language)}` : state;
}

function answerText(body: string, language: Language): string {
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const amount = parseMoney(answer.executed ?? answer.amount);
  if (typeof amount !== 'string') return `${shownMoney(amount, language)} ${label('tenge', language)}`;
  if (Array.isArray(answer.accounts)) return label('accountsReported', language, { count: answer.accounts.length });
  return typeof answer.reason === 'string' ? withoutControls(answer.reason) : '';
}

/** What was signed, each in its batch. */
export function actsTable({ acts }: Pick<History, 'acts'>, language: Language, day: DaySaid = asItIs): TableInWords {
  const rows = acts.map(({ n, type, signedOn, keyId, root, position, size }) => [
    String(n),
    actText(type, language),
    day(signedOn),
    keyId.slice(0, 16),
    label('placeInBatch', language, { root: root.slice(0, 16), place: position + 1, size }),
  ]);
  const head = heads(language, 'event', 'act', 'signed', 'key', 'batch');
  return { head, rows, align: ['right', 'left', 'left', 'left', 'left'] };
}

/** The hand-over and each movement of money after it: when it was laid out, and whether the chamber has it. */
export function chamberTable(
  { messages, laid }: Pick<History, 'messages' | 'laid'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const kept = new Map(laid.map((each) => [each.n, each]));
  const rows = messages
    .filter(({ recipient, body }) => recipient === 'chamber' && body.type !== 'ArrestHandedOver')
    .map(({ n, on, status, body }) => {
      const its = kept.get(n);
      const isMoney = body.type === 'LateMoneyReported';
      const amount = parseMoney(isMoney ? body.amount : body.remainder);
      const sum = typeof amount === 'string' ? '' : shownMoney(amount, language);
      return [
        String(n),
        day(on),
        wordOf(isMoney ? 'late_money' : 'hand_over', language),
        `${body.reversal === true ? '−' : ''}${sum}`,
        its === undefined ? '' : day(its.laidOn),
        statusText(its?.status ?? status, language),
        its === undefined
          ? ''
          : its.receivedOn === null
            ? label('due', language, { on: its.dueOn }, day)
            : day(its.receivedOn),
      ];
    });
  const head = heads(language, 'event', 'day', 'what', 'tenge', 'laidOut', 'status', 'receipt');
  return { head, rows, align: ['right', 'left', 'left', 'right', 'left', 'left', 'left'] };
}

/** Who took the case over, and when. */
export function takenOverLine(
  { takenOver }: Pick<History, 'takenOver'>,
  language: Language,
  day: DaySaid = asItIs,
): string | undefined {
  if (!takenOver) return undefined;
  const who = [takenOver.bailiff, takenOver.contact ?? ''].map(withoutControls).filter(Boolean).join(', ');
  return label('takenOver', language, { who, on: takenOver.receivedOn }, day);
}

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['debtor', 'bank', 'notary', 'chamber']);

/** What was for others than the debtor, the banks, the notaries and the chamber. */
export function othersTable(
  { messages }: Pick<History, 'messages'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const rows = messages
    .filter(({ recipient }) => !SHOWN_ELSEWHERE.has(recipient))
    .map(({ n, on, recipient, status, body }) => [
      String(n),
      day(on),
      statusText(recipient, language),
      statusText(status, language),
      eventText(String(body.type ?? ''), { ...body, on }, language, day),
    ]);
  const head = heads(language, 'event', 'day', 'to', 'status', 'about');
  return { head, rows, align: ['right', 'left', 'left', 'left', 'left'] };
}

/** Each hold from its beginning to its end, a release, a refusal on paper: who said so, and why in his words. */
export function holdsTable(
  { events, decisionNotes }: Pick<History, 'events' | 'decisionNotes'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const words = new Map(decisionNotes.map(({ digest, note }) => [digest, note]));
  const who = ({ operator, note }: Readonly<Record<string, unknown>>) => [
    typeof operator === 'string' ? operator : label('byFact', language),
    withoutControls(typeof note === 'string' ? (words.get(note) ?? note) : ''),
  ];
  const rows = events.flatMap(({ type, on, event, n }) => {
    const isProposed = type === 'EndProposed' && event.ground === 'RELEASED';
    const isReleased = type === 'ProceedingReleased' && event.of === undefined;
    if (isProposed || isReleased) return [[label('release', language), day(on), '', ...who(event)]];
    const isRefused = type === 'ProceedingTransferred' && event.ground === 'OPT_OUT';
    if (isRefused && (event.registeredOn ?? event.receivedOn) !== undefined) {
      const { registeredOn, receivedOn } = event;
      const how = label(registeredOn === undefined ? 'optOutWaited' : 'optOutOnPaper', language);
      const cameOn = parseLegalDate(registeredOn ?? receivedOn);
      return [[how, cameOn === undefined ? '' : day(cameOn), day(on), ...who(event)]];
    }
    if (type !== 'ProceedingHeld') return [];
    const lifted = events.find(
      (later) => later.n > n && later.type === 'HoldLifted' && later.event.reason === event.reason,
    );
    const until = lifted === undefined ? '' : day(lifted.on);
    const row = [wordOf(String(event.reason), language), day(on), until, ...who(event)];
    return lifted?.event.operator === undefined ? [row] : [row, ['', '', until, ...who(lifted.event)]];
  });
  const head = heads(language, 'reason', 'since', 'until', 'byWhom', 'why');
  return { head, rows, align: ['left', 'left', 'left', 'left', 'left'] };
}

/** What the end of a case rested on: its money, each with its day. */
export function endLines({ claimed, movements, left }: EndFacts, language: Language, day: DaySaid = asItIs): string[] {
  return [
    label('endClaimed', language, { sum: formatMoney(claimed) }),
    ...movements.map(({ on, amount, isTakenBack }) =>
      label(isTakenBack ? 'endTakenBack' : 'endPaid', language, { sum: formatMoney(amount), on }, day),
    ),
    label('endLeft', language, { sum: formatMoney(left) }),
  ];
}

interface TasksShown {
  readonly nameOf?: (code: string) => string;
  readonly day?: DaySaid;
}

/** What the robot would not decide in the case; a terminal asks for them by their code, a page has words in its place. */
export function tasksTable(
  { tasks }: Pick<History, 'tasks'>,
  language: Language,
  { nameOf = (code) => code, day = asItIs }: TasksShown = {},
): TableInWords {
  const rows = tasks.map((task) => [
    String(task.id),
    task.on === null ? '' : day(task.on),
    nameOf(task.code),
    stateText(task, language, day),
    withoutControls(taskSentence(task, language, day)),
  ]);
  const head = heads(language, 'task', 'day', 'code', 'state', 'whatHappened');
  return { head, rows, align: ['right', 'left', 'left', 'left', 'left'] };
}

/** Between which accounts money has moved. */
export function postingsTable(
  { postings }: Pick<History, 'postings'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const rows = postings.map(({ n, on, from, to, amount }) => [
    String(n),
    day(on),
    `${statusText(from, language)} → ${statusText(to, language)}`,
    shownMoney(amount, language),
  ]);
  const head = heads(language, 'event', 'day', 'moved', 'tenge');
  return { head, rows, align: ['right', 'left', 'left', 'right'] };
}

/** What banks have booked. */
export function entriesTable(
  { entries }: Pick<History, 'entries'>,
  language: Language,
  day: DaySaid = asItIs,
): TableInWords {
  const rows = entries.map(({ id, bookedOn, direction, amount, currency, status, file, place }) => [
    id,
    day(bookedOn),
    `${direction === 'DBIT' ? '−' : ''}${shownMoney(amount, language)} ${currency}`,
    statusText(status, language),
    label('entryOfFile', language, { file, place }),
  ]);
  const head = heads(language, 'bankEntry', 'booked', 'amount', 'status', 'file');
  return { head, rows, align: ['left', 'left', 'right', 'left', 'left'] };
}

/** What stands on each account, and what is owed. */
export function balanceLine({ account }: Pick<History, 'account'>, language: Language): string | undefined {
  if (account === null) return undefined;
  const { fine, bailiff, refund, owed } = account;
  return label('balance', language, {
    fine: formatMoney(fine),
    bailiff: formatMoney(bailiff),
    refund: formatMoney(refund),
    owed: formatMoney(owed),
  });
}
