/**
 * The totals that a bank states for its entries, compared with the entries: TxsSummry, and in camt.053 the balances.
 * A difference does not touch the transactions, each of which stands by itself; the operator is told.
 */
import type { Money } from '@oryndau/law/money';
import { type StatedEntry, type TotalsMismatch, UNREADABLE } from '../bank-file/reading.ts';
import { amountOf, directionOf, signed } from './read-entry.ts';
import type { Statement } from './slice-file.ts';
import { child, childrenOf, type Element, textAt } from './xml-element.ts';

interface Count {
  entries: number;
  credits: bigint;
  debits: bigint;
  creditEntries: number;
  debitEntries: number;
}

const none = (): Count => ({ entries: 0, credits: 0n, debits: 0n, creditEntries: 0, debitEntries: 0 });

/** Entries of one statement as they come. Refused entries count too, as far as their amount can be read. */
export class StatementTotals {
  private readonly all = none();
  private readonly booked = none();
  private unreadable = false;

  /** Gives what the entry says of itself, as far as it can be read. */
  add(entry: Element, booked: boolean): StatedEntry {
    const amount = amountOf(child(entry, 'Amt'));
    const direction = directionOf(entry);
    if ('code' in amount || direction === null) this.unreadable = true;
    for (const count of booked ? [this.all, this.booked] : [this.all]) {
      count.entries++;
      if ('code' in amount || direction === null) continue;
      if (direction === 'CRDT') count.credits += amount.value;
      else count.debits += amount.value;
      if (direction === 'CRDT') count.creditEntries++;
      else count.debitEntries++;
    }
    return 'code' in amount || direction === null
      ? UNREADABLE
      : { direction, currency: amount.currency, amount: amount.value };
  }

  /**
   * What differs. A bank may count all entries or the booked ones only; either is right. Sums are left out when an
   * amount could not be read (its refusal is known already), and all is when the statement is one page of several.
   */
  compare(statement: Statement): TotalsMismatch[] {
    const header: Element = { name: '', currency: null, text: '', children: statement.header };
    const pages = child(header, 'NtfctnPgntn') ?? child(header, 'StmtPgntn') ?? child(header, 'MsgPgntn');
    if (pages && !(Number(textAt(pages, 'PgNb')) === 1 && /^(true|1)$/.test(textAt(pages, 'LastPgInd') ?? '')))
      return [];
    const found: TotalsMismatch[] = [];
    const place = { code: 'TOTALS_MISMATCH', statement: textAt(header, 'Id') ?? '', line: statement.line } as const;
    for (const { total, stated, of, isSum } of statedIn(child(header, 'TxsSummry'))) {
      if (stated === null || (isSum && this.unreadable)) continue;
      if (stated === of(this.all) || stated === of(this.booked)) continue;
      found.push({ ...place, total, stated: String(stated), found: String(of(this.all)) });
    }
    const opening = balance(header, ['OPBD', 'PRCD']);
    const closing = balance(header, ['CLBD']);
    if (opening !== null && closing !== null && !this.unreadable) {
      const reached = opening + this.booked.credits - this.booked.debits;
      if (reached !== closing) found.push({ ...place, total: 'CLBD', stated: String(closing), found: String(reached) });
    }
    return found;
  }
}

interface Stated {
  readonly total: string;
  /** Null when the bank does not state it. Sums are in hundredths. */
  readonly stated: bigint | null;
  readonly of: (count: Count) => bigint;
  readonly isSum: boolean;
}

function statedIn(summary: Element | undefined): Stated[] {
  if (summary === undefined) return [];
  const number = (group: string): bigint | null => {
    const text = textAt(summary, group, 'NbOfNtries');
    return text === null ? null : BigInt(text);
  };
  const sum = (group: string): bigint | null => valueIn(child(child(summary, group), 'Sum'));
  return [
    { total: 'TtlNtries/NbOfNtries', stated: number('TtlNtries'), of: (count) => BigInt(count.entries), isSum: false },
    { total: 'TtlNtries/Sum', stated: sum('TtlNtries'), of: (count) => count.credits + count.debits, isSum: true },
    {
      total: 'TtlNtries/TtlNetNtry',
      stated: netOf(child(summary, 'TtlNtries')),
      of: (count) => count.credits - count.debits,
      isSum: true,
    },
    {
      total: 'TtlCdtNtries/NbOfNtries',
      stated: number('TtlCdtNtries'),
      of: (count) => BigInt(count.creditEntries),
      isSum: true,
    },
    { total: 'TtlCdtNtries/Sum', stated: sum('TtlCdtNtries'), of: (count) => count.credits, isSum: true },
    {
      total: 'TtlDbtNtries/NbOfNtries',
      stated: number('TtlDbtNtries'),
      of: (count) => BigInt(count.debitEntries),
      isSum: true,
    },
    { total: 'TtlDbtNtries/Sum', stated: sum('TtlDbtNtries'), of: (count) => count.debits, isSum: true },
  ];
}

/** .02 writes TtlNetNtryAmt and CdtDbtInd beside each other, later versions TtlNetNtry around Amt and CdtDbtInd. */
function netOf(group: Element | undefined): bigint | null {
  const net = child(group, 'TtlNetNtry');
  const amount = valueIn(net ? child(net, 'Amt') : child(group, 'TtlNetNtryAmt'));
  const direction = directionOf(net ?? group);
  return amount === null || direction === null ? null : signed(amount, direction);
}

function balance(header: Element, codes: readonly string[]): bigint | null {
  for (const code of codes) {
    const found = childrenOf(header, 'Bal').find((candidate) => textAt(candidate, 'Tp', 'CdOrPrtry', 'Cd') === code);
    const amount = valueIn(child(found, 'Amt'));
    if (amount !== null) return signed(amount, directionOf(found) ?? 'CRDT');
  }
  return null;
}

function valueIn(element: Element | undefined): Money | null {
  const amount = amountOf(element);
  return 'code' in amount ? null : amount.value;
}
