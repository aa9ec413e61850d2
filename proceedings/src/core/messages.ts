/**
 * Who outside is told of an event, written to the outbox in the same transaction. Bodies hold no personal data. What is for the operator is a task
 * (apps/worker/src/tasks/case-tasks.ts).
 */
import { canonical } from '@oryndau/law';
import type { CaseEvent, CaseEventType, CaseState } from './case.ts';

/** The party at the other end. */
export type Recipient = 'debtor' | 'bank' | 'chamber';

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
};

export interface CaseMessage {
  readonly recipient: Recipient;
  /** Canonical JSON: the event without its basis, which the journal holds. */
  readonly body: string;
}

/** `state`: the case after the event. Who hears of money after the end depends on who has the case. */
export function messageOf(event: CaseEvent, state: Pick<CaseState, 'status'>): CaseMessage | undefined {
  const recipient = isForBailiff(event, state) ? 'chamber' : recipients[event.type];
  return recipient && { recipient, body: messageBodyOf(event) };
}

/** Of money that moves after a transfer the bailiff must hear, or he collects a second time what was paid, or lets go what was taken back. */
const isForBailiff = ({ type }: CaseEvent, { status }: Pick<CaseState, 'status'>): boolean =>
  type === 'LateMoneyReported' && status === 'transferred';

/** An event as it is told, to whomever: canonical JSON. */
export function messageBodyOf(event: CaseEvent): string {
  const { basis: _, ...told } = event;
  return canonical(told);
}
