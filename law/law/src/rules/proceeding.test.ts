/** What the tables of scenarios cannot ask: values that the law does not have today, and the parameters that an answer names. */
import type { DocumentType } from '@oryndau/words/documents';
import type { DebtorKind } from '@oryndau/words/lists';
import { describe, expect, it } from 'vitest';
import { type LegalDate, legalDate } from '../legal-date.ts';
import { tenge } from '../money.ts';
import { filingAnswerBy } from './complaint.ts';
import { limitation } from './fine.ts';
import { presentableFrom, simplifiedScope, simplifiedTerm } from './proceeding.ts';

const ON = legalDate('2026-03-02');
const asked = { remainder: tenge(1), day: ON, documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL' } as const;
/** A kind that comes into the lists one day must not go the simplified way before the law says so. */
const anotherDocument = 'WRIT' as DocumentType;
const anotherDebtor = 'LEGAL_ENTITY' as DebtorKind;

describe('the scope of the simplified way', () => {
  it('is closed: a document or a debtor of a kind that the law of the day does not name is refused, whatever the sum', () => {
    expect(simplifiedScope({ ...asked, documentType: anotherDocument })).toMatchObject({
      value: { within: false, reason: 'DOCUMENT_TYPE' },
    });
    expect(simplifiedScope({ ...asked, debtorKind: anotherDebtor })).toMatchObject({
      value: { within: false, reason: 'DEBTOR_KIND' },
    });
  });

  it('of several reasons names the document, then the debtor, then the sum', () => {
    const over = { ...asked, remainder: tenge(10_000_000) };
    const reasonOf = (more: Partial<typeof asked> | object) => simplifiedScope({ ...over, ...more });
    expect(reasonOf({ documentType: anotherDocument, debtorKind: anotherDebtor })).toMatchObject({
      value: { reason: 'DOCUMENT_TYPE' },
    });
    expect(reasonOf({ debtorKind: anotherDebtor })).toMatchObject({ value: { reason: 'DEBTOR_KIND' } });
    expect(reasonOf({})).toMatchObject({ value: { reason: 'OVER_LIMIT' } });
  });
});

describe('a day that the calendar has moved', () => {
  const calendarOf = (ruling: { readonly known: boolean; readonly basis?: { readonly parameters: object } }) =>
    ruling.basis?.parameters;

  it('names the year of the calendar among the parameters of the decision', () => {
    expect(calendarOf(simplifiedTerm({ openedOn: legalDate('2025-12-15'), heldDays: 0 }))).toMatchObject({
      calendar: '2026',
      'simplified.term_calendar_days': '30',
    });
    expect(calendarOf(presentableFrom({ inForceOn: ON, documentType: 'PRESCRIPTION' }))).toMatchObject({
      calendar: '2026',
    });
    expect(calendarOf(filingAnswerBy({ kind: 'COMPLAINT', filedOn: ON }))).toMatchObject({ calendar: '2026' });
  });

  it('is not named where no calendar was asked', () => {
    expect(calendarOf(presentableFrom({ inForceOn: ON, documentType: 'AGENCY_AO' }))).not.toHaveProperty('calendar');
    expect(calendarOf(limitation({ inForceOn: ON, pausedDays: 3 }))).not.toHaveProperty('calendar');
  });
});

it('held days count as asked, each by itself, in whatever order they are asked', () => {
  const lastDay = (heldDays: number): LegalDate | undefined => {
    const term = simplifiedTerm({ openedOn: ON, heldDays });
    return term.known ? term.value.lastDay : undefined;
  };
  // Opened on Monday 2 March 2026: 1 April is a Wednesday, 2 and 3 April working days, 4 April a Saturday.
  expect([2, 0, 1, 3, 0].map(lastDay)).toEqual(['2026-04-03', '2026-04-01', '2026-04-02', '2026-04-06', '2026-04-01']);
});
