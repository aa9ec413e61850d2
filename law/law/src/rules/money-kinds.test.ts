import { moneyKinds } from '@oryndau/words/filings';
import { describe, expect, it } from 'vitest';
import { addDays, legalDate } from '../legal-date.ts';
import { protectedAccountTypes } from './proceeding.ts';

describe('the kinds of money that must not be taken', () => {
  it('are those of the law, on every day of it', () => {
    const named: ReadonlySet<string> = new Set(moneyKinds);
    const known = new Set<string>();
    for (let day = legalDate('2024-08-20'); day < '2026-12-31'; day = addDays(day, 1)) {
      const guarded = protectedAccountTypes(day);
      if (!guarded.known) throw new Error(`no law on ${day}`);
      for (const kind of guarded.value) known.add(kind);
    }
    expect([...known].filter((kind) => !named.has(kind))).toEqual([]);
    expect(moneyKinds.filter((kind) => !known.has(kind))).toEqual([]);
  });
});
