import type { Money } from '@oryndau/law/money';
import { policies } from '@oryndau/proceedings/core';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { bookEventTexts } from './event-texts/books.ts';
import { caseEventTexts } from './event-texts/case.ts';
import { fineEventTexts } from './event-texts/fine.ts';
import { eventText, eventTexts } from './event-texts.ts';
import { filingDetailTexts } from './filing-details.ts';
import { fill } from './fill.ts';
import { label, labelTexts } from './label-texts.ts';
import { nextText, nextTexts } from './next-texts.ts';
import { reviewLabels } from './review.ts';
import { grouped, maskedAccount, shownMoney, withoutControls } from './shown.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('sentences for events', () => {
  it('stand in one table each: none takes the place of another', () => {
    const count = [fineEventTexts, caseEventTexts, bookEventTexts].map((table) => Object.keys(table).length);
    expect(Object.keys(eventTexts).length).toBe(count.reduce((sum, each) => sum + each, 0));
  });

  it.each(Object.entries({ ...eventTexts, ...nextTexts }))('%s names the same fields in every language', (_, texts) => {
    for (const language of languages) {
      expect(texts[language].length).toBeGreaterThan(5);
      expect(placeholders(texts[language])).toEqual(placeholders(texts.en));
    }
  });

  it('shows money with thousands, days as they are, codes as words, and a dash for what is missing', () => {
    const event = { ground: 'TERM_EXPIRED', remainder: '78639.99' };
    expect(eventText('ProceedingTransferred', event, 'en')).toBe(
      'The case was transferred to a private bailiff (the term is over): 78\u00a0639.99 tenge remain.',
    );
    expect(eventText('FineDelivered', { deliveredOn: '2025-11-04' }, 'ru')).toBe('Документ вручен лицу 2025-11-04.');
    const handedOver = { amount: '18000.00' };
    expect(eventText('ArrestHandedOver', handedOver, 'ru')).not.toContain('Банк');
    expect(eventText('ArrestHandedOver', { ...handedOver, tellsBank: true }, 'ru')).toBe(
      'Арест на 18\u00a0000,00 тенге передан частному судебному исполнителю. Банк об этом извещается.',
    );
    expect(eventText('FineDelivered', {}, 'ru')).toBe('Документ вручен лицу —.');
    expect(fill('{reason}', { reason: 'toString' }, 'en')).toBe('toString');
    expect(fill('{what}, by {by}. It waits.', { what: 'X.', by: 'B. A.' }, 'en')).toBe('X., by B. A. It waits.');
    expect(fill('Closed, by {by}.', { by: 'B. A.' }, 'en')).toBe('Closed, by B. A.');
    expect(fill('Closed, by {by}.', { by: 'B' }, 'en')).toBe('Closed, by B.');
    expect(fill('{by}.pdf', { by: 'A.' }, 'en')).toBe('A..pdf');
  });

  it('names an act by its name, and never by its type', () => {
    expect(eventText('SignatureOverdue', { of: 30, days: 3, act: 'termination_executed' }, 'ru')).toBe(
      'Постановление по событию 30 не подписано уже 3 дн. (Постановление о прекращении упрощенного производства): сообщено оператору.',
    );
    expect(eventText('ActWithdrawn', { of: 7, act: 'of_tomorrow' }, 'ru')).toContain('(of_tomorrow)');
  });

  it.each([
    ['NO_APP', 'қосымшасы жоқ', 'нет приложения'],
    ['NO_PHONE', 'телефон нөмірі жоқ', 'нет номера телефона'],
    ['NOTARY_REJECTS', 'нотариустардың жүйесі қабылдамады', 'система нотариата не приняла'],
    ['EXPIRED', 'EXPIRED', 'EXPIRED'],
  ])('say why not in words of ours, and what an outside party says as it says it: %s', (reason, kk, ru) => {
    const told = { channel: 'push', reason };
    expect(eventText('NoticeFailed', told, 'kk')).toBe(`Хабарлама жеткізілмеді: қосымшадағы хабарлама (${kk}).`);
    expect(eventText('NoticeFailed', told, 'ru')).toBe(`Извещение не доставлено: уведомление в приложении (${ru}).`);
  });

  it('names no last day of an opening whose days run from its signature, but with that', () => {
    const days = { lastDay: '2026-12-28', transferOn: '2026-12-29' };
    for (const language of languages) {
      const opened = { sum: '20000.00', policy: 'order-697', ...days };
      expect(eventText('ProceedingOpened', opened, language)).toContain('2026-12-28');
      const awaits = { act: 'opening', of: '4' };
      const waiting = eventText('ProceedingOpened', { ...opened, awaits }, language);
      expect(waiting).toContain('20\u00a0000');
      expect(waiting).not.toMatch(/2026|[{}]|—/);
      expect(eventText('OpeningSigned', { signedOn: '2026-11-30', ...days }, language)).toContain('2026-12-28');
    }
  });

  it('says in words how a case proceeds, of each policy that there is; one that a later program has brought by its name', () => {
    for (const language of languages) {
      const said = (policy: string) => eventText('ProceedingOpened', { sum: '20000.00', policy }, language);
      const told = [...new Set(policies.map(({ id }) => id))].map((id) => {
        expect(said(id), id).not.toContain(`: ${id}.`);
        return said(id);
      });
      expect(new Set(told).size).toBe(told.length);
      expect(said('of-tomorrow')).toContain(': of-tomorrow.');
    }
  });

  it('says of a day that is past that it comes with the next tick', () => {
    const step = { step: 'REGISTRATION', on: '2026-11-27' } as const;
    for (const language of languages) {
      const told = (today: string, next: Parameters<typeof nextText>[0] = step) => nextText(next, { language, today });
      expect(told('2026-11-27')).toBe(fill(nextTexts.REGISTRATION[language], step, language));
      for (const next of [step, { ...step, step: 'TRANSFER' } as const])
        expect(told('2026-11-29', next)).toMatch(/2026-11-27.*(тик|tick)/);
      expect(told('2026-11-29', { step: 'HOLD', on: '2026-11-27' })).toBe(nextTexts.HOLD[language]);
    }
  });

  it('tells what moved on an account that has too little, oldest first', () => {
    const movements = [
      { on: '2026-03-05', direction: 'out', amount: '3000.00' },
      { on: '2026-03-03', direction: 'in', amount: '1500.50' },
    ];
    expect(eventText('ArrestOrdered', { amount: '9.00', movements }, 'en')).toBe(
      'The arrest of 9.00 tenge on one account was decided. On the account since the opening: 2026-03-03 in 1\u00a0500.50; 2026-03-05 out 3\u00a0000.00.',
    );
    expect(eventText('ArrestOrdered', { amount: '9.00' }, 'en')).not.toContain('since the opening');
  });

  it('tells an event of a later version by its name', () => {
    expect(eventText('FineForgiven', {}, 'kk')).toBe('FineForgiven');
  });
});

describe('labels', () => {
  it.each(Object.entries({ ...labelTexts, ...filingDetailTexts, ...reviewLabels }))(
    '%s names the same fields in every language',
    (_, texts) => {
      for (const language of languages) {
        expect(texts[language].length).toBeGreaterThan(0);
        expect(placeholders(texts[language])).toEqual(placeholders(texts.en));
      }
    },
  );

  it('are filled as sentences are', () => {
    expect(label('endPaid', 'ru', { sum: '1200.00', on: '2026-03-02' })).toBe(
      'уплачено 1\u00a0200,00 тенге (2026-03-02)',
    );
  });
});

describe('values as staff read them', () => {
  it('groups digits', () => {
    expect([0, 999, 1_000, 1_234_567].map(grouped)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567']);
    expect(shownMoney(-50n as Money, 'en')).toBe('−0.50');
    expect(shownMoney(-123_456n as Money, 'en')).toBe('−1\u00a0234.56');
    expect(shownMoney(-123_456n as Money, 'kk')).toBe('−1\u00a0234,56');
    expect(shownMoney(2_162_500n as Money, 'ru')).toBe('21\u00a0625,00');
  });

  it('show neither a whole account nor what would move the cursor', () => {
    expect(maskedAccount('KZ86125KZT5004100100')).toBe('KZ86…0100');
    expect(maskedAccount('KZ86')).toBe('…');
    expect(withoutControls('a\u001b[2Jb\u202e')).toBe('a\uFFFD[2Jb\uFFFD');
  });
});
