/** What is read of a bank file, whatever its format: transactions, refused entries, and what the file says of itself. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Tally } from '../core/tally.ts';
import type { EntryRefusal } from './bank-file-error.ts';

/** The formats that are read, as the summary names them. */
export type BankFormat = 'camt.053' | 'camt.054' | 'MT940' | '1CClientBankExchange';

/** A booked movement of money on an account: what payments/ matches and posts, once by account and key. */
export interface BankTransaction {
  /** IBAN, or the other identification, of the account that the file speaks of. */
  readonly account: string;
  /** Names it together with `account`; see booking-key.ts for how it is made, and core/booking.ts for what a bank may do with it. */
  readonly key: string;
  /** The key of the entry that this is a part of; null where it is the whole. `key` begins with it. */
  readonly partOf: string | null;
  readonly keyKind: 'ACCT_SVCR_REF' | 'FALLBACK';
  /** BookgDt: the day as written, or the legal day in Almaty of an instant with an offset. */
  readonly bookedOn: LegalDate;
  readonly valueOn: LegalDate | null;
  readonly direction: 'CRDT' | 'DBIT';
  /** RvslInd: the booking takes back an earlier one, whose reference stands in `endToEndId`. */
  readonly reversal: boolean;
  /** Above zero, in hundredths of `currency`, as booked on the account. */
  readonly amount: Money;
  readonly currency: string;
  readonly endToEndId: string | null;
  /** RmtInf/Strd/CdtrRefInf/Ref and what stands for it in other formats, all of them. */
  readonly references: readonly string[];
  /** RmtInf/Ustrd joined by a space, else AddtlTxInf; with one TxDtls or none AddtlNtryInf too. */
  readonly text: string;
  /** IIN in the identification of whom he pays for, else of the payer; null for what names its fine by a reference anyway. */
  readonly payerIin: string | null;
  /** Of what takes back: the bank's key of the credit, where the details name another one than the entry; else null. */
  readonly originalKey: string | null;
  /** Ordinal of the entry in the file, and the line on which it begins; both from 1. */
  readonly entry: number;
  readonly line: number;
}

export type BankFileItem =
  | { readonly kind: 'transaction'; readonly transaction: BankTransaction }
  | { readonly kind: 'refused'; readonly refusal: EntryRefusal; readonly stated: StatedEntry }
  | {
      readonly kind: 'ignored';
      readonly reason: 'NOT_BOOKED';
      readonly entry: number;
      readonly line: number;
      readonly stated: StatedEntry;
    };

export interface BankFileSummary {
  readonly message: BankFormat;
  /** Of the message of ISO 20022, or of 1CClientBankExchange as its header says; MT940 has none. */
  readonly version: string;
  /** GrpHdr/MsgId, or :20: of the first page: names the file for people. It is no key: banks send a file again under another. */
  readonly messageId: string;
  /** Entries (Ntry, :61:, СекцияДокумент); each is booked as one or more transactions, ignored, or refused. */
  readonly entries: number;
  readonly transactions: number;
  readonly ignored: number;
  readonly refused: number;
  /** Sums over the transactions as the numbers stand, in hundredths, whatever the currency (as Sum in TxsSummry is). */
  readonly credits: Money;
  readonly debits: Money;
  /** Of those, the charges that were split off from entries whose details are gross of them. */
  readonly charges: Money;
  /** Totals that the bank states and its entries do not reach. The transactions stay valid; the operator is told. */
  readonly mismatches: readonly TotalsMismatch[];
}

export interface BankFileReading {
  /** Items in the order of the file, a few dozen at a time. Can be read once; the next batch is made when asked for. */
  readonly batches: AsyncIterable<BankFileItem[]>;
  /** Settles after the last batch; rejects with what `batches` threw, or READING_ABANDONED when it was left early. */
  readonly summary: Promise<BankFileSummary>;
  /** What the entries say of themselves that were given out so far, whatever became of them; of a fault too, after the last batch. */
  readonly stated: () => Tally;
}

/** Of one format: unpacked bytes in, entries out. */
export interface FormatReader {
  /** As `batches` of the reading. */
  read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem[]>;
  /** When all is read. */
  summary(): BankFileSummary;
  readonly stated: Tally;
}

/** An entry as it speaks of itself, before anything is asked of it. */
export interface StatedEntry {
  readonly direction: 'CRDT' | 'DBIT' | '';
  readonly currency: string;
  /** Hundredths of the currency. */
  readonly amount: bigint;
}

/** An entry of which amount or direction cannot be read is counted, and moves nothing. */
export const UNREADABLE: StatedEntry = { direction: '', currency: '', amount: 0n };

export interface TotalsMismatch {
  readonly code: 'TOTALS_MISMATCH';
  /** Stmt/Id or Ntfctn/Id, the number of a page, the account of a section; and the line on which it begins. */
  readonly statement: string;
  readonly line: number;
  /** What was compared: `TtlNtries/NbOfNtries`, `TtlCdtNtries/Sum`, `CLBD`, `:62F:`, `ВсегоПоступило`, ... */
  readonly total: string;
  readonly stated: string;
  readonly found: string;
}
