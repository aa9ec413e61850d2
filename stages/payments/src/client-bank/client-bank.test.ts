import { describe, expect, it } from 'vitest';
import { encodeSingleByte } from '../bank-file/testing/encode-single-byte.ts';
import { readAll } from '../bank-file/testing/read-all.ts';
import { clientBankParts, type WrittenDocument, writeClientBank } from './testing/write-client-bank.ts';

const ACCOUNT = 'KZ24070105KSN0000000';
const TEXT = 'Оплата штрафа № T25-00017 ИИН 800101300105';

const documents: WrittenDocument[] = [
  { text: TEXT, amount: '18000.00' },
  { text: 'Зарплата', amount: '500,5', isReceived: false },
  { text: TEXT, amount: '1 000.00', on: '21.01.2025', other: ACCOUNT.replace('0000', '9999') },
];

describe('a file', () => {
  it.each([
    ['UTF-8', 'format'],
    ['UTF-8', 'kazakhstan'],
    ['windows-1251', 'format'],
    ['windows-1251', 'kazakhstan'],
    ['IBM866', 'kazakhstan'],
  ] as const)(
    'in %s with the names of %s: each document on the side of our account, held against the section',
    async (encoding, names) => {
      const file = writeClientBank({ documents, names, encoding });
      const bytes = encoding === 'UTF-8' ? Buffer.from(file) : encodeSingleByte(file, encoding);
      const { transactions, summary, error } = await readAll(bytes, [13, 400]);
      expect(error).toBeUndefined();
      expect(transactions).toMatchObject([
        {
          account: ACCOUNT,
          direction: 'CRDT',
          payerIin: '800101300105',
          amount: 18_000_00n,
          bookedOn: '2025-01-20',
          text: TEXT.replace('№', encoding === 'IBM866' ? '№' : '№'),
          keyKind: 'FALLBACK',
          entry: 1,
        },
        { direction: 'DBIT', amount: 500_50n, text: 'Зарплата' },
        { direction: 'CRDT', amount: 1_000_00n, bookedOn: '2025-01-21' },
      ]);
      expect(summary).toMatchObject({
        message: '1CClientBankExchange',
        version: '1.03',
        entries: 3,
        refused: 0,
        mismatches: [],
      });
    },
  );

  it('with a byte order mark, without КонецФайла when all its totals are reached, with a purpose in several lines', async () => {
    const file = writeClientBank({ documents, withoutEnd: true }).replace(
      TEXT,
      'Оплата штрафа\r\n№ T25-00017 ИИН\r\n800101300105',
    );
    const { transactions, error } = await readAll(`\ufeff${file}`);
    expect([error, transactions[0]?.text]).toEqual([undefined, TEXT]);
    const lines = writeClientBank({
      documents: [{ further: ['НазначениеПлатежа1=Штраф', 'НазначениеПлатежа2=№ 5', 'Код=000000000000001068'] }],
    });
    expect((await readAll(lines)).transactions).toMatchObject([
      { text: 'Штраф № 5', references: ['000000000000001068'] },
    ]);
  });

  it('books what goes from one account of ours to another twice, and takes a receipt over a transit account of the bank', async () => {
    const between = writeClientBank({
      documents: [{ other: 'KZ070105KSN000000002' }],
      names: 'format',
      received: '1000.00',
    });
    const both = between.replace('РасчСчет=', 'РасчСчет=KZ070105KSN000000002\r\nРасчСчет=');
    const { transactions, summary } = await readAll(both);
    expect(transactions.map(({ account, direction, entry }) => [account, direction, entry])).toEqual([
      ['KZ070105KSN000000002', 'DBIT', 1],
      [ACCOUNT, 'CRDT', 2],
    ]);
    expect(summary?.mismatches).toEqual([]);
    const transit = writeClientBank({ documents: [{}] }).replace(
      `ПолучательИИК=${ACCOUNT}`,
      'ПолучательИИК=KZ070105KSN000000099',
    );
    expect((await readAll(transit)).transactions).toMatchObject([{ account: ACCOUNT, direction: 'CRDT' }]);
  });

  it('keeps equal documents apart by their numbers, and gives the same keys in every file', async () => {
    const file = writeClientBank({ documents: [{ number: '1' }, { number: '2' }, { number: '2' }] });
    const keys = async (of: string) => (await readAll(of)).transactions.map(({ key }) => key);
    const first = await keys(file);
    expect(new Set(first).size).toBe(3);
    expect(await keys(`${file.replace('ДатаНачала=01.01', 'ДатаНачала=02.01')}`)).toEqual(first);
  });

  describe('of two payers who say the same', () => {
    const key = async (on: string, payer: string | null, names: 'format' | 'kazakhstan', isReceived = true) => {
      const text = writeClientBank({ documents: [{ on, number: '7', text: 'Оплата штрафа', isReceived }], names });
      const field = /(Плательщик(?:БИН_ИИН|ИНН))=\d+\r\n/;
      const { transactions } = await readAll(
        text.replace(field, payer === null ? '' : `$1=${payer}\r\n`).replaceAll('.2025', '.2027'),
      );
      return transactions[0]?.key;
    };
    const [SOME, OTHER, FIRM] = ['800101300105', '900101300018', '000140000011'];

    it.each(['format', 'kazakhstan'] as const)(
      'has a key for each since 2027, by the IIN or BIN of the payer, and the same in every file (%s)',
      async (names) => {
        const keys = await Promise.all([SOME, OTHER, FIRM, null].map((payer) => key('04.01.2027', payer, names)));
        expect(new Set(keys).size).toBe(4);
        expect(await key('04.01.2027', OTHER, names)).toBe(keys[1]);
      },
    );

    it('leaves the key of every booking before that, and of what goes out, as it was', async () => {
      expect(await key('31.12.2026', SOME, 'kazakhstan')).toBe(await key('31.12.2026', OTHER, 'kazakhstan'));
      expect(await key('04.01.2027', SOME, 'kazakhstan', false)).toBe(
        await key('04.01.2027', OTHER, 'kazakhstan', false),
      );
      // As it was given before the payer was asked for.
      expect(await key('31.12.2026', SOME, 'kazakhstan')).toBe('F-25d5907696f07c284d5129f474ebf553-1');
    });
  });

  it('tells totals that its documents do not reach, and sections that do not add up', async () => {
    const { summary } = await readAll(writeClientBank({ documents, received: '20000.00' }));
    expect(summary?.mismatches).toMatchObject([
      { total: 'ВсегоПоступило', statement: ACCOUNT, stated: '20000.00', found: '19000.00' },
    ]);
    const odd = writeClientBank({ documents }).replace('НачальныйОстаток=1000', 'НачальныйОстаток=2000');
    expect((await readAll(odd)).summary?.mismatches).toMatchObject([{ total: 'КонечныйОстаток' }]);
  });

  it('refuses a document that cannot be read, and takes the rest', async () => {
    const cases: readonly (readonly [WrittenDocument, string])[] = [
      [{ amount: '1000.00', further: ['СуммаПриход=5.00'] }, 'SCHEMA_VIOLATION'],
      [{ amount: '10.0.0' }, 'AMOUNT_MALFORMED'],
      [{ amount: '1,000' }, 'AMOUNT_TOO_PRECISE'],
      [{ amount: '0.00' }, 'AMOUNT_MALFORMED'],
      [{ amount: '-5.00' }, 'AMOUNT_NOT_POSITIVE'],
      [{ on: '31.02.2025' }, 'DATE_MALFORMED'],
      [{ on: '' }, 'DATE_MISSING'],
    ];
    for (const [document, code] of cases) {
      const file = writeClientBank({ documents: [document, { text: 'B' }], received: '1000.00' });
      const { refusals, transactions } = await readAll(file);
      expect([refusals.map((one) => one.code), transactions.length]).toEqual([[code], 1]);
    }
    const strange = writeClientBank({ documents: [{}, { text: 'B' }], names: 'format' }).replace(
      `ПолучательСчет=${ACCOUNT}`,
      'ПолучательСчет=KZ1',
    );
    expect((await readAll(strange)).refusals).toMatchObject([{ code: 'SCHEMA_VIOLATION', entry: 1 }]);
  });

  it.each([
    ['cut off in a document', (file: string) => file.slice(0, -60), 'FILE_TRUNCATED', 2],
    ['cut off between two documents', (file: string) => file.slice(0, file.lastIndexOf('СЕКЦИЯ')), 'FILE_TRUNCATED', 2],
    [
      'without an account',
      () => '1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=Windows\r\nКонецФайла\r\n',
      'SCHEMA_VIOLATION',
      0,
    ],
    ['with text behind its end', (file: string) => `${file}1CClientBankExchange`, 'SCHEMA_VIOLATION', 3],
    ['with a section within another', (file: string) => file.replace('КОНЕЦДОКУМЕНТА\r\n', ''), 'SCHEMA_VIOLATION', 0],
    [
      'with a total that is none',
      (file: string) => file.replace('ВсегоСписано=', 'ВсегоСписано=x'),
      'SCHEMA_VIOLATION',
      0,
    ],
    [
      'with bytes that are no UTF-8',
      (file: string) => Buffer.concat([Buffer.from(file.slice(0, file.indexOf('КонецФайла'))), Buffer.of(0xff, 0x0a)]),
      'ENCODING_MALFORMED',
      3,
    ],
  ] as const)('%s: %#', async (_, spoil, code, before) => {
    const { error, transactions } = await readAll(spoil(writeClientBank({ documents })), [700]);
    expect([error?.code, transactions.length]).toEqual([code, before]);
  });

  it('of any size is read in pieces', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ text: TEXT, number: String(at) }));
    const { summary } = await readAll([...clientBankParts({ documents: many })].join(''), [65_536]);
    expect(summary).toMatchObject({ entries: 5_000, transactions: 5_000, mismatches: [] });
  });
});
