/** The legal numbers of an act on its page, as its version has them. Both stay: a page is made again from its data, byte for byte. */
import { parameterName, parameterValue } from '@oryndau/law/parameter-words';
import type { Language } from '@oryndau/words/languages';
import type { ActData, ActVersion } from './act.ts';
import { parameterTexts, type Texts, valueTexts } from './word-texts.ts';

type Parameters = ActData['basis']['parameters'];

/** One paragraph in each language; none where nothing was asked. */
export function parametersOf(parameters: Parameters, version: ActVersion): readonly Texts[] {
  if (Object.keys(parameters).length === 0) return [];
  const shown = version === 1 ? asTheProgram : inWords;
  const told = (language: Language): string => shown(parameters, language);
  return [
    version === 1
      ? {
          kk: `Қолданылған заң параметрлері: ${told('kk')}.`,
          ru: `Примененные параметры закона: ${told('ru')}.`,
          en: `Legal parameters used: ${told('en')}.`,
        }
      : {
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

function asTheProgram(parameters: Parameters, language: Language): string {
  const shown = Object.entries(parameters).map(([name, value]) => {
    if (language === 'en') return `${name} = ${value}`;
    const word = Object.hasOwn(parameterTexts, name) ? parameterTexts[name]?.[language] : undefined;
    const of = Object.hasOwn(valueTexts, value) ? valueTexts[value]?.[language] : undefined;
    return `${word ?? name} — ${of ?? value}`;
  });
  return shown.join('; ');
}
