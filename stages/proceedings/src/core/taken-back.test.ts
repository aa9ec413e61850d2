/** Whoever has decided takes back what nobody has signed. Days are counted from the opening, 2 March 2026; the release from 1 September. */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { ActType } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, OPENED_ON, SUM } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { hasOpenFiling } from './asked-of-case.ts';
import type { CaseCommand } from './decide.ts';
import { caseWouldRefuse } from './may.ts';
import { revocable } from './taken-back.ts';

const day = (n: number, from = OPENED_ON): LegalDate => addDays(from, n);

function opened(on = OPENED_ON): LaterSigned {
  const story = new LaterSigned({ on, atOnce: ['opening', 'arrest', 'lifting', 'recall', 'collection_order'] });
  story.tell(on, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on });
  for (let n = 0; n <= 7; n += 1) story.tell(day(n, on), { type: 'EndDay' });
  story.tell(day(8, on), { type: 'RecordAccounts', accounts: [ACCOUNT] });
  story.tell(day(8, on), { type: 'ConfirmArrest', amount: SUM });
  return story;
}

const filed = (kind: 'COMPLAINT' | 'REVIEW'): CaseCommand => ({ type: 'File', filing: '1', kind, digest: 'd' });
const answered = (digest = 'a'): CaseCommand => ({
  type: 'AnswerFiling',
  filing: '1',
  outcome: 'granted',
  digest,
  reviewer: 'R. Reviewer',
  lifts: true,
});
const takingBack = (story: LaterSigned): CaseCommand => {
  const [{ of, act } = { of: '0', act: 'review_answer' as ActType }] = revocable(story.now);
  return { type: 'TakeBackDecision', of, act, operator: 'R. Reviewer', note: 'ab' };
};

describe.each([
  ['REVIEW', 'review_answer'],
  ['COMPLAINT', 'complaint_answer'],
] as const)('the answer to a filing (%s) that nobody has signed', (kind, act) => {
  function waiting() {
    const story = opened();
    story.tell(day(9), filed(kind));
    story.tell(day(10), answered());
    return story;
  }

  it('is taken back by name and reason, and the filing waits for an answer again', () => {
    const story = waiting();
    const before = story.now;
    expect(revocable(before)).toMatchObject([{ act }]);
    expect(caseWouldRefuse(before, takingBack(story), day(11))).toBeUndefined();
    expect(story.tell(day(11), takingBack(story))).toEqual(['DecisionTakenBack']);
    expect(story.events.at(-1)).toMatchObject({ act, filing: '1', operator: 'R. Reviewer', note: 'ab' });
    expect(story.now.awaiting).toEqual([]);
    expect(story.now.filings).toEqual(before.filings.map(({ unsigned: _, ...filing }) => filing));
    expect(hasOpenFiling(story.now)).toBe(true);
    // Nothing of the case has moved: what was held is held, what stood stands.
    expect(story.now).toMatchObject({ status: before.status, arrest: before.arrest, holds: before.holds, struck: [] });
  });

  it('is given anew, and takes effect with that signature', () => {
    const story = waiting();
    story.tell(day(11), takingBack(story));
    expect(story.tell(day(12), answered('b'))).toEqual(['FilingAnswered']);
    story.sign(day(13));
    expect(story.now.filings[0]).toMatchObject({ outcome: 'granted' });
    expect(story.now.filings[0]).not.toHaveProperty('unsigned');
  });

  it('is not taken back twice, nor once it is signed or struck, nor under another act', () => {
    const story = waiting();
    const command = takingBack(story);
    const other: CaseCommand = { ...command, act: 'termination_released' } as CaseCommand;
    expect(story.tell(day(11), other)).toEqual([]);
    const twice = waiting();
    twice.tell(day(11), command);
    expect(twice.tell(day(11), command)).toEqual([]);
    expect(caseWouldRefuse(twice.now, command, day(11))).toMatchObject({ code: 'ACT_NOT_WAITING' });
    const struck = waiting();
    struck.strike(day(11), act);
    expect(struck.tell(day(11), command)).toEqual([]);
    expect(caseWouldRefuse(struck.now, command, day(11))).toMatchObject({ code: 'ACT_NOT_WAITING' });
    story.sign(day(11));
    expect(story.tell(day(11), command)).toEqual([]);
    expect(caseWouldRefuse(story.now, command, day(11))).toMatchObject({ code: 'ACT_NOT_WAITING' });
  });
});

describe('a release that nobody has signed', () => {
  const FROM = legalDate('2026-09-07');

  it('is taken back, and the case goes on with what stood', () => {
    const story = opened(FROM);
    const before = story.now;
    expect(story.tell(day(9, FROM), { type: 'Release', operator: 'O. Operator', note: 'cd' })).toContain('EndProposed');
    expect(story.now.awaiting).toMatchObject([{ act: 'termination_released' }]);
    expect(story.tell(day(10, FROM), takingBack(story))).toEqual(['DecisionTakenBack']);
    expect(story.events.at(-1)).not.toHaveProperty('filing');
    expect(story.now).toMatchObject({ status: 'open', awaiting: [], arrest: before.arrest, endedOn: null });
    for (let n = 10; n <= 40; n += 1) story.tell(day(n, FROM), { type: 'EndDay' });
    expect(story.events.map(({ type }) => type)).not.toContain('ProceedingReleased');
    expect(story.now.awaiting.map((each) => each.act)).toContain('transfer');
  });
});

it('what the robot has decided no person takes back', () => {
  const story = new LaterSigned();
  const [{ of, act } = { of: '0', act: 'opening' as ActType }] = story.now.awaiting;
  expect(revocable(story.now)).toEqual([]);
  const command: CaseCommand = { type: 'TakeBackDecision', of, act };
  expect(story.tell(day(1), command)).toEqual([]);
  expect(caseWouldRefuse(story.now, command, day(1))).toMatchObject({ code: 'ACT_NOT_WAITING' });
});
