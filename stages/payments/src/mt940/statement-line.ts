/**
 * Field 61 of MT940, the statement line: what was booked. SWIFT's Category 9 handbook: value date 6!n, entry date [4!n], mark 2a, funds code [1!a],
 * amount 15d, type 1!a3!c, reference for the account owner 16x, [//reference of the bank 16x], on the next line details 34x. Banks write longer
 * references and a point for the comma; both are read. Pure.
 */
import { addDays, daysBetween, type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { AmountFault, Money } from '@oryndau/law/money';
import { referenceIn } from '../bank-file/booking-key.ts';
import { plainMoney } from '../bank-file/plain-values.ts';
import type { BankTransaction } from '../bank-file/reading.ts';

export interface StatementLine {
  /** Null where the value date is none. */
  readonly bookedOn: LegalDate | null;
  readonly valueOn: LegalDate | null;
  readonly direction: BankTransaction['direction'];
  readonly reversal: boolean;
  /** EC, ED: announced, not booked. */
  readonly isExpected: boolean;
  readonly amount: Money | AmountFault;
  readonly amountWritten: string;
  /** Of the account's owner: what the payer's order was known by. */
  readonly ownerReference: string | null;
  readonly bankReference: string | null;
  readonly details: string;
}

const SHAPE = /^(\d{6})(\d{4})?(RC|RD|EC|ED|C|D)([A-Z])?(\d[\d.,]*)([A-Z][A-Z0-9]{3})(.*)$/u;

/** Undefined for what is no statement line. */
export function parseStatementLine(lines: readonly string[]): StatementLine | undefined {
  const [first = '', ...details] = lines;
  const match = SHAPE.exec(first.trim());
  if (match === null) return undefined;
  const [, value = '', entry, mark = '', , amountWritten = '', , references = ''] = match;
  const valueOn = dayOf(value);
  const [owner = '', ...bank] = references.split('//');
  return {
    bookedOn: valueOn === null ? null : bookedOn(valueOn, entry),
    valueOn,
    direction: mark === 'C' || mark === 'EC' || mark === 'RD' ? 'CRDT' : 'DBIT',
    reversal: mark.startsWith('R'),
    isExpected: mark.startsWith('E'),
    amount: plainMoney(amountWritten),
    amountWritten,
    ownerReference: referenceIn(owner.trim()),
    bankReference: referenceIn(bank.join('//').trim()),
    details: details.join(' ').trim(),
  };
}

/** "250131": the century is ours. */
export const dayOf = (text: string): LegalDate | null =>
  parseLegalDate(`20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`) ?? null;

const HALF_A_YEAR_DAYS = 183;

/** The entry date has no year: it is the one that brings it nearest to the value date. */
function bookedOn(valueOn: LegalDate, monthAndDay: string | undefined): LegalDate | null {
  if (monthAndDay === undefined) return valueOn;
  const year = valueOn.slice(0, 4);
  const inYear = (of: string): LegalDate | undefined =>
    parseLegalDate(`${of}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`);
  const same = inYear(year);
  const others = [addDays(valueOn, -HALF_A_YEAR_DAYS), addDays(valueOn, HALF_A_YEAR_DAYS)].map((day) =>
    inYear(day.slice(0, 4)),
  );
  const near = [same, ...others].find(
    (day) => day !== undefined && Math.abs(daysBetween(valueOn, day)) <= HALF_A_YEAR_DAYS,
  );
  return near ?? null;
}
