/**
 * News of a case in this browser. Without a script the page says what it is and stops what other browsers get; the script shows the button of this one.
 * What the script may have to say stands in templates, in the language of the page: nobody sees or hears them where they are.
 */
/** @jsxImportSource preact */
import { InsetText } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { toCaseTexts } from '@oryndau/web/texts/to-case';
import { browserStates, browserTexts } from '../../texts/browser.ts';

export const browserPaths = {
  page: '/case/browser',
  on: '/case/browser/on',
  off: '/case/browser/off',
  stop: '/case/browser/stop',
  /** A service worker may serve what lies below its own folder; this one is asked for the page of the button alone. */
  worker: '/case/browser-worker.js',
} as const;

export interface BrowserPageProps {
  readonly page: Page;
  readonly csrf: string;
  /** Where the script lies. */
  readonly script: string;
  readonly publicKey: string;
  /** Ids of the browsers that are told of the case: each knows its own. */
  readonly told: readonly string[];
  /** What a screen would show. */
  readonly example: { readonly title: string; readonly body: string };
}

export function BrowserPage({ page, csrf, script, publicKey, told, example }: BrowserPageProps) {
  const { language } = page;
  const texts = browserTexts[language];
  return (
    <Layout
      {...page}
      title={texts.title}
      before={<BackLink language={language} href="/case" text={toCaseTexts[language]} />}
    >
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="govuk-body">{`${texts.shows}:`}</p>
      <InsetText>
        <strong>{example.title}</strong>
        <br />
        {example.body}
      </InsetText>
      <p class="govuk-body">{texts.showsNote}</p>
      <h2 class="govuk-heading-m">{texts.here}</h2>
      <p id="browser-state" class="govuk-body" role="status" aria-live="polite">
        {texts.needsScript}
      </p>
      <div
        id="browser-switch"
        hidden
        data-key={publicKey}
        data-told={told.join(' ')}
        data-worker={browserPaths.worker}
        data-scope={browserPaths.page}
        data-off={browserPaths.off}
      >
        <Form action={browserPaths.on} csrf={csrf}>
          <Button>{texts.turnOn}</Button>
        </Form>
      </div>
      <AllBrowsers page={page} csrf={csrf} count={told.length} />
      <Words page={page} />
      <script type="module" src={script} />
    </Layout>
  );
}

/** Works without a script, also for a browser that was lost. */
function AllBrowsers({ page, csrf, count }: Pick<BrowserPageProps, 'page' | 'csrf'> & { readonly count: number }) {
  const texts = browserTexts[page.language];
  return (
    <div id="browser-all" class="govuk-!-margin-top-6" hidden={count === 0}>
      <h2 class="govuk-heading-m">{texts.all}</h2>
      <p class="govuk-body">
        {`${texts.count} `}
        <strong id="browser-count">{count}</strong>
      </p>
      <p class="govuk-body">{texts.stopNote}</p>
      <Form action={browserPaths.stop} csrf={csrf}>
        <Button variant="secondary">{texts.stop}</Button>
      </Form>
    </div>
  );
}

function Words({ page }: Pick<BrowserPageProps, 'page'>) {
  const { states, turnOn, turnOff } = browserTexts[page.language];
  return (
    <>
      {browserStates.map((state) => (
        <template key={state} data-words={state}>
          {states[state]}
        </template>
      ))}
      <template data-words="turnOn">{turnOn}</template>
      <template data-words="turnOff">{turnOff}</template>
    </>
  );
}
