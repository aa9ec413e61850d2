/**
 * Reads MT940, the statement of SWIFT, with or without its envelope ({1:…}{4:…-}), in UTF-8 or windows-1251, line by line. A page (one message) says its
 * account (:25:), number (:28C:), opening balance (:60F:, :60M:), the bookings (:61: with :86:) and its closing balance (:62F:, :62M:), and its bookings are held against its balances.
 */
import { type DayWindow, isWithin, windowOfBookings } from '@oryndau/law/day-window';
import { addYears, type LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import { BankFileError } from '../bank-file/bank-file-error.ts';
import { keyIn } from '../bank-file/booking-key.ts';
import { EntryCollector, type PlainEntryReading } from '../bank-file/entry-collector.ts';
import { plainAccount, plainMoney } from '../bank-file/plain-values.ts';
import {
  type BankFileItem,
  type BankFileSummary,
  type FormatReader,
  type StatedEntry,
  UNREADABLE,
} from '../bank-file/reading.ts';
import { type TextLine, textLines } from '../bank-file/text-lines.ts';
import { parseOwnerText } from './account-owner-text.ts';
import { dayOf, parseStatementLine, type StatementLine } from './statement-line.ts';

/** A field with more lines is none of the format, whose longest has six. */
const FIELD_LINES_MAX = 200;
const FIELD = /^:(\d{2}[A-Z]?):(.*)$/u;
/** What closes a message, with or without an envelope. */
const END = /^-(?:\}.*|\p{Cc}*)$/u;

interface Field {
  readonly tag: string;
  readonly line: number;
  readonly lines: string[];
}

interface Balance {
  readonly on: LegalDate;
  readonly currency: string;
  /** Below zero: a debit. */
  readonly amount: bigint;
  /** An opening or closing of the whole statement, not of a page. */
  readonly isFinal: boolean;
}

interface Page {
  readonly line: number;
  account: string;
  number: string;
  opening: Balance | undefined;
  closing: Balance | undefined;
  /** Of what is booked. */
  moved: bigint;
  /** An amount could not be read: its refusal is known already, and the balances say nothing. */
  isUnreadable: boolean;
}

type BookingFault = 'DATE_MALFORMED' | 'DATE_OUT_OF_WINDOW' | 'AMOUNT_NOT_POSITIVE';

export class Mt940Reader implements FormatReader {
  private readonly collector = new EntryCollector();
  readonly stated = this.collector.stated;
  private messageId = '';
  private field: Field | undefined;
  private page: Page | undefined;
  private booking: { readonly statement: Field; readonly texts: Field[] } | undefined;
  /** Where each account stood when its last page ended without being the last of its statement. */
  private readonly continued = new Map<string, bigint>();
  private line = 0;

  read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem[]> {
    return this.collector.read(
      textLines(chunks, () => 'windows-1251'),
      {
        take: (line) => this.take(line),
        end: () => this.end(),
      },
    );
  }

  summary(): BankFileSummary {
    return this.collector.summary({ message: 'MT940', version: '', messageId: this.messageId });
  }

  private take({ line, text }: TextLine): void {
    this.line = line;
    const written = withoutEnvelope(text);
    const [, tag, value = ''] = FIELD.exec(written) ?? [];
    if (tag !== undefined) {
      this.closeField();
      if (tag !== '86') this.closeBooking();
      this.field = { tag, line, lines: [value] };
    } else if (END.test(written.trimEnd())) this.closePage();
    else if (this.field !== undefined && written.trim() !== '') this.goOn(this.field, written);
  }

  private goOn(field: Field, written: string): void {
    field.lines.push(written);
    if (field.lines.length > FIELD_LINES_MAX) {
      throw new BankFileError('TEXT_TOO_LONG', field.line, {
        element: `:${field.tag}:`,
        limit: `${FIELD_LINES_MAX} × 65`,
      });
    }
  }

  private closeField(): void {
    const { field } = this;
    this.field = undefined;
    if (field === undefined) return;
    if (field.tag === '86' && this.booking !== undefined) {
      this.booking.texts.push(field);
      return;
    }
    this.takeField(field);
  }

  private takeField(field: Field): void {
    const [first = ''] = field.lines;
    if (field.tag === '20') {
      this.closePage();
      if (this.messageId === '') this.messageId = first.trim();
      this.page = {
        line: field.line,
        account: '',
        number: '',
        opening: undefined,
        closing: undefined,
        moved: 0n,
        isUnreadable: false,
      };
      return;
    }
    const page = this.pageFor(field);
    switch (field.tag) {
      case '25':
      case '25P':
        page.account = accountIn(first);
        break;
      case '28':
      case '28C':
        page.number = first.trim();
        break;
      case '60F':
      case '60M':
        page.opening = this.balanceIn(field);
        break;
      case '61':
        if (page.account === '' || page.opening === undefined)
          throw this.error(`:61: without ${page.account === '' ? ':25:' : ':60F:'} before it`, field.line);
        this.booking = { statement: field, texts: [] };
        break;
      case '62F':
      case '62M':
        page.closing = this.balanceIn(field);
        break;
    }
  }

  private pageFor({ tag, line }: Field): Page {
    if (this.page === undefined) throw this.error(`:${tag}: without :20: before it`, line);
    return this.page;
  }

  private balanceIn({ tag, line, lines }: Field): Balance {
    const match = /^([CD])(\d{6})([A-Z]{3})(\d[\d.,]*)$/u.exec((lines[0] ?? '').trim());
    const amount = plainMoney(match?.[4] ?? '');
    const on = dayOf(match?.[2] ?? '');
    if (match === null || typeof amount === 'string' || on === null)
      throw this.error(`no balance: :${tag}:${lines[0] ?? ''}`, line);
    return { on, currency: match[3] ?? '', amount: match[1] === 'C' ? amount : -amount, isFinal: tag.endsWith('F') };
  }

  private closeBooking(): void {
    const { booking, page } = this;
    this.booking = undefined;
    if (booking === undefined || page?.opening === undefined) return;
    const { statement, texts } = booking;
    const { reading, stated, isBooked } = this.readBooking(statement.lines, texts, page, page.opening);
    this.collector.add(reading, statement.line, stated);
    if (stated === UNREADABLE) page.isUnreadable = true;
    else if (isBooked) page.moved += stated.direction === 'CRDT' ? stated.amount : -stated.amount;
  }

  private readBooking(
    lines: readonly string[],
    texts: readonly Field[],
    page: Page,
    { currency, on }: Balance,
  ): { readonly reading: PlainEntryReading; readonly stated: StatedEntry; readonly isBooked: boolean } {
    const told = parseStatementLine(lines);
    if (told === undefined || typeof told.amount === 'string') {
      return { reading: unreadable(lines[0] ?? '', told), stated: UNREADABLE, isBooked: true };
    }
    const { direction, amount, bookedOn } = told;
    const stated: StatedEntry = { direction, currency, amount };
    const read = (reading: PlainEntryReading) => ({ reading, stated, isBooked: !told.isExpected });
    if (told.isExpected) return read({ kind: 'ignored' });
    const refused = (code: BookingFault, data: Record<string, string>) => read({ kind: 'refused', code, data });
    if (amount <= 0n) return refused('AMOUNT_NOT_POSITIVE', { amount: told.amountWritten });
    if (bookedOn === null) return refused('DATE_MALFORMED', { element: ':61:', found: (lines[0] ?? '').slice(0, 10) });
    const window = windowOfPage(on);
    if (!isWithin(window, bookedOn))
      return refused('DATE_OUT_OF_WINDOW', { element: ':61:', found: bookedOn, ...window });
    return read(this.taken({ ...told, amount, bookedOn }, texts, { account: page.account, currency }));
  }

  /** A booking of which nothing is wrong, with what its texts say of it. */
  private taken(
    told: StatementLine & { readonly amount: Money; readonly bookedOn: LegalDate },
    texts: readonly Field[],
    { account, currency }: { readonly account: string; readonly currency: string },
  ): PlainEntryReading {
    const { direction, reversal, amount, bookedOn, valueOn, ownerReference, details, bankReference } = told;
    const written = texts.map((field) => parseOwnerText(field.lines));
    const said = written.map(({ text }) => text).filter((text) => text !== '');
    const key = keyIn(bankReference);
    const words = [
      account,
      bookedOn,
      String(amount),
      currency,
      direction,
      String(reversal),
      ownerReference ?? '',
      details,
    ];
    const all = texts.flatMap((field) => field.lines);
    return {
      kind: 'taken',
      transaction: {
        account,
        key: key ?? this.collector.fallbackKeys.keyOf([...words, ...all]),
        partOf: null,
        keyKind: key === null ? 'FALLBACK' : 'ACCT_SVCR_REF',
        bookedOn,
        valueOn,
        direction,
        reversal,
        amount,
        currency,
        endToEndId: written.map((one) => one.endToEndId).find((one) => one !== null) ?? ownerReference,
        references: written.flatMap((one) => one.references),
        originalKey: null,
        payerIin: direction === 'CRDT' ? (written.find((one) => one.payerIin !== null)?.payerIin ?? null) : null,
        text: said.join(' ') || details,
      },
    };
  }

  private closePage(): void {
    this.closeField();
    this.closeBooking();
    const { page } = this;
    this.page = undefined;
    if (page === undefined) return;
    const { account, opening, closing } = page;
    if (account === '' || opening === undefined)
      throw this.error(`a page without ${account === '' ? ':25:' : ':60F:'}`, page.line);
    const expected = this.continued.get(account);
    this.continued.delete(account);
    // A page that goes on from another begins where that one ended, when both stand in the file.
    if (!opening.isFinal && expected !== undefined && expected !== opening.amount)
      this.mismatch(page, ':60M:', expected, opening.amount);
    const reached = opening.amount + page.moved;
    if (closing === undefined) this.mismatch(page, ':62F:', undefined, reached);
    else {
      if (!page.isUnreadable && (closing.amount !== reached || closing.currency !== opening.currency))
        this.mismatch(page, closing.isFinal ? ':62F:' : ':62M:', closing.amount, reached);
      if (!closing.isFinal) this.continued.set(account, closing.amount);
    }
  }

  private mismatch({ line, account, number }: Page, total: string, stated: bigint | undefined, found: bigint): void {
    this.collector.mismatches.push({
      code: 'TOTALS_MISMATCH',
      statement: `${account} ${number}`.trim(),
      line,
      total,
      stated: stated === undefined ? '—' : formatMoney(stated as Money),
      found: formatMoney(found as Money),
    });
  }

  /** A page that has neither its closing balance nor an end was cut off. */
  private end(): void {
    this.closeField();
    this.closeBooking();
    if (this.page !== undefined && this.page.closing === undefined)
      throw new BankFileError('FILE_TRUNCATED', this.line, { within: ':62F:' });
    this.closePage();
  }

  private error(reason: string, line: number = this.line): BankFileError {
    return new BankFileError('SCHEMA_VIOLATION', line, { reason: `MT940: ${reason}` });
  }
}

/** Why a statement line says nothing: it has another form, or its amount is none. */
function unreadable(line: string, told: StatementLine | undefined): PlainEntryReading {
  return told === undefined || typeof told.amount !== 'string'
    ? { kind: 'refused', code: 'SCHEMA_VIOLATION', data: { reason: `:61:${line}` } }
    : { kind: 'refused', code: `AMOUNT_${told.amount}`, data: { amount: told.amountWritten } };
}

/** A page says on which day it begins, and on which it ends only behind its bookings: the longest is a year's. */
const windowOfPage = (openedOn: LegalDate): DayWindow => ({
  from: windowOfBookings(openedOn).from,
  until: windowOfBookings(addYears(openedOn, 1)).until,
});

/** By which networks mark where a message begins and ends. */
const [START_OF_HEADING, END_OF_TEXT] = ['\u0001', '\u0003'];

/** Of an envelope only what stands in its block 4 counts; the other blocks name the sender and the receiver. */
function withoutEnvelope(text: string): string {
  const plain = text.startsWith(START_OF_HEADING) ? text.slice(1) : text;
  if (plain === END_OF_TEXT) return '';
  if (!plain.startsWith('{')) return plain;
  const block = plain.indexOf('{4:');
  return block < 0 ? '' : plain.slice(block + '{4:'.length);
}

/** "KZ…", "BANKKZKA/KZ…", "KZ…KZT": the account by which the register knows it, without the bank and the currency beside it. */
function accountIn(written: string): string {
  const text = plainAccount(written);
  return /KZ\d{5}[0-9A-Z]{13}/u.exec(text)?.[0] ?? text;
}
