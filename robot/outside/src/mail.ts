/**
 * E-mail addresses that debtors have given for their cases, and what waits to be sent there. An address counts once the code that was sent to it has been
 * typed; it is kept sealed, and so is what waits. What was handed over is taken away.
 */
import { randomInt, timingSafeEqual } from 'node:crypto';
import { opened, sealed } from '@oryndau/access/sealed';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { Language } from '@oryndau/words/languages';

/** Codes that a case may have sent in a day, and times that one may be typed wrong. */
export const CODES_A_DAY = 3;
export const CODE_TRIES = 5;
const CODE_DIGITS = 6;
const DAY_MS = 86_400_000;

const ADDRESS = 'mail address';
const LETTER = 'mail';

interface Sealed {
  readonly address: string;
  readonly code: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface NewMailAddress {
  readonly documentId: string;
  readonly address: string;
  readonly language: Language;
  readonly at: Date;
  readonly lookOn: LegalDate;
  /** What bears the code to the address. */
  textOf(code: string): MailText;
}

/** Takes the address and sends it a code, in the place of the one before. False: too many codes were sent today. */
export async function askMailAddress(tx: Transaction, secret: Uint8Array, asked: NewMailAddress): Promise<boolean> {
  const { documentId, address, language, at, lookOn } = asked;
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const kept = sealed({ secret, purpose: ADDRESS }, JSON.stringify({ address, code } satisfies Sealed));
  const since = new Date(at.getTime() - DAY_MS).toISOString();
  const taken = await tx`
    insert into portal.mail_address as kept (document_id, sealed, language, asked_at, asked, look_on)
    values (${documentId}::uuid, ${kept}, ${language}, ${at.toISOString()}::timestamptz, 1, ${lookOn}::date)
    on conflict (document_id) do update
    set sealed = excluded.sealed, language = excluded.language, tries = 0, confirmed_at = null,
        asked = case when kept.asked_at < ${since}::timestamptz then 1 else kept.asked + 1 end,
        asked_at = case when kept.asked_at < ${since}::timestamptz then excluded.asked_at else kept.asked_at end
    where kept.asked_at < ${since}::timestamptz or kept.asked < ${CODES_A_DAY}`;
  if (taken.count === 0) return false;
  await tx`delete from portal.mail as mail where mail.document_id = ${documentId}`;
  const { text, subject } = asked.textOf(code);
  await queueMails(tx, secret, { mails: [{ documentId, n: 0, subject, text }], at });
  return true;
}

export interface KeptMailAddress {
  readonly address: string;
  readonly isConfirmed: boolean;
}

interface AddressRow {
  readonly sealed: Uint8Array;
  readonly confirmed: boolean;
  readonly tries: number;
}

const rowOf = async (connection: Connection, documentId: string): Promise<AddressRow | undefined> => {
  const [row] = await connection<AddressRow[]>`
    select kept.sealed, kept.confirmed_at is not null as confirmed, kept.tries
    from portal.mail_address as kept where kept.document_id = ${documentId}`;
  return row;
};

/** Undefined: there is none, or the installation has another secret now. */
export async function readMailAddress(
  connection: Connection,
  secret: Uint8Array,
  documentId: string,
): Promise<KeptMailAddress | undefined> {
  const row = await rowOf(connection, documentId);
  const kept = row && openedAddress(secret, row.sealed);
  return row && kept && { address: kept.address, isConfirmed: row.confirmed };
}

/** `spent`: it was typed wrong too often, and a new one must be asked for. */
export async function confirmMailAddress(
  tx: Transaction,
  secret: Uint8Array,
  { documentId, code, at }: { readonly documentId: string; readonly code: string; readonly at: Date },
): Promise<'confirmed' | 'wrong' | 'spent' | 'none'> {
  await tx`update portal.mail_address as kept set tries = kept.tries + 1 where kept.document_id = ${documentId} and kept.confirmed_at is null`;
  const row = await rowOf(tx, documentId);
  const kept = row && openedAddress(secret, row.sealed);
  if (row === undefined || kept === undefined) return 'none';
  if (row.confirmed) return 'confirmed';
  if (row.tries > CODE_TRIES) return 'spent';
  if (!isSame(kept.code, code)) return row.tries === CODE_TRIES ? 'spent' : 'wrong';
  await tx`
    update portal.mail_address as kept set confirmed_at = ${at.toISOString()}::timestamptz where kept.document_id = ${documentId}`;
  return 'confirmed';
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a.padEnd(16)), Buffer.from(b.padEnd(16)));

/** Takes the address back, with what waited for it. */
export async function forgetMailAddresses(connection: Connection, documentIds: readonly string[]): Promise<void> {
  const ids = array(documentIds);
  await connection`delete from portal.mail_address as kept where kept.document_id = any(${ids}::uuid[])`;
  await connection`delete from portal.mail as mail where mail.document_id = any(${ids}::uuid[])`;
}

/** Of these cases those that have a confirmed address, each with the language in which it was given. */
export async function mailLanguages(
  connection: Connection,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  const rows = await connection<{ documentId: string; language: Language }[]>`
    select kept.document_id as "documentId", kept.language from portal.mail_address as kept
    where kept.document_id = any(${array(documentIds)}::uuid[]) and kept.confirmed_at is not null`;
  return new Map(rows.map(({ documentId, language }) => [documentId, language]));
}

export interface MailKey {
  readonly documentId: string;
  /** That of the journal; 0: the code. */
  readonly n: number;
}

/** Once is enough: the same key is the same mail. */
export async function queueMails(
  tx: Transaction,
  secret: Uint8Array,
  { mails, at }: { readonly mails: readonly (MailKey & MailText)[]; readonly at: Date },
): Promise<void> {
  if (mails.length === 0) return;
  const texts = mails.map(({ subject, text }) =>
    sealed({ secret, purpose: LETTER }, JSON.stringify({ subject, text })),
  );
  await tx`
    insert into portal.mail (document_id, n, sealed, written_at)
    select written.document_id, written.n, written.sealed, ${at.toISOString()}::timestamptz
    from unnest(
      ${array(mails.map(({ documentId }) => documentId))}::uuid[], ${array(mails.map(({ n }) => n))}::integer[],
      ${array(texts)}::bytea[]
    ) as written (document_id, n, sealed)
    on conflict (document_id, n) do nothing`;
}

export interface DueMail extends MailKey {
  readonly tries: number;
  /** Null when it cannot be opened any more. */
  readonly mail: (MailText & { readonly to: string }) | null;
}

/** What has not been tried comes before what has failed. */
export async function dueMails(
  connection: Connection,
  secret: Uint8Array,
  { at, limit }: { readonly at: Date; readonly limit: number },
): Promise<DueMail[]> {
  const rows = await connection<(MailKey & { tries: number; letter: Uint8Array; sealed: Uint8Array })[]>`
    select mail.document_id as "documentId", mail.n, mail.tries, mail.sealed as letter, kept.sealed
    from portal.mail as mail
    join portal.mail_address as kept on kept.document_id = mail.document_id
    where mail.next_at <= ${at.toISOString()}::timestamptz and (kept.confirmed_at is not null or mail.n = 0)
    order by mail.tries, mail.written_at, mail.document_id, mail.n
    limit ${limit}`;
  return rows.map(({ letter, sealed: kept, ...key }) => {
    const to = openedAddress(secret, kept)?.address;
    const text = openedText(secret, letter);
    return { ...key, mail: to === undefined || text === undefined ? null : { ...text, to } };
  });
}

/** Handed over, refused for good or given up; and what is tried again, when. */
export async function keepMailsTold(
  tx: Transaction,
  {
    done,
    later,
  }: { readonly done: readonly MailKey[]; readonly later: readonly (MailKey & { readonly nextAt: Date })[] },
): Promise<void> {
  await tx`
    delete from portal.mail as mail
    using unnest(
      ${array(done.map(({ documentId }) => documentId))}::uuid[], ${array(done.map(({ n }) => n))}::integer[]
    ) as told (document_id, n)
    where mail.document_id = told.document_id and mail.n = told.n`;
  await tx`
    update portal.mail as mail set tries = mail.tries + 1, next_at = told.next_at
    from unnest(
      ${array(later.map(({ documentId }) => documentId))}::uuid[], ${array(later.map(({ n }) => n))}::integer[],
      ${array(later.map(({ nextAt }) => nextAt.toISOString()))}::timestamptz[]
    ) as told (document_id, n, next_at)
    where mail.document_id = told.document_id and mail.n = told.n`;
}

/** Cases with an address of which it is to be asked whether they still live. */
export async function mailCasesToLookAt(connection: Connection, today: LegalDate, limit: number): Promise<string[]> {
  const rows = await connection<{ documentId: string }[]>`
    select kept.document_id as "documentId" from portal.mail_address as kept where kept.look_on <= ${today}::date order by 1 limit ${limit}`;
  return rows.map(({ documentId }) => documentId);
}

export async function lookAtMailAgain(
  connection: Connection,
  looked: readonly { readonly documentId: string; readonly lookOn: LegalDate }[],
): Promise<void> {
  await connection`
    update portal.mail_address as kept set look_on = looked.look_on
    from unnest(
      ${array(looked.map(({ documentId }) => documentId))}::uuid[], ${array(looked.map(({ lookOn }) => lookOn))}::date[]
    ) as looked (document_id, look_on)
    where kept.document_id = looked.document_id`;
}

const openedAddress = (secret: Uint8Array, kept: Uint8Array): Sealed | undefined =>
  openedAs<Sealed>(secret, ADDRESS, kept);
const openedText = (secret: Uint8Array, kept: Uint8Array): MailText | undefined =>
  openedAs<MailText>(secret, LETTER, kept);

function openedAs<T>(secret: Uint8Array, purpose: string, kept: Uint8Array): T | undefined {
  try {
    return JSON.parse(opened({ secret, purpose }, kept)) as T;
  } catch {
    return undefined;
  }
}
