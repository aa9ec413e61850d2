/** What banks were asked: each request is that of a message which follows from the journal, to a bank that the message is for, and about what was decided. */
import { TO_EACH } from '@oryndau/journal/outbox';
import { inLetters } from '@oryndau/outside/codes';
import { orderIdOf } from '@oryndau/outside/order-id';
import { bankRequestKinds } from '@oryndau/outside/request-kinds';
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';

const ROWS_AT_ONCE = 5_000;

interface BankRequestRow {
  readonly document_id: string;
  readonly id: string;
  readonly n: number;
  readonly bank: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly status: string;
  /** Of the message; null: there is none. */
  readonly event: string | null;
  readonly address: string | null;
  readonly state: string | null;
  readonly order: string | null;
  /** The event of the last arrest at that bank, until then. */
  readonly arrest: number | null;
}

/** Throws the first Fault. */
export async function checkBankRequests(tx: Transaction): Promise<void> {
  const requests = tx`
    select request.document_id, request.id, request.n, request.bank, request.kind, request.subject, request.status,
           outbox.body ->> 'type' as event, outbox.address, outbox.status as state, outbox.body ->> 'order' as order,
           case when request.kind in ('arrest', 'change', 'lift', 'hand_over_arrest') then (
             select max(ordered.n) from work.outbox as ordered
             where ordered.document_id = request.document_id and ordered.recipient = 'bank' and ordered.n <= request.n
               and ordered.address = request.bank and ordered.body ->> 'type' = 'ArrestOrdered'
           ) end as arrest
    from connectors.bank_request as request
    left join work.outbox as outbox
      on outbox.document_id = request.document_id and outbox.n = request.n and outbox.recipient = 'bank'`;
  for await (const rows of readInParts<BankRequestRow>(tx, requests, ROWS_AT_ONCE)) {
    for (const row of rows) {
      const what = requestFault(row);
      if (what !== undefined) throw new Fault(`connectors.bank_request ${row.document_id} ${row.id}`, what);
    }
  }
}

function requestFault(request: BankRequestRow): string | undefined {
  const { event, kind, id, document_id, n, bank, address, state, status } = request;
  if (event === null) return 'the journal knows nothing of it';
  if (bankRequestKinds[event] !== kind) return 'it asks for another thing than was decided';
  if (id !== idOf(document_id, n, bank)) return 'its name is another’s';
  if (address !== TO_EACH && address !== bank) return 'it is to another bank than was decided';
  if (request.subject !== subjectOf(request)) return 'it is about another thing than what was decided';
  if (status !== 'sending' && (state === 'unsigned' || state === 'not_sent'))
    return 'the bank was asked, and the message did not leave';
  return undefined;
}

function subjectOf({ kind, document_id, bank, order, arrest }: BankRequestRow): string | null {
  if (kind === 'accounts') return null;
  if (order !== null) return orderIdOf(document_id, order);
  return arrest === null ? null : idOf(document_id, arrest, bank);
}

/** As banks know a request. */
const idOf = (documentId: string, n: number, bank: string): string => `${inLetters(documentId)}-${n}-${bank}`;
