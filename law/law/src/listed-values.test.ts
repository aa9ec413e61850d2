/** Lists and tables as they are typed: closed, each item once, in one order, and a table with all its rows. */
import { describe, expect, it } from 'vitest';
import { itemsOf, listedFormOf, readListed } from './listed-values.ts';
import { asNamed, overlayFault, parameterNamed, readValue, valueFault } from './overlay.ts';
import { type Parameter, valueText } from './parameter.ts';
import { allParameters } from './parameters/all.ts';

const named = (name: string): Parameter<unknown> => {
  const parameter = parameterNamed(name);
  if (parameter === undefined) throw new Error(`no ${name}`);
  return parameter;
};
const read = (name: string, text: string): string | undefined => {
  const value = readValue(named(name), text);
  return value === undefined ? undefined : valueText(value);
};

describe('a value of several parts', () => {
  it('is read again from the text by which a basis names it, whatever it is', () => {
    const listed = allParameters.filter((parameter) => listedFormOf(parameter) !== undefined);
    expect(listed.length).toBeGreaterThan(15);
    for (const { name, values } of listed)
      for (const { value } of values) {
        const form = listedFormOf(named(name));
        const text = valueText(value);
        const items = form && itemsOf(form, text);
        const again = form && itemsOf(form, read(name, text) ?? '');
        expect([name, again?.toSorted()]).toEqual([name, items?.toSorted()]);
      }
  });

  it.each<[string, string, string | undefined]>([
    ['simplified.measures', 'PROHIBITION\nBANK_ARREST', 'BANK_ARREST, PROHIBITION'],
    ['simplified.measures', ' bank_arrest', undefined],
    ['simplified.measures', 'PRISON', undefined],
    ['simplified.measures', 'PROHIBITION\nPROHIBITION', undefined],
    ['simplified.measures', '', undefined],
    ['simplified.debtor_kinds', 'SOLE_PROPRIETOR, INDIVIDUAL', 'INDIVIDUAL, SOLE_PROPRIETOR'],
    ['simplified.transfer_grounds', 'OPT_OUT', 'OPT_OUT'],
    ['amnesty.2026_excluded', '592\n79\n80-1(1)', '79, 80-1(1), 592'],
    ['amnesty.2026_excluded', '592; drop', undefined],
    [
      'presentation.min_working_days',
      'AGENCY_AO 1\nPRESCRIPTION 6\nCOURT_AO 5\nTAX_ORDER 5',
      'PRESCRIPTION 6 AGENCY_AO 1 COURT_AO 5 TAX_ORDER 5',
    ],
    ['presentation.min_working_days', 'AGENCY_AO 1', undefined],
    ['presentation.min_working_days', 'AGENCY_AO 1\nPRESCRIPTION 6\nCOURT_AO 5\nTAX_ORDER -5', undefined],
    ['notice.quiet_hours', 'from 22\nuntil 7', 'from 22 until 7'],
    ['notice.quiet_hours', 'from 24\nuntil 7', undefined],
    ['psi.fee_bands', '60 20\n300 10\n- 5', 'upToMci 60 percent 20, upToMci 300 percent 10, upToMci null percent 5'],
    ['psi.fee_bands', '300 20\n60 10\n- 5', undefined],
    ['psi.fee_bands', '60 20\n300 10', undefined],
    ['psi.fee_bands', '60 120\n- 5', undefined],
  ])('%s: %j is %s', (name, text, value) => {
    expect(read(name, text)).toBe(value);
    expect(valueFault(name, text)).toBe(value === undefined ? 'NOT_A_VALUE' : undefined);
    if (value !== undefined) expect(asNamed(name, text)).toBe(value);
  });

  it('of protected kinds may be any that an account can be called, and never the free one', () => {
    expect(read('protected.account_types', 'EMERGENCY_AID')).toBe('EMERGENCY_AID');
    expect(read('protected.account_types', 'CURRENT')).toBeUndefined();
  });

  it('is no question of a simulation, nor is a word one of two people', () => {
    expect(overlayFault('simplified.measures', 'PROHIBITION')).toBe('NOT_CHANGEABLE');
    expect(valueFault('simplified.limit_mci_date', 'DECISION')).toBe('NOT_CHANGEABLE');
    expect(readListed({ kind: 'bands' }, '', 100)).toBeUndefined();
  });
});
