/** Of which body the signer of a batch is stands in the journal, and the check of it all holds his certificate against it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActSigner, fileActSigner, issuingOf, newTestIssuer } from '@oryndau/signing';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { approveBatch, openAct } from './signing.ts';
import { HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

const OURS = '123456789012';
const OTHER = '210987654321';
const running = { isStopped: async () => false };
let folder: string;
let place: SigningPlace;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-signer-body-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'pilot-grace' });
  await place.tick(OPENED, REGISTERED);
  return () => place.test.drop();
});

const signerOf = async (bin: string, body?: string): Promise<ActSigner> =>
  fileActSigner(await (await newTestIssuer()).issue({ ...issuingOf('head'), bin }), running, { body });

async function signBy(signer: ActSigner): Promise<void> {
  for (const { documentId, n } of (await place.batch()).acts)
    await openAct(place.test.database.sql, { documentId, n, by: HEAD });
  const approval = { root: (await place.batch()).root, by: HEAD, on: OPENED };
  expect(await approveBatch(place.decisionsOn(OPENED), signer, approval)).toMatchObject({ kind: 'signed' });
}
const faultOf = async (bodies?: readonly string[]) =>
  (await verify(place.test.database, bodies === undefined ? {} : { bodies })).fault;

it('is that of the body', async () => {
  await signBy(await signerOf(OURS, OURS));
  expect(await faultOf([OURS])).toBeUndefined();
});

it('is no other’s, though the program that signed did not look', async () => {
  await signBy({ ...(await signerOf(OTHER)), body: OURS });
  expect((await faultOf())?.what).toContain(`is of the organisation with the BIN ${OTHER}`);
});

it('is one of those that are believed, where somebody says which', async () => {
  await signBy(await signerOf(OTHER));
  expect(await faultOf()).toBeUndefined();
  expect(await faultOf([OTHER, OURS])).toBeUndefined();
  expect(await faultOf([OURS])).toMatchObject({
    where: expect.stringContaining('connectors.act_batch '),
    what: expect.stringContaining(`another body, with the BIN ${OTHER}`),
  });
});
