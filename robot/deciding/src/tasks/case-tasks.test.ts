/** What events of a case leave to the operator, and what resolves it: stories of one case, told command by command. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type CaseCommand, type CaseState, decideCase, evolveCase } from '@oryndau/proceedings/core';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from '../consequences/consequences-of.ts';
import { FINE } from '../consequences/testing/fine.ts';
import { TaskBatch } from './case-tasks.ts';
import { bankTaskCodes, reasonOfBank, unaskedTaskCodes } from './task-codes.ts';

const OPENED = legalDate('2026-03-02');
const SUM = tenge(20_000);
const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';

type Told = readonly [day: number, command: CaseCommand];

/** The tasks of a story, lived in as many batches as it has parts. */
function tell(
  parts: readonly (readonly Told[])[],
  policy = 'pilot-grace',
  { opened = OPENED, fine = FINE } = {},
): TaskBatch[] {
  let state: CaseState | null = null;
  let n = 0;
  const open: Told = [
    0,
    { type: 'Open', documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL', remainder: SUM, policy },
  ];
  return parts.map((part, index) => {
    const batch = new TaskBatch();
    for (const [day, command] of index === 0 ? [open, ...part] : part) {
      const events = decideCase(state, command, addDays(opened, day));
      if (isRefusal(events)) throw new Error(`${command.type}: ${events.code}`);
      for (const event of events) {
        state = evolveCase(state, event);
        n += 1;
        batch.add(consequencesOf({ stage: 'case', documentId, n, event, state, fine }));
      }
    }
    return batch;
  });
}

const codes = (batch: TaskBatch | undefined) =>
  batch?.tasks.map(({ code, resolved }) => [code, resolved?.reason ?? 'open']);
const resolutions = (batch: TaskBatch | undefined) =>
  batch?.resolutions.map(({ code, subject, reason }) => [code, subject, reason]);

const ACCOUNT = { account: 'KZ01', bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(90_000) };
const delivered: Told = [
  0,
  { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED, evidence: 'e'.repeat(64) },
];
const asked: readonly Told[] = [
  delivered,
  [6, { type: 'EndDay' }],
  [7, { type: 'RecordAccounts', accounts: [ACCOUNT] }],
];
const arrested: readonly Told[] = [...asked, [8, { type: 'ConfirmArrest', amount: SUM }]];
const ordered: readonly Told[] = [...arrested, [10, { type: 'EndDay' }]];
const paid = (day: number): Told => [day, { type: 'TakePayment', entry: `E${day}`, amount: SUM }];
const digest = 'd'.repeat(64);

describe('an event leaves to the operator', () => {
  it.each<[string, readonly Told[], readonly (readonly [string, string])[]]>([
    ['nothing in a case that goes its way', [...ordered, paid(12)], []],
    [
      'a filing, until it is answered',
      [[1, { type: 'File', filing: '1', kind: 'OTHER', digest }]],
      [['FILING', 'open']],
    ],
    [
      'nothing of a filing that is answered',
      [
        [1, { type: 'File', filing: '1', kind: 'OTHER', digest }],
        [2, { type: 'File', filing: '2', kind: 'OTHER', digest }],
        [3, { type: 'AnswerFiling', filing: '1', outcome: 'explained', digest }],
      ],
      [
        ['FILING', 'FILING_ANSWERED'],
        ['FILING', 'open'],
      ],
    ],
    ['money after the end', [paid(2), paid(3)], [['LATE_MONEY', 'open']]],
    [
      'an arrest that the bank refused',
      [...asked, [8, { type: 'RejectArrest', reason: 'CLOSED' }]],
      [['ARREST_REJECTED', 'open']],
    ],
    [
      'no refused arrest once all is paid',
      [...asked, [8, { type: 'RejectArrest', reason: 'CLOSED' }], paid(9)],
      [['ARREST_REJECTED', 'CASE_ENDED']],
    ],
    [
      'nothing twice: the request that failed has its own task',
      [...asked, [8, { type: 'RejectArrest', reason: 'BANK_NOT_CONNECTED' }]],
      [],
    ],
    [
      'an order that the bank refused',
      [...ordered, [11, { type: 'RejectOrder', order: '1', reason: 'NO_ACCOUNT' }]],
      [['ORDER_REJECTED', 'open']],
    ],
    ['a lifting that is not confirmed', [...arrested, paid(9), [12, { type: 'EndDay' }]], [['LIFT_OVERDUE', 'open']]],
    [
      'no lifting that is confirmed after all',
      [...arrested, paid(9), [12, { type: 'EndDay' }], [13, { type: 'ConfirmLifting' }]],
      [['LIFT_OVERDUE', 'LIFTING_CONFIRMED']],
    ],
    // There is nothing to arrest, and nothing to be done about it.
    [
      'nothing where there is no account',
      [delivered, [6, { type: 'EndDay' }], [7, { type: 'RecordAccounts', accounts: [] }]],
      [],
    ],
  ])('%s', (_, story, expected) => {
    expect(codes(tell([story])[0])).toEqual(expected);
  });

  it('that nobody was reached, when every rung of the ladder has failed', () => {
    const fail = (day: number, channel: 'push' | 'sms' | 'second_sms' | 'registered_mail'): Told => [
      day,
      { type: 'RecordNoticeFailed', channel, reason: 'NO' },
    ];
    const three: readonly Told[] = [
      fail(0, 'push'),
      [0, { type: 'EndDay' }],
      fail(1, 'sms'),
      [4, { type: 'EndDay' }],
      fail(5, 'second_sms'),
      [5, { type: 'EndDay' }],
    ];
    expect(codes(tell([three])[0])).toEqual([]);
    const all = [...three, fail(9, 'registered_mail')];
    expect(codes(tell([all])[0])).toEqual([['NOT_NOTIFIED', 'open']]);
    const late: Told = [10, { type: 'RecordNoticeDelivered', channel: 'sms', deliveredOn: addDays(OPENED, 9) }];
    expect(codes(tell([[...all, late]])[0])).toEqual([['NOT_NOTIFIED', 'NOTICE_DELIVERED']]);
    expect(resolutions(tell([all, [late]])[1])).toEqual([['NOT_NOTIFIED', null, 'NOTICE_DELIVERED']]);
    expect(codes(tell([[...all, paid(11)]])[0])).toEqual([['NOT_NOTIFIED', 'CASE_ENDED']]);
  });

  it('that the amnesty may cover the fine, until the case has ended, be it after the days of the amnesty', () => {
    const fine = { ...FINE, article: '597(1)' };
    const inAutumn = { opened: legalDate('2026-11-20'), fine };
    expect(codes(tell([[]], 'pilot-grace', inAutumn)[0])).toEqual([['AMNESTY', 'open']]);
    expect(codes(tell([[paid(45)]], 'pilot-grace', inAutumn)[0])).toEqual([['AMNESTY', 'CASE_ENDED']]);
    expect(codes(tell([[]], 'pilot-grace', { opened: OPENED, fine })[0])).toEqual([]);
    expect(codes(tell([[]], 'pilot-grace', { opened: inAutumn.opened, fine: FINE })[0])).toEqual([]);
    expect(codes(tell([[]], 'replay', inAutumn)[0])).toEqual([]);
  });

  it('nothing where a recorded year is lived again', () => {
    expect(codes(tell([[paid(2), paid(3)]], 'replay')[0])).toEqual([]);
  });

  it('of law that is not loaded one task, whichever case waits for it', () => {
    const batch = new TaskBatch();
    const basis = { rule: 'operator.decision', citation: '', redaction: '2026-01-01', parameters: {} } as never;
    const state = { policy: 'pilot-grace', openedOn: OPENED } as CaseState;
    const held = { type: 'CaseHeldForLaw', parameter: 'mci', day: OPENED, on: OPENED, basis } as const;
    batch.add(consequencesOf({ stage: 'case', documentId, n: 1, event: held, state, fine: FINE }));
    expect(batch.tasks).toMatchObject([{ code: 'LAW_NOT_LOADED', documentId: null, subject: 'mci', n: null }]);
  });
});

describe('what a later event resolves', () => {
  it('is the recall that failed, when the order turns out to be executed whole', () => {
    const executed = (part: ReturnType<typeof tenge>): Told => [
      12,
      { type: 'ExecuteOrder', order: '1', executed: part },
    ];
    expect(resolutions(tell([ordered, [executed(tenge(5_000))]])[1])).toEqual([]);
    expect(resolutions(tell([ordered, [executed(SUM)]])[1])).toEqual([
      ['BANK_CANNOT_RECALL', 'order 1', 'ORDER_EXECUTED'],
    ]);
  });
});

it('the bank’s word for why is never taken for one of ours, which would hide the task', () => {
  for (const code of [...bankTaskCodes, ...unaskedTaskCodes]) expect(reasonOfBank(code)).toBe(`bank: ${code}`);
  expect(reasonOfBank('CLOSED')).toBe('CLOSED');
});
