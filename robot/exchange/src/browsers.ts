/**
 * Tells browsers the news of the cases that they watch (decision 0021). A courtesy: nothing here is told to a case, and whether it arrives changes nothing.
 * At least once: a repeat bears the same tag and takes the place of the one before. A push service that is down is left alone at its first silence.
 */
import type { BrowserSubscription, PushGateway, PushSubmission } from '@oryndau/connectors/push';
import { composeNews } from '@oryndau/documents/messages';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import {
  casesToLookAt,
  type DueNews,
  dueNews,
  keepLookedAt,
  keepNewsTold,
  LOOK_AGAIN_DAYS,
  type LookedAt,
  NEWS_DAYS_AFTER_END,
  type NewsKey,
  type NewsTold,
  sweepNews,
} from '@oryndau/outside/browsers';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Database } from '@oryndau/postgres/database';
import { groupBy } from '@oryndau/postgres/group-by';
import { type CaseState, isLiving } from '@oryndau/proceedings/core';
import { loadDocuments } from '@oryndau/standing/document-state';
import { isQuiet } from './quiet-hours.ts';

export interface BrowserOptions {
  /** Tries once, and soon knows: what it cannot hand over waits here. */
  readonly gateway: PushGateway;
  /** Opens the addresses of browsers. */
  readonly secret: Uint8Array;
  /** Host and path of the portal without scheme. */
  readonly portal: string;
  readonly now: () => Date;
}

export interface BrowsersDone {
  readonly handedOver: number;
  /** Tried in vain; a later round tries again. */
  readonly waiting: number;
  /** Refused for good, or tried for days. */
  readonly givenUp: number;
  /** Browsers that are no more. */
  readonly gone: number;
  /** What a push service said that took nothing: the same for a key that is wrong and for a service that is down. No address. */
  readonly trouble: string | null;
}

const NOTHING: BrowsersDone = { handedOver: 0, waiting: 0, givenUp: 0, gone: 0, trouble: null };

/** After the first try, the second, and so on: one minute to a day, three days in all. */
export const newsAgainAfterSeconds = [60, 300, 1_800, 7_200, 21_600, 43_200, 86_400, 86_400] as const;
/** What happened so long ago is no news. */
export const NEWS_DAYS_MAX = 7;

const NEWS_AT_ONCE = 1_000;
const CASES_AT_ONCE = 1_000;
/** Of one push service in one go. */
const SHARE = 16;
/** A round with the world outside waits for slow push services no longer than this and one call. */
const ROUND_MS_MAX = 10_000;

export async function deliverNews(db: Database, options: BrowserOptions): Promise<BrowsersDone> {
  const at = options.now();
  if (isQuiet(at)) return NOTHING;
  const due = await dueNews(db.sql, options.secret, { at, limit: NEWS_AT_ONCE });
  if (due.length === 0) return NOTHING;
  const until = performance.now() + ROUND_MS_MAX;
  const drafts = due.flatMap((news) => draftOf(news, options, legalDayAt(at.getTime())));
  const services = [...groupBy(drafts, ({ service }) => service).values()];
  const tried = (await Promise.all(services.map((ofOne) => tell(ofOne, options.gateway, until)))).flat();
  const lost = due.filter(({ address }) => address === null).map(({ browser }) => browser);
  const told = toldOf(tried, lost, at);
  await db.transaction(async (tx) => {
    await keepNewsTold(tx, told);
  });
  return doneOf(tried, told);
}

interface Draft {
  readonly news: DueNews;
  /** Whose it is to deliver. */
  readonly service: string;
  readonly message: Parameters<PushGateway['send']>[0][number];
}

function draftOf(news: DueNews, { portal }: BrowserOptions, on: LegalDate): Draft[] {
  const { kind, language, address } = news;
  if (address === null) return [];
  const caseCode = caseCodeOf(news.documentId);
  const subscription: BrowserSubscription = address;
  const text = composeNews({ kind, language, on, caseCode });
  const message = {
    key: tagOf(caseCode, news),
    to: { kind: 'browser', subscription },
    language,
    ...text,
    // Without the token of the personal link: neither the push service nor the list of old messages in a browser may open a case.
    link: `https://${portal}/case`,
  } as const;
  return [{ news, service: new URL(address.endpoint).host, message }];
}

const BROWSER_DIGITS = 8;

/** The same for the same news however often it is sent, another for each browser. */
const tagOf = (caseCode: string, { n, browser }: NewsKey): string =>
  `${caseCode}-${n}-${browser.slice(0, BROWSER_DIGITS)}`;

interface Tried {
  readonly news: DueNews;
  /** Undefined: its push service had just taken nothing, so it was spared the call. */
  readonly answer: PushSubmission | undefined;
}

/** Share after share; the first of which nothing is taken ends the round for this push service. */
async function tell(drafts: readonly Draft[], gateway: PushGateway, until: number): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (let from = 0; from < drafts.length && performance.now() < until; from += SHARE) {
    const share = drafts.slice(from, from + SHARE);
    const answers = await gateway.send(share.map(({ message }) => message));
    tried.push(...share.map(({ news }, index) => ({ news, answer: answers[index] })));
    if (!answers.some(isHeard))
      return [...tried, ...drafts.slice(from + SHARE).map(({ news }) => ({ news, answer: undefined }))];
  }
  return tried;
}

const isHeard = ({ kind }: PushSubmission): boolean => kind === 'accepted' || kind === 'rejected';

function toldOf(tried: readonly Tried[], lost: readonly string[], at: Date): NewsTold {
  const outcomes = tried.map((one) => ({ ...one, again: againAt(one, at) }));
  const isGone = ({ answer }: Tried): boolean => answer?.kind === 'rejected' && answer.reason === 'gone';
  return {
    done: outcomes.flatMap(({ news, again }) => (again === null ? [news] : [])),
    later: outcomes.flatMap(({ news, again }) => (again === null ? [] : [{ ...news, ...again }])),
    gone: [...new Set([...tried.filter(isGone).map(({ news }) => news.browser), ...lost])],
  };
}

/** When it is tried again, if it is. What was spared the call rests as long as what was tried once, and no try is counted. */
function againAt({ news, answer }: Tried, at: Date): { readonly tries: number; readonly nextAt: Date } | null {
  if (answer !== undefined && isHeard(answer)) return null;
  const pause = newsAgainAfterSeconds[answer === undefined ? 0 : news.tries];
  if (pause === undefined) return null;
  return {
    tries: answer === undefined ? news.tries : news.tries + 1,
    nextAt: new Date(at.getTime() + pause * 1_000),
  };
}

function doneOf(tried: readonly Tried[], { done, later, gone }: NewsTold): BrowsersDone {
  const answers = tried.flatMap(({ answer }) => answer ?? []);
  const handedOver = answers.filter(({ kind }) => kind === 'accepted').length;
  const unheard = answers.find((answer) => !isHeard(answer));
  return {
    handedOver,
    waiting: later.length,
    givenUp: done.length - handedOver,
    gone: gone.length,
    trouble: unheard === undefined || unheard.kind === 'accepted' ? null : unheard.reason,
  };
}

// ------------------------------------------------------------------------------------------------ forgetting

/** Browsers of cases that have no more news, and news that came of age; also where no push service is configured any more. */
export async function forgetBrowsers(db: Database, today: LegalDate): Promise<void> {
  await sweepNews(db.sql, addDays(today, -NEWS_DAYS_MAX));
  const ids = await casesToLookAt(db.sql, today, CASES_AT_ONCE);
  if (ids.length === 0) return;
  await db.transaction(async (tx) => {
    const documents = await loadDocuments(tx, ids);
    const looked = ids.map(
      (documentId): LookedAt => ({ documentId, lookOn: lookAgainOn(documents.get(documentId)?.case ?? null, today) }),
    );
    await keepLookedAt(tx, looked);
  });
}

/** A case has news as long as it lives, however long a hold may be, and for some weeks after its end. */
export function lookAgainOn(state: CaseState | null, today: LegalDate): LegalDate | null {
  if (state === null) return null;
  if (isLiving(state)) return addDays(today, LOOK_AGAIN_DAYS);
  const over = state.endedOn === null ? today : addDays(state.endedOn, NEWS_DAYS_AFTER_END);
  return over > today ? over : null;
}
