/** Too many tries to open a case: how long the pause is, and the ways that do not wait. */
/** @jsxImportSource preact */
import { ButtonGroup, ButtonLink } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import { findTexts } from '../../texts/find.ts';

export interface TooManyPageProps {
  readonly page: Page;
  readonly waitSeconds: number;
  /** Whether there is a login. */
  readonly login: boolean;
}

export function TooManyPage({ page, waitSeconds, login }: TooManyPageProps) {
  const { tooMany: texts, login: loginAction } = findTexts[page.language];
  return (
    <Layout {...page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body-l">{texts.wait(Math.ceil(waitSeconds / 60))}</p>
      <p class="govuk-body">{texts.what}</p>
      <p class="govuk-body">{texts.meanwhile}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{texts.link}</li>
        <li>{texts.telephone}</li>
      </ul>
      <ButtonGroup>
        {login && <ButtonLink href="/login">{loginAction}</ButtonLink>}
        <ButtonLink href="/find" variant={login ? 'secondary' : 'primary'}>
          {texts.again}
        </ButtonLink>
      </ButtonGroup>
    </Layout>
  );
}
