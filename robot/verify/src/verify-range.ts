/** A range of documents: every chain read again, and beside it every row that should follow from it. */
import { consequencesOf } from '@oryndau/deciding/consequences/consequences-of';
import { type DayShare, DayShares } from '@oryndau/journal/seal';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseEvent } from '@oryndau/proceedings/core';
import type { FigureSums } from '@oryndau/reports/core/figures';
import { type IdRange, type ReadDocument, type ReadEvent, readJournal } from '@oryndau/standing/journal-reading';
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
} from './verify-rows.ts';

/** What ranges are held against, and where their figures go. */
export interface RangeGround {
  /** Ids of the bases that are there and say what they said. */
  readonly bases: ReadonlySet<string>;
  readonly figures: FigureSums;
}

export interface RangeDone {
  readonly events: number;
  readonly documents: number;
  readonly postings: number;
  /** What the range gives to the trees of its days. */
  readonly days: readonly DayShare[];
}

/** Throws a Fault that names the first thing that does not agree. */
export async function checkRange(tx: Transaction, range: IdRange, { bases, figures }: RangeGround): Promise<RangeDone> {
  const telling = new Telling(figures);
  const events = await readJournal(tx, range, {
    hasBasis: (id) => bases.has(id),
    event: (read, document) => telling.take(read, document),
  });
  const days = telling.end();
  const { told } = telling;
  const check = { told, range };
  await checkDocuments(tx, check);
  await checkDues(tx, check);
  await checkSuspense(tx, check);
  await checkRecords(tx, check);
  const postings = await checkPostings(tx, check);
  await checkMessages(tx, check);
  await checkTasks(tx, check);
  await checkNotes(tx, check);
  return { events, documents: told.size, postings, days };
}

/** What the journal tells of: the rows that should follow from each event, computed again. */
class Telling {
  readonly told = new Map<string, Told>();
  readonly #figures: FigureSums;
  readonly #days = new DayShares();
  #current: Told | undefined;

  constructor(figures: FigureSums) {
    this.#figures = figures;
  }

  take(read: ReadEvent, document: ReadDocument): void {
    this.#days.add(document.documentId, read.event.on, document.head);
    if (this.#current?.document !== document) this.#current = this.#begin(document);
    this.#tell(this.#current, read);
  }

  end(): DayShare[] {
    return this.#days.end();
  }

  #begin(document: ReadDocument): Told {
    const told: Told = {
      document,
      registered: null,
      debtor: null,
      postings: [],
      messages: [],
      tasks: [],
      notes: new Map(),
    };
    this.told.set(document.documentId, told);
    return told;
  }

  #tell(told: Told, { n, stage, event }: ReadEvent): void {
    switch (stage) {
      case 'fine': {
        const { fine } = told.document;
        if (event.type === 'FineRegistered' && fine !== null) {
          told.registered = { fine, number: event.number, record: event.record };
        }
        return;
      }
      case 'case':
        this.#tellOfCase(told, n, event);
        return;
      case 'account':
      case 'suspense': {
        const { on, postings } = event;
        for (const [ordinal, posting] of postings.entries()) told.postings.push({ n, ordinal, on, ...posting });
      }
    }
  }

  #tellOfCase(told: Told, n: number, event: CaseEvent): void {
    const { documentId, fine, case: state } = told.document;
    if (fine === null || state === null) throw new Error(`${event.type} of no fine`);
    const { message, tasks, figures } = consequencesOf({ stage: 'case', documentId, n, event, state, fine });
    if (message !== null) told.messages.push(message);
    for (const task of tasks) if (task.n !== null) told.tasks.push(task);
    for (const figure of figures) this.#figures.add(figure);
    if ('note' in event && event.note !== undefined) told.notes.set(event.note, event.operator ?? '');
  }
}
