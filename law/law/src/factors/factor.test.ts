/** The key factors of a decision read like a lawyer's table: what applied in this case, from which day, and whose rule it is; never a whole table or list. */
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { legalDate } from '../legal-date.ts';
import { tenge } from '../money.ts';
import { originOn, valueText } from '../parameter.ts';
import { allParameters } from '../parameters/all.ts';
import { type FactorFacts, factorOf } from './factor.ts';
import { factorInWords } from './factor-words.ts';

const OPENED = legalDate('2026-03-04');
const facts: FactorFacts = {
  on: legalDate('2026-03-14'),
  documentType: 'PRESCRIPTION',
  channel: 'sms',
  measure: 'COLLECTION_ORDER',
  ground: 'OPT_OUT',
  filingKind: 'NOT_ME',
  deliveredOn: legalDate('2026-01-06'),
  inForceOn: legalDate('2026-02-01'),
  openedOn: OPENED,
  noticeOn: legalDate('2026-03-05'),
  since: legalDate('2026-03-12'),
  lastDay: legalDate('2026-04-03'),
  owed: tenge(18_000),
  accountEnd: '0100',
};

/** The line as it is read, blanks made plain. */
function line(
  name: string,
  parameters: Readonly<Record<string, string>>,
  { language = 'ru', ...more }: Partial<FactorFacts> & { readonly language?: Language } = {},
): string | undefined {
  const factor = factorOf(name, { ...facts, ...more }, parameters);
  const words = factor && factorInWords(factor, { language, day: (day) => day });
  return words && `${words.name}: ${words.text} — ${words.origin}`.replaceAll('\u00a0', ' ');
}

describe('a key factor', () => {
  it('of an opening that waits for its signature is the index of the day of the decision', () => {
    const name = 'simplified.limit_mci_date';
    const facts = { on: legalDate('2026-11-27'), isAwaited: true };
    const factor = factorOf(name, facts, { [name]: 'INITIATION' });
    expect(factor && factorInWords(factor, { language: 'ru', day: (day) => day })?.text).toBe(
      'день решения о возбуждении; 2026-11-27',
    );
  });

  const rows: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['mci', { mci: '4325.00' }, 'Месячный расчетный показатель (МРП): 4 325 тенге; на 2026-03-04 — по закону'],
    [
      'subsistence_min',
      { subsistence_min: '50851.00' },
      'Прожиточный минимум: 50 851 тенге; на 2026-03-14 — по закону',
    ],
    [
      'simplified.limit_mci',
      { 'simplified.limit_mci': '20', mci: '4325.00' },
      'Предел упрощенного порядка: 20 МРП; это 86 500 тенге — по закону',
    ],
    [
      'simplified.limit_inclusive',
      { 'simplified.limit_inclusive': 'false' },
      'Сумма, равная пределу, входит в него: нет; не оплачено 18 000 тенге — наше правило, для робота строже закона',
    ],
    [
      'simplified.limit_mci_date',
      { 'simplified.limit_mci_date': 'INITIATION' },
      'День, на который берется МРП для предела: день возбуждения производства; 2026-03-04 — по Правилам',
    ],
    [
      'simplified.doc_types',
      { 'simplified.doc_types': 'COURT_AO, AGENCY_AO, PRESCRIPTION, TAX_ORDER' },
      'Документы, исполняемые в упрощенном порядке: предписание о необходимости уплаты штрафа — по закону',
    ],
    ['simplified.debtor_kinds', { 'simplified.debtor_kinds': 'INDIVIDUAL' }, 'Должники: физическое лицо — по закону'],
    [
      'simplified.term_calendar_days',
      { 'simplified.term_calendar_days': '30' },
      'Срок упрощенного производства: 30 календарных дней; отсчет с 2026-03-04; последний день: 2026-04-03 — по закону',
    ],
    [
      'simplified.measures',
      { 'simplified.measures': 'BANK_ARREST, PROHIBITION, DEBTOR_REGISTER, COLLECTION_ORDER' },
      'Допустимые меры: инкассовое распоряжение; это решение об этой мере; закон допускает и другие — по закону',
    ],
    [
      'arrest.after_days',
      { 'arrest.after_days': '5' },
      'Срок до ареста денег: 5 календарных дней; отсчет с 2026-03-04 — по Правилам',
    ],
    [
      'simplified.grace_after_delivery_days',
      { 'simplified.grace_after_delivery_days': '5' },
      'Дни, оставляемые должнику после извещения: 5 календарных дней; отсчет с 2026-03-05 — наше правило, для робота строже закона',
    ],
    [
      'notice.proper_channels',
      { 'notice.proper_channels': 'push, sms, second_sms, registered_mail' },
      'Способы надлежащего извещения: текстовое сообщение (SMS) — по закону',
    ],
    [
      'protected.account_types',
      { 'protected.account_types': 'SOCIAL_PAYMENTS, ALIMONY' },
      'Защищенные счета и деньги: счет, который заканчивается на 0100, к ним не относится — по закону',
    ],
    [
      'collection.min_balance_pm',
      { 'collection.min_balance_pm': '0', 'collection.min_balance_pm_default': '1' },
      'Неснижаемый остаток по закону: 0 прожиточных минимумов; наше правило оставляет больше, поэтому действует оно — по закону',
    ],
    [
      'collection.min_balance_pm_default',
      { 'collection.min_balance_pm_default': '1', subsistence_min: '50851.00' },
      'Неснижаемый остаток, который оставляет робот: 1 прожиточный минимум; на счете остается 50 851 тенге — наше правило, для робота строже закона',
    ],
    [
      'presentation.min_working_days',
      { 'presentation.min_working_days': 'PRESCRIPTION 5 AGENCY_AO 0 COURT_AO 5 TAX_ORDER 5' },
      'Наименьший срок до предъявления документа: 5 рабочих дней; отсчет с 2026-02-01 — по закону',
    ],
    [
      'fine.exec_limit',
      { 'fine.exec_limit': 'GENERAL 1 TAX 5 ANTIMONOPOLY 5' },
      'Срок давности исполнения: 1 год; отсчет с 2026-02-01 — по закону',
    ],
    [
      'simplified.transfer_grounds',
      { 'simplified.transfer_grounds': 'TERM_EXPIRED, OPT_OUT' },
      'Основания передачи частному судебному исполнителю: отказ должника от упрощенного порядка — по закону',
    ],
    [
      'filing.answer_working_days',
      { 'filing.answer_working_days': 'PROTECTED_MONEY 1 PAID_ALREADY 3 NOT_ME 3 FINE_CONTESTED 3 OTHER 5' },
      'Срок ответа на обращение: 3 рабочих дня; отсчет с 2026-03-12; последний день: 2026-04-03 — наше правило, для робота строже закона',
    ],
    ['calendar', { calendar: '2026' }, 'Календарь выходных дней, год: 2026 — по закону'],
  ];
  it.each(rows)('%s is what it was in this case, and whose it is', (name, parameters, told) => {
    expect(line(name, parameters)).toBe(told);
  });

  it('says which of two limits applies, and why', () => {
    const on = legalDate('2026-09-01');
    const law = { 'simplified.limit_mci': '40', mci: '4325.00' };
    const rules = { 'simplified.limit_mci_rules': '20', mci: '4325.00' };
    const later = { on, openedOn: on };
    expect(line('simplified.limit_mci', law, later)).toBe(
      'Предел упрощенного порядка: 40 МРП; это 173 000 тенге; в Правилах пока записан другой предел, 20 МРП; закон выше Правил, поэтому действует его предел — по закону',
    );
    expect(line('simplified.limit_mci_rules', rules, later)).toContain(
      '20 МРП; это 86 500 тенге; предел по закону другой, 40 МРП; руководитель органа решил держаться текста Правил, поэтому действует их предел — по Правилам',
    );
    expect(line('simplified.limit_mci_rules', rules, { ...later, language: 'kk' })).toContain('Қағидалар бойынша');
    // Before the law rose both said one number, and there is nothing to choose.
    expect(line('simplified.limit_mci_rules', rules)).not.toContain('другой');
  });

  it('says of a person who is not among those that a list names what he is', () => {
    const kinds = { 'simplified.debtor_kinds': 'INDIVIDUAL' };
    expect(line('simplified.debtor_kinds', kinds, { debtorKind: 'SOLE_PROPRIETOR' })).toBe(
      'Должники: у должника: индивидуальный предприниматель; этого в перечне нет — по закону',
    );
  });

  it('of protected money is its kind where that was proven, and that there is no account where none is free', () => {
    const kinds = { 'protected.account_types': 'SOCIAL_PAYMENTS, ALIMONY' };
    expect(line('protected.account_types', kinds, { protectedKind: 'ALIMONY' })).toBe(
      'Защищенные счета и деньги: алименты — по закону',
    );
    expect(line('protected.account_types', kinds, { hasNoAccount: true })).toContain('банки не назвали счета в тенге');
  });

  it('is left out where it is no parameter of ours', () => {
    expect(line('a.later.number', { 'a.later.number': '7' })).toBeUndefined();
    expect(line('constructor', { constructor: '7' } as never)).toBeUndefined();
  });

  it('that a default of ours and a law have set one after the other is ours before, and the law’s since', () => {
    const told = (on: string) =>
      line('auto.objection_working_days', { 'auto.objection_working_days': '3' }, { on: legalDate(on) });
    expect(told('2025-06-01')).toContain('наше правило');
    expect(told('2026-03-01')).toContain('по закону');
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(allParameters.map((parameter) => [parameter.name, parameter] as const))(
    '%s is told with whose it is, and no list or table is told whole',
    (name, { values }) => {
      for (const { value, from } of values) {
        const text = valueText(value);
        const words = line(name, { [name]: text }, { on: from, language });
        if (name === 'psi.fee_bands' || name.startsWith('amnesty')) continue;
        expect(words, text).toBeDefined();
        expect(words?.split(/, |; /).length, words).toBeLessThan(6);
        expect(words).not.toMatch(/[A-Z]+_[A-Z]+|undefined|NaN/);
      }
    },
  );
});

it('every value says by what it holds', () => {
  for (const parameter of allParameters)
    for (const { from } of parameter.values) expect(['LAW', 'RULES', 'OURS']).toContain(originOn(parameter, from));
});
