/** The kinds of acts that there were when the last act of version 1 was signed. */
import type { ActType } from '@oryndau/words/acts';

export type FirstActType = Exclude<ActType, 'prohibition'>;

/** Throws for a kind that came later: no act of it has this version, and no template of it is found. */
export function firstActType(type: ActType): FirstActType {
  if (type === 'prohibition') throw new Error(`${type} is no act of version 1`);
  return type;
}
