/** The form by which a case is found; it stands on the first page too. */
/** @jsxImportSource preact */
import { InsetText } from '@oryndau/web/html/blocks';
import { DateInput } from '@oryndau/web/html/choices';
import { Input } from '@oryndau/web/html/fields';
import { Button, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import { findTexts } from '../../texts/find.ts';
import type { Typed } from './typed-facts.ts';

export interface FindFormProps {
  readonly csrf: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** There is a login on this installation. */
  readonly login: boolean;
}

export interface FindPageProps {
  readonly page: Page;
  readonly form: FindFormProps;
  /** The reader has come by the address of a notice, and is told what stands behind it. */
  readonly ofNotice?: boolean | undefined;
}

export function FindPage({ page, form, ofNotice }: FindPageProps) {
  const { language } = page;
  const texts = findTexts[language];
  const { errors } = form;
  const isNoMatch = errors.some(({ message }) => message === texts.noMatch);
  return (
    <Layout {...page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {isNoMatch ? (
        <InsetText>{texts.noMatchHint}</InsetText>
      ) : (
        <p class="govuk-body">{ofNotice ? texts.ofNotice : texts.lead}</p>
      )}
      {/* No field is marked then: it would say which of the facts was wrong, and nobody knows that but the database. */}
      <FindForm page={page} form={isNoMatch ? { ...form, errors: [] } : form} />
    </Layout>
  );
}

export function FindForm({ page: { language }, form }: { readonly page: Page; readonly form: FindFormProps }) {
  const { csrf, typed, errors, login } = form;
  const texts = findTexts[language];
  return (
    <>
      <Form action="/find" csrf={csrf}>
        <Input
          language={language}
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          value={typed.code}
          error={errorOf(errors, 'code')}
          width={20}
          isCode
        />
        <Input
          language={language}
          name="digits"
          label={texts.digits}
          hint={texts.digitsHint}
          value={typed.digits}
          error={errorOf(errors, 'digits')}
          width={4}
          inputMode="numeric"
        />
        <DateInput
          language={language}
          name="birth"
          label={texts.birth}
          hint={texts.birthHint}
          value={typed.birth}
          error={errorOf(errors, 'birth')}
          isBirthday
        />
        <Button>{texts.open}</Button>
      </Form>
      {login && (
        <>
          <p class="govuk-body">{texts.loginHint}</p>
          <ButtonLink href="/login" variant="secondary">
            {texts.login}
          </ButtonLink>
        </>
      )}
      <h2 class="govuk-heading-s">{texts.noCode}</h2>
      <p class="govuk-body">{texts.noCodeHow}</p>
    </>
  );
}
