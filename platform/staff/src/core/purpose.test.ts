import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { type PurposeTyped, purposeOf } from './purpose.ts';

const today = legalDate('2026-03-14');
const operator = { roles: ['OPERATOR'] } as const;
const inspector = { roles: ['INSPECTOR'] } as const;
const typed = (more: Partial<PurposeTyped>): PurposeTyped => ({
  purpose: 'TASK',
  words: '',
  from: '',
  reason: '',
  ...more,
});

describe('a purpose', () => {
  it('is one of the list, with words where it says nothing by itself', () => {
    expect(purposeOf(typed({}), operator, today)).toEqual({ purpose: 'TASK', words: '', later: null });
    expect(purposeOf(typed({ purpose: 'CURIOSITY' }), operator, today)).toBe('NO_PURPOSE');
    expect(purposeOf(typed({ purpose: 'OTHER' }), operator, today)).toBe('NO_WORDS');
    expect(purposeOf(typed({ words: 'a\u0007b' }), operator, today)).toBe('WORDS_NOT_TAKEN');
    expect(purposeOf(typed({ words: 'x'.repeat(201) }), operator, today)).toBe('WORDS_NOT_TAKEN');
  });

  it('is shown later only of an inspection, by who inspects, with a reason and not for ever', () => {
    const later = typed({ purpose: 'INSPECTION', from: '2026-04-01', reason: 'it goes on until then' });
    expect(purposeOf(later, inspector, today)).toMatchObject({ later: { from: '2026-04-01' } });
    expect(purposeOf(later, operator, today)).toBe('NOT_YOURS');
    expect(purposeOf({ ...later, purpose: 'TASK' }, inspector, today)).toBe('NOT_YOURS');
    expect(purposeOf({ ...later, reason: '' }, inspector, today)).toBe('NO_REASON');
    for (const from of ['2026-03-14', '2026-06-13', 'soon']) {
      expect(purposeOf({ ...later, from }, inspector, today)).toBe('NO_DAY');
    }
  });
});
