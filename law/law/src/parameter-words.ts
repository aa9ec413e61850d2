/** A legal number as a basis names it, for people: its name, and its value in words with its unit. */
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { valueInWords } from '@oryndau/words/values';
import { allParameters } from './parameters/all.ts';

const units = new Map(allParameters.map(({ name, unit }) => [name, unit]));

/** Its name, on pages and in acts from version 5 on; undefined for what is no parameter of ours. */
export const shownParameterName = (name: string, language: Language): string | undefined =>
  textOf(name)?.name[language];

/** Its name as acts of versions 2 to 4 print it, whose pages keep their bytes; undefined for what is no parameter of ours. */
export const parameterName = (name: string, language: Language): string | undefined =>
  textOf(name)?.nameInOlderActs?.[language] ?? shownParameterName(name, language);

const textOf = (name: string) => (Object.hasOwn(parameterTexts, name) ? parameterTexts[name] : undefined);

/** The text of its value in words; undefined where a code has none. */
export const parameterValue = (name: string, text: string, language: Language): string | undefined =>
  valueInWords(text, { unit: units.get(name) ?? '', language });
