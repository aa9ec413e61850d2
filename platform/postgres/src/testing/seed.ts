/** Randomness that can be had again: the seed is printed, and ORYNDAU_SEED repeats a run. */
export interface Dice {
  readonly seed: number;
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `below`. */
  below(limit: number): number;
  pick<T>(of: readonly T[]): T;
}

export function dice(title: string): Dice {
  const given = process.env.ORYNDAU_SEED;
  const seed = given === undefined || given === '' ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  process.stdout.write(`${title}: ORYNDAU_SEED=${seed}\n`);
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(of: readonly T[]): T => {
    const picked = of[below(of.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { seed, next, below, pick };
}
