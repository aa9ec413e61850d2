/** Whatever a stranger sends, everybody else is answered meanwhile: the worst of each kind goes through the whole server while somebody else asks for a page. */
import { setTimeout as pause } from 'node:timers/promises';
import { longestBlock } from '@oryndau/documents/testing/longest-block';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Citizen, citizenOf } from './testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from './testing/installation.ts';

/** Within which another request is answered. */
const ANSWER_MS = 200;
const IDLE_MS = 100;
const MB = 1024 * 1024;

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

const pdfOf = (inside: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), inside, Buffer.from('\n%%EOF\n')]);

/** While `work` is done, a page is asked for again and again; the loop never stands still for as long as somebody would notice. */
async function othersAreAnswered<Done>(work: () => Promise<Done>): Promise<Done> {
  const other = new Citizen(installation.app);
  const { ms, done } = await longestBlock(async () => {
    let isDone = false;
    let answered = 0;
    const asked = work().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      expect((await other.get('/style-check')).statusCode).toBe(404);
      answered += 1;
      await pause(5);
    }
    expect(answered, 'somebody else was answered meanwhile').toBeGreaterThan(0);
    return asked;
  });
  // On a machine that does other things besides, a loop that does nothing stands still too.
  const { ms: idle } = await longestBlock(() => pause(IDLE_MS));
  expect(ms - idle).toBeLessThan(ANSWER_MS);
  return done;
}

it.each([
  ['4 MB of brackets', () => Buffer.alloc(4 * MB - 100, '<< [ ')],
  ['4 MB that begin a signature again and again', () => Buffer.from('/ByteRange [0 1 2 3] '.repeat(190_000))],
  ['4 MB of streams that end nowhere', () => Buffer.from('1 0 obj << /Length 9 >> stream\n'.repeat(130_000))],
])('a file to be checked: %s', async (_, inside) => {
  const file = pdfOf(inside());
  const answer = await othersAreAnswered(async () => {
    const stranger = new Citizen(installation.app);
    await stranger.get('/genuine');
    return stranger.postFiles('/genuine/document', {}, [
      { field: 'document', name: 'a.pdf', content: file, type: 'application/pdf' },
    ]);
  });
  expect(answer.statusCode).toBeLessThan(500);
});

it('a filing with all the files that one may have, read through, mended and sent', async () => {
  const files = Array.from({ length: 4 }, (_, n) => ({
    field: 'files',
    name: `${n}.pdf`,
    content: pdfOf(Buffer.alloc(3 * MB - 100, n)),
    type: 'application/pdf',
  }));
  const citizen = await citizenOf(installation, 'open');
  await citizen.get('/case/contest/OTHER');
  const written = await othersAreAnswered(() => citizen.postFiles('/case/contest/OTHER', { text: 'Мәтін' }, files));
  const { pathname, search, searchParams } = new URL(String(written.headers.location), 'http://localhost');
  expect(pathname).toBe('/case/contest/OTHER/check');
  expect((await othersAreAnswered(() => citizen.get(pathname + search))).statusCode).toBe(200);
  const draft = searchParams.get('draft') ?? '';
  await othersAreAnswered(() => citizen.post(pathname, { draft }));
});
