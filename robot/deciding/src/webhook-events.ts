/** Tells other systems of events of a case: nobody's name, number or words, and no account. */
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { queueWebhookEvents, type WebhookEvent, type WebhookType, wantedWebhookTypes } from '@oryndau/outside/webhooks';
import type { Transaction } from '@oryndau/postgres/driver';

/** Fields of events that are told; each that is not named here stays in the house. */
const TOLD = ['sum', 'lastDay', 'ground', 'remainder', 'amount', 'filing', 'kind', 'answerBy', 'outcome'] as const;

/** An event that other systems may want to be told of. */
export interface Subscribable {
  readonly documentId: string;
  readonly n: number;
  readonly region: string;
  readonly type: WebhookType;
  /** Of the event, or what is told in its place. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly on: LegalDate };
}

/** In the transaction of the decision, and with the rights of the portal. What nobody wants is not even written down. */
export async function tellSubscribers(tx: Transaction, happened: readonly Subscribable[]): Promise<void> {
  if (happened.length === 0) return;
  const wanted = await wantedWebhookTypes(tx);
  if (wanted.size === 0) return;
  await queueWebhookEvents(
    tx,
    happened.flatMap((each) => webhookEventOf(each, wanted)),
  );
}

function webhookEventOf(
  { documentId, n, region, type, fields }: Subscribable,
  wanted: ReadonlySet<string>,
): WebhookEvent[] {
  if (!wanted.has(type)) return [];
  const told = Object.fromEntries(TOLD.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));
  return [{ documentId, n, region, type, body: canonical({ documentId, n, on: fields.on, ...told }) }];
}
