/** A key factor of a decision in words: its name, what it was in this case, and whether it is the law's, the Rules' or ours. */

import { codeTexts } from '@oryndau/words/codes';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { unitTexts } from '@oryndau/words/units';
import type { LegalDate } from '../legal-date.ts';
import { formatMoney, type Money } from '../money.ts';
import type { Origin } from '../parameter.ts';
import { parameterValue, shownParameterName } from '../parameter-words.ts';
import type { Factor, FactorNote } from './factor.ts';

export interface FactorWords {
  readonly name: string;
  /** What it was in this case, without a full stop. */
  readonly text: string;
  /** By what it holds, as it ends the line: "by law". */
  readonly origin: string;
}

interface Told {
  readonly language: Language;
  /** A day as the reader is used to see it: in words on a page, in figures on a terminal. */
  readonly day: (day: LegalDate) => string;
}

/** Undefined where a value has a code without words: a line that nobody understands is left out. */
export function factorInWords({ name, value, origin, notes }: Factor, told: Told): FactorWords | undefined {
  const { language } = told;
  const word = shownParameterName(name, language);
  const shown = value === null ? '' : parameterValue(name, value, language);
  if (word === undefined || shown === undefined) return undefined;
  const said = notes.map((note) => noteInWords(note, name, told));
  if (said.includes(undefined)) return undefined;
  const text = [shown, ...said].filter((part) => part !== '').join('; ');
  return { name: word, text, origin: originTexts[origin][language] };
}

/** Ours is always the stricter for the robot, or stands where law and Rules say nothing (`Origin`). */
export const originTexts: Readonly<Record<Origin, InLanguages<string>>> = {
  LAW: { kk: 'заң бойынша', ru: 'по закону', en: 'by law' },
  RULES: { kk: 'Қағидалар бойынша', ru: 'по Правилам', en: 'by the Rules' },
  OURS: {
    kk: 'өз қағидамыз, роботқа заңнан қатаңырақ',
    ru: 'наше правило, для робота строже закона',
    en: 'our own rule, stricter on the robot than the law',
  },
};

function noteInWords(note: FactorNote, name: string, { language, day }: Told): string | undefined {
  const sum = (amount: Money): string => unitTexts.tenge?.[language](formatMoney(amount)) ?? formatMoney(amount);
  switch (note.kind) {
    case 'onDay':
    case 'day':
    case 'from':
    case 'lastDay':
      return ofDay[note.kind][language](day(note.day));
    case 'comesTo':
    case 'owed':
    case 'leaves':
      return ofSum[note.kind][language](sum(note.sum));
    case 'lawPrevails':
    case 'rulesKept': {
      const other = parameterValue(name, note.other, language);
      return other === undefined ? undefined : ofLimit[note.kind][language](other);
    }
    case 'notProtected':
      return notProtected[language](note.accountEnd);
    case 'notAmong': {
      const word = Object.hasOwn(codeTexts, note.code) ? codeTexts[note.code] : undefined;
      return word === undefined ? undefined : notAmong[language](word[language]);
    }
    case 'oursLeavesMore':
    case 'noFreeAccount':
    case 'noLevy':
    case 'listElsewhere':
    case 'othersToo':
      return plain[note.kind][language];
  }
}

type Write = InLanguages<(text: string) => string>;

const ofDay: Readonly<Record<'onDay' | 'day' | 'from' | 'lastDay', Write>> = {
  onDay: { kk: (day) => `алынған күні: ${day}`, ru: (day) => `на ${day}`, en: (day) => `as of ${day}` },
  day: { kk: (day) => day, ru: (day) => day, en: (day) => day },
  from: { kk: (day) => `есептеу басы: ${day}`, ru: (day) => `отсчет с ${day}`, en: (day) => `counted from ${day}` },
  lastDay: {
    kk: (day) => `соңғы күні: ${day}`,
    ru: (day) => `последний день: ${day}`,
    en: (day) => `last day: ${day}`,
  },
};

const ofSum: Readonly<Record<'comesTo' | 'owed' | 'leaves', Write>> = {
  comesTo: { kk: (sum) => `яғни ${sum}`, ru: (sum) => `это ${sum}`, en: (sum) => `that is ${sum}` },
  owed: {
    kk: (sum) => `төленбегені: ${sum}`,
    ru: (sum) => `не оплачено ${sum}`,
    en: (sum) => `unpaid: ${sum}`,
  },
  leaves: {
    kk: (sum) => `шотта қалатыны: ${sum}`,
    ru: (sum) => `на счете остается ${sum}`,
    en: (sum) => `${sum} stay on the account`,
  },
};

const ofLimit: Readonly<Record<'lawPrevails' | 'rulesKept', Write>> = {
  lawPrevails: {
    kk: (other) =>
      `Қағидаларда әзірге басқа шек жазылған: ${other}; заң Қағидалардан жоғары тұрады, сондықтан заңның шегі қолданылады`,
    ru: (other) => `в Правилах пока записан другой предел, ${other}; закон выше Правил, поэтому действует его предел`,
    en: (other) =>
      `the Rules still name another limit, ${other}; the law stands above the Rules, so its limit applies here`,
  },
  rulesKept: {
    kk: (other) =>
      `заңның шегі басқа: ${other}; бұл органның басшысы Қағидалардың мәтінін ұстануды шешкен, сондықтан Қағидалардың шегі қолданылады`,
    ru: (other) =>
      `предел по закону другой, ${other}; руководитель органа решил держаться текста Правил, поэтому действует их предел`,
    en: (other) =>
      `the limit of the law is another, ${other}; the head of the body has decided to keep to the text of the Rules, so theirs applies here`,
  },
};

const notProtected: Write = {
  kk: (end) => `соңы ${end} шот оларға жатпайды`,
  ru: (end) => `счет, который заканчивается на ${end}, к ним не относится`,
  en: (end) => `the account ending in ${end} is none of them`,
};

const notAmong: Write = {
  kk: (word) => `борышкердікі: ${word}; ол тізбеде жоқ`,
  ru: (word) => `у должника: ${word}; этого в перечне нет`,
  en: (word) => `the debtor’s: ${word}; it is not on the list`,
};

const plain: Readonly<
  Record<'oursLeavesMore' | 'noFreeAccount' | 'noLevy' | 'listElsewhere' | 'othersToo', InLanguages<string>>
> = {
  oursLeavesMore: {
    kk: 'біздің қағида көбірек қалдырады, сондықтан сол қолданылады',
    ru: 'наше правило оставляет больше, поэтому действует оно',
    en: 'our own rule leaves more, so that one applies',
  },
  noFreeAccount: {
    kk: 'банктер қорғалмаған теңгелік шот атамады',
    ru: 'банки не назвали счета в тенге, который не защищен',
    en: 'the banks named no account in tenge that is not protected',
  },
  noLevy: {
    kk: 'атқарушылық іс жүргізу жүйесі ондай өндіріп алу жоқ деп жауап берді',
    ru: 'система исполнительного производства ответила, что такого взыскания нет',
    en: 'the enforcement system answered that there is no such levy',
  },
  listElsewhere: {
    kk: 'тізбесі заң бетінде',
    ru: 'перечень на странице закона',
    en: 'the list is on the page of the law',
  },
  othersToo: {
    kk: 'бұл шешім осы шара туралы; заң басқаларына да жол береді',
    ru: 'это решение об этой мере; закон допускает и другие',
    en: 'this decision is about this one; the law allows others too',
  },
};
