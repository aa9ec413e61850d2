/** The legal numbers of an act of version 1 on its page: as the program names them, with words beside those that had some. */
import type { Language } from '@oryndau/words/languages';
import type { ActData } from '../act.ts';
import { parameterTexts, type Texts, valueTexts } from './word-texts.ts';

type Parameters = ActData['basis']['parameters'];

/** One paragraph in each language; none where nothing was asked. */
export function parametersOf(parameters: Parameters): readonly Texts[] {
  if (Object.keys(parameters).length === 0) return [];
  const told = (language: Language): string => asTheProgram(parameters, language);
  return [
    {
      kk: `Қолданылған заң параметрлері: ${told('kk')}.`,
      ru: `Примененные параметры закона: ${told('ru')}.`,
      en: `Legal parameters used: ${told('en')}.`,
    },
  ];
}

function asTheProgram(parameters: Parameters, language: Language): string {
  const shown = Object.entries(parameters).map(([name, value]) => {
    if (language === 'en') return `${name} = ${value}`;
    const word = Object.hasOwn(parameterTexts, name) ? parameterTexts[name]?.[language] : undefined;
    const of = Object.hasOwn(valueTexts, value) ? valueTexts[value]?.[language] : undefined;
    return `${word ?? name} — ${of ?? value}`;
  });
  return shown.join('; ');
}
