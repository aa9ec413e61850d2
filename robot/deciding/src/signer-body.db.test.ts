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

it('stands in the act where the installation knows it, and the batch is signed for no other body', async () => {
  const known = await SigningPlace.open(folder, { fines: 1, policy: 'pilot-grace', body: OURS });
  try {
    await known.tick(OPENED, REGISTERED);
    const [act] = (await known.batch()).acts;
    expect(act?.data).toMatchObject({ version: 11, body: OURS, signing: { order: null }, automated: true });
    const { sql } = known.test.database;
    for (const { documentId, n } of (await known.batch()).acts) await openAct(sql, { documentId, n, by: HEAD });
    const approval = { root: (await known.batch()).root, by: HEAD, on: OPENED };
    const approve = (signer: ActSigner) => approveBatch(known.decisionsOn(OPENED), signer, approval);
    expect(await approve(await signerOf(OTHER, OTHER))).toMatchObject({ kind: 'other_body', body: OURS });
    expect(await approve(await signerOf(OURS, OURS))).toMatchObject({ kind: 'signed' });
    expect((await verify(known.test.database)).fault).toBeUndefined();
  } finally {
    await known.test.drop();
  }
});

it('is not another one than the act names, whoever let the batch be signed', async () => {
  const known = await SigningPlace.open(folder, { fines: 1, policy: 'pilot-grace', body: OURS });
  try {
    await known.tick(OPENED, REGISTERED);
    const { sql } = known.test.database;
    await sql`update connectors.act_waiting set body = replace(body, ${`"body":"${OURS}"`}, ${`"body":"${OTHER}"`})`;
    for (const { documentId, n } of (await known.batch()).acts) await openAct(sql, { documentId, n, by: HEAD });
    const signer = { ...(await signerOf(OURS)), body: OTHER };
    const sound = { ...signer, signBatch: async (acts: readonly string[], at?: Date) => signer.signBatch(acts, at) };
    const approval = { root: (await known.batch()).root, by: HEAD, on: OPENED };
    // A program that takes the act's own word for the body whose acts it signs, and journals its own.
    let asked = 0;
    const forging = Object.defineProperty({ ...sound }, 'body', { get: () => (asked++ === 0 ? OTHER : OURS) });
    expect(await approveBatch(known.decisionsOn(OPENED), forging as ActSigner, approval)).toMatchObject({
      kind: 'signed',
    });
    expect((await verify(known.test.database)).fault).toMatchObject({
      what: `an act in it names the body with the BIN ${OTHER}, and it was signed for ${OURS}`,
    });
  } finally {
    await known.test.drop();
  }
});

it('an act that waits says that a person signs it, and one that an order signs names the order', async () => {
  const said = async () => (await verify(place.test.database)).fault;
  expect(await said()).toBeUndefined();
  const { sql } = place.test.database;
  await sql`update connectors.act_waiting set body = replace(body, '"signing":{"order":null}', '"signing":{"order":"S-1"}')`;
  expect((await said())?.where).toContain('connectors.act_waiting ');
});
