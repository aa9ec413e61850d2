/** The items of the Rules stand beside a right wherever it is read, and nowhere in what is journaled. */
import { describe, expect, it } from 'vitest';
import { citationWithRedactions, citedLaws } from '../cited-laws.ts';
import { legalDate } from '../legal-date.ts';
import { basisOf } from './basis-of.ts';
import { citationShown, type RuleId, rights } from './rights.ts';

const on = legalDate('2026-09-01');

describe('the right of an opening, a notice, a transfer and an end', () => {
  it.each<[RuleId, string]>([
    ['case.opening', 'Rules items 3, 5'],
    ['case.notice', 'Rules item 6'],
    ['case.opt_out', 'Rules item 7'],
    ['case.transfer.opt_out', 'Rules items 7, 16, 22'],
    ['case.transfer.term_expired', 'Rules items 16, 22'],
    ['case.termination.executed', 'Rules item 17'],
    ['case.termination.act_cancelled', 'Rules item 17'],
  ])('%s is shown with %s in the redaction of the day, and journaled without', (rule, items) => {
    const basis = basisOf(rule, on);
    if (!basis.known) throw new Error(basis.parameter);
    const { citation } = basis.basis;
    expect(citation).toBe(rights[rule].citation);
    expect(citation).not.toContain('Rules');
    expect(citationShown(rule, citation)).toBe(`${citation}; ${items}; Order 697`);
    const shown = { ...basis.basis, on };
    expect(citationWithRedactions(shown)).toContain(`; ${items}, redaction 2026-07-12`);
    expect(citedLaws(shown).at(-1)).toEqual({ law: '697', citation: items, redaction: '2026-07-12' });
    // Who has no rule shows what is journaled.
    expect(citationWithRedactions({ citation, on })).not.toContain('Rules');
  });

  it('of what cites them already, and of a release, which is no ground of theirs, stays as it is', () => {
    for (const rule of ['case.arrest', 'case.collection_order', 'case.termination.released'] as const)
      expect(citationShown(rule, rights[rule].citation)).toBe(rights[rule].citation);
  });
});
