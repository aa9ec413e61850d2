/** May I? The answer is that of the decider, and what it would pass over in silence is told to a person. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, arrested, type CaseStory, collecting, OPENED_ON, openCase, pay, SUM } from '../testing/case-story.ts';
import type { CaseState } from './case.ts';
import { type CaseCommand, decideCase, FILINGS_MAX } from './decide.ts';
import { caseWouldRefuse } from './may.ts';

const ON = addDays(OPENED_ON, 12);
const digest = 'd'.repeat(64);
const held: CaseCommand = { type: 'Hold', reason: 'DEFERRAL' };
const lifted: CaseCommand = { type: 'LiftHold', reason: 'DEFERRAL' };
const optOut: CaseCommand = { type: 'OptOut' };
const begin: CaseCommand = { type: 'BeginPayment', attempt: 'another' };
const file = (filing: string): CaseCommand => ({ type: 'File', filing, kind: 'OTHER', digest });

const open = openCase();
const paying = open.tell(1, { type: 'BeginPayment', attempt: '1' });
const paid = open.tell(1, pay(SUM));
const inHold = open.tell(1, held);
const gone = open.tell(1, optOut);

describe('a case', () => {
  it.each<[string, CaseStory | null, CaseCommand, readonly [code: string, state?: string] | undefined]>([
    ['that is not there cannot be refused', null, optOut, ['UNKNOWN_CASE']],
    ['that is not there cannot be paid', null, begin, ['UNKNOWN_CASE']],
    ['that is not there hears nobody', null, file('1'), ['UNKNOWN_CASE']],
    ['that is open may be refused', open, optOut, undefined],
    ['that is held may be refused', inHold, optOut, undefined],
    ['in which a payment is under way may be refused', paying, optOut, undefined],
    ['whose refusal waits was refused already', inHold.tell(2, optOut), optOut, ['ALREADY_KNOWN']],
    ['that is handed over was refused already', gone, optOut, ['WRONG_STATE', 'transferred']],
    ['that has ended cannot be refused', paid, optOut, ['WRONG_STATE', 'executed']],
    ['that is open may be paid', open, begin, undefined],
    ['that is held may be paid', inHold, begin, undefined],
    ['in which a payment is under way may be paid', paying, begin, undefined],
    ['that has ended cannot be paid', paid, begin, ['WRONG_STATE', 'executed']],
    ['that is handed over is paid elsewhere', gone, begin, ['WRONG_STATE', 'transferred']],
    ['that is open may be held', open, held, undefined],
    ['that is held for it already is', inHold, held, ['ALREADY_KNOWN']],
    ['that is held may be held for another reason', inHold, { type: 'Hold', reason: 'DEATH' }, undefined],
    ['that has ended cannot be held', paid, held, ['WRONG_STATE', 'executed']],
    ['that is held may go on', inHold, lifted, undefined],
    [
      'that is held for something else has no such hold',
      inHold,
      { ...lifted, reason: 'DEATH' },
      ['WRONG_STATE', 'held'],
    ],
    ['that is open has no hold', open, lifted, ['WRONG_STATE', 'open']],
    ['that is open may be released', open, { type: 'Release' }, undefined],
    ['that has ended cannot be released', gone, { type: 'Release' }, ['WRONG_STATE', 'transferred']],
    ['that has ended hears its debtor still', paid, file('1'), undefined],
    ['hears so many filings and no more', open, file(String(FILINGS_MAX + 1)), ['FILINGS_TOO_MANY']],
    ['hears the last of them', open, file(String(FILINGS_MAX)), undefined],
  ])('%s', (_, story, command, expected) => {
    const refused = caseWouldRefuse(story?.state ?? null, command, ON);
    expect(refused && [refused.code, ...(refused.data.state === undefined ? [] : [refused.data.state])]).toEqual(
      expected,
    );
  });

  it('of a day whose law is not loaded refuses nothing for that: who says so waits', () => {
    const late = legalDate('2031-01-01');
    expect(decideCase(inHold.state, lifted, late)).toMatchObject({ code: 'LAW_UNKNOWN' });
    expect(caseWouldRefuse(inHold.state, lifted, late)).toBeUndefined();
    expect(caseWouldRefuse(paid.state, lifted, late)?.code).toBe('WRONG_STATE');
  });
});

const stories: readonly (CaseState | null)[] = [null, open, paying, paid, inHold, gone, arrested(), collecting()].map(
  (story) => story?.state ?? null,
);
const command = fc.constantFrom<CaseCommand>(
  held,
  lifted,
  optOut,
  begin,
  file('1'),
  { type: 'Release' },
  { type: 'Cancel' },
  { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' },
  { type: 'AnswerFiling', filing: '1', outcome: 'granted', digest },
  { type: 'ConfirmArrest', amount: SUM },
);

it('what would not be refused happens, and what would be does not, in every case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...stories), command, fc.integer({ min: 12, max: 40 }), (state, told, day) => {
      const on = addDays(OPENED_ON, day);
      const refused = caseWouldRefuse(state, told, on);
      const decision = decideCase(state, told, on);
      if (refused === undefined)
        expect(isRefusal(decision) ? decision.code === 'LAW_UNKNOWN' : decision.length > 0).toBe(true);
      else if (isRefusal(decision)) expect(refused).toEqual(decision);
      else expect(decision, 'silence is told').toEqual([]);
    }),
  );
});
