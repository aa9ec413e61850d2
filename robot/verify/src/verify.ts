/**
 * Believes nothing: recomputes every hash, every signed root, every state, every posting and every figure from the journal
 * alone, and names the first thing that does not agree. Goes by document, a range of ids at a time, and then by day.
 */
import { availableParallelism } from 'node:os';
import { digestOf } from '@oryndau/journal/journal';
import type { KeptRoot } from '@oryndau/journal/published-roots';
import { type DayShare, DayTrees, keyIdOf, type Root, rootHash, verifiesRoot } from '@oryndau/journal/seal';
import { sideStages } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type RollOut, rollOutBy } from '@oryndau/law/roll-out';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { FigureSums, figureKey } from '@oryndau/reports/core/figures';
import type { CmsChecker } from '@oryndau/signing/batch-signature';
import { type BoundRows, checkBoundRows } from '@oryndau/standing/bound-rows';
import type { Enacted } from '@oryndau/standing/enacted-content';
import { Fault, type VerifyFault } from '@oryndau/standing/fault';
import type { IdRange } from '@oryndau/standing/journal-reading';
import { type Lanes, RangeTurn, SNAPSHOT, snapshotFor, workRanges } from './range-lanes.ts';
import { reading, readingApart } from './reading.ts';
import { hasActs } from './verify-act-data.ts';
import { checkActs } from './verify-acts.ts';
import { checkBackDays, checkBookings, newSalt, sumOfBookings, type ToldBack } from './verify-bookings.ts';
import { checkEnactments, enactedFault } from './verify-enactments.ts';
import { checkFileParts } from './verify-files.ts';
import { checkOutside } from './verify-outside.ts';
import { checkOwnAccounts } from './verify-own-accounts.ts';
import { checkPapers } from './verify-papers.ts';
import { checkProposals } from './verify-proposals.ts';
import type { RangeDone, SideCounts } from './verify-range.ts';
import { checkBooks } from './verify-rows.ts';
import { checkSignings } from './verify-signings.ts';
import { checkTallies } from './verify-tallies.ts';
import { checkUntoldDays } from './verify-untold.ts';
import { checkWaiting } from './verify-waiting.ts';

export interface VerifyDone {
  readonly ok: boolean;
  readonly documents: number;
  readonly events: number;
  readonly days: number;
  readonly postings: number;
  /** Signed acts. */
  readonly acts: number;
  /** Batches of acts whose signature is of an algorithm that is not known here, and of which no signing service has said that it holds. */
  readonly notOurs: number;
  /** Batches, standing orders, turns of the stop switch and accounts of the body from before the journal kept who let them be: of them that is not known. */
  readonly unjournaled: number;
  /** Rows beside the journal that came after the last sealing, with which such rows are bound: nothing holds these yet. */
  readonly unbound: number;
  /** The last day that is sealed: what came after it is bound by its chains only. */
  readonly sealedUntil: LegalDate | null;
  /** Fingerprints of the keys that signed the roots: compare them with what you were given by another way. */
  readonly keys: readonly string[];
  readonly fault?: VerifyFault;
}

export interface VerifyOptions {
  /** Only roots signed by the key with this fingerprint (sha256 of the SPKI DER, hex) are believed. */
  readonly expectKey?: string;
  /** Roots that somebody has kept where nobody of the house reaches them: the journal must have each of them still. */
  readonly kept?: readonly KeptRoot[];
  /** PEM of the authorities that certify whoever signs acts; without them nobody is asked. */
  readonly trusted?: readonly string[];
  /** Asked where the signature under a batch is of an algorithm that is not known here. */
  readonly checker?: CmsChecker | undefined;
  /** BIN of the bodies whose acts are believed; without one any body's are, by a signer of just that. */
  readonly bodies?: readonly string[];
  /** What people did is for no later day; without it no day is one to come. */
  readonly today?: LegalDate;
  /** The installation is one of tests: what was confirmed by the button of a demonstration counts. */
  readonly practice?: boolean;
  readonly onProgress?: (events: number, of: number) => void;
  /** Threads beside this one; else as many as the machine has cores and the journal is worth. */
  readonly threads?: number;
  /** Events that are read with one statement, about. */
  readonly eventsARange?: number;
}

/** In one snapshot, so that a worker that goes on meanwhile does not disturb. */
export async function verify(db: Database, options: VerifyOptions = {}): Promise<VerifyDone> {
  const check = new Check(options);
  try {
    await db.transaction((tx) => check.run(tx, db), SNAPSHOT);
  } catch (error) {
    if (error instanceof Fault) return { ok: false, ...check.counts, fault: error.fault };
    throw error;
  }
  return { ok: true, ...check.counts };
}

/** Events that a range should have: few enough for their documents to be forgotten young, enough to pay for its statements. */
const EVENTS_WANTED = 20_000;
/** By their first byte, as documents are leased. */
const RANGES_MAX = 256;
/** With fewer a thread costs more to start than it brings (half a second of processor time, to load what it knows of the law). */
const EVENTS_FOR_THREADS = 150_000;
const THREADS_MAX = 7;

class Check {
  counts = {
    documents: 0,
    events: 0,
    days: 0,
    postings: 0,
    acts: 0,
    notOurs: 0,
    unjournaled: 0,
    unbound: 0,
    sealedUntil: null as LegalDate | null,
    keys: [] as readonly string[],
  };
  readonly #options: VerifyOptions;
  readonly #bases = new Set<string>();
  readonly #figures = new FigureSums();
  readonly #days = new DayTrees();
  /** Of ranges that were done before those in front of them. */
  readonly #waiting = new Map<number, readonly DayShare[]>();
  #next = 0;
  readonly #salt = newSalt();
  /** What the journal says of bookings. */
  #bookings = 0n;
  readonly #backs: ToldBack[] = [];
  /** Chains of the journal that are of no document. */
  readonly #sides: SideCounts = { signing: 0, own_account: 0, binding: 0 };

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  async run(tx: Transaction, db: Database): Promise<void> {
    const enacted = await reading('staff.enactment', 'what was put into force', () => checkEnactments(tx));
    await reading('journal.basis', 'bases', () => this.#checkBases(tx, enacted));
    const [all] = await tx<{ events: bigint }[]>`select count(*) as events from journal.event as event`;
    const of = Number(all?.events ?? 0);
    const ranges = rangesFor(of, this.#options.eventsARange);
    const exported = await snapshotFor(ranges, tx);
    const told = this.#checkRanges({ tx, db, of, exported, rollOut: rollOutBy(enacted.turns) }, ranges);
    // The connection that has given its snapshot away does meanwhile what asks nothing of the ranges; one that reads them itself comes to it after them.
    const alone = this.#checkAlone(tx, exported === undefined ? told : undefined);
    try {
      await told;
    } finally {
      await Promise.allSettled(alone);
    }
    const [untold, waiting, books, papers, tallies, outside, parts, bookings, bound, proposals] = alone;
    await reading('journal.root', 'roots', () => this.#checkRoots(tx));
    await untold;
    await waiting;
    await books;
    const sums = { kept: await bookings, told: this.#bookings };
    await reading('payments.entry', 'what fines were told of bookings', () => checkBookings(tx, sums));
    await reading('payments.entry', 'days on which money went back', () => checkBackDays(tx, this.#backs));
    await papers;
    await tallies;
    await outside;
    await reading('reports.figure', 'figures', () => this.#checkFigures(tx));
    await this.#checkSigned(tx);
    this.counts.unjournaled += await reading('payments.own_account', 'accounts of the body', () =>
      checkOwnAccounts(tx, this.#sides.own_account),
    );
    this.#checkBound(await bound);
    await parts;
    await proposals;
  }

  /** What asks nothing of the ranges, after `before`. */
  #checkAlone(tx: Transaction, before: Promise<unknown> | undefined) {
    const { today, practice } = this.#options;
    return inTurn(before, [
      () => readingApart(tx, 'work.inbox', 'what people did', async (on) => today && checkUntoldDays(on, today)),
      () => readingApart(tx, 'work.inbox', 'money that waits for its fine', checkWaiting),
      () => readingApart(tx, 'payments.entry', 'what the bank booked', checkBooks),
      () => readingApart(tx, 'portal.filing', 'filings, uploads and turns of tasks', checkPapers),
      () => readingApart(tx, 'payments.tally', 'what became of lines and entries', checkTallies),
      () => readingApart(tx, 'work.outbox', 'messages to others, their requests and answers', checkOutside),
      () => readingApart(tx, 'work.file_part', 'what files brought in', checkFileParts),
      () => readingApart(tx, 'payments.entry', 'bookings of fines', (on) => sumOfBookings(on, this.#salt)),
      () => readingApart(tx, 'journal.bound', 'what is bound to the journal', checkBoundRows),
      () => readingApart(tx, 'staff.proposal', 'what two people decided', (on) => checkProposals(on, { practice })),
    ]);
  }

  async #checkSigned(tx: Transaction): Promise<void> {
    const { trusted, bodies, checker } = this.#options;
    const {
      acts,
      notOurs,
      versions,
      bodies: named,
    } = await reading('connectors.act', 'signed acts', () => checkActs(tx, { trusted, checker }));
    this.counts.acts = acts;
    this.counts.notOurs = notOurs;
    const journal = { chains: this.#sides.signing, versions, named, bodies };
    this.counts.unjournaled = await reading('connectors.act_batch', 'batches and orders', () =>
      checkSignings(tx, journal),
    );
  }

  async #checkBases(tx: Transaction, enacted: Enacted): Promise<void> {
    const rows = await tx<{ id: string; body: string }[]>`select basis.id, basis.body from journal.basis as basis`;
    for (const { id, body } of rows) {
      if (!digestOf(body).startsWith(id))
        throw new Fault(`journal.basis ${id}`, 'the text is not the one that was used');
      const unfounded = enactedFault(body, enacted);
      if (unfounded !== undefined) throw new Fault(`journal.basis ${id}`, unfounded);
      this.#bases.add(id);
    }
  }

  /** All ranges in one snapshot. A fault ends it, when the ranges under way are done; of several that of the first range counts, so it is always the same. */
  async #checkRanges({ of, rollOut, ...given }: RangesFrom, ranges: readonly IdRange[]): Promise<void> {
    const ground = {
      bases: this.#bases,
      figures: this.#figures,
      hasActs: await hasActs(given.tx),
      salt: this.#salt,
      rollOut,
    };
    const work = { ranges, turn: new RangeTurn(ranges.length), ...ground };
    const threads = this.#options.threads ?? threadsFor(of);
    const faults: (VerifyFault | undefined)[] = [];
    await workRanges({ ...given, threads }, work, (outcome) => {
      if ('fault' in outcome) {
        faults[outcome.place] = outcome.fault;
        return;
      }
      this.#count(outcome.place, outcome.done);
      this.#options.onProgress?.(this.counts.events, of);
    });
    const first = faults.find((fault) => fault !== undefined);
    if (first !== undefined) throw new Fault(first.where, first.what);
  }

  /** The days take the ranges in their order; one that is done before its turn waits. */
  #count(place: number, done: RangeDone): void {
    this.counts.events += done.events;
    this.counts.documents += done.documents;
    this.counts.postings += done.postings;
    this.#bookings += done.bookings;
    for (const back of done.backs) this.#backs.push(back);
    for (const stage of sideStages) this.#sides[stage] += done.sides[stage];
    this.#waiting.set(place, done.days);
    for (let days = this.#waiting.get(this.#next); days !== undefined; days = this.#waiting.get(this.#next)) {
      this.#days.add(days);
      this.#waiting.delete(this.#next);
      this.#next += 1;
    }
  }

  async #checkRoots(tx: Transaction): Promise<void> {
    const roots = await tx<RootRow[]>`
      select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash,
             root.signature, root.key_id, key.public_key
      from journal.root as root
      left join journal.key as key on key.id = root.key_id
      order by root.on_day`;
    const until = roots.at(-1)?.day;
    this.counts.keys = [...new Set(roots.map((root) => root.key_id))];
    this.counts.sealedUntil = until ?? null;
    if (until === undefined) return this.#checkKept(roots);
    const days = new Map<LegalDate, Root>();
    for (const root of this.#days.roots()) if (root.day <= until) days.set(root.day, root);
    let previous = '';
    for (const root of roots) {
      const where = `journal.root ${root.day}`;
      const found = days.get(root.day);
      if (
        found === undefined ||
        found.root !== root.root ||
        found.events !== root.events ||
        found.chains !== root.chains
      ) {
        throw new Fault(where, 'the events of that day do not give this root');
      }
      if (rootHash(previous, found) !== root.hash) throw new Fault(where, 'it does not follow from the day before');
      if (!isKeyNamed(root.public_key, root.key_id))
        throw new Fault(where, 'the key is not the one that it is named after');
      if (!verifiesRoot(root.public_key ?? '', root.hash, root.signature))
        throw new Fault(where, 'the signature is wrong');
      const { expectKey } = this.#options;
      if (expectKey !== undefined && expectKey !== root.key_id)
        throw new Fault(where, `it was signed by another key, ${root.key_id}`);
      previous = root.hash;
      days.delete(root.day);
      this.counts.days += 1;
    }
    this.#checkKept(roots);
    const [unsealed] = days.keys();
    if (unsealed !== undefined)
      throw new Fault(`journal.event on ${unsealed}`, 'the day was sealed without these events');
    const [idle] = await tx<{ id: string }[]>`
      select key.id from journal.key as key
      where not exists (select from journal.root as root where root.key_id = key.id)
      order by key.id limit 1`;
    // A key comes with the first root that it signs.
    if (idle !== undefined) throw new Fault(`journal.key ${idle.id}`, 'no root was signed with it');
  }

  #checkKept(roots: readonly Pick<RootRow, 'day' | 'hash'>[]): void {
    const hashes = new Map(roots.map(({ day, hash }) => [day, hash]));
    for (const { day, hash } of this.#options.kept ?? []) {
      const now = hashes.get(day);
      if (now === hash) continue;
      const what =
        now === undefined
          ? 'it was kept, and the journal has no root of that day'
          : 'another root of that day was kept';
      throw new Fault(`journal.root ${day}`, what);
    }
  }

  /** What no decision has. Rows are bound in the transaction that seals their day: a binding without its root has lost it. */
  #checkBound({ unbound, until, chains }: BoundRows): void {
    const { binding } = this.#sides;
    if (chains !== binding)
      throw new Fault('journal.bound', `the journal knows ${binding} facets, ${chains} of them are known here`);
    const { sealedUntil } = this.counts;
    if (until !== null && (sealedUntil === null || sealedUntil < until))
      throw new Fault(`journal.root ${until}`, 'the day was sealed, for rows were bound with it, and its root is gone');
    this.counts.unbound = unbound;
  }

  async #checkFigures(tx: Transaction): Promise<void> {
    const rows = await tx<{ key: string; cases: bigint; amount: bigint }[]>`
      select concat_ws('|', figure.on_day, figure.region, figure.article, figure.figure) as key,
             sum(figure.cases)::bigint as cases, sum(figure.amount)::bigint as amount
      from (
        select folded.on_day, folded.region, folded.article, folded.figure, folded.cases, folded.amount
        from reports.figure as folded
        union all
        select delta.on_day, delta.region, delta.article, delta.figure, delta.cases, delta.amount from reports.delta as delta
      ) as figure
      group by 1`;
    const kept = new Map(rows.map((row) => [row.key, row]));
    for (const figure of this.#figures.values()) {
      const key = figureKey(figure);
      const row = kept.get(key);
      if (Number(row?.cases ?? 0n) !== figure.cases || (row?.amount ?? 0n) !== figure.amount) {
        throw new Fault(`reports.figure ${key}`, 'the journal gives another figure');
      }
      kept.delete(key);
    }
    for (const [key, row] of kept) {
      if (row.cases !== 0n || row.amount !== 0n)
        throw new Fault(`reports.figure ${key}`, 'the journal knows nothing of it');
    }
  }
}

interface RangesFrom extends Omit<Lanes, 'threads'> {
  /** How many events there are. */
  readonly of: number;
  /** Where the robot works. */
  readonly rollOut: RollOut;
}

type Checks = readonly (() => Promise<unknown>)[];
type Checked<Of extends Checks> = { readonly [At in keyof Of]: ReturnType<Of[At]> };

/** One after another, the first after `before`: what is wrong in one is said by its own promise, and the next is done all the same. */
function inTurn<const Of extends Checks>(before: Promise<unknown> = Promise.resolve(), checks: Of): Checked<Of> {
  let last = before.catch(() => undefined);
  const checked = checks.map((check) => {
    const done = last.then(check);
    last = done.catch(() => undefined);
    return done;
  });
  return checked as unknown as Checked<Of>;
}

const threadsFor = (events: number): number =>
  events < EVENTS_FOR_THREADS ? 0 : Math.min(availableParallelism() - 1, THREADS_MAX);

/** All ids, in as many ranges as so many events are worth. */
function rangesFor(events: number, wanted = EVENTS_WANTED): IdRange[] {
  let count = 1;
  while (count < RANGES_MAX && count * wanted < events) count *= 2;
  const first = (range: number): string =>
    `${((range * RANGES_MAX) / count).toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;
  return Array.from({ length: count }, (_, range) => ({
    from: first(range),
    before: range + 1 === count ? null : first(range + 1),
  }));
}

interface RootRow {
  readonly day: LegalDate;
  readonly chains: number;
  readonly events: number;
  readonly root: string;
  readonly hash: string;
  readonly signature: Uint8Array;
  readonly key_id: string;
  readonly public_key: string | null;
}

/** False also for what is no key at all. */
function isKeyNamed(publicKey: string | null, id: string): boolean {
  try {
    return publicKey !== null && keyIdOf(publicKey) === id;
  } catch {
    return false;
  }
}
