/** What each act says of its own: the data that is signed (law 261-IV Arts. 10-2 to 10-6; APPK Art. 100). */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import type { CaseEvent, CaseState } from '@oryndau/proceedings/core';
import { caseAtBeginning } from '@oryndau/proceedings/core/at-beginning';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences-of.ts';
import { arrestedAccountIn } from './parties.ts';
import { FINE } from './testing/fine.ts';

const OPENED = legalDate('2026-03-02');
const ON = legalDate('2026-03-12');
const SUM = tenge(20_000);
const basis = { rule: 'case.recall.hold', citation: 'APPK Art. 96', redaction: '2026-01-16', parameters: {} };

const LAST_DAY = legalDate('2026-04-01');

const opened: CaseState = { ...caseAtBeginning, policy: 'pilot-grace', openedOn: OPENED, sum: SUM, lastDay: LAST_DAY };
const arrest: CaseState['arrest'] = {
  status: 'confirmed',
  account: 'KZ01',
  bank: '125',
  kind: 'CURRENT',
  amount: tenge(15_000),
  since: OPENED,
  overdue: false,
};
const arrested: CaseState = { ...opened, arrest };
const standing = { account: 'KZ01', bank: '125', amount: tenge(15_000) };
const ordered: CaseState = {
  ...arrested,
  prohibition: { status: 'confirmed', orderedOn: ON, since: ON, overdue: false },
  orders: [{ id: '1', status: 'accepted', amount: SUM, executed: ZERO, received: ZERO }],
};

const bring = (event: object, state: CaseState) =>
  consequencesOf({
    stage: 'case',
    documentId: '5863c748-ace1-508a-92da-ec8d5662995a',
    n: 7,
    event: { on: ON, basis, ...event } as CaseEvent,
    state,
    fine: FINE,
  });
const actOf = (event: object, state: CaseState) => bring(event, state).act;

describe('an act', () => {
  it('is not made twice of one arrest: of the inquiry, or of the account', () => {
    const ordered = { type: 'ArrestOrdered', account: 'KZ02', bank: '722', kind: 'CURRENT', amount: SUM };
    expect(actOf({ ...ordered, inquiredOn: ON }, arrested)).toBeNull();
    expect(actOf(ordered, arrested)).toMatchObject({ type: 'arrest' });
    expect(actOf({ type: 'AccountsRequested', step: 1 }, opened)).toBeNull();
    expect(actOf({ type: 'AccountsRequested', step: null }, opened)).toBeNull();
  });

  it('lifts an arrest in a case that goes on; at the end the termination does', () => {
    expect(actOf({ type: 'ArrestLiftOrdered' }, { ...arrested, status: 'held' })).toMatchObject({ type: 'lifting' });
    for (const status of ['executed', 'cancelled', 'released'] as const)
      expect(actOf({ type: 'ArrestLiftOrdered' }, { ...arrested, status })).toBeNull();
  });

  it.each<[string, object, CaseState, object]>([
    [
      'of opening says until when the debtor may pay, and when the rest goes to a bailiff',
      { type: 'ProceedingOpened', lastDay: legalDate('2026-04-01'), transferOn: legalDate('2026-04-02'), sum: SUM },
      opened,
      { type: 'opening', lastDay: '2026-04-01', transferOn: '2026-04-02' },
    ],
    [
      'of opening that waits for a signature says no day: its days run from that',
      {
        type: 'ProceedingOpened',
        lastDay: legalDate('2026-04-01'),
        transferOn: legalDate('2026-04-02'),
        sum: SUM,
        awaits: { of: '7', act: 'opening' },
      },
      opened,
      { type: 'opening' },
    ],
    [
      'of refusal says why, and the limit',
      { type: 'ProceedingRefused', reason: 'OVER_LIMIT', limit: tenge(86_500), remainder: SUM },
      opened,
      { type: 'refusal', ground: 'OVER_LIMIT', limit: tenge(86_500) },
    ],
    [
      'of the inquiry names the sum, and no account, and since when the debtor knows',
      { type: 'AccountsRequested', step: 1, limit: SUM },
      { ...opened, noticeOn: OPENED },
      { type: 'arrest', amount: SUM, notifiedOn: OPENED },
    ],
    [
      'of arrest names account, bank and amount, where the banks had been asked without an act',
      { type: 'ArrestOrdered', account: 'KZ02', bank: '722', kind: 'CURRENT', amount: SUM },
      arrested,
      { type: 'arrest', account: 'KZ02', bank: '722', amount: SUM },
    ],
    [
      'that reduces an arrest says to how much',
      { type: 'ArrestReduced', amount: tenge(5_000) },
      arrested,
      { type: 'arrest_change', account: 'KZ01', bank: '125', amount: tenge(5_000) },
    ],
    [
      'of lifting says of what, and by what right',
      { type: 'ArrestLiftOrdered' },
      arrested,
      { type: 'lifting', account: 'KZ01', bank: '125', amount: tenge(15_000), ground: 'case.recall.hold' },
    ],
    [
      'that collects names the account, the amount, what stays there, and the number of the order',
      { type: 'CollectionOrderSent', order: '2', account: 'KZ03', amount: SUM, floor: tenge(50_851), step: 5 },
      arrested,
      { type: 'collection_order', account: 'KZ03', bank: '125', amount: SUM, floor: tenge(50_851), order: '2' },
    ],
    [
      'of recall names the order, and by what right',
      { type: 'CollectionOrderRecallSent', order: '2' },
      arrested,
      { type: 'recall', account: 'KZ01', bank: '125', order: '2', ground: 'case.recall.hold' },
    ],
    [
      'of transfer hands over the arrest that is there',
      { type: 'ProceedingTransferred', ground: 'TERM_EXPIRED', remainder: SUM },
      { ...arrested, status: 'transferred' },
      {
        type: 'transfer',
        ground: 'TERM_EXPIRED',
        arrest: standing,
        lastDay: LAST_DAY,
      },
    ],
    [
      'of the end says what is lifted',
      { type: 'ProceedingExecuted' },
      arrested,
      { type: 'termination_executed', arrest: standing },
    ],
    [
      'of cancellation too',
      { type: 'ProceedingCancelled' },
      arrested,
      { type: 'termination_cancelled', arrest: standing },
    ],
    ['of release too', { type: 'ProceedingReleased' }, arrested, { type: 'termination_released', arrest: standing }],
    [
      'of the end names nothing where nothing stood',
      { type: 'ProceedingExecuted' },
      opened,
      { type: 'termination_executed' },
    ],
    [
      'of the end names nothing that nobody has signed',
      { type: 'ProceedingExecuted' },
      {
        ...ordered,
        awaiting: [
          { of: '3', act: 'arrest', since: ON },
          { of: '4', act: 'prohibition', since: ON },
          { of: '5', act: 'collection_order', since: ON },
        ],
      },
      { type: 'termination_executed' },
    ],
    [
      'of the end names the prohibition, the order and the entry that were there',
      { type: 'ProceedingExecuted' },
      { ...ordered, register: { status: 'leaving', since: ON, overdue: false } },
      { type: 'termination_executed', arrest: standing, prohibitedOn: ON, order: '1', entered: true },
    ],
    [
      'of the end names the inquiry that no bank has answered',
      { type: 'ProceedingExecuted' },
      { ...opened, arrest: { ...arrest, status: 'asked', account: null, inquiry: { on: ON, limit: SUM } } },
      { type: 'termination_executed', inquiry: { on: ON, limit: SUM } },
    ],
    [
      'of the answer to a review says that what stands stays, where something stands',
      { type: 'FilingAnswered', filing: '1', outcome: 'refused', digest: 'd', reviewer: 'R' },
      { ...arrested, filings: [{ filing: '1', kind: 'REVIEW', filedOn: ON, answerBy: null, outcome: 'refused' }] },
      {
        type: 'review_answer',
        review: { number: '1', filedOn: ON, reviewer: 'R', outcome: 'refused', reason: '—' },
        stays: true,
      },
    ],
  ])('%s', (_, event, state, said) => {
    expect(actOf(event, state)).toEqual(said);
  });

  it.each(['none', 'asked', 'lifting', 'lifted', 'handed_over'] as const)(
    'of transfer hands over no arrest that is %s',
    (status) => {
      const state: CaseState = { ...arrested, arrest: { ...arrest, status } };
      expect(actOf({ type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: SUM }, state)).toEqual({
        type: 'transfer',
        ground: 'OPT_OUT',
        refusedOn: ON,
      });
    },
  );

  it('of transfer says which measures nobody has answered', () => {
    const transferred = { type: 'ProceedingTransferred', ground: 'TERM_EXPIRED', remainder: SUM };
    const saidOf = (state: CaseState) => {
      const { arrestUnanswered, prohibitionUnanswered } = actOf(transferred, { ...state, status: 'transferred' }) ?? {};
      return [arrestUnanswered, prohibitionUnanswered];
    };
    expect(saidOf(ordered)).toEqual([undefined, undefined]);
    expect(saidOf(opened)).toEqual([undefined, undefined]);
    expect(saidOf({ ...ordered, arrest: { ...arrest, status: 'ordered' } })).toEqual([true, undefined]);
    const unheard: CaseState['prohibition'] = { status: 'ordered', orderedOn: ON, since: ON, overdue: false };
    expect(saidOf({ ...ordered, prohibition: unheard })).toEqual([undefined, true]);
  });

  it('of transfer hands over an arrest that is ordered, and none whose account or bank is not known', () => {
    const handed = (changes: Partial<CaseState['arrest']>) =>
      actOf(
        { type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: SUM },
        { ...arrested, arrest: { ...arrest, ...changes } },
      );
    expect(handed({ status: 'ordered' })).toHaveProperty('arrest');
    expect(handed({ account: null })).not.toHaveProperty('arrest');
    expect(handed({ bank: null })).not.toHaveProperty('arrest');
  });

  it('does not name an account or a bank where there is none', () => {
    expect(actOf({ type: 'CollectionOrderRecallSent', order: '1' }, opened)).toEqual({
      type: 'recall',
      order: '1',
      ground: 'case.recall.hold',
    });
    expect(actOf({ type: 'ArrestReduced', amount: ZERO }, opened)).toEqual({ type: 'arrest_change', amount: ZERO });
  });

  it('that answers a complaint says whether it is satisfied', () => {
    const filings: CaseState['filings'] = [
      { filing: '1', kind: 'OTHER', filedOn: OPENED, answerBy: null, outcome: null },
      { filing: '2', kind: 'COMPLAINT', filedOn: ON, answerBy: null, outcome: null },
    ];
    const answer = (filing: string, outcome: string) =>
      actOf({ type: 'FilingAnswered', filing, outcome, digest: 'd' }, { ...opened, filings });
    expect(answer('2', 'granted')).toEqual({
      type: 'complaint_answer',
      complaint: { number: '2', filedOn: ON, satisfied: true, reason: '—' },
    });
    for (const outcome of ['refused', 'explained'])
      expect(answer('2', outcome)).toMatchObject({ complaint: { satisfied: false } });
    expect(answer('1', 'granted')).toBeNull();
    expect(answer('3', 'granted')).toBeNull();
  });

  it('that answers a review says who has reviewed what, and how; without a name it is a letter of before there was such an act', () => {
    const filings: CaseState['filings'] = [
      { filing: '1', kind: 'REVIEW', filedOn: ON, answerBy: null, outcome: null },
      { filing: '2', kind: 'OTHER', filedOn: ON, answerBy: null, outcome: null },
    ];
    const answer = (filing: string, more: object) =>
      actOf({ type: 'FilingAnswered', filing, outcome: 'explained', digest: 'd', ...more }, { ...opened, filings });
    const review = { number: '1', filedOn: ON, reviewer: 'R. Reviewer', outcome: 'explained', reason: '—' };
    expect(answer('1', { reviewer: 'R. Reviewer', reviewed: 'arrest' })).toEqual({
      type: 'review_answer',
      review: { ...review, reviewed: 'arrest' },
    });
    expect(answer('1', { reviewer: 'R. Reviewer' })).toEqual({ type: 'review_answer', review });
    expect(answer('1', {})).toBeNull();
    expect(answer('2', { reviewer: 'R. Reviewer' })).toBeNull();
  });
});

/** By the definitions in robot/reports/src/core/figures.ts; of a sum of 20,000 tenge in 2026 the fee is a quarter (261-IV Art. 118). */
describe('a figure', () => {
  it.each<[object, readonly (readonly [name: string, cases: number, amount: bigint])[]]>([
    [
      { type: 'ProceedingOpened' },
      [
        ['opened', 1, SUM],
        ['saved_of_opened', 1, tenge(5_000)],
      ],
    ],
    [
      { type: 'ProceedingRefused', remainder: tenge(90_000), limit: ZERO, reason: 'OVER_LIMIT' },
      [['refused', 1, tenge(90_000)]],
    ],
    [
      { type: 'ProceedingRefused', remainder: tenge(86_500), limit: tenge(86_500), reason: 'OVER_LIMIT' },
      [
        ['refused', 1, tenge(86_500)],
        ['refused_at_bound', 1, tenge(86_500)],
      ],
    ],
    [
      { type: 'ProceedingRefused', remainder: tenge(86_500), limit: tenge(86_500), reason: 'DEBTOR_KIND' },
      [['refused', 1, tenge(86_500)]],
    ],
    [{ type: 'ProceedingExecuted' }, [['executed', 1, SUM]]],
    [{ type: 'ProceedingCancelled' }, [['cancelled', 1, SUM]]],
    [{ type: 'ProceedingReleased' }, []],
    [{ type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: tenge(7_000) }, [['transferred', 1, tenge(7_000)]]],
    [
      { type: 'PaymentReceived', entry: 'E', amount: tenge(4_000) },
      [
        ['paid', 1, tenge(4_000)],
        ['saved_of_collected', 1, tenge(1_000)],
      ],
    ],
    [
      { type: 'PaymentReversed', entry: 'E', amount: tenge(4_000) },
      [
        ['paid', -1, tenge(-4_000)],
        ['saved_of_collected', -1, tenge(-1_000)],
      ],
    ],
  ])('of $0.type is counted as it is defined', (event, expected) => {
    // Paces are counted under names with a colon, by rules of their own (robot/standing/src/pace-rules.test.ts).
    const figures = bring(event, opened).figures.filter(({ name }) => !name.includes(':'));
    expect(figures.map(({ name, cases, amount }) => [name, cases, amount])).toEqual(expected);
    for (const { on, region, article } of figures) expect([on, region, article]).toEqual([ON, '31', '592(1)']);
  });
});

describe('what has failed in a case', () => {
  const rejected: CaseState['orders'] = [
    { id: '1', status: 'rejected', amount: SUM, executed: ZERO, received: ZERO },
    { id: '2', status: 'executed', amount: SUM, executed: SUM, received: SUM },
  ];
  const ladder = [0, 1, 2, 3];
  const settledBy = (type: string, state: Partial<CaseState>) =>
    bring({ type }, { ...opened, ...state }).resolutions.map(({ code, subject, reason }) => [code, subject, reason]);

  it.each(['ProceedingExecuted', 'ProceedingCancelled', 'ProceedingReleased'])(
    'is nobody’s work any more after %s, and where nothing failed nothing is looked for',
    (end) => {
      expect(settledBy(end, { orders: rejected, arrest, noticeOn: ON })).toEqual([
        ['ORDER_REJECTED', null, 'CASE_ENDED'],
      ]);
      expect(settledBy(end, { noticeOn: ON })).toEqual([['ARREST_REJECTED', null, 'CASE_ENDED']]);
      expect(settledBy(end, { stepsTaken: ladder })).toEqual([['NOT_NOTIFIED', null, 'CASE_ENDED']]);
      expect(settledBy(end, { stepsTaken: ladder.slice(1) })).toEqual([]);
      expect(settledBy(end, { stepsTaken: ladder, noticeOn: ON, arrest })).toEqual([]);
      expect(settledBy(end, { arrest, noticeOn: ON, orders: rejected.slice(1) })).toEqual([]);
    },
  );

  it('is the bailiff’s after a transfer: the operator still has to know of it', () => {
    expect(settledBy('ProceedingTransferred', { orders: rejected, noticeOn: ON })).toEqual([]);
  });

  it('is not a delivery that came before every channel was tried', () => {
    const delivered = (state: Partial<CaseState>) => settledBy('NoticeDelivered', { noticeOn: ON, ...state });
    expect(delivered({ stepsTaken: ladder })).toEqual([['NOT_NOTIFIED', null, 'NOTICE_DELIVERED']]);
    expect(delivered({ stepsTaken: [0] })).toEqual([]);
    expect(delivered({ stepsTaken: ladder, noticeOn: null })).toEqual([]);
  });

  it('is a lifting that was not confirmed, until the bank confirms it or says that there is nothing to lift', () => {
    const confirmed = [['LIFT_OVERDUE', null, 'LIFTING_CONFIRMED']];
    expect(settledBy('ArrestLifted', {})).toEqual(confirmed);
    expect(settledBy('ArrestRejected', {})).toEqual(confirmed);
  });
});

describe('nobody was reached', () => {
  const notices = (...statuses: CaseState['notices'][number]['status'][]): CaseState['notices'] =>
    statuses.map((status) => ({ channel: 'push', status, queuedOn: OPENED }));
  const toldOf = (state: Partial<CaseState>) =>
    bring({ type: 'NoticeFailed', channel: 'push', reason: 'x' }, { ...opened, ...state }).tasks.map(
      ({ code }) => code,
    );
  const tried = { stepsTaken: [0, 1, 2, 3], notices: notices('failed', 'failed') };

  it('once every rung of the ladder has failed in a case that lives', () => {
    expect(toldOf(tried)).toEqual(['NOT_NOTIFIED']);
    expect(toldOf({ ...tried, status: 'held' })).toEqual(['NOT_NOTIFIED']);
    expect(toldOf({ ...tried, status: 'executed' })).toEqual([]);
    expect(toldOf({ ...tried, noticeOn: ON })).toEqual([]);
    expect(toldOf({ ...tried, stepsTaken: [0, 1, 2] })).toEqual([]);
    // What is a measure and no notice need not have been tried.
    expect(toldOf({ ...tried, stepsTaken: [3, 2, 1, 0, 4] })).toEqual(['NOT_NOTIFIED']);
    expect(toldOf({ ...tried, notices: notices('failed', 'sent') })).toEqual([]);
  });

  it('is told of the document and of no event', () => {
    const [task] = bring({ type: 'NoticeFailed', channel: 'push', reason: 'x' }, { ...opened, ...tried }).tasks;
    expect(task).toEqual({
      documentId: '5863c748-ace1-508a-92da-ec8d5662995a',
      on: ON,
      code: 'NOT_NOTIFIED',
      n: null,
      subject: '',
      body: '{}',
      resolved: null,
    });
  });
});

describe('a task of an event', () => {
  it.each<[object, string, string]>([
    [{ type: 'ArrestRejected', reason: 'CLOSED' }, 'ARREST_REJECTED', 'event 7'],
    [{ type: 'CollectionOrderRejected', order: '1', reason: 'CLOSED' }, 'ORDER_REJECTED', 'event 7'],
    [{ type: 'ArrestLiftOverdue', days: 3 }, 'LIFT_OVERDUE', 'event 7'],
    [{ type: 'FilingReceived', filing: '2', kind: 'OTHER', digest: 'd', answerBy: null }, 'FILING', 'filing 2'],
    [{ type: 'LateMoneyReported', entry: 'E', amount: SUM, reversal: true }, 'LATE_MONEY', 'event 7'],
  ])('$0.type bears the number of the event, and its words', (event, code, subject) => {
    const [task] = bring(event, arrested).tasks;
    expect(task).toMatchObject({ code, subject, n: 7, on: ON, resolved: null });
    expect(JSON.parse(task?.body ?? '')).toMatchObject({ type: (event as { type: string }).type, on: ON });
    expect(task?.body).not.toContain('basis');
  });

  it('is none where the request that failed has one already', () => {
    for (const reason of ['BANK_NOT_CONNECTED', 'BANK_REJECTS', 'NO_ARREST', 'BANK_SILENT']) {
      expect(bring({ type: 'ArrestRejected', reason }, arrested).tasks).toEqual([]);
      expect(bring({ type: 'CollectionOrderRejected', order: '1', reason }, arrested).tasks).toEqual([]);
    }
  });

  it('answers close what was filed under the same number, and an execution the recall that failed', () => {
    const settled = (event: object) => bring(event, arrested).resolutions;
    expect(settled({ type: 'FilingAnswered', filing: '2', outcome: 'refused', digest: 'd' })).toMatchObject([
      { code: 'FILING', subject: 'filing 2', reason: 'FILING_ANSWERED', on: ON },
      { code: 'REVIEW_OVERDUE', subject: 'filing 2', reason: 'FILING_ANSWERED', on: ON },
    ]);
    const executed = { type: 'CollectionOrderExecuted', order: '3', executed: SUM };
    expect(settled({ ...executed, whole: true })).toMatchObject([
      { code: 'BANK_CANNOT_RECALL', subject: 'order 3', reason: 'ORDER_EXECUTED' },
    ]);
    expect(settled({ ...executed, whole: false })).toEqual([]);
  });
});

describe('other systems', () => {
  it.each([
    ['ProceedingOpened', 'case.opened'],
    ['ProceedingExecuted', 'case.executed'],
    ['ProceedingTransferred', 'case.transferred'],
    ['ArrestConfirmed', null],
  ])('are told of %s as %s', (type, webhook) => {
    expect(bring({ type, remainder: SUM, amount: SUM }, opened).webhook?.type ?? null).toBe(webhook);
  });

  it('are told of an opening with the days that count: of one that waits with its signature', () => {
    const days = { lastDay: legalDate('2026-04-01'), transferOn: legalDate('2026-04-02') };
    const opening = { type: 'ProceedingOpened', sum: SUM, ...days };
    expect(bring(opening, opened).webhook).toMatchObject({
      type: 'case.opened',
      fields: { on: ON, sum: SUM, ...days },
    });
    expect(bring({ ...opening, awaits: { of: '7', act: 'opening' } }, opened).webhook).toBeNull();
    const signed = { type: 'OpeningSigned', of: '7', signedOn: OPENED, ...days };
    expect(bring(signed, opened).webhook).toMatchObject({
      type: 'case.opened',
      fields: { on: OPENED, sum: SUM, ...days },
    });
  });
});

describe('other systems, of what waits for a signature,', () => {
  const answered = {
    ...opened,
    filings: [{ filing: '1', kind: 'REVIEW', filedOn: OPENED, answerBy: null, outcome: 'granted' }],
  };
  it.each([
    [
      'a transfer',
      { type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: SUM },
      { type: 'TransferSigned', remainder: SUM, ground: 'OPT_OUT' },
      { type: 'case.transferred', fields: { on: OPENED, remainder: SUM, ground: 'OPT_OUT' } },
    ],
    [
      'a prohibition',
      { type: 'ProhibitionOrdered', step: 1 },
      { type: 'ActSigned', act: 'prohibition' },
      { type: 'case.prohibition_ordered', fields: { on: OPENED } },
    ],
    [
      'an answer',
      { type: 'FilingAnswered', filing: '1', outcome: 'granted', digest: 'd' },
      { type: 'ActSigned', act: 'review_answer', filing: '1' },
      { type: 'case.filing_answered', fields: { on: OPENED, filing: '1', outcome: 'granted' } },
    ],
  ])('are told with it, and with its day: %s', (_, decided, signed, told) => {
    const state = answered as CaseState;
    expect(bring(decided, state).webhook).toMatchObject({ type: told.type, fields: { on: ON } });
    expect(bring({ ...decided, awaits: { of: '7', act: 'transfer' } }, state).webhook).toBeNull();
    expect(bring({ ...signed, of: '7', signedOn: OPENED }, state).webhook).toMatchObject(told);
  });

  it('hear nothing of another act', () => {
    expect(bring({ type: 'ActSigned', act: 'recall', of: '7', signedOn: OPENED }, opened).webhook).toBeNull();
  });
});

it('under a policy that is not known nothing is sent, signed or told', () => {
  const unknown: CaseState = { ...opened, policy: 'none' };
  const { message, act, news, tasks } = bring(
    { type: 'ProceedingTransferred', ground: 'OPT_OUT', remainder: SUM },
    unknown,
  );
  expect({ message, act, news, tasks }).toEqual({ message: null, act: null, news: null, tasks: [] });
  const held = { type: 'FineHeldForLaw', parameter: 'mci', day: ON, on: ON, basis } as const;
  const of = (policy: string) =>
    consequencesOf({ stage: 'fine', documentId: 'd', event: held, case: null, policy }).tasks.length;
  expect([of('none'), of('pilot-grace')]).toEqual([0, 1]);
});

it('the account of an arrest is read off the subject of its message, and off no other', () => {
  expect(arrestedAccountIn('arrest KZ01')).toBe('KZ01');
  for (const other of ['order 1', 'case', 'KZ01 arrest ', '']) expect(arrestedAccountIn(other)).toBeUndefined();
});
