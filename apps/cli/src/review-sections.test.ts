/** What a reviewer is shown: each decision under review with its key factors, what was decided, what stands, who may answer and until when, in each language. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { CaseState } from '@oryndau/proceedings/core';
import type { ReviewShown } from '@oryndau/sentences/review';
import { signerPositionTexts } from '@oryndau/words/signers';
import { describe, expect, it } from 'vitest';
import { reviewJson, reviewText } from './review-sections.ts';

const basis = (parameters: Readonly<Record<string, string>>) => ({
  rule: 'case.arrest',
  citation: '261-IV Arts. 10-3, 32, 62(6)',
  redaction: '2025-09-16',
  parameters,
});
const event = (n: number, type: string, on: string, fields: object, parameters: Readonly<Record<string, string>>) => ({
  n,
  on: legalDate(on),
  stage: 'case',
  type,
  event: { ...fields },
  basis: basis(parameters),
  hash: '',
});
const LIMIT = { 'simplified.limit_mci': '20', mci: '4325.00' };
const arrest = { status: 'confirmed', account: 'KZ86125KZT5004100100', bank: '125', amount: tenge(18_000) };
const state = (more: object) =>
  ({
    status: 'open',
    arrest: { status: 'none' },
    prohibition: { status: 'none' },
    orders: [],
    awaiting: [],
    isOpeningStruck: false,
    ...more,
  }) as unknown as CaseState;

const shown: ReviewShown = {
  history: {
    events: [
      event(
        5,
        'ProceedingOpened',
        '2026-03-04',
        { sum: '18000.00', lastDay: '2026-04-03', policy: 'order-697' },
        LIMIT,
      ),
      event(9, 'ArrestOrdered', '2026-03-11', { ...arrest, amount: '18000.00' }, { 'arrest.after_days': '5' }),
    ],
    case: state({ arrest, prohibition: { status: 'ordered', orderedOn: legalDate('2026-03-15') } }),
  },
  acts: [
    { n: 5, type: 'opening', signedOn: legalDate('2026-03-04') },
    { n: 9, type: 'arrest', signedOn: null },
  ],
  reviewed: 9,
  head: { name: 'A. Head', title: signerPositionTexts.HEAD, inCertificate: 'HEAD A.' },
  signers: ['A. Head', 'HEAD A.', 'A. Head', 'B. Deputy'],
  answerBy: legalDate('2026-03-19'),
  isAnswered: false,
  today: legalDate('2026-03-18'),
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const told = (more: Partial<ReviewShown> = {}) => plain(reviewText({ ...shown, ...more }, 'ru'));

describe('a review as it is shown', () => {
  it.each(['transferred', 'executed'])('says of a case that is %s no word of measures to come', (status) => {
    expect(told()).toContain('Последний день ответа: 2026-03-19. До ответа новых мер не будет.');
    const over = told({ history: { ...shown.history, case: state({ status }) } });
    expect(over).toContain('Последний день ответа: 2026-03-19.');
    expect(over).not.toMatch(/новых мер/);
    const late = { today: legalDate('2026-03-25') };
    expect(told(late)).toMatch(/просрочка в днях: 6\. До ответа новых мер не будет\./);
    expect(told({ ...late, history: { ...shown.history, case: state({ status }) } })).not.toMatch(/новых мер/);
  });

  it('says its rule and how the case proceeds in words, and by no code', () => {
    const whole = told({ reviewed: null });
    expect(whole).toContain('порядок: по Правилам упрощенного производства.');
    expect(whole).not.toMatch(/case\.arrest|order-697/);
    expect(reviewText(shown, 'en')).toContain('case.arrest: ');
  });

  it('has the act with its key factors, each with whose it is', () => {
    expect(told()).toContain(
      '9: Постановление об истребовании информации о счетах и наложении ареста на них, еще не подписан',
    );
    expect(told()).toContain('    - Срок до ареста денег: 5 календарных дней; отсчет с 2026-03-04 — по Правилам');
  });

  it('has each decision that stands with its key factors, the newest first, where no act is named', () => {
    const whole = told({ reviewed: null });
    expect(whole).toContain('пересмотреть просят все решения, которые действуют и касаются человека. Новые сначала.');
    expect(whole).toContain('    - Срок до ареста денег: 5 календарных дней; отсчет с 2026-03-04 — по Правилам');
    expect(whole).toContain('    - Предел упрощенного порядка: 20 МРП; это 86 500 тенге — по закону');
    expect(whole.indexOf('Срок до ареста денег')).toBeLessThan(whole.indexOf('Предел упрощенного порядка'));
    const none = told({ reviewed: null, history: { events: [], case: null } });
    expect(none).toContain('Решений, которые действуют и касаются человека, сейчас нет.');
  });

  it('has the same for a program', () => {
    const { decisions } = reviewJson({ ...shown, reviewed: null }, 'en');
    expect(decisions.map(({ n }) => n)).toEqual([9, 5]);
    expect(decisions[0]).toMatchObject({
      rule: 'case.arrest',
      laws: [{ law: '261-IV', citation: '261-IV Arts. 10-3, 32, 62(6)', redaction: '2025-09-16' }],
      factors: [{ name: 'arrest.after_days', value: '5', origin: 'RULES', text: expect.stringContaining('calendar') }],
    });
    expect(reviewJson(shown, 'en').decisions.map(({ n }) => n)).toEqual([9]);
  });

  it('has what was decided, and what stands with how it is lifted', () => {
    expect(told()).toContain('5: Постановление о возбуждении упрощенного производства, подписано 2026-03-04');
    expect(told()).toContain('арест 18 000,00 тенге на счете KZ86125KZT5004100100 (125)');
    expect(told()).toContain('запрет распоряжаться имуществом от 2026-03-15');
    expect(told()).toContain('--outcome granted --lift');
    const free = told({ history: { ...shown.history, case: state({}) } });
    expect(free).toContain('Мер, которые могли бы снять мы, нет.');
    expect(free).not.toContain('--lift');
  });

  it('says who may not answer and until when, and how late it is', () => {
    expect(told()).toContain(
      [
        'Не могут ответить:',
        '    A. Head — Руководитель территориального органа юстиции',
        '    B. Deputy — подписал(а) акт по делу или дал(а) на это распоряжение',
      ].join('\n'),
    );
    expect(told({ signers: [] })).toContain('Любой работник');
    expect(told()).toContain('Последний день ответа: 2026-03-19.');
    expect(told({ today: legalDate('2026-03-22') })).toContain(
      'ответить следовало до 2026-03-19 включительно, просрочка в днях: 3',
    );
    expect(told({ answerBy: null })).toContain('Срок неизвестен');
    expect(told({ isAnswered: true })).not.toMatch(/Последний день ответа|Срок прошел|Срок неизвестен/);
  });
});
