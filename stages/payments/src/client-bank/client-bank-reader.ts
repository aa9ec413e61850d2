/**
 * Reads 1CClientBankExchange, the exchange of bank clients with accountants, in UTF-8, windows-1251 or IBM866, line by line. The header and the sections
 * РасчСчет name the accounts that are ours, and what they received and spent; each СекцияДокумент is a booking, and those of an account are held against its sections.
 */
import { windowOfBookings } from '@oryndau/law/day-window';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import { BankFileError } from '../bank-file/bank-file-error.ts';
import { EntryCollector } from '../bank-file/entry-collector.ts';
import { plainAccount, plainMoney } from '../bank-file/plain-values.ts';
import { type BankFileItem, type BankFileSummary, type FormatReader, UNREADABLE } from '../bank-file/reading.ts';
import { type TextEncoding, type TextLine, textLines } from '../bank-file/text-lines.ts';
import { currencyOf, dayOf, readDocument, type Section } from './client-bank-document.ts';

/** A section has some forty fields, the accounts of a body a section a day for some years. */
const [FIELDS_MAX, ACCOUNTS_MAX] = [500, 10_000];
const VALUE_CHARS_MAX = 64 * 1024;

interface Account {
  readonly line: number;
  currency: string;
  /** As its sections state; null where none does. */
  received: bigint | null;
  spent: bigint | null;
  /** As its documents say. */
  credits: bigint;
  debits: bigint;
}

type Where = 'header' | 'account' | 'document' | 'end';

/** Of the header: by which it says of when it is. */
const DAYS: ReadonlySet<string> = new Set(['датасоздания', 'датаконца']);

interface Mark {
  readonly opens?: 'account' | 'document' | 'end';
  readonly closes?: 'account' | 'document';
}

/** In small letters: some banks write them in capitals. */
const MARKS: Readonly<Record<string, Mark>> = {
  секциярасчсчет: { opens: 'account' },
  конецрасчсчет: { closes: 'account' },
  секциядокумент: { opens: 'document' },
  конецдокумента: { closes: 'document' },
  конецфайла: { opens: 'end' },
};

export class ClientBankReader implements FormatReader {
  private readonly collector = new EntryCollector();
  readonly stated = this.collector.stated;
  private readonly accounts = new Map<string, Account>();
  /** With the currency of each. */
  private readonly own = new Map<string, string>();
  private version = '';
  private where: Where = 'header';
  private line = 0;
  private values = new Map<string, string>();
  private doubled: string | null = null;
  private lastName: string | undefined;
  private from = 0;
  private isUnreadable = false;
  private made: LegalDate | undefined;

  read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem[]> {
    return this.collector.read(textLines(chunks, encodingOf), {
      take: (line) => this.take(line),
      end: () => this.end(),
    });
  }

  summary(): BankFileSummary {
    return this.collector.summary({ message: '1CClientBankExchange', version: this.version, messageId: '' });
  }

  private take({ line, text }: TextLine): void {
    this.line = line;
    const written = text.trim();
    if (written === '') return;
    if (this.where === 'end') throw this.error(`text behind КонецФайла: ${written.slice(0, 40)}`);
    const [, name = '', value] = /^([\p{L}\p{N}_]+)\s*(?:=(.*))?$/u.exec(written) ?? [];
    const mark = value === undefined || name.toLowerCase() === 'секциядокумент' ? MARKS[name.toLowerCase()] : undefined;
    if (mark !== undefined) this.takeMark(mark);
    else if (name !== '' && value !== undefined) this.takeField(name, value.trim());
    else this.goOn(written);
  }

  private takeMark({ opens, closes }: Mark): void {
    if (opens === 'end') {
      if (this.where !== 'header') throw this.error('КонецФайла within a section');
      this.where = 'end';
    } else if (opens !== undefined) this.open(opens);
    else if (closes === 'account') this.close(closes, () => this.takeAccount());
    else if (closes === 'document') this.close(closes, () => this.takeDocument());
  }

  private open(section: 'account' | 'document'): void {
    if (this.where !== 'header') throw this.error('a section within another');
    this.where = section;
    this.from = this.line;
    this.values = new Map();
    this.doubled = null;
    this.lastName = undefined;
  }

  private close(section: Where, take: () => void): void {
    if (this.where !== section) throw this.error('the end of a section that was not begun');
    this.where = 'header';
    this.lastName = undefined;
    take();
  }

  private takeField(written: string, value: string): void {
    const name = written.toLowerCase();
    if (this.where === 'header') {
      if (name === 'расчсчет' && value !== '') this.accountOf(plainAccount(value));
      if (name === 'версияформата') this.version = value;
      // When it was made is the last of the days that the header names.
      if (DAYS.has(name)) this.madeOn(dayOf(value));
      return;
    }
    const before = this.values.get(name);
    if (before !== undefined && before !== value && before !== '' && value !== '') this.doubled = written;
    if (value !== '' || before === undefined) this.values.set(name, value);
    this.lastName = name;
    if (this.values.size > FIELDS_MAX) throw this.tooLong(written, FIELDS_MAX);
  }

  /** A value goes on in the next line: a purpose that was written in several. */
  private goOn(written: string): void {
    if (this.lastName === undefined) {
      if (this.where === 'header') return;
      throw this.error(`a line without a name: ${written.slice(0, 40)}`);
    }
    const value = `${this.values.get(this.lastName) ?? ''} ${written}`.trim();
    if (value.length > VALUE_CHARS_MAX) throw this.tooLong(this.lastName, VALUE_CHARS_MAX);
    this.values.set(this.lastName, value);
  }

  private accountOf(account: string): Account {
    let found = this.accounts.get(account);
    if (found === undefined) {
      found = { line: this.line, currency: 'KZT', received: null, spent: null, credits: 0n, debits: 0n };
      this.accounts.set(account, found);
      this.own.set(account, found.currency);
      if (this.accounts.size > ACCOUNTS_MAX) throw this.tooLong('РасчСчет', ACCOUNTS_MAX);
    }
    return found;
  }

  private madeOn(day: LegalDate | undefined): void {
    if (day !== undefined && (this.made === undefined || day > this.made)) this.made = day;
  }

  private takeAccount(): void {
    this.madeOn(dayOf(this.values.get('датаконца') ?? ''));
    const name = plainAccount(this.values.get('расчсчет') ?? '');
    if (name === '') throw this.error('a section without РасчСчет');
    const account = this.accountOf(name);
    account.currency = currencyOf(this.values.get('валюта') ?? '', account.currency);
    this.own.set(name, account.currency);
    const [opening, received, spent, closing] = [
      'начальныйостаток',
      'всегопоступило',
      'всегосписано',
      'конечныйостаток',
    ].map((total) => this.totalIn(total));
    if (received != null) account.received = (account.received ?? 0n) + received;
    if (spent != null) account.spent = (account.spent ?? 0n) + spent;
    if (opening == null || closing == null || received == null || spent == null) return;
    if (opening + received - spent !== closing)
      this.mismatch(name, this.from, 'КонечныйОстаток', closing, opening + received - spent);
  }

  private totalIn(name: string): bigint | null {
    const written = this.values.get(name) ?? '';
    if (written === '') return null;
    const amount = plainMoney(written);
    if (typeof amount === 'string') throw this.error(`no sum: ${name}=${written}`);
    return amount;
  }

  private takeDocument(): void {
    const section: Section = { line: this.from, values: this.values, doubled: this.doubled };
    for (const { reading, stated, account } of readDocument(section, {
      own: this.own,
      fallbackKeys: this.collector.fallbackKeys,
      window: this.made === undefined ? undefined : windowOfBookings(this.made),
    })) {
      this.collector.add(reading, this.from, stated);
      if (stated === UNREADABLE) this.isUnreadable = true;
      const of = this.accounts.get(account);
      if (of === undefined) continue;
      if (stated.direction === 'CRDT') of.credits += stated.amount;
      if (stated.direction === 'DBIT') of.debits += stated.amount;
    }
  }

  /** A file without КонецФайла is whole when all that its sections state is there. */
  private end(): void {
    if (this.where === 'account' || this.where === 'document')
      throw new BankFileError('FILE_TRUNCATED', this.line, { within: 'Секция…' });
    if (this.accounts.size === 0) throw this.error('no РасчСчет');
    let isProved = true;
    for (const [name, account] of this.accounts) {
      if (account.received === null || account.spent === null) isProved = false;
      if (this.isUnreadable) continue;
      if (account.received !== null && account.received !== account.credits)
        this.mismatch(name, account.line, 'ВсегоПоступило', account.received, account.credits);
      if (account.spent !== null && account.spent !== account.debits)
        this.mismatch(name, account.line, 'ВсегоСписано', account.spent, account.debits);
    }
    if (this.where === 'end' || (isProved && !this.isUnreadable && this.collector.mismatches.length === 0)) return;
    throw new BankFileError('FILE_TRUNCATED', this.line, { within: 'КонецФайла' });
  }

  private mismatch(statement: string, line: number, total: string, stated: bigint, found: bigint): void {
    const [says, is] = [stated, found].map((amount) => formatMoney(amount as Money));
    this.collector.mismatches.push({
      code: 'TOTALS_MISMATCH',
      statement,
      line,
      total,
      stated: says ?? '',
      found: is ?? '',
    });
  }

  private error(reason: string): BankFileError {
    return new BankFileError('SCHEMA_VIOLATION', this.line, { reason: `1CClientBankExchange: ${reason}` });
  }

  private tooLong(element: string, limit: number): BankFileError {
    return new BankFileError('TEXT_TOO_LONG', this.line, { element, limit: String(limit) });
  }
}

/** The first line that is not ASCII is one of the header, and its name reads as a word in one encoding only. */
const encodingOf = (line: Buffer): TextEncoding =>
  /^(?:ВерсияФормата|Кодировка|Отправитель|Получатель|Дата)/iu.test(new TextDecoder('IBM866').decode(line))
    ? 'IBM866'
    : 'windows-1251';
