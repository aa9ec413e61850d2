/** An address is not given, waits for its code, or is confirmed: one page, with the forms of its state. */
/** @jsxImportSource preact */
import type { KeptMailAddress } from '@oryndau/outside/mail';
import type { CaseView } from '@oryndau/reading/case-view';
import { InsetText } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { toCaseTexts } from '@oryndau/web/texts/to-case';
import { mailTexts } from '../../texts/mail.ts';
import { CaseCaption } from '../case/case-caption.tsx';

export const mailPaths = { page: '/case/mail', code: '/case/mail/code', stop: '/case/mail/stop' } as const;

export interface MailPageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly csrf: string;
  readonly kept: KeptMailAddress | undefined;
  /** What was typed. */
  readonly address: string;
  readonly errors: readonly FieldError[];
}

export function MailPage({ page, view, csrf, kept, address, errors }: MailPageProps) {
  const { language } = page;
  const texts = mailTexts[language];
  const form = { language, csrf, errors };
  return (
    <Layout
      {...page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case" text={toCaseTexts[language]} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {kept?.isConfirmed ? (
        <>
          <InsetText>{texts.on(kept.address)}</InsetText>
          <Form action={mailPaths.stop} csrf={csrf}>
            <Button variant="warning">{texts.stop}</Button>
          </Form>
        </>
      ) : (
        <>
          <p class="govuk-body-l">{texts.lead}</p>
          {kept !== undefined && <CodeForm {...form} address={kept.address} />}
          {kept !== undefined && <h2 class="govuk-heading-m">{texts.other}</h2>}
          <Form action={mailPaths.page} csrf={csrf}>
            <Input
              language={language}
              name="address"
              label={texts.address}
              hint={texts.addressHint}
              value={address}
              inputMode="email"
              autoComplete="email"
              error={errorOf(errors, 'address')}
            />
            <Button variant={kept === undefined ? 'primary' : 'secondary'}>{texts.send}</Button>
          </Form>
        </>
      )}
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Layout>
  );
}

function CodeForm({
  language,
  csrf,
  errors,
  address,
}: Pick<MailPageProps, 'csrf' | 'errors' | 'address'> & Pick<Page, 'language'>) {
  const texts = mailTexts[language];
  return (
    <>
      <InsetText>{texts.waiting(address)}</InsetText>
      <Form action={mailPaths.code} csrf={csrf}>
        <Input
          language={language}
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          value=""
          width={10}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errorOf(errors, 'code')}
        />
        <Button>{texts.confirm}</Button>
      </Form>
    </>
  );
}
