/**
 * The picture at the top of the README, drawn from the demonstration of `npm start` as a person meets it: the telephones, the case before it is paid, and
 * what is said when it has been paid. Three screens of 320 px side by side, as one WebP file in docs/pictures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import type { Browser, Page } from 'playwright-core';
import { inboxOf, openPlace, type Place } from './place.ts';
import { visit } from './visit.ts';

export const PICTURE = join('docs', 'pictures', 'demonstration.webp');

const FINE = 'DEMO-2';
/** Goes through (the cards stand on the page of the telephones). */
const SCREEN = { width: 320, height: 660 } as const;
const GAP_PX = 16;
const QUALITY = 0.9;

/** Gives the path of the picture and its size in bytes. */
export async function drawPicture(browser: Browser): Promise<{ readonly path: string; readonly bytes: number }> {
  const place = await openPlace();
  try {
    const bytes = await sideBySide(browser, await screensOf(browser, place));
    const path = join(repository, PICTURE);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { path: PICTURE, bytes: bytes.length };
  } finally {
    await place.close();
  }
}

async function screensOf(browser: Browser, place: Place): Promise<readonly Buffer[]> {
  const { origin } = place.demonstration;
  const { person, caseCode } = inboxOf(place, FINE);
  const page = await visit(browser, { width: SCREEN.width, language: 'en' });
  await page.setViewportSize(SCREEN);
  await page.goto(`${origin}/demo?lang=en`);
  const telephone = await screen(page, 'h2 >> nth=1');
  await page.goto(`${origin}/find?lang=en`);
  await page.fill('input[name=code]', caseCode);
  await page.fill('input[name=digits]', person.iin.slice(-4));
  const [year = '', month = '', day = ''] = person.birthDate.split('-');
  await page.fill('input[name=birth-day]', String(Number(day)));
  await page.fill('input[name=birth-month]', String(Number(month)));
  await page.fill('input[name=birth-year]', year);
  await page.click('main form button');
  await page.waitForURL(/\/case$/);
  const unpaid = await screen(page, 'main');
  await page.click('main form[action="/case/pay"] button');
  await page.click('button[name=wallet]');
  await page.waitForURL(/\/case\/pay\/1$/);
  const paid = await screen(page, 'main');
  await page.context().close();
  return [telephone, unpaid, paid];
}

/** As much as a telephone shows, from this part of the page on. */
async function screen(page: Page, from: string): Promise<Buffer> {
  await page
    .locator(from)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));
  return page.screenshot();
}

/** By the browser itself, which writes WebP: no tool for pictures is needed. */
async function sideBySide(browser: Browser, screens: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage();
  const encoded = await page.evaluate(
    async ({ sources, width, height, gap, quality }) => {
      const canvas = document.createElement('canvas');
      canvas.width = sources.length * width + (sources.length + 1) * gap;
      canvas.height = height + 2 * gap;
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('this browser draws nothing');
      drawing.fillStyle = '#d7dde3';
      drawing.fillRect(0, 0, canvas.width, canvas.height);
      for (const [index, source] of sources.entries()) {
        const image = new Image();
        image.src = source;
        await image.decode();
        drawing.drawImage(image, gap + index * (width + gap), gap);
      }
      return canvas.toDataURL('image/webp', quality);
    },
    {
      sources: screens.map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`),
      ...SCREEN,
      gap: GAP_PX,
      quality: QUALITY,
    },
  );
  await page.close();
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
