/** The decider of cases keeps what every decider promises, in random lives. */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { breachesIn, type Heard } from '@oryndau/law/testing/decider-contract';
import { RULES_POLICY } from '@oryndau/words/policies';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCOUNT, OPENED_ON, PRESCRIPTION_OF_A_PERSON, SUM } from '../testing/case-story.ts';
import { caseMoneyFields } from './case.ts';
import { type CaseCommand, caseDecider } from './decide.ts';
import { caseCodec } from './evolve.ts';

const amount = fc.constantFrom(1_000, 5_000, 20_000).map(tenge);
const order = fc.constantFrom('1', '2');
const filing = fc.constantFrom('1', '2', '21');
const reason = fc.constantFrom('COMPLAINT' as const, 'OPERATOR' as const);
const open = (remainder = SUM, policy = 'pilot-grace'): CaseCommand => ({
  type: 'Open',
  ...PRESCRIPTION_OF_A_PERSON,
  remainder,
  policy,
});

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CaseCommand>({ type: 'EndDay' }) },
  fc.constantFrom<CaseCommand>(
    open(),
    open(tenge(0)),
    open(tenge(90_000)),
    open(SUM, 'no such policy'),
    { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON },
    { type: 'RecordNoticeSent', channel: 'push', reference: 'm' },
    { type: 'RecordNoticeFailed', channel: 'sms', reason: 'x' },
    { type: 'RecordAccounts', accounts: [ACCOUNT] },
    { type: 'ConfirmArrest', amount: SUM },
    { type: 'ConfirmLifting' },
    { type: 'ConfirmProhibition' },
    { type: 'RejectProhibition', reason: 'x' },
    { type: 'ConfirmProhibitionLift' },
    { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' },
    { type: 'BeginPayment', attempt: 'a' },
    { type: 'SettlePayment', attempt: 'a', paid: false },
    { type: 'Cancel' },
    { type: 'Release', operator: 'op', note: 'n' },
    { type: 'OptOut' },
  ),
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount, order }),
  fc.record({ type: fc.constant('ReversePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('ExecuteOrder' as const), order, executed: amount }),
  fc.record({ type: fc.constantFrom('AcceptOrder' as const, 'ConfirmRecall' as const), order }),
  fc.record({ type: fc.constantFrom('Hold' as const, 'LiftHold' as const), reason }),
  fc.record({
    type: fc.constant('File' as const),
    filing,
    kind: fc.constantFrom('COMPLAINT' as const, 'OTHER' as const),
    digest: fc.constant('d'),
  }),
  fc.record({
    type: fc.constant('AnswerFiling' as const),
    filing,
    outcome: fc.constantFrom('granted' as const, 'refused' as const),
    digest: fc.constant('d'),
  }),
);

/** The same under the Rules, until the prohibition. */
const prohibited: readonly Heard<CaseCommand>[] = [
  { on: OPENED_ON, command: open(SUM, RULES_POLICY) },
  { on: OPENED_ON, command: { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON } },
  { on: addDays(OPENED_ON, 6), command: { type: 'EndDay' } },
  { on: addDays(OPENED_ON, 11), command: { type: 'EndDay' } },
];

/** A case that is opened and notified, asked for its accounts and arrested; what follows may be anything, on the day of it or far beyond the loaded law. */
const begun: readonly Heard<CaseCommand>[] = [
  { on: OPENED_ON, command: open() },
  { on: OPENED_ON, command: { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON } },
  { on: addDays(OPENED_ON, 6), command: { type: 'EndDay' } },
  { on: addDays(OPENED_ON, 7), command: { type: 'RecordAccounts', accounts: [ACCOUNT] } },
  { on: addDays(OPENED_ON, 8), command: { type: 'ConfirmArrest', amount: SUM } },
];
const contract = { decider: caseDecider, codec: caseCodec, moneyFields: caseMoneyFields };

it('keeps the contract of deciders', () => {
  const days = fc.integer({ min: 9, max: 60 });
  const late = fc.constantFrom(legalDate('2027-02-01'), legalDate('2026-09-10'));
  const heard = fc.record({
    on: fc.oneof({ weight: 5, arbitrary: days.map((number) => addDays(OPENED_ON, number)) }, late),
    command,
  });
  const beginning = fc.constantFrom(begun, prohibited);
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 30, size: 'max' }), beginning, fc.nat(9), (life, first, many) => {
      const before = first.slice(0, many);
      const from = before.at(-1)?.on ?? OPENED_ON;
      const after = life.filter(({ on }) => on >= from).toSorted((a, b) => (a.on < b.on ? -1 : 1));
      expect(breachesIn(contract, [...before, ...after])).toEqual([]);
    }),
    { numRuns: 100, seed: 20261128 },
  );
});
