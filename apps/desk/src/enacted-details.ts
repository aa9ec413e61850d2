/** What would be put into force, or was, in words: the rows of a proposal and of a decision. */
import { calendarsInForce, changedDays } from '@oryndau/law/calendar';
import type { NewValue } from '@oryndau/law/enacted';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { itemsOf, listedFormOf } from '@oryndau/law/listed-values';
import { parameterNamed } from '@oryndau/law/overlay';
import { valueOn, valueText } from '@oryndau/law/parameter';
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { policyText } from '@oryndau/sentences/label-texts';
import {
  type CalendarChange,
  contentOf,
  type EnactedContent,
  isWithdrawal,
  yearIn,
} from '@oryndau/standing/enacted-content';
import type { SummaryRow } from '@oryndau/web/html/blocks';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { policyDayTexts } from '@oryndau/words/policies';
import { rollOutPartTexts } from '@oryndau/words/roll-out';
import { capital } from './capital.ts';
import { regionName } from './region-name.ts';
import { deskCalendarTexts } from './texts/calendar.ts';
import { deskLawTexts } from './texts/law.ts';
import { regionTexts } from './texts/regions.ts';

/** In one line: what of, and how it would be. */
export function enactedInShort(content: EnactedContent, language: Language): string {
  if (isWithdrawal(content)) return capital(deskLawTexts[language].withdrawal(content.withdraws));
  if ('parameter' in content)
    return `${shownParameterName(content.parameter, language) ?? content.parameter}: ${parameterValue(content.parameter, content.value, language) ?? content.value}`;
  if ('calendar' in content) return `${deskCalendarTexts[language].title}: ${content.calendar}`;
  if ('policy' in content)
    return `${capital(policyText(content.policy, language))}, ${policyDayTexts[content.day][language]}: ${content.days}`;
  const { region, part, turn } = content;
  return `${regionName(region, language)}, ${rollOutPartTexts[part][language]}: ${regionTexts[language].turns[turn]}`;
}

export function enactedRows(content: EnactedContent, language: Language): readonly SummaryRow[] {
  const texts = deskLawTexts[language];
  const does = (value: string): SummaryRow => ({ key: regionTexts[language].does, value });
  if (isWithdrawal(content))
    return [
      { key: texts.state, value: capital(texts.withdrawal(content.withdraws)) },
      does(texts.withdrawEffect(content.withdraws)),
    ];
  if ('calendar' in content) return calendarRows(content, language);
  const what = { key: texts.newValue, value: enactedInShort(content, language) };
  const from = { key: texts.from, value: shownDay(content.from, language) };
  if ('parameter' in content)
    return [
      { key: texts.number, value: content.parameter },
      what,
      ...differenceRows(content, language),
      from,
      { key: texts.whose, value: texts.origins[content.origin] },
      { key: texts.source, value: content.source },
      { key: texts.url, value: content.url },
      does(texts.effect),
    ];
  if ('policy' in content) return [what, from, does(texts.policiesWhat)];
  return [what, from, does(regionTexts[language].effects[content.part][content.turn])];
}

/** Of a list or a table: what it would have that the day before has not, and the other way round. */
function differenceRows({ parameter: name, value, from }: NewValue, language: Language): readonly SummaryRow[] {
  const texts = deskLawTexts[language];
  const parameter = parameterNamed(name);
  const form = parameter && listedFormOf(parameter);
  if (parameter === undefined || form === undefined) return [];
  const before = valueOn(parameter, addDays(from, -1));
  const [had, has] = [before === undefined ? [] : itemsOf(form, valueText(before.value)), itemsOf(form, value)];
  const said = (items: readonly string[]): string =>
    items.map((item) => parameterValue(name, item, language) ?? item).join('; ') || texts.nothing;
  return [
    { key: texts.added, value: said(has.filter((item) => !had.includes(item))) },
    { key: texts.removed, value: said(had.filter((item) => !has.includes(item))) },
  ];
}

/** A year that is known beside how it was; one that nobody knew whole. */
function calendarRows(content: CalendarChange, language: Language): readonly SummaryRow[] {
  const texts = deskLawTexts[language];
  const words = deskCalendarTexts[language];
  const days = (list: readonly LegalDate[]): string =>
    list.map((day) => shownDay(day, language)).join('; ') || texts.nothing;
  const present = calendarsInForce().find(({ year }) => year === content.calendar);
  const changed = changedDays(yearIn(content));
  return [
    { key: words.year, value: String(content.calendar) },
    { key: words.daysOff, value: days(content.daysOff) },
    { key: words.worked, value: days(content.workedWeekends) },
    ...(present === undefined || changed.length === 0 ? [] : [{ key: words.changed, value: days(changed) }]),
    { key: texts.from, value: shownDay(content.from, language) },
    { key: texts.whose, value: texts.origins[content.origin] },
    { key: texts.source, value: content.source },
    { key: texts.url, value: content.url },
    { key: regionTexts[language].does, value: words.effect },
  ];
}

/** Of a proposal. */
export const proposedRows = (content: string, language: Language): readonly SummaryRow[] =>
  enactedRows(contentOf({ content }), language);
