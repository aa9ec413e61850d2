/** Which events of a case other systems are told of, and what: nobody's name, number or words, and no account. */
import { canonical } from '@oryndau/law';
import type { WebhookEvent, WebhookType } from '@oryndau/portal';
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

export function webhookEventOf({ documentId, n, region, event }: Happened): WebhookEvent | undefined {
  const type = types[event.type];
  if (type === undefined) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...event };
  const told = Object.fromEntries(TOLD.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));
  return { documentId, n, region, type, body: canonical({ documentId, n, on: event.on, ...told }) };
}
