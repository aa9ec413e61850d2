/** The combinators of deciders, tried on a lamp that may be lit three times and is no lamp before it is hung. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decided,
  type Decider,
  type Decision,
  goOnWith,
  oneEvent,
  refuseForLaw,
  tell,
  wouldRefuse,
  writeEvents,
} from './decider.ts';
import { type LegalDate, legalDate } from './legal-date.ts';
import { isRefusal, refusal } from './refusal.ts';

const ON = legalDate('2026-03-02');
/** Nothing is loaded of this day. */
const BEFORE_ALL_LAW = legalDate('1999-06-01');
const LIGHTS = 3;

interface Lamp {
  readonly lit: number;
}
type Command = 'hang' | 'light' | 'light twice';
type LampEvent = Decided & ({ readonly type: 'Hung' } | { readonly type: 'Lit'; readonly light: number });

const one = oneEvent<LampEvent>;

function evolve(state: Lamp | null, event: LampEvent): Lamp {
  if (event.type === 'Hung') return { lit: 0 };
  if (state === null) throw new Error('Lit before Hung');
  return { lit: event.light };
}
const thenDecide = goOnWith(evolve);

const light = (lamp: Lamp, on: LegalDate): Decision<LampEvent> =>
  lamp.lit === LIGHTS ? refusal('WRONG_STATE') : one('case.notice', on, { type: 'Lit', light: lamp.lit + 1 });

const lamp: Decider<Lamp, Command, LampEvent> = {
  initial: null,
  evolve,
  decide: (state, command, on) => {
    if (command === 'hang') return state === null ? one('case.notice', on, { type: 'Hung' }) : [];
    if (state === null) return refusal('UNKNOWN_CASE');
    const lit = light(state, on);
    return command === 'light' ? lit : thenDecide(state, lit, (next) => light(next, on));
  },
};

/** What the commands come to, one after another: the types of the events with the lights after them, or the code of the refusal. */
function live(commands: readonly Command[], on = ON) {
  let state = lamp.initial;
  return commands.map((command) => {
    const written: string[] = [];
    const refused = tell(lamp, { state, command, on }, (event, next) => {
      state = next;
      written.push(`${event.type} ${next.lit}`);
    });
    return refused?.code ?? written.join(', ');
  });
}

describe('to tell a decider', () => {
  it.each<[readonly Command[], readonly string[]]>([
    [['hang'], ['Hung 0']],
    [
      ['hang', 'hang'],
      ['Hung 0', ''],
    ],
    [['light'], ['UNKNOWN_CASE']],
    [
      ['hang', 'light twice', 'light'],
      ['Hung 0', 'Lit 1, Lit 2', 'Lit 3'],
    ],
    // All of it is refused: the first light of the last command is not written either.
    [
      ['hang', 'light twice', 'light twice'],
      ['Hung 0', 'Lit 1, Lit 2', 'WRONG_STATE'],
    ],
  ])('%j comes to %j', (commands, expected) => {
    expect(live(commands)).toEqual(expected);
  });

  it('without the law of the day is refused, with what is missing', () => {
    expect(live(['hang'], BEFORE_ALL_LAW)).toEqual(['LAW_UNKNOWN']);
    expect(lamp.decide(null, 'hang', BEFORE_ALL_LAW)).toEqual(
      refuseForLaw({ parameter: 'redaction', day: BEFORE_ALL_LAW }),
    );
    expect(refuseForLaw({ parameter: 'mci', day: ON })).toEqual({
      kind: 'refusal',
      code: 'LAW_UNKNOWN',
      data: { parameter: 'mci', day: ON },
    });
  });

  it('gives each event its day and its right', () => {
    expect(lamp.decide(null, 'hang', ON)).toMatchObject([{ type: 'Hung', on: ON, basis: { rule: 'case.notice' } }]);
  });
});

describe('to go on deciding', () => {
  const hung = one('case.notice', ON, { type: 'Hung' });
  const no = refusal('WRONG_STATE');

  it('is not asked where the first is refused, or where there is no state yet', () => {
    const never = (): never => {
      throw new Error('asked');
    };
    expect(thenDecide(null, no, never)).toBe(no);
    expect(thenDecide(null, [], never)).toEqual([]);
  });

  it('adds nothing where nothing follows, and goes on where nothing came before', () => {
    expect(thenDecide(null, hung, () => [])).toBe(hung);
    expect(thenDecide({ lit: 1 }, [], (state) => light(state, ON))).toMatchObject([{ light: 2 }]);
    expect(thenDecide(null, hung, () => no)).toBe(no);
  });
});

it('what was decided already is written with the state after each event', () => {
  const decided = thenDecide(null, one('case.notice', ON, { type: 'Hung' }), (state) => light(state, ON));
  const seen: (readonly [string, number])[] = [];
  if (isRefusal(decided)) throw new Error(decided.code);
  writeEvents(evolve, { state: null, events: decided }, (event, state) => seen.push([event.type, state.lit]));
  expect(seen).toEqual([
    ['Hung', 0],
    ['Lit', 1],
  ]);
});

describe('to ask whether it would be refused', () => {
  const ask = (state: Lamp | null, command: Command, on = ON) => wouldRefuse(lamp, { state, command, on })?.code;

  it('is answered by the decider: a refusal, or none', () => {
    expect(ask(null, 'light')).toBe('UNKNOWN_CASE');
    expect(ask({ lit: 2 }, 'light twice')).toBe('WRONG_STATE');
    expect(ask({ lit: 2 }, 'light')).toBeUndefined();
    expect(ask({ lit: 0 }, 'hang'), 'passed over in silence').toBeUndefined();
  });

  it('tells of silence what the asker wants to be told', () => {
    const silence = () => refusal('ALREADY_KNOWN');
    const told = (command: Command) => wouldRefuse(lamp, { state: { lit: 0 }, command, on: ON }, silence)?.code;
    expect([told('hang'), told('light')]).toEqual(['ALREADY_KNOWN', undefined]);
  });

  it('law that is not loaded refuses nothing: what is told waits for it', () => {
    expect(ask(null, 'hang', BEFORE_ALL_LAW)).toBeUndefined();
  });

  it('is answered as the telling comes out, whatever was told before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Command>('hang', 'light', 'light twice')), (commands) => {
        let state = lamp.initial;
        for (const command of commands) {
          const question = wouldRefuse(lamp, { state, command, on: ON });
          const told = tell(lamp, { state, command, on: ON }, (_, next) => {
            state = next;
          });
          expect(told).toEqual(question);
        }
      }),
    );
  });
});
