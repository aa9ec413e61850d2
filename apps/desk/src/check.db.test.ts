/** The auditor's room: checks that another process does, and the proof of one event, which the published program checks without our code. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EventProof, rootOfProof } from '@oryndau/journal/event-proof';
import { type PublishedRoot, readRootFeed } from '@oryndau/journal/published-roots';
import { verifiesRoot } from '@oryndau/journal/seal';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { repository } from '@oryndau/postgres/testing/places';
import { beginCheckRun, endCheckRun, noteCheckProgress, readCheckRun } from '@oryndau/staff/check-runs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

const folder = temporaryFolder('check');
let desk: TestDesk;
let auditor: TestStaff;
let begun: string[] = [];

beforeAll(async () => {
  desk = await openTestDesk({ beginCheck: (runId) => begun.push(runId) });
  auditor = await desk.member({ login: 'auditor', roles: ['DATA_OFFICER'] });
});
afterAll(async () => {
  await desk?.close();
});
afterEach(async () => {
  const { db, now } = desk.installation.parts;
  for (const id of begun) await endCheckRun(db.sql, { id, outcome: 'cancelled', result: null, at: now() });
  begun = [];
});

const sql = () => desk.installation.parts.db.sql;
const begin = (kept = '') => auditor.confirm('/check', { kept });
const rootsKept = async (): Promise<readonly PublishedRoot[]> => (await readRootFeed(sql(), null)).roots;

describe('a check', () => {
  it('is begun once by who may, tells how far it is without a script, and what came of it', async () => {
    const [root] = await rootsKept();
    const { to } = await begin(`${root?.day} ${root?.hash}`);
    const [id = ''] = begun;
    expect(to).toBe(`/check/${id}`);
    await noteCheckProgress(sql(), { id, events: 1_234, of: 5_000 });
    const going = await desk.app.inject({ url: to, headers: { cookie: auditor.cookie } });
    expect([going.headers.refresh, going.body.includes('Events checked: 1,234 of 5,000')]).toEqual(['2', true]);
    expect(going.body).toContain('Roots to compare with: 1');
    const again = await begin();
    expect([again.status, again.text.includes('A check is at work'), begun.length]).toEqual([422, true, 1]);
    const fault = { where: 'journal.root 2026-03-04', what: '<b>another root</b> of that day was kept' };
    await endCheckRun(sql(), { id, outcome: 'fault', result: { ok: false, fault }, at: new Date() });
    const ended = await desk.app.inject({ url: to, headers: { cookie: auditor.cookie } });
    expect([ended.headers.refresh, ended.body.includes('a FAULT was found')]).toEqual([undefined, true]);
    expect(ended.body).toContain('Place: journal.root 2026-03-04. &lt;b>another root');
    expect((await auditor.get('/check')).text).toContain('a FAULT was found');
  });

  it('says of a text that there is no root in it, and keeps what was typed', async () => {
    const { status, text } = await auditor.post('/check', { kept: 'my root <of> Tuesday' });
    expect([status, begun]).toEqual([422, []]);
    expect(text).toContain('There is no root in it');
    expect(text).toContain('my root &lt;of> Tuesday');
  });

  it('stops when it is told to, by its next breath', async () => {
    const { to } = await begin();
    const [id = ''] = begun;
    expect(await noteCheckProgress(sql(), { id, events: 1, of: 2 })).toBe(true);
    expect((await auditor.confirm(`${to}/stop`)).to).toBe(to);
    expect((await auditor.get(to)).text).toContain('being stopped');
    expect(await noteCheckProgress(sql(), { id, events: 1, of: 2 })).toBe(false);
  });

  it('whose process died is broken off, and stands in the way of no other', async () => {
    const { to } = await begin();
    const [id = ''] = begun;
    await sql()`update staff.check_run as run set seen_at = clock_timestamp() - interval '2 minutes' where run.id = ${id}`;
    const silent = await desk.app.inject({ url: to, headers: { cookie: auditor.cookie } });
    expect([silent.headers.refresh, silent.body.includes('nothing is heard of its process')]).toEqual([
      undefined,
      true,
    ]);
    await begin();
    expect(begun.length).toBe(2);
    expect((await readCheckRun(sql(), id))?.outcome).toBe('broken');
    expect(await endCheckRun(sql(), { id, outcome: 'equal', result: null, at: new Date() })).toBe(false);
  });

  it('that two begin at once is one', async () => {
    const { db, now } = desk.installation.parts;
    const both = await Promise.all(
      [1, 2].map(() => db.transaction((tx) => beginCheckRun(tx, { accountId: auditor.id, kept: '', at: now() }))),
    );
    begun = both.filter((id) => id !== undefined);
    expect(begun.length).toBe(1);
  });

  it('is of the auditor alone', async () => {
    const inspector = await desk.member({ login: 'inspector of checks', roles: ['INSPECTOR', 'HEAD'], region: '31' });
    for (const path of ['/check', '/check/event', `/check/${auditor.id}`])
      expect((await inspector.get(path)).status, path).toBe(403);
    expect((await inspector.post('/check', { kept: '' })).status).toBe(403);
    expect((await auditor.get(`/check/${auditor.id}`)).status).toBe(403);
  });
});

describe('the proof of an event', () => {
  const prove = async (n: string, more: Record<string, string> = {}) =>
    auditor.post('/check/event', { case: 'F-1', n, ...more });

  it('is asked for a purpose, lists the chain, and leads to the signed root', async () => {
    expect((await auditor.get('/check/event')).to).toBe('/purpose?to=%2Fcheck%2Fevent');
    await auditor.post('/purpose', { purpose: 'INSPECTION', to: '/check/event' });
    expect((await prove('')).text).toContain('FineRegistered');
    const { text } = await prove('2');
    expect(text).toContain('The proof holds');
    const [looked] = await sql()<{ name: string; purpose: string }[]>`
      select view.name, view.purpose from portal.view as view where view.account = ${auditor.id} limit 1`;
    expect(looked).toEqual({ name: 'auditor', purpose: 'INSPECTION' });
    expect((await prove('9999')).text).toContain('no such event');
    expect((await auditor.post('/check/event', { case: 'nobody', n: '1' })).text).toContain('No such case');
  });

  it('is checked by the published program, against roots that somebody kept, and no other text passes', async () => {
    const saved = await prove('2', { save: 'yes' });
    const proof = JSON.parse(saved.text) as EventProof;
    expect(rootOfProof(proof)).toBe(proof.root.root);
    expect(verifiesRoot(proof.publicKey, proof.root.hash, Buffer.from(proof.root.signature, 'hex'))).toBe(true);
    const file = (name: string, value: unknown): string => {
      writeFileSync(join(folder, name), JSON.stringify(value));
      return join(folder, name);
    };
    const feed = await readRootFeed(sql(), null);
    const program = join(repository, 'apps/citizen/src/pages/roots/check-roots.py');
    expect(readFileSync(program, 'utf8')).toContain('--event');
    const run = async (name: string, event: unknown) => {
      const args = [
        program,
        file('kept.json', feed.roots.at(-1)),
        file('roots.json', feed),
        '--event',
        file(name, event),
      ];
      return promisify(execFile)('python3', args).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => error,
      );
    };
    const fits = await run('proof.json', proof);
    expect([fits.code, fits.stdout.includes('Event 2 of')]).toEqual([0, true]);
    const [text = '', ...texts] = proof.texts;
    const forged = [
      { ...proof, texts: [text.replace('"n":2', '"n":2 '), ...texts] },
      { ...proof, n: 3 },
      { ...proof, follows: proof.chain.replaceAll('-', '').padEnd(64, '0') },
      { ...proof, path: proof.path.map(({ side, hash }) => ({ side: side === 'left' ? 'right' : 'left', hash })) },
      { ...proof, root: { ...proof.root, day: feed.roots.find(({ day }) => day !== proof.root.day)?.day } },
    ];
    for (const [at, each] of forged.entries()) {
      // A day of one chain has no path that could be turned round.
      if (at === 3 && proof.path.length === 0) continue;
      expect([at, (await run(`forged-${at}.json`, each)).code]).toEqual([at, 1]);
    }
    expect((await run('none.json', { texts: [] })).code).toBe(2);
  });
});
