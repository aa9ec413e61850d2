/** The kinds of acts that there were when the last act of version 1 was signed. */
import type { ActType } from '@oryndau/words/acts';

const later = ['prohibition', 'review_answer'] as const;
export type FirstActType = Exclude<ActType, (typeof later)[number]>;

export const isFirstActType = (type: ActType): type is FirstActType => !(later as readonly ActType[]).includes(type);

/** Throws for a kind that came later: no act of it has this version, and no template of it is found. */
export function firstActType(type: ActType): FirstActType {
  if (!isFirstActType(type)) throw new Error(`${type} is no act of version 1`);
  return type;
}
