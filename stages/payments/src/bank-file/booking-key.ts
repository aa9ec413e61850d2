/** The key of a booking: the bank's own reference where it gives one, else a digest of what the entry says (docs/how-to/know-a-booking.md). */
import { createHash } from 'node:crypto';
import { MARK } from '../core/credits.ts';

/** What a bank writes where a reference is mandatory and it has none (EndToEndId: "NOTPROVIDED" by the standard, "NONREF" by SWIFT's). */
const NO_REFERENCE = new Set(['NOTPROVIDED', 'NOT PROVIDED', 'NONREF', 'NOREF', 'NONE', 'UNKNOWN', 'N/A', '-']);
/** What stands where a key must stand and is none: zeros, and nothing but marks. */
const FILLER = /^[0\p{P}\p{S}\s]*$/u;
/** Entries without a reference of the bank that one file may have: their digests are counted in memory, some 50 bytes each. */
export const FALLBACK_KEYS_MAX = 4_000_000;
const DIGEST_LENGTH = 32;

/** A reference of any kind; null for what only fills its place. */
export const referenceIn = (text: string | null): string | null =>
  text === null || text === '' || NO_REFERENCE.has(text.toUpperCase()) ? null : text;

/** A reference by which a bank can know its booking; null where it is none. What ends like one of our marks is told from a marked key by one more sign. */
export function keyIn(reference: string | null): string | null {
  if (reference === null || FILLER.test(reference)) return null;
  return MARK.test(reference) ? `${reference}~` : reference;
}

/** Gives keys to the entries of one file that have none: `F-`, a digest, and the ordinal among equal ones. */
export class FallbackKeys {
  private readonly seen = new Map<number, number>();

  get areExhausted(): boolean {
    return this.seen.size >= FALLBACK_KEYS_MAX;
  }

  /**
   * From account, day, amount, currency, direction, reversal flag, and all references and texts. The weakness of this: two equal payments of one day
   * in two different files count as one, and a bank that words the text anew in another file makes two of one.
   */
  keyOf(words: readonly string[]): string {
    const digest = createHash('sha256').update(words.join('\u001f')).digest('hex').slice(0, DIGEST_LENGTH);
    return `F-${digest}-${this.countOf(digest)}`;
  }

  /** Counts by 52 bits of the digest: two that share them only get a higher ordinal, never the same key. */
  private countOf(digest: string): number {
    const short = Number.parseInt(digest.slice(0, 13), 16);
    const count = (this.seen.get(short) ?? 0) + 1;
    this.seen.set(short, count);
    return count;
  }
}
