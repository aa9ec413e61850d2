/**
 * Browsers that get news of a case, and the news that waits for them (decision 0021). News is written with the decision itself; what was handed over is
 * taken away, so that nothing here tells who was told what.
 */
import { createHash } from 'node:crypto';
import { opened, sealed } from '@oryndau/access/sealed';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { Language } from '@oryndau/words/languages';
import type { NewsKind } from '@oryndau/words/lists';

/** Of one case: a person's own telephones and computers. */
export const BROWSERS_MAX = 5;
/** How long after its end a case still has news: the lifting of an arrest, the answer to a filing. */
export const NEWS_DAYS_AFTER_END = 30;
/** So long a case that lives is not asked about again. */
export const LOOK_AGAIN_DAYS = 30;

export interface BrowserAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

const PURPOSE = 'browser';

/** By what a browser is known, also to itself: it has the endpoint and can compute the same. Hex. */
export const browserIdOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');

const bytesOf = (id: string): Buffer => Buffer.from(id, 'hex');

// ------------------------------------------------------------------------------------------------ the person

export interface NewBrowser {
  readonly documentId: string;
  readonly address: BrowserAddress;
  readonly language: Language;
  readonly at: Date;
  readonly lookOn: LegalDate;
}

/** Once more is once: the keys and the language are those of the last time. False: the case has as many as it may have. */
export async function addBrowser(tx: Transaction, secret: Uint8Array, browser: NewBrowser): Promise<boolean> {
  const { documentId, address, language, at, lookOn } = browser;
  const id = bytesOf(browserIdOf(address.endpoint));
  await tx`select pg_advisory_xact_lock(hashtextextended(${`browsers ${documentId}`}, 0))`;
  const result = await tx`
    insert into portal.browser (document_id, id, language, sealed, since, look_on)
    select ${documentId}::uuid, ${id}, ${language}, ${sealed({ secret, purpose: PURPOSE }, JSON.stringify(address))},
           ${at.toISOString()}::timestamptz, ${lookOn}::date
    where (
      select count(*) from portal.browser as browser where browser.document_id = ${documentId} and browser.id <> ${id}
    ) < ${BROWSERS_MAX}
    on conflict (document_id, id) do update set language = excluded.language, sealed = excluded.sealed`;
  return result.count === 1;
}

/** The ids of those that get news of a case. */
export async function browsersOf(connection: Connection, documentId: string): Promise<string[]> {
  const rows = await connection<{ id: string }[]>`
    select encode(browser.id, 'hex') as id from portal.browser as browser
    where browser.document_id = ${documentId} order by browser.since, browser.id`;
  return rows.map(({ id }) => id);
}

/** The browser with this endpoint, or without one all that watch the case; with what waited for them. */
export async function removeBrowsers(
  connection: Connection,
  { documentId, endpoint }: { readonly documentId: string; readonly endpoint?: string },
): Promise<void> {
  const id = endpoint === undefined ? null : bytesOf(browserIdOf(endpoint));
  await connection`
    with removed as (
      delete from portal.browser as browser
      where browser.document_id = ${documentId} and (${id}::bytea is null or browser.id = ${id}::bytea)
      returning browser.id
    )
    delete from portal.news as news using removed where news.document_id = ${documentId} and news.browser = removed.id`;
}

// ------------------------------------------------------------------------------------------------ with the decision

export interface News {
  readonly documentId: string;
  /** That of the journal. */
  readonly n: number;
  readonly kind: NewsKind;
  readonly on: LegalDate;
}

/** Whether any case at all is watched: nearly every batch asks this and no more. */
export async function isAnyoneWatching(tx: Transaction): Promise<boolean> {
  const [row] = await tx<{ some: boolean }[]>`select exists (select from portal.browser) as some`;
  return row?.some === true;
}

/** For the browsers that watch these cases. */
export async function queueNews(tx: Transaction, news: readonly News[]): Promise<void> {
  await tx`
    insert into portal.news (document_id, n, browser, kind, happened_on)
    select happened.document_id, happened.n, browser.id, happened.kind, happened.happened_on
    from unnest(
      ${array(news.map(({ documentId }) => documentId))}::uuid[],
      ${array(news.map(({ n }) => n))}::integer[],
      ${array(news.map(({ kind }) => kind))}::text[],
      ${array(news.map(({ on }) => on))}::date[]
    ) as happened (document_id, n, kind, happened_on)
    join portal.browser as browser on browser.document_id = happened.document_id
    on conflict (document_id, n, browser) do nothing`;
}

// ------------------------------------------------------------------------------------------------ telling

export interface NewsKey {
  readonly documentId: string;
  readonly n: number;
  /** The id of the browser. */
  readonly browser: string;
}

export interface DueNews extends NewsKey {
  readonly kind: NewsKind;
  readonly language: Language;
  readonly tries: number;
  /** Null when it cannot be opened any more: the installation has another secret now. */
  readonly address: BrowserAddress | null;
}

interface DueRow extends Omit<DueNews, 'address'> {
  readonly sealed: Uint8Array;
}

/** What has not been tried comes before what has failed. */
export async function dueNews(
  connection: Connection,
  secret: Uint8Array,
  { at, limit }: { readonly at: Date; readonly limit: number },
): Promise<DueNews[]> {
  const rows = await connection<DueRow[]>`
    select news.document_id as "documentId", news.n, encode(news.browser, 'hex') as browser, news.kind, news.tries,
           browser.language, browser.sealed
    from portal.news as news
    join portal.browser as browser on browser.document_id = news.document_id and browser.id = news.browser
    where news.next_at <= ${at.toISOString()}::timestamptz
    order by news.tries, news.happened_on, news.document_id, news.n, news.browser
    limit ${limit}`;
  return rows.map(({ sealed: kept, ...row }) => ({ ...row, address: addressIn(secret, kept) }));
}

function addressIn(secret: Uint8Array, kept: Uint8Array): BrowserAddress | null {
  try {
    return JSON.parse(opened({ secret, purpose: PURPOSE }, kept)) as BrowserAddress;
  } catch {
    return null;
  }
}

export interface NewsTold {
  /** Handed over, refused for good, or given up. */
  readonly done: readonly NewsKey[];
  readonly later: readonly (NewsKey & { readonly tries: number; readonly nextAt: Date })[];
  /** Browsers that are no more, whichever cases they watched. */
  readonly gone: readonly string[];
}

export async function keepNewsTold(tx: Transaction, { done, later, gone }: NewsTold): Promise<void> {
  const keysOf = (news: readonly NewsKey[]) =>
    [
      array(news.map(({ documentId }) => documentId)),
      array(news.map(({ n }) => n)),
      array(news.map(({ browser }) => bytesOf(browser))),
    ] as const;
  const [documents, numbers, browsers] = keysOf(done);
  await tx`
    delete from portal.news as news
    using unnest(${documents}::uuid[], ${numbers}::integer[], ${browsers}::bytea[]) as told (document_id, n, browser)
    where news.document_id = told.document_id and news.n = told.n and news.browser = told.browser`;
  const [lateDocuments, lateNumbers, lateBrowsers] = keysOf(later);
  await tx`
    update portal.news as news set tries = told.tries, next_at = told.next_at
    from unnest(
      ${lateDocuments}::uuid[], ${lateNumbers}::integer[], ${lateBrowsers}::bytea[],
      ${array(later.map(({ tries }) => tries))}::integer[],
      ${array(later.map(({ nextAt }) => nextAt.toISOString()))}::timestamptz[]
    ) as told (document_id, n, browser, tries, next_at)
    where news.document_id = told.document_id and news.n = told.n and news.browser = told.browser`;
  const ids = array(gone.map(bytesOf));
  await tx`delete from portal.browser as browser where browser.id = any(${ids}::bytea[])`;
  await tx`delete from portal.news as news where news.browser = any(${ids}::bytea[])`;
}

// ------------------------------------------------------------------------------------------------ forgetting

/** Cases with browsers of which it is to be asked whether they still live. */
export async function casesToLookAt(connection: Connection, today: LegalDate, limit: number): Promise<string[]> {
  const rows = await connection<{ documentId: string }[]>`
    select distinct browser.document_id as "documentId" from portal.browser as browser
    where browser.look_on <= ${today}::date order by 1 limit ${limit}`;
  return rows.map(({ documentId }) => documentId);
}

export interface LookedAt {
  readonly documentId: string;
  /** When it is to be asked again; null: there is no more news, and its browsers are forgotten. */
  readonly lookOn: LegalDate | null;
}

export async function keepLookedAt(tx: Transaction, looked: readonly LookedAt[]): Promise<void> {
  await tx`
    update portal.browser as browser set look_on = looked.look_on
    from unnest(
      ${array(looked.map(({ documentId }) => documentId))}::uuid[], ${array(looked.map(({ lookOn }) => lookOn))}::date[]
    ) as looked (document_id, look_on)
    where browser.document_id = looked.document_id and looked.look_on is not null`;
  const over = array(looked.filter(({ lookOn }) => lookOn === null).map(({ documentId }) => documentId));
  await tx`delete from portal.browser as browser where browser.document_id = any(${over}::uuid[])`;
  await tx`delete from portal.news as news where news.document_id = any(${over}::uuid[])`;
}

/** What happened before the day is no news, whoever was out of reach for so long. */
export async function sweepNews(connection: Connection, before: LegalDate): Promise<number> {
  const result = await connection`delete from portal.news as news where news.happened_on < ${before}::date`;
  return result.count;
}
