/** The demonstration lives on a day of its own: its acts are signed and its files sealed on it, and what the page says of a signature the document says too. */
import { legalDayAt } from '@oryndau/law/legal-date';
import { verifyDocument } from '@oryndau/signing';
import { signedAtOf } from '@oryndau/signing/signature-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxOf, openPlace, type Place } from './browser/place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
}, 180_000);
afterAll(() => place?.close());

const dayOf = (moment: Date | undefined): string | undefined => moment && legalDayAt(moment.getTime());

/** The page of a case and a document of it, as the person who has the link gets them. */
async function open(number: string) {
  const { origin } = place.demonstration;
  const link = inboxOf(place, number).messages.find((message) => message.link !== null)?.link ?? '';
  const arrived = await fetch(`${origin}${link}`, { redirect: 'manual' });
  const cookie = arrived.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie, 'accept-language': 'ru' } });
  const page = await (await get('/case?lang=ru')).text();
  const [, act = ''] = /href="(\/case\/act\/\d+)"/.exec(page) ?? [];
  const file = Buffer.from(await (await get(act)).arrayBuffer());
  return { page, report: await verifyDocument(file, { trusted: [...place.trusted] }) };
}

describe('the demonstration', () => {
  it('signs every act on the day under which it stands, by its own clock', async () => {
    const batches = await place.test.database.sql<{ on: string; jws: string }[]>`
      select batch.signed_on as on, batch.jws from connectors.act_batch as batch`;
    expect(batches.length).toBeGreaterThan(5);
    for (const { on, jws } of batches) expect(dayOf(signedAtOf(jws))).toBe(on);
  });

  it('says on the page and in the document the same day of a signature, and seals on its own', async () => {
    const { page, report } = await open('DEMO-1');
    expect(report.valid).toBe(true);
    expect(dayOf(report.actSigner?.at)).toBe(report.act?.on);
    const [year = '', , day = ''] = (report.act?.on ?? '').split('-');
    expect(page).toMatch(new RegExp(`Постановление подписано: ${Number(day)}[^;]*${year}`));
    expect(dayOf(report.seal?.claimedAt)).toBe(place.demonstration.demo.today());
  });
});
