/** Entries counted and added up by direction and currency: what a file holds, and what became of it. */

/** One line of a tally. An entry whose amount or direction cannot be read has neither direction nor currency, and amount zero. */
export interface TallyLine {
  readonly direction: 'CRDT' | 'DBIT' | '';
  readonly currency: string;
  readonly entries: number;
  /** Hundredths of the currency. */
  readonly amount: bigint;
}

export class Tally {
  readonly #lines = new Map<string, TallyLine>();

  add({ direction, currency, amount }: Omit<TallyLine, 'entries'>): void {
    const line = this.#lines.get(direction + currency);
    const entries = (line?.entries ?? 0) + 1;
    this.#lines.set(direction + currency, { direction, currency, entries, amount: (line?.amount ?? 0n) + amount });
  }

  copy(): Tally {
    const copy = new Tally();
    for (const [key, line] of this.#lines) copy.#lines.set(key, line);
    return copy;
  }

  /** In the order of direction and currency, so that two tallies can be held against each other. */
  lines(): TallyLine[] {
    return Array.from(this.#lines)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => line);
  }
}

/** What became of an entry of a file. */
export const outcomes = ['taken', 'known', 'refused', 'ignored'] as const;
export type EntryOutcome = (typeof outcomes)[number];
export type Tallies = Readonly<Record<EntryOutcome, Tally>>;

export const noTallies = (): Tallies => ({
  taken: new Tally(),
  known: new Tally(),
  refused: new Tally(),
  ignored: new Tally(),
});

/** To go on with, and to come back from where what was counted was not kept. */
export const copyOf = ({ taken, known, refused, ignored }: Tallies): Tallies => ({
  taken: taken.copy(),
  known: known.copy(),
  refused: refused.copy(),
  ignored: ignored.copy(),
});

/** What the file holds and no outcome accounts for, or the other way round; empty where all adds up. */
export function leftOver(stated: Tally, tallies: Tallies): TallyLine[] {
  const rest = new Map(stated.lines().map((line) => [line.direction + line.currency, line]));
  for (const line of outcomes.flatMap((outcome) => tallies[outcome].lines())) {
    const key = line.direction + line.currency;
    const { entries, amount } = rest.get(key) ?? { entries: 0, amount: 0n };
    rest.set(key, { ...line, entries: entries - line.entries, amount: amount - line.amount });
  }
  return [...rest.values()].filter(({ entries, amount }) => entries !== 0 || amount !== 0n);
}
