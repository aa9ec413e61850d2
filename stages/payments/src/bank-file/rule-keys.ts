/** The keys of a file's bookings by the rule of their bank and day. What a reader gives out bears the keys of the default rule (booking-key.ts). */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type BookingRule, type BookingRules, bankOf, DAYS_APART_MAX, ruleOn } from '../core/booking-rule.ts';
import { FallbackKeys } from './booking-key.ts';
import type { BankTransaction } from './reading.ts';

/** A transaction under the key of its rule. */
export interface KeyedTransaction extends BankTransaction {
  /** Keys that the whole booking would have if another file of the bank dated it otherwise, beyond the day from which a rule holds. */
  readonly alsoKeys: readonly string[];
}

const NONE: readonly string[] = [];

/** Of one file, from its beginning: equal entries are counted. */
export class RuleKeys {
  private readonly rules: BookingRules;
  /** Of entries that the default rule would know by their reference, so that its own ordinals stay what they are. */
  private readonly contentKeys = new FallbackKeys();

  constructor(rules: BookingRules) {
    this.rules = rules;
  }

  /** The transactions of whole entries, in the order of the file. */
  apply(transactions: readonly BankTransaction[]): KeyedTransaction[] {
    if (this.rules.size === 0) return transactions.map((transaction) => ({ ...transaction, alsoKeys: NONE }));
    const keyed: KeyedTransaction[] = [];
    for (let at = 0; at < transactions.length; ) {
      const first = transactions[at];
      let end = at + 1;
      while (transactions[end]?.entry === first?.entry && end < transactions.length) end += 1;
      keyed.push(...this.applyTo(transactions.slice(at, end)));
      at = end;
    }
    return keyed;
  }

  private applyTo(entry: readonly BankTransaction[]): KeyedTransaction[] {
    const [first] = entry;
    const rules = first && this.rules.get(bankOf(first.account));
    if (first === undefined || rules === undefined || first.keyKind === 'FALLBACK')
      return entry.map((transaction) => ({ ...transaction, alsoKeys: NONE }));
    const reference = first.partOf ?? first.key;
    const rule = ruleOn(rules, first.bookedOn);
    const own = keyBy(rule, reference, first.bookedOn);
    const key = own ?? `C${this.contentKeys.keyOf(entry.flatMap(wordsOf)).slice(1)}`;
    const alsoKeys = daysAround(first.bookedOn).flatMap((day) => {
      const other = ruleOn(rules, day);
      const also = other === rule ? undefined : keyBy(other, reference, day);
      return also === undefined || also === key ? [] : [also];
    });
    return entry.map((transaction) => ({
      ...transaction,
      key: key + transaction.key.slice(reference.length),
      partOf: transaction.partOf === null ? null : key,
      keyKind: own === undefined ? 'FALLBACK' : transaction.keyKind,
      alsoKeys: [...new Set(alsoKeys)],
    }));
  }
}

/** Undefined where the booking is known by what it says. */
function keyBy({ key, noReference }: BookingRule, reference: string, day: LegalDate): string | undefined {
  if (key === 'content' || noReference.includes(reference.toUpperCase())) return undefined;
  return key === 'reference' ? reference : `${reference}@${day}`;
}

const daysAround = (day: LegalDate): LegalDate[] =>
  Array.from({ length: 2 * DAYS_APART_MAX + 1 }, (_, n) => addDays(day, n - DAYS_APART_MAX));

const wordsOf = (transaction: BankTransaction): string[] => [
  transaction.account,
  transaction.bookedOn,
  String(transaction.amount),
  transaction.currency,
  transaction.direction,
  String(transaction.reversal),
  transaction.endToEndId ?? '',
  transaction.references.join('\u001e'),
  transaction.text,
];
