/** The numbers of one group: each with its value, since when, by what text it holds, whose it is, and what it decides. */
/** @jsxImportSource preact */

import { datedSourceInWords, sourceInWords } from '@oryndau/documents/law-sources';
import { type CalendarYear, calendarSource, calendarsInForce, type EnactedCalendarYear } from '@oryndau/law/calendar';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type DatedValue, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { allParameters } from '@oryndau/law/parameters/all';
import { decidersOf } from '@oryndau/law/rules/asked';
import { Details } from '@oryndau/web/html/blocks';
import { shownAmount } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { ruleTexts } from '@oryndau/words/rules';
import { type LawChapter, lawTexts } from '../../texts/law.ts';
import { chapterAnchor, chapterOf, numberAddress, ruleAddress } from './anchors.ts';

interface OnDay {
  readonly language: Language;
  readonly today: LegalDate;
}

interface Of {
  readonly parameter: Parameter<unknown>;
  readonly language: Language;
}

/** In the order of their words: that of `allParameters` is of module namespaces, which differs from one loader to another. */
const order = new Map(Object.keys(parameterTexts).map((name, index) => [name, index]));
const inOrder = allParameters.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));

export function Numbers({
  chapter,
  isOpen,
  ...shown
}: OnDay & { readonly chapter: LawChapter; readonly isOpen: boolean }) {
  const texts = lawTexts[shown.language];
  const parameters = inOrder.filter(({ name }) => chapterOf(name) === chapter);
  return (
    <>
      <h3 class="govuk-heading-s" id={chapterAnchor(chapter)}>
        {texts.chapters[chapter]}
      </h3>
      <Details summary={texts.show(parameters.length + (chapter === 'index' ? 1 : 0))} open={isOpen}>
        {parameters.map((parameter) => (
          <OneNumber key={parameter.name} parameter={parameter} {...shown} />
        ))}
        {chapter === 'index' && <DaysOff language={shown.language} />}
      </Details>
    </>
  );
}

function OneNumber({ parameter, language, today }: OnDay & Of) {
  const texts = lawTexts[language];
  const { name, values } = parameter;
  const current = valueOn(parameter, today);
  // The newest first: what comes, then what was.
  const others = values.filter((value) => value !== current).toReversed();
  return (
    <section class="app-number" id={name} aria-labelledby={`${name}-name`}>
      <h4 class="govuk-heading-s" id={`${name}-name`}>
        {shownParameterName(name, language)}
      </h4>
      {current === undefined ? (
        <p class="govuk-body">
          <strong>{texts.notLoaded}</strong>
        </p>
      ) : (
        <Value value={valueIn({ parameter, language }, current)} days={daysOf(current, language)} language={language} />
      )}
      <p class="govuk-body">{meaningOf(parameter, language)}</p>
      <ul class="govuk-list">
        {current && <li>{whoseOf(current, { parameter, language })}</li>}
        {current && <li>{textOf(current, { parameter, language })}</li>}
        <Decides parameter={parameter} language={language} />
      </ul>
      {others.length > 0 && (
        <details class="app-right">
          <summary>
            {texts.otherValues}
            <span class="govuk-visually-hidden">{`: ${shownParameterName(name, language)}`}</span>
          </summary>
          <ul class="govuk-list govuk-list--bullet">
            {others.map((other) => (
              <li key={other.from}>
                {`${daysOf(other, language)}: ${valueIn({ parameter, language }, other)}. ${whoseOf(other, { parameter, language })}. ${textOf(other, { parameter, language })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A list of many, as that of the articles that an amnesty excludes, would bury what it is about: it is folded. */
function Value({
  value,
  days,
  language,
}: {
  readonly value: string;
  readonly days: string;
  readonly language: Language;
}) {
  if (value.length <= LIST_LENGTH)
    return (
      <p class="govuk-body">
        <strong>{value}</strong>
        {`, ${days}`}
      </p>
    );
  return (
    <>
      <p class="govuk-body">{upperFirst(days)}</p>
      <details class="app-right">
        <summary>{lawTexts[language].list}</summary>
        <p class="govuk-body">{value}</p>
      </details>
    </>
  );
}

const LIST_LENGTH = 300;
const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The calendar is a number of a decision like any other, and is no parameter: it comes year by year. */
function DaysOff({ language }: { readonly language: Language }) {
  const texts = lawTexts[language];
  return (
    <section class="app-number" id="calendar" aria-labelledby="calendar-name">
      <h4 class="govuk-heading-s" id="calendar-name">
        {texts.daysOff.title}
      </h4>
      <p class="govuk-body">{texts.daysOff.meaning}</p>
      <ul class="govuk-list">
        <li>{`${texts.source}: ${sourceInWords(calendarSource, language)}; ${texts.daysOff.moved}`}</li>
        {calendarsInForce().map((known) => (
          <li key={known.year}>
            {`${known.year}${doubtOf(known, language)}: ${known.daysOff.map(dayAndMonth).join(', ')}`}
            {known.workedWeekends.length > 0 &&
              `; ${texts.daysOff.worked}: ${known.workedWeekends.map(dayAndMonth).join(', ')}`}
            {'n' in known && `. ${upperFirst(texts.source)}: ${known.source}. ${texts.enacted(known)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

const doubtOf = (known: CalendarYear | EnactedCalendarYear, language: Language): string =>
  'n' in known || known.confidence === 'SEEN' ? '' : ` (${lawTexts[language].doubts[known.confidence]})`;

/** "05.01" of 5 January. */
const dayAndMonth = (day: LegalDate): string => `${day.slice(8)}.${day.slice(5, 7)}`;

/** In English as it stands with the number itself. */
const meaningOf = ({ name, meaning }: Parameter<unknown>, language: Language): string =>
  language === 'en' ? meaning : (parameterTexts[name]?.meaning[language] ?? meaning);

const valueIn = ({ parameter, language }: Of, { value }: DatedValue<unknown>): string =>
  typeof value === 'bigint'
    ? shownAmount(value as Money, language)
    : (parameterValue(parameter.name, valueText(value), language) ?? '—').replace(/\d{5,}(?=\u00a0)/g, thousands);

/** "10 000 МРП": acts have such a number as it stands there, and keep their bytes. */
const thousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

function daysOf({ from, until }: DatedValue<unknown>, language: Language): string {
  const texts = lawTexts[language];
  return until === undefined ? texts.since(from) : `${texts.since(from)} ${texts.until(until)}`;
}

/** Who has set this value: a default of ours may have become a law since. */
function whoseOf({ origin }: DatedValue<unknown>, { parameter, language }: Of): string {
  const texts = lawTexts[language];
  return `${texts.whose}: ${texts.origins[origin ?? parameter.origin]}`;
}

/** By what text, and how sure that is where it was not simply read there. A default of ours names the text that leaves it open. */
function textOf({ source, confidence, origin, enacted }: DatedValue<unknown>, { parameter, language }: Of): string {
  const texts = lawTexts[language];
  const isOurs = (origin ?? parameter.origin) === 'OURS';
  const doubt = confidence === 'SEEN' || isOurs ? '' : ` (${texts.doubts[confidence]})`;
  // Who put it into force wrote the text out; ours are cited by their numbers.
  const words = enacted === undefined ? datedSourceInWords(source, language) : source;
  const text = `${isOurs ? texts.silent : texts.source}: ${words}${doubt}`;
  return enacted === undefined ? text : `${text}. ${texts.enacted(enacted)}`;
}

function Decides({ parameter: { name, askedInstead }, language }: Of) {
  const texts = lawTexts[language];
  const rules = decidersOf(name);
  if (rules.length === 0)
    return (
      <li>
        {texts.notApplied}
        {askedInstead !== undefined && (
          <>
            {` ${texts.askedInstead}: `}
            <a class="govuk-link" href={numberAddress(askedInstead)}>
              {shownParameterName(askedInstead, language)}
            </a>
            {'.'}
          </>
        )}
      </li>
    );
  return (
    <li>
      {`${texts.decides}: `}
      {rules.map((rule, index) => (
        <>
          {index > 0 && '; '}
          <a class="govuk-link" href={ruleAddress(rule)}>
            {ruleTexts[rule]?.[language]}
          </a>
        </>
      ))}
    </li>
  );
}
