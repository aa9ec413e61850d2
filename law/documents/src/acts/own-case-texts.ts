/** What every act tells from version 5 on, below its form: that a program has decided, who signs, what may be asked for, and since when the debtor knows. */
import { addDays } from '@oryndau/law/legal-date';
import { DATA_LAW_231_FROM } from '@oryndau/law/parameters/first-days';
import { citationOn, rights } from '@oryndau/law/rules/rights';
import type { ActData } from './act.ts';
import { citationText } from './citation.ts';
import { each, plain, say } from './sentences.ts';
import type { Texts } from './word-texts.ts';

/** Nothing where a person has decided: only what a program decides may be reviewed by one (94-V Art. 19-1; Digital Code Art. 43, each from its day on). */
export function automatedTexts(act: ActData): readonly Texts[] {
  if (act.automated === undefined) return [];
  const signed = signingText(act);
  const right = reviewRight(act);
  return [
    {
      kk: `Бұл шешімді бағдарлама қабылдады${signed.kk}. Оны адам қайта қарасын деп сұрауға болады${right.kk}.`,
      ru: `Это решение приняла программа${signed.ru}. Можно попросить, чтобы его пересмотрел человек${right.ru}.`,
      en: `A program made this decision${signed.en}. One may ask that a person reviews it${right.en}.`,
    },
  ];
}

function signingText({ signing }: ActData): Texts {
  if (signing === undefined) return plain('', '', '');
  if (signing.order === null)
    return plain(
      '; оған қол қоятын — органның басшысы немесе оның орынбасары',
      '; подписывает его руководитель органа или заместитель',
      '; the head of the body or a deputy signs it',
    );
  const { order } = signing;
  return plain(
    `; оған басшының № ${order} тұрақты өкімі бойынша бірден қол қойылады, қол қоярда оны адам жеке қараған жоқ`,
    `; подписывается оно сразу по постоянному распоряжению руководителя № ${order}, отдельно его перед подписанием никто не просматривал`,
    `; it is signed at once under standing order No. ${order} of the head, and nobody looked at it by itself before`,
  );
}

/** No law that was not there on the day of the act is cited; the right itself is granted on any day. */
function reviewRight({ on }: ActData): Texts {
  if (on < DATA_LAW_231_FROM) return plain('', '', '');
  const citation = citationOn(rights['case.review'], on);
  return each((language) => ` (${citationText(citation, language)})`);
}

/** An order beside a bailiff's levy of wages would take too much: the enforcement system was asked first. */
export const wagesAsked = ({ wagesAnsweredOn }: ActData): Texts =>
  say(
    ({ day }) =>
      `Өкім шығарылғанға дейін атқарушылық іс жүргізу жүйесінен жеке сот орындаушысының жалақыдан өндіріп алатыны сұралды (Қағидалардың 15-тармағы); жауап берілген күн — ${day(wagesAnsweredOn)}: ондай өндіріп алу жоқ.`,
    ({ day }) =>
      `До распоряжения у системы исполнительного производства запрошено, взыскивает ли частный судебный исполнитель с заработка (пункт 15 Правил); ответ получен ${day(wagesAnsweredOn)}: такого взыскания нет.`,
    ({ day }) =>
      `Before the order the enforcement system was asked whether a private bailiff levies wages (item 15 of the Rules); it answered on ${day(wagesAnsweredOn)} that none does.`,
  );

/**
 * Why a measure may be taken now (Art. 27): since when the debtor is properly notified, and that the days left to him are over. They are whole days, of which that of the
 * delivery is none (rules/proceeding.ts).
 */
export function notified({ notifiedOn, basis }: ActData): Texts {
  const grace = basis.parameters['simplified.grace_after_delivery_days'] ?? '';
  const from = notifiedOn !== undefined && /^\d{1,3}$/.test(grace) ? addDays(notifiedOn, Number(grace) + 1) : undefined;
  return say(
    ({ day }) =>
      `Борышкердің тиісті түрде хабардар етілген күні — ${day(notifiedOn)} (Заңның 27-бабы)${from === undefined ? '' : `; одан кейін қалдырылған күндер өтті, шара қолдануға болатын алғашқы күн — ${day(from)}`}.`,
    ({ day }) =>
      `Должник надлежащим образом извещен ${day(notifiedOn)} (статья 27 Закона)${from === undefined ? '' : `; дни, оставленные ему после этого, истекли, первый день для мер — ${day(from)}`}.`,
    ({ day }) =>
      `The debtor was properly notified on ${day(notifiedOn)} (Art. 27 of the Law)${from === undefined ? '' : `; the days left after that are over, and measures may be taken from ${day(from)}`}.`,
  );
}
