/**
 * `npm run screenshots`: every page as a picture, on a phone and on a desk, in the three languages, light and dark, into screenshots/ to look at. With names behind it
 * (`npm run screenshots -- law pay`) only the pages whose names begin so; `npm run screenshots -- readme` draws the picture of the README anew.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { languages } from '@oryndau/words/languages';
import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { pages } from './pages.ts';
import { drawPicture } from './picture.ts';
import { openSite } from './site.ts';
import { visit, widths } from './visit.ts';

const README = 'readme';

async function shootPages(browser: Browser, asked: readonly string[]): Promise<void> {
  const wanted = pages.filter(({ name }) => asked.length === 0 || asked.some((begin) => name.startsWith(begin)));
  if (wanted.length === 0) {
    throw new Error(`no page is called so; there are ${pages.map(({ name }) => name).join(', ')}, and ${README}`);
  }
  const folder = join(repository, 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const site = await openSite();
  try {
    for (const { name, open } of wanted) {
      for (const width of widths) {
        for (const language of languages) {
          for (const colorScheme of ['light', 'dark'] as const) {
            const page = await visit(browser, { width, language, colorScheme });
            await open(page, site, language);
            const path = join(folder, `${name}-${width}-${language}${colorScheme === 'dark' ? '-dark' : ''}.png`);
            await page.screenshot({ path, fullPage: true });
            await page.context().close();
            console.log(relative(repository, path));
          }
        }
      }
    }
    console.log(`${2 * wanted.length * widths.length * languages.length} screenshots of ${wanted.length} pages`);
  } finally {
    await site.close();
  }
}

const asked = process.argv.slice(2);
const browser = await openBrowser();
try {
  if (asked[0] === README) {
    const { path, bytes } = await drawPicture(browser);
    console.log(`${path}, ${bytes} bytes`);
  } else await shootPages(browser, asked);
} finally {
  await browser.close();
}
