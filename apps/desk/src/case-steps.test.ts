import type { CaseState } from '@oryndau/proceedings/core';
import { expect, it } from 'vitest';
import { isForTwo, stepsIn } from './case-steps.ts';

const waiting = (...acts: CaseState['awaiting'][number]['act'][]) => ({
  holds: [],
  awaiting: acts.map((act, index) => ({ of: String(index + 1), act, since: '2026-09-04' as CaseState['openedOn'] })),
});
const takeBacks = (state: Parameters<typeof stepsIn>[0]) =>
  stepsIn(state)
    .filter(({ kind }) => kind === 'take-back')
    .map((step) => [step.path, step.action, isForTwo(step)]);

it('what a person has decided is taken back by who may decide it: an answer by one, a release by two, an act of the robot by nobody', () => {
  expect(takeBacks(null)).toEqual([]);
  expect(takeBacks(waiting('opening', 'arrest', 'termination_executed', 'transfer'))).toEqual([]);
  expect(takeBacks(waiting('review_answer', 'complaint_answer', 'termination_released'))).toEqual([
    ['take-back/1', 'review.answer', false],
    ['take-back/2', 'filing.answer', false],
    ['take-back/3', 'case.release', true],
  ]);
});
