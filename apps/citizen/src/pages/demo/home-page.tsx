/** The first page of a demonstration: it asks whom one wants to be, and says what to try. */
/** @jsxImportSource preact */
import { readCasePages } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { framePaths, Layout } from '@oryndau/web/html/layout';
import { shownDay } from '@oryndau/web/html/shown';
import { Source } from '@oryndau/web/html/source';
import type { DemoControl, DemoPhone, Installation } from '@oryndau/web/http/installation';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import { staffRoleTexts } from '@oryndau/words/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fragment } from 'preact';
import { demoHomeTexts } from '../../texts/demo-home.ts';
import { headlineOf } from '../case/first-screen.tsx';
import { Points } from '../genuine/message.tsx';

type Day = ReturnType<Installation['today']>;

/** A person of the demonstration, with what each case says first; a fine without one says nothing. */
interface PersonShown {
  readonly phone: DemoPhone;
  readonly headlines: readonly string[];
}

export async function sendDemoHome(
  installation: Installation,
  demo: DemoControl,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const { db, today: todayOf } = installation;
  const [page, today] = [pageOf(installation, request, '/'), todayOf()];
  const { language } = page;
  const phones = demo.phones();
  const rows = await readCasePages(
    db.sql,
    phones.flatMap(({ cases }) => cases.map(({ documentId }) => documentId)),
  );
  const titles = new Map(
    rows.map((row) => [row.documentId, headlineOf({ view: caseViewOf(row, today), language, today }).title]),
  );
  const people = phones.map((phone) => ({
    phone,
    headlines: phone.cases.flatMap(({ documentId }) => titles.get(documentId) ?? []),
  }));
  return sendPage(request, reply, <DemoHomePage {...{ page, demo, people, today }} />);
}

interface DemoHomeProps {
  readonly page: Page;
  readonly demo: DemoControl;
  readonly people: readonly PersonShown[];
  readonly today: Day;
}

function DemoHomePage({ page, demo, people, today }: DemoHomeProps) {
  const { language } = page;
  const texts = demoHomeTexts[language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead(shownDay(today, language))}</p>
      <h2 class="govuk-heading-m">{texts.citizen}</h2>
      <p class="govuk-body">{texts.citizenLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {people.map((person) => (
          <Person key={person.phone.name} {...person} language={language} />
        ))}
      </ul>
      <Way href="/demo" text={texts.phones} />
      <Way href="/?first" text={texts.firstPage} />
      <h2 class="govuk-heading-m">{texts.officer}</h2>
      <Staff demo={demo} language={language} />
      <Officer demo={demo} language={language} />
      <h2 class="govuk-heading-m">{texts.developer}</h2>
      <p class="govuk-body">{texts.developerLead}</p>
      <Way href={framePaths.developers} text={texts.developerLink} />
      <h2 class="govuk-heading-m">{texts.stranger}</h2>
      <p class="govuk-body">{texts.strangerLead}</p>
      <Source>npx oryndau verify</Source>
      <Way href={framePaths.genuine} text={texts.genuineLink} />
      <Way href={framePaths.figures} text={texts.figuresLink} />
      <h2 class="govuk-heading-m">{texts.try}</h2>
      <ol class="govuk-list govuk-list--number">
        {texts.tries.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">{texts.years}</h2>
      <Points points={texts.yearsLead} />
    </Layout>
  );
}

function Person({ phone, headlines, language }: PersonShown & Pick<Page, 'language'>) {
  const texts = demoHomeTexts[language];
  const { name, cases, lastDigits, birthDate, messages } = phone;
  const link = messages.findLast((message) => message.link !== null)?.link;
  const birth = shownDay(birthDate, language);
  return (
    <li>
      <strong lang={phone.language}>{name}</strong>
      {headlines.map((headline, index) => (
        <Fragment key={cases[index]?.caseCode}>
          <br />
          {headline}
        </Fragment>
      ))}
      <br />
      <a class="govuk-link" href={link ? `${link}?lang=${language}` : `/${cases[0]?.caseCode}?lang=${language}`}>
        {link ? texts.open : texts.find}
        <span class="govuk-visually-hidden">{`: ${name}`}</span>
      </a>
      {!link && ` (${texts.facts(lastDigits, birth)})`}
    </li>
  );
}

function Staff({ demo, language }: Pick<DemoHomeProps, 'demo'> & Pick<Page, 'language'>) {
  const { deskLead } = demoHomeTexts[language];
  return (
    <>
      <p class="govuk-body">{deskLead}</p>
      <ul class="govuk-list govuk-list--spaced">
        {demo.staff().map(({ name, roles, url }) => (
          <li key={name}>
            <a class="govuk-link" href={`${url}&lang=${language}`}>
              {roles.map((role) => staffRoleTexts[role][language]).join(', ')}
            </a>
            {` (${name})`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Officer({ demo, language }: Pick<DemoHomeProps, 'demo'> & Pick<Page, 'language'>) {
  const texts = demoHomeTexts[language];
  const { shell, sandbox } = demo;
  if (shell === undefined) return <p class="govuk-body">{texts.noShell}</p>;
  const commands = [shell, 'npx oryndau task list', 'npx oryndau review list'];
  if (sandbox !== undefined) commands.push(`npx oryndau case ${sandbox.number} --language ${language}`);
  return (
    <>
      <p class="govuk-body">{texts.officerLead}</p>
      {commands.map((command) => (
        <Source key={command}>{command}</Source>
      ))}
    </>
  );
}

function Way({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}
