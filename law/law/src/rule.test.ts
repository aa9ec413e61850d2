import { describe, expect, it } from 'vitest';
import type { Ruling } from './basis.ts';
import { addDays, type LegalDate, legalDate } from './legal-date.ts';
import { moneyOf } from './money.ts';
import { intern, withAsked } from './rule.ts';
import { basisOf } from './rules/basis-of.ts';
import { entryIntoForce, halfPrice, limitation } from './rules/fine.ts';
import { allowedMeasures, balanceFloor, simplifiedScope, simplifiedTerm } from './rules/proceeding.ts';
import { rights, ruleIds } from './rules/rights.ts';

const scopeOn = (day: LegalDate, remainder = '10000.00') =>
  simplifiedScope({ remainder: moneyOf(remainder), day, documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL' });

function basisIn(ruling: Ruling<unknown>) {
  if (!ruling.known) throw new Error(`unknown: ${ruling.parameter}`);
  return ruling.basis;
}

describe('by what right', () => {
  it('a decision names its rule, articles, redaction and the values it used', () => {
    expect(basisIn(scopeOn(legalDate('2026-08-25')))).toEqual({
      rule: 'case.scope',
      citation: '261-IV Arts. 9(1), 10-1(1)',
      redaction: '2026-08-25',
      parameters: {
        'simplified.limit_mci': '40',
        'simplified.limit_inclusive': 'false',
        'simplified.limit_mci_date': 'INITIATION',
        'simplified.debtor_kinds': 'INDIVIDUAL',
        'simplified.doc_types': 'COURT_AO, AGENCY_AO, PRESCRIPTION, TAX_ORDER',
        mci: '4325.00',
      },
    });
    expect(basisIn(simplifiedTerm({ openedOn: legalDate('2025-12-10'), heldDays: 0 })).parameters).toEqual({
      'simplified.term_calendar_days': '30',
      'simplified.roll_to_workday': 'true',
      calendar: '2026',
    });
  });

  it('the same rule, redaction and values are the very same frozen object', () => {
    const one = basisIn(scopeOn(legalDate('2025-02-03')));
    expect(basisIn(scopeOn(legalDate('2025-09-15'), '99999.00'))).toBe(one);
    expect(basisIn(scopeOn(legalDate('2025-09-16')))).not.toBe(one);
    expect(basisIn(scopeOn(legalDate('2026-01-01')))).not.toBe(basisIn(scopeOn(legalDate('2025-12-31'))));
    expect(Object.isFrozen(one) && Object.isFrozen(one.parameters)).toBe(true);

    const term = (openedOn: string, heldDays: number) =>
      basisIn(simplifiedTerm({ openedOn: legalDate(openedOn), heldDays }));
    expect(term('2025-03-03', 0)).toBe(term('2025-08-04', 17));
    expect(term('2025-03-03', 0)).not.toBe(term('2025-03-03', 300));

    const half = (amount: string) =>
      basisIn(halfPrice({ amount: moneyOf(amount), deliveredOn: legalDate('2025-03-03') }));
    expect(half('1.00')).toBe(half('2.00'));
    const limit = (pausedDays: number) => basisIn(limitation({ inForceOn: legalDate('2025-03-03'), pausedDays }));
    expect(limit(0)).toBe(limit(5));
  });

  it('stays the same object when more days are asked than are remembered', () => {
    const before = basisIn(basisOf('fine.payment', legalDate('2025-03-03')));
    for (let day = 0; day < 45_000; day++) basisOf('fine.payment', addDays(legalDate('2025-03-03'), day));
    expect(basisIn(basisOf('fine.payment', legalDate('2025-03-03')))).toBe(before);
  });

  it.each(ruleIds)('%s has an article, and holds from a day on', (id) => {
    expect(rights[id].citation).toMatch(/(Arts?\.|Rules items?) \d/);
    const ruling = basisOf(id, legalDate('2026-11-20'));
    expect(basisIn(ruling)).toMatchObject({ rule: id, citation: rights[id].citation, parameters: {} });
    expect(basisOf(id, legalDate('2019-12-31')).known).toBe(false);
  });

  it('a right that does not exist yet is not given', () => {
    expect(basisOf('case.termination.released', legalDate('2026-08-31'))).toEqual({
      known: false,
      parameter: 'redaction',
      day: '2026-08-31',
    });
    expect(basisOf('case.termination.released', legalDate('2026-09-01')).known).toBe(true);
    expect(basisOf('case.recall.protected', legalDate('2026-08-24')).known).toBe(false);
    expect(basisOf('case.recall.protected', legalDate('2026-08-25')).known).toBe(true);
    expect(basisOf('case.opening', legalDate('2024-08-19')).known).toBe(false);
  });
});

describe('what is not loaded is unknown, never a guess', () => {
  const newYear = legalDate('2027-01-01');
  it('2027 has no MCI, no subsistence minimum and no calendar', () => {
    expect(scopeOn(newYear)).toEqual({ known: false, parameter: 'mci', day: newYear });
    expect(balanceFloor(newYear)).toEqual({ known: false, parameter: 'subsistence_min', day: newYear });
    expect(allowedMeasures(newYear)).toEqual({ known: false, parameter: 'calendar', day: newYear });
    expect(simplifiedTerm({ openedOn: legalDate('2026-12-02'), heldDays: 0 })).toEqual({
      known: false,
      parameter: 'calendar',
      day: newYear,
    });
  });

  it("the fine's own terms need neither and go on", () => {
    expect(entryIntoForce(newYear).known).toBe(true);
  });
});

describe('a rule is cheap', () => {
  it('a million questions take seconds, not minutes', () => {
    // The replay asks so many; measured at 0.1 to 0.7 µs each, and given twenty times that for a busy machine.
    const days = Array.from({ length: 400 }, (_, index) => addDays(legalDate('2025-01-01'), index));
    const amount = moneyOf('16400.00');
    const started = performance.now();
    let known = 0;
    for (let asked = 0; asked < 250; asked++) {
      for (const day of days) {
        if (scopeOn(day).known) known++;
        if (entryIntoForce(day).known) known++;
        if (halfPrice({ amount, deliveredOn: day }).known) known++;
        if (simplifiedTerm({ openedOn: day, heldDays: asked % 3 }).known) known++;
      }
    }
    expect(known).toBe(400_000);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe('a decision for which more than one rule was asked', () => {
  const basis = (rule: string, parameters: Record<string, string>) =>
    intern({ rule, citation: `Art. of ${rule}`, redaction: '2026-01-16', parameters });
  const first = basis('case.arrest', { a: '1' });

  it('names the parameters of all of them, under the rule and the article of the first', () => {
    expect(withAsked(first, [basis('case.term', { b: '2' }), basis('case.scope', { c: '3' })])).toEqual({
      rule: 'case.arrest',
      citation: 'Art. of case.arrest',
      redaction: '2026-01-16',
      parameters: { a: '1', b: '2', c: '3' },
    });
  });

  it('names both values of a parameter that was asked of two days, and one that is the same once', () => {
    expect(withAsked(first, [basis('case.term', { a: '2' })]).parameters).toEqual({ a: '1, 2' });
    expect(withAsked(first, [basis('case.term', { a: '1', b: '2' })]).parameters).toEqual({ a: '1', b: '2' });
    // The years of the calendar in their order, each once.
    const years = ['2027', '2026', '2027'].map((calendar) => basis('case.term', { calendar }));
    expect(withAsked(first, years).parameters.calendar).toBe('2026, 2027');
  });

  it('is the very same basis each time, and the first where nothing else was asked', () => {
    const other = basis('case.term', { b: '2' });
    expect(withAsked(first, [other])).toBe(withAsked(first, [other]));
    expect(withAsked(first, [])).toBe(first);
    expect(withAsked(first, [first])).toBe(first);
  });
});
