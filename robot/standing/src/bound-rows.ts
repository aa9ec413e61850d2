/**
 * Rows that stand beside the journal, since no decision has them: who has looked at a case or searched for one, or at an act before it was signed, what operators turned, attempts to pay, what banks, notaries and the chamber answered, words and files that
 * were filed, what each batch of a file brought in, what two people have put into force. When days are sealed the digest of each new row is kept, and of all that are new one event goes into the chain of their facet: from
 * then on the roots cover them (decision 0034). A facet is what of a table never changes; what changes once is a facet of its own.
 */
import { createHash, type Hash } from 'node:crypto';
import { writeBound } from '@oryndau/journal/bound';
import type { DecidedEvent } from '@oryndau/journal/journal';
import { goOnWithChain, readSideChains, type SideStage } from '@oryndau/journal/side-chains';
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { namedId } from '@oryndau/postgres/named-id';
import { Fault } from './fault.ts';

/** The stage by which the journal calls these events. */
export const BINDING_STAGE = 'binding' satisfies SideStage;

/** Where the rows of each facet stand: what a fault names. */
const tables = {
  account: 'staff.account',
  answer: 'portal.filing',
  bank_answer: 'connectors.bank_answer',
  breach: 'staff.breach',
  batch_approval: 'staff.batch_approval',
  client: 'portal.client',
  enactment: 'staff.enactment',
  file: 'work.file',
  filing: 'portal.filing',
  hand_over: 'connectors.hand_over',
  look: 'connectors.act_look',
  notary_answer: 'connectors.notary_answer',
  paid: 'connectors.payment',
  part: 'work.file_part',
  passkey: 'staff.passkey',
  payment: 'connectors.payment',
  proposal: 'staff.proposal',
  proposal_decided: 'staff.proposal',
  refund: 'connectors.refund',
  refused_entry: 'payments.refused',
  refused_line: 'fines.refused',
  revocation: 'portal.client',
  role_given: 'staff.account_role',
  role_taken: 'staff.account_role',
  search: 'staff.search',
  tally: 'payments.tally',
  task: 'work.task',
  turn: 'work.task_turn',
  upload: 'portal.upload',
  view: 'portal.view',
} as const;
export type Facet = keyof typeof tables;
const facets = Object.keys(tables) as Facet[];

/** Our own namespace for the chains of facets. */
const NAMESPACE = '5b1f5c0a-3d1e-5f7a-9a53-1c0d9f6e7b42';

export const facetChainId = (facet: Facet): string => namedId(facet, NAMESPACE);

interface RowsBound {
  readonly type: 'RowsBound';
  readonly facet: Facet;
  readonly rows: number;
  /** sha256 (hex) over the digests of the rows, one after another in the order of their keys. */
  readonly digest: string;
  readonly on: LegalDate;
}

/** No law asks for it: it is a promise of the house. */
const basis: Basis = {
  rule: 'journal.binding',
  citation: 'docs/decisions/0034-rows-beside-the-journal.md',
  redaction: '2026-11-28',
  parameters: {},
};

/**
 * All rows: facet, key and text. Instants as seconds, so that no time zone of a session counts; what stands in `digest` columns is computed from the contents. A
 * filing that its case refuses is taken back at once, so it is a row from when the journal has it (`filed`). A look of before there were accounts keeps the text that was bound.
 */
const rowsBeside = (connection: Connection) => connection`
  select 'view' as facet, concat_ws('/', view.document_id, extract(epoch from view.at), view.reader, view.way, view.name) as key,
         case when num_nonnulls(view.account, view.body, view.region, view.purpose, view.words, view.shown_from, view.later_reason) = 0
           then json_build_array(view.document_id, extract(epoch from view.at), view.reader, view.way, view.name)
           else json_build_array(view.document_id, extract(epoch from view.at), view.reader, view.way, view.name, view.account, view.body,
             view.region, view.purpose, view.words, view.shown_from, view.later_reason)
         end::text as row
  from portal.view as view
  union all
  select 'look', concat_ws('/', look.document_id, look.n, extract(epoch from look.at), look.by_whom), json_build_array(look.document_id, look.n,
         look.by_whom, extract(epoch from look.at))::text
  from connectors.act_look as look
  union all
  select 'task', task.id::text, json_build_array(task.id, task.document_id, task.on_day, task.code, task.n, task.subject, task.body::text,
         extract(epoch from task.written_at))::text
  from work.task as task
  union all
  select 'turn', turn.id::text, json_build_array(turn.id, turn.task_id, turn.done, turn.by_whom, turn.note, extract(epoch from turn.at))::text
  from work.task_turn as turn
  union all
  select 'client', client.id, json_build_array(client.id, client.name, encode(client.secret_digest, 'hex'), client.scopes, client.regions,
         extract(epoch from client.created_at))::text
  from portal.client as client
  union all
  select 'revocation', client.id, json_build_array(client.id, extract(epoch from client.revoked_at))::text
  from portal.client as client where client.revoked_at is not null
  union all
  select 'filing', concat_ws('/', filing.document_id, filing.filing), json_build_array(filing.document_id, filing.filing, filing.kind,
         filing.language, filing.body::text, encode(filing.digest, 'hex'), extract(epoch from filing.filed_at))::text
  from portal.filing as filing where ${isFiled(connection)}
  union all
  select 'answer', concat_ws('/', filing.document_id, filing.filing), json_build_array(filing.document_id, filing.filing, filing.outcome,
         filing.answer, filing.answered_by, extract(epoch from filing.answered_at))::text
  from portal.filing as filing where filing.outcome is not null
  union all
  select 'upload', concat_ws('/', upload.document_id, upload.filing, upload.n), json_build_array(upload.document_id, upload.filing, upload.n,
         upload.name, upload.media_type, upload.size, encode(sha256(upload.content), 'hex'))::text
  from portal.upload as upload
  join portal.filing as filing on filing.document_id = upload.document_id and filing.filing = upload.filing and ${isFiled(connection)}
  union all
  ${filesBeside(connection)}
  union all
  ${partiesBeside(connection)}
  union all
  ${staffBeside(connection)}`;

/** What banks, notaries, the chamber and the payment service have told, and what was asked of the last. */
const partiesBeside = (connection: Connection) => connection`
  select 'payment', concat_ws('/', payment.document_id, payment.attempt), json_build_array(payment.document_id, payment.attempt, payment.amount,
         payment.language, extract(epoch from payment.begun_at))::text
  from connectors.payment as payment
  union all
  select 'paid', concat_ws('/', payment.document_id, payment.attempt), json_build_array(payment.document_id, payment.attempt, payment.receipt,
         extract(epoch from payment.settled_at))::text
  from connectors.payment as payment where payment.status = 'paid'
  union all
  select 'refund', concat_ws('/', refund.document_id, refund.attempt, refund.key), json_build_array(refund.document_id, refund.attempt,
         refund.key, refund.amount, extract(epoch from refund.begun_at))::text
  from connectors.refund as refund
  union all
  select 'bank_answer', concat_ws('/', answer.document_id, answer.id), json_build_array(answer.document_id, answer.id, answer.request,
         answer.kind, answer.on_day, answer.body::text)::text
  from connectors.bank_answer as answer
  union all
  select 'notary_answer', concat_ws('/', answer.document_id, answer.id), json_build_array(answer.document_id, answer.id, answer.request,
         answer.kind, answer.on_day, answer.body::text)::text
  from connectors.notary_answer as answer
  union all
  select 'hand_over', taken.document_id::text, json_build_array(taken.document_id, taken.received_on, taken.bailiff, taken.contact)::text
  from connectors.hand_over as taken`;

/** What each file and each batch of it brought in. */
const filesBeside = (connection: Connection) => connection`
  select 'file', file.id::text, json_build_array(file.id, file.kind, encode(file.digest, 'hex'), file.name, file.counts::text)::text
  from work.file as file where file.status = 'done'
  union all
  select 'tally', concat_ws('/', tally.file_id, tally.outcome, tally.direction, tally.currency), json_build_array(tally.file_id,
         tally.outcome, tally.direction, tally.currency, tally.entries, tally.amount)::text
  from payments.tally as tally join work.file as file on file.id = tally.file_id and file.status = 'done'
  union all
  select 'part', concat_ws('/', part.file_id, part.n), json_build_array(part.file_id, part.n, part.rows, encode(part.digest, 'hex'),
         part.fact_documents, part.fact_types, part.fact_days)::text
  from work.file_part as part
  union all
  select 'refused_line', concat_ws('/', refused.file_id, refused.line), json_build_array(refused.file_id, refused.line, refused.code,
         refused.body::text, refused.registration, refused.number, refused.payment_reference)::text
  from fines.refused as refused
  union all
  select 'refused_entry', concat_ws('/', refused.file_id, refused.entry), json_build_array(refused.file_id, refused.entry, refused.line,
         refused.code, refused.body::text)::text
  from payments.refused as refused`;

/** The same of those who work at the desk: accounts, rights, passkeys, what they sought, what two of them decided. */
const staffBeside = (connection: Connection) => connection`
  select 'search', search.id::text, json_build_array(search.id, search.account_id, extract(epoch from search.at), search.kinds, search.purpose,
         search.words, search.found)::text
  from staff.search as search
  union all
  select 'breach', breach.id::text, json_build_array(breach.id, breach.known_on, breach.what, breach.people, breach.done, breach.reported_by,
         extract(epoch from breach.reported_at))::text
  from staff.breach as breach
  union all
  select 'account', account.id::text, json_build_array(account.id, account.login, extract(epoch from account.opened_at), account.opened_by)::text
  from staff.account as account
  union all
  select 'role_given', held.id::text, json_build_array(held.id, held.account_id, held.role, extract(epoch from held.given_at), held.given_by)::text
  from staff.account_role as held
  union all
  select 'role_taken', held.id::text, json_build_array(held.id, extract(epoch from held.taken_at), held.taken_by)::text
  from staff.account_role as held where held.taken_at is not null
  union all
  select 'passkey', passkey.credential_id, json_build_array(passkey.credential_id, passkey.account_id, encode(passkey.public_key, 'hex'),
         extract(epoch from passkey.registered_at))::text
  from staff.passkey as passkey
  union all
  select 'batch_approval', approval.id::text, json_build_array(approval.id, approval.account_id, extract(epoch from approval.at),
         approval.content, approval.proof::text)::text
  from staff.batch_approval as approval
  union all
  select 'proposal', proposal.id::text, json_build_array(proposal.id, proposal.action, proposal.document_id, proposal.region, proposal.body,
         proposal.content, proposal.reason, proposal.proposed_by, extract(epoch from proposal.proposed_at), proposal.proposed_proof::text)::text
  from staff.proposal as proposal
  union all
  select 'proposal_decided', proposal.id::text, json_build_array(proposal.id, proposal.outcome, proposal.decided_by,
         extract(epoch from proposal.decided_at), proposal.decided_reason, proposal.decided_proof::text)::text
  from staff.proposal as proposal where proposal.outcome is not null
  union all
  select 'enactment', enactment.n::text, json_build_array(enactment.n, enactment.proposal_id)::text
  from staff.enactment as enactment`;

/** The event that received it bears its digest. */
const isFiled = (connection: Connection) => connection`exists (
  select from journal.event as event
  where event.document_id = filing.document_id and strpos(event.body, '"type":"FilingReceived"') > 0
    and strpos(event.body, encode(filing.digest, 'hex')) > 0
)`;

/** Rows that are held in memory at once; more than a day has. */
const ROWS_AT_ONCE = 50_000;

/** Binds what is new, into the chain of each facet, on the day `on`, which is not sealed yet. Returns how many rows that were. */
export async function bindRows(tx: Transaction, on: LegalDate): Promise<number> {
  const next = await nextEvents(tx);
  const gathered = new Map<Facet, { readonly digests: Hash; rows: number }>();
  let all = 0;
  for (let fresh: readonly FreshRow[] = await freshRows(tx); fresh.length > 0; ) {
    await writeBound(
      tx,
      fresh.map((row) => ({ ...row, n: next.get(row.facet) ?? 1 })),
    );
    for (const { facet, digest } of fresh) {
      const of = gathered.get(facet) ?? { digests: createHash('sha256'), rows: 0 };
      of.digests.update(digest, 'hex');
      of.rows += 1;
      gathered.set(facet, of);
    }
    all += fresh.length;
    fresh = fresh.length < ROWS_AT_ONCE ? [] : await freshRows(tx);
  }
  for (const [facet, { digests, rows }] of gathered) {
    const event: RowsBound & DecidedEvent = {
      type: 'RowsBound',
      facet,
      rows,
      digest: digests.digest('hex'),
      on,
      basis,
    };
    await goOnWithChain(tx, { chainId: facetChainId(facet), stage: BINDING_STAGE, event });
  }
  return all;
}

/** By facet, the number of the event that comes next in its chain. */
async function nextEvents(tx: Transaction): Promise<ReadonlyMap<Facet, number>> {
  const chains = await tx<{ id: string; n: number }[]>`
    select event.document_id as id, max(event.n) as n from journal.event as event
    where event.document_id = any(${array(facets.map(facetChainId))}::uuid[])
    group by event.document_id`;
  const last = new Map(chains.map(({ id, n }) => [id, n]));
  return new Map(facets.map((facet) => [facet, (last.get(facetChainId(facet)) ?? 0) + 1]));
}

interface FreshRow {
  readonly facet: Facet;
  readonly key: string;
  /** Hex. */
  readonly digest: string;
}

/** In the order of facets and keys: what was written is new no more, so the next ones go on from there. */
const freshRows = (tx: Transaction) => tx<FreshRow[]>`
  select beside.facet, beside.key, encode(sha256(convert_to(beside.row, 'UTF8')), 'hex') as digest
  from (${rowsBeside(tx)}) as beside
  where not exists (select from journal.bound as bound where bound.facet = beside.facet and bound.key = beside.key)
  order by beside.facet collate "C", beside.key collate "C"
  limit ${ROWS_AT_ONCE}`;

export interface BoundRows {
  /** So many rows came after the last binding: nothing holds them yet. */
  readonly unbound: number;
  /** The last day on which rows were bound. */
  readonly until: LegalDate | null;
  /** How many facets have a chain; whoever has read all chains knows of no other. */
  readonly chains: number;
}

/** Each bound row is there and as it was, and what was bound is what the journal tells of. Throws the first Fault. */
export async function checkBoundRows(tx: Transaction): Promise<BoundRows> {
  const found = await tx<{ facet: Facet; unbound: bigint; gone: string | null; changed: string | null }[]>`
    select facet, count(*) filter (where bound.key is null) as unbound,
           min(key) filter (where beside.row is null) as gone,
           min(key) filter (where bound.digest <> sha256(convert_to(beside.row, 'UTF8'))) as changed
    from journal.bound as bound
    full join (${rowsBeside(tx)}) as beside using (facet, key)
    group by facet order by facet`;
  let unbound = 0;
  for (const { facet, unbound: fresh, gone, changed } of found) {
    const key = gone ?? changed;
    if (key !== null)
      throw new Fault(
        `${facet in tables ? tables[facet] : `journal.bound ${facet}`} ${key}`,
        gone === null
          ? 'it is not as it was when it was bound to the journal'
          : 'it was bound to the journal, and is gone',
      );
    unbound += Number(fresh);
  }
  return { unbound, ...(await checkDigests(tx)) };
}

/** The digests that are kept are those of the events. */
async function checkDigests(tx: Transaction): Promise<Omit<BoundRows, 'unbound'>> {
  const kept = await tx<{ facet: Facet; n: number; rows: number; digest: string }[]>`
    select bound.facet, bound.n, count(*)::integer as rows,
           encode(sha256(string_agg(bound.digest, ''::bytea order by bound.key collate "C")), 'hex') as digest
    from journal.bound as bound group by bound.facet, bound.n order by bound.facet, bound.n`;
  const told = await readSideChains(tx, facets.map(facetChainId));
  let until: LegalDate | null = null;
  const left = new Map(kept.map(({ facet, n, ...said }) => [`${facet} ${n}`, said]));
  for (const facet of facets) {
    for (const [index, body] of (told.get(facetChainId(facet)) ?? []).entries()) {
      const event = JSON.parse(body) as RowsBound;
      const place = `${facet} ${index + 1}`;
      const said = left.get(place);
      if (said === undefined || event.facet !== facet || event.rows !== said.rows || event.digest !== said.digest)
        throw new Fault(`journal.bound ${place}`, 'the digests of the rows are not those that the journal tells of');
      left.delete(place);
      if (until === null || event.on > until) until = event.on;
    }
  }
  const [first] = left.keys();
  if (first !== undefined) throw new Fault(`journal.bound ${first}`, 'the journal knows nothing of it');
  return { until, chains: told.size };
}
