/** What some commands and their events say beside what they are about. */

/** `untold`: what was taken back had never left the house, or had never come to the other side, so nobody has confirmed anything; absent where the other side did. */
export interface Untold {
  readonly untold?: true;
}

/** Of an answer that nobody had to give. */
export const untoldIn = ({ untold }: Untold): Untold => (untold === true ? { untold } : {});

/** The moment of a turn of an act, ISO 8601, as the act that lies there bears it; absent in what was written before it was kept. */
export interface TurnedAt {
  readonly at?: string;
}

export const turnedAt = ({ at }: TurnedAt): TurnedAt => (at === undefined ? {} : { at });
