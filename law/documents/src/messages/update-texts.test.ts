/** Updates to debtors: whole in three languages, short, without anything of the person, and by the rule of notices without a link. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import { languages } from '@oryndau/words/languages';
import { updateKinds } from '@oryndau/words/lists';
import { describe, expect, it } from 'vitest';
import { composeUpdatePush, composeUpdateSms, smsParts, type UpdateFacts } from './index.ts';

const LINK = 'https://oryndau.example/c/Zm9vYmFyYmF6Zm9vYmFyMTIzNDU2';
const facts: UpdateFacts = {
  kind: 'executed',
  language: 'ru',
  on: legalDate('2026-12-03'),
  sum: tenge(118_000),
  remainder: tenge(111_000),
  lastDay: legalDate('2026-12-28'),
  caseCode: 'ABCD-EFGH-JKMN',
  messageCode: 'ABCDE-FGHJK',
  portal: 'oryndau.example',
  link: null,
};
const all = languages.flatMap((language) =>
  updateKinds.flatMap((kind) => [tenge(111_000), ZERO].map((remainder) => ({ language, kind, remainder }))),
);
const UNRESOLVED = /[{}]|\$|undefined|null|NaN|\[object| {2}/;

describe.each(all)('an update in $language, $kind, with $remainder left', (of) => {
  const sms = composeUpdateSms({ ...facts, ...of });

  it('is two parts of an SMS at most, and says where and by which code', () => {
    expect(smsParts(sms).parts, sms).toBeLessThanOrEqual(2);
    expect(sms).toContain('oryndau.example/ABCD-EFGH-JKMN');
    expect(sms).toMatch(/ABCDE-FGHJK$/);
    expect(sms).not.toMatch(UNRESOLVED);
    expect(sms).not.toMatch(/https?:/);
  });

  it('asks nobody for nothing: a rest of zero is never a sum', () => {
    const push = composeUpdatePush({ ...facts, ...of });
    for (const text of [sms, push.body]) {
      expect(text).not.toMatch(/(?<![\d\s])\b0 (?:тг|KZT)/);
      if (of.remainder === ZERO) expect(text).not.toContain('111 000');
    }
    expect(push.title).toContain('ABCD-EFGH-JKMN');
    expect(push.body).toMatch(/^(?:\p{Lu}|\d)/u);
    expect(push.body).not.toMatch(UNRESOLVED);
  });
});

it('says the sum that the step is about, and what is left', () => {
  const of = (kind: UpdateFacts['kind'], language: UpdateFacts['language']) =>
    composeUpdateSms({ ...facts, kind, language, sum: tenge(18_000), remainder: tenge(7_000) });
  expect(of('arrested', 'kk')).toBe(
    'Әділет деп.: бір шоттағы 18 000 тг ақшаға тыйым салынды. Төлесеңіз, тыйым алынады. Іс: oryndau.example/ABCD-EFGH-JKMN Код ABCDE-FGHJK',
  );
  expect(of('debited', 'ru')).toContain('банк списал с вашего счета 18 000 тг. Осталось 7 000 тг.');
  expect(of('payment_received', 'en')).toContain(
    '18 000 KZT came in, thank you. 7 000 KZT is left to pay, last day 28.12.2026.',
  );
});

it('names what is lifted once one pays, and leaves what was sent before as it was', () => {
  const of = (on: string, language: UpdateFacts['language']) =>
    composeUpdateSms({ ...facts, kind: 'arrested', language, on: legalDate(on) });
  expect(of('2026-11-30', 'ru')).toContain('Оплатите, и арест снимут. Дело');
  expect(of('2026-11-29', 'ru')).toContain('Оплатите, и снимут. Дело');
  expect(of('2026-11-29', 'kk')).toContain('Төлесеңіз, алынады. Іс');
});

it('bears the personal link where the case was opened under a policy that sends one, as a notice does', () => {
  expect(composeUpdateSms({ ...facts, link: LINK })).toContain(`Дело ABCD-EFGH-JKMN: ${LINK}`);
});

it('is another for each kind', () => {
  for (const language of languages)
    expect(new Set(updateKinds.map((kind) => composeUpdateSms({ ...facts, language, kind }))).size).toBe(
      updateKinds.length,
    );
});

it('an English update says "arrest" since 1 December 2026, as pages do; what was told before keeps its words', () => {
  const of = (kind: UpdateFacts['kind'], on: string) =>
    composeUpdateSms({ ...facts, kind, language: 'en', sum: tenge(18_000), on: legalDate(on) });
  expect(of('arrested', '2026-12-01')).toContain(
    '18 000 KZT on one of your accounts is arrested. Once you pay, the arrest is lifted.',
  );
  expect(of('arrest_lifted', '2026-12-01')).toContain('the arrest of the money on your account is lifted.');
  expect(of('arrested', '2026-11-30')).toContain(
    '18 000 KZT on one of your accounts is frozen. Once you pay, it is released.',
  );
});
