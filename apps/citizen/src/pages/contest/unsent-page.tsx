/** What somebody wrote whose visit had ended before it was sent: shown to be copied. */
/** @jsxImportSource preact */
import { WarningText } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { framePaths, Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import type { FilingKind } from '@oryndau/words/filings';
import { contestTexts } from '../../texts/contest.ts';
import { fieldLabel, filingFields } from './filing-fields.ts';
import type { TypedFiling } from './read-filing.ts';

export interface UnsentPageProps {
  readonly page: Page;
  readonly kind: FilingKind;
  readonly typed: TypedFiling;
}

export function UnsentPage({ page, kind, typed }: UnsentPageProps) {
  const { language } = page;
  const { unsent } = contestTexts[language];
  const written = filingFields[kind]
    .filter((field) => field.kind === 'text' || field.kind === 'line')
    .map(({ name }) => ({
      name,
      label: fieldLabel(kind, name, language),
      value: typed[name] ?? '',
    }))
    .filter(({ value }) => value.trim() !== '');
  return (
    <Layout {...page} title={unsent.title}>
      <h1 class="govuk-heading-l">{unsent.title}</h1>
      <WarningText language={language}>{unsent.what}</WarningText>
      {written.map(({ name, label, value }) => (
        <div key={name} class="govuk-form-group">
          <label class="govuk-label" for={name}>
            {label}
          </label>
          <textarea class="govuk-textarea" id={name} rows={6} readOnly value={value} />
        </div>
      ))}
      <p class="govuk-body">{unsent.next}</p>
      <ButtonLink href={framePaths.findCase}>{unsent.action}</ButtonLink>
    </Layout>
  );
}
