/**
 * The step of a migration: cases whose acts wait fall due by other rules than those of the version before (an opening lapses with the fine, KoAP Art. 890; an end whose
 * money has gone is taken back), so the day that is kept of them is reckoned anew. What an operator has struck meanwhile is taken back as well: nobody is to sign it.
 */
import { slotOf } from '@oryndau/journal/document-rows';
import type { LegalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { decodeDocument, dueOnOf } from './document-state.ts';
import { remainingOf } from './outcome.ts';
import { walkDocuments } from './walk-documents.ts';

const AT_ONCE = 5_000;

export interface WaitingCase {
  readonly documentId: string;
  readonly dueOn: LegalDate | null;
  readonly state: string;
}

export async function fillDaysOfWaitingActs(tx: Transaction): Promise<void> {
  await walkDocuments({
    atOnce: AT_ONCE,
    read: (after) => tx<WaitingCase[]>`
      select document.document_id as "documentId", document.due_on as "dueOn", document.state
      from work.document as document
      where document.document_id > ${after}::uuid and exists (
          select from connectors.act_waiting as waiting
          where waiting.document_id = document.document_id and waiting.state <> 'withdrawn'
        )
      order by document.document_id limit ${AT_ONCE}`,
    take: (rows) => fallDueAnew(tx, rows),
  });
  await takeBackStruckEnds(tx);
}

/** The day that is kept of each, and its place in the queue of that day, by its state. */
export async function fallDueAnew(tx: Transaction, rows: readonly WaitingCase[]): Promise<void> {
  const moved = rows.flatMap(({ documentId, dueOn, state }) => {
    const expected = dueOnOf(decodeDocument(state));
    return expected === dueOn ? [] : [{ documentId, slot: slotOf(documentId), dueOn: expected }];
  });
  if (moved.length === 0) return;
  const ids = array(moved.map(({ documentId }) => documentId));
  await tx`delete from work.due as due where due.document_id = any(${ids}::uuid[]) and due.slot = any(${array(moved.map(({ slot }) => slot))}::smallint[])`;
  await tx`
    update work.document set due_on = moved.due_on
    from unnest(${ids}::uuid[], ${array(moved.map(({ dueOn }) => dueOn))}::date[]) as moved (document_id, due_on)
    where document.document_id = moved.document_id`;
  await tx`
    insert into work.due (slot, due_on, document_id)
    select document.slot, document.due_on, document.document_id
    from work.document as document where document.document_id = any(${ids}::uuid[]) and document.due_on is not null`;
}

/** Of what was struck the state knows no kind, so its case is told which end it is. */
async function takeBackStruckEnds(tx: Transaction): Promise<void> {
  const struck = await tx<{ documentId: string; n: number; on: LegalDate; state: string }[]>`
    select waiting.document_id as "documentId", waiting.n, waiting.decided_on as on, document.state
    from connectors.act_waiting as waiting join work.document as document on document.document_id = waiting.document_id
    where waiting.type = 'termination_executed' and waiting.state = 'struck' and document.standing = 'EXECUTED'`;
  const gone = struck.filter(({ state }) => {
    const { fine, case: proceeding, account } = decodeDocument(state);
    return fine !== null && remainingOf(fine, proceeding, account) > 0n;
  });
  await queueCommands(
    tx,
    gone.map(({ documentId, n, on }) => {
      const command = { type: 'TakeEndBack', of: String(n), remainder: ZERO } as const;
      return { documentId, key: `end back/${n}`, on, command };
    }),
  );
}
