/**
 * What `oryndau case` shows beside the events: each notice with its proof, each measure with the bank's word, each act with its signature, each hold with
 * who and why, each task with what it means.
 */
import { updateKindIn } from '@oryndau/deciding/consequences/parties';
import { formatMoney, parseMoney } from '@oryndau/law/money';
import { isOpeningSigned } from '@oryndau/proceedings/core';
import type { History } from '@oryndau/reading/history';
import type { EndFacts } from '@oryndau/standing/end-facts';
import { messageName } from '@oryndau/words/channels';
import type { Language } from '@oryndau/words/languages';
import { eventText } from './event-texts.ts';
import { actText, heads, label, statusText } from './label-texts.ts';
import { shownMoney, table } from './output.ts';
import { stateText, taskSentence, withoutControls, wordOf } from './tasks.ts';

export function noticesText({ notices, messages }: History, language: Language): string {
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
        : `${report.state ?? report.outcome} ${reportedAt ?? ''}`,
      code,
    ],
  );
  const waiting = messages.filter(({ recipient, n }) => recipient === 'debtor' && !left.has(n));
  for (const { n, status, body, address, subject } of waiting) {
    const named = { channel: String(body.channel ?? address), about: updateKindIn(subject) ?? 'notice' };
    rows.push([String(n), messageName(named, language), statusText(status, language), '', '', '', '']);
  }
  if (rows.length === 0) return '';
  rows.sort((a, b) => Number(a[0]) - Number(b[0]));
  const head = heads(language, 'event', 'channel', 'status', 'handedTo', 'partsCost', 'proof', 'messageCode');
  return `${label('notices', language)}\n${table(head, rows, ['right', 'left', 'left', 'left', 'left', 'left', 'left'])}`;
}

/** What banks and the notaries' system were told, each with the answer. Balances are not shown: nobody needs them to understand the case. */
export function measuresText(
  { requests, answers, toNotaries, ofNotaries }: Pick<History, 'requests' | 'answers' | 'toNotaries' | 'ofNotaries'>,
  language: Language,
): string {
  const notaries = statusText('notary', language);
  const asked = [...requests, ...toNotaries.map((request) => ({ ...request, bank: notaries }))];
  if (asked.length === 0) return '';
  const rows = asked
    .toSorted((a, b) => a.n - b.n)
    .flatMap(({ n, bank, kind, status, id, askedOn, dueOn }) => {
      const its = [...answers, ...ofNotaries].filter(({ request }) => request === id);
      const first = [String(n), askedOn, bank, wordOf(kind, language)];
      if (its.length === 0) return [[...first, statusText(status, language), label('due', language, { on: dueOn })]];
      return its.map((answer, index) => [
        ...(index === 0 ? first : ['', '', '', '']),
        wordOf(answer.kind, language),
        `${answer.on} ${answerText(answer.body, language)}`.trimEnd(),
      ]);
    });
  const head = heads(language, 'event', 'asked', 'bank', 'what', 'answer', 'whenHowMuch');
  return `${label('measures', language)}\n${table(head, rows, ['right', 'left', 'left', 'left', 'left', 'left'])}`;
}

const registerLabels = {
  entering: 'registerEntering',
  entered: 'registerEntered',
  leaving: 'registerLeaving',
  left: 'registerLeft',
  handed_over: 'registerHandedOver',
} as const;

/** How the debtor stands in the register of debtors, in one line. */
export function registerText({ case: proceeding }: Pick<History, 'case'>, language: Language): string {
  const { status, since, overdue } = proceeding?.register ?? { status: 'none', since: null, overdue: false };
  if (status === 'none' || since === null) return '';
  if (proceeding?.isOpeningStruck) return '';
  const isAsked = proceeding !== null && isOpeningSigned(proceeding);
  const state = label(isAsked ? registerLabels[status] : 'registerUnsigned', language, { since });
  return `${label('register', language)}\n  ${state}${overdue ? `; ${label('registerOverdue', language)}` : ''}`;
}

function answerText(body: string, language: Language): string {
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const amount = parseMoney(answer.executed ?? answer.amount);
  if (typeof amount !== 'string') return `${shownMoney(amount, language)} ${label('tenge', language)}`;
  if (Array.isArray(answer.accounts)) return label('accountsReported', language, { count: answer.accounts.length });
  return typeof answer.reason === 'string' ? withoutControls(answer.reason) : '';
}

export function actsText({ acts }: History, language: Language): string {
  if (acts.length === 0) return '';
  const rows = acts.map(({ n, type, signedOn, keyId, root, position, size }) => [
    String(n),
    actText(type, language),
    signedOn,
    keyId.slice(0, 16),
    label('placeInBatch', language, { root: root.slice(0, 16), place: position + 1, size }),
  ]);
  const head = heads(language, 'event', 'act', 'signed', 'key', 'batch');
  return `${label('acts', language)}\n${table(head, rows, ['right', 'left', 'left', 'left', 'left'])}`;
}

/** The hand-over, who took the case, and each movement of money after it: when it was laid out, and whether the chamber has it. */
export function chamberText(
  { messages, laid, takenOver }: Pick<History, 'messages' | 'laid' | 'takenOver'>,
  language: Language,
): string {
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
        on,
        wordOf(isMoney ? 'late_money' : 'hand_over', language),
        `${body.reversal === true ? '−' : ''}${sum}`,
        its?.laidOn ?? '',
        statusText(its?.status ?? status, language),
        its === undefined ? '' : (its.receivedOn ?? label('due', language, { on: its.dueOn })),
      ];
    });
  if (rows.length === 0) return '';
  const head = heads(language, 'event', 'day', 'what', 'tenge', 'laidOut', 'status', 'receipt');
  const who = takenOver && [takenOver.bailiff, takenOver.contact ?? ''].map(withoutControls).filter(Boolean).join(', ');
  return [
    label('chamber', language),
    table(head, rows, ['right', 'left', 'left', 'right', 'left', 'left', 'left']),
    ...(takenOver ? [label('takenOver', language, { who, on: takenOver.receivedOn })] : []),
  ].join('\n');
}

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['debtor', 'bank', 'notary', 'chamber']);

/** What was for others than the debtor, the banks, the notaries and the chamber. */
export function othersText({ messages }: History, language: Language): string {
  const rows = messages
    .filter(({ recipient }) => !SHOWN_ELSEWHERE.has(recipient))
    .map(({ n, on, recipient, status, body }) => [
      String(n),
      on,
      statusText(recipient, language),
      statusText(status, language),
      eventText(String(body.type ?? ''), { ...body, on }, language),
    ]);
  if (rows.length === 0) return '';
  const head = heads(language, 'event', 'day', 'to', 'status', 'about');
  return `${label('others', language)}\n${table(head, rows, ['right', 'left', 'left', 'left', 'left'])}`;
}

/** Each hold from its beginning to its end, a release, a refusal on paper: who said so, and why in his words. */
export function holdsText({ events, decisionNotes }: History, language: Language): string {
  const words = new Map(decisionNotes.map(({ digest, note }) => [digest, note]));
  const who = ({ operator, note }: Readonly<Record<string, unknown>>) => [
    typeof operator === 'string' ? operator : label('byFact', language),
    withoutControls(typeof note === 'string' ? (words.get(note) ?? note) : ''),
  ];
  const rows = events.flatMap(({ type, on, event, n }) => {
    if (type === 'ProceedingReleased') return [[label('release', language), on, '', ...who(event)]];
    const isRefused = type === 'ProceedingTransferred' && event.ground === 'OPT_OUT';
    if (isRefused && (event.registeredOn ?? event.receivedOn) !== undefined) {
      const { registeredOn, receivedOn } = event;
      const how = label(registeredOn === undefined ? 'optOutWaited' : 'optOutOnPaper', language);
      return [[how, String(registeredOn ?? receivedOn), on, ...who(event)]];
    }
    if (type !== 'ProceedingHeld') return [];
    const lifted = events.find(
      (later) => later.n > n && later.type === 'HoldLifted' && later.event.reason === event.reason,
    );
    const row = [wordOf(String(event.reason), language), on, lifted?.on ?? '', ...who(event)];
    return lifted?.event.operator === undefined ? [row] : [row, ['', '', lifted.on, ...who(lifted.event)]];
  });
  if (rows.length === 0) return '';
  const head = heads(language, 'reason', 'since', 'until', 'byWhom', 'why');
  return `${label('holds', language)}\n${table(head, rows, ['left', 'left', 'left', 'left', 'left'])}`;
}

/** What the end of a case rested on: its money, each with its day. */
export function endLines({ claimed, movements, left }: EndFacts, language: Language): string[] {
  return [
    label('endClaimed', language, { sum: formatMoney(claimed) }),
    ...movements.map(({ on, amount, isTakenBack }) =>
      label(isTakenBack ? 'endTakenBack' : 'endPaid', language, { sum: formatMoney(amount), on }),
    ),
    label('endLeft', language, { sum: formatMoney(left) }),
  ];
}

export function tasksText({ tasks }: History, language: Language): string {
  if (tasks.length === 0) return '';
  const rows = tasks.map((task) => [
    String(task.id),
    task.on ?? '',
    task.code,
    stateText(task, language),
    withoutControls(taskSentence(task, language)),
  ]);
  const head = heads(language, 'task', 'day', 'code', 'state', 'whatHappened');
  return `${label('tasks', language)}\n${table(head, rows, ['right', 'left', 'left', 'left', 'left'])}`;
}
