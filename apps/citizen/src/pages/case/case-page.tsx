/** The page of a case: the first screen, then everything that is behind it, in the order in which people ask. Pure. */
/** @jsxImportSource preact */
import { issuerNames, territorialBodies } from '@oryndau/documents/messages';
import { shownCircumstances } from '@oryndau/fines/core/register-circumstances';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import { Details, SummaryList } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { caseTexts } from '../../texts/case.ts';
import { CircumstancesPart } from './circumstances-part.tsx';
import { FirstScreen } from './first-screen.tsx';
import { DocumentsPart, HistoryPart } from './history.tsx';
import { AmountPart, ArrestPart, CalendarLink, ComingPart, OnItsWayPart, ProhibitionPart } from './money-parts.tsx';
import { keptBy } from './open-standing.ts';
import { FilingsPart, MessagesPart, MorePart, ViewsPart } from './record-parts.tsx';
import { RegisterPart } from './register-part.tsx';

export interface CasePageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly today: LegalDate;
  readonly csrf: string;
  readonly hasOthers: boolean;
  readonly hasNews: boolean;
  readonly hasMail: boolean;
  readonly hasPayments: boolean;
  /** Whose photographs may be shown. */
  readonly photoHosts?: readonly string[] | undefined;
}

export function CasePage(props: CasePageProps) {
  const { page, view, today, csrf, hasOthers, hasNews, hasMail, hasPayments, photoHosts } = props;
  const { language } = page;
  const texts = caseTexts[language];
  const shown = { view, language };
  return (
    <Layout {...page} title={texts.document(view.number)}>
      <FirstScreen {...shown} today={today} csrf={csrf} hasPayments={hasPayments} />
      {view.coming.length === 0 && keptBy(view) === null && <CalendarLink {...shown} today={today} />}
      <CircumstancesPart circumstances={shownCircumstances(view.circumstances, photoHosts)} language={language} />
      <ComingPart {...shown} today={today} />
      <ArrestPart {...shown} />
      <ProhibitionPart {...shown} />
      <RegisterPart {...shown} />
      <OnItsWayPart {...shown} />
      <AmountPart {...shown} />
      <MorePart {...shown} csrf={csrf} hasOthers={hasOthers} hasNews={hasNews} hasMail={hasMail} />
      <HistoryPart {...shown} />
      <DocumentsPart {...shown} />
      <MessagesPart {...shown} />
      <FilingsPart {...shown} today={today} />
      <Details summary={texts.about}>
        <SummaryList
          language={language}
          rows={[
            { key: texts.debtor, value: view.debtorName },
            { key: texts.issuer, value: issuerNames(view.issuerName)[language] },
            ...bodyRow(view, language),
            { key: texts.caseCode, value: <span class="app-code">{view.caseCode}</span> },
          ]}
        />
      </Details>
      <ViewsPart {...shown} />
    </Layout>
  );
}

/** Whose case it is or was; there is none before there is a case. */
function bodyRow({ standing, region }: CaseView, language: Language) {
  const body = standing === 'fine' || standing === 'refused' ? undefined : territorialBodies[region];
  return body === undefined ? [] : [{ key: caseTexts[language].body, value: body[language].full }];
}
