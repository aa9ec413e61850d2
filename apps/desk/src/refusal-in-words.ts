/** A refusal as staff read it: how a case stands in words, and not by its code. */
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';

export function refusalInWords(no: Refusal, language: Language): string {
  const { state } = no.data;
  const told =
    state === undefined ? no : { ...no, data: { ...no.data, state: outcomeName(state.toUpperCase(), language) } };
  return refusalText(told, language);
}
