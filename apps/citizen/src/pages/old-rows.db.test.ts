/** Rows from before the door was shut: one text in them that PostgreSQL cannot give as text takes no page away from the person. */
import { readChain } from '@oryndau/journal/chain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenOf } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

const signs = [
  ['a NUL', '\\u0000'],
  ['half a pair', '\\ud83d'],
] as const;

describe.each(signs)('an event in which a word holds %s', (_, sign) => {
  it('takes no page away, and the rest of its chain is read', async () => {
    const { sql } = installation.test.database;
    const { documentId } = installation.person('paying');
    const citizen = await citizenOf(installation, 'paying');
    const answered = async () => {
      const pages = await Promise.all(['/case', '/case/pay', '/case/how'].map((path) => citizen.get(path)));
      return pages.map(({ statusCode }) => statusCode);
    };
    const before = await answered();
    expect(before[0]).toBe(200);
    await sql`
      update journal.event set body = replace(body, '{"', ${`{"aaa":"${sign}","`}::text)
      where document_id = ${documentId} and n = (select max(n) from journal.event where document_id = ${documentId})`;
    expect(await answered()).toEqual(before);
    expect((await readChain(sql, documentId)).length).toBeGreaterThan(1);
  });
});

describe.each(signs)('a filing whose text holds %s', (_, sign) => {
  it('is read with a mark in its place, on its page and on that of the case, and others may be filed', async () => {
    const { sql } = installation.test.database;
    const { documentId } = installation.person('open');
    const body = `{"details":{"act":"1"},"text":"Бұл ${sign} мен емес"}`;
    await sql`
      insert into portal.filing (document_id, filing, kind, language, body, digest, filed_at)
      select ${documentId}::uuid, coalesce(max(filing), 0) + 1, 'NOT_ME', 'kk', ${body}::text::json, decode(repeat('00', 32), 'hex'), ${installation.clock.toISOString()}::timestamptz
      from portal.filing where document_id = ${documentId}::uuid`;
    const [row] = await sql<{ filing: number }[]>`
      select max(filing) as filing from portal.filing where document_id = ${documentId}::uuid`;
    const citizen = await citizenOf(installation, 'open');
    for (const path of ['/case', '/case/pay', '/case/contest', `/case/filing/${row?.filing}`])
      expect((await citizen.get(path)).statusCode, path).toBe(200);
    expect((await citizen.get(`/case/filing/${row?.filing}`)).body).toContain('Бұл \ufffd мен емес');
  });
});
