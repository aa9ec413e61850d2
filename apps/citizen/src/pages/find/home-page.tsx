/** The first page: what this is, the form that finds a case, and what the robot may and may not do. */
/** @jsxImportSource preact */
import { framePaths, Layout } from '@oryndau/web/html/layout';
import type { Page } from '@oryndau/web/http/page';
import { frameTexts } from '@oryndau/web/texts/frame';
import { findTexts } from '../../texts/find.ts';
import { FindForm, type FindFormProps } from './find-page.tsx';

export function HomePage({ page, form }: { readonly page: Page; readonly form: FindFormProps }) {
  const { home, title } = findTexts[page.language];
  const { first, measures, after } = home.may;
  const names = frameTexts[page.language];
  return (
    <Layout {...page} title={home.title}>
      <h1 class="govuk-heading-l">{home.title}</h1>
      <p class="govuk-body-l">{home.lead}</p>
      <p class="govuk-body">{home.more}</p>
      <h2 class="govuk-heading-m">{title}</h2>
      <FindForm page={page} form={form} />
      <Points title={home.mayTitle} points={[first, ...Object.values(measures), ...after]} />
      <Points title={home.mayNotTitle} points={home.mayNot} />
      <h2 class="govuk-heading-m">{home.moreTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={framePaths.genuine}>
            {names.genuine}
          </a>
          {` ${home.genuineHint}`}
        </li>
        <li>
          <a class="govuk-link" href={framePaths.figures}>
            {names.figures}
          </a>
          {`: ${home.figuresHint}`}
        </li>
      </ul>
    </Layout>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
