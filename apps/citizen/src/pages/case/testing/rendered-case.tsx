/** The page of a case as HTML, with whatever is told of it, and an event as the page is given it. */
/** @jsxImportSource preact */

import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { CaseHappening, CaseView } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import type { Language } from '@oryndau/words/languages';
import { CasePage } from '../case-page.tsx';
import { bareView } from './bare-view.ts';

export const TODAY: LegalDate = legalDate('2026-03-14');

export const render = (parts: Partial<CaseView>, language: Language = 'ru'): string =>
  renderDocument(
    <CasePage
      page={{ site: { styleSheet: '/style.css', isDemo: false }, language, path: '/case' }}
      view={{ ...bareView, ...parts }}
      today={TODAY}
      csrf="token"
      hasPayments
      hasOthers={false}
      hasNews={false}
      hasMail={false}
    />,
  );

/** Every field that any event has, so that a sentence that names another shows a gap. */
export const fields: Readonly<Record<string, string>> = {
  amount: '18000.00',
  owed: '9000.00',
  remainder: '13000.00',
  sum: '18000.00',
  executed: '100.50',
  answerBy: '2026-03-05',
  lastDay: '2026-04-03',
  channel: 'registered_mail',
  reason: 'DEFERRAL',
  kind: 'PROTECTED_MONEY',
  outcome: 'granted',
  ground: 'TERM_EXPIRED',
  account: 'KZ86125KZT5004100100',
};
export const happening = (type: string, n: number, more: object = {}): CaseHappening => ({
  n,
  on: TODAY,
  stage: 'case',
  type,
  fields: { ...fields, ...more },
  rule: 'case.opening',
  citation: '261-IV Arts. 10-1(3), 10-6(1)(2)',
  redaction: '2025-09-16',
  parameters: {},
  isUnsigned: false,
  isWithdrawn: false,
  end: null,
  act: null,
  signed: null,
  signs: null,
});
