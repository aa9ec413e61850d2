import { createReadStream, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../bank-file/read-bank-file.ts';
import { readAll } from '../bank-file/testing/read-all.ts';
import { formats } from './format.ts';
import { entry, file, GOOD, head, TAIL, tx } from './testing/compose-bank-file.ts';
import { totalsOf, writeBankFile } from './testing/write-bank-file.ts';

const EXAMPLES = new URL('../../../../examples/replay-2025/bank/', import.meta.url);

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
  it.each(formats)(
    'reads $message version $version with batches, charges and reversals, and its totals agree',
    async (format) => {
      const options = { ...format, entries: 700, batchEvery: 7, reversalEvery: 11, chargesEvery: 13 };
      const { summary, refusals, error } = await readAll(writeBankFile(options));
      expect([error, refusals]).toEqual([undefined, []]);
      expect(summary).toMatchObject({ ...totalsOf(options), ...format, mismatches: [], messageId: 'TEST-1' });
    },
  );

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

  it('reads what libxml2 reads, also where an element that is passed over seems to end early', async () => {
    const trap = '</BkTxCd><RvslInd>true</RvslInd><BkTxCd>';
    const traps = [`<![CDATA[${trap}]]>`, `<!--${trap}-->`, `<?x ${trap}?>`, '<BkTxCd></BkTxCd>', `<a b="${trap}"/>`];
    const seen: unknown[] = [];
    for (const inner of traps) {
      const { transactions, error } = await readAll(file(entry().replace('<BkTxCd/>', `<BkTxCd >${inner}</BkTxCd\n>`)));
      seen.push(error?.code ?? transactions.map(({ reversal }) => reversal));
    }
    // In the last one a `<` stands in an attribute, which is not well-formed.
    expect(seen).toEqual([[false], [false], [false], [false], 'XML_MALFORMED']);
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
        data: { stated: '100.00 KZT', counted: '100.01 KZT' },
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

it('reads no further than its reader asks', async () => {
  let pulled = 0;
  async function* endless() {
    const part = Buffer.from(GOOD.repeat(300));
    yield Buffer.from(head());
    for (;;) {
      pulled += part.length;
      yield part;
    }
  }
  for await (const batch of readBankFile(endless()).batches) {
    expect(batch.length).toBeGreaterThan(0);
    break;
  }
  expect(pulled).toBeLessThan(4_000_000);
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

describe('the IIN of the payer', () => {
  const party = (name: string, iin: string) =>
    `<${name}><Nm>X</Nm><Id><PrvtId><Othr><Id>${iin}</Id><SchmeNm><Cd>NIDN</Cd></SchmeNm></Othr></PrvtId></Id></${name}>`;
  const paid = (parties: string, remittance = '<Ustrd>x</Ustrd>') =>
    entry({
      details: `<NtryDtls>${tx('100.00', '', `<RltdPties>${parties}</RltdPties><RmtInf>${remittance}</RmtInf>`)}</NtryDtls>`,
    });
  const [payer, debtor] = ['800101330058', '660820448580'];

  it.each([
    ['of whoever pays', paid(party('Dbtr', payer)), payer],
    ['of whom he pays for, where the bank says so', paid(party('Dbtr', payer) + party('UltmtDbtr', debtor)), debtor],
    ['not of who is paid', paid(party('Cdtr', payer)), null],
    ['not where it is none', paid(party('Dbtr', '800101330059')), null],
    [
      'not looked for beside a reference',
      paid(party('Dbtr', payer), '<Strd><CdtrRefInf><Ref>1</Ref></CdtrRefInf></Strd>'),
      null,
    ],
  ])('is read %s', async (_, written, expected) => {
    const { transactions } = await readAll(file(written));
    expect(transactions.map(({ payerIin }) => payerIin)).toEqual([expected]);
  });
});
