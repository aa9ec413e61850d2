/** A state as text and back: contract of the codec, tried on a state with every kind of field; the stages use this very one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { type Money, tenge, tiyn, ZERO } from './money.ts';
import { stateCodec } from './state-codec.ts';

interface State {
  readonly status: 'open' | 'closed';
  readonly amount: Money;
  readonly since: string | null;
  readonly rows: readonly { readonly amount: Money }[];
  readonly flag: boolean;
  readonly count: number;
  readonly later?: string | undefined;
}
const blank: State = { status: 'open', amount: ZERO, since: null, rows: [], flag: false, count: 0 };
const codec = stateCodec<State>(blank, new Set(['amount']));

const state: fc.Arbitrary<State> = fc.record({
  status: fc.constantFrom('open', 'closed'),
  amount: fc.bigInt({ min: -5n, max: 5n }).map(tiyn),
  since: fc.option(fc.string()),
  rows: fc.array(fc.record({ amount: fc.bigInt({ min: 0n, max: 9n }).map(tiyn) }), { maxLength: 3 }),
  flag: fc.boolean(),
  count: fc.integer({ min: 0, max: 3 }),
});

describe('a state as text', () => {
  it('at its beginning is nothing', () => {
    expect(codec.encode(blank)).toBe('{}');
    expect(codec.encode({ ...blank, rows: [] })).toBe('{}');
    expect(codec.decode('{}')).toEqual(blank);
  });

  it('leaves out a field that is not there', () => {
    const { since: _, ...without } = blank;
    expect(codec.encode({ ...without, since: undefined } as unknown as State)).toBe('{}');
  });

  it('is canonical: sorted, without a space, money as decimal text', () => {
    expect(codec.encode({ ...blank, status: 'closed', count: 2, amount: tenge(5), rows: [{ amount: tiyn(1n) }] })).toBe(
      '{"amount":"5.00","count":2,"rows":[{"amount":"0.01"}],"status":"closed"}',
    );
  });

  it('comes back as it was, and holds what differs from the beginning and nothing else', () => {
    fc.assert(
      fc.property(state, (given) => {
        const text = codec.encode(given);
        expect(codec.decode(text)).toEqual(given);
        expect(codec.revive(JSON.parse(text))).toEqual(given);
        const differs = Object.entries(given).filter(
          ([key, part]) => canonical(part) !== canonical(blank[key as keyof State]),
        );
        expect(text).toBe(canonical(Object.fromEntries(differs)));
      }),
    );
  });

  it('that is read is a copy: what is done to it leaves the beginning as it is', () => {
    const read = codec.decode('{}') as { count: number };
    read.count = 7;
    expect(codec.decode('{}').count).toBe(0);
    expect(blank.count).toBe(0);
  });
});
