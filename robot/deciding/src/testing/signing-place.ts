/** A small feed whose acts wait for a head, day by day: for tests of what leaves the house before and after he has signed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { type ActSigner, fileActSigner, openAuthority } from '@oryndau/signing';
import { signsUnderOrders } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { giveStandingOrder } from '@oryndau/signing/sql/standing-orders';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import type { ActType } from '@oryndau/words/acts';
import { importRegister } from '../import.ts';
import { commandDesk } from '../now.ts';
import { type ActInBatch, approveBatch, openAct, readBatch } from '../signing.ts';
import { runTick } from '../tick.ts';
import { fact, ndjson, registered } from './feed.ts';
import { importCancellation, importPayment } from './told-outside.ts';

export const REGISTERED = legalDate('2026-01-05');
/** The day on which the cases of the place are opened. */
export const OPENED = legalDate('2026-03-04');
export const HEAD = 'A. Head';

export const fineId = (n: number): string =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: `F-${n}` });

export class SigningPlace {
  readonly test: TestDatabase;
  readonly head: ActSigner;
  readonly desk: ActDesk;
  readonly policy: string;
  readonly #signer = testSigner();
  /** The last day on which something was done. */
  #today = OPENED;

  private constructor(parts: Pick<SigningPlace, 'test' | 'head' | 'desk' | 'policy'>) {
    this.test = parts.test;
    this.head = parts.head;
    this.desk = parts.desk;
    this.policy = parts.policy;
  }

  /** `folder`: where the feed is written and the keys lie. The fines are F-0, F-1, … */
  static async open(
    folder: string,
    { fines, policy, body }: { readonly fines: number; readonly policy: string; readonly body?: string },
  ) {
    const test = await testDatabase(rooms);
    const path = join(folder, 'feed.ndjson');
    const lines = Array.from({ length: fines }, (_, n) => [
      registered({ number: `F-${n}`, on: REGISTERED }),
      fact('FineDelivered', `F-${n}`, '2026-01-06'),
    ]).flat();
    writeFileSync(path, ndjson(...lines));
    await importRegister(test.database, path);
    const authority = await openAuthority(join(folder, 'authority'));
    const stopSwitch = { isStopped: () => isSigningStopped(test.database.sql) };
    const head = fileActSigner(authority.head, stopSwitch);
    const desk = signsUnderOrders({ keyId: head.keyId, body, signer: async () => head, stopSwitch });
    return new SigningPlace({ test, head, desk, policy });
  }

  async tick(until: LegalDate, from = until): Promise<void> {
    this.#today = until;
    const days = { from, until, policy: this.policy };
    const ticking = { days, sealsUntilEnd: false, signer: this.#signer, holder: 'oryndau test', acts: this.desk };
    const done = await runTick(this.test.database, ticking);
    if (isRefusal(done)) throw new Error(done.code);
  }

  /** Those kinds are signed at once from now on. */
  order(kinds: readonly ActType[]) {
    const said = { kinds, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED };
    return this.test.database.transaction((tx) => giveStandingOrder(tx, this.head, said));
  }

  decisionsOn(day: LegalDate) {
    const options = { policy: this.policy, today: () => day, acts: this.desk };
    const now = () => new Date(`${day}T06:00:00Z`);
    return { db: this.test.database, desk: commandDesk(this.test.database, options), now };
  }

  /** A cancellation comes by the register, and money by the bank: with a tick. */
  async tell(n: number, day: LegalDate, command: CaseCommand): Promise<void> {
    this.#today = day;
    const number = `F-${n}`;
    if (command.type === 'TakePayment') {
      const { entry, amount } = command;
      await importPayment(this.test.database, { number, entry, amount, on: day });
      return this.tick(day);
    }
    if (command.type === 'Cancel') await importCancellation(this.test.database, number, day);
    await this.decisionsOn(day).desk.tell({ documentId: fineId(n), key: `test/${command.type}`, command });
  }

  batch(on = this.#today) {
    return readBatch(this.test.database.sql, on);
  }

  /** The first act of this kind that waits, of the fine. */
  async waiting(n: number, type: ActType): Promise<ActInBatch> {
    const act = (await this.batch()).acts.find((each) => each.documentId === fineId(n) && each.type === type);
    if (act === undefined) throw new Error(`no ${type} of F-${n} waits`);
    return act;
  }

  /** The head opens everything and signs it. */
  async approve(on: LegalDate) {
    this.#today = on;
    for (const { documentId, n } of (await this.batch()).acts)
      await openAct(this.test.database.sql, { documentId, n, by: HEAD });
    return approveBatch(this.decisionsOn(on), this.head, { root: (await this.batch()).root, by: HEAD, on });
  }

  caseOf(n: number) {
    return this.test.database.transaction(async (tx) => (await loadDocument(tx, fineId(n))).case);
  }

  /** What is to be told of a fine, in its order: who, of which event, and whether it is on its way. */
  async outbox(n: number): Promise<string[]> {
    const rows = await this.test.database.sql<{ line: string }[]>`
      select outbox.recipient || ' ' || (outbox.body ->> 'type') || ' ' || outbox.status as line
      from work.outbox as outbox where outbox.document_id = ${fineId(n)} order by outbox.n`;
    return rows.map(({ line }) => line);
  }
}
