/** A person is to review what the robot decided (94-V Art. 19-1, Digital Code Art. 43): what waits until the answer and what stays, as a table. */
import { addDays, daysBetween, legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { arrested, type CaseStory, collecting, notified, openCase, SUM, typesOf } from '../testing/case-story.ts';
import { isLiving, livingOrder } from './asked-of-case.ts';
import type { CaseState } from './case.ts';
import type { CaseCommand } from './decide.ts';
import { reviewIsLate, reviewLateOn } from './late-review.ts';
import { measureGuard } from './measures.ts';
import { whyNotGrant, whyNotLift } from './review-lift.ts';

const objected = (filing = '1'): CaseCommand => ({ type: 'File', filing, kind: 'REVIEW', digest: 'd'.repeat(64) });
const answered = (outcome: 'granted' | 'refused' | 'explained' = 'refused', filing = '1'): CaseCommand => ({
  type: 'AnswerFiling',
  filing,
  outcome,
  digest: 'a'.repeat(64),
  reviewer: 'R. Reviewer',
  reviewed: 'opening',
});
const measuresIn = (story: CaseStory): string[] =>
  typesOf(story.events).filter((type) => /Accounts|ArrestOrdered|OrderSent|ProhibitionOrdered|Transferred/.test(type));

it('one whose three working days end in a year of which no calendar is known is no review without a last day: the case asks for it every day', () => {
  const on = legalDate('2026-12-30');
  const story = openCase({ on: legalDate('2026-11-30') }).tell(on, objected());
  expect(story.state.filings).toMatchObject([{ answerBy: null }]);
  expect(reviewLateOn(story.state)).toBe(addDays(on, 1));
  expect(reviewIsLate(story.state, addDays(on, 1))).toMatchObject({
    code: 'LAW_UNKNOWN',
    data: { parameter: 'calendar' },
  });
  // Whoever ends the day holds the case for that law, and says so once (pipeline.ts).
  expect(story.tell(addDays(on, 1), { type: 'EndDay' }).refusal).toMatchObject({ code: 'LAW_UNKNOWN' });
  const known = {
    ...story.state,
    filings: story.state.filings.map((each) => ({ ...each, filedOn: legalDate('2026-12-21') })),
  };
  // With the calendar it is late from the day after its last one on, and told of once.
  const late = legalDate('2026-12-25');
  expect(reviewLateOn(known)).toBe(late);
  expect(reviewIsLate(known, addDays(late, -1))).toEqual([]);
  expect(reviewIsLate(known, late)).toMatchObject([
    { type: 'ReviewAnswerOverdue', filing: '1', answerBy: addDays(late, -1), basis: { rule: 'case.review' } },
  ]);
});

describe.each([
  ['opened', () => openCase(), 1, 'none', undefined],
  ['notified', () => notified(), 3, 'none', undefined],
  ['arrested', () => arrested(), 9, 'confirmed', undefined],
  // The money is not taken while a person looks at it; the arrest keeps it where it is.
  ['with a living order', () => collecting(), 11, 'confirmed', 'recalling'],
] as const)('a review of a case that is %s', (_, begin, day, arrest, order) => {
  const story = begin().tell(day, objected());

  it('has its answer due in three working days and leaves the arrest as it is', () => {
    expect(story.last?.[0]).toMatchObject({ type: 'FilingReceived', basis: { rule: 'case.review' } });
    expect(story.last?.[0]?.basis.parameters).toMatchObject({ 'auto.objection_working_days': '3' });
    expect(story.state.arrest.status).toBe(arrest);
    expect(livingOrder(story.state)?.status).toBe(order);
    const recall = story.last?.find(({ type }) => type === 'CollectionOrderRecallSent');
    // It says that a person reviews, and not that the case is held.
    expect(recall?.basis.rule).toBe(order && 'case.recall.review');
    if (recall) expect(recall.basis.citation).toMatch(/^94-V Art. 19-1/);
  });

  it('lets no new measure be taken and no transfer, however late the answer is', () => {
    expect(measureGuard(story.state, 'BANK_ARREST', story.day(day))).toMatchObject({ code: 'FILING_OPEN' });
    const late = story.untilDay(45);
    expect(measuresIn(late)).toEqual(measuresIn(story));
    expect(isLiving(late.state)).toBe(true);
  });

  it.each([
    ['in time', day + 1],
    ['late', 45],
  ])('goes on when it is answered %s', (__, on) => {
    const done = story.tell(on, answered());
    expect(done.last?.[0]).toMatchObject({ type: 'FilingAnswered', reviewer: 'R. Reviewer', reviewed: 'opening' });
    expect(done.state.arrest.status).toBe(arrest);
    // The order that it recalled has first to be confirmed as dead by its bank.
    const free = order === undefined ? done : done.tell(on, { type: 'ConfirmRecall', order: '1' });
    expect(measuresIn(free.untilDay(60)).length).toBeGreaterThan(measuresIn(story).length);
  });

  it('alarms once, on the day after the last for its answer, and not where that was given', () => {
    const due = story.state.filings[0]?.answerBy;
    if (!due) throw new Error('no term');
    const last = daysBetween(story.day(0), due);
    expect(typesOf(story.untilDay(last).events)).not.toContain('ReviewAnswerOverdue');
    const late = story.untilDay(last + 1);
    expect(late.last).toMatchObject([
      { type: 'ReviewAnswerOverdue', filing: '1', answerBy: due, basis: { rule: 'case.review' } },
    ]);
    expect(typesOf(late.untilDay(60).events).filter((type) => type === 'ReviewAnswerOverdue')).toHaveLength(1);
    expect(typesOf(story.tell(last, answered()).untilDay(60).events)).not.toContain('ReviewAnswerOverdue');
  });

  it.each(['granted', 'refused', 'explained'] as const)('%s lifts nothing by itself', (outcome) => {
    expect(story.tell(day + 1, answered(outcome)).state.arrest.status).toBe(arrest);
  });
});

describe('a reviewer', () => {
  const lifts: CaseCommand = {
    type: 'AnswerFiling',
    filing: '1',
    outcome: 'granted',
    digest: 'a',
    reviewer: 'R. Reviewer',
    lifts: true,
  };
  const lifted = (story: CaseStory, day: number) => story.tell(day, objected()).tell(day + 1, lifts);
  /** Under the Rules' own policy, which takes a prohibition beside the arrest. */
  const bound = () => arrested({ policy: 'order-697' }).untilDay(12).tell(12, { type: 'ConfirmProhibition' });

  it('lifts the arrest and the prohibition at once, by the right of the review', () => {
    const done = lifted(bound(), 13);
    expect(done.last).toMatchObject([
      { type: 'FilingAnswered', lifts: true, basis: { rule: 'case.review' } },
      { type: 'ArrestLiftOrdered', basis: { rule: 'case.review' } },
      { type: 'ProhibitionLiftOrdered', basis: { rule: 'case.review' } },
    ]);
    expect(done.state).toMatchObject({
      status: 'open',
      arrest: { status: 'lifting' },
      prohibition: { status: 'lifting' },
    });
    const confirmed = done.tell(15, { type: 'ConfirmLifting' }).tell(15, { type: 'ConfirmProhibitionLift' });
    expect(confirmed.state).toMatchObject({ arrest: { status: 'lifted' }, prohibition: { status: 'lifted' } });
    expect(confirmed.state.arrest).not.toHaveProperty('lift');
    expect(confirmed.state.prohibition).not.toHaveProperty('lift');
    // The case goes on: what lifts with its end is not the right of it (261-IV Art. 10-5(4)).
    const told = confirmed.events.filter(({ type }) => /Lifted$/.test(type));
    expect(told.map(({ basis }) => basis.rule)).toEqual(['case.review', 'case.review']);
    // Neither is taken again, and no order is given on money that is free.
    expect(measuresIn(confirmed.untilDay(30))).toEqual(measuresIn(bound()));
  });

  it('lifts the one that stands where there is one alone', () => {
    expect(typesOf(lifted(arrested(), 9).last ?? [])).toEqual(['FilingAnswered', 'ArrestLiftOrdered']);
  });

  it('is waited for by the clock of the liftings, and by the bank and the notaries after a transfer too', () => {
    const late = lifted(bound(), 13).untilDay(20);
    expect(typesOf(late.events)).toEqual(expect.arrayContaining(['ArrestLiftOverdue', 'ProhibitionLiftOverdue']));
    const overdue = late.events.filter(({ type }) => /LiftOverdue$/.test(type));
    expect(overdue.map(({ basis }) => basis.rule)).toEqual(['case.review', 'case.review']);
    const gone = late.tell(20, { type: 'OptOut' });
    expect(typesOf(gone.last ?? [])).toEqual(['ProceedingTransferred']);
    const confirmed = gone.tell(21, { type: 'ConfirmProhibitionLift' }).tell(21, { type: 'ConfirmLifting' });
    expect(confirmed.state).toMatchObject({ arrest: { status: 'lifted' }, prohibition: { status: 'lifted' } });
  });

  it('lifts nothing where nothing stands, where the objection is not upheld, and by no other filing', () => {
    const nothing = notified().tell(3, objected());
    expect(typesOf(nothing.tell(4, lifts).last ?? [])).toEqual(['FilingAnswered']);
    const [filing] = nothing.state.filings;
    if (filing === undefined) throw new Error('nothing was filed');
    expect(whyNotLift(nothing.state, filing, 'granted')).toMatchObject({ code: 'NOTHING_TO_LIFT' });
    const { state } = arrested().tell(9, objected());
    expect(whyNotLift(state, filing, 'granted')).toBeUndefined();
    for (const outcome of ['refused', 'explained'] as const)
      expect(whyNotLift(state, filing, outcome)).toMatchObject({ code: 'WRONG_STATE' });
    expect(whyNotLift(state, { ...filing, kind: 'PAID_ALREADY' }, 'granted')).toMatchObject({ code: 'WRONG_STATE' });
    const explained: CaseCommand = { ...lifts, outcome: 'explained' };
    expect(typesOf(arrested().tell(9, objected()).tell(10, explained).last ?? [])).not.toContain('ArrestLiftOrdered');
  });
});

describe('a review', () => {
  it('that is asked for again keeps everything waiting until each has its answer', () => {
    const twice = arrested().tell(9, objected()).tell(10, objected('2'));
    const once = twice.tell(11, answered());
    expect(measureGuard(once.state, 'COLLECTION_ORDER', once.day(11))).toMatchObject({ code: 'FILING_OPEN' });
    const both = once.tell(12, answered('granted', '2'));
    expect(measureGuard(both.state, 'COLLECTION_ORDER', both.day(12))).not.toMatchObject({ code: 'FILING_OPEN' });
  });

  it.each([
    ['is paid meanwhile', { type: 'TakePayment', entry: 'e', amount: SUM } as const, 'executed'],
    ['is cancelled meanwhile', { type: 'Cancel' } as const, 'cancelled'],
  ])('of a case that %s is answered all the same, and by an act', (_, command, status) => {
    const ended = arrested().tell(9, objected()).tell(10, command);
    expect(ended.state.status).toBe(status);
    const done = ended.tell(11, answered('explained'));
    expect(done.last).toMatchObject([{ type: 'FilingAnswered', reviewer: 'R. Reviewer' }]);
    expect(done.state.status).toBe(status);
  });

  it('lets the debtor go to a bailiff at will while it waits, and is answered there', () => {
    const gone = arrested().tell(9, objected()).tell(10, { type: 'OptOut' });
    expect(typesOf(gone.last)).toContain('ProceedingTransferred');
    expect(gone.tell(11, answered()).last).toMatchObject([{ type: 'FilingAnswered' }]);
  });

  it('of no review names no reviewer: whoever answers is none', () => {
    const other: CaseCommand = { type: 'File', filing: '1', kind: 'OTHER', digest: 'd'.repeat(64) };
    const [event] = notified().tell(3, other).tell(4, answered()).last ?? [];
    expect(event).not.toHaveProperty('reviewer');
    expect(event).not.toHaveProperty('reviewed');
  });
});

describe('a filing is granted only where what it asks for is done', () => {
  it.each([
    ['NOT_ME', 'GRANTS_NOTHING', undefined],
    ['PAID_ALREADY', 'GRANTS_NOTHING', undefined],
    ['FINE_CONTESTED', 'GRANTS_NOTHING', undefined],
    ['COMPLAINT', 'GRANTS_NOTHING', undefined],
    ['PROTECTED_MONEY', 'GRANTS_NOTHING', 'GRANTS_NOTHING'],
    // Its answer holds the case, lifts by itself, or asks for nothing.
    ['DEFERRAL_ASKED', undefined, undefined],
    ['REVIEW', undefined, undefined],
    ['OTHER', undefined, undefined],
  ] as const)('%s: %s in a case that goes on, %s where it is held', (kind, open, held) => {
    const story = arrested();
    const codeIn = (state: CaseState | null, protects = false) => state && whyNotGrant(state, kind, protects)?.code;
    expect(codeIn(story.state)).toBe(open);
    expect(codeIn(story.tell(9, { type: 'Hold', reason: 'OPERATOR' }).state)).toBe(held);
    expect(codeIn(story.state, true)).toBeUndefined();
    expect(codeIn({ ...story.state, protectedAccounts: ['KZ1'] })).toBe(kind === 'PROTECTED_MONEY' ? undefined : open);
    expect(codeIn({ ...story.state, status: 'executed' })).toBeUndefined();
  });
});
