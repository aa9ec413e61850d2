/** One filing: its number, the day of its answer, what it has stopped, what was sent, and the answer when there is one. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { KeptFiling } from '@oryndau/outside/filings';
import type { CaseView } from '@oryndau/reading/case-view';
import { InsetText, Lines, Panel, SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import { shownDay, shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { toCaseTexts } from '@oryndau/web/texts/to-case';
import { filingTexts } from '../../texts/filing.ts';
import { writtenRows } from './written-rows.tsx';

export interface FilingPageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly kept: KeptFiling;
  /** What the person is told as its number. */
  readonly number: string;
  readonly answerBy: LegalDate | null;
  readonly today: LegalDate;
  /** The case has taken it in: what follows from it has happened. */
  readonly isTold: boolean;
}

export function FilingPage(props: FilingPageProps) {
  const { page, number, kept } = props;
  const { language } = page;
  const texts = filingTexts[language];
  return (
    <Layout
      {...page}
      title={texts.title(number)}
      before={<BackLink language={language} href="/case" text={toCaseTexts[language]} />}
    >
      {kept.outcome === null ? <Waiting {...props} /> : <Answered {...props} />}
      <h2 class="govuk-heading-m">{texts.whatYouSent}</h2>
      <SummaryList language={language} rows={rowsOf(props)} />
    </Layout>
  );
}

function Waiting(props: FilingPageProps) {
  const { page, number, answerBy, today } = props;
  const { language } = page;
  const texts = filingTexts[language];
  if (answerBy !== null && answerBy < today) return <Late {...props} answerBy={answerBy} />;
  return (
    <>
      <Panel title={texts.filedTitle}>{texts.yourNumber(number)}</Panel>
      <p class="govuk-body-l">
        {answerBy === null ? texts.answerDayUnknown : texts.answerBy(shownDay(answerBy, language))}
      </p>
      <p class="govuk-body">{texts.howAnswered}</p>
      <h2 class="govuk-heading-m">{texts.stopped}</h2>
      <Stopped {...props} />
    </>
  );
}

/** Honest words: what was promised, what is owed now, and what the person can do beside waiting. */
function Late({ answerBy, ...props }: FilingPageProps & { readonly answerBy: LegalDate }) {
  const { page, number, view, kept } = props;
  const { language } = page;
  const texts = filingTexts[language];
  const isLiving = view.standing === 'open' || view.standing === 'held';
  const isAlarmed = view.happenings.some(
    ({ type, fields }) => type === 'ReviewAnswerOverdue' && fields.filing === String(kept.filing),
  );
  return (
    <>
      <span class="govuk-caption-l">{texts.title(number)}</span>
      <h1 class="govuk-heading-l">{texts.late.title}</h1>
      <p class="govuk-body-l">{texts.late.promised(shownDay(answerBy, language))}</p>
      <p class="govuk-body">{isAlarmed ? `${texts.late.owed} ${texts.late.told}` : texts.late.owed}</p>
      {isLiving && <p class="govuk-body">{texts.late.waits}</p>}
      {isLiving && view.arrest?.accountEnd && <p class="govuk-body">{texts.arrestStays}</p>}
      {view.standing !== 'fine' && kept.kind !== 'COMPLAINT' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/case/contest/COMPLAINT">
            {texts.late.complain}
          </a>
        </p>
      )}
    </>
  );
}

function Stopped({ page, view, kept, isTold }: FilingPageProps) {
  const texts = filingTexts[page.language];
  const { standing, holds, arrest } = view;
  if (standing !== 'open' && standing !== 'held') return <p class="govuk-body">{texts.nothingStopped}</p>;
  if (!isTold) return <p class="govuk-body">{texts.takesEffectLater}</p>;
  const isHeld = kept.kind === 'COMPLAINT' && holds.includes('COMPLAINT');
  return (
    <>
      <p class="govuk-body">{isHeld ? texts.holdsCase : texts.stopsMeasures}</p>
      {arrest?.accountEnd && <p class="govuk-body">{texts.arrestStays}</p>}
    </>
  );
}

function Answered({ page, number, kept, view }: FilingPageProps) {
  const { language } = page;
  const texts = filingTexts[language];
  const { outcome, answer, answeredAt } = kept;
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title(number)}</h1>
      <h2 class="govuk-heading-m">{`${texts.answer}: ${outcome === null ? '' : texts.outcomes[outcome]}`}</h2>
      <InsetText>
        <Lines text={answer ?? ''} />
      </InsetText>
      {answeredAt !== null && (
        <p class="govuk-body">{`${texts.answered}: ${shownMoment(Date.parse(answeredAt), language)}`}</p>
      )}
      <p class="govuk-body">
        {texts.disagree}{' '}
        {view.standing !== 'fine' && (
          <a class="govuk-link" href="/case/contest/COMPLAINT">
            {texts.complain}
          </a>
        )}
      </p>
    </>
  );
}

function rowsOf(props: FilingPageProps): SummaryRow[] {
  const { page, view, kept } = props;
  const { language } = page;
  const texts = filingTexts[language];
  const { kind, filedAt, uploads, filing } = kept;
  const asked = writtenRows({ language, view, kind, body: kept.body });
  const files: SummaryRow = {
    key: texts.files,
    value: (
      <>
        {uploads.map(({ n, name }) => (
          <div key={n}>
            <a class="govuk-link" href={`/case/filing/${filing}/file/${n}`}>
              {name}
            </a>
          </div>
        ))}
      </>
    ),
  };
  return [
    { key: texts.kind, value: texts.kinds[kind] },
    { key: texts.filedAt, value: shownMoment(Date.parse(filedAt), language) },
    ...asked,
    ...(uploads.length === 0 ? [] : [files]),
  ];
}
