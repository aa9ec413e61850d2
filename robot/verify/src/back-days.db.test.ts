/** The day on which the bank booked that money went back, which acts and pages name, is that of its entry. */
import { OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { importPayment, importReversal } from '@oryndau/deciding/testing/told-outside';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { expect, it } from 'vitest';
import { verify } from './verify.ts';
import { checkBackDays } from './verify-bookings.ts';

const folder = temporaryFolder('back-days');
const BOOKED = addDays(OPENED, 2);

it('a reversal of which a fine was told another day than that of the bank is found', async () => {
  const place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  const { database } = place.test;
  await place.order(['opening']);
  await place.tick(OPENED, REGISTERED);
  await importPayment(database, { number: 'F-0', entry: 'e1', amount: tenge(5_000), on: addDays(OPENED, 1) });
  await importReversal(database, { number: 'F-0', entry: 'e1', amount: tenge(5_000), on: BOOKED });
  // The robot has stood still: it is told on a later day than that of the bank.
  await place.tick(addDays(OPENED, 5), addDays(OPENED, 5));
  expect((await verify(database)).fault).toBeUndefined();
  const [event] = await database.sql<{ reversal: string; bookedOn: LegalDate }[]>`
    select event.body::json ->> 'reversal' as reversal, event.body::json ->> 'bookedOn' as "bookedOn"
    from journal.event as event where event.body::json ->> 'type' = 'MoneyReversed'`;
  expect(event?.bookedOn).toBe(BOOKED);
  const { reversal } = event ?? { reversal: '' };
  const check = (bookedOn: LegalDate) => database.transaction((tx) => checkBackDays(tx, [{ reversal, bookedOn }]));
  await expect(check(BOOKED)).resolves.toBeUndefined();
  await expect(check(addDays(BOOKED, 1))).rejects.toMatchObject({
    fault: { where: `payments.entry ${reversal}`, what: 'the bank booked it on another day than its fine was told' },
  });
  // The same by the whole check, of a row that somebody has changed behind the back of the journal.
  const book = (on: LegalDate) =>
    database.transaction((tx) => tx`update payments.entry set booked_on = ${on} where entry.entry_id = ${reversal}`, {
      as: 'owner',
    });
  await book(addDays(BOOKED, 1));
  expect((await verify(database)).fault).toMatchObject({
    where: `payments.entry ${reversal}`,
    what: 'the bank booked it on another day than its fine was told',
  });
  await book(BOOKED);
  expect((await verify(database)).fault).toBeUndefined();
  await place.test.drop();
});
