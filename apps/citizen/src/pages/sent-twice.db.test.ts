/** A button that is touched twice, as people do on a telephone: the browser shows the answer to the last touch. */
import { readFilings } from '@oryndau/outside/filings';
import type { FilingKind } from '@oryndau/words/filings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, citizenOf, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

/** The hidden fields of the form on the page on which a filing is read through. */
const hiddenIn = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(body.matchAll(/<input type="hidden" name="(draft|after)" value="([^"]*)"/g), ([, name, value]) => [
      String(name),
      String(value),
    ]),
  );

/** Read through; the button is not pressed yet. */
async function written(kind: FilingKind, fields: Readonly<Record<string, string>>) {
  const citizen = await citizenOf(installation, 'collecting');
  await citizen.get(`/case/contest/${kind}`);
  const { headers } = await citizen.postFiles(`/case/contest/${kind}`, fields, []);
  return { citizen, hidden: hiddenIn((await citizen.get(String(headers.location))).body) };
}

function takenIn({ statusCode, headers }: Answer): string {
  expect(statusCode).toBe(303);
  expect(headers.location).toMatch(/^\/case\/filing\/\d+$/);
  return String(headers.location);
}

it('sends once, and each touch leads to what was sent', async () => {
  const text = 'Дважды в один миг';
  const { citizen, hidden } = await written('OTHER', { text });
  const press = () => citizen.post('/case/contest/OTHER/check', hidden);
  const paths = new Set((await Promise.all([press(), press(), press()])).map(takenIn));
  expect(paths.size).toBe(1);
  const [path = ''] = paths;
  expect(takenIn(await press())).toBe(path);
  const filings = await readFilings(installation.test.database.sql, installation.person('collecting').documentId);
  expect(filings.filter(({ body }) => body.text === text)).toHaveLength(1);
  expect(wordsOf(await citizen.get(path))).toContain(text);
});

it('leads to no filing from before, nor to one of another kind', async () => {
  const { citizen, hidden } = await written('OTHER', { text: 'Новое письмо' });
  const other = await written('COMPLAINT', { act: 'case', text: 'Меня не известили.', asked: 'Отменить.' });
  takenIn(await other.citizen.post('/case/contest/COMPLAINT/check', other.hidden));
  for (const after of [hidden.after ?? '', '', 'x', '-1', '1e9']) {
    const answer = await citizen.post('/case/contest/OTHER/check', { after, draft: crypto.randomUUID() });
    expect(answer.headers.location ?? '').not.toMatch(/filing/);
  }
});
