/** What the page of a case says of one decision: what it rests on, whose it is, and who signed it. */

import type { CaseHappening } from '@oryndau/reading/case-view';
import type { Language } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';

import { plain } from './testing/read-page.ts';
import { fields, happening, render, TODAY } from './testing/rendered-case.tsx';

describe('a decision', () => {
  const arrest = (more: Partial<CaseHappening>, language: Language = 'ru') =>
    plain(render({ happenings: [{ ...happening('ArrestOrdered', 7), ...more }] }, language));

  it('says what it rests on in words, each number with the place where the law tells of it', () => {
    const parameters = { 'arrest.after_days': '5', mci: '4325.00', 'a.later.number': '7' };
    expect(arrest({ parameters })).toContain('При решении учтено:');
    expect(arrest({ parameters })).not.toContain('after_days');
    expect(arrest({ parameters })).not.toContain('later');
    expect(render({ happenings: [{ ...happening('ArrestOrdered', 7), parameters }] })).toContain(
      'href="/law?open=simplified#arrest.after_days"',
    );
    // On the line itself, and not only behind the link.
    expect(arrest({ parameters })).toMatch(/5 календарных дней.* — по Правилам .*4 325 тенге.* — по закону/);
    expect(arrest({ parameters }, 'kk')).toMatch(/ — Қағидалар бойынша .* — заң бойынша/);
    expect(arrest({ parameters }, 'en')).toMatch(/ — by the Rules .* — by law/);
    const ours = { 'simplified.grace_after_delivery_days': '5' };
    expect(arrest({ parameters: ours })).toContain(' — наше правило, для робота строже закона');
    expect(arrest({ parameters }, 'kk')).toContain('Шешімді бағдарлама қабылдады.');
    expect(arrest({ parameters }, 'en')).toContain('A program made this decision.');
    const byPerson = { parameters, fields: { ...fields, operator: 'A. Operator' } };
    expect(arrest(byPerson, 'en')).toContain('A member of staff made this decision.');
  });

  it('shows of a list what was the person’s, and of protected money that the account is none of it', () => {
    const parameters = {
      'simplified.measures': 'BANK_ARREST, PROHIBITION',
      'protected.account_types': 'SOCIAL_PAYMENTS, ALIMONY',
    };
    const told = arrest({ parameters });
    expect(told).toContain(
      'Допустимые меры : арест денег на банковском счете; это решение об этой мере; закон допускает и другие — по закону',
    );
    expect(told).toContain('счет, который заканчивается на 0100, к ним не относится');
    expect(told).not.toMatch(/алименты|запрет распоряжаться/);
  });

  it('tells what moved on an account that has too little, and nothing where nothing was told', () => {
    const movements = [
      { on: '2026-03-05', direction: 'out', amount: '3000.00' },
      { on: '2026-03-03', direction: 'in', amount: '1500.50' },
    ];
    const told = arrest({ fields: { ...fields, movements } }, 'en');
    expect(told).toContain('as the bank told it (2)');
    expect(told.indexOf('came in')).toBeLessThan(told.indexOf('went out'));
    expect(told).toMatch(/came in 1.500[.,]50/);
    expect(arrest({ fields }, 'en')).not.toContain('as the bank told it');
  });

  it('of a fact says nothing of the kind, also where the law was asked about it', () => {
    const parameters = { 'notice.channels': 'SMS, PUSH' };
    for (const type of ['NoticeDelivered', 'FilingReceived', 'PaymentReceived'])
      expect(arrest({ type, parameters }, 'en')).not.toMatch(/made this decision/);
  });

  it('that a bailiff has the arrest says that the bank is told, since banks are', () => {
    const type = 'ArrestHandedOver';
    const fields = { amount: '18000.00' };
    for (const [language, words] of [
      ['kk', 'бұл туралы банкке хабарланады'],
      ['ru', 'банк об этом извещается'],
      ['en', 'the bank is told of it'],
    ] as const) {
      expect(arrest({ type, fields: { ...fields, tellsBank: true } }, language)).toContain(words);
      expect(arrest({ type, fields }, language)).not.toContain(words);
    }
  });

  it.each(['ArrestHandedOver', 'ProhibitionLiftOrdered', 'ProhibitionHandedOver', 'WageLevyAsked'])(
    'that others carry out is the program’s, also without an act: %s',
    (type) => {
      expect(arrest({ type }, 'en')).toContain('A program made this decision.');
    },
  );

  it('about what a person filed is a person’s', () => {
    expect(arrest({ type: 'FilingAnswered' }, 'en')).toContain('A member of staff made this decision.');
  });

  it('whose act nobody has signed says so', () => {
    expect(arrest({ isUnsigned: true })).toContain('Руководитель еще не подписал постановление');
  });

  it('names who signed its act, and the order by which it was signed at once', () => {
    const signed = { on: TODAY, by: 'А. Б. Үлгі', order: null };
    expect(arrest({ signed })).toMatch(/Постановление подписано: .*; подпись: А. Б. Үлгі\./);
    expect(arrest({ signed: { ...signed, order: 'S-1' } })).toContain('(по постоянному распоряжению S-1)');
    expect(arrest({ signed: { ...signed, order: 'S-1' } }, 'kk')).toContain(
      'қол қойған: А. Б. Үлгі (тұрақты өкім S-1).',
    );
    expect(arrest({ signed: { ...signed, order: 'S-1' } }, 'en')).toContain('by А. Б. Үлгі, under standing order S-1.');
    expect(arrest({ signed: { ...signed, by: null } }, 'en')).toMatch(/The act was signed on [^.;]*[0-9] *\./);
    expect(arrest({})).not.toContain('подписано');
    expect(arrest({})).not.toContain('не подписал');
  });
});
