/** Bank files of each format by the same door: the same checks, identity, matching and books; and what is none of them is told what it is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, IIN, ndjson, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import { encodeSingleByte } from '@oryndau/payments/bank-file/testing/encode-single-byte';
import { writeZip } from '@oryndau/payments/bank-file/testing/write-zip';
import { writeClientBank } from '@oryndau/payments/client-bank/testing/write-client-bank';
import { writeMt940 } from '@oryndau/payments/mt940/testing/write-mt940';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { languages } from '@oryndau/words/languages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeText } from './testing/told.ts';

const folder = temporaryFolder('bank-formats');
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
});
afterEach(() => test.drop());

function write(content: string | Uint8Array): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}
const readFeed = (content: string | Uint8Array) => importRegister(test.database, write(content));
const readBank = (content: string | Uint8Array) => importBank(test.database, write(content));

async function live(): Promise<void> {
  await runTick(test.database, {
    days: { from: legalDate('2025-01-01'), until: legalDate('2025-03-31'), policy: 'replay' },
    sealsUntilEnd: true,
    signer: testSigner(),
    holder: 'oryndau test',
  });
}

const TEXT = `Оплата штрафа № F-1 ИИН ${IIN}`;
const mt940 = writeMt940({
  dialect: 'numbered',
  bookings: [
    { amount: 9_000_00n, text: TEXT, bankReference: 'B1', endToEndId: 'E1', valueDate: '250115', entryDate: '0115' },
    { amount: 5_00n, text: 'Аренда', bankReference: 'B2', valueDate: '250116', entryDate: '0116' },
  ],
});
const client = writeClientBank({
  documents: [
    { amount: '9000.00', text: TEXT, on: '15.01.2025' },
    { amount: '5.00', text: 'Аренда', on: '16.01.2025' },
  ],
});

describe('each format', () => {
  it.each([
    ['MT940', mt940],
    ['MT940 in windows-1251', encodeSingleByte(mt940, 'windows-1251')],
    ['1CClientBankExchange', client],
    ['1CClientBankExchange in gzip', gzipSync(client)],
    ['MT940 in a zip', writeZip({ 'statement/': '', 'statement/january.sta': mt940, '__MACOSX/january.sta': 'x' })],
    [
      'camt.054 in a zip',
      writeZip({
        'a.xml': bankFile([bankEntry({ text: TEXT }), bankEntry({ key: 'K2', amount: '5.00', on: '2025-01-16' })]),
      }),
    ],
  ])('%s is matched and posted by the same rules, once, and adds up', async (_, content) => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    expect(await readBank(content)).toMatchObject({ fault: null, counts: { taken: 2, known: 0, refused: 0 } });
    await live();
    expect(await readSummary(test.database)).toMatchObject({ suspense: [{ entries: 1, amount: 500n }] });
    expect(await outcomeText(test.database)).toContain('"paid":"9000.00"');
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });

  it('knows what another format told: one booking in camt.053 and in MT940 is one', async () => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    await readBank(bankFile([bankEntry({ key: 'B1', text: TEXT })]));
    const again = writeMt940({
      bookings: [{ amount: 9_000_00n, text: TEXT, bankReference: 'B1', valueDate: '250115', entryDate: '0115' }],
    });
    expect(await readBank(again)).toMatchObject({ counts: { taken: 0, known: 1 } });
  });

  it('takes back by a reversal of MT940 the credit whose reference it carries', async () => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    const both = [
      {
        amount: 9_000_00n,
        text: TEXT,
        ownerReference: 'PAY-7',
        bankReference: 'B1',
        valueDate: '250115',
        entryDate: '0115',
      },
      {
        mark: 'RC',
        amount: 9_000_00n,
        ownerReference: 'PAY-7',
        bankReference: 'B9',
        valueDate: '250117',
        entryDate: '0117',
      },
    ] as const;
    await readBank(writeMt940({ bookings: both }));
    await live();
    expect(await outcomeText(test.database)).toContain('"paid":"0.00"');
    expect((await readSummary(test.database)).suspense).toEqual([]);
  });

  it('opens a task where the balances are not reached', async () => {
    await readBank(mt940.replace(':62F:C250131KZT', ':62F:C250131KZT1'));
    const rows = await test.database.sql<{ code: string }[]>`select code from work.task`;
    expect(rows.map(({ code }) => code)).toEqual(['TOTALS_MISMATCH']);
  });
});

describe('a file that is none of them', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><body>login</body></html>', 'HTML'],
    ['a PDF', '%PDF-1.4\n', 'PDF'],
    ['a feed', ndjson(registered()), 'NDJSON'],
    ['another JSON', '{"items": []}', 'JSON'],
    ['a text in UTF-16', Buffer.from('\ufeffBank', 'utf16le'), 'text (UTF-16)'],
    ['MT940 in UTF-16', Buffer.from(`\ufeff${mt940}`, 'utf16le'), 'MT940 (UTF-16)'],
    ['a table', 'day;sum;text\n1;2;3\n', 'CSV'],
    ['a workbook', writeZip({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<b/>' }), 'Excel (.xlsx)'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'Microsoft Office 97-2003 (.xls, .doc)'],
    ['a zip with two files', writeZip({ 'a.xml': bankFile([]), 'b.xml': bankFile([]) }), 'ZIP (2)'],
    ['an empty zip', writeZip({}), 'ZIP (0)'],
    ['a zip in a zip', writeZip({ 'a.zip': writeZip({ 'a.xml': bankFile([]) }) }), 'ZIP'],
  ])('%s is told so, with what is accepted', async (_, content, found) => {
    const { fault, counts } = await readBank(content);
    expect([fault?.code, fault?.data.found, counts.taken]).toEqual(['FILE_NOT_THIS_KIND', found, 0]);
    for (const language of languages) {
      const text = fault ? refusalText(fault, language) : '';
      for (const word of [found, 'camt.053', 'MT940', '1CClientBankExchange']) expect(text).toContain(word);
      expect(text).not.toContain('—');
    }
  });

  it.each([
    ['damaged', writeZip({ 'a.sta': mt940 }, { isDamaged: true }), 'ZIP_MALFORMED', 2],
    ['encrypted', writeZip({ 'a.sta': mt940 }, { isEncrypted: true }), 'ZIP_MALFORMED', 0],
    ['cut off', writeZip({ 'a.sta': mt940 }).subarray(0, 200), 'ZIP_MALFORMED', 0],
    [
      'a trap',
      writeZip({
        'a.sta': Buffer.concat([Buffer.from(mt940.slice(0, -3)), Buffer.alloc(90_000_000, `${' '.repeat(60_000)}\n`)]),
      }),
      'ARCHIVE_TRAP',
      2,
    ],
    [
      'a trap in gzip',
      gzipSync(Buffer.concat([Buffer.from(mt940.slice(0, -3)), Buffer.alloc(90_000_000, `${' '.repeat(60_000)}\n`)])),
      'ARCHIVE_TRAP',
      2,
    ],
    [
      'a heap of blank lines',
      gzipSync(Buffer.concat([Buffer.from(mt940), Buffer.alloc(90_000_000, '\n')])),
      'FILE_NOT_THIS_KIND',
      2,
    ],
  ])('an archive that is %s is told so', async (_, content, code, taken) => {
    const { fault, counts } = await readBank(content);
    expect([fault?.code, counts.taken]).toEqual([code, taken]);
  });

  it.each([
    ['windows-1251', 'windows-1251'],
    ['ISO-8859-1', 'ISO-8859-1'],
    ['UTF-16', 'UTF-16 / UTF-8'],
  ])('an XML that calls itself %s is told of that encoding', async (declared, found) => {
    const { fault } = await readBank(bankFile([bankEntry({})]).replace('UTF-8', declared));
    expect(fault).toMatchObject({ code: 'ENCODING_UNSUPPORTED', data: { found } });
    expect(fault && refusalText(fault, 'en')).toBe(
      `The encoding of the file is not supported: ${found}. Accepted: UTF-8, UTF-16.`,
    );
  });

  it('an XML of another message, or of none, is told with what is taken', async () => {
    const { fault } = await readBank('<Document><a/></Document>');
    expect(fault && refusalText(fault, 'en')).toMatch(/not supported: <Document>\. Accepted: .*camt\.053\|054/);
  });

  it('a page that explains the feed is no feed, and is refused once', async () => {
    const readme = `# The feed\n\nEach line is a record:\n\n${JSON.stringify(registered())}\n\n${'It is read line by line.\n'.repeat(200)}`;
    const { fault, counts } = await readFeed(readme);
    expect(fault).toMatchObject({ code: 'FILE_NOT_THIS_KIND', data: { found: 'text' } });
    expect(counts).toMatchObject({ refused: 0, accepted: 0 });
    expect((await readFeed(writeZip({ 'a.ndjson': 'x' }))).fault).toMatchObject({ data: { found: 'ZIP' } });
  });
});

describe('camt', () => {
  const paged = (page: number, last: boolean, entries: string[]) =>
    bankFile(entries, { id: `PG${page}`, namespace: 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.02' })
      .replaceAll(/<Sts><Cd>BOOK<\/Cd><\/Sts>/g, '<Sts>BOOK</Sts>')
      .replaceAll(/<TxDtls>.*?<\/TxDtls>/g, '<TxDtls></TxDtls>')
      .replace('</GrpHdr>', `<MsgPgntn><PgNb>${page}</PgNb><LastPgInd>${last}</LastPgInd></MsgPgntn></GrpHdr>`)
      .replace(
        '</Acct>',
        '</Acct><TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>18000.00</Sum></TtlNtries></TxsSummry>',
      );

  it('in pages of version .02 raises no false alarm, and a single page is still held against its total', async () => {
    for (const file of [paged(1, false, [bankEntry({ key: 'P1' })]), paged(2, true, [bankEntry({ key: 'P2' })])]) {
      expect(await readBank(file)).toMatchObject({ fault: null, counts: { taken: 1 } });
    }
    const tasks = () => test.database.sql`select code from work.task`;
    expect(await tasks()).toEqual([]);
    await readBank(paged(1, true, [bankEntry({ key: 'P3' })]));
    expect((await tasks()).length).toBe(2);
  });

  it('is matched by what stands beside its only details too', async () => {
    await readFeed(ndjson(registered({ number: 'F-1' })));
    const beside = bankEntry({ text: 'Платеж' }).replace('</Ntry>', `<AddtlNtryInf>${TEXT}</AddtlNtryInf></Ntry>`);
    expect(await readBank(bankFile([beside]))).toMatchObject({ counts: { taken: 1 } });
    await live();
    expect(await outcomeText(test.database)).toContain('"paid":"9000.00"');
  });
});
