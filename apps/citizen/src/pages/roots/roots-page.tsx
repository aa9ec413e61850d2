/**
 * The roots of the journal for everybody. Without a script the page says what they are, gives them, and says how to check one by hand; the script shows the form that
 * holds a kept root against them. What it may have to say stands in templates, in the language of the page.
 */
/** @jsxImportSource preact */
import type { LastRoots, PublishedRoot } from '@oryndau/journal/published-roots';
import { SummaryList } from '@oryndau/web/html/blocks';
import { Button, ButtonLink } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { rootStates, rootsTexts } from '../../texts/roots.ts';
import { Points } from '../genuine/message.tsx';

export const rootPaths = {
  page: '/roots',
  feed: '/roots.json',
  newest: '/roots/newest.json',
  program: '/roots/check-roots.py',
} as const;

/** As the file of all roots is kept. */
const ALL_ROOTS = 'oryndau-roots.json';

export interface RootsPageProps {
  readonly page: Page;
  readonly last: LastRoots;
  /** Where the script lies. */
  readonly script: string;
}

export function RootsPage({ page, last, script }: RootsPageProps) {
  const { language } = page;
  const texts = rootsTexts[language];
  const [newest] = last.roots;
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <Points points={texts.what} />
      <h2 class="govuk-heading-m" id="newest">
        {texts.newest}
      </h2>
      {newest === undefined ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <Newest language={language} newest={newest} days={last.days} />
      )}
      <Check language={language} />
      <ByHand language={language} />
      <h2 class="govuk-heading-m">{texts.shows}</h2>
      <Points points={texts.showsPoints} />
      <h2 class="govuk-heading-m">{texts.showsNot}</h2>
      <Points points={texts.showsNotPoints} />
      {last.roots.length > 0 && <LastDays language={language} roots={last.roots} />}
      <Words language={language} />
      <script type="module" src={script} />
    </Layout>
  );
}

interface InLanguage {
  readonly language: Language;
}

const Code = ({ children }: { readonly children: string }) => <span class="app-code">{children}</span>;

function Newest({ language, newest, days }: InLanguage & { readonly newest: PublishedRoot; readonly days: number }) {
  const texts = rootsTexts[language];
  return (
    <>
      <SummaryList
        language={language}
        rows={[
          { key: texts.facts.day, value: shownDay(newest.day, language) },
          { key: texts.facts.hash, value: <Code>{newest.hash}</Code> },
          { key: texts.facts.days, value: shownCount(days, language) },
          { key: texts.facts.key, value: <Code>{newest.key}</Code> },
        ]}
      />
      <p class="govuk-body">{texts.keyNote}</p>
      <h2 class="govuk-heading-m">{texts.keep}</h2>
      <ButtonLink href={rootPaths.newest}>{texts.keepNewest}</ButtonLink>
      <p class="govuk-body">
        <a class="govuk-link" href={rootPaths.feed} download={ALL_ROOTS}>
          {texts.keepAll}
        </a>
      </p>
    </>
  );
}

/** The form is shown by the script, which reads it and sends nothing. */
function Check({ language }: InLanguage) {
  const texts = rootsTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m" id="check">
        {texts.check}
      </h2>
      <p class="govuk-body">{texts.checkLead}</p>
      <div id="roots-check" hidden>
        <form novalidate>
          <div class="govuk-form-group">
            <label class="govuk-label" for="kept">
              {texts.kept}
            </label>
            <div id="kept-hint" class="govuk-hint">
              {texts.keptHint}
            </div>
            <textarea class="govuk-textarea" id="kept" rows={5} spellcheck={false} aria-describedby="kept-hint" />
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="kept-file">
              {texts.file}
            </label>
            <input class="govuk-file-upload" id="kept-file" type="file" accept=".json,.csv,.txt,application/json" />
          </div>
          <Button variant="secondary">{texts.button}</Button>
        </form>
      </div>
      <p id="roots-state" class="govuk-body app-code" role="status" aria-live="polite">
        {texts.needsScript}
      </p>
    </>
  );
}

function ByHand({ language }: InLanguage) {
  const texts = rootsTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m" id="by-hand">
        {texts.byHand}
      </h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {texts.byHandSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <code class="app-code" lang="en">{`python3 check-roots.py kept.json ${ALL_ROOTS}`}</code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={rootPaths.program}>
          {texts.script}
        </a>
      </p>
    </>
  );
}

function LastDays({ language, roots }: InLanguage & { readonly roots: readonly PublishedRoot[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{rootsTexts[language].last}</h2>
      <SummaryList
        language={language}
        rows={roots.map(({ day, hash }) => ({ key: shownDay(day, language), value: <Code>{hash}</Code> }))}
      />
    </>
  );
}

function Words({ language }: InLanguage) {
  const { states } = rootsTexts[language];
  return (
    <>
      {rootStates.map((state) => (
        <template key={state} data-words={state}>
          {states[state]}
        </template>
      ))}
    </>
  );
}
