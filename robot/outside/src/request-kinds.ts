/** What a bank, or the notaries' system, is asked by a message, by the event that causes it. */
import type { BankRequest } from '@oryndau/connectors/bank';
import type { NotaryRequest } from '@oryndau/connectors/notary';

export const bankRequestKinds: Readonly<Record<string, BankRequest['kind']>> = {
  AccountsRequested: 'accounts',
  ArrestOrdered: 'arrest',
  ArrestReduced: 'change',
  ArrestLiftOrdered: 'lift',
  ArrestHandedOver: 'hand_over_arrest',
  CollectionOrderSent: 'collect',
  CollectionOrderRecallSent: 'recall',
};

export const notaryRequestKinds = {
  ProhibitionOrdered: 'prohibit',
  ProhibitionLiftOrdered: 'lift_prohibition',
  ProhibitionHandedOver: 'hand_over_prohibition',
} as const satisfies Readonly<Record<string, NotaryRequest['kind']>>;
