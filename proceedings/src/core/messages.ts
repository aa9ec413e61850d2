/** Who outside is told of an event, written to the outbox in the same transaction. Bodies hold no personal data. */
import { canonical } from '@oryndau/law';
import type { CaseEvent, CaseEventType } from './case.ts';

/** The party at the other end. */
export type Recipient = 'debtor' | 'bank' | 'chamber' | 'operator';

const recipients: Readonly<Partial<Record<CaseEventType, Recipient>>> = {
  NoticeQueued: 'debtor',
  AccountsRequested: 'bank',
  ArrestOrdered: 'bank',
  ArrestReduced: 'bank',
  ArrestLiftOrdered: 'bank',
  CollectionOrderSent: 'bank',
  CollectionOrderRecallSent: 'bank',
  ProceedingTransferred: 'chamber',
  ArrestHandedOver: 'chamber',
  LateMoneyReported: 'operator',
  ArrestLiftOverdue: 'operator',
  NoAccountToArrest: 'operator',
  ArrestRejected: 'operator',
  CollectionOrderRejected: 'operator',
  CaseHeldForLaw: 'operator',
  FilingReceived: 'operator',
};

export interface CaseMessage {
  readonly recipient: Recipient;
  /** Canonical JSON: the event without its basis, which the journal holds. */
  readonly body: string;
}

export function messageOf(event: CaseEvent): CaseMessage | undefined {
  const recipient = recipients[event.type];
  if (recipient === undefined) return undefined;
  const { basis: _, ...told } = event;
  return { recipient, body: canonical(told) };
}
