/**
 * Which event of a case adds to which pace (law/words/src/paces.ts): how fast, by which way, by which bank, and what touched somebody whom it should not have. Pure, and
 * here rather than with the consequences, whose table names these rows, since a database of before is counted anew by them too (count-paces.ts). No article: a pace is
 * asked for by region and by its part alone, and thirty articles would make as many rows of each day.
 */
import type { FineState } from '@oryndau/fines/core';
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn, ZERO } from '@oryndau/law/money';
import { properNoticeBy } from '@oryndau/law/rules/proceeding';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import type { Figure } from '@oryndau/reports/core/figures';
import { NO_WAY, type NoticeWay, noticeWays, type PaceName, type WrongTouch } from '@oryndau/words/paces';

export interface PaceHappened<Event extends CaseEvent = CaseEvent> {
  readonly event: Event;
  /** The case after the event. */
  readonly state: CaseState;
  readonly fine: FineState;
}

interface PaceCounted {
  readonly part: string;
  readonly amount: Money;
  /** The day under which it is counted, where that is another than the event's. */
  readonly on?: LegalDate;
}

export interface PaceRule<Happened> {
  readonly name: PaceName;
  /** What its part is, as the docs draw it. */
  readonly words: string;
  /** Null: not this time. */
  of(happened: Happened): PaceCounted | null;
}

/** The events of a type; some are written as one shape with several types. */
type OfType<T, Event = CaseEvent> = Event extends { readonly type: infer Types }
  ? T extends Types
    ? Event & { readonly type: T }
    : never
  : never;

type Rules<T extends CaseEvent['type']> = readonly PaceRule<PaceHappened<OfType<T> & CaseEvent>>[];

const days = (from: LegalDate, until: LegalDate): string => String(Math.max(0, daysBetween(from, until)));

/** The channels by which proper notice of the case arrived, in the order in which they were tried. */
function waysThatReached({ noticeOn, notices }: CaseState): readonly string[] {
  if (noticeOn === null) return [];
  const proper = properNoticeBy(noticeOn);
  return notices
    .filter(({ status, channel }) => status === 'delivered' && (!proper.known || proper.value.has(channel)))
    .map(({ channel }) => channel);
}

/** By which way the person heard of the case first. */
const wayOf = (state: CaseState): NoticeWay => noticeWays.find((way) => way === waysThatReached(state)[0]) ?? NO_WAY;

const touched = ({ status }: { readonly status: string }): boolean => status === 'confirmed' || status === 'lifting';

const wrong = (part: WrongTouch, amount: Money): PaceCounted => ({ part, amount });
const bankOf = ({ arrest }: CaseState): string => arrest.bank ?? '';

const notified: Rules<'NoticeDelivered'> = [
  {
    name: 'notified',
    words: 'the channel',
    of: ({ event, state }) =>
      event.proper === false || state.noticeOn === null || waysThatReached(state).length !== 1
        ? null
        : { part: event.channel, amount: state.sum, on: state.noticeOn },
  },
];

const executed: Rules<'ProceedingExecuted'> = [
  {
    name: 'paid_after_notice',
    words: 'days since the notice',
    of: ({ event, state: { noticeOn, sum } }) =>
      noticeOn === null ? null : { part: days(noticeOn, event.on), amount: sum, on: noticeOn },
  },
  {
    name: 'notice_to_paid',
    words: 'days since the notice',
    of: ({ event, state: { noticeOn, sum } }) =>
      noticeOn === null ? null : { part: days(noticeOn, event.on), amount: sum },
  },
  {
    name: 'fine_to_paid',
    words: 'days since the registration',
    of: ({ event, state, fine }) => ({ part: days(fine.registeredOn, event.on), amount: state.sum }),
  },
  { name: 'executed_by_way', words: 'the channel', of: ({ state }) => ({ part: wayOf(state), amount: state.sum }) },
];

const transferred = { name: 'transferred_by_way', words: 'the channel' } as const;
const reviewed: Rules<'ArrestLiftOrdered' | 'ProhibitionLiftOrdered'> = [
  {
    name: 'wrong_touch',
    words: 'a reviewer lifts it',
    of: ({ event }) => (event.review === undefined ? null : wrong('reviewer', ZERO)),
  },
];

export const paceRules = {
  NoticeDelivered: notified,
  ProceedingExecuted: executed,
  ProceedingTransferred: [
    {
      ...transferred,
      of: ({ event, state }) => (event.awaits === undefined ? { part: wayOf(state), amount: event.remainder } : null),
    },
  ],
  TransferSigned: [{ ...transferred, of: ({ event, state }) => ({ part: wayOf(state), amount: event.remainder }) }],
  ArrestConfirmed: [
    { name: 'arrested', words: 'the bank', of: ({ event, state }) => ({ part: bankOf(state), amount: event.amount }) },
  ],
  ArrestLifted: [
    {
      name: 'paid_to_lifted',
      words: 'days since the end, of what was paid',
      of: ({ event, state: { status, endedOn } }) =>
        status !== 'executed' || endedOn === null ? null : { part: days(endedOn, event.on), amount: ZERO },
    },
  ],
  ArrestLiftOrdered: reviewed,
  ProhibitionLiftOrdered: reviewed,
  ProtectionProven: [
    {
      name: 'wrong_touch',
      words: 'its account was arrested',
      of: ({ event, state: { arrest } }) =>
        arrest.account === event.account && touched(arrest) ? wrong('protected', arrest.amount) : null,
    },
  ],
  ProceedingCancelled: [
    {
      name: 'wrong_touch',
      words: 'a measure stood',
      of: ({ state }) =>
        touched(state.arrest) || touched(state.prohibition) || state.orders.some((order) => order.executed > ZERO)
          ? wrong('cancelled', state.sum)
          : null,
    },
  ],
  PaymentReceived: [
    {
      name: 'paid_freely',
      words: 'by no order',
      of: ({ event }) => (event.order === undefined ? { part: '', amount: event.amount } : null),
    },
    {
      name: 'taken',
      words: 'the bank, by an order',
      of: ({ event, state }) => (event.order === undefined ? null : { part: bankOf(state), amount: event.amount }),
    },
  ],
  PaymentReversed: [{ name: 'given_back', words: 'all', of: ({ event }) => ({ part: '', amount: event.amount }) }],
} as const satisfies { readonly [T in CaseEvent['type']]?: Rules<T> };

const byType: { readonly [type: string]: readonly PaceRule<PaceHappened>[] | undefined } = paceRules as never;

const NONE: readonly never[] = Object.freeze([]);

/** What one event adds. */
export function pacesOf(happened: PaceHappened): readonly Figure[] {
  const rules = byType[happened.event.type];
  if (rules === undefined) return NONE;
  const { event, fine } = happened;
  const figures: Figure[] = [];
  for (const rule of rules) {
    const counted = rule.of(happened);
    if (counted === null) continue;
    const { part, amount, on = event.on } = counted;
    const name = `${rule.name}:${part}` as const;
    figures.push({ on, region: fine.region, article: '', name, cases: 1, amount: tiyn(amount) });
  }
  return figures;
}
