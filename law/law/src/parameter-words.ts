/** A legal number as a basis names it, for people: its name, and its value in words with its unit. */
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { valueInWords } from '@oryndau/words/values';
import { allParameters } from './parameters/all.ts';

const units = new Map(allParameters.map(({ name, unit }) => [name, unit]));

/** Its name; undefined for what is no parameter of ours. */
export const parameterName = (name: string, language: Language): string | undefined =>
  Object.hasOwn(parameterTexts, name) ? parameterTexts[name]?.name[language] : undefined;

/** The text of its value in words; undefined where a code has none. */
export const parameterValue = (name: string, text: string, language: Language): string | undefined =>
  valueInWords(text, { unit: units.get(name) ?? '', language });
