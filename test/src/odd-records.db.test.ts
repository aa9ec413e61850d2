/** Records and bookings that are well formed and cannot be meant: one fine under several spellings, nobody's IIN, days that are years away. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, fact, IIN, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { runTick } from '@oryndau/deciding/tick';
import { refusedLines } from '@oryndau/fines/sql/find';
import { fileDigest } from '@oryndau/journal/files';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addYears, legalDate, legalDayAt } from '@oryndau/law/legal-date';
import { writeClientBank } from '@oryndau/payments/client-bank/testing/write-client-bank';
import { writeMt940 } from '@oryndau/payments/mt940/testing/write-mt940';
import { readSuspense, readTally, refusedEntries } from '@oryndau/payments/sql/find';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { likelyFines } from '@oryndau/reading/likely-fines';
import { readSummary } from '@oryndau/reading/outcomes';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeText } from './testing/told.ts';

const folder = temporaryFolder('odd-records');
let test: TestDatabase;
let written = 0;

beforeEach(async () => {
  test = await testDatabase(rooms);
});
afterEach(() => test.drop());

function write(content: string): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}
const live = () =>
  runTick(test.database, {
    days: { from: legalDate('2025-01-01'), until: legalDate('2025-03-31'), policy: 'replay' },
    sealsUntilEnd: true,
    signer: testSigner(),
    holder: 'oryndau test',
  });
const tasks = () =>
  test.database.sql<{ code: string; body: Record<string, string> }[]>`select code, body from work.task order by id`;
const codesOf = async (path: string) =>
  (await refusedLines(test.database.sql, (await fileDigest(path)).toString('hex'), 100)).map(
    ({ place: line, code }) => [line, code],
  );

describe('one fine', () => {
  const fine = (number: string, changes: object = {}) => ({
    ...registered({ number }),
    paymentReference: referenceOf('A-1'),
    ...changes,
  });

  it('under several spellings of its number, with one payment reference, is one: the others are refused with a task', async () => {
    const path = write(ndjson(fine('A-1'), fine('A-1 '), fine('A‑1'), fine('А-1'), fine('A-1\u200b'), fine('A-1')));
    expect(await importRegister(test.database, path)).toMatchObject({ counts: { accepted: 1, refused: 4, known: 1 } });
    expect(await codesOf(path)).toEqual([
      [2, 'FIELD_MALFORMED'],
      [3, 'REFERENCE_NOT_UNIQUE'],
      [4, 'REFERENCE_NOT_UNIQUE'],
      [5, 'FIELD_MALFORMED'],
    ]);
    expect((await tasks()).map(({ code, body }) => [code, body.number, body.other])).toEqual([
      ['REFERENCE_NOT_UNIQUE', 'A‑1', 'A-1'],
      ['REFERENCE_NOT_UNIQUE', 'А-1', 'A-1'],
    ]);
  });

  it('comes again in another file under another spelling: refused too, and a payment in time is the first one’s', async () => {
    await importRegister(test.database, write(ndjson(fine('A-1'))));
    await importRegister(test.database, write(ndjson(fine('A–1'))));
    const paid = await importBank(test.database, write(bankFile([bankEntry({ reference: referenceOf('A-1') })])));
    expect(paid.counts.taken).toBe(1);
    const [entry] = await test.database.sql<{ status: string }[]>`select status from payments.entry`;
    expect(entry?.status).toBe('matched');
    expect((await tasks()).map(({ code }) => code)).toEqual(['REFERENCE_NOT_UNIQUE']);
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });
});

it('an IIN without a day of birth is taken with one task for its person, and nobody’s is refused', async () => {
  const path = write(
    ndjson(
      registered({ number: 'C-1', iin: '800101000017' }),
      registered({ number: 'C-2', iin: '800101000017' }),
      registered({ number: 'C-3', iin: '851313300010' }),
      registered({ number: 'C-4', iin: IIN }),
      registered({ number: 'C-5', iin: '000000000000' }),
    ),
  );
  expect(await importRegister(test.database, path)).toMatchObject({ counts: { accepted: 4, refused: 1 } });
  expect(await codesOf(path)).toEqual([[5, 'FIELD_MALFORMED']]);
  const opened = await tasks();
  expect(opened.map(({ code, body }) => [code, body.number])).toEqual(expect.arrayContaining([['IIN_UNUSUAL', 'C-3']]));
  expect(opened).toHaveLength(2);
  expect(JSON.stringify(opened)).not.toMatch(/8001010|8513133/);
});

describe('a day that is years away', () => {
  it('of a record is refused, in the past and in the future', async () => {
    const ahead = addYears(legalDayAt(Date.now()), 4);
    const days = ['1900-01-01', '2014-12-31', '2205-01-01', ahead];
    const records = days.map((on, at) => registered({ number: `Y-${at}`, on }));
    const path = write(ndjson(...records, registered({ number: 'Y-9' })));
    expect(await importRegister(test.database, path)).toMatchObject({ counts: { accepted: 1, refused: 4 } });
    expect(new Set((await codesOf(path)).map(([, code]) => code))).toEqual(new Set(['DATE_OUT_OF_WINDOW']));
  });

  it('of a fact is refused too, and its fine goes its way', async () => {
    const ahead = addYears(legalDayAt(Date.now()), 4);
    const days = ['1900-01-01', '2014-12-31', '2205-01-01', ahead];
    const facts = days.map((on) => fact('FineDelivered', 'Y-9', on));
    const path = write(ndjson(registered({ number: 'Y-9' }), ...facts, fact('FineDelivered', 'Y-9', '2025-01-12')));
    expect(await importRegister(test.database, path)).toMatchObject({
      counts: { accepted: 1, refused: 4, facts: 1, orphans: 0 },
    });
    expect(await codesOf(path)).toEqual(days.map((_, at) => [at + 2, 'DATE_OUT_OF_WINDOW']));
    await live();
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });

  it('of a record is counted from the day on which the feed is read, so a simulated year may lie far ahead', async () => {
    const on = addYears(legalDayAt(Date.now()), 4);
    const path = write(ndjson(registered({ number: 'Y-1', on })));
    const at = new Date(`${on}T05:00:00Z`);
    expect(await importRegister(test.database, path, { at })).toMatchObject({ counts: { accepted: 1, refused: 0 } });
  });

  it.each([
    [
      'camt',
      bankFile([
        bankEntry({ key: 'A', on: '2031-01-20' }),
        bankEntry({ key: 'B' }),
        bankEntry({ key: 'C', on: '2015-01-20' }),
      ]),
    ],
    [
      'MT940',
      writeMt940({
        bookings: [{ valueDate: '310120', entryDate: '0120' }, {}, { valueDate: '150120', entryDate: '0120' }],
      }),
    ],
    ['1CClientBankExchange', writeClientBank({ documents: [{ on: '20.01.2031' }, {}, { on: '20.01.2015' }] })],
  ])('of a booking in %s is refused by name, and counted', async (_, content) => {
    const path = write(content);
    expect(await importBank(test.database, path)).toMatchObject({ fault: null, counts: { taken: 1, refused: 2 } });
    const digest = (await fileDigest(path)).toString('hex');
    const refused = await refusedEntries(test.database.sql, digest, 10);
    expect(refused.map(({ code }) => code)).toEqual(['DATE_OUT_OF_WINDOW', 'DATE_OUT_OF_WINDOW']);
    const lines = await readTally(test.database.sql, digest);
    expect(lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([{ entries: 2, direction: 'CRDT' }]);
    expect(await tasks()).toEqual([]);
  });
});

describe('payments as people and banks write them', () => {
  const texts = [
    '№B-1. ИИН IIN.',
    '(№ B-1) ИИН: IIN',
    '№«B-1», ИИН IIN',
    '№B-1 ИИН/БИН IIN',
    '№B-1 ИИН № IIN',
    '№B-1; ИИН - IIN',
  ];

  it('are read as a person would, when they come in and on the day', async () => {
    const entries = texts.map((text, at) =>
      bankEntry({ key: `C${at}`, amount: '100.00', text: `Штраф ${text.replace('IIN', IIN)}` }),
    );
    await importBank(test.database, write(bankFile(entries.slice(0, 3))));
    await importRegister(test.database, write(ndjson(registered({ number: 'B-1' }))));
    await importBank(test.database, write(bankFile(entries.slice(3))));
    await live();
    expect(await outcomeText(test.database)).toContain('"paid":"600.00"');
    expect((await readSummary(test.database)).suspense).toEqual([]);
  });

  it('that fit none beyond doubt are proposed to the operator, with what speaks for it', async () => {
    const other = '800101330058';
    await importRegister(
      test.database,
      write(
        ndjson(registered({ number: 'L-1' }), registered({ number: 'L-2' }), registered({ number: 'L-3', iin: other })),
      ),
    );
    const texts = ['Штраф № L-1', `№ L-2 ИИН ${other}`, `ИИН ${other}`, `ИИН ${IIN}`, 'Аренда'];
    await importBank(test.database, write(bankFile(texts.map((text, at) => bankEntry({ key: `P${at}`, text })))));
    await live();
    const likely = await test.database.transaction(async (tx) => {
      const entries = await readSuspense(tx);
      const found = await likelyFines(
        tx,
        entries.map(({ entry }) => entry),
      );
      return entries.map(({ entry, reason }) => [reason, found.get(entry)?.number, found.get(entry)?.by]);
    });
    expect(likely).toEqual([
      ['IIN_NOT_READ', 'L-1', 'NUMBER'],
      ['IIN_MISMATCH', 'L-2', 'NUMBER'],
      ['NO_REFERENCE', 'L-3', 'IIN'],
      // Two fines of one person: nobody can say which.
      ['NO_REFERENCE', undefined, undefined],
      ['NO_REFERENCE', undefined, undefined],
    ]);
  });

  it('by the debtor himself, as the bank knows him, are his', async () => {
    await importRegister(test.database, write(ndjson(registered({ number: 'M-1' }))));
    const extra = `<RltdPties><Dbtr><Pty><Id><PrvtId><Othr><Id>${IIN}</Id></Othr></PrvtId></Id></Pty></Dbtr></RltdPties>`;
    await importBank(test.database, write(bankFile([bankEntry({ text: 'штраф M-1', extra })])));
    await live();
    expect(await outcomeText(test.database)).toContain('"paid":"9000.00"');
  });
});

describe('the lines of a feed', () => {
  it('each became one thing, which is kept, shown and checked', async () => {
    const feed = ndjson(
      registered({ number: 'N-1' }),
      registered({ number: 'N-1' }),
      '{',
      registered({ number: 'N-2' }),
    );
    const { counts } = await importRegister(test.database, write(`${feed}\n\n`));
    expect(counts).toEqual({ accepted: 2, known: 1, refused: 1, facts: 0, orphans: 0, lines: 4 });
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });

  it.each([
    [
      'counted away',
      `update work.file set counts = jsonb_set(counts::jsonb, '{lines}', '5')::json`,
      '5 lines were read, 4 became something',
    ],
    ['of a refusal that is gone', 'delete from fines.refused', '0 accepted and 1 refused lines of it are not kept'],
  ])('%s are found by verify', async (_, change, reason) => {
    await importRegister(
      test.database,
      write(ndjson(registered({ number: 'N-1' }), registered({ number: 'N-1' }), '{', registered({ number: 'N-2' }))),
    );
    await test.database.sql.unsafe(change);
    expect(JSON.stringify(await verify(test.database))).toContain(reason);
  });
});

it('circumstances of the offence cost no fine, whatever they are: what is wrong in them is told once a file', async () => {
  const withOffence = (number: string, offence: unknown) => ({ ...registered({ number, iin: IIN }), offence });
  const path = write(
    ndjson(
      withOffence('O-1', {
        day: '2025-01-02',
        hour: '14:35',
        place: 'Абай 10',
        plate: '123 АВС 02',
        photo: 'https://photos.example/1.jpg',
      }),
      withOffence('O-2', { place: 'x'.repeat(9_000), photo: 'http://photos.example/1.jpg' }),
      withOffence('O-3', 'speeding'),
      registered({ number: 'O-4', iin: IIN }),
    ),
  );
  expect(await importRegister(test.database, path)).toMatchObject({ counts: { accepted: 4, refused: 0 } });
  expect((await tasks()).map(({ code, body }) => [code, body.number, body.field])).toEqual([
    ['OFFENCE_UNREAD', 'O-2', 'offence.place, offence.photo'],
  ]);
});

it('a date of birth that can be nobody’s costs no fine, and is told once a file', async () => {
  const born = (number: string, birthDate: unknown) => {
    const { debtor, ...record } = registered({ number }) as { debtor: object };
    return { ...record, debtor: { ...debtor, birthDate } };
  };
  const read = [null, '', '1980-01-01', '1901-05-06', undefined];
  const odd = ['1980-13-45', '2199-01-01', '1780-01-01', '20.08.1966', 19800101];
  const files = [read, odd, odd.slice(1)].map((dates, at) =>
    write(ndjson(...dates.map((date, line) => born(`Y-${at}-${line}`, date)))),
  );
  for (const path of files) expect(await importRegister(test.database, path)).toMatchObject({ counts: { refused: 0 } });
  expect((await tasks()).map(({ code, body }) => [code, body.number, body.line, body.field])).toEqual([
    ['BIRTH_DATE_UNREAD', 'Y-1-0', '1', 'debtor.birthDate'],
    ['BIRTH_DATE_UNREAD', 'Y-2-0', '1', 'debtor.birthDate'],
  ]);
  expect(JSON.stringify(await tasks())).not.toMatch(/1980|2199|1780|1966/);
});

it('a telephone that cannot be read costs no fine, and is told once a file, without the number', async () => {
  const withPhone = (number: string, phone: unknown) => {
    const { debtor, ...record } = registered({ number }) as { debtor: object };
    return { ...record, debtor: { ...debtor, phone } };
  };
  const read = [null, '', '8 (700) 145-94-10', '+77001459410', undefined];
  const odd = ['нет', 77001459410, '8-727', ['+77001459410']];
  const files = [read, odd, odd.slice(1)].map((phones, at) =>
    write(ndjson(...phones.map((phone, line) => withPhone(`T-${at}-${line}`, phone)))),
  );
  for (const path of files) expect(await importRegister(test.database, path)).toMatchObject({ counts: { refused: 0 } });
  expect((await tasks()).map(({ code, body }) => [code, body.number, body.line, body.field])).toEqual([
    ['PHONE_UNREAD', 'T-1-0', '1', 'debtor.phone'],
    ['PHONE_UNREAD', 'T-2-0', '1', 'debtor.phone'],
  ]);
  expect(JSON.stringify(await tasks())).not.toMatch(/77001459410|8-727|нет/);
});
