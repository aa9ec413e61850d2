import { describe, expect, it } from 'vitest';
import { isRefusal, refusal } from './refusal.ts';

describe('a refusal', () => {
  it('bears its code, what fills its sentence, and the article where the law says no', () => {
    expect(refusal('NOT_JSON')).toEqual({ kind: 'refusal', code: 'NOT_JSON', data: {} });
    expect(refusal('CURRENCY', { currency: 'USD' })).toEqual({
      kind: 'refusal',
      code: 'CURRENCY',
      data: { currency: 'USD' },
    });
    expect(refusal('PROTECTED_ACCOUNT', {}, '261-IV Art. 58(2)')).toEqual({
      kind: 'refusal',
      code: 'PROTECTED_ACCOUNT',
      data: {},
      citation: '261-IV Art. 58(2)',
    });
  });

  it('is told from every other value', () => {
    for (const yes of [refusal('NOT_JSON'), refusal('CURRENCY', { currency: 'USD' }, 'Art. 1')])
      expect(isRefusal(yes)).toBe(true);
    for (const no of [null, undefined, [], {}, 'refusal', { kind: 'known' }, { code: 'NOT_JSON' }, { kind: null }])
      expect(isRefusal(no)).toBe(false);
  });
});
