/**
 * What the notaries' and the enforcement system were asked, and what became of the messages to them and to banks: each request is that of a message which follows
 * from the journal, each message is where its request says, and none was laid aside or let out but by a signature that is missing, or since it was taken back before it left. What they answered comes from
 * outside: that an answer belongs to a request is held here, its words are not.
 */
import { inLetters } from '@oryndau/outside/codes';
import { notaryRequestKinds } from '@oryndau/outside/request-kinds';
import { givenUpForNothing, isLaidAside } from '@oryndau/outside/undone';
import { letOutUnsigned } from '@oryndau/outside/unsigned';
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';
import { checkBankRequests } from './verify-bank-requests.ts';

const ROWS_AT_ONCE = 5_000;

/** What a system is asked by a message, by the event that causes it. */
const KIND_OF: Readonly<Record<string, string>> = {
  ...notaryRequestKinds,
  ProceedingOpened: 'enter',
  ProceedingExecuted: 'remove',
  ProceedingCancelled: 'remove',
  ProceedingReleased: 'remove',
  WageLevyAsked: 'levy',
};

interface RequestRow {
  readonly document_id: string;
  readonly id: string;
  readonly n: number;
  readonly kind: string;
  readonly party: string;
  readonly subject: string;
  /** Of the message; null: there is none. */
  readonly event: string | null;
  readonly about: string | null;
  /** The last prohibition before it, as both sides name it. */
  readonly prohibition: string | null;
}

/** Throws the first Fault. */
export async function checkOutside(tx: Transaction): Promise<void> {
  await checkRequests(tx);
  await checkBankRequests(tx);
  await checkMessagesOut(tx);
  await checkAnswers(tx);
  await checkChamber(tx);
}

async function checkRequests(tx: Transaction): Promise<void> {
  const requests = tx`
    select request.document_id, request.id, request.n, request.kind, request.party, request.subject,
           outbox.body ->> 'type' as event, outbox.subject as about,
           case when request.party = 'notary' then (
             select document.number || '/' || max(ordered.n)
             from work.outbox as ordered join fines.document as document on document.document_id = ordered.document_id
             where ordered.document_id = request.document_id and ordered.recipient = 'notary' and ordered.n <= request.n
               and ordered.body ->> 'type' = 'ProhibitionOrdered'
             group by document.number
           ) end as prohibition
    from connectors.system_request as request
    left join work.outbox as outbox
      on outbox.document_id = request.document_id and outbox.n = request.n and outbox.recipient = request.party`;
  for await (const rows of readInParts<RequestRow>(tx, requests, ROWS_AT_ONCE)) {
    for (const row of rows) {
      const what = requestFault(row);
      if (what !== undefined) throw new Fault(`connectors.system_request ${row.document_id} ${row.id}`, what);
    }
  }
}

function requestFault({ id, n, kind, document_id, party, subject, event, about, prohibition }: RequestRow) {
  if (event === null) return 'the journal knows nothing of it';
  if (KIND_OF[event] !== kind) return 'it asks for another thing than was decided';
  if (!id.startsWith(`${inLetters(document_id)}-${n}-`)) return 'its name is another’s';
  const expected = party === 'notary' ? prohibition : about;
  return subject === expected ? undefined : 'it is about another thing than what was decided';
}

interface StateRow {
  readonly document_id: string;
  readonly n: number;
  readonly recipient: string;
  readonly status: string;
  readonly what: string;
}

async function checkMessagesOut(tx: Transaction): Promise<void> {
  const letOut = await letOutUnsigned(tx);
  if (letOut !== undefined) throw new Fault(letOut.where, letOut.what);
  const [wrong] = await tx<StateRow[]>`
    select outbox.document_id, outbox.n, outbox.recipient, outbox.status, 'it was laid aside, and nothing was taken back' as what
    from work.outbox as outbox
    where outbox.status = 'not_sent' and outbox.recipient in ('bank', 'notary', 'enforcement') and not exists (
        select from connectors.act_waiting as waiting
        where waiting.document_id = outbox.document_id and waiting.n <= outbox.n and waiting.state = 'withdrawn'
      ) and not ${isLaidAside(tx)}
    union all
    select outbox.document_id, outbox.n, outbox.recipient, outbox.status, 'its state is not that of its request' as what
    from work.outbox as outbox
    left join connectors.system_request as request
      on request.document_id = outbox.document_id and request.n = outbox.n and request.party = outbox.recipient
    where outbox.recipient in ('notary', 'enforcement') and (
        (outbox.status in ('sent', 'failed') and coalesce(request.status, 'sending') = 'sending')
        or (outbox.status = 'failed' and request.status <> 'rejected')
        or (outbox.status in ('unsigned', 'queued', 'not_sent') and request.status in ('asked', 'answered', 'rejected'))
      )
    limit 1`;
  const given = await givenUpForNothing(tx);
  if (given !== undefined)
    throw new Fault(
      `work.outbox ${given.documentId} n=${given.n}`,
      `to ${given.recipient}: it is handed over no more, and nothing has taken it back`,
    );
  if (wrong !== undefined) {
    const { document_id, n, recipient, status, what } = wrong;
    throw new Fault(`work.outbox ${document_id} n=${n}`, `to ${recipient}, ${status}: ${what}`);
  }
  const [stray] = await tx<{ document_id: string; n: number }[]>`
    select message.document_id, message.n from connectors.message as message
    left join work.outbox as outbox on outbox.document_id = message.document_id and outbox.n = message.n
    where outbox.n is null
    limit 1`;
  if (stray !== undefined)
    throw new Fault(`connectors.message ${stray.document_id} n=${stray.n}`, 'the journal knows nothing of it');
}

async function checkAnswers(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ where: string; what: string }[]>`
    select 'connectors.notary_answer ' || answer.document_id || ' ' || answer.id as where, 'nobody has asked for it' as what
    from connectors.notary_answer as answer
    where not exists (
      select from connectors.system_request as request
      where request.document_id = answer.document_id and request.id = answer.request and request.party = 'notary'
    )
    union all
    select 'connectors.bank_answer ' || answer.document_id || ' ' || answer.id as where, 'nobody has asked for it' as what
    from connectors.bank_answer as answer
    where not exists (
      select from connectors.bank_request as request
      where request.document_id = answer.document_id and request.id = answer.request
    )
    union all
    select 'connectors.system_request ' || request.document_id || ' ' || request.id as where, 'it is answered, and the answer is not there' as what
    from connectors.system_request as request
    where request.party = 'notary' and request.status = 'answered' and not exists (
        select from connectors.notary_answer as answer
        where answer.document_id = request.document_id and answer.request = request.id
      )
    limit 1`;
  if (wrong !== undefined) throw new Fault(wrong.where, wrong.what);
}

/** What was laid out for the chamber is a message to it, and who took over a case is whom the receipt of that message names. */
async function checkChamber(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ document_id: string; n: number }[]>`
    select laid.document_id, laid.n
    from connectors.chamber_message as laid
    left join work.outbox as outbox
      on outbox.document_id = laid.document_id and outbox.n = laid.n and outbox.recipient = 'chamber'
    left join connectors.hand_over as taken on taken.document_id = laid.document_id
    where outbox.n is null
      or laid.kind <> case outbox.body ->> 'type' when 'ProceedingTransferred' then 'hand_over' else 'late_money' end
      or (laid.kind = 'hand_over' and laid.status = 'acknowledged' and laid.received_on is distinct from taken.received_on)
    limit 1`;
  if (wrong !== undefined)
    throw new Fault(
      `connectors.chamber_message ${wrong.document_id} n=${wrong.n}`,
      'it is not what was decided, or not what the chamber acknowledged',
    );
}
