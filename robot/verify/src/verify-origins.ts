/**
 * Where the events of a case come from: its end by cancellation, a hold for an appeal and each payment follow from events of the fine and of the books in the same
 * chain, and a delivery from what its channel has reported. A command that somebody put into the inbox by hand has neither.
 */
import type { FineState } from '@oryndau/fines/core';
import { pendingAppeal } from '@oryndau/fines/core';
import { digestOf } from '@oryndau/journal/journal';
import type { AccountEvent } from '@oryndau/payments/core';
import { copyOut } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { Fault } from '@oryndau/standing/fault';
import { inRange } from '@oryndau/standing/journal-reading';
import type { RangeCheck } from './verify-rows.ts';

/** Why the event does not follow from the fine as it is then; undefined: it does, or follows from something else. */
export function originFault(event: CaseEvent, fine: FineState): string | undefined {
  switch (event.type) {
    case 'EndProposed':
      if (event.ground !== 'ACT_CANCELLED') return undefined;
      return fine.cancelled
        ? undefined
        : 'the end of the case by cancellation was decided, and its fine was not cancelled';
    case 'ProceedingCancelled':
      return fine.cancelled ? undefined : 'the case was cancelled, and its fine was not';
    case 'ProceedingHeld':
      return event.reason !== 'FINE_APPEAL' || event.operator !== undefined || pendingAppeal(fine) !== null
        ? undefined
        : 'the case is held for an appeal that the fine does not have';
    default:
      return undefined;
  }
}

/** The money of a case that has not come into its books yet, in the order of one chain: the books follow the case in the same decision. */
export class MoneyOfCase {
  readonly #open = new Map<string, number>();

  take(n: number, event: CaseEvent | AccountEvent): void {
    switch (event.type) {
      case 'PaymentReceived':
        this.#open.set(`came ${event.entry} ${event.amount}`, n);
        return;
      case 'PaymentReversed':
        this.#open.set(`went ${event.entry} ${event.amount}`, n);
        return;
      case 'LateMoneyReported':
        this.#open.set(`${event.reversal ? 'went' : 'came'} ${event.entry} ${event.amount}`, n);
        return;
      case 'MoneyReceived':
        this.#open.delete(`came ${event.entry} ${event.amount}`);
        return;
      case 'MoneyReversed':
        this.#open.delete(`went ${event.entry} ${event.amount}`);
    }
  }

  /** Of the end of the chain; throws a Fault where the books know nothing of it. */
  close(documentId: string): void {
    for (const n of this.#open.values())
      throw new Fault(`journal.event ${documentId} n=${n}`, 'the case was told of money that its books do not have');
  }
}

/**
 * Each delivery is what a channel has reported of a message. Where no message was ever sent for the document there is nothing to hold it against: a year that is lived
 * again, in which nobody is asked.
 */
export async function checkDeliveries(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const reports = new Map<string, Set<string>>();
  const sent = (documentId: string): Set<string> => {
    const found = reports.get(documentId) ?? new Set();
    reports.set(documentId, found);
    return found;
  };
  await copyOut(
    tx,
    `select outbox.document_id from work.outbox as outbox
     where outbox.recipient = 'debtor' and outbox.status = 'sent' and ${inRange('outbox.document_id', range)}`,
    (row) => void sent(row.uuid()),
  );
  await copyOut(
    tx,
    `select message.document_id, coalesce(message.report::text, '') from connectors.message as message
     where ${inRange('message.document_id', range)}`,
    (row) => void sent(row.uuid()).add(digestOf(row.text())),
  );
  for (const [documentId, { deliveries }] of told) {
    for (const { n, evidence } of deliveries ?? []) {
      const known = reports.get(documentId);
      const isProven = evidence === null ? known === undefined : known?.has(evidence) === true;
      if (!isProven) throw new Fault(`journal.event ${documentId} n=${n}`, 'no channel has reported that delivery');
    }
  }
}

/** That nobody has to confirm what was taken back: because the message of that was never sent, or was handed over no more, and whoever may have had it says that it never came. */
export async function checkNeverLeft(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const all = [...told].filter(([, { untold }]) => untold !== null);
  if (all.length === 0) return;
  const kept = new Map<string, { readonly n: number; readonly type: string }[]>();
  await copyOut(
    tx,
    `select outbox.document_id, outbox.n, outbox.body ->> 'type' from work.outbox as outbox
     where ${inRange('outbox.document_id', range)} and (
         outbox.status = 'not_sent' or exists (
           select from connectors.bank_request as request
           where outbox.recipient = 'bank' and request.document_id = outbox.document_id and request.n = outbox.n and request.status = 'overtaken'
         ) or exists (
           select from connectors.system_request as request
           where request.party = outbox.recipient and request.document_id = outbox.document_id and request.n = outbox.n and request.status = 'overtaken'
         )
       )`,
    (row) => {
      const documentId = row.uuid();
      kept.set(documentId, [...(kept.get(documentId) ?? []), { n: row.int(), type: row.text() }]);
    },
  );
  for (const [documentId, { untold }] of all) {
    for (const { n, type } of untold ?? []) {
      if (kept.get(documentId)?.some((of) => of.n < n && of.type === ENDS_OF[type]) !== true)
        throw new Fault(`journal.event ${documentId} n=${n}`, 'nothing of what it ends was kept from being sent');
    }
  }
}

/** By the events that nobody has to confirm where it never left: the message of what they end. */
const ENDS_OF: Readonly<Record<string, string>> = {
  ArrestLifted: 'ArrestOrdered',
  ProhibitionLifted: 'ProhibitionOrdered',
  CollectionOrderRecalled: 'CollectionOrderSent',
  RegisterRemoved: 'ProceedingOpened',
};
