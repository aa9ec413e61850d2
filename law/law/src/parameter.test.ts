/** Every row of law.md section 10 is loaded, with its values, and says nothing about days that it does not know. */
import { describe, expect, it } from 'vitest';
import { addDays, legalDate } from './legal-date.ts';
import { originOn, valueOn, valueText } from './parameter.ts';
import { allParameters } from './parameters/all.ts';
import { AMNESTY_2026_EXCLUDED } from './parameters/amnesty-excluded.ts';
import { redactionOn, redactions } from './parameters/redactions.ts';

const PROTECTED =
  'SOCIAL_PAYMENTS, HOUSING_PAYMENTS, PENSION_LUMP_SUM, TARGET_ASSETS, RENT_SUBSIDY, HOUSING_SAVINGS, NOTARY_DEPOSIT, ' +
  'EDUCATION_SAVINGS, HEALTH_INSURANCE_FUND, CONDOMINIUM_REPAIR, BAILIFF_ESCROW, STATE_PROCUREMENT_OPERATOR, ' +
  'BANKRUPT_CITIZEN, RELOCATION_AID, MARKET_INFRASTRUCTURE';
const FOUR_MEASURES = 'BANK_ARREST, PROHIBITION, DEBTOR_REGISTER, COLLECTION_ORDER';

/** Parameter, first day, value as text. */
const section10 = [
  ['simplified.limit_mci', '2024-08-20', '20'],
  ['simplified.limit_mci', '2026-08-25', '40'],
  ['simplified.limit_inclusive', '2024-08-20', 'false'],
  ['simplified.limit_mci_date', '2024-08-20', 'INITIATION'],
  ['simplified.debtor_kinds', '2024-08-20', 'INDIVIDUAL'],
  ['simplified.doc_types', '2024-08-20', 'COURT_AO, AGENCY_AO, PRESCRIPTION, TAX_ORDER'],
  ['presentation.min_working_days', '2024-01-01', 'PRESCRIPTION 5 AGENCY_AO 0 COURT_AO 5 TAX_ORDER 5'],
  ['presentation.limit', '2024-01-01', 'PRESCRIPTION 1 AGENCY_AO 1 COURT_AO 1 TAX_ORDER 3'],
  ['notice.proper_channels', '2024-08-20', 'push, sms, second_sms, registered_mail'],
  ['auto.objection_working_days', '2024-08-20', '3'],
  ['auto.objection_working_days', '2026-01-18', '3'],
  ['breach.notify_working_days', '2026-03-02', '1'],
  ['notice.quiet_hours', '2024-08-20', 'from 21 until 8'],
  ['notice.updates_per_week', '2024-08-20', '0'],
  ['notice.updates_per_week', '2026-07-12', '4'],
  ['transfer.from_hour', '2024-08-20', '18'],
  ['transfer.tell_banks', '2024-08-20', 'true'],
  ['transfer.tell_banks', '2026-07-12', 'true'],
  ['sign.sample_acts', '2024-08-20', '3'],
  ['simplified.term_calendar_days', '2024-08-20', '30'],
  ['simplified.roll_to_workday', '2024-08-20', 'true'],
  ['simplified.measures', '2024-08-20', FOUR_MEASURES],
  ['simplified.arrest_sanction', '2024-08-20', 'NONE'],
  ['simplified.grace_after_delivery_days', '2024-08-20', '5'],
  ['simplified.max_arrested_accounts', '2024-08-20', '1'],
  ['arrest.after_days', '2024-08-20', '5'],
  ['arrest.after_days', '2026-07-12', '5'],
  ['prohibition.after_days', '2024-08-20', '10'],
  ['prohibition.after_days', '2026-07-12', '10'],
  ['optout.paper_working_days', '2024-08-20', '3'],
  ['optout.paper_working_days', '2026-07-12', '3'],
  ['collection.after_days', '2024-08-20', '20'],
  ['collection.after_days', '2026-07-12', '20'],
  ['simplified.limit_mci_rules', '2024-08-20', '20'],
  ['simplified.limit_mci_rules', '2026-07-12', '20'],
  ['collection.wage_levy_repeats', '2024-08-20', '3'],
  ['collection.block_on_wage_levy', '2024-08-20', 'true'],
  ['collection.block_on_wage_levy', '2026-07-12', 'true'],
  ['register.remove_working_days', '2024-08-20', '3'],
  ['register.remove_working_days', '2026-08-25', '3'],
  ['collection.max_active_orders', '2024-08-20', '1'],
  ['collection.exec_operational_days', '2024-01-01', '3'],
  ['collection.recall_if_protected', '2024-08-20', 'false'],
  ['collection.recall_if_protected', '2026-08-25', 'true'],
  ['protected.account_types', '2024-08-20', PROTECTED],
  ['protected.account_types', '2025-08-01', `${PROTECTED}, EMERGENCY_AID`],
  ['protected.account_types', '2026-08-25', `${PROTECTED}, EMERGENCY_AID, ALIMONY`],
  ['wage.keep_pct', '2024-01-01', '50'],
  ['wage.keep_min_pm', '2024-01-01', '1'],
  ['benefit.max_withhold_pct', '2025-09-16', '25'],
  ['collection.min_balance_pm', '2024-08-20', '0'],
  ['collection.min_balance_pm_default', '2024-08-20', '1'],
  ['filing.answer_working_days', '2024-08-20', 'PROTECTED_MONEY 1 PAID_ALREADY 3 NOT_ME 3 FINE_CONTESTED 3 OTHER 5'],
  ['simplified.termination_grounds', '2024-08-20', 'EXECUTED, ACT_CANCELLED'],
  ['simplified.termination_grounds', '2026-09-01', 'EXECUTED, ACT_CANCELLED, RELEASED'],
  ['simplified.transfer_grounds', '2024-08-20', 'TERM_EXPIRED, OPT_OUT'],
  ['transfer.target', '2024-08-20', 'REGIONAL_CHAMBER'],
  ['transfer.target', '2025-10-17', 'REGIONAL_CHAMBER_BY_SYSTEM'],
  ['transfer.target', '2026-03-01', 'REGIONAL_CHAMBER_BY_SYSTEM_RULES_2026'],
  ['appeal.robot_months', '2021-07-01', 'INSTRUCTIONS_GIVEN 3 INSTRUCTIONS_MISSING 6'],
  ['appeal.robot_months', '2026-01-01', 'INSTRUCTIONS_GIVEN 3 INSTRUCTIONS_MISSING 6'],
  ['appeal.review_working_days', '2026-01-01', '20'],
  ['appeal.suspends', '2021-07-01', 'true'],
  ['fine.deemed_considered_days', '2024-01-01', '15'],
  ['fine_appeal.days', '2018-01-01', '10'],
  ['fine_appeal.days', '2024-01-01', '10'],
  ['fine_appeal.suspends', '2018-01-01', 'true'],
  ['fine_appeal.suspends', '2024-01-01', 'true'],
  ['fine.voluntary_days', '2024-01-01', '30'],
  ['fine.discount_pct', '2024-01-01', '50'],
  ['fine.discount_days', '2024-01-01', 'GENERAL 7 TAX 10'],
  ['fine.referral_days', '2024-01-01', '10'],
  ['fine.deferral_decision_working_days', '2024-01-01', '3'],
  ['fine.deferral_months', '2018-01-01', '1'],
  ['fine.deferral_months', '2024-01-01', '1'],
  ['fine.instalment_months', '2020-01-01', '3'],
  ['fine.instalment_months', '2024-01-01', '3'],
  ['fine.exec_limit', '2024-01-01', 'GENERAL 1 TAX 5 ANTIMONOPOLY 5'],
  ['psi.initiate_working_days', '2024-01-01', '3'],
  ['psi.term_months', '2024-01-01', '2'],
  ['register.working_days', '2024-01-01', '3'],
  ['psi.travel_ban_mci', '2024-01-01', '40'],
  ['psi.travel_ban_notice_working_days', '2024-01-01', '5'],
  [
    'psi.fee_bands',
    '2023-06-27',
    'upToMci 60 percent 25, upToMci 300 percent 20, upToMci 1000 percent 15, upToMci 5000 percent 10, upToMci 10000 percent 8, upToMci 20000 percent 5, upToMci null percent 3',
  ],
  ['psi.fee_cap_mci', '2023-06-27', '10000'],
  ['psi.fee_exempt', '2024-01-01', 'EXECUTED_BEFORE_PRESENTATION'],
  ['psi.fee_exempt', '2026-09-01', 'EXECUTED_BEFORE_PRESENTATION, RELEASED'],
  ['amnesty.2026', '2026-07-01', 'CITIZEN, SOLE_PROPRIETOR, NOTARY, BAILIFF, ADVOCATE, LEGAL_CONSULTANT'],
  ['amnesty.2026_excluded', '2026-07-01', AMNESTY_2026_EXCLUDED.join(', ')],
  ['amnesty.2026_doc_types', '2026-07-01', 'PRESCRIPTION, AGENCY_AO'],
  ['mci', '2016-01-01', '2121.00'],
  ['mci', '2017-01-01', '2269.00'],
  ['mci', '2018-01-01', '2405.00'],
  ['mci', '2019-01-01', '2525.00'],
  ['mci', '2020-01-01', '2651.00'],
  ['mci', '2020-04-01', '2778.00'],
  ['mci', '2021-01-01', '2917.00'],
  ['mci', '2022-01-01', '3063.00'],
  ['mci', '2022-04-01', '3180.00'],
  ['mci', '2023-01-01', '3450.00'],
  ['mci', '2024-01-01', '3692.00'],
  ['mci', '2025-01-01', '3932.00'],
  ['mci', '2026-01-01', '4325.00'],
  ['subsistence_min', '2016-01-01', '22859.00'],
  ['subsistence_min', '2017-01-01', '24459.00'],
  ['subsistence_min', '2018-01-01', '28284.00'],
  ['subsistence_min', '2019-01-01', '29698.00'],
  ['subsistence_min', '2020-01-01', '31183.00'],
  ['subsistence_min', '2020-04-01', '32668.00'],
  ['subsistence_min', '2021-01-01', '34302.00'],
  ['subsistence_min', '2022-01-01', '36018.00'],
  ['subsistence_min', '2022-04-01', '37389.00'],
  ['subsistence_min', '2023-01-01', '40567.00'],
  ['subsistence_min', '2024-01-01', '43407.00'],
  ['subsistence_min', '2025-01-01', '46228.00'],
  ['subsistence_min', '2026-01-01', '50851.00'],
] as const;

function parameterNamed(name: string) {
  const parameter = allParameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) throw new Error(`${name} is not loaded`);
  return parameter;
}

describe('the legal numbers', () => {
  it.each(section10)('%s from %s: %s', (name, from, text) => {
    const dated = valueOn(parameterNamed(name), legalDate(from));
    expect(dated?.from).toBe(from);
    expect(valueText(dated?.value)).toBe(text);
  });

  it('are these and no others, ascending, each with its unit, meaning and source', () => {
    const loaded = allParameters.flatMap(({ name, values }) =>
      values.map(({ from, value }) => [name, from, valueText(value)]),
    );
    expect(loaded.map(String).sort()).toEqual(section10.map(String).sort());
    for (const { name, unit, meaning, values } of allParameters) {
      expect(name).toMatch(/^[a-z_]+(\.[a-z0-9_]+)?$/);
      expect(unit).not.toBe('');
      expect(meaning).not.toBe('');
      values.forEach(({ from, source }, index) => {
        expect(source.length).toBeGreaterThan(8);
        expect(index === 0 || from > (values[index - 1]?.from ?? '')).toBe(true);
      });
    }
    expect(new Set(allParameters.map(({ name }) => name)).size).toBe(allParameters.length);
  });

  it('hold until the day before the next value', () => {
    for (const { name, values } of allParameters) {
      values.slice(1).forEach(({ from }, index) => {
        expect(valueOn(parameterNamed(name), addDays(from, -1))).toBe(values[index]);
      });
    }
  });

  it('are unknown before the first day and after the last', () => {
    for (const parameter of allParameters) {
      expect(valueOn(parameter, addDays(parameter.values[0]?.from ?? legalDate('1990-01-01'), -1))).toBeUndefined();
    }
    for (const name of ['mci', 'subsistence_min', 'amnesty.2026']) {
      expect(valueOn(parameterNamed(name), legalDate('2026-12-31'))).toBeDefined();
      expect(valueOn(parameterNamed(name), legalDate('2027-01-01'))).toBeUndefined();
    }
  });

  it('a default of ours is marked as one, and what nobody has read is', () => {
    const ours = allParameters.filter(({ origin }) => origin === 'OURS').map(({ name }) => name);
    expect(ours.sort()).toEqual([
      'collection.min_balance_pm_default',
      'collection.wage_levy_repeats',
      'filing.answer_working_days',
      'notice.quiet_hours',
      'notice.updates_per_week',
      'sign.sample_acts',
      'simplified.grace_after_delivery_days',
      'simplified.limit_inclusive',
      'simplified.max_arrested_accounts',
      'simplified.roll_to_workday',
      'transfer.from_hour',
    ]);
    for (const parameter of allParameters) {
      const { name, values } = parameter;
      for (const { confidence, from } of values) {
        if (confidence === 'UNKNOWN') expect(originOn(parameter, from), name).toBe('OURS');
        if (parameter.origin === 'OURS') expect(confidence, name).toBe('UNKNOWN');
      }
    }
    // What was granted before a law, or was read of it, is ours, and the law's or the rules' since.
    const ofEach = (name: string) =>
      parameterNamed(name).values.map(({ from }) => originOn(parameterNamed(name), from));
    expect(ofEach('auto.objection_working_days')).toEqual(['OURS', 'LAW']);
    expect(ofEach('appeal.robot_months')).toEqual(['OURS', 'LAW']);
    expect(ofEach('register.remove_working_days')).toEqual(['OURS', 'RULES']);
    expect(ofEach('transfer.target')).toEqual(['LAW', 'RULES', 'RULES']);
  });

  it('say by what text they hold in a form that people can read, and keep our notes apart', () => {
    const part =
      /^(?:(?:261-IV|KoAP|APPK|11-VI|94-V|DC) Arts?\. \d[\d-]*(?:\(\d[\d-]*\))*(?:, \d[\d-]*(?:\(\d[\d-]*\))*)*|(?:Order(?: \d+)?|law \d+-VIII)(?: of \d+ [A-Z][a-z]{2} \d{4})?(?: items? [\d, ]+)?|budget law of \d{4})(?:, redaction \d{4}-\d{2}-\d{2})?$/;
    for (const { name, values } of allParameters)
      for (const { source } of values)
        for (const text of source.split('; ')) expect(text, `${name}: ${source}`).toMatch(part);
  });
});

describe('redactions', () => {
  it.each([
    ['2024-08-19', undefined],
    ['2024-08-20', '2024-08-20'],
    ['2025-01-09', '2024-08-20'],
    ['2025-01-10', '2025-01-10'],
    ['2025-09-15', '2025-01-10'],
    ['2025-09-16', '2025-09-16'],
    ['2026-08-24', '2025-09-16'],
    ['2026-08-25', '2026-08-25'],
  ])('on %s law 261-IV is that of %s', (day, redaction) => {
    expect(redactionOn(legalDate(day))).toBe(redaction);
  });

  it('are loaded where a value says that it was read in them', () => {
    const laws: Readonly<Record<string, string>> = {
      '261-IV': '261-IV',
      KoAP: '235-V',
      APPK: '350-VI',
      '11-VI': '11-VI',
    };
    const named = allParameters.flatMap(({ name, values }) =>
      values.flatMap(({ source }) => {
        const [, law = '', day = ''] =
          /^(261-IV|KoAP|APPK|11-VI)\b.*\bredaction (\d{4}-\d{2}-\d{2})/.exec(source) ?? [];
        return day === '' ? [] : [{ name, law: laws[law], day }];
      }),
    );
    expect(named.length).toBeGreaterThan(1);
    const loaded = new Set(redactions.map(({ law, from }) => `${law} ${from}`));
    expect(named.filter(({ law, day }) => !loaded.has(`${law} ${day}`))).toEqual([]);
  });

  it('ascend within each law', () => {
    for (const law of new Set(redactions.map((redaction) => redaction.law))) {
      const days = redactions.filter((redaction) => redaction.law === law).map(({ from }) => from);
      expect([...days].sort()).toEqual(days);
    }
  });
});
