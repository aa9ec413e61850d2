export * from './core/account.ts';
export { type MoneyBody, moneyBody, readMoneyBody } from './core/inbox-body.ts';
export * from './core/match.ts';
export * from './core/suspense.ts';
export { BankFileError, type EntryRefusal } from './iso20022/bank-file-error.ts';
// The reader itself is `@oryndau/payments/bank-file`: it loads libxml2, half a second that most commands need not wait for.
export type { BankFileItem, BankFileSummary } from './iso20022/read-bank-file.ts';
export type { BankTransaction } from './iso20022/read-entry.ts';
export {
  arrivedEntries,
  entryOf,
  findOriginals,
  keepRefusedEntries,
  keepTransactions,
  type MatchedCredit,
  type MatchedEntry,
  newTransactions,
  saveMatches,
} from './sql/entries.ts';
export {
  assignEntry,
  type BookTotals,
  findSuspended,
  type KeptEntry,
  type KeptPosting,
  readBookTotals,
  readEntries,
  readPostings,
  readSuspense,
  refusedEntries,
  type SuspenseEntry,
} from './sql/find.ts';
export { type PostedEvent, PostingBatch } from './sql/postings.ts';
export { type ChangedSuspense, loadSuspense, type StoredSuspense, saveSuspense } from './sql/suspense.ts';

export const paymentMigrations = { room: 'payments', directory: new URL('../migrations/', import.meta.url) };
