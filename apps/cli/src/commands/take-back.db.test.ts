/** A decision that nobody has signed is taken back on the terminal: after a question, with a name and a reason, once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileInCase } from '@oryndau/deciding/filings';
import { commandDesk } from '@oryndau/deciding/now';
import { documentIdOf } from '@oryndau/fines/document-id';
import { readChain } from '@oryndau/journal/chain';
import { addDays, legalDayAt } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program.ts';
import { delivered, paymentReference, registered } from '../testing/small-feed.ts';

const number = 'K-1';
const documentId = documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number });
const code = caseCodeOf(documentId);
const today = legalDayAt(Date.now());
let folder: string;
let test: TestDatabase;

const oryndau = (...args: readonly string[]) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home') } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-take-back-'));
  test = await testDatabase(rooms);
  const reference = paymentReference('0100000000000139');
  const issued = addDays(today, -60);
  const lines = [registered({ number, on: issued, reference }), delivered(number, addDays(issued, 1))];
  writeFileSync(join(folder, 'feed.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'answer.txt'), 'Срок проверен и верен.\n');
  expect(await oryndau('import', 'register', 'feed.ndjson')).toMatchObject({ code: 0 });
  expect(await oryndau('tick', '--policy', 'pilot-grace', '--yes')).toMatchObject({ code: 0 });
  const desk = commandDesk(test.database, { policy: 'pilot-grace', today: () => today });
  const body = { text: 'Я не согласен.', details: {} };
  const filed = { documentId, kind: 'REVIEW', language: 'ru', body, uploads: [] } as const;
  expect(await fileInCase({ db: test.database, desk, now: () => new Date() }, filed)).toMatchObject({ filing: 1 });
});
afterAll(async () => {
  await test?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const answer = () =>
  oryndau('review', 'answer', `${code}/1`, '--outcome', 'explained', '--by', 'R', '--answer', 'answer.txt', '--yes');
const back = (n: number, ...more: readonly string[]) =>
  oryndau('take-back', `${code}/${n}`, '--by', 'R. Reviewer', '--note', 'The wrong words.', ...more);

it('the answer to a review', async () => {
  expect(await answer()).toMatchObject({ code: 0 });
  const given = (await readChain(test.database.sql, documentId)).filter(({ type }) => type === 'FilingAnswered').at(-1);
  const n = given?.n ?? 0;
  expect(await back(n)).toMatchObject({ code: 1, told: expect.stringContaining('Nothing was changed') });
  const taken = await back(n, '--yes');
  expect(taken).toMatchObject({ code: 0, told: expect.stringContaining('was taken back') });
  expect((await oryndau('review', 'list')).told).toContain(`${code}/1`);
  const twice = await back(n, '--yes');
  expect(twice).toMatchObject({ code: 1, told: expect.stringContaining('does not wait for a signature any more') });
  expect(await oryndau('take-back', code, '--by', 'R', '--note', 'x')).toMatchObject({ code: 2 });
  expect(await answer()).toMatchObject({ code: 0 });
  expect(await oryndau('verify')).toMatchObject({ code: 0 });
}, 300_000);
