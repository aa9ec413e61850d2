/** An opening that waits is judged by the law of the day: MCI 4325 in 2026, 20 of them until 24 August, 40 from the 25th. */
import { enact } from '@oryndau/law/enacted';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { afterEach, describe, expect, it } from 'vitest';
import { OPENED_ON, PRESCRIPTION_OF_A_PERSON, pay, SUM } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { type AskScopeAgain, whyNotSimplified } from './opening-on-its-day.ts';

const ASK: AskScopeAgain = { type: 'AskScopeAgain', ...PRESCRIPTION_OF_A_PERSON };
const CHANGED = addDays(OPENED_ON, 3);
/** From the third day on the limit is that of four MCI: 17,300 tenge, below what is owed. */
const lowered = () =>
  enact([
    {
      parameter: 'simplified.limit_mci',
      value: '4',
      from: CHANGED,
      n: 1,
      by: 'M. A.',
      on: OPENED_ON,
      origin: 'LAW',
      source: 'A law of 3 March 2026',
      url: 'https://adilet.zan.kz/rus/docs/Z',
    },
  ]);
afterEach(() => enact([]));

describe('an opening that nobody has signed', () => {
  it('is not to be signed, and is taken back, on a day whose limit lies below what is owed', () => {
    const story = new LaterSigned();
    lowered();
    expect(whyNotSimplified(story.now, PRESCRIPTION_OF_A_PERSON, addDays(CHANGED, -1))).toBeUndefined();
    expect(whyNotSimplified(story.now, PRESCRIPTION_OF_A_PERSON, CHANGED)).toMatchObject({
      code: 'OVER_LIMIT',
      data: { remainder: '20000.00', limit: '17300.00' },
      citation: '261-IV Arts. 9(1), 10-1(1)',
    });
    expect(story.tell(addDays(CHANGED, -1), ASK)).toEqual([]);
    expect(story.tell(CHANGED, ASK)).toEqual(['ActWithdrawn', 'ProceedingRefused']);
    expect(story.events.at(-1)).toMatchObject({
      reason: 'OVER_LIMIT',
      remainder: SUM,
      limit: tenge(17_300),
      takesBack: '1',
      basis: { rule: 'case.refusal', parameters: { 'simplified.limit_mci': '4', enacted: '1' } },
    });
    expect(story.now).toMatchObject({ status: 'refused', refusal: 'OVER_LIMIT', register: { status: 'none' } });
    expect(story.tell(CHANGED, ASK)).toEqual([]);
  });

  it('stays where a part was paid meanwhile and the rest is within the limit of the day', () => {
    const story = new LaterSigned();
    lowered();
    story.tell(addDays(OPENED_ON, 1), pay(tenge(5_000)));
    expect(story.tell(CHANGED, ASK)).toEqual([]);
    expect(whyNotSimplified(story.now, PRESCRIPTION_OF_A_PERSON, CHANGED)).toBeUndefined();
  });

  it('is taken back where the bank takes money back, so that more is owed than the limit of the day', () => {
    const story = new LaterSigned();
    story.tell(CHANGED, { type: 'ReversePayment', entry: 'old', amount: tenge(100_000) });
    expect(story.tell(CHANGED, ASK)).toEqual(['ActWithdrawn', 'ProceedingRefused']);
  });

  it('struck it is none either, and who was to see to it has nothing to see to', () => {
    const story = new LaterSigned();
    story.strike(OPENED_ON, 'opening');
    lowered();
    expect(story.tell(CHANGED, ASK)).toEqual(['ActWithdrawn', 'ProceedingRefused']);
    expect(story.now).toMatchObject({ status: 'refused', holds: [], awaiting: [] });
  });

  it('waits where the law of the day is not loaded', () => {
    const story = new LaterSigned();
    const on = legalDate('2027-02-01');
    expect(story.tell(on, ASK)).toEqual([]);
    expect(whyNotSimplified(story.now, PRESCRIPTION_OF_A_PERSON, on)).toMatchObject({ code: 'LAW_UNKNOWN' });
  });
});

it('one that was signed stays, whatever the law of a later day', () => {
  const story = new LaterSigned();
  story.sign(addDays(OPENED_ON, 1));
  lowered();
  expect(story.tell(CHANGED, ASK)).toEqual([]);
  expect(story.now.status).toBe('open');
});
