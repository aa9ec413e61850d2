/**
 * What the chamber says to what was laid out for it, and what it does not say. A receipt that agrees closes what waited for it; one that does not,
 * one that cannot be read, and silence are an operator's.
 */
import type { ChamberReading, ChamberReceipt, MoneyReceipt } from '@oryndau/connectors/chamber';
import { toldToBailiff } from '@oryndau/deciding/tasks/late-money';
import { type OperatorTask, openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { type Resolution, resolveTasks } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  answerLaid,
  type ChamberMessageLaid,
  keepNonsense,
  readLaid,
  turnSilent,
} from '@oryndau/outside/chamber-messages';
import { keepTakenOver } from '@oryndau/outside/hand-over';
import { toldTo } from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { loadDocuments } from '@oryndau/standing/document-state';
import { chamberEventOf } from './chamber.ts';

/** Who took a case over is kept for the debtor; that the bailiff knows of money closes the task about it. */
export async function takeReceipts(
  db: Database,
  { receipts, nonsense }: ChamberReading,
  today: LegalDate,
): Promise<void> {
  if (receipts.length + nonsense.length === 0) return;
  await db.transaction(async (tx) => {
    const agreeing = receipts.filter(({ agrees }) => agrees);
    await keepTakenOver(
      tx,
      agreeing.filter((receipt) => receipt.kind === 'case'),
    );
    await answerLaid(tx, receipts);
    await resolveTasks(tx, [
      ...agreeing.map((receipt) => answered('CHAMBER_RECEIPT_DIFFERS', receipt, today)),
      ...receipts.map((receipt) => answered('CHAMBER_NONSENSE', receipt, today)),
      ...(await spoken(tx, receipts, today)),
      ...(await bailiffTold(tx, agreeing, today)),
    ]);
    await openTasks(
      tx,
      receipts.flatMap((receipt) => (receipt.agrees ? [] : [differs(receipt, today)])),
    );
    const news = await keepNonsense(tx, nonsense, today);
    await openTasks(
      tx,
      news.map(({ documentId, name }) =>
        taskOf('CHAMBER_NONSENSE', { documentId, on: today, subject: name, body: { file: name } }),
      ),
    );
  });
}

const nameOf = (receipt: ChamberReceipt): string =>
  receipt.kind === 'case'
    ? `${receipt.documentId}.receipt.json`
    : `${receipt.documentId}.money-${receipt.n}.receipt.json`;

function answered(
  code: 'CHAMBER_RECEIPT_DIFFERS' | 'CHAMBER_NONSENSE',
  receipt: ChamberReceipt,
  on: LegalDate,
): Resolution {
  return { documentId: receipt.documentId, code, subject: nameOf(receipt), reason: 'CHAMBER_ANSWERED', on };
}

function differs(receipt: ChamberReceipt, on: LegalDate): OperatorTask {
  const { documentId, receivedOn } = receipt;
  const file = nameOf(receipt);
  const body = { receivedOn, file, ...(receipt.kind === 'money' && { n: receipt.n }) };
  return taskOf('CHAMBER_RECEIPT_DIFFERS', { documentId, on, subject: file, body });
}

/** Cases of which nothing is waited for any more that should have come. */
async function spoken(tx: Transaction, receipts: readonly ChamberReceipt[], on: LegalDate): Promise<Resolution[]> {
  const ids = [...new Set(receipts.map(({ documentId }) => documentId))];
  const laid = await readLaid(tx, ids);
  const silent = new Set(laid.flatMap(({ documentId, status }) => (status === 'silent' ? [documentId] : [])));
  return ids
    .filter((documentId) => !silent.has(documentId))
    .map((documentId) => ({ documentId, code: 'CHAMBER_SILENT', subject: '', reason: 'CHAMBER_ANSWERED', on }));
}

/**
 * Late money of which the bailiff knows is nobody's work any more, but where money stands in the account "refund": that is the payer's, the
 * bailiff has no part in it, and the task is the only word of it.
 */
async function bailiffTold(tx: Transaction, receipts: readonly ChamberReceipt[], on: LegalDate): Promise<Resolution[]> {
  const money = receipts.filter((receipt): receipt is MoneyReceipt => receipt.kind === 'money');
  if (money.length === 0) return [];
  const ids = [...new Set(money.map(({ documentId }) => documentId))];
  const documents = await loadDocuments(tx, ids);
  const acknowledged = new Set(money.map(({ documentId, n }) => `${documentId} ${n}`));
  return (await toldTo(tx, 'chamber', ids)).flatMap((message): Resolution[] => {
    const { documentId, n } = message;
    const event = chamberEventOf(message);
    if (event.type !== 'LateMoneyReported' || !acknowledged.has(`${documentId} ${n}`)) return [];
    if (!event.reversal && (documents.get(documentId)?.account?.refund ?? 0n) > 0n) return [];
    return [toldToBailiff({ documentId, n, event }, on)];
  });
}

const SILENT_AT_ONCE = 5_000;

/** What should have been acknowledged by now: one task for a case, however much of it is waited for. */
export async function hearSilentChamber(db: Database, today: LegalDate): Promise<void> {
  await db.transaction(async (tx) => {
    const silent = await turnSilent(tx, today, SILENT_AT_ONCE);
    const first = new Map<string, ChamberMessageLaid>();
    for (const laid of silent.toSorted((a, b) => a.n - b.n)) {
      if (!first.has(laid.documentId)) first.set(laid.documentId, laid);
    }
    await openTasks(
      tx,
      [...first.values()].map(({ documentId, n, kind, dueOn }) =>
        taskOf('CHAMBER_SILENT', { documentId, on: today, subject: '', body: { dueOn, kind, n } }),
      ),
    );
  });
}
