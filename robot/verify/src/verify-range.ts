/** A range of documents: every chain read again, and beside it every row that should follow from it. */
import { type ActDecided, type ActIdentity, actFactsOf, drawsOnChain } from '@oryndau/deciding/act-data';
import { actTold } from '@oryndau/deciding/act-told';
import { keptOfCase } from '@oryndau/deciding/consequences/consequences-of';
import type { FineEvent, FineState } from '@oryndau/fines/core';
import { type DayShare, DayShares } from '@oryndau/journal/seal';
import type { SideStage } from '@oryndau/journal/side-chains';
import type { RollOut } from '@oryndau/law/roll-out';
import type { AccountEvent } from '@oryndau/payments/core';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseEvent } from '@oryndau/proceedings/core';
import type { FigureSums } from '@oryndau/reports/core/figures';
import { type DocumentState, encodeDocument, standingOf } from '@oryndau/standing/document-state';
import { END_FACT_EVENTS, type EndEvent, endEventOf } from '@oryndau/standing/end-facts';
import { Fault } from '@oryndau/standing/fault';
import { type IdRange, type ReadDocument, type ReadEvent, readJournal } from '@oryndau/standing/journal-reading';
import { reading } from './reading.ts';
import { checkActData, toldAct } from './verify-act-data.ts';
import { noteTurn } from './verify-awaiting.ts';
import { bookingDigest, type ToldBack, toldBack } from './verify-bookings.ts';
import { checkDeliveries, checkNeverLeft, MoneyOfCase, originFault } from './verify-origins.ts';
import { checkReceived } from './verify-papers.ts';
import { rollOutFault } from './verify-roll-out.ts';
import {
  checkDocuments,
  checkDues,
  checkMessages,
  checkNotes,
  checkPostings,
  checkRecords,
  checkSuspense,
  checkTasks,
  type Told,
  type ToldAct,
  type ToldRegistration,
  type ToldRow,
} from './verify-rows.ts';

/** What ranges are held against, and where their figures go. */
export interface RangeGround {
  /** Ids of the bases that are there and say what they said. */
  readonly bases: ReadonlySet<string>;
  readonly figures: FigureSums;
  /** Drawn anew for each run. */
  readonly salt: string;
  /** Acts are signed here: each is held against its event. */
  readonly hasActs: boolean;
  /** Where the robot works. */
  readonly rollOut: RollOut;
}

export type SideCounts = Record<SideStage, number>;

export interface RangeDone {
  readonly events: number;
  readonly documents: number;
  readonly postings: number;
  /** How many chains are of no document, by what they are of. */
  readonly sides: SideCounts;
  /** What its events say of bookings (verify-bookings.ts). */
  readonly bookings: bigint;
  /** The money that went back. */
  readonly backs: readonly ToldBack[];
  /** What the range gives to the trees of its days. */
  readonly days: readonly DayShare[];
}

/** Throws a Fault that names the first thing that does not agree. */
export async function checkRange(
  tx: Transaction,
  range: IdRange,
  { bases, ...ground }: RangeGround,
): Promise<RangeDone> {
  const telling = new Telling(ground);
  const events = await reading('journal.event', 'events', () =>
    readJournal(tx, range, {
      hasBasis: (id) => bases.has(id),
      event: (read, document) => telling.take(read, document),
      document: (document) => telling.close(document),
    }),
  );
  const { told, days, sides, bookings, backs } = telling;
  const check = { told, range };
  await reading('work.document', 'how documents stand', () => checkDocuments(tx, check));
  await reading('work.due', 'days on which documents fall due', () => checkDues(tx, check));
  await reading('payments.suspense', 'what lies in suspense', () => checkSuspense(tx, check));
  await reading('fines.document', 'records of the register', () => checkRecords(tx, check));
  const postings = await reading('payments.posting', 'postings', () => checkPostings(tx, check));
  await reading('work.outbox', 'messages', () => checkMessages(tx, check));
  await reading('work.task', 'tasks', () => checkTasks(tx, check));
  await reading('proceedings.decision_note', 'words of operators', () => checkNotes(tx, check));
  await reading('connectors.message', 'reports of deliveries', () => checkDeliveries(tx, check));
  await reading('work.outbox', 'messages that never left', () => checkNeverLeft(tx, check));
  await reading('portal.filing', 'filings', () => checkReceived(tx, check));
  if (ground.hasActs) await reading('connectors.act', 'acts', () => checkActData(tx, check));
  return { events, documents: told.size, postings, sides, bookings, backs, days: days.end() };
}

/** What the journal tells of: the rows that should follow from each event, computed again. */
class Telling {
  readonly told = new Map<string, Told>();
  readonly days = new DayShares();
  readonly sides: SideCounts = { signing: 0, own_account: 0, binding: 0 };
  readonly #figures: FigureSums;
  /** Of the document that is being read. */
  #now = toldNothing();
  #side: SideStage | null = null;
  readonly #money = new MoneyOfCase();
  /** Of the document that is read: what the acts of its end are made of, and those acts. */
  #ofEnds: EndEvent[] = [];
  #ends: {
    readonly own: ToldAct;
    readonly decided: ActDecided;
    readonly identity: ActIdentity;
    readonly at: number;
  }[] = [];

  readonly #hasActs: boolean;
  readonly #salt: string;
  bookings = 0n;
  readonly backs: ToldBack[] = [];

  readonly #rollOut: RollOut;

  constructor({ figures, hasActs, salt, rollOut }: Omit<RangeGround, 'bases'>) {
    this.#rollOut = rollOut;
    this.#figures = figures;
    this.#hasActs = hasActs;
    this.#salt = salt;
  }

  take({ n, stage, event }: ReadEvent, document: ReadDocument): void {
    this.days.add(document.documentId, event.on, document.head);
    if (this.#hasActs && 'type' in event && END_FACT_EVENTS.has(event.type)) this.#ofEnds.push(endEventOf(event));
    switch (stage) {
      case 'fine':
        if (event.type === 'FineRegistered') this.#now.registered = registrationOf(event);
        return;
      case 'case':
        this.#tellOfCase(document, n, event);
        return;
      case 'account':
        this.bookings += bookingDigest(this.#salt, document.documentId, event);
        this.#noteBack(event);
        this.#money.take(n, event);
        this.#tellPostings(n, event);
        return;
      case 'suspense':
        this.#tellPostings(n, event);
        return;
      case 'signing':
      case 'own_account':
      case 'binding':
        this.#side = stage;
    }
  }

  /** After the last event: what is compared is made, and the states are forgotten. */
  close(document: ReadDocument): void {
    const { documentId, n, head, fine, suspense } = document;
    this.#money.close(documentId);
    this.#closeEnds();
    if (this.#side !== null) {
      // No document: its events are held against what they are about, in verify-signings.ts, verify-own-accounts.ts and standing/bound-rows.ts.
      this.sides[this.#side] += 1;
      this.#side = null;
      if (fine === null && suspense === null) return;
      throw new Fault(`journal.event ${documentId}`, 'a document and something else stand in one chain');
    }
    const row = fine === null ? null : rowOf({ ...document, fine });
    this.told.set(documentId, Object.assign(this.#now, { n, head, row, suspense }));
    this.#now = toldNothing();
  }

  /** The day of the last booking is told after the end. */
  #closeEnds(): void {
    for (const { own, decided, identity, at } of this.#ends) {
      Object.assign(own, actTold({ ...decided, facts: actFactsOf(this.#ofEnds, at) }, identity));
    }
    this.#ends = [];
    this.#ofEnds = [];
  }

  #tellOfCase({ documentId, fine, case: state }: ReadDocument, n: number, event: CaseEvent): void {
    if (fine === null || state === null) throw new Error(`${event.type} of no fine`);
    const unfounded = originFault(event, fine) ?? rollOutFault(event, fine, this.#rollOut);
    if (unfounded !== undefined) throw new Fault(`journal.event ${documentId} n=${n}`, unfounded);
    this.#money.take(n, event);
    const happened = { stage: 'case', documentId, n, event, state, fine } as const;
    const { message, update, act, tasks, figures } = keptOfCase(happened);
    const told = this.#now;
    if (event.type === 'NoticeDelivered') {
      told.deliveries ??= [];
      told.deliveries.push({ n, evidence: event.evidence ?? null });
    }
    if ('untold' in event) {
      told.untold ??= [];
      told.untold.push({ n, type: event.type });
    }
    if (event.type === 'FilingReceived') {
      told.filings ??= [];
      told.filings.push(event.digest);
    }
    if (act !== null && this.#hasActs && told.registered !== null) {
      told.acts ??= [];
      const decided = { ...happened, said: act };
      const identity = { ...told.registered, issuedOn: told.registered.on };
      const own = toldAct(decided, identity);
      told.acts.push(own);
      if (drawsOnChain(decided)) this.#ends.push({ own, decided, identity, at: this.#ofEnds.length - 1 });
    }
    for (const sent of [message, update]) {
      if (sent === null) continue;
      told.messages ??= [];
      told.messages.push(sent);
    }
    for (const task of tasks) {
      if (task.n === null) continue;
      told.tasks ??= [];
      told.tasks.push(task);
    }
    for (const figure of figures) this.#figures.add(figure);
    noteTurn(told.acts, event);
    if ('note' in event && event.note !== undefined) {
      told.notes ??= new Map();
      told.notes.set(event.note, event.operator ?? '');
    }
  }

  #noteBack(event: AccountEvent): void {
    const back = toldBack(event);
    if (back !== undefined) this.backs.push(back);
  }

  #tellPostings(n: number, { on, postings }: Pick<AccountEvent, 'on' | 'postings'>): void {
    this.#now.postings ??= [];
    for (const [ordinal, { from, to, amount }] of postings.entries()) {
      this.#now.postings.push({ n, ordinal, on, from, to, amount });
    }
  }
}

const toldNothing = (): Told => ({
  n: 0,
  head: '',
  row: null,
  suspense: null,
  registered: null,
  postings: null,
  messages: null,
  tasks: null,
  acts: null,
  deliveries: null,
  untold: null,
  filings: null,
  notes: null,
  debtor: null,
  isRecorded: false,
});

function rowOf(document: DocumentState & { readonly fine: FineState }): ToldRow {
  const { region, article, amount } = document.fine;
  const { standing, remainder, openedOn, endsOn, dueOn } = standingOf(document);
  const state = inOnePiece(encodeDocument(document));
  return { region, article, amount, standing, remainder, openedOn, endsOn, dueOn, state };
}

/**
 * The same text. What was put together from pieces stays a tree of them until a letter of it is asked for, and trees are what the collector is slow
 * with: thousands of states wait for their rows.
 */
function inOnePiece(text: string): string {
  text.charCodeAt(0);
  return text;
}

const registrationOf = ({
  number,
  record,
  documentType,
  article,
  region,
  amount,
  on,
}: FineEvent & { type: 'FineRegistered' }): ToldRegistration => ({
  number,
  record,
  documentType,
  article,
  region,
  amount,
  on,
});
