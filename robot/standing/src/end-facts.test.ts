import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import { arrestToldBefore, type EndEvent, endFactsOf, unpaidAgain } from './end-facts.ts';

const day = (n: number) => legalDate(`2026-03-${String(n).padStart(2, '0')}`);
const event = (type: string, on: number, fields: EndEvent['fields'] = {}): EndEvent => ({ type, on: day(on), fields });

const opened = event('ProceedingOpened', 1, { sum: '18000.00' });
const part = event('PaymentReceived', 5, { entry: 'a', amount: '10000.00', attempt: '1' });
const back = event('PaymentReversed', 6, { entry: 'a', amount: '10000.00' });
const whole = event('PaymentReceived', 9, { entry: 'b', amount: '18000.00', order: '2' });
const booked = event('MoneyReceived', 9, { entry: 'b', amount: '18000.00', bookedOn: '2026-03-07' });

describe('what the end of a case rested on', () => {
  it('is what was claimed, each payment with the day of the bank, and what was left', () => {
    const chain = [opened, part, back, whole, event('ProceedingExecuted', 9), booked];
    expect(endFactsOf(chain, 4)).toEqual({
      claimed: tenge(18_000),
      movements: [
        { on: day(5), amount: tenge(10_000), isTakenBack: false, entry: 'a', order: null, attempt: '1' },
        { on: day(6), amount: tenge(10_000), isTakenBack: true, entry: 'a', order: null, attempt: null },
        { on: day(7), amount: tenge(18_000), isTakenBack: false, entry: 'b', order: '2', attempt: null },
      ],
      left: ZERO,
    });
  });

  it('has money that was told beside an end that was taken back since', () => {
    const late = event('LateMoneyReported', 12, { entry: 'b', amount: '18000.00', reversal: true });
    const again = event('PaymentReceived', 20, { entry: 'c', amount: '18000.00' });
    const chain = [
      opened,
      whole,
      event('ProceedingExecuted', 9),
      late,
      event('EndTakenBack', 13),
      again,
      event('EndProposed', 20),
    ];
    const { movements, left } = endFactsOf(chain, 6) ?? { movements: [], left: null };
    expect(left).toBe(ZERO);
    expect(movements.map(({ amount, isTakenBack }) => [amount, isTakenBack])).toEqual([
      [tenge(18_000), false],
      [tenge(18_000), true],
      [tenge(18_000), false],
    ]);
  });

  it('names what went back by the day of the bank, each part by its own', () => {
    const parts = ([on, bookedOn, amount]: readonly [number, string, string]) => [
      event('PaymentReversed', on, { entry: 'a', amount }),
      event('MoneyReversed', on, { entry: 'a', amount, bookedOn }),
    ];
    const chain = [
      opened,
      part,
      ...parts([8, '2026-03-06', '4000.00']),
      ...parts([12, '2026-03-11', '4000.00']),
      event('ProceedingTransferred', 31),
    ];
    expect(endFactsOf(chain, 6)?.movements.map(({ on }) => on)).toEqual([day(5), day(6), day(11)]);
  });

  it('is what is left of a part where the case goes to a bailiff, and nothing that came after', () => {
    const chain = [opened, part, event('ProceedingTransferred', 31), event('PaymentReceived', 31, { amount: '1.00' })];
    expect(endFactsOf(chain, 2)).toMatchObject({ left: tenge(8_000), movements: [{ amount: tenge(10_000) }] });
  });

  it('is asked of an end alone', () => {
    expect(endFactsOf([opened, part], 1)).toBeUndefined();
    expect(endFactsOf([event('ProceedingExecuted', 9)], 0)).toBeUndefined();
  });
});

describe('what is unpaid again after an end by payment', () => {
  const end = event('ProceedingExecuted', 9);
  const late = (amount: string, reversal: boolean) => event('LateMoneyReported', 10, { entry: 'b', amount, reversal });
  const chain = [opened, whole, end];

  it.each<[string, readonly EndEvent[], ReturnType<typeof tenge>]>([
    ['nothing, where nothing was taken back', [], ZERO],
    ['what the bank has taken back', [late('18000.00', true)], tenge(18_000)],
    ['nothing, once that has come again', [late('18000.00', true), late('18000.00', false)], ZERO],
    ['what has not come again', [late('18000.00', true), late('5000.00', false)], tenge(13_000)],
    ['nothing, where more than was claimed had come', [late('1.00', false), late('1.00', true)], ZERO],
  ])('is %s', (_, since, unpaid) => {
    expect(unpaidAgain([...chain, ...since], 2)).toBe(unpaid);
  });

  it('is asked of no other end', () => {
    expect(unpaidAgain([opened, event('ProceedingCancelled', 9), late('1.00', true)], 1)).toBe(ZERO);
    expect(unpaidAgain([opened], -1)).toBe(ZERO);
  });
});

describe('the sum of an arrest of which its bank knows', () => {
  const ordered = event('ArrestOrdered', 2, { amount: '18000.00' });
  const reduced = (amount: string, of?: string) =>
    event('ArrestReduced', 5, { amount, ...(of !== undefined && { awaits: { of, act: 'arrest_change' } }) });
  const signed = (of: string) => event('ActSigned', 6, { of, act: 'arrest_change' });
  const confirmed = event('ArrestConfirmed', 3, { amount: '17000.00' });

  it.each<[string, readonly EndEvent[], ReturnType<typeof tenge> | null]>([
    ['none', [opened], null],
    ['that of its order', [ordered], tenge(18_000)],
    ['that which it has confirmed', [ordered, confirmed], tenge(17_000)],
    ['that of a reduction that is signed at once', [ordered, reduced('9000.00')], tenge(9_000)],
    ['that of before, where nobody has signed the reduction', [ordered, reduced('9000.00', '7')], tenge(18_000)],
    [
      'that of the last reduction that was signed',
      [ordered, reduced('9000.00', '7'), reduced('4000.00', '8'), signed('7')],
      tenge(9_000),
    ],
  ])('is %s', (_, events, sum) => {
    expect(arrestToldBefore([...events, event('ProceedingExecuted', 9)], events.length)).toBe(sum);
  });
});
