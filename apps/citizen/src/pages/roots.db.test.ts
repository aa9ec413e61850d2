/** The published roots over a real database: the page in each language, the feed a stranger can go on from, and the program that checks it without our code. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PublishedRoot, RootFeed } from '@oryndau/journal/published-roots';
import { rootHash, verifiesRoot } from '@oryndau/journal/seal';
import { addDays } from '@oryndau/law/legal-date';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';
import { visitor } from '../testing/visitor.ts';
import { rootStates, rootsTexts } from '../texts/roots.ts';

const folder = temporaryFolder('roots');
let installation: TestInstallation;
let feed: RootFeed;
beforeAll(async () => {
  installation = await openTestInstallation();
  feed = (await get('/roots.json')).json();
});
afterAll(() => installation?.close());

const get = (url: string, headers: Record<string, string> = {}) => installation.app.inject({ url, headers });
const said = ({ chains, day, events, root }: PublishedRoot) => ({ chains, day, events, root });

describe('the page', () => {
  it.each(languages)(
    'says in %s what a root is, which is the newest, and what the check may have to say',
    async (language) => {
      const { statusCode, body } = await visitor(installation.app, { language }).get('/roots');
      const texts = rootsTexts[language];
      expect(statusCode).toBe(200);
      for (const text of [texts.title, texts.needsScript, ...texts.showsPoints, ...texts.showsNotPoints])
        expect(body).toContain(text);
      for (const state of rootStates) expect(body).toContain(`<template data-words="${state}">${texts.states[state]}`);
      const newest = feed.roots.at(-1);
      expect(body).toContain(newest?.hash);
      expect(body).toContain(newest?.key);
      expect(body).toMatch(/<div id="roots-check" hidden/);
      expect(body).toMatch(/href="\/roots\?lang=/);
    },
  );

  it('loads its own script and nothing else', async () => {
    const { body, headers } = await get('/roots');
    const [, path = ''] = /<script type="module" src="(\/roots-[0-9a-f]{16}\.js)"/.exec(body) ?? [];
    expect((await get(path)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });
});

describe('the feed', () => {
  it('gives roots that lead from one to the next, each signed with a key that it gives', () => {
    expect(feed.roots.length).toBeGreaterThan(3);
    expect(feed).toMatchObject({ format: 'oryndau.roots.1', since: null, before: '', more: false });
    let previous = '';
    for (const root of feed.roots) {
      expect(root.hash).toBe(rootHash(previous, said(root)));
      expect(verifiesRoot(feed.keys[root.key] ?? '', root.hash, Buffer.from(root.signature, 'hex'))).toBe(true);
      previous = root.hash;
    }
  });

  it('gives the days since one, and the hash that they go on from', async () => {
    const third = feed.roots[2];
    const since = (await get(`/roots.json?since=${third?.day}`)).json<RootFeed>();
    expect(since).toEqual({ ...feed, since: third?.day, before: third?.hash, roots: feed.roots.slice(3) });
    const after = (
      await get(`/roots.json?since=${addDays(feed.roots.at(-1)?.day ?? installation.parts.today(), 1)}`)
    ).json<RootFeed>();
    expect(after).toMatchObject({ before: feed.roots.at(-1)?.hash, roots: [], more: false });
  });

  it('is not sent again while nothing has come', async () => {
    const first = await get('/roots.json');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const again = await get('/roots.json', { 'if-none-match': String(first.headers.etag) });
    expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
  });

  it('says what it expected of what is no day', async () => {
    const { statusCode, body } = await get('/roots.json?since=yesterday');
    expect(statusCode).toBe(422);
    expect(body).toContain('YYYY-MM-DD');
  });

  it('has nothing of a person in it', async () => {
    const { rows } = {
      rows: await installation.test.database.sql<
        { id: string; iin: string }[]
      >`select document_id as id, debtor_iin as iin from fines.document`,
    };
    const text = JSON.stringify(feed);
    for (const { id, iin } of rows) expect(text.includes(id) || text.includes(iin)).toBe(false);
    expect(Object.keys(feed.roots[0] ?? {}).sort()).toEqual([
      'chains',
      'day',
      'events',
      'hash',
      'key',
      'root',
      'signature',
    ]);
  });

  it('gives the newest as a file to keep', async () => {
    const { headers, body } = await get('/roots/newest.json');
    const newest = feed.roots.at(-1);
    expect(headers['content-disposition']).toBe(`attachment; filename="oryndau-root-${newest?.day}.json"`);
    expect((JSON.parse(body) as RootFeed).roots).toEqual([newest]);
  });
});

describe('the program for strangers', () => {
  const run = promisify(execFile);
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  async function check(...args: readonly string[]): Promise<{ code: number; text: string }> {
    const program = file('check-roots.py', (await get('/roots/check-roots.py')).body);
    return run('python3', [program, ...args]).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        text: error.stdout + error.stderr,
      }),
    );
  }
  const kept = () => file('kept.json', { roots: [feed.roots[1]] });
  const changed = (place: number, change: Partial<PublishedRoot>) =>
    file('changed.json', {
      ...feed,
      roots: feed.roots.map((root, index) => (index === place ? { ...root, ...change } : root)),
    });
  const zeros = '0'.repeat(64);

  it('finds that the roots of today go on from the one that was kept, by feed and by export', async () => {
    const key = feed.roots[0]?.key ?? '';
    expect(await check(kept(), file('feed.json', feed), '--key', key)).toEqual({
      code: 0,
      text: expect.stringContaining('It fits'),
    });
    const lines = feed.roots.map(({ day, chains, events, root, hash, signature }) =>
      [day, chains, events, root, hash, signature].join(','),
    );
    expect(await check(kept(), file('roots.csv', `${lines.join('\n')}\n`))).toMatchObject({ code: 0 });
  });

  it('computes them from an export of the journal, and names the day that does not agree', async () => {
    const rows = await installation.test.database.sql<
      { id: string; n: number; day: string; hash: string; body: string }[]
    >`
      select event.document_id as id, event.n, event.on_day::text as day, encode(event.hash, 'hex') as hash, event.body
      from journal.event as event order by event.document_id, event.n`;
    const line = ({ id, n, day, hash, body }: (typeof rows)[number]) =>
      `${id},${n},${day},${hash},"${body.replaceAll('"', '""')}"`;
    const events = file('events.csv', `${rows.map(line).join('\n')}\n`);
    expect(await check(kept(), file('feed.json', feed), '--events', events)).toEqual({
      code: 0,
      text: expect.stringContaining('computed from the events'),
    });
    // One of a day that is sealed: which chain is the last by its id hangs on what the acts say.
    const until = feed.roots.at(-1)?.day ?? '';
    const left = rows.findLastIndex(({ day }) => day <= until);
    const fewer = file('fewer.csv', `${rows.toSpliced(left, 1).map(line).join('\n')}\n`);
    expect((await check(kept(), file('feed.json', feed), '--events', fewer)).code).toBe(1);
  });

  it.each([
    ['another root of the day', () => changed(1, { hash: zeros }), 'another root of'],
    ['a day that leads to another hash', () => changed(2, { events: 999 }), 'does not follow from the day before'],
    [
      'a day that is gone',
      () => file('gone.json', { ...feed, roots: feed.roots.filter((_, index) => index !== 1) }),
      'there is none today',
    ],
    [
      'a signature of somebody else',
      () => changed(feed.roots.length - 1, { signature: '1'.repeat(128) }),
      'the signature of',
    ],
  ])('finds %s', async (_, today, what) => {
    expect(await check(kept(), today())).toEqual({ code: 1, text: expect.stringContaining(what) });
  });

  it('finds another key than the one that was given, and says where it could not look', async () => {
    expect(await check(kept(), file('feed.json', feed), '--key', zeros)).toMatchObject({
      code: 1,
      text: expect.stringContaining('another key'),
    });
    expect(await check(join(folder, 'nothing.json'), file('feed.json', feed))).toMatchObject({ code: 2 });
    expect(await check(file('odd.txt', 'hello\n'), file('feed.json', feed))).toMatchObject({ code: 2 });
  });
});
