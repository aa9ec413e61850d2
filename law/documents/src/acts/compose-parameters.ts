/** The legal numbers of an act on its page, in words. */
import { type Factor, type FactorFacts, type FactorNote, factorOf } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import type { Origin } from '@oryndau/law/parameter';
import { parameterName, parameterValue } from '@oryndau/law/parameter-words';
import type { ActType } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { type ActData, OWN_CASE } from './act.ts';
import { dayText } from './amount-texts.ts';
import { lowerFirst } from './sentences.ts';
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

// ------------------------------------------------------------------------------------------------ as they were in the case

/** From `OWN_WORDS` on: of a list or a table the line that applies, and of each number whose it is. None where nothing was asked. */
export function ownParametersOf(act: ActData): readonly Texts[] {
  const { parameters } = act.basis;
  if (Object.keys(parameters).length === 0) return [];
  const facts = factsOf(act);
  const told = (language: Language): string => {
    const lines = Object.keys(parameters).map((name) => {
      const factor = factorOf(name, facts, parameters);
      return act.version >= OWN_CASE ? caseLine(factor, language) : ownLine(factor, language);
    });
    const known = lines.filter((line) => line !== undefined);
    return [...known, ...(known.length < lines.length ? [inTheData[language]] : [])].join('; ');
  };
  return [
    {
      kk: `Шешім қабылданғанда ескерілгені: ${told('kk')}.`,
      ru: `При решении учтено: ${told('ru')}.`,
      en: `Taken into account: ${told('en')}.`,
    },
  ];
}

function ownLine(factor: Factor | undefined, language: Language): string | undefined {
  if (factor === undefined) return undefined;
  const { name, value, origin, notes } = factor;
  const word = parameterName(name, language);
  const isFree = notes.some(({ kind }) => kind === 'notProtected');
  const own = isFree ? notProtected[language] : whole[language];
  const said = value === null ? own : parameterValue(name, value, language);
  return word === undefined || said === undefined
    ? undefined
    : `${lowerFirst(word)}: ${said} (${origins[origin][language]})`;
}

/** From `OWN_CASE` on: with the days from which terms run, and what an index comes to. */
function caseLine(factor: Factor | undefined, language: Language): string | undefined {
  if (factor === undefined || factor.value === null) return ownLine(factor, language);
  const notes = factor.notes.filter(({ kind }) => OF_THE_CASE.has(kind));
  const words = factorInWords({ ...factor, notes }, { language, day: (day) => dayText(day, language) });
  return words && `${lowerFirst(words.name)}: ${words.text} (${origins[factor.origin][language]})`;
}

/** The other notes tell a debtor of the body in the first person. */
const OF_THE_CASE: ReadonlySet<FactorNote['kind']> = new Set([
  'onDay',
  'day',
  'from',
  'lastDay',
  'comesTo',
  'owed',
  'leaves',
  'noLevy',
]);

/** What the act itself knows of its case. */
function factsOf(act: ActData): FactorFacts {
  const { version, type, on, document, proceeding, lastDay, ground, account, notifiedOn, remainder } = act;
  // The days of an opening that waits run from its signature, which no act knows.
  const isAwaited = type === 'opening' && lastDay === undefined;
  const openedOn = isAwaited ? undefined : proceeding?.openedOn;
  const measure = MEASURES[type];
  const of = ENDS[type] ?? (type === 'transfer' ? ground : undefined);
  return {
    on,
    documentType: document.type,
    ...(isAwaited && { isAwaited }),
    ...(openedOn !== undefined && { openedOn }),
    ...(notifiedOn !== undefined && { noticeOn: notifiedOn }),
    ...(version >= OWN_CASE && { owed: remainder }),
    ...(lastDay !== undefined && { lastDay }),
    ...(measure !== undefined && { measure }),
    ...(of !== undefined && { ground: of }),
    ...(type === 'refusal' && ground === 'DEBTOR_KIND' && { debtorKind: 'SOLE_PROPRIETOR' }),
    // What is lifted or recalled may be just what is protected.
    ...(measure !== undefined && account !== undefined && { accountEnd: account }),
  };
}

const MEASURES: Partial<Readonly<Record<ActType, string>>> = {
  opening: 'DEBTOR_REGISTER',
  arrest: 'BANK_ARREST',
  prohibition: 'PROHIBITION',
  collection_order: 'COLLECTION_ORDER',
};

const ENDS: Partial<Readonly<Record<ActType, string>>> = {
  termination_executed: 'EXECUTED',
  termination_cancelled: 'ACT_CANCELLED',
  termination_released: 'RELEASED',
};

const notProtected: Texts = {
  kk: 'бұл шот оларға жатпайды',
  ru: 'этот счет к ним не относится',
  en: 'this account is none of them',
};
const whole: Texts = {
  kk: 'тізбесі актіге тіркелген деректерде',
  ru: 'перечень в приложенных к акту данных',
  en: 'the list is in the data attached to the act',
};
/** As acts print them: what was printed is not changed. */
const origins: Readonly<Record<Origin, Texts>> = {
  LAW: { kk: 'заң бойынша', ru: 'по закону', en: 'by law' },
  RULES: { kk: 'Қағидалар бойынша', ru: 'по Правилам', en: 'by the Rules' },
  OURS: {
    kk: 'органның қағидасы, заңнан қатаңырақ',
    ru: 'правило органа, строже закона',
    en: 'a rule of the body, stricter than the law',
  },
};
