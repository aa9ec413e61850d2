/** For those who write programs: a first call within a minute, from this page alone. */
/** @jsxImportSource preact */
import { framePaths, Layout } from '@oryndau/web/html/layout';
import { Source } from '@oryndau/web/html/source';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import { developersTexts } from '../texts/developers.ts';
import type { AddPages } from './add-pages.ts';
import {
  openCalls,
  PARAMETER_ANSWER,
  type Sandbox,
  SIGNATURE_CHECK,
  subscribeCall,
  testCall,
  tokenCalls,
  WRONG_ANSWER,
  wrongCall,
} from './developers/calls.ts';
import { Points } from './genuine/message.tsx';

export const addDeveloperPages: AddPages = (app, installation) => {
  app.get(framePaths.developers, (request, reply) => {
    const page = pageOf(installation, request, framePaths.developers);
    const { origin, demo } = installation;
    return sendPage(request, reply, <DevelopersPage page={page} origin={origin} sandbox={demo?.sandbox} />);
  });
};

interface DevelopersPageProps {
  readonly page: Page;
  readonly origin: string;
  readonly sandbox: Sandbox | undefined;
}

function DevelopersPage({ page, origin, sandbox }: DevelopersPageProps) {
  const texts = developersTexts[page.language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <h2 class="govuk-heading-m">{texts.noToken}</h2>
      <p class="govuk-body">{texts.noTokenLead}</p>
      <Calls calls={openCalls(origin)} />
      <p class="govuk-body">{texts.answer}</p>
      <Source>{PARAMETER_ANSWER}</Source>
      <p class="govuk-body">
        {texts.description}{' '}
        <a class="govuk-link" href="/api/v1/openapi.json">
          {texts.descriptionLink}
        </a>
      </p>
      <h2 class="govuk-heading-m">{texts.token}</h2>
      <Token {...{ page, sandbox }} />
      <Calls calls={tokenCalls(origin, sandbox)} />
      <h2 class="govuk-heading-m">{texts.writes}</h2>
      <p class="govuk-body">{texts.writesLead}</p>
      <h2 class="govuk-heading-m">{texts.errors}</h2>
      <p class="govuk-body">{texts.errorsLead}</p>
      <Calls calls={[wrongCall(origin)]} />
      <Source>{JSON.stringify({ ...WRONG_ANSWER, instance: 'urn:uuid:…' }, undefined, 2)}</Source>
      <Points points={texts.errorPoints} />
      <h2 class="govuk-heading-m">{texts.webhooks}</h2>
      <p class="govuk-body">{texts.webhooksLead}</p>
      <p class="govuk-body">{texts.subscribe}</p>
      <Calls calls={[subscribeCall(origin, sandbox)]} />
      <p class="govuk-body">{texts.tryIt}</p>
      <Calls calls={[testCall(origin, sandbox)]} />
      <h3 class="govuk-heading-s">{texts.check}</h3>
      <p class="govuk-body">{texts.checkNote}</p>
      <Source>{SIGNATURE_CHECK}</Source>
    </Layout>
  );
}

function Token({ page, sandbox }: Pick<DevelopersPageProps, 'page' | 'sandbox'>) {
  const texts = developersTexts[page.language];
  if (sandbox === undefined) {
    return (
      <p class="govuk-body">
        {texts.askForToken}{' '}
        <a class="govuk-link" href={framePaths.contact}>
          {texts.askLink}
        </a>
      </p>
    );
  }
  return (
    <>
      <p class="govuk-body">{texts.sandbox}</p>
      <p class="govuk-body govuk-!-margin-bottom-1">{texts.sandboxToken}</p>
      <Source>{sandbox.token}</Source>
    </>
  );
}

function Calls({ calls }: { readonly calls: readonly string[] }) {
  return (
    <>
      {calls.map((call) => (
        <Source key={call}>{call}</Source>
      ))}
    </>
  );
}
