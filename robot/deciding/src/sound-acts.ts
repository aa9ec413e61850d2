/**
 * Whether an act that waits says what was decided: by what right, on which day, and all that it is made of, computed again from the journal as `verify` computes it. What
 * does not is never signed: somebody has written in the database, and the head would put his name to it.
 */
import { loadIdentities } from '@oryndau/fines/sql/documents';
import { BASIS_ID_OF_EVENT } from '@oryndau/journal/chain';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import type { WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import type { EndEvent } from '@oryndau/standing/end-facts';
import { Fault } from '@oryndau/standing/fault';
import { type JournalRow, readChains } from '@oryndau/standing/journal-reading';
import type { ActDifference } from '@oryndau/words/signing';
import { type ActDecided, type ActIdentity, actFactsOf, drawsOnChain, restsOn } from './act-data.ts';
import { type ActTold, actTold, saysWhatWasDecided } from './act-told.ts';
import { consequencesOf } from './consequences/consequences-of.ts';

interface ChainRow extends JournalRow {
  /** Of an act that is asked about: the text of its event's basis. */
  readonly right: string | null;
}

/** Of these acts those that say something else than was decided, each with what; the others are sound. One statement, however many they are. */
export async function differencesOf<A extends WaitingAct>(
  connection: Connection,
  acts: readonly A[],
): Promise<ReadonlyMap<A, ActDifference>> {
  if (acts.length === 0) return new Map();
  const ids = [...new Set(acts.map(({ documentId }) => documentId))];
  const identities = await loadIdentities(connection, ids);
  const rows = await connection<ChainRow[]>`
    select event.document_id as "documentId", event.n, event.on_day as on, event.body, encode(event.hash, 'hex') as hash, basis.body as right
    from journal.event as event
    left join unnest(${array(acts.map(({ documentId }) => documentId))}::uuid[], ${array(acts.map(({ n }) => n))}::integer[]) as asked (document_id, n)
      on asked.document_id = event.document_id and asked.n = event.n
    left join journal.basis as basis on asked.n is not null and basis.id = ${connection.unsafe(BASIS_ID_OF_EVENT)}
    where event.document_id = any(${array(ids)}::uuid[])
    order by event.document_id, event.n`;
  const chains = groupBy(rows, ({ documentId }) => documentId);
  const told = new Map(
    ids.map((id) => {
      const identity = identities.get(id);
      return [id, identity === undefined ? NONE : actsIn(chains.get(id) ?? [], identity)] as const;
    }),
  );
  const differences = new Map<A, ActDifference>();
  for (const act of acts) {
    const difference = differenceOf(act, told.get(act.documentId)?.get(act.n));
    if (difference !== undefined) differences.set(act, difference);
  }
  return differences;
}

interface Decided {
  readonly told: Omit<ActTold, 'recordedOn'>;
  readonly row: ChainRow;
}

const NONE: ReadonlyMap<number, Decided> = new Map();

/** The acts of a chain by the numbers of their events; none where it is not whole. */
function actsIn(rows: readonly ChainRow[], identity: ActIdentity): ReadonlyMap<number, Decided> {
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const decided: { readonly act: ActDecided; readonly row: ChainRow }[] = [];
  try {
    readChains(rows, {
      event: ({ n, stage, event }, { documentId, fine, case: state }) => {
        const row = byNumber.get(n);
        if (stage !== 'case' || fine === null || state === null || row === undefined || row.right === null) return;
        const happened = { stage, documentId, n, event, state, fine };
        const { act } = consequencesOf(happened);
        if (act !== null) decided.push({ act: { ...happened, said: act }, row });
      },
    });
  } catch (error) {
    if (error instanceof Fault) return NONE;
    throw error;
  }
  return new Map(
    decided.map(({ act, row }) => {
      const facts = drawsOnChain(act) ? actFactsOf(rows.map(endEventIn), rows.indexOf(row)) : undefined;
      return [row.n, { told: actTold({ ...act, facts }, identity), row }];
    }),
  );
}

function endEventIn({ body, on }: ChainRow): EndEvent {
  const fields = JSON.parse(body) as EndEvent['fields'] & { readonly type: string; readonly on: LegalDate };
  return { type: fields.type, on: on ?? fields.on, fields };
}

function differenceOf({ body, type, decidedOn }: WaitingAct, decided: Decided | undefined): ActDifference | undefined {
  if (decided === undefined || decided.told.data.type !== type) return 'decision';
  const { told, row } = decided;
  if (!restsOn(body, row.right)) return 'right';
  if (decidedOn !== row.on) return 'day';
  return saysWhatWasDecided(body, { ...told, recordedOn: null }) ? undefined : 'content';
}
