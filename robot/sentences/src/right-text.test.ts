import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { rightText, signedRightText } from './right-text.ts';

describe('a right', () => {
  const basis = { rule: 'case.arrest', citation: '261-IV Arts. 10-3, 62(6)', redaction: '2025-09-16' };
  it('is in the language of the reader, and in English as it is kept', () => {
    const on = legalDate('2025-12-01');
    const ru = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(rightText(basis, on, { language: 'en' })).toBe(
      'case.arrest: 261-IV Arts. 10-3, 62(6), wording in force since 2025-09-16',
    );
    expect(ru(rightText(basis, on, { language: 'ru' }))).toMatch(
      /^[а-я][а-я ,]+: Закон — .*статьи 62 \(редакция от 16 сентября 2025 года\)$/,
    );
    expect(rightText(basis, on, { language: 'kk' })).toContain('10-3-бап');
  });
  it('of what a signature makes take effect stands beside that of the signature, with its own day', () => {
    const end = { rule: 'case.termination.executed', citation: '261-IV Art. 10-5(1)(1)', redaction: '2025-09-16' };
    const on = legalDate('2026-03-12');
    const items = 'Rules item 17, wording in force since';
    expect(signedRightText(end, on, { language: 'en' })).toBe(
      `The decision of 2026-03-12 that it signs: case.termination.executed: 261-IV Art. 10-5(1)(1), wording in force since 2025-09-16; ${items} 2024-08-20`,
    );
    expect(signedRightText(end, on, { language: 'ru' })).toContain('Подписанное решение от 2026-03-12: ');
    // As a page writes days, in the citation too.
    expect(signedRightText(end, on, { language: 'en', day: (day) => `<${day}>` })).toBe(
      `The decision of <2026-03-12> that it signs: case.termination.executed: 261-IV Art. 10-5(1)(1), wording in force since <2025-09-16>; ${items} <2024-08-20>`,
    );
    expect(signedRightText(end, on, { language: 'kk' })).toContain('10-5-баптың 1-тармағының 1) тармақшасы');
  });
  it('that rests on two laws has the redaction of each', () => {
    const two = { rule: 'case.collection_order', citation: '261-IV Art. 10-3; 11-VI Art. 35', redaction: '2025-09-16' };
    const on = legalDate('2026-03-02');
    expect(rightText(two, on, { language: 'en' })).toBe(
      'case.collection_order: 261-IV Art. 10-3, wording in force since 2025-09-16; 11-VI Art. 35, wording in force since 2026-01-16',
    );
    expect(rightText(two, on, { language: 'ru' }).replaceAll('\u00a0', ' ')).toContain(
      'Закон о платежах — статья 35 (редакция от 16 января 2026 года)',
    );
  });
});
