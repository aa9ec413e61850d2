/**
 * A case under the Rules of simplified proceedings (Order 697), day by day as a lawyer would count it: banks after 5 days, the prohibition after 10
 * (prohibition.test.ts), the order after 20, the transfer after 30, each not before the notice has arrived and the days of grace are over.
 */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { RULES_POLICY } from '@oryndau/words/policies';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, type CaseStory, openCase, SUM, typesOf } from '../testing/case-story.ts';
import { measureGuard } from './measures.ts';
import { comingSteps } from './planned.ts';

const OPENED_ON = legalDate('2026-03-02');
const opened = () => openCase({ policy: RULES_POLICY, on: OPENED_ON });
const notifiedOn = (day: number): CaseStory => {
  const story = opened().untilDay(day - 1);
  return story.tell(day, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: story.day(day) });
};
const askedOn = (story: CaseStory) => dayOf(story, 'AccountsRequested');
const orderedOn = (story: CaseStory) => dayOf(story, 'CollectionOrderSent');

/** Days after the opening on which something of this type happened first. */
function dayOf({ events, day }: CaseStory, type: string): number | undefined {
  const event = events.find((each) => each.type === type);
  if (event === undefined) return undefined;
  for (let number = 0; ; number += 1) if (day(number) === event.on) return number;
}

/** The bank answers on the day after it was asked, and confirms on the next. */
function arrestedAfter(story: CaseStory): CaseStory {
  const asked = askedOn(story) ?? 0;
  return story
    .tell(asked + 1, { type: 'RecordAccounts', accounts: [ACCOUNT] })
    .tell(asked + 2, { type: 'ConfirmArrest', amount: SUM });
}

describe('the timeline of the Rules', () => {
  it("the fifth day is the debtor's, on the sixth the banks are asked", () => {
    expect(typesOf(notifiedOn(0).untilDay(5).events)).not.toContain('AccountsRequested');
    expect(askedOn(notifiedOn(0).untilDay(6))).toBe(6);
  });

  it("the twentieth day is the debtor's, on the twenty-first the order is sent", () => {
    const arrested = arrestedAfter(notifiedOn(0).untilDay(6));
    expect(typesOf(arrested.untilDay(20).events)).not.toContain('CollectionOrderSent');
    const asked = arrested.untilDay(21);
    expect(typesOf(asked.last), 'whether wages are levied already').toEqual(['WageLevyAsked']);
    const none = { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false } as const;
    expect(orderedOn(asked.tell(21, none).tell(21, { type: 'EndDay' }))).toBe(21);
  });

  it("the thirtieth day is the debtor's, on the thirty-first the case is handed over", () => {
    const unpaid = arrestedAfter(notifiedOn(0).untilDay(6)).untilDay(21);
    expect(unpaid.untilDay(30).state.status).toBe('open');
    const recalled = unpaid.untilDay(31).tell(31, { type: 'ConfirmRecall', order: '1' });
    expect(recalled.tell(31, { type: 'EndDay' }).state.status).toBe('transferred');
  });

  it.each([
    [0, 6],
    [1, 7],
    [2, 8],
    [12, 18],
  ])('a notice that arrives on day %i leaves five days too: the banks are asked on day %i', (noticeOn, askedOnDay) => {
    expect(askedOn(notifiedOn(noticeOn).untilDay(askedOnDay - 1))).toBeUndefined();
    expect(askedOn(notifiedOn(noticeOn).untilDay(askedOnDay))).toBe(askedOnDay);
  });

  it('without a notice that arrived nothing is asked, and the case is handed over all the same', () => {
    const unreached = opened().untilDay(31);
    expect(typesOf(unreached.events)).not.toContain('AccountsRequested');
    expect(unreached.state.status).toBe('transferred');
  });

  it('days of a hold are not counted', () => {
    const held = notifiedOn(0)
      .tell(3, { type: 'Hold', reason: 'COURT_OR_PROSECUTOR' })
      .tell(7, { type: 'LiftHold', reason: 'COURT_OR_PROSECUTOR' });
    expect(askedOn(held.untilDay(9))).toBeUndefined();
    expect(askedOn(held.untilDay(10))).toBe(10);
  });

  it('no command goes around it: an order is refused before its day, whoever asks', () => {
    const arrested = arrestedAfter(notifiedOn(0).untilDay(6));
    expect(measureGuard(arrested.state, 'COLLECTION_ORDER', arrested.day(20))).toMatchObject({
      code: 'NOT_YET',
      data: { day: addDays(OPENED_ON, 21) },
    });
  });

  it('a person is told the days on which it will happen', () => {
    expect(comingSteps(notifiedOn(0).state)).toEqual([
      { action: 'ARREST', day: addDays(OPENED_ON, 6) },
      { action: 'PROHIBIT', day: addDays(OPENED_ON, 11) },
      { action: 'COLLECT', day: addDays(OPENED_ON, 21) },
      { action: 'TRANSFER', day: notifiedOn(0).state.transferOn },
    ]);
  });

  it('the basis names the number of the Rules and the redaction of the day', () => {
    const asked = notifiedOn(0)
      .untilDay(6)
      .events.find(({ type }) => type === 'AccountsRequested');
    expect(asked?.basis.parameters).toMatchObject({ 'arrest.after_days': '5' });
  });
});

describe('the limit of the sum since 25 August 2026', () => {
  it.each([
    [RULES_POLICY, '2026-08-25', 172_999, 'open', 'simplified.limit_mci'],
    [RULES_POLICY, '2026-08-25', 173_000, 'refused', 'simplified.limit_mci'],
    [`${RULES_POLICY}-own-limit`, '2026-08-25', 86_499, 'open', 'simplified.limit_mci_rules'],
    [`${RULES_POLICY}-own-limit`, '2026-08-25', 86_500, 'refused', 'simplified.limit_mci_rules'],
    [`${RULES_POLICY}-own-limit`, '2026-03-02', 86_499, 'open', 'simplified.limit_mci_rules'],
  ] as const)('under %s a debt opened on %s of %i tenge is %s by %s', (policy, on, sum, status, parameter) => {
    const { state, events } = openCase({ policy, on: legalDate(on), sum: tenge(sum) });
    expect(state.status).toBe(status);
    expect(events[0]?.basis.parameters).toHaveProperty([parameter]);
  });
});

describe('a refusal of the simplified way on paper', () => {
  const paper = (registeredOn: string) =>
    ({ type: 'OptOut', registeredOn: legalDate(registeredOn), operator: 'Operator', note: 'n' }) as const;

  it('hands the case over, and says when it was registered, until when it was due, by whom and by which numbers', () => {
    const { last, state } = notifiedOn(0).tell(5, paper('2026-03-05'));
    expect(state.status).toBe('transferred');
    // The fifth of March 2026 is a Thursday; Monday the ninth is a day off.
    expect(last?.[0]).toMatchObject({
      type: 'ProceedingTransferred',
      ground: 'OPT_OUT',
      registeredOn: '2026-03-05',
      answerBy: '2026-03-11',
      operator: 'Operator',
      basis: { parameters: { 'optout.paper_working_days': '3', calendar: '2026' } },
    });
  });

  it.each([
    ['of a day before the case was opened', '2026-03-01', '2026-03-02'],
    ['of a day to come', '2026-03-08', '2026-03-08'],
  ])('%s is refused, with the first day on which it would be taken', (_, registeredOn, day) => {
    expect(notifiedOn(0).tell(5, paper(registeredOn)).refusal).toMatchObject({ code: 'NOT_YET', data: { day } });
  });

  it('in the window behind the link is carried out at once and names no term of paper', () => {
    const { last } = notifiedOn(0).tell(5, { type: 'OptOut' });
    expect(last?.[0]).not.toHaveProperty('registeredOn');
    expect(last?.[0]?.basis.parameters).not.toHaveProperty(['optout.paper_working_days']);
  });
});
