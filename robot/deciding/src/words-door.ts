/** The one door for words of a person who decides: whoever gives them, a command, a page or a program, hears the same. */
import { ANSWER_MAX, answerFault, NAME_MAX, NOTE_MAX, nameFault, noteFault } from '@oryndau/law/door-text';
import { type Refusal, refusal } from '@oryndau/law/refusal';

export interface WordsGiven {
  readonly byWhom: string;
  readonly note?: string | undefined;
  readonly answer?: string;
}

/** Why they are not taken: NAME_NOT_TAKEN, WORDS_NOT_TAKEN; undefined where they are. */
export function whyNotTaken({ byWhom, note, answer }: WordsGiven): Refusal | undefined {
  if (nameFault(byWhom) !== undefined) return refusal('NAME_NOT_TAKEN', { max: String(NAME_MAX) });
  if (note !== undefined && noteFault(note) !== undefined) return refusal('WORDS_NOT_TAKEN', { max: String(NOTE_MAX) });
  if (answer !== undefined && answerFault(answer) !== undefined)
    return refusal('WORDS_NOT_TAKEN', { max: String(ANSWER_MAX) });
  return undefined;
}
