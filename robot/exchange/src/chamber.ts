/**
 * Transferred cases go to the chamber of private bailiffs with all that is needed to go on (law 261-IV Arts. 9-1, 10-6): the signed acts, the
 * parties, what remains and what stays arrested; and after that each movement of their money, so that nobody is collected from a second time.
 */
import { type Chamber, type LateMoney, type MoneyTold, moneyFilesOf } from '@oryndau/connectors/chamber';
import { fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { readRequests } from '@oryndau/outside/bank-requests';
import { keepLaid } from '@oryndau/outside/chamber-messages';
import { markOutbox, type QueuedMessage, queuedForChamber, toldTo } from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import { groupBy } from '@oryndau/postgres/group-by';
import { type CaseEvent, caseMoneyFields } from '@oryndau/proceedings/core';
import { actsToRenderOf, type DocumentsOptions } from '@oryndau/reading/documents';
import { isKeptBack } from './hand-over.ts';
import { workingDaysAfter } from './working-days.ts';

const AT_ONCE = 500;
/** Where the configuration says nothing else. */
const RECEIPT_WORKING_DAYS = 3;

export interface ChamberOptions {
  readonly chamber: Chamber;
  readonly documents: DocumentsOptions;
  /** In how many working days the chamber acknowledges, where that is not three; after the last of them the operator is told. */
  readonly receiptWorkingDays?: number;
  readonly today: LegalDate;
}

export interface ChamberTold {
  readonly cases: number;
  readonly lateMoney: number;
}

/** Lays out what was transferred, and what money has moved since. What a bank's word is still waited for is passed over, and is here in the next round. */
export async function tellChamber(db: Database, options: ChamberOptions): Promise<ChamberTold> {
  const done = { cases: 0, lateMoney: 0 };
  for (let after: QueuedMessage | undefined; ; ) {
    const page = await queuedForChamber(db.sql, { until: options.today, limit: AT_ONCE, ...(after && { after }) });
    after = page.at(-1);
    if (after === undefined) return done;
    const told = await layOut(db, await withoutKeptBack(db, page), options);
    done.cases += told.cases;
    done.lateMoney += told.lateMoney;
  }
}

async function withoutKeptBack(db: Database, messages: readonly QueuedMessage[]): Promise<readonly QueuedMessage[]> {
  const ids = [...new Set(messages.map(({ documentId }) => documentId))];
  const atBanks = (await toldTo(db.sql, 'bank', ids)).filter(({ status }) => status === 'queued');
  const queued = groupBy(atBanks, ({ documentId }) => documentId);
  const requests = groupBy(await readRequests(db.sql, ids), ({ documentId }) => documentId);
  const keptBack = new Set(
    ids.filter((id) => isKeptBack({ queued: queued.get(id) ?? [], requests: requests.get(id) ?? [] })),
  );
  return messages.filter(({ documentId }) => !keptBack.has(documentId));
}

async function layOut(db: Database, queued: readonly QueuedMessage[], options: ChamberOptions): Promise<ChamberTold> {
  const { today, receiptWorkingDays = RECEIPT_WORKING_DAYS } = options;
  const laid = { laidOn: today, dueOn: workingDaysAfter(today, receiptWorkingDays) };
  const told = queued.map((message) => ({ ...message, event: chamberEventOf(message) }));
  const money = told.filter(({ event }) => event.type === 'LateMoneyReported');
  const cases = new Set(told.flatMap((each) => (each.event.type === 'LateMoneyReported' ? [] : [each.documentId])));
  // In this order: a case is with the chamber before anything is said of its money. Of one case the transfer is the older message, so
  // it was laid out in this round or in one before.
  await handOver(db, [...cases], options);
  await tellMoney(db, money, options.chamber);
  await db.transaction(async (tx) => {
    // A crash before this line lays the same out again: it lies there, and is left as it is.
    await markOutbox(
      tx,
      'chamber',
      queued.map(({ documentId, n }) => ({ documentId, n, status: 'sent' as const })),
    );
    await keepLaid(
      tx,
      told.flatMap(({ documentId, n, event }) => {
        const kind = laidKind[event.type];
        return kind === null ? [] : [{ documentId, n, kind, ...laid }];
      }),
    );
  });
  return { cases: cases.size, lateMoney: money.length };
}

type ChamberEvent = Extract<CaseEvent, { type: 'ProceedingTransferred' | 'ArrestHandedOver' | 'LateMoneyReported' }>;

/** What a message is to the chamber; null: it is a part of the hand-over of its case, and was written before the bank was told instead (Order 697 item 23). */
const laidKind = {
  ProceedingTransferred: 'hand_over',
  ArrestHandedOver: null,
  LateMoneyReported: 'late_money',
} as const satisfies Readonly<Record<ChamberEvent['type'], string | null>>;

export const chamberEventOf = ({ body }: Pick<QueuedMessage, 'body'>): ChamberEvent =>
  fromCanonical<ChamberEvent>(JSON.parse(body), caseMoneyFields);

async function handOver(
  db: Database,
  cases: readonly string[],
  { chamber, documents }: Pick<ChamberOptions, 'chamber' | 'documents'>,
): Promise<void> {
  if (cases.length === 0) return;
  // Loaded when there is something to hand over: the room brings a typesetter along.
  const { transferFile } = await import('@oryndau/documents/acts');
  const acts = await actsToRenderOf(db.sql, cases, documents);
  await chamber.handOver(
    cases.map((documentId) => {
      const its = (acts.get(documentId) ?? []).map(({ rendered }) => rendered);
      return { documentId, files: [{ name: 'transfer.json', bytes: transferFile(its) }] };
    }),
  );
}

/** Each movement with what all of them come to: what was told before is read again, so that a file says the same whenever it is made. */
async function tellMoney(db: Database, queued: readonly QueuedMessage[], chamber: Chamber): Promise<void> {
  if (queued.length === 0) return;
  const ids = [...new Set(queued.map(({ documentId }) => documentId))];
  // A transfer that was taken back before anybody signed it was told to nobody.
  const laidOut = (await toldTo(db.sql, 'chamber', ids)).filter(({ status }) => status !== 'not_sent');
  const before = groupBy(laidOut, ({ documentId }) => documentId);
  const files = new Map([...before].map(([documentId, messages]) => [documentId, filesOf(messages)]));
  await chamber.tellMoney(
    queued.map(({ documentId, n }): MoneyTold => {
      const bytes = files.get(documentId)?.get(n);
      if (bytes === undefined) throw new Error(`money of ${documentId} n=${n}, which was never handed over`);
      return { documentId, n, bytes };
    }),
  );
}

function filesOf(messages: readonly QueuedMessage[]): ReadonlyMap<number, Uint8Array> | undefined {
  const told = messages.map((message) => ({ ...message, event: chamberEventOf(message) }));
  const transfer = told.find(({ event }) => event.type === 'ProceedingTransferred')?.event;
  if (transfer?.type !== 'ProceedingTransferred') return undefined;
  const money = told.flatMap(({ documentId, n, event }): LateMoney[] => {
    if (event.type !== 'LateMoneyReported') return [];
    const { on, entry, amount, reversal } = event;
    return [{ documentId, n, on, entry, amount, reversal }];
  });
  return moneyFilesOf({ remainder: transfer.remainder, money });
}
