/**
 * What the territorial body asks of a bank about a debtor's money, and what a bank answers; whichever way carries it (signed XML over
 * HTTPS or a watched folder). No legal conclusion is drawn here: an answer becomes a command of the case, which decides.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Nonsense, Submission } from '../signed-exchange/port.ts';

interface Asked {
  /**
   * The message's own id, at most 35 characters of [A-Za-z0-9-], and the idempotency key: the bank does a request with the same id once
   * and answers it again with what it answered before.
   */
  readonly id: string;
  /** The bank's code (three characters of the IBAN, places 5 to 7). */
  readonly bank: string;
  readonly debtor: { readonly iin: string; readonly name: string };
  /** The act on which it rests: its number and day; the bank does not examine it, the body answers for it (11-VI Art. 35). */
  readonly act: { readonly number: string; readonly on: LegalDate };
}

export type BankRequest =
  /**
   * auth.001.001.01: which accounts has the debtor, of which kind, with how much to dispose of; and, where `movements` asks for them and no account in
   * tenge has so much as `below`, what has moved on them from the day `from` on (Rules of Order 697, item 11).
   */
  | (Asked & { readonly kind: 'accounts'; readonly movements?: { readonly from: LegalDate; readonly below: Money } })
  /** Our own message: arrest `amount` on the account, and not a tiyn more. `arrest` names the arrest for ever after. */
  | (Asked & { readonly kind: 'arrest'; readonly arrest: string; readonly account: string; readonly amount: Money })
  /** The arrest goes down to `amount`. */
  | (Asked & { readonly kind: 'change'; readonly arrest: string; readonly account: string; readonly amount: Money })
  | (Asked & { readonly kind: 'lift'; readonly arrest: string; readonly account: string })
  /**
   * Our own message: the case went to a private bailiff by the act, and the arrest with it (Rules of Order 697, items 23 and 26). It stays as it is, and the bank
   * changes or lifts it on the bailiff's word and on ours no more. `caseCode`: by which both the bailiff and the body know the case.
   */
  | (Asked & {
      readonly kind: 'hand_over_arrest';
      readonly arrest: string;
      readonly account: string;
      readonly caseCode: string;
    })
  /** pain.008.001.09: a collection order. `order` is its EndToEndId; the bank's entries will name it. */
  | (Asked & {
      readonly kind: 'collect';
      readonly order: string;
      readonly account: string;
      readonly amount: Money;
      /** What must stay on the account. */
      readonly floor: Money;
      readonly creditor: { readonly name: string; readonly bin: string; readonly iban: string };
      /** Codes of the budget: from the executive document, never by default. */
      readonly kbk: string;
      readonly knp: string;
      readonly document: { readonly number: string; readonly paymentReference: string };
      /** The legal norm, as the order must state it. */
      readonly purpose: string;
    })
  /** camt.055.001.09: the order is recalled. */
  | (Asked & { readonly kind: 'recall'; readonly order: string });

/**
 * What a bank says of an order that is recalled, or of an arrest that is lifted or handed over, and that never came to it; of an order also as ISO 20022 has it
 * (ExternalPaymentCancellationRejection1Code NOOR). What comes after its own recall or lifting it does not do, and rejects.
 */
export const NEVER_CAME: ReadonlySet<string> = new Set(['UNKNOWN_ORDER', 'NOOR', 'UNKNOWN_ARREST', 'UNKNOWN_ACCOUNT']);

export interface BankAccount {
  readonly account: string;
  readonly bank: string;
  readonly kind: string;
  readonly currency: string;
  /** Tiyn that can be disposed of: the balance less arrests. */
  readonly available: Money;
  /** At most `MOVEMENTS_MAX`, the latest. Absent: the bank tells of none, because money is not short or because it leaves them out. */
  readonly movements?: readonly BankMovement[];
}

/** What came to an account or went from it: no more than the Rules ask for, so neither who paid nor what for. */
export interface BankMovement {
  readonly on: LegalDate;
  readonly direction: 'in' | 'out';
  /** Tiyn, above zero. */
  readonly amount: Money;
}

/** Of one account in one answer. Ours: the Rules name no number, and what a person lives by is not to be poured into a journal. */
export const MOVEMENTS_MAX = 100;

/** `id` is the bank's own id of the answer: the same answer twice is one. `request` is the id of what was asked. */
interface Answered {
  readonly id: string;
  readonly bank: string;
  readonly request: string;
  /** ISO 8601 with offset, when the bank answered. */
  readonly at: string;
}

export type BankAnswer =
  /** `since`: from which day on the movements are told; needed where an account has any. */
  | (Answered & { readonly kind: 'accounts'; readonly accounts: readonly BankAccount[]; readonly since?: LegalDate })
  | (Answered & { readonly kind: 'arrested'; readonly arrest: string; readonly amount: Money })
  | (Answered & { readonly kind: 'arrest_rejected'; readonly arrest: string; readonly reason: string })
  | (Answered & { readonly kind: 'changed'; readonly arrest: string; readonly amount: Money })
  | (Answered & { readonly kind: 'lifted'; readonly arrest: string })
  | (Answered & { readonly kind: 'arrest_handed_over'; readonly arrest: string })
  | (Answered & { readonly kind: 'order_accepted'; readonly order: string })
  | (Answered & { readonly kind: 'order_rejected'; readonly order: string; readonly reason: string })
  /** `executed`: what the bank has taken by this order so far, in all. */
  | (Answered & { readonly kind: 'order_executed'; readonly order: string; readonly executed: Money })
  | (Answered & { readonly kind: 'recalled'; readonly order: string })
  /** The bank could not recall it: executed already, or unknown to it. */
  | (Answered & { readonly kind: 'recall_refused'; readonly order: string; readonly reason: string })
  /** The request was refused as a whole (unreadable, unknown debtor, not signed): for an operator. */
  | (Answered & { readonly kind: 'refused'; readonly reason: string });

/** What became of handing a request over; one for each, in the same order. */
export type BankSubmission = Submission;

export interface BankNonsense extends Nonsense {
  readonly bank: string;
}

export interface BankReading {
  readonly answers: readonly BankAnswer[];
  readonly nonsense: readonly BankNonsense[];
  /** Bank files (camt.054) as they came, for the intake of payments, after their signature was checked. */
  readonly statements: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Give it to `receive` the next time, once what was read is durable. */
  readonly cursor: string;
}

/** One bank. */
export interface BankLink {
  readonly bank: string;
  /** Never throws for the sake of a request. Only a signed word of the bank rejects; over a folder that word comes as an answer `refused`. */
  send(requests: readonly BankRequest[]): Promise<readonly BankSubmission[]>;
  /**
   * What came after `cursor` (null: from the beginning), at most `limit` envelopes. Reading changes nothing at the bank. Throws Failure
   * BANK_UNREACHABLE or BANK_REFUSES (retry later) when nothing can be read at all.
   */
  receive(cursor: string | null, limit: number): Promise<BankReading>;
  close(): Promise<void>;
}
