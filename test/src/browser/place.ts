/** The demonstration of `npm start`, with a database of its own: what the journeys walk through, and of what the picture in the README is taken. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { freePort } from '@oryndau/postgres/testing/free-port';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { type DemoInbox, type Demonstration, openDemonstration } from '@oryndau/simulators';
import { rooms } from '@oryndau/standing/rooms';
import { summary } from './site.ts';

const TODAY = legalDate('2026-11-20');

export interface Place {
  readonly test: TestDatabase;
  readonly demonstration: Demonstration;
  readonly trusted: readonly string[];
  /** Where the post and the chamber keep what they were given. */
  readonly folder: string;
  /** Fails where one of the others could not do its part. */
  close(): Promise<void>;
}

export async function openPlace(): Promise<Place> {
  // Whatever the journeys come by, from the register to the bank's books, bears that a transaction runs once more.
  const test = await testDatabase(rooms, { twice: true });
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-journey-'));
  const { head, seal, trusted } = await openAuthority(join(folder, 'authority'));
  const goesOn = { isStopped: async () => false };
  const demonstration = await openDemonstration({
    db: test.database,
    folder,
    today: TODAY,
    secret: Buffer.from('a secret of this test'),
    signer: testSigner(),
    acts: async (now) => signsAll(fileActSigner(head, goesOn, { now })),
    seal: (now) => fileActSigner(seal, goesOn, { now }),
    trusted,
    holder: 'oryndau test',
    port: await freePort(),
    deskPort: await freePort(),
    readSummary: async () => summary,
    figuresFrom: test.database.sql,
  });
  const stop = new AbortController();
  const troubles: Error[] = [];
  const living = demonstration.live(stop.signal, (error) => troubles.push(error));
  return {
    test,
    demonstration,
    trusted,
    folder,
    close: async () => {
      stop.abort();
      await living;
      await demonstration.close();
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
      assert.deepEqual(troubles, [], 'the others did their part');
    },
  };
}

type FineInbox = DemoInbox & DemoInbox['person']['fines'][number] & { readonly caseCode: string };

/** What has come to the telephone of the person with this fine, the fine, and the code of the case that the SMS names. */
export function inboxOf({ demonstration }: Place, number: string): FineInbox {
  const found = demonstration.demo
    .inboxes()
    .flatMap((each) => each.person.fines.map((fine) => ({ ...each, ...fine })))
    .find(({ fine }) => fine.number === number);
  if (found === undefined) throw new Error(`nobody with the fine ${number}`);
  const sms = found.messages.find(({ channel }) => channel === 'sms');
  const caseCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sms?.text ?? '')?.[0] ?? 'no code in the SMS';
  return { ...found, caseCode };
}
