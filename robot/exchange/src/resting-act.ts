/**
 * On which act a message to a bank or the notaries rests. Mostly on the act of its own event; the account of an arrest is named by a message that rests on the
 * inquiry (form 3), what stands at the end of a case is lifted by the termination itself or goes over by the transfer (form 5, point 2; law 261-IV
 * Art. 10-5(4)), and what a reviewer lifts by the answer to the review.
 */
import type { ActPlace } from '@oryndau/signing/sql/acts';
import { type ActType, endingActs } from '@oryndau/words/acts';
import type { BankEvent } from './bank-events.ts';

type Told = BankEvent['type'] | 'ProhibitionOrdered' | 'ProhibitionLiftOrdered' | 'ProhibitionHandedOver';

const restsOn: Readonly<Record<Told, readonly ActType[]>> = {
  AccountsRequested: ['arrest'],
  ArrestOrdered: ['arrest'],
  ArrestReduced: ['arrest_change'],
  ArrestLiftOrdered: ['lifting', 'review_answer', ...endingActs],
  ArrestHandedOver: ['transfer'],
  CollectionOrderSent: ['collection_order'],
  CollectionOrderRecallSent: ['recall'],
  ProhibitionOrdered: ['prohibition'],
  ProhibitionLiftOrdered: ['review_answer', ...endingActs],
  ProhibitionHandedOver: endingActs,
};

/** The last such act before the message, or of its own event; undefined where the policy signs nothing. `acts`: those of the document, in their order. */
export const restingAct = (
  acts: readonly ActPlace[],
  { type }: { readonly type: Told },
  n: number,
): Pick<ActPlace, 'number' | 'on'> | undefined =>
  acts.findLast((act) => act.n <= n && restsOn[type].some((known) => known === act.type));
