/** What a case says to banks. */
import { fromCanonical } from '@oryndau/law/canonical';
import type { QueuedMessage } from '@oryndau/outside/queued';
import { type CaseEvent, caseMoneyFields } from '@oryndau/proceedings/core';

export type BankEvent = Extract<
  CaseEvent,
  {
    type:
      | 'AccountsRequested'
      | 'ArrestOrdered'
      | 'ArrestReduced'
      | 'ArrestLiftOrdered'
      | 'ArrestHandedOver'
      | 'CollectionOrderSent'
      | 'CollectionOrderRecallSent';
  }
>;

export const bankEventOf = ({ body }: Pick<QueuedMessage, 'body'>): BankEvent =>
  fromCanonical<BankEvent>(JSON.parse(body), caseMoneyFields);
