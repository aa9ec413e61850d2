/** What people filed: numbered without a gap, bound by a digest, answered once. */
import { createHash } from 'node:crypto';
import { journalMigrations } from '@oryndau/journal/migrations';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  countFilings,
  dropFiling,
  filingDigest,
  keepAnswer,
  keepFiling,
  loadAnswers,
  type NewFiling,
  openFilings,
  readFilings,
  readUpload,
} from './filings.ts';
import { connectorMigrations } from './migrations.ts';
import { portalMigrations } from './portal-migrations.ts';
import { type Upload, uploadOf } from './upload.ts';

const A = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const B = '1f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const NOON = new Date('2026-03-02T07:00:00.000Z');
const body = { text: 'Бұл мен емес', details: { reference: 'E1' } };

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations, connectorMigrations, portalMigrations]);
});
afterAll(() => test?.drop());
beforeEach(() => test.database.sql`truncate portal.filing, portal.upload`);

const upload = (name: string, text: string): Upload => {
  const judged = uploadOf(name, Buffer.from(`%PDF-${text}`));
  if (typeof judged === 'string') throw new Error(judged);
  return judged;
};
const filed = (part: Partial<NewFiling> = {}): NewFiling => ({
  documentId: A,
  kind: 'NOT_ME',
  language: 'kk',
  body,
  uploads: [],
  at: NOON,
  ...part,
});
const keep = (part: Partial<NewFiling> = {}) => test.database.transaction((tx) => keepFiling(tx, filed(part)));
const answer = (filing: number, documentId = A) =>
  test.database.transaction((tx) =>
    keepAnswer(tx, { documentId, filing, outcome: 'explained', answer: 'Жауап', byWhom: 'op', at: NOON }),
  );
const count = (documentId = A) => test.database.transaction((tx) => countFilings(tx, documentId));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the digest of a filing', () => {
  it('is that of its words and of its files, canonical: the journal names it', () => {
    const files = [upload('a.pdf', '1'), upload('b.pdf', '2')];
    const text = `{"body":{"details":{"reference":"E1"},"text":"Бұл мен емес"},"uploads":["${files[0]?.digest}","${files[1]?.digest}"]}`;
    expect(filingDigest(body, files)).toBe(sha256(text));
  });

  it('is another when a word, a field, a file or the order of the files is', () => {
    const [a, b] = [upload('a.pdf', '1'), upload('b.pdf', '2')];
    const digests = [
      filingDigest(body, []),
      filingDigest({ ...body, text: 'Бұл мен' }, []),
      filingDigest({ ...body, details: {} }, []),
      filingDigest(body, [a]),
      filingDigest(body, [a, b]),
      filingDigest(body, [b, a]),
    ];
    expect(new Set(digests).size).toBe(6);
    // What a file is called changes nothing.
    expect(filingDigest(body, [upload('c.pdf', '1')])).toBe(digests[3]);
  });
});

describe('a filing', () => {
  it('has the next number of its case, also when many come at once', async () => {
    expect(await keep()).toEqual({ filing: 1, digest: filingDigest(body, []) });
    const kept = await Promise.all([keep(), keep(), keep({ documentId: B }), keep()]);
    expect(kept.map(({ filing }) => filing).sort()).toEqual([1, 2, 3, 4]);
    expect([await count(), await count(B)]).toEqual([
      { all: 4, open: 4 },
      { all: 1, open: 1 },
    ]);
  });

  it('is kept word by word, with its files byte by byte', async () => {
    const file = upload('чек.pdf', 'bytes \u0000\u00ff');
    await keep({ uploads: [file, upload('b.pdf', '2')] });
    const [kept] = await readFilings(test.database.sql, A);
    expect(kept).toMatchObject({ filing: 1, kind: 'NOT_ME', language: 'kk', body, answer: null, outcome: null });
    expect(kept?.uploads.map(({ n, name, size, digest }) => [n, name, size, digest])[0]).toEqual([
      1,
      'чек.pdf',
      file.content.length,
      file.digest,
    ]);
    const read = await readUpload(test.database.sql, { documentId: A, filing: 1, n: 1 });
    expect(Buffer.from(read?.content ?? []).equals(Buffer.from(file.content))).toBe(true);
    expect(await readUpload(test.database.sql, { documentId: A, filing: 1, n: 3 })).toBeUndefined();
  });

  it('is answered once, and the digest of the answer is for the journal', async () => {
    await keep();
    expect(await answer(1)).toBe(sha256('Жауап'));
    expect([await answer(1), await answer(2), await answer(1, B)]).toEqual([undefined, undefined, undefined]);
    expect(await count()).toEqual({ all: 1, open: 0 });
    expect((await readFilings(test.database.sql, A))[0]).toMatchObject({ answer: 'Жауап', outcome: 'explained' });
    expect(
      await loadAnswers(test.database.sql, [
        { documentId: A, filing: 1 },
        { documentId: A, filing: 2 },
      ]),
    ).toEqual([{ documentId: A, filing: 1, answer: 'Жауап' }]);
  });

  it('that the case refused is taken back with its files, one that is answered never', async () => {
    await keep({ uploads: [upload('a.pdf', '1')] });
    await keep();
    await answer(2);
    await test.database.transaction(async (tx) => {
      await dropFiling(tx, A, 1);
      await dropFiling(tx, A, 2);
    });
    expect((await readFilings(test.database.sql, A)).map(({ filing }) => filing)).toEqual([2]);
    expect(await readUpload(test.database.sql, { documentId: A, filing: 1, n: 1 })).toBeUndefined();
  });

  it('that waits for an answer is in the list, the oldest first', async () => {
    const hour = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
    await keep({ at: hour(2) });
    await keep({ documentId: B, at: hour(1) });
    await keep({ at: hour(3) });
    await answer(2);
    const waiting = await openFilings(test.database.sql, 10);
    expect(waiting.map(({ documentId, filing }) => [documentId, filing])).toEqual([
      [B, 1],
      [A, 1],
    ]);
    expect(await openFilings(test.database.sql, 1)).toHaveLength(1);
  });
});
