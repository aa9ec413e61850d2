/** A page that only says something about a case, and leads back to it. */
/** @jsxImportSource preact */
import { ButtonLink } from '../html/form.tsx';
import { Layout } from '../html/layout.tsx';
import type { Page } from '../http/page.ts';
import { toCaseTexts } from '../texts/to-case.ts';

export interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function SaidPage({ page, said }: { readonly page: Page; readonly said: Said }) {
  return (
    <Layout {...page} title={said.title}>
      <h1 class="govuk-heading-l">{said.title}</h1>
      {said.paragraphs.map((text) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
      <ButtonLink href="/case">{toCaseTexts[page.language]}</ButtonLink>
    </Layout>
  );
}
