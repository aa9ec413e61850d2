/** What a case says to banks. */
import type { QueuedMessage } from '@oryndau/connectors';
import { fromCanonical } from '@oryndau/law';
import { type CaseEvent, caseMoneyFields } from '@oryndau/proceedings';

export type BankEvent = Extract<
  CaseEvent,
  {
    type:
      | 'AccountsRequested'
      | 'ArrestOrdered'
      | 'ArrestReduced'
      | 'ArrestLiftOrdered'
      | 'CollectionOrderSent'
      | 'CollectionOrderRecallSent';
  }
>;

export const bankEventOf = ({ body }: Pick<QueuedMessage, 'body'>): BankEvent =>
  fromCanonical<BankEvent>(JSON.parse(body), caseMoneyFields);
