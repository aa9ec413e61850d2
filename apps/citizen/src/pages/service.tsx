/** Pages about the service itself: help by situation, whom to call, what is kept of a person, and for whom it was tried. Anybody may read them. */
/** @jsxImportSource preact */
import { territorialBody } from '@oryndau/documents/messages/territorial-bodies';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { Details } from '@oryndau/web/html/blocks';
import { framePaths, Layout } from '@oryndau/web/html/layout';
import type { DepartmentContact, Installation } from '@oryndau/web/http/installation';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import type { FastifyRequest } from 'fastify';
import { accessibilityTexts } from '../texts/accessibility.ts';
import { caseTexts } from '../texts/case.ts';
import { contactTexts } from '../texts/contact.ts';
import { helpTexts } from '../texts/help.ts';
import { type PlainPart, type PlainTexts, privacyTexts } from '../texts/privacy.ts';
import type { AddPages } from './add-pages.ts';
import { Points } from './genuine/message.tsx';

export const addServicePages: AddPages = (app, installation) => {
  app.get('/help', (request, reply) =>
    sendPage(request, reply, <HelpPage page={pageOf(installation, request, framePaths.help)} />),
  );
  app.get('/contact', async (request, reply) => {
    const page = pageOf(installation, request, framePaths.contact);
    const own = await regionOf(installation, request);
    return sendPage(request, reply, <ContactPage page={page} departments={installation.departments ?? []} own={own} />);
  });
  app.get('/privacy', (request, reply) => {
    const page = pageOf(installation, request, framePaths.privacy);
    return sendPage(request, reply, <PlainPage page={page} texts={privacyTexts[page.language]} />);
  });
  app.get('/accessibility', (request, reply) => {
    const page = pageOf(installation, request, framePaths.accessibility);
    return sendPage(request, reply, <PlainPage page={page} texts={accessibilityTexts[page.language]} />);
  });
};

/** The region of the case that is open in this browser: its department comes first. */
async function regionOf({ db, today }: Installation, { visit }: FastifyRequest): Promise<string | undefined> {
  if (visit === null || visit.documentId === null) return undefined;
  const row = await readCasePage(db.sql, visit.documentId);
  return row === undefined || (visit.iin !== null && row.debtorIin !== visit.iin)
    ? undefined
    : caseViewOf(row, today()).region;
}

function HelpPage({ page }: { readonly page: Page }) {
  const { title, lead, situations, ask } = helpTexts[page.language];
  return (
    <Layout {...page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      {situations.map(({ when, what, way }) => (
        <Details key={when} summary={when}>
          {what.map((text) => (
            <p key={text} class="govuk-body">
              {text}
            </p>
          ))}
          {way !== undefined && (
            <p class="govuk-body">
              <a class="govuk-link" href={way.href}>
                {way.text}
              </a>
            </p>
          )}
        </Details>
      ))}
      <p class="govuk-body">
        {ask.before}{' '}
        <a class="govuk-link" href={framePaths.contact}>
          {ask.link}
        </a>
      </p>
    </Layout>
  );
}

interface ContactProps {
  readonly page: Page;
  readonly departments: readonly DepartmentContact[];
  readonly own: string | undefined;
}

function ContactPage({ page, departments, own }: ContactProps) {
  const { language } = page;
  const texts = contactTexts[language];
  const first = departments.find(({ region }) => region === own);
  const others = departments.filter((department) => department !== first);
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{departments.length === 0 ? texts.none : texts.lead}</p>
      {first !== undefined && (
        <>
          <p class="govuk-body">{texts.own}</p>
          <Department page={page} department={first} />
        </>
      )}
      {first !== undefined && others.length > 0 ? (
        <Details summary={texts.others}>
          {others.map((department) => (
            <Department key={department.region} page={page} department={department} />
          ))}
        </Details>
      ) : (
        others.map((department) => <Department key={department.region} page={page} department={department} />)
      )}
      <h2 class="govuk-heading-m">{texts.otherWays}</h2>
      <Points points={texts.ways(caseTexts[language].more.contest)} />
    </Layout>
  );
}

function Department({
  page: { language },
  department,
}: {
  readonly page: Page;
  readonly department: DepartmentContact;
}) {
  const { region, telephone, hours, address } = department;
  const texts = contactTexts[language];
  return (
    <section aria-labelledby={`department-${region}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={`department-${region}`}>
        {territorialBody(region, language).full}
      </h2>
      <p class="govuk-body">
        {texts.telephone}{' '}
        <a class="govuk-link" href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
          {telephone.replaceAll(' ', '\u00a0')}
        </a>
        <br />
        {hours[language]}
        <br />
        {address[language]}
      </p>
    </section>
  );
}

function PlainPage({ page, texts }: { readonly page: Page; readonly texts: PlainTexts }) {
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {texts.parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={framePaths.contact}>
          {texts.contact}
        </a>
      </p>
    </Layout>
  );
}

const Part = ({ part: { title, points } }: { readonly part: PlainPart }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <Points points={points} />
  </>
);
