/** The end of a visit. */
/** @jsxImportSource preact */
import { Panel } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, ButtonLink, Form } from '@oryndau/web/html/form';
import { framePaths, Layout } from '@oryndau/web/html/layout';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { findTexts } from '../../texts/find.ts';

export function LeaveForm({ csrf, action }: { readonly csrf: string; readonly action: string }) {
  return (
    <Form action="/leave" csrf={csrf}>
      <Button variant="secondary">{action}</Button>
    </Form>
  );
}

export function LeavePage({ page, csrf }: { readonly page: Page; readonly csrf: string }) {
  const { leave } = findTexts[page.language];
  return (
    <Layout {...page} title={leave.title} before={<BackLink language={page.language} href="/case" />}>
      <h1 class="govuk-heading-l">{leave.title}</h1>
      <p class="govuk-body-l">{leave.lead}</p>
      <LeaveForm csrf={csrf} action={leave.action} />
    </Layout>
  );
}

export interface LeftPageProps {
  readonly page: Page;
  /** Where one leaves at the service of the login; absent where there is none. */
  readonly leaveAt?: string | undefined;
}

export function LeftPage({ page, leaveAt }: LeftPageProps) {
  const { leave, title } = findTexts[page.language];
  return (
    <Layout {...page} title={leave.doneTitle}>
      <Panel title={leave.doneTitle}>{leave.done}</Panel>
      <p class="govuk-body">{leave.shared}</p>
      {leaveAt !== undefined && <p class="govuk-body">{leave.provider}</p>}
      <ButtonGroup>
        {leaveAt !== undefined && <ButtonLink href={leaveAt}>{leave.atProvider}</ButtonLink>}
        <ButtonLink href={framePaths.findCase} variant="secondary">
          {title}
        </ButtonLink>
      </ButtonGroup>
    </Layout>
  );
}
