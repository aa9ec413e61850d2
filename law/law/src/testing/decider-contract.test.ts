/** The contract notices what it is there to notice: a jar of coins whose decider is broken in one way after another. */
import { expect, it } from 'vitest';
import { type Decided, type Decider, type Decision, oneEvent } from '../decider.ts';
import { type LegalDate, legalDate } from '../legal-date.ts';
import { add, type Money, tenge, ZERO } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { stateCodec } from '../state-codec.ts';
import { breachesIn } from './decider-contract.ts';

const ON = legalDate('2026-03-02');
const BEFORE_ALL_LAW = legalDate('1999-06-01');

interface Jar {
  readonly coins: Money;
}
type Command = 'put' | 'smash';
type Put = Decided & { readonly type: 'Put'; readonly amount: Money };

const put = (on: LegalDate): Decision<Put> => oneEvent<Put>('fine.payment', on, { type: 'Put', amount: tenge(5) });
const jar: Decider<Jar, Command, Put> = {
  initial: null,
  decide: (_, command, on) => (command === 'put' ? put(on) : refusal('WRONG_STATE', { state: 'glass' })),
  evolve: (state, { amount }) => ({ coins: add(state?.coins ?? ZERO, amount) }),
};
const codec = stateCodec<Jar>({ coins: ZERO }, new Set(['coins']));
const life = [
  { on: ON, command: 'put' },
  { on: ON, command: 'smash' },
  { on: ON, command: 'put' },
] as const;

const breachesOf = (
  changes: Partial<Decider<Jar, Command, Put>>,
  moneyFields: ReadonlySet<string> = new Set(['amount']),
) => new Set(breachesIn({ decider: { ...jar, ...changes }, codec, moneyFields }, life));
const withEvent = (changes: (event: Put) => object) =>
  breachesOf({
    decide: (_, __, on) => {
      const events = put(on);
      return 'code' in events ? events : events.map((event) => ({ ...event, ...changes(event) }));
    },
  });
const refusing = (no: Refusal) => breachesOf({ decide: () => no });

it('a decider that keeps it has no breach, law that is not loaded included', () => {
  expect(breachesOf({})).toEqual(new Set());
  const early = [{ on: BEFORE_ALL_LAW, command: 'put' }] as const;
  expect(breachesIn({ decider: jar, codec, moneyFields: new Set(['amount']) }, early)).toEqual([]);
});

it('an event has its own day, and a right that holds on it', () => {
  expect(withEvent(() => ({ on: legalDate('2026-03-03') }))).toContain('an event of another day');
  expect(withEvent(({ basis }) => ({ basis: { ...basis, rule: 'jar.put' } }))).toContain('no right for jar.put');
  expect(withEvent(({ basis }) => ({ basis: { ...basis, citation: 'Art. 0' } }))).toContain(
    'fine.payment cites another article',
  );
  expect(withEvent(({ basis }) => ({ basis: { ...basis, redaction: '2027-01-01' } }))).toContain(
    'a redaction of a later day',
  );
  expect(withEvent(({ basis }) => ({ basis: { ...basis, rule: 'case.termination.released' } }))).toContain(
    'case.termination.released does not hold on 2026-03-02',
  );
});

it('every amount is known to be money, in events and in states', () => {
  expect(breachesOf({}, new Set())).toContain('an event does not come back from its text');
  const forgetful = { ...codec, decode: () => ({ coins: ZERO }) };
  expect(breachesIn({ decider: jar, codec: forgetful, moneyFields: new Set(['amount']) }, life)).toContain(
    'a state does not come back from its text',
  );
});

it('the same question has one answer, and nothing is changed by asking', () => {
  let asked = 0;
  expect(
    breachesOf({
      decide: (_, __, on) => {
        asked += 1;
        return asked % 2 === 0 ? [] : put(on);
      },
    }),
  ).toContain('the same question has two answers');
  const spill = (state: Jar | null) => {
    if (state !== null) (state as { coins: Money }).coins = ZERO;
    return put(ON);
  };
  expect(() => breachesOf({ decide: spill })).toThrow('read only');
});

it('a refusal has a code, words, and the law that is missing', () => {
  expect(refusing({ ...refusal('NOT_JSON'), code: 'NO' as 'NOT_JSON' })).toContain('no code NO');
  expect(refusing(refusal('WRONG_STATE', { state: 5 as unknown as string }))).toContain(
    'a refusal whose words are no texts',
  );
  expect(refusing(refusal('LAW_UNKNOWN', { parameter: 'mci' }))).toContain('law is missing, and it is not said which');
});
