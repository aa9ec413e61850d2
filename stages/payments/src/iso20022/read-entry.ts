/**
 * One Ntry, already checked against the schema, as the transactions it books. Pure.
 *
 * The standard's words: ISO 20022 message definition report "Bank-to-Customer Cash Management", ReportEntry and
 * EntryTransaction. How an entry is split, and how charges are counted, stands at `splitEntry`.
 */
import { type DayWindow, isWithin } from '@oryndau/law/day-window';
import { legible } from '@oryndau/law/door-text';
import { iinFault } from '@oryndau/law/identifiers';
import { type LegalDate, legalDayAt, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import type { EntryRefusalCode } from '../bank-file/bank-file-error.ts';
import { type FallbackKeys, keyIn, referenceIn } from '../bank-file/booking-key.ts';
import type { BankTransaction } from '../bank-file/reading.ts';
import { child, childrenOf, type Element, textAt } from './xml-element.ts';

export interface EntryPlace {
  readonly account: string;
  readonly entry: number;
  readonly line: number;
  /** Within which its day must lie; undefined where the file does not say when it was made. */
  readonly window: DayWindow | undefined;
  /** The entry as it is written: what nobody reads else is looked up there when it is needed. */
  readonly written: () => string;
  /** Of this file. */
  readonly fallbackKeys: FallbackKeys;
}

export type EntryReading =
  | { readonly kind: 'transactions'; readonly transactions: BankTransaction[]; readonly charges: Money }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly code: EntryRefusalCode; readonly data: Readonly<Record<string, string>> };

type Refused = Extract<EntryReading, { kind: 'refused' }>;
type Direction = BankTransaction['direction'];

/** Statuses of money that is not on the books (yet): ExternalEntryStatus1Code. */
const NOT_BOOKED = new Set(['PDNG', 'INFO', 'FUTR']);

const refused = (code: EntryRefusalCode, data: Refused['data']): Refused => ({ kind: 'refused', code, data });

/** The transactions of an entry, or why it is none. An entry is taken or refused whole. */
export function readEntry(entry: Element, place: EntryPlace): EntryReading {
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
  if (status !== null && NOT_BOOKED.has(status)) return { kind: 'ignored' };
  if (status !== 'BOOK') return refused('STATUS_UNKNOWN', { found: status ?? textAt(entry, 'Sts', 'Prtry') ?? '' });
  const amount = amountOf(child(entry, 'Amt'));
  if ('code' in amount) return amount;
  if (amount.value <= 0n) return refused('AMOUNT_NOT_POSITIVE', { amount: textAt(entry, 'Amt') ?? '' });
  const bookedOn = dayOf(child(entry, 'BookgDt'), 'BookgDt');
  if (bookedOn === null) return refused('DATE_MISSING', { element: 'BookgDt' });
  if (typeof bookedOn !== 'string') return bookedOn;
  if (place.window !== undefined && !isWithin(place.window, bookedOn))
    return refused('DATE_OUT_OF_WINDOW', { element: 'BookgDt', found: bookedOn, ...place.window });
  const valueOn = dayOf(child(entry, 'ValDt'), 'ValDt');
  if (valueOn !== null && typeof valueOn !== 'string') return valueOn;
  const direction = directionOf(entry) ?? 'CRDT';
  const reversal = isTrue(textAt(entry, 'RvslInd'));
  const booking = { bookedOn, valueOn, direction, reversal, amount: amount.value, currency: amount.currency };
  return splitEntry(entry, booking, place);
}

type Booking = Pick<BankTransaction, 'bookedOn' | 'valueOn' | 'direction' | 'reversal' | 'amount' | 'currency'>;

/**
 * The rule of the sum. With E the entry's amount, T those of its TxDtls (Amt, else AmtDtls/TxAmt, else CntrValAmt; the
 * first in the entry's currency) and C the charges in them and in the entry (Chrgs, ChrgInclInd not false, in the
 * entry's currency), each positive when it credits the account: E = ΣT, or E = ΣT + C, the details then being gross of
 * charges that the bank has kept. In the second case each transaction carries its gross amount, since that is what the
 * payer paid, and one more transaction, key `.../CHARGES`, books the charges: the transactions always add up to E.
 * A single TxDtls without an amount in the entry's currency is the entry; of several, each must have one.
 */
function splitEntry(entry: Element, booking: Booking, place: EntryPlace): EntryReading {
  const details = childrenOf(entry, 'NtryDtls').flatMap((group) => childrenOf(group, 'TxDtls'));
  const key = keyOf(entry, details, booking, place);
  const alone = details.length <= 1;
  const parts = partsOf(details, booking);
  if (!Array.isArray(parts)) return parts;
  const signedEntry = signed(booking.amount, booking.direction);
  const sum = parts.reduce((total, part) => total + signed(part.amount, part.direction), 0n);
  const charges =
    parts.length === 0 || sum === signedEntry
      ? 0n
      : chargesThatClose(signedEntry - sum, entry, details, booking.currency);
  if (charges === undefined) {
    return refused('DETAILS_SUM_MISMATCH', {
      stated: `${formatMoney(signedEntry as Money)} ${booking.currency}`,
      counted: `${formatMoney(sum as Money)} ${booking.currency}`,
    });
  }
  const subKeys = alone ? [key.text] : subKeysOf(key.text, details);
  const charged = (charges < 0n ? -charges : charges) as Money;
  const partOf = subKeys.length > 1 || charged > 0n ? key.text : null;
  const transactions: BankTransaction[] = [];
  let payers: readonly (string | null)[] | undefined;
  for (let index = 0; index < subKeys.length; index++) {
    const { amount, direction } = parts[index] ?? booking;
    const told = remittanceOf(details[index], entry);
    const remittance = alone ? withTextOf(entry, told) : told;
    if (direction === 'CRDT' && remittance.references.length === 0) payers ??= payersIn(place.written());
    const payerIin = remittance.references.length === 0 ? (payers?.[index] ?? null) : null;
    const originalKey = direction === 'DBIT' || booking.reversal ? originalKeyIn(details[index], key.text) : null;
    const own = { key: subKeys[index] ?? key.text, partOf, amount, direction, remittance, payerIin, originalKey };
    transactions.push(transactionOf(booking, place, key.kind, own));
  }
  if (charged > 0n) {
    const own = {
      key: `${key.text}/CHARGES`,
      partOf,
      amount: charged,
      direction: charges < 0n ? 'DBIT' : 'CRDT',
      remittance: NO_REMITTANCE,
      payerIin: null,
      originalKey: null,
    } as const;
    transactions.push(transactionOf(booking, place, key.kind, own));
  }
  const zero = transactions.find((transaction) => transaction.amount <= 0n);
  if (zero) return refused('AMOUNT_NOT_POSITIVE', { amount: formatMoney(zero.amount), key: zero.key });
  return { kind: 'transactions', transactions, charges: charged };
}

interface Own extends Part {
  readonly key: string;
  readonly partOf: string | null;
  readonly remittance: Remittance;
  readonly payerIin: string | null;
  readonly originalKey: string | null;
}

// Written out: object spread costs a fifth of the whole reading.
function transactionOf(
  booking: Booking,
  place: EntryPlace,
  keyKind: BankTransaction['keyKind'],
  own: Own,
): BankTransaction {
  return {
    account: place.account,
    key: own.key,
    partOf: own.partOf,
    keyKind,
    bookedOn: booking.bookedOn,
    valueOn: booking.valueOn,
    direction: own.direction,
    reversal: booking.reversal,
    amount: own.amount,
    currency: booking.currency,
    endToEndId: own.remittance.endToEndId,
    references: own.remittance.references,
    text: legible(own.remittance.text),
    payerIin: own.payerIin,
    originalKey: own.originalKey,
    entry: place.entry,
    line: place.line,
  };
}

type Remittance = Pick<BankTransaction, 'endToEndId' | 'references' | 'text'>;
const NO_REMITTANCE: Remittance = { endToEndId: null, references: [], text: '' };

interface Part {
  readonly amount: Money;
  readonly direction: Direction;
}

/** Amount and direction of each TxDtls. Empty: there are none, or the only one speaks another currency. */
function partsOf(details: readonly Element[], booking: Booking): Part[] | Refused {
  const parts: Part[] = [];
  for (const [index, detail] of details.entries()) {
    const amount = detailAmount(detail, booking.currency);
    if (amount === null) {
      if (details.length === 1) return [];
      return refused('DETAILS_AMOUNT_MISSING', { transaction: String(index + 1), currency: booking.currency });
    }
    if ('code' in amount) return amount;
    parts.push({ amount: amount.value, direction: directionOf(detail) ?? booking.direction });
  }
  // Banks repeat the original's direction in the details of a reversal; the account moves the entry's way.
  const opposed = parts.every((part) => part.direction !== booking.direction);
  const turned = parts.length === 1 || (booking.reversal && opposed);
  return turned ? parts.map((part) => ({ ...part, direction: booking.direction })) : parts;
}

function detailAmount(detail: Element, currency: string): { value: Money; currency: string } | Refused | null {
  const inDetails = child(detail, 'AmtDtls');
  const candidates = [
    child(detail, 'Amt'),
    child(child(inDetails, 'TxAmt'), 'Amt'),
    child(child(inDetails, 'CntrValAmt'), 'Amt'),
  ];
  const found = candidates.find((candidate) => candidate?.currency === currency);
  return found ? amountOf(found) : null;
}

/** The charges that explain `gap`: those of the details, of the entry, or both; undefined when none of these does. */
function chargesThatClose(
  gap: bigint,
  entry: Element,
  details: readonly Element[],
  currency: string,
): bigint | undefined {
  const ofEntry = chargesIn(entry, currency);
  const ofDetails = details.reduce((total, detail) => total + chargesIn(detail, currency), 0n);
  return [ofDetails, ofEntry, ofDetails + ofEntry].find((charges) => charges === gap);
}

/** Chrgs included in the amount, negative when they debit the account (their default): .02 repeats Chrgs, later ones have Rcrd. */
function chargesIn(holder: Element, currency: string): bigint {
  let total = 0n;
  for (const charges of childrenOf(holder, 'Chrgs')) {
    const records = childrenOf(charges, 'Rcrd');
    const counted = records.length > 0 ? records : [charges];
    for (const record of counted) {
      if (textAt(record, 'ChrgInclInd') !== null && !isTrue(textAt(record, 'ChrgInclInd'))) continue;
      const amount = amountOf(child(record, 'Amt') ?? child(charges, 'TtlChrgsAndTaxAmt'));
      if (!('code' in amount) && amount.currency === currency)
        total += signed(amount.value, directionOf(record) ?? 'DBIT');
    }
  }
  return total;
}

/**
 * The natural key. AcctSvcrRef of the entry: the bank's own reference of the booking, the same in every file that
 * repeats it. (The one in TxDtls/Refs is another thing: in a reversal it names the original.)
 */
function keyOf(
  entry: Element,
  details: readonly Element[],
  booking: Booking,
  place: EntryPlace,
): { text: string; kind: BankTransaction['keyKind'] } {
  const reference = keyIn(referenceAt(entry, 'AcctSvcrRef'));
  if (reference !== null) return { text: reference, kind: 'ACCT_SVCR_REF' };
  const words = [
    place.account,
    booking.bookedOn,
    String(booking.amount),
    booking.currency,
    booking.direction,
    String(booking.reversal),
  ];
  for (const detail of details.length > 0 ? details : [undefined]) {
    const refs = child(detail, 'Refs');
    for (const name of ['AcctSvcrRef', 'EndToEndId', 'TxId', 'InstrId']) words.push(referenceAt(refs, name) ?? '');
    const remittance = remittanceOf(detail, entry);
    words.push(remittance.references.join('\u001e'), remittance.text);
  }
  return { text: place.fallbackKeys.keyOf(words), kind: 'FALLBACK' };
}

/** What the details of something that takes back name beside the entry's own key: by the standard the bank's reference of the original. */
function originalKeyIn(detail: Element | undefined, key: string): string | null {
  const reference = keyIn(referenceAt(child(detail, 'Refs'), 'AcctSvcrRef'));
  return reference === key ? null : reference;
}

/** Keys of several transactions in one entry: by their own AcctSvcrRef when all have one and no two the same, else by ordinal. */
function subKeysOf(key: string, details: readonly Element[]): string[] {
  const own = details.map((detail) => referenceAt(child(detail, 'Refs'), 'AcctSvcrRef'));
  const distinct = !own.includes(null) && new Set(own).size === own.length;
  return own.map((reference, index) => `${key}/${distinct ? reference : index + 1}`);
}

function remittanceOf(detail: Element | undefined, entry: Element): Remittance {
  const references: string[] = [];
  const texts: string[] = [];
  for (const part of child(detail, 'RmtInf')?.children ?? []) {
    const value =
      part.name === 'Strd' ? textAt(part, 'CdtrRefInf', 'Ref') : part.name === 'Ustrd' ? textAt(part) : null;
    if (value !== null) (part.name === 'Strd' ? references : texts).push(value);
  }
  const text =
    texts.length > 0
      ? texts.join(' ')
      : (textAt(detail, 'AddtlTxInf') ?? (detail ? null : textAt(entry, 'AddtlNtryInf')) ?? '');
  return { endToEndId: referenceAt(child(detail, 'Refs'), 'EndToEndId'), references, text };
}

/** Most entries have no such thing, and to see that costs next to nothing. */
const TWELVE_DIGITS = /Id>\s*\d{12}\s*</;

/**
 * The IIN of whom each TxDtls is paid for, else of its payer. The parties are a quarter of an entry and are read by nobody (`UNREAD`), so they are searched
 * as text, in the few entries that give no reference.
 */
function payersIn(written: string): (string | null)[] {
  if (!TWELVE_DIGITS.test(written)) return [];
  const details = written.split(/<(?:[\w.-]+:)?TxDtls[\s>]/).slice(1);
  return details.map((detail) => iinOf('UltmtDbtr', detail) ?? iinOf('Dbtr', detail));
}

function iinOf(party: string, detail: string): string | null {
  const inside = new RegExp(`<((?:[\\w.-]+:)?)${party}>(.*?)</\\1${party}>`, 's').exec(detail)?.[2] ?? '';
  for (const [, digits = ''] of inside.matchAll(/Id>\s*(\d{12})\s*</g))
    if (iinFault(digits) === undefined) return digits;
  return null;
}

/** Beside the only details, or none, what the entry says speaks of the same payment. (It is left out of the key, as it ever was.) */
function withTextOf(entry: Element, told: Remittance): Remittance {
  const beside = textAt(entry, 'AddtlNtryInf');
  if (beside === null || told.text.includes(beside)) return told;
  return { ...told, text: told.text === '' ? beside : `${told.text} ${beside}` };
}

const referenceAt = (parent: Element | undefined, name: string): string | null => referenceIn(textAt(parent, name));

/** An amount with its currency. The schema lets five decimals and 18 digits through; Money takes two and 13 before the point. */
export function amountOf(element: Element | undefined): { value: Money; currency: string } | Refused {
  const text = textAt(element) ?? '';
  let amount = parseMoney(text);
  if (amount === 'MALFORMED') amount = parseMoney(plainDecimal(text));
  if (typeof amount !== 'string') return { value: amount, currency: element?.currency ?? '' };
  return refused(`AMOUNT_${amount}`, { amount: text });
}

/** xs:decimal also writes "+5", ".5" and "5."; parseMoney knows one form. */
function plainDecimal(text: string): string {
  return text
    .replace(/^\+/, '')
    .replace(/^(-?)\./, (_, sign) => `${sign}0.`)
    .replace(/\.$/, '');
}

/** The legal day of an instant as ISO 20022 writes it; undefined for what is none. */
export function dayOfInstant(text: string | null): LegalDate | undefined {
  if (text === null || parseLegalDate(text.slice(0, 10)) === undefined) return undefined;
  const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? parseLegalDate(text.slice(0, 10)) : legalDayAt(instant);
}

/** DateAndDateTimeChoice: the day, null when the element is missing. */
function dayOf(element: Element | undefined, name: string): LegalDate | null | Refused {
  if (element === undefined) return null;
  const plain = parseLegalDate(textAt(element, 'Dt'));
  if (plain !== undefined) return plain;
  const dateTime = textAt(element, 'DtTm');
  const text = dateTime ?? textAt(element, 'Dt') ?? '';
  // An offset on a plain date ("2025-05-01+05:00") does not move the day; without one, a time is the bank's own.
  const day = dateTime === null ? parseLegalDate(text.slice(0, 10)) : dayOfInstant(dateTime);
  return day ?? refused('DATE_MALFORMED', { element: name, found: text });
}

export const signed = (amount: bigint, direction: Direction): bigint => (direction === 'CRDT' ? amount : -amount);

export function directionOf(holder: Element | undefined): Direction | null {
  const text = textAt(holder, 'CdtDbtInd');
  return text === 'CRDT' || text === 'DBIT' ? text : null;
}

/** xs:boolean. */
export const isTrue = (text: string | null): boolean => text === 'true' || text === '1';
