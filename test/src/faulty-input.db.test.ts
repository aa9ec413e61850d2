/**
 * Bad files and records: each gets a clear answer (a code, its place, a sentence in three languages without holes or personal data),
 * nothing is lost, and the rest is done.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importBank, importRegister } from '@oryndau/deciding/import';
import {
  bankEntry,
  bankFile,
  cutGzip,
  type EntryParts,
  type FineParts,
  fact,
  IIN,
  ndjson,
  referenceOf,
  registered,
  windows1251,
} from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { refusedLines } from '@oryndau/fines/sql/find';
import type { RefusedPlace } from '@oryndau/journal/chain';
import { fileDigest } from '@oryndau/journal/files';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { refusedEntries } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { languages } from '@oryndau/words/languages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, outcomeText } from './testing/told.ts';

const folder = temporaryFolder('faulty');
const ROOT = process.getuid?.() === 0;
const signer = testSigner();
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
});
afterEach(() => test.drop());

function write(content: string | Uint8Array, name = `file-${++written}.dat`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const readFeed = (content: string | Uint8Array) => importRegister(test.database, write(content));
const readBank = (content: string | Uint8Array) => importBank(test.database, write(content));

async function live(until = '2025-03-31') {
  const done = await runTick(test.database, {
    days: { from: legalDate('2025-01-01'), until: legalDate(until), policy: 'replay' },
    sealsUntilEnd: true,
    signer,
    holder: 'oryndau test',
  });
  expect(done).toMatchObject({ stopped: false });
}

const NAMES = ['Кенжебекова', 'Ольга', '+77001459410', IIN];

/** In three languages, whole, and about nobody. */
function expectSentences(why: Refusal): void {
  for (const language of languages) {
    const sentence = refusalText(why, language);
    expect(sentence, why.code).not.toMatch(/—|undefined|\[object|\{\w+\}/);
    for (const name of NAMES) expect(sentence).not.toContain(name);
  }
  expect(JSON.stringify(why.data)).not.toMatch(new RegExp(NAMES.map((name) => name.replace('+', '\\+')).join('|')));
}

function expectPlaces(
  places: readonly RefusedPlace[],
  expected: readonly (readonly [place: number, code: string])[],
): void {
  expect(places.map(({ place, code }) => [place, code])).toEqual(expected);
  for (const { code, data } of places) expectSentences(refusal(code, data));
}

const refusedIn = async (path: string): Promise<RefusedPlace[]> =>
  refusedLines(test.database.sql, (await fileDigest(path)).toString('hex'), 100);
const refusedEntriesIn = async (path: string): Promise<RefusedPlace[]> =>
  refusedEntries(test.database.sql, (await fileDigest(path)).toString('hex'), 100);

describe('a record of the register', () => {
  const huge = '12345678901234567890.00';
  const bad: readonly (readonly [string, FineParts | string, string])[] = [
    ['1e9', { amount: '1e9' }, 'AMOUNT_MALFORMED'],
    ['the number 1e9', { amount: 1e9 }, 'AMOUNT_MALFORMED'],
    ['NaN', { amount: 'NaN' }, 'AMOUNT_MALFORMED'],
    ['0.001', { amount: '0.001' }, 'AMOUNT_TOO_PRECISE'],
    ['-5', { amount: '-5.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['nothing', { amount: '0.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['no amount', { amount: null }, 'FIELD_MISSING'],
    ['20 digits', { amount: huge }, 'AMOUNT_TOO_LARGE'],
    ['30 February', { on: '2025-02-30' }, 'DATE_IMPOSSIBLE'],
    ['a day with a time', { on: '2025-02-03T10:00:00Z' }, 'DATE_IMPOSSIBLE'],
    ['another currency', { currency: 'USD' }, 'CURRENCY'],
    ['an IIN with a wrong check digit', { iin: '660820448581' }, 'IIN_CHECK_DIGIT'],
    ['an IIN that is a name', { iin: 'Кенжебекова\u0000' }, 'FIELD_MALFORMED'],
    ['an IBAN with wrong check digits', { iban: 'KZ25070105KSN0000000' }, 'IBAN_CHECK_DIGITS'],
    ['no JSON', '{"type":"FineRegistered"', 'NOT_JSON'],
    ['a list', '[1,2]', 'NOT_JSON'],
    ['an unknown type', '{"type":"FineForgotten","number":"F-9"}', 'TYPE_UNKNOWN'],
    ['a name without end', `{"type":"FineRegistered","number":"${'9'.repeat(70_000)}"}`, 'LINE_TOO_LONG'],
    ['a prototype', '{"__proto__":{"type":"FineRegistered"}}', 'TYPE_UNKNOWN'],
  ];

  it('that is bad is refused with its line, its code and a sentence; those around it are taken', async () => {
    const lines = bad.flatMap(([, parts], at) => [
      registered({ number: `GOOD-${at}` }),
      typeof parts === 'string' ? parts : registered({ number: `BAD-${at}`, ...parts }),
    ]);
    const path = write(ndjson(...lines));
    const { counts, fault } = await importRegister(test.database, path);
    expect({ counts, fault }).toEqual({
      counts: { accepted: bad.length, known: 0, refused: bad.length, facts: 0, orphans: 0, lines: 2 * bad.length },
      fault: null,
    });
    expectPlaces(
      await refusedIn(path),
      bad.map(([, , code], at) => [at * 2 + 2, code]),
    );
  });

  it('is one bad among many: half a line of bytes that are no UTF-8 in the middle of 3,000', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ndjson(registered({ number: `M-${at}` })));
    const bytes = many.map((line) => Buffer.from(line));
    bytes.splice(1_500, 0, Buffer.concat([Buffer.from('{"type":"Fin'), Buffer.of(0xcf, 0xeb, 0x00, 0x0a)]));
    const path = write(gzipSync(Buffer.concat(bytes)));
    expect(await importRegister(test.database, path)).toMatchObject({
      counts: { accepted: 3_000, refused: 1 },
      fault: null,
    });
    expectPlaces(await refusedIn(path), [[1_501, 'NOT_UTF8']]);
  });

  it('that comes again, in the file or in another, is known; with other content too: the first holds', async () => {
    const first = ndjson(registered(), registered(), fact('FineDelivered', 'F-1', '2025-01-12'));
    expect(await readFeed(first)).toMatchObject({ counts: { accepted: 1, known: 1, facts: 1 } });
    const other = ndjson(registered({ amount: '99000.00' }), fact('FineDelivered', 'F-1', '2025-01-12'));
    expect(await readFeed(other)).toMatchObject({ counts: { accepted: 0, known: 1, facts: 1 } });
    await live();
    expect(await outcomeText(test.database)).toContain('"amount":"18000.00"');
    expect((await fingerprint(test.database)).events).toBeGreaterThan(0);
  });
});

describe('a file of the register', () => {
  const three = ndjson(
    registered({ number: 'F-1' }),
    registered({ number: 'F-2' }),
    fact('FineDelivered', 'F-1', '2025-01-12'),
  );

  it('that is read twice is read once', async () => {
    const path = write(three);
    expect(await importRegister(test.database, path)).toMatchObject({ known: false, counts: { accepted: 2 } });
    expect(await importRegister(test.database, path)).toMatchObject({ known: true, counts: { accepted: 2 } });
  });

  it('that is cut off gives what it holds, says so, and is completed by the whole one', async () => {
    const many = ndjson(...Array.from({ length: 2_000 }, (_, at) => registered({ number: `M-${at}-${at * 7919}` })));
    const path = write(cutGzip(many));
    const half = await importRegister(test.database, path);
    expect(half).toMatchObject({ known: false, fault: { code: 'FILE_TRUNCATED' } });
    expect(half.counts.accepted).toBeGreaterThan(500);
    expect(half.counts.accepted).toBeLessThan(2_000);
    if (half.fault) expectSentences(half.fault);
    // The same half again adds nothing; the whole adds the other half.
    expect((await importRegister(test.database, path)).counts.accepted).toBe(half.counts.accepted);
    const whole = await readFeed(many);
    expect(whole.counts).toMatchObject({ accepted: 2_000 - half.counts.accepted, known: half.counts.accepted });
  });

  it('that ends within a line loses this line only, until the whole comes', async () => {
    expect(await readFeed(three.slice(0, three.indexOf('F-2') + 10))).toMatchObject({
      counts: { accepted: 1, refused: 1 },
    });
    expect(await readFeed(three)).toMatchObject({ counts: { accepted: 1, known: 1, facts: 1, refused: 0 } });
  });

  it.each([
    ['empty', '', 'FILE_EMPTY'],
    ['in UTF-16', Buffer.from(`\ufeff${three}`, 'utf16le'), 'ENCODING_UNSUPPORTED'],
    ['a bank file that strayed', bankFile([bankEntry({})]), 'FILE_NOT_THIS_KIND'],
    ['a damaged gzip', Buffer.concat([gzipSync(three).subarray(0, 12), Buffer.alloc(60, 7)]), 'GZIP_MALFORMED'],
  ])('%s is refused as a whole', async (_, content, code) => {
    const { fault, counts } = await readFeed(content);
    expect({ code: fault?.code, accepted: counts.accepted }).toEqual({ code, accepted: 0 });
    if (fault) expectSentences(fault);
  });

  it('in windows-1251 has each line refused that is no UTF-8', async () => {
    const path = write(windows1251(three));
    expect(await importRegister(test.database, path)).toMatchObject({
      counts: { accepted: 0, refused: 2, orphans: 1 },
    });
    expectPlaces(await refusedIn(path), [
      [1, 'NOT_UTF8'],
      [2, 'NOT_UTF8'],
    ]);
  });

  it('with a byte order mark and lines as Windows ends them is read', async () => {
    expect(await readFeed(`\ufeff${three.replaceAll('\n', '\r\n')}\r\n`)).toMatchObject({
      counts: { accepted: 2, facts: 1, refused: 0 },
    });
  });

  it('of bytes from anywhere is none, and behind records it ends in refusals, not in an error', async () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + at * 7) % 251));
    const { counts, fault } = await readFeed(bytes);
    expect(counts).toMatchObject({ accepted: 0, refused: 0 });
    expect(fault).toMatchObject({ code: 'FILE_NOT_THIS_KIND', data: { found: 'binary' } });
    const behind = await readFeed(Buffer.concat([Buffer.from(three.repeat(10)), bytes]));
    expect(behind.fault).toBeNull();
    expect(behind.counts.refused).toBeGreaterThan(0);
  });

  it('that comes before its elder leaves orphans, which follow their fine when it comes', async () => {
    const facts = ndjson(fact('FineDelivered', 'F-1', '2025-01-12'), fact('FineCancelled', 'F-2', '2025-01-20'));
    expect(await readFeed(facts)).toMatchObject({ counts: { orphans: 2 } });
    await readFeed(ndjson(registered({ number: 'F-1' }), registered({ number: 'F-2' })));
    await live();
    const text = await outcomeText(test.database);
    expect(text).toMatch(/"number":"F-1".*"inForceOn":"2025-02-07"/);
    expect(text).toMatch(/"number":"F-2","outcome":"CANCELLED_BEFORE"/);
    expect((await readSummary(test.database)).orphans).toBe(0);
  });
});

describe('a file that the system does not give', () => {
  const importers = [
    ['register', importRegister],
    ['bank', importBank],
  ] as const;

  it.each(importers)('%s: a folder, and a file that is not there', async (_, read) => {
    mkdirSync(join(folder, 'a-folder'), { recursive: true });
    for (const path of [join(folder, 'a-folder'), join(folder, 'nowhere.gz')]) {
      const { fault, known } = await read(test.database, path);
      expect({ code: fault?.code, known }).toEqual({ code: 'FILE_NOT_READABLE', known: false });
      if (fault) expectSentences(fault);
    }
    expect(await test.database.sql`select file.id from work.file as file`).toEqual([]);
  });

  it.skipIf(ROOT).each(importers)('%s: a file that we may not read', async (_, read) => {
    const path = write('x');
    chmodSync(path, 0o000);
    expect((await read(test.database, path)).fault?.code).toBe('FILE_NOT_READABLE');
  });

  it('a register that vanishes while it is read keeps what was read', async () => {
    const path = write(ndjson(...Array.from({ length: 25_000 }, (_, at) => registered({ number: `V-${at}` }))));
    const { counts, fault } = await importRegister(test.database, path, {
      onProgress: () => rmSync(path, { force: true }),
    });
    // An open file goes on being read on Unix; elsewhere it is not readable any more. Nothing is lost either way.
    expect(fault === null ? counts.accepted : 25_000).toBe(25_000);
  });
});

describe('a bank entry', () => {
  const bad: readonly (readonly [string, EntryParts, string])[] = [
    ['1e9', { amount: '1e9' }, 'SCHEMA_VIOLATION'],
    ['NaN', { amount: 'NaN' }, 'SCHEMA_VIOLATION'],
    ['-5', { amount: '-5.00' }, 'SCHEMA_VIOLATION'],
    ['20 digits', { amount: '12345678901234567890' }, 'SCHEMA_VIOLATION'],
    ['15 digits', { amount: '123456789012345' }, 'AMOUNT_TOO_LARGE'],
    ['0.001', { amount: '0.001' }, 'AMOUNT_TOO_PRECISE'],
    ['nothing', { amount: '0.00' }, 'AMOUNT_NOT_POSITIVE'],
    ['30 February', { on: '2025-02-30' }, 'SCHEMA_VIOLATION'],
    ['the year 1066', { on: '1066-10-14' }, 'DATE_MALFORMED'],
    ['a text that is too long', { text: `Штраф Кенжебекова Ольга ИИН ${IIN} ${'я'.repeat(140)}` }, 'SCHEMA_VIOLATION'],
  ];

  it('that is bad is refused with its place; the others are taken, matched and in the books', async () => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    const good = bankEntry({ key: 'GOOD', reference: referenceOf('F-1') });
    const path = write(
      bankFile([
        good,
        ...bad.map(([, parts], at) => bankEntry({ key: `BAD-${at}`, ...parts })),
        bankEntry({ key: 'LAST' }),
      ]),
    );
    const { counts, fault } = await importBank(test.database, path);
    expect({ counts, fault }).toEqual({ counts: { taken: 2, known: 0, refused: bad.length, ignored: 0 }, fault: null });
    expectPlaces(
      await refusedEntriesIn(path),
      bad.map(([, , code], at) => [at + 2, code]),
    );
    await live();
    expect(await outcomeText(test.database)).toContain('"paid":"9000.00"');
    expect(await readSummary(test.database)).toMatchObject({ suspense: [{ entries: 1, amount: 900_000n }] });
  });

  it('counts once: in two files, twice in one, under another message id, in gzip and plain', async () => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    const entry = bankEntry({ reference: referenceOf('F-1') });
    expect(await readBank(bankFile([entry, entry]))).toMatchObject({ counts: { taken: 1, known: 1 } });
    expect(await readBank(bankFile([entry], { id: 'M2' }))).toMatchObject({ counts: { taken: 0, known: 1 } });
    expect(await readBank(gzipSync(bankFile([entry], { id: 'M3' })))).toMatchObject({ counts: { taken: 0, known: 1 } });
    await live();
    expect(await readBank(bankFile([entry], { id: 'M4' }))).toMatchObject({ counts: { taken: 0, known: 1 } });
    expect(await outcomeText(test.database)).toContain('"paid":"9000.00"');
    expect(await verify(test.database)).toMatchObject({ ok: true, postings: 1 });
  });
});

describe('a bank file', () => {
  const good = bankEntry({ key: 'GOOD' });
  const bomb = '<!DOCTYPE Document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>\n';
  const files: readonly (readonly [string, string | Uint8Array, string, number])[] = [
    ['empty', '', 'FILE_EMPTY', 0],
    ['a register that strayed', ndjson(registered()), 'FILE_NOT_THIS_KIND', 0],
    ['binary', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 197 + 3) % 256)), 'FILE_NOT_THIS_KIND', 0],
    ['half of one', bankFile([good, good.replaceAll('GOOD', 'NEXT')]).slice(0, -200), 'FILE_TRUNCATED', 1],
    ['with a bomb of entities', bankFile([good], { prolog: bomb }), 'DTD_FORBIDDEN', 0],
    [
      'that asks for a file of ours',
      bankFile([good], { prolog: '<!DOCTYPE Document SYSTEM "file:///etc/passwd">' }),
      'DTD_FORBIDDEN',
      0,
    ],
    [
      'of a later version',
      bankFile([good], { namespace: 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.13' }),
      'NAMESPACE_UNSUPPORTED',
      0,
    ],
    [
      'of another message',
      bankFile([good], { namespace: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03' }),
      'NAMESPACE_UNSUPPORTED',
      0,
    ],
    ['in windows-1251', windows1251(bankFile([good]).replace('UTF-8', 'windows-1251')), 'ENCODING_UNSUPPORTED', 0],
    [
      'in bytes that are not what it says',
      windows1251(bankFile([good, bankEntry({ key: 'RU', text: 'Штраф' })])),
      'ENCODING_MALFORMED',
      1,
    ],
    ['with tags that cross', bankFile([good, '<Ntry><Amt></Ntry></Amt>']), 'XML_MALFORMED', 1],
    [
      'with something else where a message is expected',
      bankFile([good]).replaceAll('BkToCstmrDbtCdtNtfctn', 'Something'),
      'SCHEMA_VIOLATION',
      0,
    ],
    [
      'a damaged gzip',
      Buffer.concat([gzipSync(bankFile([good])).subarray(0, 12), Buffer.alloc(60, 7)]),
      'GZIP_MALFORMED',
      0,
    ],
  ];

  it.each(files)(
    '%s: told with a code and a line; what came before the fault is kept',
    async (_, content, code, taken) => {
      const { fault, counts } = await readBank(content);
      expect({ code: fault?.code, taken: counts.taken }).toEqual({ code, taken });
      if (fault) expectSentences(fault);
      if (code !== 'FILE_EMPTY' && !code.startsWith('GZIP')) expect(Number(fault?.data.line)).toBeGreaterThan(0);
    },
  );

  it('of an older version than it says has its entries refused or stops; nothing is taken wrongly', async () => {
    const older = bankFile([good], { namespace: 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.02' });
    const { counts, fault } = await readBank(older);
    expect(counts.taken).toBe(0);
    expect(counts.refused + (fault === null ? 0 : 1)).toBeGreaterThan(0);
  });

  it('in UTF-16 is read', async () => {
    const text = bankFile([good]).replace('UTF-8', 'UTF-16');
    expect(await readBank(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      counts: { taken: 1 },
      fault: null,
    });
  });

  it('that breaks off and comes again whole books each entry once', async () => {
    const entries = Array.from({ length: 800 }, (_, at) => bankEntry({ key: `C-${at}`, amount: `${at + 1}.00` }));
    const half = await readBank(cutGzip(bankFile(entries)));
    expect(half.fault?.code).toBe('FILE_TRUNCATED');
    if (half.fault) expectSentences(half.fault);
    const whole = await readBank(bankFile(entries));
    expect(whole.counts).toMatchObject({ taken: 800 - half.counts.taken, known: half.counts.taken });
    await live();
    const [only] = (await readSummary(test.database)).suspense;
    expect(only).toMatchObject({ entries: 800, amount: BigInt((800 * 801) / 2) * 100n });
  });

  it('that was read as a register is still read as what it is', async () => {
    const path = write(bankFile([good]));
    expect((await importRegister(test.database, path)).fault?.code).toBe('FILE_NOT_THIS_KIND');
    expect(await importBank(test.database, path)).toMatchObject({ known: false, counts: { taken: 1 }, fault: null });
    const again = await importRegister(test.database, path);
    expect(again.fault?.code).toBe('FILE_NOT_THIS_KIND');
  });
});

describe('files in the wrong order', () => {
  it('end as in the right one', async () => {
    const january = ndjson(registered({ number: 'F-1' }), registered({ number: 'F-2', on: '2025-01-20' }));
    const february = ndjson(fact('FineDelivered', 'F-1', '2025-02-01'), fact('FineAppealed', 'F-2', '2025-02-03'));
    const banks = [
      bankFile([bankEntry({ key: 'A', on: '2025-02-03', reference: referenceOf('F-1'), amount: '9000.00' })]),
      bankFile([bankEntry({ key: 'AR', on: '2025-02-20', takesBack: 'A' })]),
    ];
    const run = async (feeds: readonly string[], money: readonly string[]) => {
      const own = await testDatabase(rooms);
      try {
        for (const content of feeds) await importRegister(own.database, write(content));
        for (const content of money) await importBank(own.database, write(content));
        const days = { from: legalDate('2025-01-01'), until: legalDate('2025-05-31'), policy: 'replay' };
        await runTick(own.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test' });
        return { text: await outcomeText(own.database), all: await fingerprint(own.database) };
      } finally {
        await own.drop();
      }
    };
    const right = await run([january, february], banks);
    const wrong = await run([february, january], [...banks].reverse());
    expect(wrong).toEqual(right);
    expect(right.text).toMatch(/"number":"F-1".*"paid":"0.00"/);
  });
});
