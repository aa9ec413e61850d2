/** What somebody wrote whose visit had ended before it was sent: shown to be copied. */
/** @jsxImportSource preact */
import { WarningText } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { framePaths, Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import { type SentWords, ToCopy } from '@oryndau/web/pages/other-case';
import type { FilingKind } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { contestTexts } from '../../texts/contest.ts';
import { fieldLabel, filingFields } from './filing-fields.ts';
import type { TypedFiling } from './read-filing.ts';

export interface UnsentPageProps {
  readonly page: Page;
  readonly written: readonly SentWords[];
}

export function UnsentPage({ page, written }: UnsentPageProps) {
  const { unsent } = contestTexts[page.language];
  return (
    <Layout {...page} title={unsent.title}>
      <h1 class="govuk-heading-l">{unsent.title}</h1>
      <WarningText language={page.language}>{unsent.what}</WarningText>
      <ToCopy written={written} />
      <p class="govuk-body">{unsent.next}</p>
      <ButtonLink href={framePaths.findCase}>{unsent.action}</ButtonLink>
    </Layout>
  );
}

/** The words among what was typed; what was chosen is chosen again as fast. */
export const writtenOf = (kind: FilingKind, typed: TypedFiling, language: Language): readonly SentWords[] =>
  filingFields[kind]
    .filter((field) => field.kind === 'text' || field.kind === 'line')
    .map(({ name }) => ({ name, label: fieldLabel(kind, name, language), value: typed[name] ?? '' }))
    .filter(({ value }) => value.trim() !== '');
