/** An answer that is an act, and that nobody has signed, is no answer yet: no page says it, and the filing waits as before. */
import { answerFiling } from '@oryndau/deciding/filings';
import { commandDesk } from '@oryndau/deciding/now';
import { fileActSigner } from '@oryndau/signing';
import type { ActDesk } from '@oryndau/signing/port';
import type { FilingKind } from '@oryndau/words/filings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenOf, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation, TODAY } from '../testing/installation.ts';
import { standingTexts } from '../texts/case-standing.ts';
import { filingTexts } from '../texts/filing.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

/** A head who has given no order: whatever is an act waits for the hand. */
const byHand = (): ActDesk => ({
  signer: async () => fileActSigner(installation.authority.head, { isStopped: async () => false }),
  coverOf: async () => () => null,
  assertGoesOn: async () => {},
});

async function answered(kind: FilingKind, fields: Readonly<Record<string, string>>) {
  const citizen = await citizenOf(installation, 'arrested');
  await citizen.get(`/case/contest/${kind}`);
  const { location } = (await citizen.postFiles(`/case/contest/${kind}`, fields, [])).headers;
  const draft = new URL(String(location), 'http://localhost').searchParams.get('draft') ?? '';
  const path = String((await citizen.post(`/case/contest/${kind}/check`, { draft })).headers.location);
  const { parts, test, person } = installation;
  const desk = commandDesk(test.database, { policy: 'pilot-grace', today: () => TODAY, acts: byHand() });
  const done = await answerFiling(
    { db: test.database, desk, now: parts.now },
    {
      documentId: person('arrested').documentId,
      filing: Number(path.split('/').at(-1)),
      outcome: 'explained',
      answer: 'Слова ответа.',
      byWhom: 'А. Проверяющий',
    },
  );
  expect(done).toEqual({ kind: 'answered' });
  return { page: wordsOf(await citizen.get(path)), first: wordsOf(await citizen.get('/case')) };
}

it('is said where it is no act', async () => {
  const { page, first } = await answered('OTHER', { text: 'Вопрос.' });
  expect(page).toContain('Слова ответа.');
  expect(first).toContain(standingTexts.ru.readAnswer);
});

it('is not said before it is signed where it is one', async () => {
  const { page, first } = await answered('REVIEW', { text: '' });
  expect(page).not.toContain('Слова ответа.');
  expect(page).toContain(filingTexts.ru.filedTitle);
  expect(first).toContain(standingTexts.ru.filingOpen);
  expect(first).not.toContain(standingTexts.ru.readAnswer);
});
