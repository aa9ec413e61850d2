/** What people filed, and its answer, from the command line: with a real database, a real program and a real day. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileInCase } from '@oryndau/deciding/filings';
import { commandDesk } from '@oryndau/deciding/now';
import { documentIdOf } from '@oryndau/fines/document-id';
import { legalDayAt } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import { uploadOf } from '@oryndau/outside/upload';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { testSignatory } from '@oryndau/reading/documents';
import { rooms } from '@oryndau/standing/rooms';
import type { FilingKind } from '@oryndau/words/filings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program.ts';
import { delivered, paymentReference, registered } from '../testing/small-feed.ts';

const documentId = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: 'G-1',
});
const code = caseCodeOf(documentId);
let folder: string;
let test: TestDatabase;

const oryndau = (...args: readonly string[]) =>
  runProgram(args, { cwd: folder, env: { DATABASE_URL: test.url, ORYNDAU_HOME: join(folder, 'home') } });

/** As a person files it on the page. */
async function file(kind: FilingKind, text: string, name?: string) {
  const desk = commandDesk(test.database, { policy: 'day-30-bailiff', today: () => legalDayAt(Date.now()) });
  const upload = name === undefined ? [] : [uploadOf(name, Buffer.from('%PDF-1.7 receipt'))];
  const filed = await fileInCase(
    { db: test.database, desk, now: () => new Date() },
    {
      documentId,
      kind,
      language: 'ru',
      body: { text, details: { moneyKind: 'SOCIAL_PAYMENTS' } },
      uploads: upload.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    },
  );
  if (!('filing' in filed)) throw new Error(filed.kind);
  return `${code}/${filed.filing}`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-filing-'));
  test = await testDatabase(rooms);
  const reference = paymentReference('0100000000000131');
  const lines = [registered({ number: 'G-1', on: '2026-01-05', reference }), delivered('G-1', '2026-01-06')];
  writeFileSync(join(folder, 'feed.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'answer.txt'), 'Платеж найден.\r\nДело окончено.\n');
  expect(await oryndau('import', 'register', 'feed.ndjson')).toMatchObject({ code: 0 });
  expect(await oryndau('tick', '--on', '2026-03-04', '--policy', 'day-30-bailiff', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('oryndau filing', () => {
  it('lists what waits, without the words, and shows one with them', async () => {
    expect((await oryndau('filing', 'list')).told).toBe('Nothing waits for an answer.\n');
    const number = await file('PAID_ALREADY', 'Я платил\u001b[2J вчера.', '../чек.pdf');
    const { told } = await oryndau('filing', 'list', '--language', 'ru');
    expect(told).toContain(number);
    expect(told).not.toContain('Я платил');
    const listed = JSON.parse((await oryndau('filing', 'list', '--json')).told);
    expect(listed).toEqual([expect.objectContaining({ filing: number, kind: 'PAID_ALREADY', files: 1 })]);
    for (const name of [number, 'G-1/1', `${documentId}/1`]) {
      const shown = await oryndau('filing', 'show', name);
      expect(shown.code).toBe(0);
      expect(shown.told).toContain('Я платил\uFFFD[2J вчера.');
      expect(shown.told).toContain('file 1: чек.pdf, application/pdf, 16 bytes');
      expect(shown.told).not.toContain('PAID_ALREADY');
    }
    for (const [language, words] of [
      ['kk', 'қандай ақша: Жәрдемақылар мен әлеуметтік төлемдер (--kind SOCIAL_PAYMENTS)'],
      ['ru', 'какие это деньги: Пособия и социальные выплаты (--kind SOCIAL_PAYMENTS)'],
    ] as const)
      expect((await oryndau('filing', 'show', number, '--language', language)).told).toContain(words);
    const [{ count } = { count: 0n }] = await test.database.sql<{ count: bigint }[]>`
      select count(*) as count from portal.view as view where view.document_id = ${documentId} and view.reader = 'operator'`;
    expect(Number(count)).toBe(5);
  });

  it('saves the files where it is told, and over none', async () => {
    const target = join(folder, 'files');
    expect(await oryndau('filing', 'show', `${code}/1`, '--save-files', target)).toMatchObject({ code: 0 });
    expect(readdirSync(target)).toEqual([`${code}-1-1-чек.pdf`]);
    expect(readFileSync(join(target, `${code}-1-1-чек.pdf`), 'utf8')).toBe('%PDF-1.7 receipt');
    expect(existsSync(join(folder, 'чек.pdf'))).toBe(false);
    const again = await oryndau('filing', 'show', `${code}/1`, '--save-files', target);
    expect(again).toMatchObject({ code: 1, told: expect.stringContaining('is there already') });
  });

  it('answers once', async () => {
    const args = [
      'filing',
      'answer',
      `${code}/1`,
      '--outcome',
      'explained',
      '--by',
      'A. Operator',
      '--answer',
      'answer.txt',
      '--yes',
    ];
    const granted = await oryndau(...args.map((arg) => (arg === 'explained' ? 'granted' : arg)));
    expect(granted, 'nothing of it is done').toMatchObject({
      code: 1,
      told: expect.stringContaining('would not be so'),
    });
    expect(await oryndau(...args)).toMatchObject({
      code: 0,
      told: expect.stringContaining(`${code}/1 is answered: explained`),
    });
    const again = await oryndau(...args);
    expect(again.code).toBe(1);
    expect(again.told).toMatch(/was answered on \d{4}-\d\d-\d\d by A\. Operator: explained\..* nothing was changed/);
    expect(again.told, 'nobody knows whether he has').not.toContain('has read');
    expect(again.told).toContain(`"oryndau filing show ${code}/1" shows it`);
    const [row] = await test.database.sql<{ answer: string; by: string }[]>`
      select filing.answer, filing.answered_by as by from portal.filing as filing where filing.document_id = ${documentId}`;
    expect(row).toEqual({ answer: 'Платеж найден.\nДело окончено.', by: 'A. Operator' });
    const queued = await test.database.sql<{ key: string }[]>`
      select command.key from work.inbox as command where command.document_id = ${documentId} order by command.key`;
    // The robot stands still since March: what was filed and answered waits for it, in its order.
    expect(queued.map(({ key }) => key)).toEqual(['filing/1/1-filed', 'filing/1/3-answered']);
  });

  it('protects an account only where that was filed, granted, and is the law', async () => {
    await file('PROTECTED_MONEY', 'Пособие.');
    await file('OTHER', 'Просто вопрос.');
    const answer = (n: number, outcome: string, ...more: readonly string[]) =>
      oryndau(
        'filing',
        'answer',
        `${code}/${n}`,
        '--outcome',
        outcome,
        '--by',
        'A',
        '--answer',
        'answer.txt',
        '--yes',
        ...more,
      );
    const account = ['--protect', 'KZ86125KZT5004100100'];
    const kind = ['--kind', 'SOCIAL_PAYMENTS'];
    expect(await answer(2, 'granted', ...account)).toMatchObject({
      code: 2,
      told: expect.stringContaining('go together'),
    });
    expect(await answer(2, 'refused', ...account, ...kind)).toMatchObject({ code: 2 });
    expect(await answer(3, 'granted', ...account, ...kind)).toMatchObject({ code: 2 });
    expect(await answer(2, 'granted', '--protect', 'KZ0', ...kind)).toMatchObject({ code: 2 });
    expect(await answer(2, 'granted', ...account, '--kind', 'GOLD')).toMatchObject({ code: 2 });
    expect(await answer(2, 'granted', ...account, ...kind)).toMatchObject({ code: 0 });
    const queued = await test.database.sql<{ key: string }[]>`
      select command.key from work.inbox as command
      where command.document_id = ${documentId} and command.key like 'filing/2/%' order by command.key`;
    expect(queued.map(({ key }) => key)).toEqual(['filing/2/1-filed', 'filing/2/2-protected', 'filing/2/3-answered']);
  }, 180_000);

  it('lets a person review, and never the one who signs', async () => {
    const named = await file('REVIEW', '');
    const { told: listed } = await oryndau('review', 'list');
    expect(listed).toContain(named);
    expect(listed).not.toContain(`${code}/3`);
    const { told: shown } = await oryndau('review', 'show', named);
    expect(shown).toContain('The decisions under review');
    // No act was named: what stands is shown with its key factors, the opening at least.
    expect(shown).toContain('No single act is named');
    expect(shown).toMatch(/The opening of simplified proceedings was decided[\s\S]+ - Limit of the simplified way: /);
    const { told: inJson } = await oryndau('review', 'show', named, '--json');
    expect(JSON.parse(inJson).review.decisions.at(-1)).toMatchObject({
      type: 'ProceedingOpened',
      rule: 'case.opening',
    });
    expect(shown).toContain(`May not answer:\n    ${testSignatory.name} — ${testSignatory.title.en}\n`);
    expect(shown).toMatch(/The last day for the answer: \d{4}-\d\d-\d\d/);
    const lifting = (outcome: string) =>
      oryndau(
        'review',
        'answer',
        named,
        '--outcome',
        outcome,
        '--by',
        'R',
        '--answer',
        'answer.txt',
        '--yes',
        '--lift',
      );
    expect(await lifting('refused')).toMatchObject({ code: 2, told: expect.stringContaining('--outcome granted') });
    // Without --yes it asks, and here nobody can be asked.
    expect(
      await oryndau('review', 'answer', named, '--outcome', 'granted', '--by', 'R', '--answer', 'answer.txt', '--lift'),
    ).toMatchObject({ code: 1, told: expect.stringContaining('nothing was answered') });
    const review = (by: string) =>
      oryndau('review', 'answer', named, '--outcome', 'explained', '--by', by, '--answer', 'answer.txt', '--yes');
    expect(await review(testSignatory.name)).toMatchObject({
      code: 1,
      told: expect.stringContaining('not the one who'),
    });
    expect(await review('R. Reviewer')).toMatchObject({ code: 0 });
    expect((await oryndau('review', 'list')).told).toContain('Nothing waits');
  }, 180_000);

  it.each([
    [['show', 'nonsense'], 2, 'names no filing'],
    [['show', 'NOBODY/1'], 1, 'There is no such case'],
    [['show', 'G-1/77'], 1, 'has no filing 77'],
    [['answer', 'G-1/3', '--outcome', 'maybe', '--by', 'A', '--answer', 'answer.txt'], 2, 'Allowed choices'],
    [['answer', 'G-1/3', '--outcome', 'refused', '--by', 'A', '--answer', 'nowhere.txt'], 2, 'cannot be read'],
  ])('says what is wrong with %j', async (args, exit, sentence) => {
    expect(await oryndau('filing', ...args)).toMatchObject({ code: exit, told: expect.stringContaining(sentence) });
  });
});
