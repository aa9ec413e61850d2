/** What staff read of a task, by its code. */
import type { InLanguages } from '@oryndau/words/languages';

type Texts = InLanguages<string>;

export interface TaskText {
  /** The kind in a few words, for a list of kinds: no page shows a code in its place. */
  readonly name: Texts;
  readonly sentence: Texts;
  /** What the robot did and did not do because of it. */
  readonly did: Texts;
  readonly advice: Texts;
}

/** Of every task that comes of an answer that the robot did not take. */
export const NOT_TAKEN: Texts = {
  kk: 'Робот бұл жауапты сақтады, бірақ іс бойынша ештеңе шешкен жоқ: іс бұрынғы қалпында.',
  ru: 'Робот сохранил этот ответ, но по делу ничего не решил: дело осталось как было.',
  en: 'The robot kept the answer and decided nothing by it: the case is as it was.',
};
