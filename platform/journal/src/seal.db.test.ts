/** Days are sealed over what the journal holds: computed here once more from the rows, by the words of RFC 6962 and of docs/how-to/check-the-journal.md. */
import { createHash } from 'node:crypto';
import type { Basis } from '@oryndau/law/basis';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readChain } from './chain.ts';
import { basisId, type Chain, JournalBatch, newChain } from './journal.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { journalMigrations } from './migrations.ts';
import { type Root, readDays, rootHash, sealDays, sealedUntil, verifiesRoot } from './seal.ts';
import { testSigner } from './testing/signer.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([journalMigrations]);
});
beforeEach(() => test.database.sql`truncate journal.event, journal.basis, journal.root, journal.key cascade`);
afterAll(() => test?.drop());

const [A, B] = ['7fbe0a1c-0000-5000-8000-00000000000a', '80be0a1c-0000-5000-8000-00000000000b'];
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map(
  legalDate,
) as [LegalDate, LegalDate, LegalDate, LegalDate];
const basis: Basis = { rule: 'fine.payment', citation: 'KoAP Art. 893', redaction: '2024-01-01', parameters: {} };
const signer = testSigner();
const event = (on: LegalDate) => ({ type: 'Anything', on, basis });

/** Both documents on Monday, one of them twice; one of them on Wednesday; nothing on Tuesday. */
async function writeDays(): Promise<readonly [Chain, Chain, Chain]> {
  const batch = new JournalBatch();
  const first = batch.append(newChain(A), 'fine', event(MONDAY));
  const monday = batch.append(first, 'case', event(MONDAY));
  const other = batch.append(newChain(B), 'fine', event(MONDAY));
  const wednesday = batch.append(monday, 'case', event(WEDNESDAY));
  await test.database.transaction((tx) => batch.write(tx));
  return [monday, other, wednesday];
}
const seal = (until: LegalDate) => test.database.transaction((tx) => sealDays(tx, until, { signer }));
const days = (from: LegalDate, until: LegalDate) => test.database.transaction((tx) => readDays(tx, from, until));
const leaf = ({ documentId, head }: Chain) => leafHash({ documentId, head });

describe('the journal', () => {
  it('gives back each event with its place, its right and its hash', async () => {
    await writeDays();
    const chain = await readChain(test.database.sql, A);
    expect(
      chain.map(({ n, on, stage, type, event: own, basis: right }) => ({ n, on, stage, type, own, right })),
    ).toEqual([
      { n: 1, on: MONDAY, stage: 'fine', type: 'Anything', own: {}, right: basis },
      { n: 2, on: MONDAY, stage: 'case', type: 'Anything', own: {}, right: basis },
      { n: 3, on: WEDNESDAY, stage: 'case', type: 'Anything', own: {}, right: basis },
    ]);
    const text = (n: number, on: string, stage: string) =>
      `{"basis":"${basisId(basis)}","n":${n},"on":"${on}","stage":"${stage}","type":"Anything"}`;
    const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
    const first = sha256(A + text(1, MONDAY, 'fine'));
    const second = sha256(first + text(2, MONDAY, 'case'));
    expect(chain.map(({ hash }) => hash)).toEqual([first, second, sha256(second + text(3, WEDNESDAY, 'case'))]);
  });

  it('does not take an event of a place that is taken: a chain that another went on with is told', async () => {
    await writeDays();
    const batch = new JournalBatch();
    batch.append(newChain(A), 'fine', event(THURSDAY));
    await expect(test.database.transaction((tx) => batch.write(tx))).rejects.toMatchObject({
      code: 'CONFLICT',
      retry: 'now',
    });
  });

  it('takes no event of a day that is sealed, nor of one before it, and goes on after it', async () => {
    const [, other] = await writeDays();
    await seal(WEDNESDAY);
    const write = (...days: LegalDate[]) => {
      const batch = new JournalBatch();
      days.reduce((chain, on) => batch.append(chain, 'fine', event(on)), other);
      return test.database.transaction((tx) => batch.write(tx));
    };
    for (const on of [MONDAY, TUESDAY, WEDNESDAY])
      await expect(write(THURSDAY, on)).rejects.toThrow(`an event for ${on}`);
    expect(await readChain(test.database.sql, B)).toHaveLength(1);
    await write(THURSDAY);
    expect(await readChain(test.database.sql, B)).toHaveLength(2);
  });

  it('takes nothing where nothing was decided', async () => {
    await test.database.transaction((tx) => new JournalBatch().write(tx));
    expect(await readChain(test.database.sql, A)).toEqual([]);
  });
});

describe('the roots of days', () => {
  it('are over the last event of each document that moved, in the order of their ids', async () => {
    const [monday, other, wednesday] = await writeDays();
    expect(await days(MONDAY, WEDNESDAY)).toEqual([
      { day: MONDAY, chains: 2, events: 3, root: merkleRoot([leaf(monday), leaf(other)]) },
      { day: WEDNESDAY, chains: 1, events: 1, root: merkleRoot([leaf(wednesday)]) },
    ]);
    expect(await days(TUESDAY, TUESDAY)).toEqual([]);
    expect((await days(TUESDAY, THURSDAY)).map(({ day }) => day)).toEqual([WEDNESDAY]);
  });

  it('are sealed once, each bound to the one before it and signed', async () => {
    await writeDays();
    expect(await sealedUntil(test.database.sql)).toBeNull();
    expect([await seal(TUESDAY), await sealedUntil(test.database.sql)]).toEqual([1, MONDAY]);
    expect([await seal(THURSDAY), await seal(THURSDAY), await seal(MONDAY)]).toEqual([1, 0, 0]);
    expect(await sealedUntil(test.database.sql)).toBe(WEDNESDAY);
    const rows = await test.database.sql<(Root & { hash: string; keyId: string; signature: Uint8Array })[]>`
      select root.on_day as day, root.chains::integer as chains, root.events::integer as events, encode(root.root, 'hex') as root,
             encode(root.hash, 'hex') as hash, root.key_id as "keyId", root.signature
      from journal.root as root order by root.on_day`;
    let previous = '';
    const expected = await days(MONDAY, WEDNESDAY);
    for (const [index, { hash, keyId, signature, ...root }] of rows.entries()) {
      expect(root).toEqual(expected[index]);
      expect(hash).toBe(rootHash(previous, root));
      expect([keyId, verifiesRoot(signer.publicKey, hash, signature)]).toEqual([signer.keyId, true]);
      previous = hash;
    }
    expect(rows).toHaveLength(2);
    expect(await test.database.sql`select key.public_key from journal.key as key`).toMatchObject([
      { public_key: signer.publicKey },
    ]);
  });
});
