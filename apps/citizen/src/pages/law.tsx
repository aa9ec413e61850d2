/** By what right: what the robot may and may never do, every legal number with its days and its source, every rule with its article. */
/** @jsxImportSource preact */
import { citationText } from '@oryndau/documents/acts';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type DatedValue, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { parameterValue } from '@oryndau/law/parameter-words';
import { allParameters } from '@oryndau/law/parameters/all';
import { type Right, rights } from '@oryndau/law/rules/rights';
import { Details, InsetText, SummaryList, Table } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import type { Installation } from '@oryndau/web/http/installation';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameters';
import type { FastifyInstance } from 'fastify';
import type { ComponentChildren } from 'preact';
import { type LawChapter, lawTexts } from '../texts/law.ts';
import type { AddPages } from './add-pages.ts';
import { Points } from './genuine/message.tsx';

export const addLawPages: AddPages = (app: FastifyInstance, installation: Installation) => {
  app.get('/law', async (request, reply) =>
    sendPage(request, reply, <LawPage page={pageOf(installation, request, '/law')} today={installation.today()} />),
  );
};

const chapterOrder: readonly LawChapter[] = ['simplified', 'money', 'complaint', 'fine', 'bailiff', 'index'];

/** By the first word of a parameter's name. */
const chapters: Readonly<Record<string, LawChapter>> = {
  simplified: 'simplified',
  notice: 'simplified',
  presentation: 'simplified',
  transfer: 'simplified',
  collection: 'money',
  protected: 'money',
  wage: 'money',
  benefit: 'money',
  appeal: 'complaint',
  filing: 'complaint',
  fine: 'fine',
  fine_appeal: 'fine',
  amnesty: 'fine',
  psi: 'bailiff',
  register: 'bailiff',
  mci: 'index',
  subsistence_min: 'index',
};

export const chapterOf = ({ name }: Pick<Parameter<unknown>, 'name'>): LawChapter | undefined =>
  chapters[name.split('.')[0] ?? ''];

function LawPage({ page, today }: { readonly page: Page; readonly today: LegalDate }) {
  const { language } = page;
  const texts = lawTexts[language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <h2 class="govuk-heading-m">{texts.may}</h2>
      <Points points={texts.mayPoints} />
      <h2 class="govuk-heading-m">{texts.never}</h2>
      <Points points={texts.neverPoints} />
      <InsetText>{texts.unknown}</InsetText>
      <h2 class="govuk-heading-m">{texts.numbers(shownDay(today, language))}</h2>
      {chapterOrder.map((chapter) => (
        <Chapter key={chapter} chapter={chapter} language={language} today={today} />
      ))}
      <Rules language={language} />
    </Layout>
  );
}

interface OnDay {
  readonly language: Language;
  readonly today: LegalDate;
}

function Chapter({ chapter, language, today }: OnDay & { readonly chapter: LawChapter }) {
  // Sorted: the order of `allParameters` is that of module namespaces, which differs from one loader to another.
  const parameters = allParameters
    .filter((parameter) => chapterOf(parameter) === chapter)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <>
      <h3 class="govuk-heading-s">{lawTexts[language].chapters[chapter]}</h3>
      <SummaryList
        language={language}
        rows={parameters.map((parameter) => ({
          key: meaningOf(parameter, language),
          value: <Values parameter={parameter} language={language} today={today} />,
        }))}
      />
    </>
  );
}

/** In English as it stands with the number itself. */
const meaningOf = ({ name, meaning }: Parameter<unknown>, language: Language): string =>
  language === 'en' ? meaning : (parameterTexts[name]?.meaning[language] ?? meaning);

function Values({ parameter, language, today }: OnDay & { readonly parameter: Parameter<unknown> }) {
  const texts = lawTexts[language];
  const current = valueOn(parameter, today);
  // The newest first: what comes, then what was.
  const others = parameter.values.filter((value) => value !== current).toReversed();
  return (
    <>
      {current === undefined ? (
        <strong>{texts.notLoaded}</strong>
      ) : (
        <>
          <strong>
            <Value value={current.value} parameter={parameter} language={language} />
          </strong>
          <Source value={current} language={language} />
        </>
      )}
      {others.length > 0 && (
        <Details summary={texts.otherValues}>
          <ul class="govuk-list govuk-list--bullet">
            {others.map((other) => (
              <li key={other.from}>
                {`${daysOf(other, language)}: `}
                <Value value={other.value} parameter={parameter} language={language} />
                <Source value={other} language={language} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function daysOf({ from, until }: DatedValue<unknown>, language: Language): string {
  const texts = lawTexts[language];
  const since = texts.since(shownDay(from, language));
  return until === undefined ? since : `${since} ${texts.until(shownDay(until, language))}`;
}

interface ValueProps {
  readonly value: unknown;
  readonly parameter: Parameter<unknown>;
  readonly language: Language;
}

function Value({ value, parameter, language }: ValueProps): ComponentChildren {
  if (typeof value === 'bigint') return shownAmount(value as Money, language);
  return parameterValue(parameter.name, valueText(value), language) ?? '—';
}

function Source({ value, language }: { readonly value: DatedValue<unknown>; readonly language: Language }) {
  const { source, confidence } = value;
  const texts = lawTexts[language];
  const cited = citationText(source, language);
  return (
    <div class="govuk-hint">
      {`${texts.source}: `}
      {cited === source ? <span lang="en">{source}</span> : cited}
      {` (${texts.confidence[confidence]})`}
    </div>
  );
}

function Rules({ language }: { readonly language: Language }) {
  const texts = lawTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.rules}</h2>
      <p class="govuk-body">{texts.rulesNote}</p>
      <Details summary={texts.rules}>
        <Table
          id="rules"
          caption={texts.rules}
          isWide
          columns={[{ header: texts.rule }, { header: texts.article }, { header: texts.from }]}
          rows={Object.entries(rights).map(([rule, { citation, from }]: [string, Right]) => [
            <span class="app-code" lang="en">
              {rule}
            </span>,
            citationText(citation, language),
            from === undefined ? '—' : shownDay(from, language),
          ])}
        />
      </Details>
    </>
  );
}
