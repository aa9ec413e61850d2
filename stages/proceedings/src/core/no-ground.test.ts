/** The term is over, and the law of the day knows no such ground of a transfer. */
import { enact } from '@oryndau/law/enacted';
import { afterEach, expect, it } from 'vitest';
import { arrested, outcome } from '../testing/case-story.ts';
import { holdCaseForLaw } from './decide.ts';

afterEach(() => enact([]));

const without = (from: ReturnType<ReturnType<typeof arrested>['day']>, value: string) =>
  enact([
    {
      parameter: 'simplified.transfer_grounds',
      value,
      from,
      n: 1,
      by: 'M. A.',
      on: from,
      origin: 'LAW',
      source: 'A law of 20 March 2026',
      url: 'https://adilet.zan.kz/rus/docs/Z',
    },
  ]);

it('a case whose term is over waits for the law, which the operator is told, and is handed over once there is a ground', () => {
  const story = arrested({ policy: 'order-697' }).untilDay(29);
  without(story.day(25), 'OPT_OUT');
  const over = story.untilDay(31);
  expect(outcome(over)).toBe('LAW_UNKNOWN');
  const { refusal, state } = over;
  if (refusal === null) throw new Error('no refusal');
  expect(holdCaseForLaw(state, refusal, story.day(31))).toMatchObject([
    { type: 'CaseHeldForLaw', parameter: 'simplified.transfer_grounds' },
  ]);
  enact([]);
  expect(story.untilDay(31).state.status).toBe('transferred');
});
