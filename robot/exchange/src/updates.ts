/** Which updates leave: so many a week for each person (`notice.updates_per_week`), the weightiest first, and none of what is old. */
import { findOfDebtors } from '@oryndau/fines/sql/documents';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { updatesPerWeekOn } from '@oryndau/law/rules/proceeding';
import { countUpdates } from '@oryndau/outside/messages';
import type { QueuedMessage } from '@oryndau/outside/queued';
import type { Database } from '@oryndau/postgres/database';
import { type UpdateKind, updateKinds } from '@oryndau/words/lists';

/** Whose it is: several cases may be one person's. */
interface Addressed {
  readonly parties: { readonly debtor: { readonly iin: string } };
}

export interface UpdateDraft<Draft> {
  readonly message: QueuedMessage;
  readonly kind: UpdateKind;
  readonly draft: Draft;
}

const WEEK_MS = 7 * 86_400_000;
/** What could not be told in so many days is read on the page of the case. */
const DAYS_MAX = 7;

export const isStale = ({ on }: Pick<QueuedMessage, 'on'>, today: LegalDate): boolean => on < addDays(today, -DAYS_MAX);

/** Those that still find room in the seven days of their person; the others are never sent. */
export async function withinTheWeek<Draft extends Addressed>(
  db: Database,
  updates: readonly UpdateDraft<Draft>[],
  now: Date,
): Promise<{ readonly kept: readonly Draft[]; readonly over: readonly QueuedMessage[] }> {
  if (updates.length === 0) return { kept: [], over: [] };
  const room = await roomOf(db, [...new Set(updates.map(personOf))], now);
  const kept: Draft[] = [];
  const over: QueuedMessage[] = [];
  for (const { message, draft } of updates.toSorted(weightiestFirst)) {
    const person = draft.parties.debtor.iin;
    const left = room.get(person) ?? 0;
    if (left > 0) kept.push(draft);
    else over.push(message);
    room.set(person, left - 1);
  }
  return { kept, over };
}

const personOf = ({ draft }: UpdateDraft<Addressed>): string => draft.parties.debtor.iin;

/** How many updates each person may still get. */
async function roomOf(db: Database, people: readonly string[], now: Date): Promise<Map<string, number>> {
  const most = updatesPerWeekOn(legalDayAt(now.getTime()));
  const documents = await db.transaction((tx) => findOfDebtors(tx, people), { readOnly: true });
  const personIn = new Map(documents.map(({ documentId, debtorIin }) => [documentId, debtorIin]));
  const told = await countUpdates(db.sql, [...personIn.keys()], new Date(now.getTime() - WEEK_MS));
  const room = new Map(people.map((person) => [person, most.known ? most.value : 0]));
  for (const { documentId, count } of told) {
    const person = personIn.get(documentId) ?? '';
    room.set(person, (room.get(person) ?? 0) - count);
  }
  return room;
}

/** Of the same weight the newest. */
function weightiestFirst(a: UpdateDraft<unknown>, b: UpdateDraft<unknown>): number {
  const weight = updateKinds.indexOf(a.kind) - updateKinds.indexOf(b.kind);
  if (weight !== 0) return weight;
  return a.message.on === b.message.on ? b.message.n - a.message.n : a.message.on < b.message.on ? 1 : -1;
}
