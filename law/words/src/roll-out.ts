/** What is switched on and off by region. */
import type { InLanguages } from './languages.ts';

export const rollOutParts = ['ROBOT', 'MEASURES', 'PROTOCOL'] as const;
export type RollOutPart = (typeof rollOutParts)[number];

export const rollOutPartTexts: Readonly<Record<RollOutPart, InLanguages<string>>> = {
  ROBOT: { kk: 'робот', ru: 'робот', en: 'robot' },
  MEASURES: { kk: 'шаралар', ru: 'меры', en: 'measures' },
  PROTOCOL: { kk: 'электрондық хаттама', ru: 'электронный протокол', en: 'electronic protocol' },
};

/** How measures were turned: of several, as a sentence says it. */
export const turns = ['on', 'off'] as const;
export type OnOrOff = (typeof turns)[number];

export const turnTexts: Readonly<Record<OnOrOff, InLanguages<string>>> = {
  on: { kk: 'қосылды', ru: 'включены', en: 'on' },
  off: { kk: 'өшірілді', ru: 'выключены', en: 'off' },
};
