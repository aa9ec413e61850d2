/** The books of a document: every command, and random lives of them against a sheet that knows only what was received and is owed. */
import { legalDate } from '@oryndau/law/legal-date';
import { atLeast, atMost, type Money, subtract, tenge, tiyn, ZERO } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountCommand,
  type AccountEvent,
  type AccountState,
  type Book,
  bookingOf,
  decideAccount,
  emptyAccount,
  evolveAccount,
  type Movement,
  receivedOf,
  settledOf,
} from './account.ts';

const ON = legalDate('2026-03-02');
const OWED = tenge(20_000);
const RUNS = 300;

const receive = (
  entry: string,
  amount: Money,
  more: Partial<AccountCommand & { type: 'Receive' }> = {},
): AccountCommand => ({
  type: 'Receive',
  entry,
  bookedOn: ON,
  amount,
  matchedBy: 'REFERENCE',
  owed: OWED,
  withBailiff: false,
  ...more,
});
const reverse = (entry: string, reversal: string, amount: Money, owed = OWED): AccountCommand => ({
  type: 'Reverse',
  entry,
  reversal,
  bookedOn: ON,
  amount,
  owed,
});

function books(...commands: AccountCommand[]): { state: AccountState; last: readonly AccountEvent[] | string } {
  let state = emptyAccount(OWED);
  let last: readonly AccountEvent[] | string = [];
  for (const command of commands) {
    const decision = decideAccount(state, command, ON);
    last = isRefusal(decision) ? decision.code : decision;
    if (!isRefusal(decision)) state = decision.reduce(evolveAccount, state);
  }
  return { state, last };
}

describe('money received', () => {
  it('pays what is owed, and what is beyond it is the payer’s', () => {
    expect(books(receive('a', tenge(5_000))).state).toMatchObject({ fine: tenge(5_000), refund: ZERO });
    expect(books(receive('a', tenge(30_000))).state).toMatchObject({ fine: OWED, refund: tenge(10_000) });
  });
  it('goes to the bailiff once the document is with one', () => {
    const { state } = books(receive('a', tenge(5_000)), receive('b', tenge(20_000), { withBailiff: true }));
    expect(state).toMatchObject({ fine: tenge(5_000), bailiff: tenge(15_000), refund: tenge(5_000) });
  });
  it('counts once, however often its entry is told, also after it was taken back', () => {
    expect(books(receive('a', OWED), receive('a', OWED)).last).toEqual([]);
    const again = books(receive('a', OWED), reverse('a', 'r', OWED), receive('a', OWED));
    expect(again.last).toEqual([]);
    expect(receivedOf(again.state)).toBe(0n);
  });
  it('that an operator assigned comes out of suspense', () => {
    expect(books(receive('a', OWED, { matchedBy: 'OPERATOR' })).last).toMatchObject([
      { postings: [{ from: 'suspense', to: 'fine' }] },
    ]);
  });
  it('that makes less be owed than was kept before gives the rest back', () => {
    const { state } = books(receive('late', tenge(12_000)), receive('in time', tenge(10_000), { owed: tenge(10_000) }));
    expect(state).toMatchObject({ fine: tenge(10_000), refund: tenge(12_000) });
  });
});

describe('money taken back', () => {
  it('comes first out of what was to be refunded, then from the bailiff’s, then from the fine’s', () => {
    const before = [receive('a', tenge(15_000)), receive('b', tenge(15_000), { withBailiff: true })];
    expect(books(...before, reverse('b', 'r', tenge(12_000))).state).toMatchObject({
      refund: ZERO,
      bailiff: tenge(3_000),
      fine: tenge(15_000),
    });
    expect(books(...before, reverse('a', 'r', tenge(15_000))).state).toMatchObject({
      refund: ZERO,
      bailiff: ZERO,
      fine: tenge(15_000),
    });
  });
  it('counts once, also in part', () => {
    const part = books(receive('a', OWED), reverse('a', 'r', tenge(5_000)), reverse('a', 'r', tenge(5_000)));
    expect(part.last).toEqual([]);
    expect(receivedOf(part.state)).toBe(tenge(15_000));
    expect(
      receivedOf(books(receive('a', OWED), reverse('a', 'r', tenge(5_000)), reverse('a', 's', tenge(5_000))).state),
    ).toBe(tenge(10_000));
  });
  it('is refused where it never came, or not so much of it', () => {
    expect(books(reverse('a', 'r', OWED)).last).toBe('UNKNOWN_ENTRY');
    expect(books(receive('a', tenge(5)), reverse('a', 'r', tenge(6))).last).toBe('UNKNOWN_ENTRY');
    expect(
      books(receive('a', tenge(5)), receive('b', tenge(5)), reverse('a', 'r', tenge(3)), reverse('a', 's', tenge(3)))
        .last,
    ).toBe('UNKNOWN_ENTRY');
  });
});

describe('an entry is to the books', () => {
  const { state } = books(receive('a', tenge(10)), receive('b', tenge(5)), reverse('b', 'r', tenge(5)));
  const credit = (entry: string) => ({ kind: 'credit', entry }) as const;
  const taken = (entry: string, reversal: string, sum: number) =>
    ({ kind: 'reversal', entry, reversal, amount: tenge(sum) }) as const;
  it.each<[string, AccountState | null, Movement, string]>([
    ['the first credit of all', null, credit('a'), 'new'],
    ['another credit', state, credit('c'), 'new'],
    ['a credit told again', state, credit('a'), 'booked'],
    ['a credit told again that was taken back whole', state, credit('b'), 'booked'],
    ['a reversal of a part', state, taken('a', 's', 4), 'new'],
    ['a reversal of the whole', state, taken('a', 's', 10), 'new'],
    ['a reversal told again', state, taken('b', 'r', 5), 'booked'],
    ['a reversal of more than came', state, taken('a', 's', 11), 'UNKNOWN_ENTRY'],
    ['a second reversal of what was taken back', state, taken('b', 's', 1), 'UNKNOWN_ENTRY'],
    ['a reversal of what never came', null, taken('a', 's', 1), 'UNKNOWN_ENTRY'],
  ])('%s', (_, before, movement, expected) => {
    const booking = bookingOf(before, movement);
    expect(isRefusal(booking) ? booking.code : booking).toBe(expected);
  });
});

describe('what is owed', () => {
  it('when nothing any more, everything is refundable, the bailiff’s too', () => {
    const { state } = books(receive('a', tenge(5_000)), receive('b', tenge(5_000), { withBailiff: true }), {
      type: 'SetOwed',
      owed: ZERO,
    });
    expect(state).toMatchObject({ fine: ZERO, bailiff: ZERO, refund: tenge(10_000) });
  });
  it('when more again, takes what was to be refunded', () => {
    const { state } = books(
      receive('a', OWED),
      { type: 'SetOwed', owed: tenge(10_000) },
      { type: 'SetOwed', owed: OWED },
    );
    expect(state).toMatchObject({ fine: OWED, refund: ZERO });
  });
  it('when the same, moves nothing', () => {
    expect(books(receive('a', OWED), { type: 'SetOwed', owed: OWED }).last).toEqual([]);
  });
});

it('waits for law that is not loaded', () => {
  const decision = decideAccount(emptyAccount(OWED), receive('a', OWED), legalDate('2023-12-31'));
  expect(decision).toMatchObject({ code: 'LAW_UNKNOWN' });
  const { state } = books(receive('a', OWED));
  expect(decideAccount(state, reverse('a', 'r', OWED), legalDate('2023-12-31'))).toMatchObject({ code: 'LAW_UNKNOWN' });
  expect(decideAccount(state, reverse('b', 'r', OWED), ON)).toMatchObject({
    code: 'UNKNOWN_ENTRY',
    data: { entry: 'b' },
  });
});

describe('whatever is received, taken back and owed', () => {
  const amount = fc.constantFrom(1n, 99n, 5_000_00n, 10_000_00n, 19_999_99n, 20_000_00n, 35_000_00n).map(tiyn);
  const owed = fc.constantFrom(0n, 10_000_00n, 20_000_00n).map(tiyn);
  const entry = fc.constantFrom('a', 'b', 'c', 'd');
  const command = fc.oneof(
    fc.record({
      type: fc.constant('Receive' as const),
      entry,
      bookedOn: fc.constant(ON),
      amount,
      matchedBy: fc.constantFrom('REFERENCE' as const, 'OPERATOR' as const),
      owed,
      withBailiff: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('Reverse' as const),
      entry,
      reversal: fc.constantFrom('r', 's', 't'),
      bookedOn: fc.constant(ON),
      amount,
      owed,
    }),
    fc.record({ type: fc.constant('SetOwed' as const), owed }),
  );

  it('the books are in balance, no more is kept than is owed, no tiyn is lost, a fact twice is once, the journal gives the same', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let state = emptyAccount(OWED);
        const journal: AccountEvent[] = [];
        const entries = new Map<string, Money>();
        const reversals = new Set<string>();
        for (const told of commands) {
          const decision = decideAccount(state, told, ON);
          const left = 'entry' in told ? (entries.get(told.entry) ?? ZERO) : ZERO;
          if (isRefusal(decision)) {
            expect(told.type).toBe('Reverse');
            if (told.type === 'Reverse') expect(told.amount).toBeGreaterThan(left);
            continue;
          }
          if (told.type === 'Receive' && !entries.has(told.entry)) entries.set(told.entry, told.amount);
          if (told.type === 'Reverse' && !reversals.has(told.reversal)) {
            reversals.add(told.reversal);
            entries.set(told.entry, subtract(left, told.amount));
          }
          state = decision.reduce(evolveAccount, state);
          journal.push(...decision);
          const again = decideAccount(state, told, ON);
          expect(isRefusal(again) ? [] : again, 'twice is once').toEqual([]);
          const received = [...entries.values()].reduce((sum, value) => sum + value, 0n) as Money;
          expect(receivedOf(state), 'fine + bailiff + refund = received').toBe(received);
          expect(settledOf(state), 'fine + bailiff = the lesser of received and owed').toBe(
            atMost(received, state.owed),
          );
          expect(state.refund).toBe(atLeast(subtract(received, state.owed), ZERO));
          expect(atMost(atMost(state.fine, state.bailiff), state.refund), 'no book below zero').toBeGreaterThanOrEqual(
            0n,
          );
        }
        expect(journal.reduce(evolveAccount, emptyAccount(OWED))).toEqual(state);
        expect(balances(journal)).toEqual({ fine: state.fine, bailiff: state.bailiff, refund: state.refund, sum: 0n });
        for (const { postings } of journal) for (const posting of postings) expect(posting.amount).toBeGreaterThan(0n);
      }),
      { numRuns: RUNS, seed: 20261122 },
    );
  });
});

/** The books made of the postings alone, and their sum with what came from outside, which is nothing. */
function balances(journal: readonly AccountEvent[]) {
  const of: Record<Book, bigint> = { bank: 0n, suspense: 0n, fine: 0n, bailiff: 0n, refund: 0n };
  for (const { from, to, amount } of journal.flatMap(({ postings }) => postings)) {
    of[from] -= amount;
    of[to] += amount;
  }
  const { fine, bailiff, refund } = of;
  return { fine, bailiff, refund, sum: fine + bailiff + refund + of.bank + of.suspense };
}
