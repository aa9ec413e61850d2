/** The refusal of the simplified way (Order 697 item 7): taken in at any stage, carried out the moment nothing irreversible could cross it. */
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arrested,
  type CaseStory,
  collecting,
  endDay,
  notified,
  openCase,
  outcome,
  pay,
  SUM,
  typesOf,
} from '../testing/case-story.ts';
import { type CaseCommand, decideCase } from './decide.ts';
import { caseDueOn, comingSteps } from './planned.ts';

const refuse: CaseCommand = { type: 'OptOut' };
const held = (reason: 'DEATH' | 'COMPLAINT'): CaseCommand => ({ type: 'Hold', reason });
const lifted = (reason: 'DEATH' | 'COMPLAINT'): CaseCommand => ({ type: 'LiftHold', reason });
const begun: CaseCommand = { type: 'BeginPayment', attempt: 'a' };
const settled = (paid: boolean): CaseCommand => ({ type: 'SettlePayment', attempt: 'a', paid });
const complained: CaseCommand = { type: 'File', filing: '1', kind: 'COMPLAINT', digest: 'd' };
const heard: CaseCommand = { type: 'AnswerFiling', filing: '1', outcome: 'refused', digest: 'd' };

type Told = readonly [day: number, command: CaseCommand];
const tellAll = (story: CaseStory, told: readonly Told[]): CaseStory =>
  told.reduce((next, [day, command]) => next.tell(day, command), story);

describe('a refusal of the simplified way', () => {
  it.each<[string, CaseStory, readonly Told[], readonly string[]]>([
    ['in an open case is carried out at once', openCase(), [[2, refuse]], ['ProceedingTransferred']],
    [
      'in a held case is taken in and waits',
      openCase(),
      [
        [1, held('DEATH')],
        [2, refuse],
      ],
      ['OptOutReceived'],
    ],
    [
      'and is carried out when the hold is over',
      openCase(),
      [
        [1, held('DEATH')],
        [2, refuse],
        [9, lifted('DEATH')],
      ],
      ['HoldLifted', 'ProceedingTransferred'],
    ],
    [
      'but not while another hold lasts',
      openCase(),
      [
        [1, held('DEATH')],
        [1, held('COMPLAINT')],
        [2, refuse],
        [9, lifted('DEATH')],
      ],
      ['HoldLifted'],
    ],
    [
      'in a complaint is carried out with its answer',
      openCase(),
      [
        [1, complained],
        [2, refuse],
        [5, heard],
      ],
      ['FilingAnswered', 'HoldLifted', 'ProceedingTransferred'],
    ],
    [
      'while a payment is under way waits',
      openCase(),
      [
        [1, begun],
        [2, refuse],
      ],
      ['OptOutReceived'],
    ],
    [
      'and is carried out when the payment fails',
      openCase(),
      [
        [1, begun],
        [2, refuse],
        [3, settled(false)],
      ],
      ['PaymentSettled', 'ProceedingTransferred'],
    ],
    [
      'and when a part of the debt comes',
      openCase(),
      [
        [1, begun],
        [2, refuse],
        [3, pay(tenge(5_000), { attempt: 'a' })],
      ],
      ['PaymentReceived', 'ProceedingTransferred'],
    ],
    [
      'and is needless when all of it comes',
      openCase(),
      [
        [1, begun],
        [2, refuse],
        [3, pay(SUM, { attempt: 'a' })],
      ],
      ['PaymentReceived', 'ProceedingExecuted'],
    ],
    [
      'recalls the living order at once',
      collecting(),
      [
        [11, begun],
        [12, refuse],
      ],
      ['OptOutReceived', 'CollectionOrderRecallSent'],
    ],
    [
      'lets no order be renewed',
      collecting(),
      [
        [11, begun],
        [12, refuse],
        [13, { type: 'ConfirmRecall', order: '1' }],
      ],
      ['CollectionOrderRecalled'],
    ],
    [
      'hands the arrest over with the case',
      arrested(),
      [
        [9, begun],
        [9, refuse],
        [10, settled(false)],
      ],
      ['PaymentSettled', 'ProceedingTransferred', 'ArrestHandedOver'],
    ],
    [
      'is said once',
      openCase(),
      [
        [1, held('DEATH')],
        [2, refuse],
        [3, refuse],
      ],
      [],
    ],
    [
      'waits beyond the term: it is the ground of the transfer',
      openCase(),
      [
        [1, begun],
        [2, refuse],
        [40, endDay],
        [41, settled(false)],
      ],
      ['PaymentSettled', 'ProceedingTransferred'],
    ],
    [
      'ends with the case',
      openCase(),
      [
        [1, held('DEATH')],
        [2, refuse],
        [3, { type: 'Cancel' }],
      ],
      ['ProceedingCancelled'],
    ],
  ])('%s', (_, story, told, expected) => {
    expect(outcome(tellAll(story, told))).toEqual(expected);
  });

  it('that waited says in the transfer on which day it was taken in', () => {
    const story = tellAll(openCase(), [
      [1, held('DEATH')],
      [2, refuse],
      [9, lifted('DEATH')],
    ]);
    expect(story.last?.[1]).toMatchObject({ ground: 'OPT_OUT', receivedOn: '2026-03-04', on: '2026-03-11' });
  });

  it('on paper keeps its registration, its term and who took it in until it is carried out', () => {
    const registeredOn = legalDate('2026-03-03');
    const paper: CaseCommand = { type: 'OptOut', registeredOn, operator: 'Operator', note: 'n' };
    const kept = { registeredOn, answerBy: '2026-03-06', operator: 'Operator', note: 'n' };
    const waiting = openCase().tell(1, begun).tell(2, paper);
    expect(waiting.last).toMatchObject([{ type: 'OptOutReceived', ...kept }]);
    expect(waiting.last?.[0]?.basis.parameters).toMatchObject({ 'optout.paper_working_days': '3' });
    expect(waiting.tell(8, settled(false)).last?.[1]).toMatchObject({
      ground: 'OPT_OUT',
      receivedOn: '2026-03-04',
      ...kept,
    });
  });

  it('that waits plans nothing, takes nothing and hands nothing over by the term', () => {
    const waiting = notified().tell(1, begun).tell(2, refuse);
    expect(comingSteps(waiting.state)).toEqual([]);
    const later = waiting.untilDay(40);
    expect(typesOf(later.events)).not.toContain('AccountsRequested');
    expect(typesOf(later.events)).not.toContain('ProceedingTransferred');
    expect(outcome(waiting.tell(3, { type: 'RecordAccounts', accounts: [ACCOUNT] }))).toEqual([]);
  });

  it('whose law is not loaded falls due until it is, and loses nothing that was told', () => {
    const waiting = notified().tell(1, begun).tell(2, refuse);
    const lawless = legalDate('2020-01-06');
    const settledThen = decideCase(waiting.state, settled(false), lawless);
    // Before the first redaction of the law no ground of transfer is known; what was told waits too.
    expect(isRefusal(settledThen) && settledThen.code).toBe('LAW_UNKNOWN');
    const free = { ...waiting.state, attempts: [] };
    expect(caseDueOn(free)).toBe(free.openedOn);
    expect(decideCase(free, endDay, lawless)).toMatchObject({ code: 'LAW_UNKNOWN' });
    expect(decideCase(free, endDay, waiting.day(5))).toMatchObject([
      { type: 'ProceedingTransferred', ground: 'OPT_OUT' },
    ]);
  });
});
