/** What is on record beside the decisions: messages, filings, who has looked; and what else one can do. */
/** @jsxImportSource preact */
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { whoLooked } from '@oryndau/reading/who-looked';
import { Details } from '@oryndau/web/html/blocks';
import { framePaths } from '@oryndau/web/html/layout';
import { shownDay, shownMoment } from '@oryndau/web/html/shown';
import { messageName } from '@oryndau/words/channels';
import { filingKindTexts, filingOutcomeTexts } from '@oryndau/words/filings';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { caseTexts } from '../../texts/case.ts';
import { caseWords } from '../../texts/case-words.ts';
import { mailTexts } from '../../texts/mail.ts';
import { LeaveForm } from '../find/visit-pages.tsx';
import type { CaseProps } from './first-screen.tsx';
import { endAwaited } from './open-standing.ts';

type Props = Omit<CaseProps, 'today'>;

/** The words for a key of a list that the database keeps open; the key itself where there are none. */
const wordIn = (texts: Readonly<Record<string, InLanguages<string>>>, key: string, language: Language): string =>
  Object.hasOwn(texts, key) ? (texts[key]?.[language] ?? key) : key;

/** The same, of words of one language. */
const wordFor = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

export function MessagesPart({ view: { messages }, language }: Props) {
  const texts = caseTexts[language].messages;
  const words = caseWords[language];
  const day = (at: string) => shownDay(legalDayAt(Date.parse(at)), language);
  return (
    <>
      {messages.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">{texts.title}</h2>
          <p class="govuk-body">{texts.none}</p>
        </>
      ) : (
        <Details summary={`${texts.title} (${messages.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {messages.map(({ channel, about, status, code, begunAt }) => (
              <li key={code}>
                {`${messageName({ channel, about }, language)}, ${day(begunAt)}: ${wordFor(words.messages, status)}; ${texts.code} `}
                <span class="app-code">{code}</span>
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={framePaths.genuine}>
              {texts.check}
            </a>
          </p>
        </Details>
      )}
    </>
  );
}

export function FilingsPart({ view: { filings }, language, today }: Props & { readonly today: LegalDate }) {
  const texts = caseTexts[language].filings;
  if (filings.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <ul class="govuk-list">
        {filings.map(({ filing, number, kind, answerBy, outcome, answer }) => (
          <li key={filing}>
            <a class="govuk-link" href={`/case/filing/${filing}`}>
              {number}
            </a>
            {`: ${wordIn(filingKindTexts, kind, language)}; `}
            {outcome === null
              ? answerBy === null
                ? texts.noTerm
                : texts[answerBy < today ? 'late' : 'answerBy'](shownDay(answerBy, language))
              : `${texts.answered(filingOutcomeTexts[outcome][language])}. ${answer ?? ''}`}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ViewsPart({ view: { views, issuerBin, issuerName }, language }: Props) {
  const texts = caseTexts[language].views;
  const issuer = { bin: issuerBin, name: issuerName };
  if (views.length === 0) return null;
  return (
    <Details summary={texts.title}>
      <ul class="govuk-list">
        {views.map((looked) => (
          <li key={looked.at}>
            {`${shownMoment(Date.parse(looked.at), language)}, ${whoLooked(looked, language, issuer)}`}
          </li>
        ))}
      </ul>
      <p>
        {`${texts.note} `}
        <a class="govuk-link" href="/contact">
          {texts.contact}
        </a>
      </p>
    </Details>
  );
}

export interface MorePartProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrf: string;
  /** The person has logged in and may have other cases. */
  readonly hasOthers: boolean;
  /** A browser can be told of this case. */
  readonly hasNews: boolean;
  /** An e-mail address may be given for this case. */
  readonly hasMail: boolean;
}

export function MorePart({ view, language, csrf, hasOthers, hasNews, hasMail }: MorePartProps) {
  const texts = caseTexts[language].more;
  const links = [
    // There is nothing to contest before there is a case: the fine itself is appealed with the body that imposed it.
    ...(view.standing === 'fine'
      ? []
      : [{ href: '/case/contest', text: texts[view.mayPay ? 'contest' : 'contestAfterEnd'] }]),
    // Of a case that is about to end it would hand over nothing, and reads as if it would.
    ...(view.noOptOut === null && endAwaited(view) === null ? [{ href: '/case/opt-out', text: texts.optOut }] : []),
    ...(hasNews ? [{ href: '/case/browser', text: texts.browser }] : []),
    ...(hasMail ? [{ href: '/case/mail', text: mailTexts[language].title }] : []),
    ...(hasOthers ? [{ href: '/cases', text: texts.otherCases }] : []),
  ];
  return (
    <div class="app-screen">
      <h2 class="govuk-heading-m">{texts.title}</h2>
      {links.length > 0 && (
        <ul class="govuk-list">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{texts.leaveNote}</p>
      <LeaveForm csrf={csrf} action={texts.leave} />
    </div>
  );
}
