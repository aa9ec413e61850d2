/** Every page that is looked at in a browser: by `npm run screenshots` and by axe. A new page is a new row here. */
import type { Language } from '@oryndau/law';
import type { Page } from 'playwright-core';
import type { Site } from './site.ts';

export interface ShownPage {
  /** In the name of its screenshots. */
  readonly name: string;
  /** From an empty tab to the page. */
  readonly open: (page: Page, site: Site, language: Language) => Promise<unknown>;
}

export const pages: readonly ShownPage[] = [
  { name: 'first-page', open: (page, { origin }, language) => page.goto(`${origin}/?lang=${language}`) },
];
