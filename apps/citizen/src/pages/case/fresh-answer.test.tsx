/** That we have answered stands on the first screen of every case, with the way to the answer, until there is something newer. */
/** @jsxImportSource preact */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import type { CaseHappening, CaseStanding, CaseView, ViewedFiling } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { FirstScreen } from './first-screen.tsx';
import { freshAnswer } from './fresh-answer.ts';
import { bareView } from './testing/bare-view.ts';
import { plain } from './testing/read-page.ts';

const ANSWERED = legalDate('2026-03-12');
const TODAY = legalDate('2026-03-14');

const filing = (parts: Partial<ViewedFiling> = {}): ViewedFiling => ({
  filing: 1,
  number: 'ABCD-EFGH-JKMN/1',
  kind: 'OTHER',
  text: '',
  uploads: [],
  filedAt: '2026-03-10T05:00:00Z',
  answerBy: null,
  answer: 'The answer.',
  outcome: 'explained',
  answeredAt: '2026-03-12T05:00:00Z',
  ...parts,
});
const happening = (type: string, n: number, parts: Partial<CaseHappening> = {}): CaseHappening => ({
  n,
  on: ANSWERED,
  stage: 'proceedings',
  type,
  fields: {},
  rule: 'case.filing',
  citation: '261-IV Art. 10-3',
  redaction: '2025-09-16',
  parameters: {},
  isUnsigned: false,
  isWithdrawn: false,
  end: null,
  act: null,
  signed: null,
  signs: null,
  ...parts,
});
const answered = happening('FilingAnswered', 7, { fields: { filing: '1', outcome: 'explained' } });
const view = (parts: Partial<CaseView> = {}): CaseView => ({
  ...bareView,
  filings: [filing()],
  happenings: [answered],
  ...parts,
});
const first = (shown: CaseView, language: Language): string =>
  renderDocument(<FirstScreen view={shown} language={language} today={TODAY} csrf="token" hasPayments />);

const standings = [
  'open',
  'held',
  'executed',
  'cancelled',
  'released',
  'transferred',
  'refused',
] as const satisfies readonly CaseStanding[];
const says = {
  kk: '№ ABCD-EFGH-JKMN/1 өтінішіңізге жауап бердік: түсіндірме берілді. Жауапты оқу',
  ru: 'Мы ответили на ваше обращение № ABCD-EFGH-JKMN/1: дано разъяснение. Прочитать ответ',
  en: 'We answered your filing No. ABCD-EFGH-JKMN/1: explained. Read the answer',
} as const;

describe.each(languages)('in %s', (language) => {
  it.each(standings)('an answer is told in a case that is %s, and where to read it', (standing) => {
    const html = first(view({ standing, holds: standing === 'held' ? ['DEFERRAL'] : [], endedOn: ANSWERED }), language);
    expect(plain(html)).toContain(says[language]);
    expect(html).toContain('href="/case/filing/1"');
  });
});

describe('an answer is told', () => {
  const isTold = (parts: Partial<CaseView>) => freshAnswer(view(parts)) !== undefined;
  const later = (type: string, days = 1) => happening(type, 8, { on: addDays(ANSWERED, days) });

  it('not before there is one, nor while another filing waits', () => {
    expect(isTold({ happenings: [], filings: [filing({ outcome: null, answer: null })] })).toBe(false);
    expect(isTold({ filings: [filing(), filing({ filing: 2, outcome: null, answer: null })] })).toBe(false);
  });

  it('when its act is signed, and not before', () => {
    const act = { act: 'complaint_answer' } as const;
    expect(isTold({ happenings: [{ ...answered, isUnsigned: true }] })).toBe(false);
    expect(isTold({ happenings: [{ ...answered, isWithdrawn: true }] })).toBe(false);
    const signed = { ...answered, ...act, signed: { on: addDays(ANSWERED, 3), by: null, order: null } };
    expect(isTold({ happenings: [signed, later('HoldLifted', 3)] })).toBe(true);
    expect(isTold({ happenings: [signed, later('HoldLifted', 4)] })).toBe(false);
  });

  it('beside what it brings itself, and not after anything newer', () => {
    expect(isTold({ happenings: [answered, later('CollectionOrderSent', 0)] })).toBe(true);
    expect(isTold({ happenings: [answered, later('NoticeDelivered')] })).toBe(true);
    for (const type of ['ArrestOrdered', 'CollectionOrderSent', 'PaymentReceived', 'ProceedingTransferred'])
      expect(isTold({ happenings: [answered, later(type)] }), type).toBe(false);
  });

  it('the newest one', () => {
    const second = happening('FilingAnswered', 9, { on: addDays(ANSWERED, 1), fields: { filing: '2' } });
    const filings = [filing(), filing({ filing: 2, number: 'ABCD-EFGH-JKMN/2' })];
    expect(freshAnswer(view({ filings, happenings: [answered, second] }))?.filing).toBe(2);
  });
});
