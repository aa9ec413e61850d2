/** What stands on the page of a filing: its clock, what the person wrote and sent, what was decided in the case. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { KeptFiling } from '@oryndau/outside/filings';
import { answerDayOf, filedDay } from '@oryndau/reading/desk-filings';
import { filingDetailName, filingDetailValue } from '@oryndau/sentences/filing-details';
import type { DecisionInWords, ReviewInWords } from '@oryndau/sentences/review';
import { withoutControls } from '@oryndau/sentences/shown';
import { InsetText, Lines, SummaryList, WarningText } from '@oryndau/web/html/blocks';
import { shownDay, shownDistance } from '@oryndau/web/html/shown';
import { filingAnswerTexts } from '@oryndau/words/filing-answers';
import type { FilingOutcome } from '@oryndau/words/filings';
import { type Language, languageNames } from '@oryndau/words/languages';
import { capital } from './capital.ts';
import { filingsTexts } from './texts/filings.ts';

interface FilingShown {
  readonly filing: KeptFiling;
  readonly language: Language;
}

export function FilingClock({ filing, language, today }: FilingShown & { readonly today: LegalDate }) {
  const texts = filingsTexts[language];
  const { kind, filedAt, outcome } = filing;
  const filedOn = filedDay(filedAt);
  const answerBy = answerDayOf(kind, filedOn);
  const filed = texts.filed(shownDay(filedOn, language), languageNames[filing.language]);
  if (outcome !== null) return <p class="govuk-body">{filed}</p>;
  if (answerBy === null) return <p class="govuk-body">{`${filed} ${texts.noTerm}`}</p>;
  const term = [shownDay(answerBy, language), shownDistance(answerBy, today, language)] as const;
  return answerBy < today ? (
    <>
      <WarningText language={language}>{texts.lateSince(...term)}</WarningText>
      <p class="govuk-body">{filed}</p>
    </>
  ) : (
    <p class="govuk-body">{`${filed} ${texts.until(...term)}`}</p>
  );
}

/** In the language of the person, with the files to be saved and not to be shown. */
export function PersonsWords({ filing, language, path }: FilingShown & { readonly path: string }) {
  const texts = filingsTexts[language];
  const { body, uploads } = filing;
  const details = Object.entries(body.details).filter(([, value]) => value !== '');
  return (
    <>
      <h2 class="govuk-heading-m">{texts.words}</h2>
      <InsetText>
        {body.text === '' ? (
          texts.noWords
        ) : (
          <span lang={filing.language}>
            <Lines text={withoutControls(body.text)} />
          </span>
        )}
      </InsetText>
      {details.length > 0 && (
        <SummaryList
          language={language}
          rows={details.map(([name, value]) => ({
            key: capital(filingDetailName(name, language)),
            value: withoutControls(filingDetailValue(name, value, language)),
          }))}
        />
      )}
      {uploads.length > 0 && (
        <ul class="govuk-list">
          {uploads.map(({ n, name, size }) => (
            <li key={n}>
              <a class="govuk-link" href={`${path}/file/${n}`} download>
                {withoutControls(name)}
              </a>
              {` (${filingsTexts[language].size(Math.ceil(size / 1024))})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The decisions under review where one is asked for, all acts, and what stands. */
export function WhatWasDecided({
  inWords,
  isReview,
  language,
}: {
  readonly inWords: ReviewInWords;
  readonly isReview: boolean;
  readonly language: Language;
}) {
  const { reviewed, decided, stands } = inWords;
  return (
    <>
      {isReview && (
        <>
          <h2 class="govuk-heading-m">{reviewed.heading}</h2>
          {reviewed.note !== undefined && <p class="govuk-body">{reviewed.note}</p>}
          {reviewed.decisions.map((decision) => (
            <Decision key={`${decision.on} ${decision.sentence}`} decision={decision} language={language} />
          ))}
        </>
      )}
      <h2 class="govuk-heading-m">{decided.heading}</h2>
      <Bullets lines={decided.lines} />
      <h2 class="govuk-heading-m">{stands.heading}</h2>
      <Bullets lines={stands.lines} />
    </>
  );
}

function Decision({
  decision: { act, on, sentence, right, factors },
  language,
}: {
  readonly decision: DecisionInWords;
  readonly language: Language;
}) {
  return (
    <>
      <p class="govuk-body">
        {act !== undefined && (
          <>
            {act}
            <br />
          </>
        )}
        <strong>{`${shownDay(on, language)}: ${withoutControls(sentence)}`}</strong>
        <br />
        {right}
      </p>
      {factors.length > 0 && <Bullets lines={factors} />}
    </>
  );
}

const Bullets = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line}>{withoutControls(line)}</li>
    ))}
  </ul>
);

/** As the person reads it on the page of the filing, in his language. */
export function AnswerAsRead({
  number,
  language,
  outcome,
  answer,
}: {
  readonly number: string;
  readonly language: Language;
  readonly outcome: FilingOutcome;
  readonly answer: string;
}) {
  const texts = filingAnswerTexts[language];
  return (
    <div lang={language} class="app-as-read">
      <p class="govuk-heading-m">{texts.title(number)}</p>
      <p class="govuk-heading-s">{`${texts.answer}: ${texts.outcomes[outcome]}`}</p>
      <InsetText>
        <Lines text={answer} />
      </InsetText>
      <p class="govuk-body">{texts.disagree}</p>
    </div>
  );
}
