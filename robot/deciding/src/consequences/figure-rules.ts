/** What each event adds to the programme's figures (their definitions: robot/reports/src/core/figures.ts). */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { savedFee } from '@oryndau/reports/core/figures';
import * as where from './conditions.ts';
import type { CaseHappened, FigureRule } from './rules.ts';

type Rules<T extends CaseEvent['type']> = readonly FigureRule<CaseHappened<Extract<CaseEvent, { type: T }>>>[];

interface Claimed {
  readonly event: { readonly on: LegalDate };
  readonly state: { readonly sum: Money };
}

const less = (amount: Money): Money => tiyn(-amount);
/** What was claimed on the day of opening. */
const claimed = ({ state }: Claimed): Money => state.sum;
const remainder = ({ event }: { readonly event: { readonly remainder: Money } }): Money => event.remainder;

export const opened: Rules<'ProceedingOpened'> = [
  { name: 'opened', cases: 1, amount: claimed },
  { name: 'saved_of_opened', cases: 1, amount: ({ event, state }) => savedFee(state.sum, event.on) },
];

export const refused: Rules<'ProceedingRefused'> = [
  { name: 'refused', cases: 1, amount: remainder, when: where.theLawRefuses },
  { name: 'refused_at_bound', cases: 1, amount: remainder, when: where.theBoundItselfRemained },
  { name: 'ordinary_way', cases: 1, amount: remainder, when: where.theRobotIsOff },
  { name: 'opened', cases: -1, amount: ({ state }) => less(state.sum), when: where.itTakesAnOpeningBack },
  {
    name: 'saved_of_opened',
    cases: -1,
    amount: ({ state }) => less(savedFee(state.sum, state.openedOn)),
    when: where.itTakesAnOpeningBack,
  },
];
export const executed: Rules<'ProceedingExecuted'> = [{ name: 'executed', cases: 1, amount: claimed }];
/** It was counted when it was decided, though nobody has signed it. */
export const endTakenBack: Rules<'EndTakenBack'> = [
  { name: 'executed', cases: -1, amount: ({ state }) => less(state.sum) },
];
export const cancelled: Rules<'ProceedingCancelled'> = [{ name: 'cancelled', cases: 1, amount: claimed }];
export const transferred: Rules<'ProceedingTransferred'> = [
  { name: 'transferred', cases: 1, amount: remainder, when: where.theBailiffHasIt },
];
export const transferSigned: Rules<'TransferSigned'> = [{ name: 'transferred', cases: 1, amount: remainder }];

export const received: Rules<'PaymentReceived'> = [
  { name: 'paid', cases: 1, amount: ({ event }) => event.amount },
  { name: 'saved_of_collected', cases: 1, amount: ({ event }) => savedFee(event.amount, event.on) },
];

export const reversed: Rules<'PaymentReversed'> = [
  { name: 'paid', cases: -1, amount: ({ event }) => less(event.amount) },
  { name: 'saved_of_collected', cases: -1, amount: ({ event }) => less(savedFee(event.amount, event.on)) },
];
