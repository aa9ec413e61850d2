/** What has become of all fines: line by line for an export, and summed up for a first page. */
import { countFines, type NumberRow, readNumbers } from '@oryndau/fines/sql/find';
import { livedUntil } from '@oryndau/journal/chain';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { readBookTotals, readSuspense } from '@oryndau/payments/sql/find';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { type FigureRow, readFigures } from '@oryndau/reports/sql/figures';
import { loadDocuments } from '@oryndau/standing/document-state';
import { type Outcome, outcomeOf, type RejectedOutcome } from '@oryndau/standing/outcome';

export type AnyOutcome = Outcome | RejectedOutcome;

const FINES_AT_ONCE = 5_000;

export interface OutcomesRead {
  readonly outcomes: number;
  /** Documents that were accepted but whose day of registration has not been lived: they have no outcome yet. */
  readonly waiting: number;
}

/**
 * Hands on every outcome, sorted by number, in batches and in memory that does not grow; all of one moment. The batch that
 * `take` is busy with holds the reading up.
 */
export async function readOutcomes(
  db: Database,
  take: (batch: readonly AnyOutcome[]) => Promise<void>,
): Promise<OutcomesRead> {
  return db.transaction(
    async (tx) => {
      let outcomes = 0;
      let waiting = 0;
      for await (const numbers of readNumbers(tx, FINES_AT_ONCE)) {
        const batch = await outcomesOf(tx, numbers);
        waiting += numbers.length - batch.length;
        outcomes += batch.length;
        await take(batch);
      }
      return { outcomes, waiting };
    },
    { isolation: 'repeatable read', readOnly: true, once: true },
  );
}

async function outcomesOf(tx: Transaction, numbers: readonly NumberRow[]): Promise<AnyOutcome[]> {
  const ids = numbers.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const documents = await loadDocuments(tx, ids);
  return numbers.flatMap((row): AnyOutcome[] => {
    if (row.documentId === null) return [{ number: row.number, outcome: 'REJECTED', reason: row.code }];
    const document = documents.get(row.documentId);
    if (document === undefined || document.fine === null) return [];
    return [outcomeOf(row.number, document.fine, document.case, document.account)];
  });
}

export interface Summary {
  /** The last day that was lived; null before the first tick. */
  readonly until: LegalDate | null;
  /** Fines with an outcome, those that were refused at intake among them. */
  readonly fines: number;
  /** By name; `REFUSED` and `REJECTED` with the reason behind a colon. Sorted. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly waiting: number;
  readonly orphans: number;
  /** What lies in suspense, by currency. */
  readonly suspense: readonly { readonly currency: string; readonly entries: number; readonly amount: Money }[];
  readonly matchedPaid: Money;
  readonly refundable: Money;
  readonly figures: readonly FigureRow[];
}

/** Counts over all fines: for the end of a replay and a page that remembers it, not for each request. */
export async function readSummary(db: Database): Promise<Summary> {
  return db.transaction(
    async (tx) => {
      const fines = await countFines(tx);
      const standings = await countStandings(tx);
      const outcomes = new Map(standings);
      for (const [code, count] of fines.rejected) outcomes.set(`REJECTED:${code}`, count);
      const states = [...standings.values()].reduce((sum, count) => sum + count, 0);
      return {
        until: await livedUntil(tx),
        fines: [...outcomes.values()].reduce((sum, count) => sum + count, 0),
        outcomes: new Map([...outcomes].sort(([a], [b]) => (a < b ? -1 : 1))),
        waiting: fines.documents - states,
        orphans: fines.orphans,
        suspense: suspenseTotals(await readSuspense(tx)),
        ...(await readBookTotals(tx)),
        figures: await readFigures(tx, 'all'),
      };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** How many documents stand where; a case that was refused with the reason behind a colon. */
async function countStandings(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx<{ name: string; documents: number }[]>`
    select case document.standing
             when 'REFUSED' then concat_ws(':', document.standing, document.state::json -> 'case' ->> 'refusal')
             else document.standing
           end as name,
           count(*)::integer as documents
    from work.document as document
    group by 1
    order by 1`;
  return new Map(rows.map(({ name, documents }) => [name, documents]));
}

function suspenseTotals(entries: readonly { readonly currency: string; readonly remaining: Money }[]) {
  const totals = new Map<string, { currency: string; entries: number; amount: Money }>();
  for (const { currency, remaining } of entries) {
    const total = totals.get(currency) ?? { currency, entries: 0, amount: 0n as Money };
    totals.set(currency, { currency, entries: total.entries + 1, amount: (total.amount + remaining) as Money });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
