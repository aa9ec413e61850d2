/** A form came from the page of one case while another is open: nothing was done, and the page says so, with the way to the right case. */
/** @jsxImportSource preact */
import { Button, ButtonGroup, ButtonLink, Form } from '../html/form.tsx';
import { Layout } from '../html/layout.tsx';
import type { Page } from '../http/page.ts';
import { otherCaseTexts } from '../texts/other-case.ts';

/** What somebody wrote, by the question above it. */
export interface SentWords {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

export interface OtherCasePageProps {
  readonly page: Page;
  readonly csrf: string;
  /** Who has logged in may open each of their cases; who came by a link or a code needs the message again. */
  readonly byLogin: boolean;
  /** The case of the form, where it is one of the person who has logged in. */
  readonly sentFor: { readonly documentId: string; readonly number: string } | undefined;
  /** The number of the fine whose case is open. */
  readonly openNumber: string | undefined;
  readonly written: readonly SentWords[];
}

export function OtherCasePage(props: OtherCasePageProps) {
  const { page, byLogin, sentFor, openNumber, written } = props;
  const texts = otherCaseTexts[page.language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">
        {sentFor === undefined ? texts.sentForAnother : texts.sentFor(sentFor.number)}{' '}
        {openNumber === undefined ? texts.noneOpen : texts.openNow(openNumber)}
      </p>
      <p class="govuk-body">
        {texts.nothingDone} {byLogin ? texts.nextByLogin : texts.nextByLink}
      </p>
      {written.length > 0 && <p class="govuk-body">{texts.toCopy}</p>}
      <ToCopy written={written} />
      <Ways {...props} />
    </Layout>
  );
}

function Ways({ page, csrf, byLogin, sentFor, openNumber }: OtherCasePageProps) {
  const texts = otherCaseTexts[page.language];
  return (
    <>
      {sentFor !== undefined && (
        <Form action="/cases" csrf={csrf} hidden={{ document: sentFor.documentId }}>
          <Button>{texts.open(sentFor.number)}</Button>
        </Form>
      )}
      <ButtonGroup>
        {openNumber !== undefined && (
          <ButtonLink href="/case" variant="secondary">
            {texts.toOpen(openNumber)}
          </ButtonLink>
        )}
        <ButtonLink href={byLogin ? '/cases' : '/find'} variant="secondary">
          {byLogin ? texts.toCases : texts.toFind}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Words that were sent and are nowhere now, each in a field of its own to be copied from. */
export function ToCopy({ written }: { readonly written: readonly SentWords[] }) {
  return (
    <>
      {written.map(({ name, label, value }) => (
        <div key={name} class="govuk-form-group">
          <label class="govuk-label" for={name}>
            {label}
          </label>
          <textarea class="govuk-textarea" id={name} rows={6} readOnly value={value} />
        </div>
      ))}
    </>
  );
}
