/** Which events of a case other systems are told of, and what: nobody's name, number or words, and no account. */
import { canonical } from '@oryndau/law';
import { queueWebhookEvents, type WebhookEvent, type WebhookType, wantedWebhookTypes } from '@oryndau/portal';
import type { Transaction } from '@oryndau/postgres';
import type { CaseEvent, CaseEventType } from '@oryndau/proceedings';

const types: Readonly<Partial<Record<CaseEventType, WebhookType>>> = {
  ProceedingOpened: 'case.opened',
  ProceedingExecuted: 'case.executed',
  ProceedingCancelled: 'case.cancelled',
  ProceedingReleased: 'case.released',
  ProceedingTransferred: 'case.transferred',
  PaymentReceived: 'case.payment_received',
  FilingReceived: 'case.filing_received',
  FilingAnswered: 'case.filing_answered',
};

/** Fields of events that are told; each that is not named here stays in the house. */
const TOLD = ['sum', 'lastDay', 'ground', 'remainder', 'amount', 'filing', 'kind', 'answerBy', 'outcome'] as const;

export interface Happened {
  readonly documentId: string;
  readonly n: number;
  readonly region: string;
  readonly event: CaseEvent;
}

/** Whether anybody may want to be told of such an event. */
export const isTold = ({ type }: CaseEvent): boolean => types[type] !== undefined;

/** In the transaction of the decision, and with the rights of the portal. What nobody wants is not even written down. */
export async function tellSubscribers(tx: Transaction, happened: readonly Happened[]): Promise<void> {
  if (happened.length === 0) return;
  const wanted = await wantedWebhookTypes(tx);
  if (wanted.size === 0) return;
  await queueWebhookEvents(
    tx,
    happened.flatMap((each) => webhookEventOf(each, wanted)),
  );
}

function webhookEventOf({ documentId, n, region, event }: Happened, wanted: ReadonlySet<string>): WebhookEvent[] {
  const type = types[event.type];
  if (type === undefined || !wanted.has(type)) return [];
  const fields: Readonly<Record<string, unknown>> = { ...event };
  const told = Object.fromEntries(TOLD.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));
  return [{ documentId, n, region, type, body: canonical({ documentId, n, on: event.on, ...told }) }];
}
