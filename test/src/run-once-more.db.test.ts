/** A transaction may be run once more, where a statement that was prepared has gone: what a bank file brings in is counted once all the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { expect, it } from 'vitest';

const folder = temporaryFolder('once-more');
it('and the file adds up', async () => {
  const test = await testDatabase(rooms, { twice: true });
  try {
    const write = (name: string, content: string): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    await importRegister(
      test.database,
      write('fines.ndjson', ndjson(registered({ number: 'F-1', amount: '20000.00' }))),
    );
    const entries = [
      bankEntry({ reference: referenceOf('F-1'), amount: '20000.00' }),
      bankEntry({ key: 'K2', amount: '700.00', text: 'штраф' }),
      bankEntry({ key: 'K3', amount: '700.00', text: 'штраф' }),
    ];
    const path = write('bank.xml', bankFile(entries, { id: 'M1' }));
    const counted = await importBank(test.database, path);
    expect(counted).toMatchObject({ fault: null, counts: { taken: 3, known: 0, refused: 0, ignored: 0 } });
    const tallies = await test.database.sql<{ outcome: string; entries: number; amount: string }[]>`
      select tally.outcome, tally.entries::integer as entries, tally.amount::text as amount
      from payments.tally as tally where tally.entries > 0 order by tally.outcome`;
    const all = { entries: 3, amount: String(2_000_000 + 2 * 70_000) };
    expect(tallies).toEqual([
      { outcome: 'file', ...all },
      { outcome: 'taken', ...all },
    ]);
  } finally {
    await test.drop();
  }
});
