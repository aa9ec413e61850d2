/** The acts of a batch: signed at once under one signature for all that one order covers, or kept for whoever signs. */
import { loadIdentities } from '@oryndau/fines/sql/documents';
import type { JournalBatch } from '@oryndau/journal/journal';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { loadAnswers } from '@oryndau/outside/filings';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { type ActDesk, type ActToCover, WITHOUT_ORDER } from '@oryndau/signing/port';
import { saveActs } from '@oryndau/signing/sql/acts';
import { journalSigningBegun, orderBasis } from '@oryndau/signing/sql/signing-journal';
import { holdSwitch } from '@oryndau/signing/sql/signing-switch';
import { type ActToKeep, keepWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { EndEvent } from '@oryndau/standing/end-facts';
import { readEndEvents } from '@oryndau/standing/read-end-events';
import { type ActDecided, type ActFacts, type ActSeal, actDataOf, actFactsOf, drawsOnChain } from './act-data.ts';

export interface ActGround {
  readonly desk: ActDesk;
  /** The day under which what is signed at once is signed, and journaled. */
  readonly on: LegalDate;
  /** Of the batch: what was signed is journaled with what was decided. */
  readonly journal: JournalBatch;
}

/** By which order it is signed at once; null: it waits for a person. */
interface ActCovered {
  readonly decided: ActDecided;
  readonly cover: string | null;
}

/** New events of a chain, behind that number. */
export interface WrittenHere {
  readonly events: readonly EndEvent[];
  readonly after: number;
}

/** The acts of a batch of documents. */
export class ActBatch {
  readonly #acts: ActDecided[] = [];
  /** What this batch writes into the chain of each document of which an act names something of its chain. */
  readonly #written = new Map<string, WrittenHere>();

  /** `here`: all that was decided of its document on this occasion, before and after it; asked for where the act names something of its chain. */
  add(act: ActDecided, here: () => WrittenHere): void {
    this.#acts.push(act);
    if (drawsOnChain(act)) this.#written.set(act.documentId, here());
  }

  /**
   * Signs those that a standing order covers and keeps the others for a person, in the transaction of their decisions: where nothing may be signed,
   * nothing is decided. Throws a Failure SIGNING_STOPPED when the stop switch was turned meanwhile.
   */
  async write(tx: Transaction, { desk, on, journal }: ActGround): Promise<void> {
    if (this.#acts.length === 0) return;
    await desk.assertGoesOn();
    const coverOf = await desk.coverOf(tx);
    // What its case knows to wait is not signed at once, whatever has come meanwhile.
    const covered = this.#acts.map((decided) => ({
      decided,
      cover: decided.event.awaits === undefined ? coverOf(toCover(decided)) : null,
    }));
    const byCover = groupBy(await this.#composed(tx, covered, desk.body), ({ cover }) => cover);
    for (const [cover, group] of byCover) {
      const texts = group.map(({ act }) => act);
      if (cover === null) {
        await journalSigningBegun(tx, journal, on);
        await keepWaitingActs(tx, texts);
        continue;
      }
      const signer = await desk.signer();
      const signed = await signer.signBatch(texts.map(({ body }) => body));
      await holdSwitch(tx);
      await desk.assertGoesOn();
      const order = cover === WITHOUT_ORDER ? {} : { standingOrder: cover };
      const day = { on, journaledOn: on, basis: orderBasis(on) };
      await saveActs(
        tx,
        texts,
        { ...signed, certificates: signer.certificates, body: signer.body, ...day, ...order },
        journal,
      );
    }
  }

  async #composed(
    tx: Transaction,
    covered: readonly ActCovered[],
    body: string | undefined,
  ): Promise<readonly { readonly act: ActToKeep; readonly cover: string | null }[]> {
    const identities = await loadIdentities(tx, [...new Set(this.#acts.map(({ documentId }) => documentId))]);
    const answers = await this.#answers(tx);
    const facts = await this.#facts(tx);
    return covered.map(({ decided, cover }) => {
      const { documentId, n } = decided;
      const identity = identities.get(documentId);
      if (identity === undefined) throw new Error(`no record for the act of event ${n} of ${documentId}`);
      const answer = answers.get(answerKey(decided));
      const told = { ...identity, ...(answer !== undefined && { answer }) };
      const data = actDataOf({ ...decided, facts: facts.get(`${documentId}/${n}`) }, told, sealOf(cover, body));
      return { act: { documentId, n, type: data.type, body: canonical(data), on: data.on }, cover };
    });
  }

  /** What the acts name of their chains: of before from the journal, where this batch is not written yet. */
  async #facts(tx: Transaction): Promise<ReadonlyMap<string, ActFacts>> {
    const ids = [...this.#written.keys()];
    if (ids.length === 0) return new Map();
    const before = groupBy(await readEndEvents(tx, ids), ({ documentId }) => documentId);
    const acts = this.#acts.filter(drawsOnChain);
    return new Map(
      acts.map(({ documentId, n }) => {
        const { events, after } = this.#written.get(documentId) ?? { events: [], after: 0 };
        const earlier = before.get(documentId) ?? [];
        const at = earlier.length + n - after - 1;
        return [`${documentId}/${n}`, actFactsOf([...earlier, ...events], at)];
      }),
    );
  }

  /** The words of the answers among them; most batches have none. */
  async #answers(tx: Transaction): Promise<ReadonlyMap<string, string>> {
    const answered = this.#acts.flatMap(({ documentId, event }) =>
      event.type === 'FilingAnswered' ? [{ documentId, filing: Number(event.filing) }] : [],
    );
    if (answered.length === 0) return new Map();
    const rows = await loadAnswers(tx, answered);
    return new Map(rows.map(({ documentId, filing, answer }) => [`${documentId}/${filing}`, answer]));
  }
}

const toCover = ({ said, event, state, fine }: ActDecided): ActToCover => ({
  type: said.type,
  on: event.on,
  sum: state.sum,
  region: fine.region,
  ...(said.review && { reviewer: said.review.reviewer }),
});

/** An act that nothing is known of is signed because whoever decides was told to sign whatever is decided. */
const sealOf = (cover: string | null, body: string | undefined): ActSeal => ({
  ...(cover !== WITHOUT_ORDER && { signing: { order: cover } }),
  ...(body !== undefined && { body }),
});

const answerKey = ({ documentId, event }: ActDecided): string =>
  event.type === 'FilingAnswered' ? `${documentId}/${event.filing}` : '';
