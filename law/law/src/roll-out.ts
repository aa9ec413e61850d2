/** Where the robot works, by region and day: what two people have switched on and off (decision 0039). Where nobody has turned anything, all is on. */
import type { OnOrOff, RollOutPart } from '@oryndau/words/roll-out';
import type { LegalDate } from './legal-date.ts';

export interface NewTurn {
  /** The first two digits of the KATO. */
  readonly region: string;
  readonly part: RollOutPart;
  readonly turn: OnOrOff;
  /** The first day on which it is so. */
  readonly from: LegalDate;
}

export interface RegionTurn extends NewTurn {
  /** Number of its enactment. */
  readonly n: number;
}

/** How a part stands in a region on a day; `n`: the turn by which it does, null where nobody has turned it. */
export interface TurnedOn {
  readonly isOn: boolean;
  readonly n: number | null;
}

export type RollOut = (part: RollOutPart, region: string, day: LegalDate) => TurnedOn;

const NEVER_TURNED: TurnedOn = Object.freeze({ isOn: true, n: null });

/** All is on everywhere. */
export const everywhere: RollOut = () => NEVER_TURNED;

/** Of one day the later turn holds. */
export function rollOutBy(turns: readonly RegionTurn[]): RollOut {
  if (turns.length === 0) return everywhere;
  const inTime = turns.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.n - b.n));
  return (part, region, day) => {
    const last = inTime.findLast((one) => one.part === part && one.region === region && one.from <= day);
    return last === undefined ? NEVER_TURNED : { isOn: last.turn === 'on', n: last.n };
  };
}
