import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../bank-file/read-bank-file.ts';
import { readAll } from '../bank-file/testing/read-all.ts';
import { entry, file, GOOD, head, NS, type Parts, TAIL } from './testing/compose-bank-file.ts';
import { writeBankFile } from './testing/write-bank-file.ts';

describe('one bad entry among good ones', () => {
  const amount = (text: string) => ({ amount: `<Amt Ccy="KZT">${text}</Amt>` });
  const cases: [string, Parts, string][] = [
    ['NaN', amount('NaN'), 'SCHEMA_VIOLATION'],
    ['1e9', amount('1e9'), 'SCHEMA_VIOLATION'],
    ['-5', amount('-5'), 'SCHEMA_VIOLATION'],
    ['twenty digits', amount('12345678901234567890'), 'SCHEMA_VIOLATION'],
    ['fifteen digits', amount('123456789012345'), 'AMOUNT_TOO_LARGE'],
    ['0.001', amount('0.001'), 'AMOUNT_TOO_PRECISE'],
    ['nothing', amount('0.00'), 'AMOUNT_NOT_POSITIVE'],
    ['no amount', { amount: '' }, 'SCHEMA_VIOLATION'],
    ['no currency', { amount: '<Amt>5</Amt>' }, 'SCHEMA_VIOLATION'],
    ['30 February', { date: '<Dt>2025-02-30</Dt>' }, 'SCHEMA_VIOLATION'],
    ['the year 1066', { date: '<Dt>1066-10-14</Dt>' }, 'DATE_MALFORMED'],
    ['an unknown direction', { direction: 'BOTH' }, 'SCHEMA_VIOLATION'],
    ['an unknown status', { status: 'MAYB' }, 'STATUS_UNKNOWN'],
    ['a second amount', { reference: '<Amt Ccy="KZT">1</Amt>' }, 'SCHEMA_VIOLATION'],
    ['a name of another space', { reference: '<AcctSvcrRef xmlns="x">K</AcctSvcrRef>' }, 'SCHEMA_VIOLATION'],
    ['a prefix of its own', { reference: `<p:AcctSvcrRef xmlns:p="${NS}">K</p:AcctSvcrRef>` }, 'NAMESPACE_MIXED'],
    ['a batch without amounts', { details: '<NtryDtls><TxDtls/><TxDtls/></NtryDtls>' }, 'DETAILS_AMOUNT_MISSING'],
  ];
  for (const [name, parts, code] of cases) {
    it(`${name}: it is refused with its place, the others are taken`, async () => {
      const { transactions, refusals, error } = await readAll(file(GOOD, GOOD, entry(parts), GOOD));
      expect(error).toBeUndefined();
      expect(refusals.map((refusal) => [refusal.code, refusal.entry, refusal.line])).toEqual([[code, 3, 5]]);
      expect(transactions.map(({ entry: ordinal }) => ordinal)).toEqual([1, 2, 4]);
    });
  }

  it('refuses a booked entry without a day, and only counts what is not booked', async () => {
    const undated = entry().replace(/<BookgDt>.*?<\/BookgDt>/, '');
    const { refusals, summary } = await readAll(
      file(undated, entry({ status: 'PDNG' }), entry({ status: 'INFO' }), GOOD),
    );
    expect(refusals.map(({ code }) => code)).toEqual(['DATE_MISSING']);
    expect(summary).toMatchObject({ entries: 4, transactions: 1, ignored: 2, refused: 1 });
  });

  // A comment in each entry: none has the shape of another, and the thread sees them all.
  it.each(['<Ntry>', '<Ntry><!---->'])('holds far into a large file: %s', async (start) => {
    const text = writeBankFile({ entries: 3000 }).split('\n');
    text[2502] = (text[2502] ?? '').replace('CRDT', 'NONE');
    const { refusals, summary, error } = await readAll(text.join('\n').replaceAll('<Ntry>', start), [65_536]);
    expect(error).toBeUndefined();
    expect(refusals.map(({ code, entry: ordinal, line }) => [code, ordinal, line])).toEqual([
      ['SCHEMA_VIOLATION', 2501, 2503],
    ]);
    expect(summary).toMatchObject({ entries: 3000, transactions: 2999 });
  });
});

describe('a file that is wrong as a whole', () => {
  const good = head() + GOOD;
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const declared = (name: string) => Buffer.from(file(GOOD).replace('UTF-8', name), 'latin1');
  const cases: [string, string | Uint8Array, string, number][] = [
    ['nothing', '', 'FILE_EMPTY', 0],
    ['white space', ' \n ', 'FILE_EMPTY', 0],
    ['no XML', 'MT940 :20:1', 'FILE_NOT_THIS_KIND', 0],
    ['half an entry', `${good}<Ntry><Amt Ccy="KZT">5`, 'FILE_TRUNCATED', 1],
    ['the end missing', good, 'FILE_TRUNCATED', 1],
    ['half a second header', `${good}</Ntfctn><Ntfctn><Id>N2</Id>`, 'FILE_TRUNCATED', 1],
    ['crossed tags', `${good}<Ntry><Amt></Ntry></Amt>`, 'XML_MALFORMED', 1],
    ['an unknown entity', good + entry({ reference: '<AcctSvcrRef>&x;</AcctSvcrRef>' }) + TAIL, 'XML_MALFORMED', 1],
    [
      'a control character',
      good + entry({ reference: '<AcctSvcrRef>\u0001</AcctSvcrRef>' }) + TAIL,
      'XML_MALFORMED',
      1,
    ],
    ['a doubled attribute', good + entry({ amount: '<Amt Ccy="KZT" Ccy="KZT">1</Amt>' }) + TAIL, 'XML_MALFORMED', 1],
    ['a DTD with a bomb', file(GOOD).replace('\n<Doc', `\n${bomb}<Doc`), 'DTD_FORBIDDEN', 0],
    [
      'an external DTD',
      file(GOOD).replace('\n<Doc', '\n<!DOCTYPE Document SYSTEM "file:///etc/passwd"><Doc'),
      'DTD_FORBIDDEN',
      0,
    ],
    ['a DTD in the middle', `${good}${bomb}${TAIL}`, 'DTD_FORBIDDEN', 1],
    ['an entity declaration in an entry', good + entry({ reference: '<!ENTITY a "b">' }) + TAIL, 'DTD_FORBIDDEN', 1],
    ['deep nesting', good + entry({ details: '<a>'.repeat(60) }) + TAIL, 'NESTING_TOO_DEEP', 1],
    [
      'a long text',
      good + entry({ reference: `<AcctSvcrRef>${'x'.repeat(200_000)}</AcctSvcrRef>` }) + TAIL,
      'TEXT_TOO_LONG',
      1,
    ],
    ['an entry without end', `${good}<Ntry>${'<NtryRef>x</NtryRef>'.repeat(900_000)}`, 'ELEMENT_TOO_LONG', 1],
    [
      'another message',
      head('urn:iso:std:iso:20022:tech:xsd:pain.001.001.03') + GOOD + TAIL,
      'NAMESPACE_UNSUPPORTED',
      0,
    ],
    ['no namespace', file(GOOD).replace(/ xmlns="[^"]*"/, ''), 'NAMESPACE_UNSUPPORTED', 0],
    ['a broken header', file(GOOD).replace('<MsgId>M1</MsgId>', ''), 'SCHEMA_VIOLATION', 0],
    ['a broken end', file(GOOD).replace('</Ntfctn>', '<Oops/></Ntfctn>'), 'SCHEMA_VIOLATION', 1],
    ['windows-1251', declared('windows-1251'), 'ENCODING_UNSUPPORTED', 0],
    ['UTF-16 declared and not written', declared('UTF-16'), 'ENCODING_UNSUPPORTED', 0],
    [
      'bytes that are no UTF-8',
      Buffer.from(good + entry({ reference: '<AcctSvcrRef>\xcf\xeb</AcctSvcrRef>' }) + TAIL, 'latin1'),
      'ENCODING_MALFORMED',
      1,
    ],
    ['two documents', file(GOOD) + file(GOOD), 'XML_MALFORMED', 1],
    [
      'a gzip that is none',
      Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      'GZIP_MALFORMED',
      0,
    ],
  ];
  for (const [name, content, code, before] of cases) {
    it(`${name}: ${code}, after ${before} good entries`, async () => {
      const { error, transactions } = await readAll(content);
      expect(error?.code).toBe(code);
      expect(transactions).toHaveLength(before);
    });
  }

  it('of another version than its namespace has each entry refused', async () => {
    const text = writeBankFile({ entries: 3, version: '08' }).replace('054.001.08', '054.001.02');
    const { transactions, refusals, error } = await readAll(text);
    expect([transactions, refusals.length + (error ? 1 : 0) > 0]).toEqual([[], true]);
  });

  it('names the line of the fault', async () => {
    const { error } = await readAll(`${good}${good.slice(good.indexOf('<Ntry'))}\n<Ntry></Amt>`);
    expect([error?.code, error?.line]).toEqual(['XML_MALFORMED', 6]);
  });

  it('a gzip cut anywhere gives what was read, in order, then FILE_TRUNCATED', async () => {
    const text = writeBankFile({ entries: 800 });
    const whole = (await readAll(gzipSync(text), [1000])).items;
    expect(whole).toHaveLength(800);
    const packed = gzipSync(text);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const { items, error } = await readAll(packed.subarray(0, Math.floor(packed.length * share)), [4096]);
      expect(error?.code).toBe('FILE_TRUNCATED');
      expect(items).toEqual(whole.slice(0, items.length));
    }
  });

  it('rejects the summary too, and when it is left early', async () => {
    const broken = readBankFile((async function* () {})());
    await expect(broken.batches[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(broken.summary).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    const left = readBankFile(
      (async function* () {
        yield Buffer.from(writeBankFile({ entries: 1000 }));
      })(),
    );
    for await (const _ of left.batches) break;
    await expect(left.summary).rejects.toMatchObject({ code: 'READING_ABANDONED' });
  });
});
