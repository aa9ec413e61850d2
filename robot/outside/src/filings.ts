/** What people filed, in their own words and with their files, and what they were answered. The case knows only the digests. */

import { digestOf } from '@oryndau/journal/journal';
import { canonical } from '@oryndau/law/canonical';
import { shownAsText } from '@oryndau/law/door-text';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { FilingKind } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import type { MediaType, Upload } from './upload.ts';

export interface FilingBody {
  /** In the person's own words. */
  readonly text: string;
  /** The kind's own fields, e.g. the reference of a payment, the kind of protected money. */
  readonly details: Readonly<Record<string, string>>;
}

export interface NewFiling {
  readonly documentId: string;
  readonly kind: FilingKind;
  readonly language: Language;
  readonly body: FilingBody;
  readonly uploads: readonly Upload[];
  readonly at: Date;
}

export interface KeptFilingKey {
  readonly filing: number;
  /** sha256 of the words and of the files' digests, hex: the journal names it. */
  readonly digest: string;
}

export const filingDigest = (body: FilingBody, uploads: readonly Pick<Upload, 'digest'>[]): string =>
  digestOf(canonical({ body, uploads: uploads.map(({ digest }) => digest) }));

export interface FilingCount {
  readonly all: number;
  /** Not answered yet. */
  readonly open: number;
}

const lockFilings = (tx: Transaction, documentId: string) =>
  tx`select pg_advisory_xact_lock(hashtextextended(${`filing ${documentId}`}, 0))`;

/** How many filings a case has; nobody adds another before the end of the transaction. */
export async function countFilings(tx: Transaction, documentId: string): Promise<FilingCount> {
  await lockFilings(tx, documentId);
  const [row] = await tx<FilingCount[]>`
    select count(*)::integer as all, (count(*) filter (where filing.outcome is null))::integer as open
    from portal.filing as filing
    where filing.document_id = ${documentId}`;
  return row ?? { all: 0, open: 0 };
}

/** Keeps a filing under the next number of its case; two at the same time get two numbers. */
export async function keepFiling(tx: Transaction, filed: NewFiling): Promise<KeptFilingKey> {
  const { documentId, kind, language, body, uploads, at } = filed;
  const digest = filingDigest(body, uploads);
  await lockFilings(tx, documentId);
  const [row] = await tx<{ filing: number }[]>`
    insert into portal.filing (document_id, filing, kind, language, body, digest, filed_at)
    select ${documentId}, coalesce(max(known.filing), 0) + 1, ${kind}, ${language}, ${canonical(body)}::text::json,
           decode(${digest}, 'hex'), ${at.toISOString()}::timestamptz
    from portal.filing as known
    where known.document_id = ${documentId}
    returning filing`;
  if (row === undefined) throw new Error('a filing without a number');
  const { filing } = row;
  // One statement a file: all in one would be a text of 33 MB, and the loop would stand still for as long as it takes to write it.
  for (const [index, upload] of uploads.entries()) await keepUpload(tx, { documentId, filing, n: index + 1 }, upload);
  return { filing: row.filing, digest };
}

/** Takes back what the case has refused: it was told so to the person, and nobody waits for its answer. */
export async function dropFiling(tx: Transaction, documentId: string, filing: number): Promise<void> {
  await tx`
    delete from portal.upload as upload where upload.document_id = ${documentId} and upload.filing = ${filing}`;
  await tx`
    delete from portal.filing as filing
    where filing.document_id = ${documentId} and filing.filing = ${filing} and filing.outcome is null`;
}

async function keepUpload(
  tx: Transaction,
  { documentId, filing, n }: { readonly documentId: string; readonly filing: number; readonly n: number },
  { name, mediaType, digest, content }: Upload,
): Promise<void> {
  const base64 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64');
  await tx`
    insert into portal.upload (document_id, filing, n, name, media_type, size, digest, content)
    select ${documentId}, ${filing}, ${n}, ${name}, ${mediaType}, ${content.byteLength}, decode(${digest}, 'hex'),
           decode(${base64}, 'base64')`;
}

export interface KeptUpload {
  readonly n: number;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly digest: string;
}

export interface KeptFiling {
  readonly documentId: string;
  readonly filing: number;
  readonly kind: FilingKind;
  readonly language: Language;
  readonly body: FilingBody;
  readonly filedAt: string;
  readonly uploads: readonly KeptUpload[];
  readonly answer: string | null;
  readonly outcome: 'granted' | 'refused' | 'explained' | null;
  readonly answeredAt: string | null;
  /** The operator or the reviewer, by the name that he gave. */
  readonly answeredBy: string | null;
}

const SELECTED = (connection: Connection) => connection`
  select filing.document_id as "documentId", filing.filing, filing.kind, filing.language, filing.body, filing.filed_at as "filedAt",
         filing.answer, filing.outcome, filing.answered_at as "answeredAt",
         filing.answered_by as "answeredBy",
         coalesce((
           select json_agg(json_build_object('n', upload.n, 'name', upload.name, 'mediaType', upload.media_type,
                           'size', upload.size, 'digest', encode(upload.digest, 'hex')) order by upload.n)
           from portal.upload as upload
           where upload.document_id = filing.document_id and upload.filing = filing.filing
         ), '[]'::json) as uploads
  from portal.filing as filing`;

export async function readFilings(connection: Connection, documentId: string): Promise<KeptFiling[]> {
  const rows = await connection<KeptFiling[]>`
    ${SELECTED(connection)} where filing.document_id = ${documentId} order by filing.filing`;
  return rows.map(shown);
}

/** Those that wait for an answer, the oldest first. */
export async function openFilings(connection: Connection, limit: number): Promise<KeptFiling[]> {
  const rows = await connection<KeptFiling[]>`
    ${SELECTED(connection)} where filing.outcome is null order by filing.filed_at limit ${limit}`;
  return rows.map(shown);
}

function shown(filing: KeptFiling): KeptFiling {
  const { text, details } = filing.body;
  const told = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shownAsText(value)]));
  return { ...filing, body: { text: shownAsText(text), details: told } };
}

export interface UploadRead extends KeptUpload {
  readonly content: Uint8Array;
}

export async function readUpload(
  connection: Connection,
  { documentId, filing, n }: { readonly documentId: string; readonly filing: number; readonly n: number },
): Promise<UploadRead | undefined> {
  const [row] = await connection<UploadRead[]>`
    select upload.n, upload.name, upload.media_type as "mediaType", upload.size, encode(upload.digest, 'hex') as digest, upload.content
    from portal.upload as upload
    where upload.document_id = ${documentId} and upload.filing = ${filing} and upload.n = ${n}`;
  return row;
}

export interface FilingAnswer {
  readonly documentId: string;
  readonly filing: number;
  readonly outcome: 'granted' | 'refused' | 'explained';
  readonly answer: string;
  readonly byWhom: string;
  readonly at: Date;
}

/** Keeps the answer; its digest for the journal, or undefined when there is no such filing or it is answered already. */
export async function keepAnswer(tx: Transaction, given: FilingAnswer): Promise<string | undefined> {
  const { documentId, filing, outcome, answer, byWhom, at } = given;
  const digest = digestOf(answer);
  const result = await tx`
    update portal.filing as filing
    set outcome = ${outcome}, answer = ${answer}, answer_digest = decode(${digest}, 'hex'), answered_by = ${byWhom},
        answered_at = ${at.toISOString()}::timestamptz
    where filing.document_id = ${documentId} and filing.filing = ${filing} and filing.outcome is null`;
  return result.count === 1 ? digest : undefined;
}

export interface FilingPlace {
  readonly documentId: string;
  readonly filing: number;
}

/** Their answers were not signed, and are none: they wait for other ones. */
export async function reopenFilings(tx: Transaction, filings: readonly FilingPlace[]): Promise<void> {
  if (filings.length === 0) return;
  await tx`
    update portal.filing as filing
    set outcome = null, answer = null, answer_digest = null, answered_by = null, answered_at = null
    from unnest(
      ${array(filings.map(({ documentId }) => documentId))}::uuid[], ${array(filings.map(({ filing }) => filing))}::integer[]
    ) as reopened (document_id, filing)
    where filing.document_id = reopened.document_id and filing.filing = reopened.filing`;
}

/** The words of answers; a filing that has none is not among them. */
export async function loadAnswers(
  connection: Connection,
  filings: readonly { readonly documentId: string; readonly filing: number }[],
): Promise<{ readonly documentId: string; readonly filing: number; readonly answer: string }[]> {
  return connection<{ documentId: string; filing: number; answer: string }[]>`
    select filing.document_id as "documentId", filing.filing, filing.answer
    from portal.filing as filing
    join unnest(
      ${array(filings.map(({ documentId }) => documentId))}::uuid[],
      ${array(filings.map(({ filing }) => filing))}::integer[]
    ) as asked (document_id, filing) on filing.document_id = asked.document_id and filing.filing = asked.filing
    where filing.answer is not null`;
}

/** Who has reviewed what was decided in these cases, by the names that they gave. */
export async function readReviewers(
  connection: Connection,
  documentIds: readonly string[],
): Promise<{ readonly documentId: string; readonly name: string }[]> {
  return connection<{ documentId: string; name: string }[]>`
    select filing.document_id as "documentId", filing.answered_by as name
    from portal.filing as filing
    where filing.document_id = any(${array(documentIds)}::uuid[]) and filing.kind = 'REVIEW' and filing.answered_by is not null`;
}
