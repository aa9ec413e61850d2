/**
 * To which fine a bank entry belongs. By its structured reference; else by the number and the debtor's IIN in its text, both; else, where it names exactly one fine in
 * the way in which people and banks write (read-remittance.ts), to that; else to nobody: it goes to suspense with the reason. Pure: what is known of references, numbers and earlier credits comes in.
 */
import { paymentReferenceFault } from '@oryndau/law/identifiers';
import { daysBetween, type LegalDate, later } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { RefusalCode } from '@oryndau/law/refusal';
import type { MatchedBy } from './account.ts';
import { DEFAULT_RULE } from './booking-rule.ts';
import {
  accountOf,
  bookingKeyOf,
  type Credit,
  type Credits,
  creditName,
  namesOfDebit,
  type Original,
} from './credits.ts';
import { nearReferencesIn, readRemittance } from './read-remittance.ts';

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
  readonly payerIin: string | null;
  /** The id of the booking that it is a part of; null where it is the whole. */
  readonly booking: string | null;
  /** Of what takes back: the bank's key of the credit, where its details name one. */
  readonly originalKey: string | null;
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

export interface Known {
  readonly byReference: ReadonlyMap<string, readonly Payable[]>;
  readonly byNumber: ReadonlyMap<string, readonly Payable[]>;
  /** References and numbers of fines that were refused at intake. */
  readonly refused: ReadonlySet<string>;
  readonly credits: Pick<Credits, 'named'>;
  /** Names of debits that a credit with the flag may be the return of (credits.ts). */
  readonly debits: ReadonlySet<string>;
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
  if (byText.to === 'document') return byText;
  // Of two reasons the one about the reference is told: it is what the payer was asked to give.
  const { reason } = byReference.reason === 'NO_REFERENCE' ? byText : byReference;
  return needsReading(entry) && READ_AGAIN.has(reason) ? matchRead(entry, reason, known) : { to: 'suspense', reason };
}

/** A reference of the right form says what the payer meant, known or not; only without one there is more to read. Of what takes back all is read. */
export const needsReading = (entry: Entry): boolean =>
  isTakingBack(entry) || !entry.references.some((reference) => paymentReferenceFault(reference) === undefined);

/** Why an entry fits no fine as it is written, though it may as it was meant. */
const READ_AGAIN: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'NO_REFERENCE',
  'REFERENCE_CHECK_DIGITS',
  'NUMBER_UNKNOWN',
  'IIN_MISMATCH',
]);

/** By a reference that stands anywhere, or by number and IIN, both; exactly one fine must fit. `reason`: why none fits as it is written. */
function matchRead(entry: Entry, reason: RefusalCode, known: Known): Found {
  const { references, numbers, iins } = readRemittance(entry);
  const named = numbers.flatMap((number) => known.byNumber.get(number) ?? []);
  const byReference = references.flatMap((reference) => known.byReference.get(reference) ?? []);
  const fitting = [...byReference, ...named.filter(({ iin }) => iins.includes(iin))];
  const fits = new Map(fitting.map((payable) => [payable.documentId, payable]));
  const [payable] = fits.values();
  if (fits.size > 1) return { to: 'suspense', reason: 'REFERENCE_AMBIGUOUS' };
  if (payable !== undefined)
    return postTo(payable, byReference.length > 0 ? 'REFERENCE' : 'NUMBER_AND_IIN', entry, known);
  if (reason === 'REFERENCE_CHECK_DIGITS') return { to: 'suspense', reason };
  if (named.length > 0) return { to: 'suspense', reason: iins.length > 0 ? 'IIN_MISMATCH' : 'IIN_NOT_READ' };
  if ([...references, ...numbers].some((name) => known.refused.has(name)))
    return { to: 'suspense', reason: 'FINE_REJECTED' };
  return { to: 'suspense', reason: references.length > 0 ? 'REFERENCE_UNKNOWN' : reason };
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
 * Takes back the one credit that it names, if so much of it is left. What the bank has not flagged names it by its EndToEndId or by the bank's key in its details, or says that it
 * goes back: a transfer onward mentions fines too. What names a fine or a credit otherwise is not ours to guess, and an operator is asked. Nor does it wait for a credit of a later day:
 * had the days come one by one, nobody would have known of it.
 */
function matchBack(entry: Entry, known: Known): Match {
  if (!entry.reversal && isFee(entry.text)) return { to: 'suspense', reason: 'NOT_A_RECEIPT' };
  const fines = finesNamed(entry, known);
  const saysSo = entry.reversal || GOES_BACK.test(entry.text);
  const ways = [...creditsNamed(entry, fines.certain, known)].filter(({ credits }) => credits.length > 0);
  const day = later(entry.bookedOn, known.from);
  let among: readonly Credit[] | undefined;
  for (const { credits, isWhole } of ways.filter(({ isSure }) => isSure || saysSo)) {
    // What went back of one of them before does not make another the one that is meant.
    const possible = credits.filter(
      ({ currency, amount, left, bookedOn }) =>
        currency === entry.currency && bookedOn <= day && (isWhole ? left === entry.amount : amount >= entry.amount),
    );
    // Where more than one is named in one way, what it names in another says which.
    among = among?.filter(({ id }) => possible.some((one) => one.id === id)) ?? possible;
    if (among.length <= 1) break;
  }
  const [original, another] = among ?? [];
  if (original !== undefined && another === undefined && isBeyondDoubt(original, entry, known))
    return { to: 'original', original };
  const goesBack = saysSo || ways.length > 0 || fines.isNamed;
  return { to: 'suspense', reason: goesBack ? 'REVERSAL_UNMATCHED' : 'NOT_A_RECEIPT' };
}

const isBeyondDoubt = (original: Credit, entry: Entry, known: Known): boolean =>
  original.left >= entry.amount && !namesAnother(original, entry, known) && !mayHaveComeBack(original, entry, known);

/** A credit with the flag is the return of a debit of ours where it names one, and may be where something of the credit went back before. */
function mayHaveComeBack({ amount, left }: Credit, entry: Entry, { debits }: Known): boolean {
  if (entry.direction === 'DBIT') return false;
  const { account, originalKey } = entry;
  const names = [
    ...namesOfDebit(entry),
    ...(originalKey === null ? [] : [creditName.key(`${account}|${originalKey}`)]),
  ];
  return left < amount || names.some((name) => debits.has(name));
}

const FEE = /комисси|тариф|commission|(?<!\p{L})(?:fees?|charges?)(?!\p{L})/iu;
const GOES_BACK = /возвра|сторно|қайтар|(?<!\p{L})(?:return|refund|revers|recall)/iu;

/** What a bank takes for its work, by its own word; what says that it goes back is none, even less a fee. */
export const isFee = (text: string): boolean => FEE.test(text) && !GOES_BACK.test(text);

/** A number of the bank that stands on both sides of an account means one booking for so many days; then it may have begun anew. */
const KEY_DAYS = DEFAULT_RULE.daysApart;

interface Way {
  readonly credits: readonly Credit[];
  /** Only what takes all that is left of one may be meant. */
  readonly isWhole: boolean;
  /** It names the credit itself, and needs no word that something goes back. */
  readonly isSure: boolean;
}

/** The credits that it names, in each of the ways that there are, the surest first. */
function* creditsNamed(entry: Entry, fines: readonly Payable[], { credits }: Known): Generator<Way> {
  const { endToEndId, originalKey, account, reversal, direction, bookedOn } = entry;
  const sure = { isWhole: false, isSure: true };
  const byEndToEnd = endToEndId === null ? [] : credits.named(creditName.endToEnd(account, endToEndId));
  const byOriginal = originalKey === null ? [] : credits.named(creditName.key(`${account}|${originalKey}`));
  yield { credits: byEndToEnd, ...sure };
  yield { credits: byOriginal, ...sure };
  const sameKey = credits
    .named(creditName.key(bookingKeyOf(entry)))
    .filter((credit) => credit.booking === null || credit.booking !== entry.booking)
    .filter((credit) => Math.abs(daysBetween(credit.bookedOn, bookedOn)) <= KEY_DAYS);
  yield { credits: sameKey, isWhole: !reversal, isSure: false };
  // A credit that is flagged may as well be a debit of ours that came back: there the bank must name the credit itself.
  if (direction === 'CRDT') return;
  // A reversal bears what its credit bore (a payment back bears an id of its own): where that is not here, or not yet, no other one is meant, in whatever order
  // the files come.
  if (reversal && (endToEndId ?? originalKey) !== null && byEndToEnd.length + byOriginal.length === 0) return;
  const [fine, another] = fines;
  const ofFine = fine === undefined || another !== undefined ? [] : credits.named(creditName.fine(fine.documentId));
  const lying = referencesOf(entry).flatMap((reference) => credits.named(creditName.reference(account, reference)));
  const here = [...ofFine, ...lying].filter((credit) => accountOf(credit.id) === account);
  yield { credits: [...new Map(here.map((credit) => [credit.id, credit])).values()], isWhole: false, isSure: false };
}

/** It names a fine, a reference or a number that is neither of the credit's fine nor given by the credit itself: it must not take from one what names another. */
function namesAnother(
  { documentId, references, endToEndId, text }: Credit,
  entry: Entry,
  { byReference, byNumber, refused }: Known,
): boolean {
  const own = readRemittance({ references, endToEndId, text, payerIin: null });
  const given = new Set([...references, ...own.references, ...own.numbers, ...namedIn(text).numbers]);
  const isOther = (name: string, fines: readonly Payable[] | undefined): boolean =>
    !given.has(name) &&
    (fines === undefined ? refused.has(name) : !fines.some((fine) => fine.documentId === documentId));
  return (
    numbersOf(entry).some((number) => isOther(number, byNumber.get(number))) ||
    referencesOf(entry).some(
      (reference) =>
        isOther(reference, byReference.get(reference)) ||
        (!given.has(reference) && !byReference.has(reference) && paymentReferenceFault(reference) === undefined),
    )
  );
}

const numbersOf = (entry: Entry): string[] => [
  ...new Set([...namedIn(entry.text).numbers, ...readRemittance(entry).numbers]),
];

/** The references that it gives: in the field for them as they are written, and well-formed ones anywhere. */
export const referencesOf = (entry: Entry): string[] => [
  ...new Set([...entry.references, ...readRemittance(entry).references]),
];

/**
 * The fines that an entry names, read as a person would. `certain`: by a reference, or by a number and its IIN, each fine once. `isNamed`: that, or a number alone, or one that
 * was refused at intake.
 */
export function finesNamed(
  entry: Entry,
  { byReference, byNumber, refused }: Pick<Known, 'byReference' | 'byNumber' | 'refused'>,
): { readonly certain: readonly Payable[]; readonly isNamed: boolean } {
  const read = readRemittance(entry);
  const named = namedIn(entry.text);
  const references = referencesOf(entry);
  const numbers = numbersOf(entry);
  const iins = named.iin === undefined ? read.iins : [...read.iins, named.iin];
  const numbered = numbers.flatMap((number) => byNumber.get(number) ?? []);
  const certain = new Map(
    [
      ...references.flatMap((reference) => byReference.get(reference) ?? []),
      ...numbered.filter(({ iin }) => iins.includes(iin)),
    ].map((payable) => [payable.documentId, payable]),
  );
  const isNamed =
    certain.size > 0 || numbered.length > 0 || [...references, ...numbers].some((name) => refused.has(name));
  return { certain: [...certain.values()], isNamed };
}

/** What speaks for a fine that is proposed. */
export type LikelyBy = 'REFERENCE' | 'NUMBER' | 'REFERENCE_NEARLY' | 'IIN';

/** What an entry in suspense names, and what it nearly names. */
export interface LikelyReading extends ReturnType<typeof readRemittance> {
  readonly nearly: readonly string[];
}

export const likelyReading = (entry: Entry): LikelyReading => ({
  ...readRemittance(entry),
  nearly: nearReferencesIn(entry),
});

/**
 * The one fine that money may be meant for where nothing says so beyond doubt: by a reference that it gives, else by a number, else by a reference that is one slip
 * of a hand away, else as the only fine of a person whom it names. An operator decides; undefined where no fine, or more than one, comes in question.
 */
export function likelyFine(
  { references, nearly, numbers, iins }: LikelyReading,
  { byReference, byNumber, byIin }: Pick<Known, 'byReference' | 'byNumber'> & { readonly byIin: Known['byNumber'] },
): { readonly payable: Payable; readonly by: LikelyBy } | undefined {
  const steps = [
    ['REFERENCE', references, byReference],
    ['NUMBER', numbers, byNumber],
    ['REFERENCE_NEARLY', nearly, byReference],
    ['IIN', iins, byIin],
  ] as const;
  for (const [by, names, known] of steps) {
    const found = new Map(
      names.flatMap((name) => known.get(name) ?? []).map((payable) => [payable.documentId, payable]),
    );
    const [payable] = found.values();
    if (payable !== undefined && found.size === 1) return { payable, by };
  }
  return undefined;
}
