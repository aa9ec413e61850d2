import { allParameters } from '@oryndau/law/parameters/all';
import { languages } from '@oryndau/words/languages';
import { expect, it } from 'vitest';
import { chapterOf } from '../pages/law.tsx';
import { lawTexts } from './law.ts';
import { parameterWords } from './law-parameters.ts';

const names = allParameters.map(({ name }) => name).sort();

it('every legal number has its words in each language, and no words stand without one', () => {
  expect(Object.keys(parameterWords).sort()).toEqual(names);
  for (const { kk, ru } of Object.values(parameterWords)) {
    expect(kk).toMatch(/[а-яәғқңөұүһі]/i);
    expect(ru).not.toMatch(/[әғқңөұүһі]/i);
    expect(kk).not.toBe(ru);
  }
});

it('every legal number has its chapter and its unit', () => {
  const wordless = ['list', 'choice', 'flag'];
  for (const parameter of allParameters) {
    expect(chapterOf(parameter), parameter.name).toBeDefined();
    if (wordless.includes(parameter.unit)) continue;
    for (const language of languages) expect(lawTexts[language].units[parameter.unit], parameter.unit).toBeTruthy();
  }
});
