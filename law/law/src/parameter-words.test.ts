/** Every number, every rule and every code that a value can hold has its words in each language, and a value is told without any code. */
import { type Language, languages } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { ruleTexts } from '@oryndau/words/rules';
import { describe, expect, it } from 'vitest';
import { valueText } from './parameter.ts';
import { parameterName, parameterValue, shownParameterName } from './parameter-words.ts';
import { allParameters } from './parameters/all.ts';
import { ruleIds } from './rules/rights.ts';

const CODE = /[A-Z]{2,}_[A-Z]|[a-z]_[a-z]|\b[A-Z]{5,}\b|undefined|null|true|false/;
const CYRILLIC = /[а-яёәғқңөұүһі]/i;
const LATIN = /[a-z]{2,}/i;

describe.each(languages)('in words, %s', (language) => {
  it.each(allParameters.map((parameter) => [parameter.name, parameter] as const))('%s', (name, { unit, values }) => {
    expect(shownParameterName(name, language)).toMatch(/^\S.*\S$/);
    expect(parameterName(name, language)).toMatch(/^\S.*\S$/);
    // A number has its unit in words; where there is none it would stand alone.
    if (!['list', 'choice', 'flag'].includes(unit)) expect(parameterValue(name, '2', language), unit).not.toBe('2');
    for (const { value } of values) {
      const text = parameterValue(name, valueText(value), language);
      expect(text, valueText(value)).toBeDefined();
      expect(text).not.toMatch(CODE);
      if (language === 'en') expect(text).not.toMatch(CYRILLIC);
      else expect(text?.replace(/\b(?:SMS|push)\b/g, '')).not.toMatch(LATIN);
    }
  });

  it.each(ruleIds)('%s', (rule) => {
    expect(ruleTexts[rule]?.[language]).toMatch(/^\S.*\S$/);
  });
});

it('a name that was mended stays as it was in the acts that have it', () => {
  const limit = 'simplified.limit_mci_rules';
  expect(languages.map((language) => shownParameterName(limit, language))).toEqual([
    'Қағидалар мәтініндегі шек',
    'Предел по тексту Правил',
    'Limit by the text of the Rules',
  ]);
  expect(parameterName(limit, 'ru')).toBe('Предел по прежнему тексту Правил');
  const mended = allParameters.filter(({ name }) => parameterName(name, 'ru') !== shownParameterName(name, 'ru'));
  expect(mended.map(({ name }) => name)).toEqual([limit]);
});

it('no words stand without a number or a rule', () => {
  const numbers = ['calendar', 'enacted', ...allParameters.map(({ name }) => name)];
  expect(Object.keys(parameterTexts).filter((name) => !numbers.includes(name))).toEqual([]);
  const rules: readonly string[] = ruleIds;
  expect(Object.keys(ruleTexts).filter((rule) => !rules.includes(rule))).toEqual([]);
});

describe('a value in words', () => {
  const rows: readonly (readonly [string, string, Language, string])[] = [
    ['simplified.limit_mci', '40', 'ru', '40 МРП'],
    ['simplified.limit_mci', '20, 40', 'ru', '20 МРП, 40 МРП'],
    ['simplified.limit_inclusive', 'false', 'kk', 'жоқ'],
    ['simplified.term_calendar_days', '30', 'kk', 'күнтізбелік 30 күн'],
    ['simplified.term_calendar_days', '31', 'ru', '31 календарный день'],
    ['simplified.term_calendar_days', '22', 'ru', '22 календарных дня'],
    ['simplified.term_calendar_days', '11', 'ru', '11 календарных дней'],
    ['collection.min_balance_pm', '0', 'ru', '0 прожиточных минимумов'],
    ['mci', '4325.00', 'ru', '4 325 тенге'],
    ['mci', '4325.50', 'en', '4 325.50 tenge'],
    ['calendar', '2026, 2027', 'en', '2026, 2027'],
    ['amnesty.2026_excluded', '79, 80(2-1), 80-1(3)', 'kk', '79, 80(2-1), 80-1(3)'],
    ['notice.quiet_hours', 'from 21 until 8', 'kk', '21:00–8:00'],
    [
      'simplified.measures',
      'BANK_ARREST, COLLECTION_ORDER, BANK_ARREST',
      'en',
      'arrest of money on a bank account, collection order',
    ],
    [
      'appeal.robot_months',
      'INSTRUCTIONS_GIVEN 3 INSTRUCTIONS_MISSING 6',
      'en',
      'the act says how to complain — 3 months; the act does not say how to complain — 6 months',
    ],
    ['psi.fee_bands', 'upToMci 60 percent 25, upToMci null percent 3', 'ru', 'до 60 МРП — 25 %; свыше — 3 %'],
  ];
  it.each(rows)('%s = %s in %s: %s', (name, text, language, words) => {
    expect(parameterValue(name, text, language)?.replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each([
    ['simplified.measures', 'BANK_ARREST, DETENTION'],
    ['presentation.limit', 'PRESCRIPTION one'],
    ['presentation.limit', 'PRESCRIPTION 1 COURT_AO'],
    ['mci', 'constructor'],
  ])('is none where a code has no words: %s = %s', (name, text) => {
    for (const language of languages) expect(parameterValue(name, text, language)).toBeUndefined();
  });

  it('is named by nothing that is no parameter of ours', () => {
    expect(parameterName('simplified.no_such', 'ru')).toBeUndefined();
    expect(parameterName('constructor', 'ru')).toBeUndefined();
  });
});
