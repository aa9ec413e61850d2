/**
 * By what right a measure is lifted. With the end of its case it goes by Art. 10-5(4); where the case goes on the right is that of the order to lift, and whoever
 * confirms the lifting, or is late with it, acts on that one.
 */
import type { RuleId } from '@oryndau/law/rules/rights';
import { isLiving } from './asked-of-case.ts';
import type { CaseEvent, CaseState } from './case.ts';

export type LiftRule = NonNullable<CaseState['arrest']['lift']>;

type LiftOrdered = CaseEvent & { readonly type: 'ArrestLiftOrdered' | 'ProhibitionLiftOrdered' };

/**
 * Of an order to lift, before it; undefined: the case has ended. An event that is read from the journal has its basis by a number alone, so it is told by what ordered
 * it: the review, or a measure that has not left; without either money was proven to be protected.
 */
export function liftRuleOf(state: CaseState, event: LiftOrdered): LiftRule | undefined {
  if (event.review !== undefined) return 'case.review';
  if (!isLiving(state)) return undefined;
  return event.type === 'ArrestLiftOrdered' && event.anew === undefined
    ? 'case.protected_accounts'
    : 'case.lifting.not_sent';
}

/** Handed over though its party never heard of it: it has not left, and no end of the case has lifted it. */
export const rightOfLifting = ({ status, lift }: CaseState['arrest'] | CaseState['prohibition']): RuleId =>
  status === 'handed_over' ? 'case.lifting.not_sent' : (lift ?? 'case.lifting');
