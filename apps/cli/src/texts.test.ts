import { languages, type Money } from '@oryndau/law';
import { describe, expect, it } from 'vitest';
import { eventText, eventTexts, fill, nextTexts } from './event-texts.ts';
import { grouped, shownMoney, table } from './output.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('sentences for events', () => {
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
    expect(eventText('FineDelivered', {}, 'ru')).toBe('Документ вручен лицу —.');
    expect(fill('{reason}', { reason: 'toString' }, 'en')).toBe('toString');
  });

  it('tells an event of a later version by its name', () => {
    expect(eventText('FineForgiven', {}, 'kk')).toBe('FineForgiven');
  });
});

describe('numbers in the terminal', () => {
  it('groups digits', () => {
    expect([0, 999, 1_000, 1_234_567].map(grouped)).toEqual(['0', '999', '1\u00a0000', '1\u00a0234\u00a0567']);
    expect(shownMoney(-50n as Money)).toBe('−0.50');
    expect(shownMoney(-123_456n as Money)).toBe('−1\u00a0234.56');
  });

  it('lines columns up by characters, not by bytes', () => {
    expect(
      table(
        ['ә', 'n'],
        [
          ['қққ', '1'],
          ['a', '22'],
        ],
        ['left', 'right'],
      ),
    ).toBe('ә     n\n───  ──\nқққ   1\na    22');
  });
});
