/**
 * A sentence for every event of the journal, in the three languages of the house; the tables stand in event-texts/, a stage a file. An event or a
 * language that is missing does not compile. What stands in braces is a field of the event.
 */
import type { FineEvent } from '@oryndau/fines/core';
import { articleSaid } from '@oryndau/law/articles/article';
import { parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import type { AccountEvent, SuspenseEvent } from '@oryndau/payments/core';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { movementsIn } from '@oryndau/reading/case-view';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { bookEventTexts } from './event-texts/books.ts';
import { caseEventTexts } from './event-texts/case.ts';
import { fineEventTexts } from './event-texts/fine.ts';
import { type DaySaid, fill } from './fill.ts';
import { actText, policyText } from './label-texts.ts';
import { untoldTexts } from './untold-texts.ts';

export type JournaledType = (FineEvent | CaseEvent | AccountEvent | SuspenseEvent)['type'];
type Texts = InLanguages<string>;

export const eventTexts: Readonly<Record<JournaledType, Texts>> = {
  ...fineEventTexts,
  ...caseEventTexts,
  ...bookEventTexts,
};

const isJournaledType = (type: string): type is JournaledType => Object.hasOwn(eventTexts, type);

/** The sentence for a journaled event; one of a later version of the program is told by its name. */
export function eventText(
  type: string,
  event: Readonly<Record<string, unknown>>,
  language: Language,
  day?: DaySaid,
): string {
  if (!isJournaledType(type)) return type;
  const told = event.tellsBank === true ? tellsBankTexts[language] : '';
  const text = otherTexts(type, event) ?? eventTexts[type];
  const named = withPolicy(withAct(withOffence(event, language), language), language);
  return fill(text[language], named, language, day) + movementsText(event, language, day) + told;
}

/** What is told of an event in the place of its own sentence. */
function otherTexts(type: JournaledType, event: Readonly<Record<string, unknown>>): Texts | undefined {
  if (type === 'ProceedingOpened' && 'awaits' in event) return openingAwaitsTexts;
  return event.untold === true ? untoldTexts[type] : undefined;
}

/** The event has the days as if it were signed at once; those that count are told with its signature. */
const openingAwaitsTexts: Texts = {
  kk: 'Оңайлатылған іс жүргізуді қозғау туралы шешім қабылданды: {sum} теңге, мерзімі қол қойылған күннен бастап есептеледі, тәртібі: {policy}.',
  ru: 'Решено возбудить упрощенное производство: {sum} тенге, срок считается со дня подписания, порядок: {policy}.',
  en: 'The opening of simplified proceedings was decided: {sum} tenge, the days run from the signature, policy: {policy}.',
};

/** Of an arrest that was handed over since banks are told. */
const tellsBankTexts: Texts = {
  kk: ' Бұл туралы банкке хабарланады.',
  ru: ' Банк об этом извещается.',
  en: ' The bank is told of it.',
};

const movementTexts: Readonly<Record<'told' | 'in' | 'out', Texts>> = {
  told: {
    kk: ' Қозғалғаннан бері шотта:',
    ru: ' На счете после возбуждения:',
    en: ' On the account since the opening:',
  },
  in: { kk: '{on} түсті {amount}', ru: '{on} поступило {amount}', en: '{on} in {amount}' },
  out: { kk: '{on} шықты {amount}', ru: '{on} списано {amount}', en: '{on} out {amount}' },
};

/** What the bank told of the arrested account, where money was short; else nothing. */
function movementsText(event: Readonly<Record<string, unknown>>, language: Language, day?: DaySaid): string {
  const movements = movementsIn(event);
  if (movements.length === 0) return '';
  const told = movements.map(({ on, direction, amount }) =>
    fill(movementTexts[direction][language], { on, amount: formatMoney(amount) }, language, day),
  );
  return `${movementTexts.told[language]} ${told.join('; ')}.`;
}

/** The act by its name, where the event has its type. */
function withAct(event: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  const { act } = event;
  return typeof act === 'string' ? { ...event, act: actText(act, language) } : event;
}

/** How the case proceeds, in words. */
function withPolicy(event: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  const { policy } = event;
  return typeof policy === 'string' ? { ...event, policy: policyText(policy, language) } : event;
}

/** The article of a registration by its name of that day: "ч. 1 ст. 592 КоАП: превышение скорости на 10–20 км/ч". */
function withOffence(event: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  const { article, on } = event;
  if (typeof article !== 'string' || article === '') return event;
  const day = typeof on === 'string' ? (parseLegalDate(on) ?? null) : null;
  return { ...event, offence: articleSaid(article, day, language) };
}
