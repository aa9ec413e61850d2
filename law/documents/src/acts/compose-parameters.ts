/** The legal numbers of an act on its page, in words. */
import { parameterName, parameterValue } from '@oryndau/law/parameter-words';
import type { Language } from '@oryndau/words/languages';
import type { ActData } from './act.ts';
import type { Texts } from './word-texts.ts';

type Parameters = ActData['basis']['parameters'];

/** One paragraph in each language; none where nothing was asked. */
export function parametersOf(parameters: Parameters): readonly Texts[] {
  if (Object.keys(parameters).length === 0) return [];
  const told = (language: Language): string => inWords(parameters, language);
  return [
    {
      kk: `Шешім қабылданғанда ескерілгені: ${told('kk')}.`,
      ru: `При решении учтено: ${told('ru')}.`,
      en: `Taken into account: ${told('en')}.`,
    },
  ];
}

const inWords = (parameters: Parameters, language: Language): string => {
  const told = Object.entries(parameters).map(([name, text]) => {
    const word = parameterName(name, language);
    const value = parameterValue(name, text, language);
    return word === undefined || value === undefined ? undefined : `${lowerFirst(word)}: ${value}`;
  });
  const known = told.filter((text) => text !== undefined);
  return [...known, ...(known.length < told.length ? [inTheData[language]] : [])].join('; ');
};

/** What has no words, as a number of a later program: it is in the attached data, and no code is shown for it. */
const inTheData: Texts = {
  kk: 'қалғаны актіге тіркелген деректерде',
  ru: 'остальное — в приложенных к акту данных',
  en: 'the rest is in the data attached to the act',
};

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
