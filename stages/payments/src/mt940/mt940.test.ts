import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from '../bank-file/testing/encode-single-byte.ts';
import { readAll } from '../bank-file/testing/read-all.ts';
import { parseOwnerText } from './account-owner-text.ts';
import { parseStatementLine } from './statement-line.ts';
import { mt940Parts, type WrittenBooking, writeMt940 } from './testing/write-mt940.ts';

const TEXT = 'Төлем: айыппұл № T25-00017 ИИН 800101300105, бұл өте ұзын мәтін, ол бірнеше жолға бөлінеді';

describe('a statement line', () => {
  const of = (line: string, ...details: string[]) => parseStatementLine([line, ...details]);

  it('is read with its days, mark, amount and references', () => {
    expect(of('2501200121CT1000,5NTRFPAY-1//BANK-7', 'DETAILS')).toEqual({
      bookedOn: '2025-01-21',
      valueOn: '2025-01-20',
      direction: 'CRDT',
      reversal: false,
      isExpected: false,
      amount: 100_050n,
      amountWritten: '1000,5',
      ownerReference: 'PAY-1',
      bankReference: 'BANK-7',
      details: 'DETAILS',
    });
    expect(of('250120C1000,NTRFNONREF')).toMatchObject({
      bookedOn: '2025-01-20',
      amount: 100_000n,
      ownerReference: null,
      bankReference: null,
    });
  });

  it.each([
    ['C', 'CRDT', false],
    ['D', 'DBIT', false],
    ['RC', 'DBIT', true],
    ['RD', 'CRDT', true],
  ])('%s moves the account %s', (mark, direction, reversal) => {
    expect(of(`250120${mark}5,00NMSCX`)).toMatchObject({ direction, reversal, amount: 500n });
  });

  it('takes the year of the entry date that is nearest to the value date', () => {
    expect(of('2501020830C1,NTRFX')?.bookedOn).toBe('2024-08-30');
    expect(of('2501021230C1,NTRFX')?.bookedOn).toBe('2024-12-30');
    expect(of('2412310102C1,NTRFX')?.bookedOn).toBe('2025-01-02');
    expect(of('2402290229C1,NTRFX')?.bookedOn).toBe('2024-02-29');
    expect(of('2502300229C1,NTRFX')).toMatchObject({ bookedOn: null, valueOn: null });
  });

  it.each(['', 'hello', '250120X5,00NTRFX', '250120C,00NTRFX', '250120C5,00'])('%j is none', (line) => {
    expect(of(line)).toBeUndefined();
  });

  it.each([
    ['5,001', 'TOO_PRECISE'],
    ['5,0,0', 'MALFORMED'],
    ['99999999999999,00', 'TOO_LARGE'],
  ])('%s is no amount: %s', (amount, fault) => {
    expect(of(`250120C${amount}NTRFX`)?.amount).toBe(fault);
  });
});

describe('what field 86 tells', () => {
  it('is read in each of its dialects, cut into lines and put together again', async () => {
    for (const dialect of ['numbered', 'stroked', 'free'] as const) {
      const endToEndId = dialect === 'free' ? {} : { endToEndId: 'E2E-20250120-0000001' };
      const { transactions, error } = await readAll(writeMt940({ dialect, bookings: [{ text: TEXT, ...endToEndId }] }));
      expect([error, dialect, transactions[0]?.text]).toEqual([undefined, dialect, TEXT]);
      expect(transactions[0]?.endToEndId).toBe(dialect === 'free' ? null : 'E2E-20250120-0000001');
    }
  });

  it('keeps a question mark that numbers no part, and takes another separator', () => {
    expect(parseOwnerText(['166?00X?20WHAT? OH?21 NO 5?32NAME']).text).toBe('WHAT? OH NO 5');
    expect(parseOwnerText(['166>00X>20FINE 1>32NAME']).text).toBe('FINE 1');
  });

  it('gives the reference of a structured remittance, and the whole text where no word says what the payer wrote', () => {
    expect(parseOwnerText(['/EREF/NOTPROVIDED/REMI/STRD/CUR/9/000000000000001068/'])).toEqual({
      endToEndId: null,
      references: ['000000000000001068'],
      text: 'CUR/9/000000000000001068',
      payerIin: null,
    });
    expect(parseOwnerText(['/TRTP/SEPA/NAME/AKHMETOV']).text).toBe('/TRTP/SEPA/NAME/AKHMETOV');
    expect(parseOwnerText(['Оплата 20/25 по делу 5/7'])).toMatchObject({
      text: 'Оплата 20/25 по делу 5/7',
      references: [],
    });
  });

  it('gives the IIN of the payer, where its check digit is right', () => {
    expect(parseOwnerText(['166?00X?20FINE?32AKHMETOV A?33 IIN 800101330058']).payerIin).toBe('800101330058');
    expect(parseOwnerText(['/ORDP//NAME/AKHMETOV/ID/800101330058/REMI/FINE']).payerIin).toBe('800101330058');
    expect(parseOwnerText(['/ORDP//NAME/AKHMETOV/ID/800101330059/REMI/FINE']).payerIin).toBeNull();
  });

  it('joins short lines with a blank and full ones without', () => {
    expect(parseOwnerText(['one', 'two']).text).toBe('one two');
    expect(parseOwnerText([`${'x'.repeat(60)}fine `, '№ 5']).text).toBe(`${'x'.repeat(60)}fine № 5`);
    expect(parseOwnerText(['y'.repeat(65), 'z']).text).toBe(`${'y'.repeat(65)}z`);
  });
});

describe('a file', () => {
  const bookings: WrittenBooking[] = Array.from({ length: 9 }, (_, at) => ({
    amount: BigInt(at + 1) * 100_00n,
    bankReference: `B${at + 1}`,
    text: TEXT,
    mark: at === 4 ? 'RC' : at === 5 ? 'D' : 'C',
  }));

  it.each([
    ['plain', {}],
    ['in pages', { pageSize: 2 }],
    ['in the blocks of SWIFT', { pageSize: 4, isEnveloped: true }],
  ])('%s: all bookings, each page held against its balances', async (_, options) => {
    const { transactions, summary, refusals } = await readAll(writeMt940({ bookings, ...options }), [7, 100]);
    expect(transactions.map(({ key }) => key)).toEqual(bookings.map(({ bankReference }) => bankReference));
    expect(transactions[4]).toMatchObject({
      direction: 'DBIT',
      reversal: true,
      account: 'KZ24070105KSN0000000',
      keyKind: 'ACCT_SVCR_REF',
    });
    expect(summary).toMatchObject({ message: 'MT940', messageId: 'STATEMENT1', entries: 9, mismatches: [] });
    expect(summary).toMatchObject({ credits: 3_400_00n, debits: 1_100_00n });
    expect(refusals).toEqual([]);
  });

  it('in windows-1251, and with another name of the account beside it', async () => {
    const text = 'Оплата штрафа № Ж-17 ИИН 800101300105';
    for (const account of ['BANKKZKA/KZ24070105KSN0000000', 'KZ24 0701 05KS N000 0000', 'KZ24070105KSN0000000KZT']) {
      const file = writeMt940({ account, bookings: [{ text }] });
      const { transactions } = await readAll(encodeSingleByte(file, 'windows-1251'), [11]);
      expect(transactions).toMatchObject([{ text, account: 'KZ24070105KSN0000000', keyKind: 'FALLBACK' }]);
    }
  });

  it('keeps two equal bookings without a reference apart, under the same keys each time', async () => {
    const file = writeMt940({ bookings: [{ text: 'A' }, { text: 'A' }, { text: 'B' }] });
    const [once, again] = [await readAll(file), await readAll(file, [3])];
    const keys = once.transactions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(again.transactions.map(({ key }) => key)).toEqual(keys);
  });

  it('tells a page whose bookings do not reach its balance, and one that does not go on where the last ended', async () => {
    const file = writeMt940({ bookings, pageSize: 3 });
    const short = file.replace(/:61:[^\r]*\/\/B2\r\n:86:[^\r]*\r\n(?:[^:][^\r]*\r\n)*/u, '');
    expect((await readAll(short)).summary?.mismatches).toMatchObject([
      { total: ':62M:', stated: '1600.00', found: '1400.00' },
    ]);
    const pages = file.split(/(?<=-\r\n)/u);
    const without = (await readAll(`${pages[0]}${pages[2]}`)).summary;
    expect(without?.mismatches).toMatchObject([{ total: ':60M:', statement: 'KZ24070105KSN0000000 31/3' }]);
    // A page that came in another file is nobody's fault.
    expect((await readAll(pages[2] ?? '')).summary?.mismatches).toEqual([]);
    expect((await readAll(file.replace(/:62F:[^\r]*\r\n/u, ''))).summary?.mismatches).toMatchObject([
      { total: ':62F:', stated: '—' },
    ]);
  });

  it('refuses a booking that cannot be read, ignores an announced one, and takes the rest', async () => {
    const file = writeMt940({
      bookings: [{ mark: 'EC', bankReference: 'E' }, { bankReference: 'A' }, { bankReference: 'B' }],
    });
    const { items, summary } = await readAll(file.replace(/:61:[^\r]*\/\/A/u, ':61:nonsense'));
    expect(items.map(({ kind }) => kind)).toEqual(['ignored', 'refused', 'transaction']);
    expect(items[1]).toMatchObject({ refusal: { code: 'SCHEMA_VIOLATION', entry: 2, line: 6 } });
    expect(summary).toMatchObject({ entries: 3, refused: 1, ignored: 1, mismatches: [] });
    const others = [
      ['1000,00NTRF', '0,00NTRF', 'AMOUNT_NOT_POSITIVE'],
      ['1000,00NTRF', '1,005NTRF', 'AMOUNT_TOO_PRECISE'],
      ['2501200120', '2513450120', 'DATE_MALFORMED'],
    ] as const;
    for (const [good, bad, code] of others) {
      const { refusals } = await readAll(writeMt940({ bookings: [{}] }).replace(good, bad));
      expect(refusals).toMatchObject([{ code }]);
    }
  });

  it.each([
    ['cut off in a booking', (file: string) => file.slice(0, file.indexOf(':62M:') - 10), 'FILE_TRUNCATED', 3],
    [
      'cut off after a page that is not the last',
      (file: string) => `${file.split(/(?<=-\r\n)/u)[0]}:20:X\r\n:25:KZ`,
      'FILE_TRUNCATED',
      3,
    ],
    [
      'with a booking before any balance',
      (file: string) => file.replace(/:60F:[^\r]*\r\n/u, ''),
      'SCHEMA_VIOLATION',
      0,
    ],
    [
      'with a balance that is none',
      (file: string) => file.replace(':60F:C250131', ':60F:250131'),
      'SCHEMA_VIOLATION',
      0,
    ],
    ['without an account', (file: string) => file.replace(/:25:[^\r]*/u, ':25:'), 'SCHEMA_VIOLATION', 0],
    [
      'of a page without bookings and balances',
      () => ':20:START\n:25:KZ24070105KSN0000000\n:28C:1/1\n-\n',
      'SCHEMA_VIOLATION',
      0,
    ],
    ['with a NUL', (file: string) => file.replace(':62M:', '\0:62M:'), 'ENCODING_MALFORMED', 2],
    [
      'with a field without end',
      (file: string) => file.replace(':62M:', `${'x\r\n'.repeat(300)}:62M:`),
      'TEXT_TOO_LONG',
      2,
    ],
    [
      'with a line without end',
      (file: string) => file.replace(':62M:', `${'x'.repeat(70_000)}:62M:`),
      'TEXT_TOO_LONG',
      2,
    ],
  ] as const)('%s: %#', async (_, spoil, code, before) => {
    const { error, transactions } = await readAll(
      spoil(writeMt940({ bookings: bookings.slice(0, 6), pageSize: 3 })),
      [4096],
    );
    expect([error?.code, transactions.length]).toEqual([code, before]);
    expect(error?.line).toBeGreaterThan(0);
  });

  it('of any size is read in pieces', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ bankReference: `R${at}`, text: TEXT, amount: 500n }));
    const file = [...mt940Parts({ bookings: many, pageSize: 100, dialect: 'numbered' })].join('');
    const { summary } = await readAll(file, [65_536]);
    expect(summary).toMatchObject({ entries: 5_000, transactions: 5_000, mismatches: [] });
  });
});
