/**
 * Credits that something may take back, by the names under which it can name them: an EndToEndId, the bank's key, the fine that they have paid, and, while they lie in
 * suspense, the reference that they give. Pure.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';

/** An earlier credit that may be taken back. */
export interface Original {
  readonly id: string;
  /** Null while the credit lies in suspense. */
  readonly documentId: string | null;
  readonly currency: string;
  /** What of it has not been taken back yet. */
  readonly left: Money;
  readonly bookedOn: LegalDate;
}

export interface Credit extends Original {
  /** The id of the booking that it is a part of; null where it is the whole. */
  readonly booking: string | null;
  /** As the bank booked it. */
  readonly amount: Money;
  readonly endToEndId: string | null;
  readonly references: readonly string[];
  readonly text: string;
}

/** A name of one kind is none of another. */
export const creditName = {
  /** Whoever orders a payment chooses it: on another account it is another's. */
  endToEnd: (account: string, id: string) => `end-to-end ${account} ${id}`,
  /** `key`: account and the bank's key. */
  key: (key: string) => `key ${key}`,
  fine: (documentId: string) => `fine ${documentId}`,
  reference: (account: string, reference: string) => `reference ${account} ${reference}`,
} as const;

/** An id begins with the account (sql/bookings.ts). */
export const accountOf = (id: string): string => id.slice(0, id.indexOf('|'));

/** What sets a booking apart whose key the bank has used twice (sql/bookings.ts). */
export const MARK = /~[0-9a-f]{16}$/;
/** What stands for the key of a part that has none of its own (iso20022/read-entry.ts). */
const PLACE_OF_PART = /^(?:\d{1,4}|CHARGES)$/;

/** Account and the bank's key of the whole booking. */
export const bookingKeyOf = ({ id, booking }: Pick<Credit, 'id' | 'booking'>): string =>
  (booking ?? id).replace(MARK, '');

/** That, and for a part its own. */
function keysOf(credit: Pick<Credit, 'id' | 'booking'>): string[] {
  const { id, booking } = credit;
  const part = booking === null ? '' : id.slice(booking.length + 1);
  const own = part === '' || PLACE_OF_PART.test(part) ? [] : [`${accountOf(id)}|${part}`];
  return [bookingKeyOf(credit), ...own];
}

/** By what a credit that is flagged can name a debit of ours that came back. */
export const namesOfDebit = (debit: Pick<Credit, 'id' | 'booking' | 'endToEndId'>): string[] => [
  ...(debit.endToEndId === null ? [] : [creditName.endToEnd(accountOf(debit.id), debit.endToEndId)]),
  ...keysOf(debit).map(creditName.key),
];

function namesOf(credit: Credit): string[] {
  const { id, documentId, endToEndId, references } = credit;
  const meant =
    documentId === null
      ? references.map((reference) => creditName.reference(accountOf(id), reference))
      : [creditName.fine(documentId)];
  const order = endToEndId === null ? [] : [creditName.endToEnd(accountOf(id), endToEndId)];
  return [...order, ...keysOf(credit).map(creditName.key), ...meant];
}

/** Each credit once, with what is left of it while a batch takes back. */
export class Credits {
  readonly #byId = new Map<string, Credit>();
  readonly #ids = new Map<string, string[]>();

  constructor(credits: readonly Credit[] = []) {
    for (const credit of credits) this.add(credit);
  }

  add(credit: Credit): void {
    if (this.#byId.has(credit.id)) return;
    this.#byId.set(credit.id, credit);
    for (const name of new Set(namesOf(credit))) this.#ids.set(name, [...(this.#ids.get(name) ?? []), credit.id]);
  }

  named(name: string): readonly Credit[] {
    return (this.#ids.get(name) ?? []).flatMap((id) => this.#byId.get(id) ?? []);
  }

  takeBack(id: string, amount: Money): void {
    const credit = this.#byId.get(id);
    if (credit !== undefined) this.#byId.set(id, { ...credit, left: (credit.left - amount) as Money });
  }
}
