/** `npm run screenshots`: every page as a picture, on a phone and on a desk, in the three languages, into screenshots/ to look at. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { languages } from '@oryndau/words/languages';
import { openBrowser } from './chromium.ts';
import { pages } from './pages.ts';
import { openSite } from './site.ts';
import { visit, widths } from './visit.ts';

const folder = join(repository, 'screenshots');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const site = await openSite();
const browser = await openBrowser();
try {
  for (const { name, open } of pages) {
    for (const width of widths) {
      for (const language of languages) {
        const page = await visit(browser, { width, language });
        await open(page, site, language);
        const path = join(folder, `${name}-${width}-${language}.png`);
        await page.screenshot({ path, fullPage: true });
        await page.context().close();
        console.log(relative(repository, path));
      }
    }
  }
  console.log(`${pages.length * widths.length * languages.length} screenshots of ${pages.length} pages`);
} finally {
  await browser.close();
  await site.close();
}
