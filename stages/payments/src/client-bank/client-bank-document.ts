/**
 * One СекцияДокумент of 1CClientBankExchange as the bookings that it is. The names of fields are those of the format's description (v8.1c.ru, 1.03) and of
 * Kazakhstan's banks, which write …ИИК for …Счет, …БИН_ИИН for …ИНН, СуммаПриход and СуммаРасход for Сумма; capitals do not count. Pure.
 */
import { type DayWindow, isWithin } from '@oryndau/law/day-window';
import { iinFault } from '@oryndau/law/identifiers';
import { type LegalDate, legalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { FallbackKeys } from '../bank-file/booking-key.ts';
import type { PlainEntryReading } from '../bank-file/entry-collector.ts';
import { plainAccount, plainMoney } from '../bank-file/plain-values.ts';
import { type BankTransaction, type StatedEntry, UNREADABLE } from '../bank-file/reading.ts';

/** Values by name in small letters; the line on which it begins. */
export interface Section {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  /** A field that stands twice with two values. */
  readonly doubled: string | null;
}

const names = {
  amount: ['сумма'],
  received: ['суммаприход', 'суммадоход', 'суммапоступления'],
  spent: ['суммарасход', 'суммасписания'],
  payerAccount: ['плательщиксчет', 'плательщикрасчсчет', 'плательщикиик'],
  payeeAccount: ['получательсчет', 'получательрасчсчет', 'получательиик'],
  receivedOn: ['датапоступило', 'датаоперации', 'датапроведения', 'датадокумента', 'дата'],
  spentOn: ['датасписано', 'датаоперации', 'датапроведения', 'датадокумента', 'дата'],
  valueOn: ['датавалютирования'],
  currency: ['валюта', 'кодвалюты', 'валютадокумента'],
  number: ['номердокумента', 'номер'],
  documentOn: ['датадокумента', 'дата'],
  purpose: ['назначениеплатежа'],
  code: ['код'],
  payerIin: ['плательщикбин_иин', 'плательщикиин', 'плательщикбин', 'плательщикинн'],
} as const;

export const fieldOf = ({ values }: Section, among: readonly string[]): string =>
  among.map((name) => values.get(name) ?? '').find((value) => value !== '') ?? '';

/**
 * From this day on the payer's number is part of what a receipt is known by: over a transit account of a bank two people may send the same sum with the same words. The day of a
 * booking decides, and it lies ahead of all that any file can have told when this was written, so no key of what is booked changes (docs/how-to/know-a-booking.md).
 */
export const PAYER_IN_KEY_FROM = legalDate('2027-01-01');

const PURPOSE_LINES = ['1', '2', '3', '4', '5', '6'];
const REFERENCE = /^\d{18}$/;

export interface DocumentReading {
  readonly reading: PlainEntryReading;
  readonly stated: StatedEntry;
  /** Of ours, on which it is booked; empty where it is none of them. */
  readonly account: string;
}

interface Side {
  readonly account: string;
  readonly direction: BankTransaction['direction'];
}

interface SectionPlace {
  /** Accounts that are ours, with the currency of each. */
  readonly own: ReadonlyMap<string, string>;
  readonly fallbackKeys: FallbackKeys;
  /** Within which its day must lie; undefined where the file does not say when it was made. */
  readonly window: DayWindow | undefined;
}

/** A document is booked on the side of the account that is ours; one between two accounts of ours is two bookings. */
export function readDocument(section: Section, place: SectionPlace): DocumentReading[] {
  const refused = (reason: string): DocumentReading[] => [
    { reading: { kind: 'refused', code: 'SCHEMA_VIOLATION', data: { reason } }, stated: UNREADABLE, account: '' },
  ];
  if (section.doubled !== null) return refused(`${section.doubled} twice`);
  const sides = sidesOf(section, place.own);
  if (typeof sides === 'string') return refused(sides);
  return sides.map((side) => readSide(section, side, place));
}

/** Why it has none where it names none of ours, or says that money came in where it went out. */
function sidesOf(section: Section, own: ReadonlyMap<string, string>): Side[] | string {
  const payer = plainAccount(fieldOf(section, names.payerAccount));
  const payee = plainAccount(fieldOf(section, names.payeeAccount));
  const isIn = isMoved(fieldOf(section, names.received));
  const isOut = isMoved(fieldOf(section, names.spent));
  const sides: Side[] = [];
  if (own.has(payer) && !(isIn && !isOut)) sides.push({ account: payer, direction: 'DBIT' });
  if (own.has(payee) && !(isOut && !isIn)) sides.push({ account: payee, direction: 'CRDT' });
  if (sides.length > 0) return sides;
  // Banks write their own transit account beside a receipt: the file of one account, which says the direction, says it all.
  const [only] = own.keys();
  if (only !== undefined && own.size === 1 && isIn !== isOut && !own.has(isIn ? payer : payee))
    return [{ account: only, direction: isIn ? 'CRDT' : 'DBIT' }];
  return `neither account is РасчСчет: ${payer || '—'}, ${payee || '—'}`;
}

const isMoved = (written: string): boolean => /[1-9]/.test(written);

function readSide(section: Section, { account, direction }: Side, place: SectionPlace): DocumentReading {
  const isCredit = direction === 'CRDT';
  const moved = fieldOf(section, isCredit ? names.received : names.spent);
  const written = isMoved(moved) ? moved : fieldOf(section, names.amount);
  const amount = plainMoney(written);
  const currency = currencyOf(fieldOf(section, names.currency), place.own.get(account) ?? 'KZT');
  if (typeof amount === 'string') {
    return {
      reading: { kind: 'refused', code: `AMOUNT_${amount}`, data: { amount: written } },
      stated: UNREADABLE,
      account,
    };
  }
  const stated: StatedEntry = { direction, currency, amount };
  if (amount <= 0n)
    return {
      reading: { kind: 'refused', code: 'AMOUNT_NOT_POSITIVE', data: { amount: written } },
      stated: UNREADABLE,
      account,
    };
  const day = fieldOf(section, isCredit ? names.receivedOn : names.spentOn);
  const bookedOn = dayOf(day);
  if (bookedOn === undefined) {
    const why =
      day === ''
        ? { code: 'DATE_MISSING' as const, data: {} }
        : { code: 'DATE_MALFORMED' as const, data: { found: day } };
    return { reading: { kind: 'refused', ...why }, stated, account };
  }
  if (place.window !== undefined && !isWithin(place.window, bookedOn)) {
    const data = { found: bookedOn, ...place.window };
    return { reading: { kind: 'refused', code: 'DATE_OUT_OF_WINDOW', data }, stated, account };
  }
  const text = purposeOf(section);
  const code = fieldOf(section, names.code);
  const payerIin = fieldOf(section, names.payerIin);
  const words = [account, bookedOn, String(amount), currency, direction];
  for (const among of [names.number, names.documentOn, names.payerAccount, names.payeeAccount, names.code])
    words.push(fieldOf(section, among));
  words.push(text);
  if (isCredit && payerIin !== '' && bookedOn >= PAYER_IN_KEY_FROM) words.push(payerIin);
  const transaction = {
    account,
    key: place.fallbackKeys.keyOf(words),
    partOf: null,
    keyKind: 'FALLBACK',
    bookedOn,
    valueOn: dayOf(fieldOf(section, names.valueOn)) ?? null,
    direction,
    reversal: false,
    amount,
    currency,
    endToEndId: null,
    references: REFERENCE.test(code) ? [code] : [],
    originalKey: null,
    payerIin: isCredit && iinFault(payerIin) === undefined ? payerIin : null,
    text,
  } as const;
  return { reading: { kind: 'taken', transaction }, stated, account };
}

function purposeOf(section: Section): string {
  const whole = fieldOf(section, names.purpose);
  const lines = PURPOSE_LINES.map((line) => section.values.get(`назначениеплатежа${line}`) ?? '');
  return (whole === '' ? lines.filter((line) => line !== '').join(' ') : whole).replace(/\s+/gu, ' ').trim();
}

/** "30.06.2025", "30.06.2025 12:00:00", "2025-06-30". */
export function dayOf(written: string): LegalDate | undefined {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})(?:\s.*)?$/.exec(written) ?? [];
  return parseLegalDate(year === undefined ? written.slice(0, 10) : `${year}-${month}-${day}`);
}

/** By the numbers of ISO 4217 that the format uses. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '398': 'KZT',
  '643': 'RUB',
  '840': 'USD',
  '978': 'EUR',
  '156': 'CNY',
};

export function currencyOf(written: string, otherwise: string): string {
  const text = written.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(text)) return text;
  return CURRENCIES[text] ?? (/^(?:ТЕНГЕ|ТГ\.?|₸)$/u.test(text) ? 'KZT' : text === '' ? otherwise : text);
}
