/** Each law of a citation with the redaction of its own that held on the day. */
import { describe, expect, it } from 'vitest';
import { citationWithRedactions, citedLaws } from './cited-laws.ts';
import { type LegalDate, legalDate } from './legal-date.ts';
import { basisOf } from './rules/basis-of.ts';
import { citationOn, type Right, type RuleId, rights, ruleIds } from './rules/rights.ts';

function cited(rule: RuleId, day: string) {
  const on = legalDate(day);
  const ruling = basisOf(rule, on);
  if (!ruling.known) throw new Error(`no law of ${day}`);
  return { ...ruling.basis, on };
}

describe('the laws of a citation', () => {
  const rows: readonly (readonly [RuleId, string, string])[] = [
    // Of the Rules the redaction of the day, which changes by itself: Order 588 on 1 July 2026, Order 510 on the 12th.
    [
      'case.arrest',
      '2025-09-16',
      '261-IV Arts. 10-3, 32, 62(6), redaction 2025-09-16; Rules items 10, 11, 12, redaction 2024-08-20',
    ],
    [
      'case.arrest',
      '2026-07-01',
      '261-IV Arts. 10-3, 32, 62(6), redaction 2025-09-16; Rules items 10, 11, 12, redaction 2026-07-01',
    ],
    [
      'case.arrest',
      '2026-07-12',
      '261-IV Arts. 10-3, 32, 62(6), redaction 2025-09-16; Rules items 10, 11, 12, redaction 2026-07-12',
    ],
    [
      'case.collection_order',
      '2026-09-01',
      '261-IV Art. 10-3, redaction 2026-08-25; 11-VI Art. 35, redaction 2026-01-16; Rules item 14, redaction 2026-07-12',
    ],
    [
      'case.collection_order',
      '2025-12-01',
      '261-IV Art. 10-3, redaction 2025-09-16; 11-VI Art. 35, redaction 2024-01-01; Rules item 14, redaction 2024-08-20',
    ],
    [
      'case.recall.transfer',
      '2025-12-01',
      '261-IV Art. 10-6(4), redaction 2025-09-16; Rules item 23, redaction 2024-08-20',
    ],
    [
      'case.recall.termination',
      '2025-12-01',
      '261-IV Art. 10-5(5), redaction 2025-09-16; Rules item 21, redaction 2024-08-20',
    ],
    [
      'case.recall.hold',
      '2026-07-01',
      'APPK Art. 96, redaction 2026-01-16; KoAP Arts. 826-2(4), 834, redaction 2026-07-01',
    ],
    ['case.register_entry', '2026-08-25', 'Rules item 8, redaction 2026-07-12; 261-IV Art. 36, redaction 2026-08-25'],
    ['case.review', '2026-07-12', '94-V Art. 19-1, redaction 2026-03-02; DC Art. 43, redaction 2026-07-12'],
    [
      'case.hold.released',
      '2026-08-30',
      'KoAP Arts. 889, 889-1, redaction 2026-07-01; held until the ground of 261-IV Art. 10-5(1)(3) is in force, redaction 2026-08-25',
    ],
    [
      'case.quiet_hours',
      '2026-08-25',
      '261-IV Art. 27, redaction 2026-08-25; no message at night (default, stricter than the law)',
    ],
  ];
  it.each(rows)('%s on %s', (rule, day, told) => {
    expect(citationWithRedactions(cited(rule, day))).toBe(told);
  });

  it('keeps what was journaled of the first, whatever is loaded now', () => {
    const [first, second] = citedLaws({ ...cited('case.collection_order', '2026-09-01'), redaction: '2026-08-26' });
    expect(first).toEqual({ law: '261-IV', citation: '261-IV Art. 10-3', redaction: '2026-08-26' });
    expect(second).toEqual({ law: '11-VI', citation: '11-VI Art. 35', redaction: '2026-01-16' });
  });

  it('are none in what cites a promise of the house', () => {
    const own = { citation: 'docs/decisions/0034-rows-beside-the-journal.md', redaction: '2026-11-28' };
    const on = legalDate('2026-11-29');
    expect(citedLaws({ ...own, on })).toEqual([]);
    expect(citationWithRedactions({ ...own, on })).toBe(`${own.citation}, redaction 2026-11-28`);
  });

  it('begin with the one by which the rule holds, and each is loaded, of every rule on every day of a change', () => {
    const days: readonly LegalDate[] = ['2024-08-20', '2025-06-02', '2026-03-02', '2026-09-01'].map(legalDate);
    let seen = 0;
    for (const rule of ruleIds)
      for (const on of days) {
        const ruling = basisOf(rule, on);
        if (!ruling.known) continue;
        const right: Right = rights[rule];
        const laws = citedLaws({ ...ruling.basis, on });
        expect(ruling.basis.citation).toBe(citationOn(right, on));
        expect(laws[0]?.law, rule).toBe(right.law);
        for (const { redaction, citation } of laws) expect(redaction, `${citation} on ${on}`).not.toBeNull();
        seen += 1;
      }
    expect(seen).toBeGreaterThan(200);
  });
});
