/** The chain of a document, as somebody would check it who has nothing but sha256 and the form that docs/verify names. */
import { createHash } from 'node:crypto';
import type { Basis } from '@oryndau/law/basis';
import { canonical } from '@oryndau/law/canonical';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { Transaction } from '@oryndau/postgres/driver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisId, type Chain, type DecidedEvent, digestOf, hashOf, JournalBatch, newChain } from './journal.ts';

const DOCUMENT = '5863c748-ace1-508a-92da-ec8d5662995a';
const ON = legalDate('2026-03-02');
const basis: Basis = {
  rule: 'fine.delivery',
  citation: 'KoAP Art. 743(4-1)',
  redaction: '2024-01-01',
  parameters: { a: '1' },
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const append = (
  event: DecidedEvent & Readonly<Record<string, unknown>>,
  chain: Chain = newChain(DOCUMENT),
  stage = 'fine',
) => new JournalBatch().append(chain, stage, event);

describe('a chain', () => {
  it('begins with the id of its document and no event', () => {
    expect(newChain(DOCUMENT)).toEqual({ documentId: DOCUMENT, n: 0, head: DOCUMENT });
  });

  it('binds each event to the one before: sha256 of the hash before it, hex, and the canonical event', () => {
    const first = append({ type: 'FineCancelled', on: ON, basis });
    const body = (n: number) =>
      `{"basis":"${basisId(basis)}","n":${n},"on":"2026-03-02","stage":"fine","type":"FineCancelled"}`;
    expect(first).toEqual({ documentId: DOCUMENT, n: 1, head: sha256(DOCUMENT + body(1)) });
    const second = append({ type: 'FineCancelled', on: ON, basis }, first);
    expect(second).toEqual({ documentId: DOCUMENT, n: 2, head: sha256(first.head + body(2)) });
  });

  it('is another when anything of an event is: its field, stage, place, day or right', () => {
    const event = { type: 'FineDelivered', on: ON, basis, deliveredOn: ON };
    const later = legalDate('2026-03-03');
    const heads = [
      append(event),
      append({ ...event, deliveredOn: later }),
      append({ ...event, on: later }),
      append({ ...event, type: 'FineAppealed' }),
      append({ ...event, basis: { ...basis, redaction: '2026-07-01' } }),
      append(event, newChain(DOCUMENT), 'case'),
      append(event, { ...newChain(DOCUMENT), n: 1 }),
      append(event, { ...newChain(DOCUMENT), head: sha256('') }),
    ].map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
  });

  it('hashes the canonical form whatever fields an event has, in whatever order, also after another event of its type', () => {
    const fields = fc.dictionary(
      fc.constantFrom('amount', 'z', 'a', 'on2', 'm', 'number', 'stages'),
      fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.constant(undefined),
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.array(fc.string()),
      ),
    );
    fc.assert(
      fc.property(fields, fc.boolean(), fc.integer({ min: 0, max: 99 }), (own, isLast, n) => {
        const always = { type: 'Anything', on: ON, basis };
        const event = isLast ? { ...own, ...always } : { ...always, ...own };
        const chain = { documentId: DOCUMENT, n, head: sha256(String(n)) };
        const body = canonical({ ...event, basis: basisId(basis), stage: 'fine', n: n + 1 });
        expect(append(event, chain).head).toBe(sha256(chain.head + body));
      }),
    );
  });

  it('of an event has all its fields, whichever the event of its type before it had', () => {
    const always = { type: 'Changing', on: ON, basis };
    for (const own of [{ a: 1 }, { b: 2 }, { a: 1, b: 2 }, { b: 2, a: 1 }, {}]) {
      const body = canonical({ ...always, ...own, basis: basisId(basis), stage: 'fine', n: 1 });
      expect(append({ ...always, ...own }).head).toBe(sha256(DOCUMENT + body));
    }
  });

  it('counts the events of a batch', () => {
    const batch = new JournalBatch();
    expect(batch.size).toBe(0);
    batch.append(batch.append(newChain(DOCUMENT), 'fine', { type: 'A', on: ON, basis }), 'fine', {
      type: 'B',
      on: ON,
      basis,
    });
    expect(batch.size).toBe(2);
  });
});

it('a batch asks for the earliest of its days, in whatever order they came: no event of a sealed day is written', async () => {
  const [monday, tuesday, wednesday] = ['2026-03-02', '2026-03-03', '2026-03-04'].map(legalDate);
  if (!monday || !tuesday || !wednesday) throw new Error('three days');
  /** Answers the one question that comes before anything is written; whatever comes after it is the database's. */
  const sealedUntil = (day: string | null) => {
    let asked = 0;
    return (() => {
      asked += 1;
      if (asked > 1) throw new Error('written');
      return Promise.resolve([{ day }]);
    }) as unknown as Transaction;
  };
  const write = (sealed: string | null, ...days: LegalDate[]) => {
    const batch = new JournalBatch();
    days.reduce((chain, on) => batch.append(chain, 'fine', { type: 'A', on, basis }), newChain(DOCUMENT));
    return batch.write(sealedUntil(sealed));
  };
  await expect(write(monday, wednesday, monday, tuesday)).rejects.toThrow(`an event for ${monday}`);
  await expect(write(monday, monday, wednesday)).rejects.toThrow(`an event for ${monday}`);
  await expect(write(tuesday, wednesday, tuesday)).rejects.toThrow(`an event for ${tuesday}`);
  await expect(write(monday, wednesday, tuesday)).rejects.toThrow('written');
  await expect(write(null, monday)).rejects.toThrow('written');
  await expect(write(monday)).resolves.toBeUndefined();
});

describe('a basis', () => {
  it('is kept under the first sixteen digits of its own digest', () => {
    expect(basisId(basis)).toBe(sha256(canonical(basis)).slice(0, 16));
    expect(basisId(basis)).toBe(basisId({ ...basis }));
    expect(basisId({ ...basis, parameters: { a: '2' } })).not.toBe(basisId(basis));
  });
});

it('digests are sha256 of UTF-8, hex', () => {
  // FIPS 180-4, the message "abc".
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digestOf('теңге')).toBe(sha256('теңге'));
  expect(hashOf('a', 'bc')).toBe(digestOf('abc'));
  expect(append({ type: 'A', on: ON, basis, amount: tenge(5) }).head).toHaveLength(64);
});
