import { createReadStream, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBankFile } from './read-bank-file.ts';
import { readAll } from './testing/read-all.ts';
import { totalsOf, writeBankFile } from './testing/write-bank-file.ts';

const EXAMPLES = new URL('../../../examples/replay-2025/bank/', import.meta.url);
const VERSIONS = ['02', '04', '08'] as const;
const NS = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

const head = (ns = NS) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${ns}"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-05-31T23:00:00+05:00</CreDtTm></GrpHdr><Ntfctn><Id>N1</Id><Acct><Id><IBAN>KZ24070105KSN0000000</IBAN></Id></Acct>\n`;
const TAIL = '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';

interface Parts {
  amount?: string;
  direction?: string;
  reversal?: string;
  status?: string;
  date?: string;
  reference?: string;
  charges?: string;
  details?: string;
}
const entry = (parts: Parts = {}) => {
  const {
    amount = '<Amt Ccy="KZT">100.00</Amt>',
    direction = 'CRDT',
    reversal = '',
    status = 'BOOK',
    charges = '',
  } = parts;
  const { date = '<Dt>2025-05-02</Dt>', reference = '<AcctSvcrRef>K1</AcctSvcrRef>', details = '' } = parts;
  return `<Ntry>${amount}<CdtDbtInd>${direction}</CdtDbtInd>${reversal}<Sts><Cd>${status}</Cd></Sts><BookgDt>${date}</BookgDt>${reference}<BkTxCd/>${charges}${details}</Ntry>\n`;
};
const tx = (amount: string, reference = '', rest = '') =>
  `<TxDtls><Refs>${reference && `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<EndToEndId>E-${reference}</EndToEndId></Refs><Amt Ccy="KZT">${amount}</Amt>${rest}</TxDtls>`;
const file = (...entries: string[]) => head() + entries.join('') + TAIL;
const GOOD = entry({ reference: '<AcctSvcrRef>GOOD</AcctSvcrRef>' });

describe('the example files', () => {
  it('hold 36,447 entries, each one transaction with its AcctSvcrRef as key', async () => {
    let entries = 0;
    const keys = new Set<string>();
    for (const name of readdirSync(EXAMPLES)) {
      const reading = readBankFile(createReadStream(new URL(name, EXAMPLES)));
      for await (const batch of reading.batches) {
        for (const item of batch) {
          expect(item.kind).toBe('transaction');
          if (item.kind === 'transaction') keys.add(item.transaction.key);
        }
      }
      const summary = await reading.summary;
      expect(summary).toMatchObject({ message: 'camt.054', version: '08', refused: 0, ignored: 0, mismatches: [] });
      entries += summary.entries;
    }
    expect(entries).toBe(36_447);
    // Some entries stand again in the next month's file, under the same key.
    expect(keys.size).toBeGreaterThan(36_000);
    expect(keys.size).toBeLessThan(36_447);
  });
});

describe('versions and messages', () => {
  for (const message of ['camt.053', 'camt.054'] as const) {
    for (const version of VERSIONS) {
      it(`reads ${message}.001.${version} with batches, charges and reversals, and its totals agree`, async () => {
        const options = { message, version, entries: 700, batchEvery: 7, reversalEvery: 11, chargesEvery: 13 };
        const { summary, refusals, error } = await readAll(writeBankFile(options));
        expect([error, refusals]).toEqual([undefined, []]);
        expect(summary).toMatchObject({ ...totalsOf(options), message, version, mismatches: [], messageId: 'TEST-1' });
      });
    }
  }

  it('reads a prefixed file, several statements, an account that is no IBAN, comments and CDATA', async () => {
    const plain =
      head() +
      entry({ details: `<NtryDtls>${tx('100.00', '', '<RmtInf><Ustrd>A &amp; B</Ustrd></RmtInf>')}</NtryDtls>` });
    const second = `</Ntfctn><Ntfctn><Id>N2</Id><Acct><Id><Othr><Id>OTHER-7</Id></Othr></Id></Acct><!-- > </Ntry> -->${GOOD}${TAIL}`;
    const text = (plain + second).replace('xmlns="', 'xmlns:c="').replace(/<(\/?)([A-Z])/g, '<$1c:$2');
    const { transactions, error } = await readAll(text.replace('A &amp; B', '<![CDATA[A & <B>]]> № 5'));
    expect(error).toBeUndefined();
    expect(transactions.map(({ account, text: words }) => [account, words])).toEqual([
      ['KZ24070105KSN0000000', 'A & <B> № 5'],
      ['OTHER-7', ''],
    ]);
  });

  it('reads UTF-16 of both orders as it reads UTF-8', async () => {
    const text = writeBankFile({ entries: 20 }).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    const expected = (await readAll(writeBankFile({ entries: 20 }))).items;
    expect(expected).toHaveLength(20);
    expect((await readAll(little, [3])).items).toEqual(expected);
    expect((await readAll(big, [7, 1])).items).toEqual(expected);
  });

  it('takes the legal day of an instant, and a plain day as it is', async () => {
    const dates = [
      '<Dt>2025-05-02+05:00</Dt>',
      '<DtTm>2025-05-02T20:30:00Z</DtTm>',
      '<DtTm>2025-05-02T20:30:00</DtTm>',
    ];
    const { transactions } = await readAll(file(...dates.map((date) => entry({ date }))));
    expect(transactions.map(({ bookedOn }) => bookedOn)).toEqual(['2025-05-02', '2025-05-03', '2025-05-02']);
  });
});

describe('keys', () => {
  it('of a batch are those of its transactions when they differ, else ordinals', async () => {
    const own = entry({
      details: `<NtryDtls><Btch/>${tx('40.00', 'A')}</NtryDtls><NtryDtls>${tx('60.00', 'B')}</NtryDtls>`,
    });
    const same = entry({ details: `<NtryDtls>${tx('40.00', 'A')}${tx('60.00', 'A')}</NtryDtls>` });
    const { transactions } = await readAll(file(own, same));
    expect(transactions.map(({ key, amount }) => [key, amount])).toEqual([
      ['K1/A', 4000n],
      ['K1/B', 6000n],
      ['K1/1', 4000n],
      ['K1/2', 6000n],
    ]);
  });

  it('of a reversal are its own, while EndToEndId names the original', async () => {
    const reversal = entry({
      direction: 'DBIT',
      reversal: '<RvslInd>true</RvslInd>',
      details: `<NtryDtls>${tx('100.00', 'OLD')}</NtryDtls>`,
    });
    const { transactions } = await readAll(file(reversal));
    expect(transactions[0]).toMatchObject({ key: 'K1', reversal: true, direction: 'DBIT', endToEndId: 'E-OLD' });
  });

  it('are digests where the bank gives none, the same at every reading, different for equal payments of a file', async () => {
    const none = entry({ reference: '' });
    const placeholder = entry({ reference: '<AcctSvcrRef>NONREF</AcctSvcrRef>' });
    const first = (await readAll(file(none, none, placeholder))).transactions;
    expect(first.map(({ keyKind }) => keyKind)).toEqual(['FALLBACK', 'FALLBACK', 'FALLBACK']);
    expect(new Set(first.map(({ key }) => key)).size).toBe(3);
    expect((await readAll(file(GOOD, none, none, none))).transactions.slice(1).map(({ key }) => key)).toEqual(
      first.map(({ key }) => key),
    );
  });
});

describe('sums', () => {
  const charges =
    '<Chrgs><Rcrd><Amt Ccy="KZT">2.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>';
  it('of details gross of charges give the gross payment and the charges apart', async () => {
    const { transactions, summary } = await readAll(
      file(entry({ charges, details: `<NtryDtls>${tx('102.00', 'A')}</NtryDtls>` })),
    );
    expect(transactions.map(({ key, amount, direction }) => [key, amount, direction])).toEqual([
      ['K1', 10200n, 'CRDT'],
      ['K1/CHARGES', 200n, 'DBIT'],
    ]);
    expect(summary).toMatchObject({ credits: 10200n, debits: 200n, charges: 200n });
  });

  it('of details that are net leave the charges where they are', async () => {
    const { transactions } = await readAll(
      file(entry({ charges, details: `<NtryDtls>${tx('100.00', 'A')}</NtryDtls>` })),
    );
    expect(transactions.map(({ amount }) => amount)).toEqual([10000n]);
  });

  it('that do not meet the entry refuse it whole', async () => {
    const wrong = entry({ details: `<NtryDtls>${tx('40.00', 'A')}${tx('60.01', 'B')}</NtryDtls>` });
    const { transactions, refusals } = await readAll(file(GOOD, wrong, GOOD));
    expect(transactions).toHaveLength(2);
    expect(refusals).toEqual([
      {
        code: 'DETAILS_SUM_MISMATCH',
        entry: 2,
        line: 4,
        data: { entry: '10000', details: '10001', unit: '1/100 KZT' },
      },
    ]);
  });

  it('pass other currencies through, and take the entry when its one detail speaks another', async () => {
    const foreign = entry({
      amount: '<Amt Ccy="EUR">5.00</Amt>',
      details: `<NtryDtls>${tx('2500.00', 'A')}</NtryDtls>`,
    });
    const { transactions } = await readAll(file(foreign));
    expect(transactions[0]).toMatchObject({ amount: 500n, currency: 'EUR' });
  });

  it('that the bank states and the entries do not reach are told at the end, the entries stay', async () => {
    const wrong = writeBankFile({ message: 'camt.053', entries: 5 })
      .replace('<NbOfNtries>5<', '<NbOfNtries>6<')
      .replace(/(<Cd>CLBD.*?<Amt Ccy="KZT">)/, '$11');
    const { transactions, summary } = await readAll(wrong);
    expect(transactions).toHaveLength(5);
    expect(summary?.mismatches.map(({ code, total }) => [code, total])).toEqual([
      ['TOTALS_MISMATCH', 'TtlNtries/NbOfNtries'],
      ['TOTALS_MISMATCH', 'CLBD'],
    ]);
  });
});

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

  it('holds far into a large file that the thread checks', async () => {
    const text = writeBankFile({ entries: 3000 }).split('\n');
    text[2502] = (text[2502] ?? '').replace('CRDT', 'NONE');
    const { refusals, summary, error } = await readAll(text.join('\n'), [65_536]);
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
    ['no XML', 'MT940 :20:1', 'XML_MALFORMED', 0],
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

describe('whatever the pieces', () => {
  const options = { entries: 250, batchEvery: 3, reversalEvery: 5, chargesEvery: 7 };
  it('the same bytes give the same items', async () => {
    const text = writeBankFile(options);
    const whole = (await readAll(text)).items;
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (pieces, packed) => {
        const { items } = await readAll(packed ? gzipSync(text) : text, pieces);
        expect(items).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('transactions add up to the entries of the file, and cut anywhere it gives a beginning of them', async () => {
    const text = writeBankFile(options);
    const { transactions: whole } = await readAll(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length - 60 }), async (length) => {
        const { transactions, error } = await readAll(Buffer.from(text).subarray(0, length));
        expect(error).toBeDefined();
        expect(transactions).toEqual(whole.slice(0, transactions.length));
      }),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 9 }), async (entries, every) => {
        const some = { entries, seed: every, batchEvery: every, chargesEvery: every + 1, reversalEvery: every + 2 };
        const { summary } = await readAll(writeBankFile(some));
        const { credits, debits } = totalsOf(some);
        expect(summary).toMatchObject({ credits, debits, mismatches: [] });
      }),
      { numRuns: 40 },
    );
  });
});
