/**
 * SMS of which no report has come are asked about (query_sm, SMPP 3.4 section 4.8): a receipt that was lost, or that a centre never sends, would leave
 * a person without proper notice and a case standing still. A centre that does not know says nothing: then nothing is said here either.
 */
import type { SmsGateway } from '@oryndau/connectors/sms';
import { takeSilentMessages } from '@oryndau/outside/messages';
import type { Database } from '@oryndau/postgres/database';
import { SMS_CHANNELS } from './notices.ts';
import { reportsOfSms, takeReports } from './reports.ts';

const HOUR_MS = 3_600_000;
/** A receipt has its time to come by itself. */
const SILENT_AFTER_MS = 6 * HOUR_MS;
/** Centres keep the state of a message for two or three days. */
const KEPT_MS = 72 * HOUR_MS;
const ASKED_AGAIN_AFTER_MS = 6 * HOUR_MS;
/** In one round; the rest is asked in the next. */
const SHARE = 1_000;

/** Asks once about each that is due; how many have been reported on by it. */
export async function askSilentSms(db: Database, sms: Pick<SmsGateway, 'query'>, now: () => Date): Promise<number> {
  const at = now();
  const before = (ms: number): string => new Date(at.getTime() - ms).toISOString();
  const span = {
    channels: SMS_CHANNELS,
    begunFrom: before(KEPT_MS),
    begunUntil: before(SILENT_AFTER_MS),
    askedBefore: before(ASKED_AGAIN_AFTER_MS),
    max: SHARE,
  };
  const silent = await db.transaction((tx) => takeSilentMessages(tx, span, at));
  if (silent.length === 0) return 0;
  const asked = silent.map(({ documentId, n, provider, providerIds }) => ({
    key: `${documentId}/${n}`,
    provider,
    providerIds,
  }));
  return takeReports(db, reportsOfSms(await sms.query(asked)), now());
}
