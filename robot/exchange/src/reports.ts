/**
 * Reports of channels: that a notice arrived, or did not (law 261-IV Art. 27). Each is kept as evidence and told to its case once; proper
 * notice is decided from them by the case and nowhere else.
 */
import type { PushReceipt } from '@oryndau/connectors/push';
import type { SmsReceipt } from '@oryndau/connectors/sms';
import { digestOf } from '@oryndau/journal/journal';
import { canonical } from '@oryndau/law/canonical';
import { earlier, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { reportMessages } from '@oryndau/outside/messages';
import type { Database } from '@oryndau/postgres/database';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import type { Channel } from '@oryndau/words/channels';

/** A report of a channel about one message, whichever channel it was. */
export interface NoticeReport {
  readonly key: string;
  readonly outcome: 'delivered' | 'failed';
  /** The channel's own words: state, provider, id. No personal data. */
  readonly words: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly at: string;
}

/** The receipts of an SMS centre as reports. */
export const reportsOfSms = (receipts: readonly SmsReceipt[]): NoticeReport[] =>
  receipts.map(({ key, outcome, state, provider, providerId, at }) => ({
    key,
    outcome,
    at,
    words: { state, provider, providerId },
  }));

/** The receipts of the government's app as reports: what was opened was delivered. */
export const reportsOfPush = (receipts: readonly PushReceipt[]): NoticeReport[] =>
  receipts.map(({ key, outcome, reason, at }) => ({
    key,
    outcome: outcome === 'failed' ? outcome : 'delivered',
    at,
    words: { provider: 'push', state: reason ?? outcome },
  }));

/**
 * Takes reports in: kept, and told to their cases. Returns how many were news; those about no message of ours, and those that say again
 * what is known, are not.
 */
export async function takeReports(db: Database, reports: readonly NoticeReport[], now: Date): Promise<number> {
  const today = legalDayAt(now.getTime());
  const known = new Map<string, NoticeReport>();
  for (const report of reports) {
    // A delivery outranks a failure, also within one call.
    if (readKey(report.key) !== undefined && known.get(report.key)?.outcome !== 'delivered')
      known.set(report.key, report);
  }
  if (known.size === 0) return 0;
  return db.transaction(async (tx) => {
    const rows = [...known.values()].map(({ key, outcome, words, at }) => {
      const { documentId, n } = readKey(key) ?? { documentId: '', n: 0 };
      return { documentId, n, outcome, report: { ...words, at, outcome }, at: new Date(at) };
    });
    const news = await reportMessages(tx, rows);
    const commands = news.flatMap(({ documentId, n, channel, about, at }): QueuedCommand[] => {
      // An update is no notice, and whether it arrived decides nothing.
      if (about !== 'notice') return [];
      const report = known.get(`${documentId}/${n}`);
      if (report === undefined) return [];
      const { outcome } = report;
      // A centre whose clock runs ahead of ours proves no delivery on a day to come, and one that lags none before the sending.
      const on = earlier(legalDayAt(Date.parse(at)), today);
      const command = reportCommand(channel as Channel, report, on);
      return [{ documentId, key: `notice ${n} 2 ${outcome}`, on: today, command }];
    });
    await queueCommands(tx, commands);
    return news.length;
  });
}

/** The evidence is what the channel said, in its own words and with its own time. */
function reportCommand(channel: Channel, { outcome, words, at }: NoticeReport, deliveredOn: LegalDate): CaseCommand {
  if (outcome === 'failed') return { type: 'RecordNoticeFailed', channel, reason: words.state ?? 'FAILED' };
  return {
    type: 'RecordNoticeDelivered',
    channel,
    deliveredOn,
    evidence: digestOf(canonical({ ...words, at, outcome })),
  };
}

/** The message that a key names; undefined when it is none of ours. */
export function readKey(key: string): { readonly documentId: string; readonly n: number } | undefined {
  const [, documentId, n] = /^([0-9a-f-]{36})\/(\d{1,9})$/.exec(key) ?? [];
  return documentId === undefined || n === undefined ? undefined : { documentId, n: Number(n) };
}
