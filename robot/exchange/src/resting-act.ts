/**
 * On which act a message to a bank rests. Mostly on the act of its own event; the account of an arrest is named by a message that rests on the inquiry (form 3),
 * and an arrest is lifted at the end of a case by the termination itself (form 5, point 2; law 261-IV Art. 10-5(4)).
 */
import type { ActNumber } from '@oryndau/reading/act-numbers';
import type { ActType } from '@oryndau/words/acts';
import type { BankEvent } from './bank-events.ts';

const restsOn: Readonly<Record<BankEvent['type'], readonly ActType[]>> = {
  AccountsRequested: ['arrest'],
  ArrestOrdered: ['arrest'],
  ArrestReduced: ['arrest_change'],
  ArrestLiftOrdered: ['lifting', 'termination_executed', 'termination_cancelled', 'termination_released'],
  CollectionOrderSent: ['collection_order'],
  CollectionOrderRecallSent: ['recall'],
};

/** The last such act before the message, or of its own event; undefined where the policy signs nothing. `acts`: those of the document, in their order. */
export const restingAct = (
  acts: readonly ActNumber[],
  { type }: Pick<BankEvent, 'type'>,
  n: number,
): Pick<ActNumber, 'number' | 'on'> | undefined =>
  acts.findLast((act) => act.n <= n && restsOn[type].some((known) => known === act.type));
