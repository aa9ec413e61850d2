/** A filing before it is sent: everything that was written, each line with the way back to it, and what follows when it is sent. */
/** @jsxImportSource preact */
import type { FilingBody } from '@oryndau/outside/filings';
import type { CaseView } from '@oryndau/reading/case-view';
import { InsetText, SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { contestTexts } from '../../texts/contest.ts';
import { filingTexts } from '../../texts/filing.ts';
import { CaseCaption } from '../case/case-caption.tsx';
import { type Consequence, consequenceText, SameBefore } from './contest-page.tsx';
import type { FilingDraft } from './draft.ts';
import { filingFields } from './filing-fields.ts';
import { writtenRows } from './written-rows.tsx';

export interface CheckPageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly csrf: string;
  readonly draft: FilingDraft & { readonly id: string; readonly body: FilingBody };
  readonly consequence: Consequence;
}

export function CheckPage({ page, view, csrf, draft, consequence }: CheckPageProps) {
  const { language } = page;
  const { kind, id, typed, uploads, body } = draft;
  const texts = contestTexts[language];
  const form = `/case/contest/${kind}?draft=${id}`;
  const files: SummaryRow = {
    key: filingTexts[language].files,
    value: uploads.length === 0 ? texts.check.noFiles : uploads.map(({ name }) => <div key={name}>{name}</div>),
    change: `${form}#files`,
  };
  // Should the visit end on this page, what was written comes back with the form and can be copied.
  const written = filingFields[kind].flatMap(({ name, kind: field }) =>
    field === 'text' || field === 'line' ? [[name, typed[name] ?? ''] as const] : [],
  );
  // Who touches the button twice is led to what the first touch has sent.
  const lastFiling = Math.max(0, ...view.filings.map(({ filing }) => filing));
  return (
    <Layout {...page} title={texts.check.title} before={<BackLink language={language} href={form} />}>
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.check.title}</h1>
      <p class="govuk-body">{texts.check.notSent}</p>
      <SameBefore page={page} view={view} kind={kind} />
      <SummaryList
        language={language}
        rows={[
          { key: filingTexts[language].kind, value: filingTexts[language].kinds[kind], change: '/case/contest' },
          ...writtenRows({ language, view, kind, body, form }),
          files,
        ]}
      />
      <InsetText>{`${consequenceText(page, consequence)} ${texts.howAnswered}`}</InsetText>
      <Form
        action={`/case/contest/${kind}/check`}
        csrf={csrf}
        hidden={{ ...Object.fromEntries(written), draft: id, after: String(lastFiling) }}
      >
        <Button>{texts.send}</Button>
      </Form>
      <p class="govuk-hint">{texts.check.final}</p>
    </Layout>
  );
}
