/** Each test has its own copy of the modules: an overlay is for a whole process. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});

describe('a question of a simulation', () => {
  it('changes a number for every rule that uses it, and the basis says so', async () => {
    const { overlayParameter } = await import('./overlay.ts');
    const { graceAfterNotice } = await import('./rules/proceeding.ts');
    const { legalDate } = await import('./legal-date.ts');
    expect(overlayParameter('simplified.grace_after_delivery_days', '10')).toBeUndefined();
    const grace = graceAfterNotice(legalDate('2026-03-02'));
    expect(grace.known && grace.value.measuresFrom).toBe('2026-03-13');
    expect(grace.known && grace.basis.parameters['simplified.grace_after_delivery_days']).toBe('10');
  });

  it('changes an amount on each of its days', async () => {
    const { overlayParameter } = await import('./overlay.ts');
    const { legalDate } = await import('./legal-date.ts');
    const { mci } = await import('./parameters/indices.ts');
    const { simplifiedScope } = await import('./rules/proceeding.ts');
    const { tenge } = await import('./money.ts');
    expect(overlayParameter('simplified.limit_mci', '40')).toBeUndefined();
    const day = legalDate('2025-03-03');
    const asked = { day, documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL' } as const;
    const scope = simplifiedScope({ ...asked, remainder: tenge(100_000) });
    expect(scope.known && scope.value.within).toBe(true);
    expect(mci.values.length).toBeGreaterThan(3);
  });

  it('takes the least and the most of each unit, and says what it takes', async () => {
    const { acceptedBy, overlayFault } = await import('./overlay.ts');
    for (const [name, text] of [
      ['transfer.from_hour', '0'],
      ['transfer.from_hour', '23'],
      ['arrest.after_days', '0'],
      ['arrest.after_days', '3650'],
      ['fine.discount_pct', '100'],
      ['mci', '0.01'],
      ['mci', '100000000'],
    ] as const)
      expect([name, text, overlayFault(name, text)]).toEqual([name, text, undefined]);
    expect(acceptedBy('transfer.from_hour')).toBe('a whole number from 0 to 23 (hour)');
    expect(acceptedBy('arrest.after_days')).toBe('a whole number from 0 to 3650 (calendar_day)');
    expect(acceptedBy('mci')).toBe('an amount in tenge above 0 and not above 100000000.00, with two decimals at most');
    expect(acceptedBy('simplified.limit_inclusive')).toBe('true or false');
    expect(acceptedBy('simplified.measures')).toBe('');
  });

  it('may ask for less than the program can do', async () => {
    const { overlayFault } = await import('./overlay.ts');
    expect(overlayFault('simplified.max_arrested_accounts', '0')).toBeUndefined();
    expect(overlayFault('collection.max_active_orders', '1')).toBeUndefined();
  });

  it('turns a flag: a debt of exactly the limit is within it then, and a tiyn more is not', async () => {
    const { overlayFault, overlayParameter } = await import('./overlay.ts');
    const { legalDate } = await import('./legal-date.ts');
    const { simplifiedScope } = await import('./rules/proceeding.ts');
    const { tiyn } = await import('./money.ts');
    expect(overlayFault('simplified.limit_inclusive', 'true')).toBeUndefined();
    expect(overlayParameter('simplified.limit_inclusive', 'true')).toBeUndefined();
    const asked = { day: legalDate('2025-03-03'), documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL' } as const;
    const within = [78_639_99n, 78_640_00n, 78_640_01n].map((sum) => {
      const scope = simplifiedScope({ ...asked, remainder: tiyn(sum) });
      return scope.known && scope.value.within;
    });
    expect(within).toEqual([true, true, false]);
  });

  it('reads `false` and `true`, and an amount in tenge, as such', async () => {
    const { overlayFault, overlayParameter } = await import('./overlay.ts');
    const { mci } = await import('./parameters/indices.ts');
    const { limitInclusive } = await import('./parameters/simplified.ts');
    const valuesAfter = (name: string, text: string, values: readonly { readonly value: unknown }[]) => {
      expect([overlayFault(name, text), overlayParameter(name, text)]).toEqual([undefined, undefined]);
      return [...new Set(values.map(({ value }) => value))];
    };
    expect(valuesAfter('simplified.limit_inclusive', 'true', limitInclusive.values)).toEqual([true]);
    expect(valuesAfter('simplified.limit_inclusive', 'false', limitInclusive.values)).toEqual([false]);
    expect(valuesAfter('mci', '5000.50', mci.values)).toEqual([5000_50n]);
  });

  it('keeps each day and where its value was read, and claims nothing for the new one', async () => {
    const { overlayParameter } = await import('./overlay.ts');
    const { mci } = await import('./parameters/indices.ts');
    const before = [...mci.values];
    overlayParameter('mci', '5000');
    expect(mci.values).toEqual(
      before.map((dated) => ({
        ...dated,
        value: 5000_00n,
        source: `a question of a simulation, in the place of: ${dated.source}`,
        confidence: 'UNKNOWN',
      })),
    );
  });

  it.each([
    ['simplified.no_such', '1', 'UNKNOWN_PARAMETER'],
    ['simplified.limit_mci', 'forty', 'NOT_A_VALUE'],
    ['simplified.limit_mci', '-1', 'NOT_A_VALUE'],
    ['simplified.limit_mci', '40 MCI', 'NOT_A_VALUE'],
    ['simplified.limit_mci', '1234567', 'NOT_A_VALUE'],
    ['mci', '1e3', 'NOT_A_VALUE'],
    ['simplified.limit_mci', '20.5', 'NOT_A_VALUE'],
    ['mci', '-1', 'NOT_A_VALUE'],
    ['mci', '0', 'NOT_A_VALUE'],
    ['mci', '4325.005', 'NOT_A_VALUE'],
    ['mci', '100000000.01', 'NOT_A_VALUE'],
    ['transfer.from_hour', '24', 'NOT_A_VALUE'],
    ['transfer.from_hour', '25', 'NOT_A_VALUE'],
    ['transfer.from_hour', '-1', 'NOT_A_VALUE'],
    ['arrest.after_days', '-1', 'NOT_A_VALUE'],
    ['arrest.after_days', '2.5', 'NOT_A_VALUE'],
    ['arrest.after_days', '3651', 'NOT_A_VALUE'],
    ['fine.discount_pct', '101', 'NOT_A_VALUE'],
    ['collection.min_balance_pm_default', '-1', 'NOT_A_VALUE'],
    ['simplified.limit_inclusive', 'yes', 'NOT_A_VALUE'],
    ['simplified.measures', 'BANK_ARREST', 'NOT_CHANGEABLE'],
    ['simplified.limit_mci_date', 'DOCUMENT', 'NOT_CHANGEABLE'],
    ['psi.term_months', '3', 'NOT_APPLIED'],
    ['wage.keep_pct', '40', 'NOT_APPLIED'],
    ['simplified.max_arrested_accounts', '2', 'BEYOND_PROGRAM'],
    ['collection.max_active_orders', '2', 'BEYOND_PROGRAM'],
    ['collection.max_active_orders', 'two', 'NOT_A_VALUE'],
  ])('refuses %s = %s: %s, asked before or told', async (name, text, fault) => {
    const { overlayFault, overlayParameter } = await import('./overlay.ts');
    expect([overlayFault(name, text), overlayParameter(name, text)]).toEqual([fault, fault]);
  });
});
