/**
 * All that a case's page shows, in one statement: a page is asked for far more often than anything is decided, and one statement is one snapshot.
 * What comes out is as it is kept; the rooms that own it read it.
 */
import { BASIS_ID_OF_EVENT } from '@oryndau/journal/chain';
import type { LegalDate } from '@oryndau/law/legal-date';
import { mayHaveLeft } from '@oryndau/outside/handed';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import type { UntoldMessage } from './not-sent.ts';

export interface CasePageEvent {
  /** As it was journaled: its fields, with `n`, `on`, `type`, `stage`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly basis: {
    readonly rule: string;
    readonly citation: string;
    readonly redaction: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
}

export interface CasePageMessage {
  readonly channel: string;
  /** `notice`, or what the update tells of. */
  readonly about: string;
  readonly status: string;
  readonly language: string;
  readonly code: string;
  readonly begunAt: string;
  readonly reportedAt: string | null;
}

export interface CasePageFiling {
  readonly filing: number;
  readonly kind: string;
  readonly body: { readonly text: string };
  readonly uploads: readonly string[];
  readonly filedAt: string;
  readonly answer: string | null;
  readonly outcome: string | null;
  readonly answeredAt: string | null;
}

export interface CasePagePayment {
  readonly attempt: number;
  /** Tiyn, as decimal digits. */
  readonly amount: string;
  readonly status: 'opening' | 'opened' | 'paid' | 'failed';
  readonly payUrl: string | null;
  readonly begunAt: string;
  readonly expiresAt: string | null;
  readonly settledAt: string | null;
  readonly receipt: string | null;
  /** A code: why it failed. */
  readonly reason: string | null;
  /** Null: paid alone. */
  readonly jointId: string | null;
  /** Tiyn, as decimal digits: over all that are paid together. */
  readonly jointAmount: string | null;
}

export interface CasePageRefund {
  /** Tiyn, as decimal digits. */
  readonly amount: string;
  readonly status: 'asking' | 'accepted' | 'rejected';
  readonly answeredAt: string | null;
}

/** Money that moved after the transfer, of which the bailiff's chamber has acknowledged that it knows. */
export interface CasePageToldMoney {
  /** Decimal text in tenge, as events hold money. */
  readonly amount: string;
  readonly reversal: boolean;
  readonly on: LegalDate;
}

export interface CasePageView {
  readonly at: string;
  readonly reader: string;
  readonly way: string;
  readonly name: string;
  /** Of whoever looked at the desk: the body by its BIN, the region by the first two digits of the KATO, and for what. Null of everybody else. */
  readonly body: string | null;
  readonly region: string | null;
  readonly purpose: string | null;
  readonly words: string | null;
  /** The debtor sees it from this day; null: at once. */
  readonly shownFrom: LegalDate | null;
}

export interface CasePageAct {
  readonly n: number;
  readonly type: string;
  readonly signedOn: LegalDate;
  /** Who signed its batch; null where a standing order let it be signed at once. */
  readonly approvedBy: string | null;
  /** That order, and the head who gave it. */
  readonly order: string | null;
  readonly orderedBy: string | null;
}

export interface CasePageRow {
  readonly documentId: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly debtorIin: string;
  /** The register's record, as text: personal data. */
  readonly record: string;
  /** As text, for `decodeDocument`; null before the day of registration. */
  readonly state: string | null;
  readonly events: readonly CasePageEvent[];
  readonly acts: readonly CasePageAct[];
  /** The events whose act nobody has signed: what they decided has no effect yet. */
  readonly unsigned: readonly number[];
  /** Messages to banks and to the notaries that nobody was handed, in their order. */
  readonly untold: readonly UntoldMessage[];
  readonly messages: readonly CasePageMessage[];
  readonly filings: readonly CasePageFiling[];
  readonly payments: readonly CasePagePayment[];
  /** Money that the payment service was asked to send back. */
  readonly refunds: readonly CasePageRefund[];
  readonly views: readonly CasePageView[];
  /** When the bank said that it knows of the transfer; null where it has not. */
  readonly bankKnowsOn: LegalDate | null;
  /** Who took the case over, when it was handed to the chamber. */
  readonly bailiff: { readonly name: string; readonly contact: string | null; readonly since: LegalDate } | null;
  /** In the order in which it moved. */
  readonly toldMoney: readonly CasePageToldMoney[];
}

/** More than are shown: those that the debtor sees later take nobody's place. */
const VIEWS_READ = 100;

export async function readCasePage(connection: Connection, documentId: string): Promise<CasePageRow | undefined> {
  const [row] = await readRows(connection, documentId);
  return row;
}

/** The same of several at once, by their numbers. */
export const readCasePages = (connection: Connection, documentIds: readonly string[]): Promise<CasePageRow[]> =>
  readRows(connection, documentIds);

/**
 * One is asked for by `=`: of a list PostgreSQL reckons that it holds ten, thinks a plan for any list dear, and makes one anew at each call, which takes three times as
 * long as the reading.
 */
async function readRows(connection: Connection, asked: string | readonly string[]): Promise<CasePageRow[]> {
  const isAsked =
    typeof asked === 'string'
      ? connection`document.document_id = ${asked}::uuid`
      : connection`document.document_id = any(${array(asked)}::uuid[])`;
  return connection<CasePageRow[]>`
    select document.document_id as "documentId", document.number, document.payment_reference as "paymentReference",
           document.debtor_iin as "debtorIin", document.record,
           kept.state,
           ${decidedIn(connection)},
           ${saidIn(connection)},
           (
             select min(answer.on_day) from connectors.bank_answer as answer
             where answer.document_id = document.document_id and answer.kind = 'arrest_handed_over'
           ) as "bankKnowsOn",
           (
             select json_build_object('name', taken.bailiff, 'contact', taken.contact, 'since', taken.received_on)
             from connectors.hand_over as taken where taken.document_id = document.document_id
           ) as bailiff,
           coalesce((
             select json_agg(json_build_object('amount', outbox.body ->> 'amount', 'reversal', outbox.body -> 'reversal',
               'on', laid.received_on) order by laid.n)
             from connectors.chamber_message as laid
             join work.outbox as outbox
               on outbox.document_id = laid.document_id and outbox.n = laid.n and outbox.recipient = 'chamber'
             where laid.document_id = document.document_id and laid.kind = 'late_money' and laid.status = 'acknowledged'
           ), '[]') as "toldMoney"
    from fines.document as document
    left join work.document as kept on kept.document_id = document.document_id
    where ${isAsked}
    order by document.number, document.document_id`;
}

/** What was decided, signed, or waits for a signature or for its leaving; of the document that is read. */
const decidedIn = (connection: Connection) => connection`
    coalesce((
      select json_agg(json_build_object('body', event.body::json, 'basis', basis.body::json) order by event.n)
      from journal.event as event join journal.basis as basis on basis.id = ${connection.unsafe(BASIS_ID_OF_EVENT)}
      where event.document_id = document.document_id
    ), '[]') as events,
    coalesce((
      select json_agg(json_build_object('n', act.n, 'type', act.type, 'signedOn', batch.signed_on, 'approvedBy', batch.approved_by,
        'order', batch.standing_order, 'orderedBy', standing.body::json ->> 'by') order by act.n)
      from connectors.act as act join connectors.act_batch as batch on batch.root = act.root
      left join connectors.standing_order as standing on standing.number = batch.standing_order
      where act.document_id = document.document_id
    ), '[]') as acts,
    coalesce((
      select json_agg(waiting.n order by waiting.n)
      from connectors.act_waiting as waiting
      where waiting.document_id = document.document_id and waiting.state <> 'withdrawn'
    ), '[]') as unsigned,
    coalesce((
      select json_agg(json_build_object('n', outbox.n, 'type', outbox.body ->> 'type', 'on', outbox.on_day, 'status', outbox.status) order by outbox.n)
      from work.outbox as outbox
      where outbox.document_id = document.document_id and outbox.recipient in ('bank', 'notary') and outbox.status in ('queued', 'unsigned', 'not_sent')
        and not exists (select from connectors.bank_request as request where request.document_id = outbox.document_id and request.n = outbox.n and ${mayHaveLeft(connection)})
        and not exists (select from connectors.system_request as request where request.document_id = outbox.document_id and request.n = outbox.n and ${mayHaveLeft(connection)})
    ), '[]') as untold`;

/**
 * What was told to the person, and what the person said, paid, got back, and who looked. What people wrote leaves whole: PostgreSQL takes no part out of an old JSON with a
 * NUL, and the page of the case would fail with it.
 */
const saidIn = (connection: Connection) => connection`
    coalesce((
      select json_agg(json_build_object('channel', message.channel, 'about', message.about, 'status', message.status, 'language', message.language,
        'code', message.code, 'begunAt', message.begun_at, 'reportedAt', message.reported_at) order by message.n)
      from connectors.message as message where message.document_id = document.document_id
    ), '[]') as messages,
    coalesce((
      select json_agg(json_build_object('filing', filing.filing, 'kind', filing.kind, 'body', filing.body,
        'filedAt', filing.filed_at, 'answer', filing.answer, 'outcome', filing.outcome, 'answeredAt', filing.answered_at,
        'uploads', coalesce((
          select json_agg(upload.name order by upload.n) from portal.upload as upload
          where upload.document_id = filing.document_id and upload.filing = filing.filing
        ), '[]'::json)) order by filing.filing)
      from portal.filing as filing where filing.document_id = document.document_id
    ), '[]') as filings,
    coalesce((
      select json_agg(json_build_object('attempt', payment.attempt, 'amount', payment.amount::text, 'status', payment.status,
        'payUrl', payment.pay_url, 'begunAt', payment.begun_at, 'expiresAt', payment.expires_at,
        'settledAt', payment.settled_at, 'receipt', payment.receipt, 'reason', payment.reason,
        'jointId', payment.joint_id, 'jointAmount', payment.joint_amount::text) order by payment.attempt)
      from connectors.payment as payment where payment.document_id = document.document_id
    ), '[]') as payments,
    coalesce((
      select json_agg(json_build_object('amount', refund.amount::text, 'status', refund.status, 'answeredAt', refund.answered_at)
        order by refund.begun_at, refund.attempt, refund.key)
      from connectors.refund as refund where refund.document_id = document.document_id
    ), '[]') as refunds,
    coalesce((
      select json_agg(json_build_object('at', view.at, 'reader', view.reader, 'way', view.way, 'name', view.name, 'body', view.body,
        'region', view.region, 'purpose', view.purpose, 'words', view.words, 'shownFrom', view.shown_from) order by view.at desc)
      from (
        select seen.at, seen.reader, seen.way, seen.name, seen.body, seen.region, seen.purpose, seen.words, seen.shown_from
        from portal.view as seen
        where seen.document_id = document.document_id order by seen.at desc limit ${VIEWS_READ}
      ) as view
    ), '[]') as views`;
