/**
 * To which fine a bank entry belongs. By its structured reference; else by the number and the debtor's IIN in its text, both;
 * else to nobody: it goes to suspense with the reason. Pure: what is known of references, numbers and earlier credits comes in.
 */
import { paymentReferenceFault } from '@oryndau/law/identifiers';
import { type LegalDate, later } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { RefusalCode } from '@oryndau/law/refusal';
import type { MatchedBy } from './account.ts';

/** A booked transaction as it is kept (payments.entry). */
export interface Entry {
  /** Account and natural key: what makes it this entry and no other. */
  readonly id: string;
  /** To which the bank has booked it: IBAN, or the other identification that the file gives. */
  readonly account: string;
  readonly bookedOn: LegalDate;
  readonly direction: 'CRDT' | 'DBIT';
  readonly reversal: boolean;
  readonly amount: Money;
  readonly currency: string;
  readonly endToEndId: string | null;
  readonly references: readonly string[];
  readonly text: string;
  /** Why it goes to suspense whatever it names: a person has to look at it first. */
  readonly held: RefusalCode | null;
}

/** A fine that money may be meant for. */
export interface Payable {
  readonly documentId: string;
  readonly number: string;
  readonly paymentReference: string;
  readonly iin: string;
  /** The beneficiary's account, as the register names it. */
  readonly iban: string;
}

/** An earlier credit with the EndToEndId that a reversal carries. */
export interface Original {
  readonly id: string;
  /** Null while the credit lies in suspense. */
  readonly documentId: string | null;
  readonly currency: string;
  /** What of it has not been taken back yet. */
  readonly left: Money;
  readonly bookedOn: LegalDate;
}

export interface Known {
  readonly byReference: ReadonlyMap<string, readonly Payable[]>;
  readonly byNumber: ReadonlyMap<string, readonly Payable[]>;
  /** References and numbers of fines that were refused at intake. */
  readonly refused: ReadonlySet<string>;
  readonly originals: ReadonlyMap<string, readonly Original[]>;
  /** Accounts on which the body takes in money for any beneficiary. */
  readonly ownAccounts: ReadonlySet<string>;
  /** The first of the days that are lived: what was booked before it is judged on it. */
  readonly from: LegalDate;
}

export type Match =
  | { readonly to: 'document'; readonly documentId: string; readonly matchedBy: MatchedBy }
  | { readonly to: 'original'; readonly original: Original }
  | { readonly to: 'suspense'; readonly reason: RefusalCode };

const NUMBER = /№\s*([^\s,;]+)/gu;
const IIN = /(?:ИИН|ЖСН|IIN)\s*:?\s*(\d{12})(?!\d)/iu;

/** The numbers and the IIN that a text names; empty where it names none. */
export function namedIn(text: string): { readonly numbers: readonly string[]; readonly iin: string | undefined } {
  return { numbers: Array.from(text.matchAll(NUMBER), (match) => match[1] ?? ''), iin: IIN.exec(text)?.[1] };
}

export function matchEntry(entry: Entry, known: Known): Match {
  if (entry.held !== null) return { to: 'suspense', reason: entry.held };
  if (isTakingBack(entry)) return matchBack(entry, known);
  if (entry.currency !== 'KZT') return { to: 'suspense', reason: 'FOREIGN_CURRENCY' };
  const byReference = matchReference(entry, known);
  // A reference that names one fine says what the payer meant; another fine in the text does not make the money its own.
  if (byReference.to === 'document' || byReference.reason === 'ANOTHER_ACCOUNT') return byReference;
  const byText = matchText(entry, known);
  // Of two reasons the one about the reference is told: it is what the payer was asked to give.
  return byText.to === 'document' || byReference.reason === 'NO_REFERENCE' ? byText : byReference;
}

type Found = Exclude<Match, { to: 'original' }>;

/** Money on an account of somebody else has paid nothing to the beneficiary of the fine that it names. */
function postTo(payable: Payable, matchedBy: MatchedBy, { account }: Entry, { ownAccounts }: Known): Found {
  if (account !== payable.iban && !ownAccounts.has(account)) return { to: 'suspense', reason: 'ANOTHER_ACCOUNT' };
  return { to: 'document', documentId: payable.documentId, matchedBy };
}

function matchReference(entry: Entry, known: Known): Found {
  const { references } = entry;
  const found = new Map<string, Payable>();
  for (const reference of references) {
    for (const payable of known.byReference.get(reference) ?? []) found.set(payable.documentId, payable);
  }
  const [payable] = found.values();
  if (payable !== undefined && found.size === 1) return postTo(payable, 'REFERENCE', entry, known);
  if (found.size > 1) return { to: 'suspense', reason: 'REFERENCE_AMBIGUOUS' };
  if (references.length === 0) return { to: 'suspense', reason: 'NO_REFERENCE' };
  if (references.some((reference) => known.refused.has(reference))) return { to: 'suspense', reason: 'FINE_REJECTED' };
  const wellFormed = references.some((reference) => paymentReferenceFault(reference) === undefined);
  return { to: 'suspense', reason: wellFormed ? 'REFERENCE_UNKNOWN' : 'REFERENCE_CHECK_DIGITS' };
}

function matchText(entry: Entry, known: Known): Found {
  const { numbers, iin } = namedIn(entry.text);
  if (numbers.length === 0) return { to: 'suspense', reason: 'NO_REFERENCE' };
  const named = numbers.flatMap((number) => known.byNumber.get(number) ?? []);
  const meant = new Map(named.filter((payable) => payable.iin === iin).map((payable) => [payable.documentId, payable]));
  const [payable] = meant.values();
  if (payable !== undefined && meant.size === 1) return postTo(payable, 'NUMBER_AND_IIN', entry, known);
  if (meant.size > 1) return { to: 'suspense', reason: 'REFERENCE_AMBIGUOUS' };
  if (named.length > 0) return { to: 'suspense', reason: 'IIN_MISMATCH' };
  const refused = numbers.some((number) => known.refused.has(number));
  return { to: 'suspense', reason: refused ? 'FINE_REJECTED' : 'NUMBER_UNKNOWN' };
}

/** A debit, or what the bank flags as a reversal: some banks flag the credit itself when it goes back. Neither is a payment. */
export const isTakingBack = ({ direction, reversal }: Pick<Entry, 'direction' | 'reversal'>): boolean =>
  direction === 'DBIT' || reversal;

/**
 * Takes back the one credit whose EndToEndId it carries, if so much of it is left, whether the bank has flagged it or not; anything else is not ours to
 * guess. Nor does it wait for a credit of a later day: had the days come one by one, nobody would have known of it.
 */
function matchBack(entry: Entry, known: Known): Match {
  const originals = (entry.endToEndId === null ? undefined : known.originals.get(entry.endToEndId)) ?? [];
  if (!entry.reversal && originals.length === 0) return { to: 'suspense', reason: 'NOT_A_RECEIPT' };
  const day = later(entry.bookedOn, known.from);
  const possible = originals.filter(
    ({ currency, left, bookedOn }) => currency === entry.currency && left >= entry.amount && bookedOn <= day,
  );
  const [original] = possible;
  return original !== undefined && possible.length === 1
    ? { to: 'original', original }
    : { to: 'suspense', reason: 'REVERSAL_UNMATCHED' };
}
