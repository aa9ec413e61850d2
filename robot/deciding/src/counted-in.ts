/** Which cases stand behind a figure: by the events that count to it, and by the same rules that have counted it. */
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import type { CaseEventType } from '@oryndau/proceedings/core';
import type { Figure } from '@oryndau/reports/core/figures';
import { type JournalRow, readChains } from '@oryndau/standing/journal-reading';
import type { FigureName } from '@oryndau/words/figures';
import type { PaceName } from '@oryndau/words/paces';
import { consequencesOf } from './consequences/consequences-of.ts';
import type { CaseRow } from './consequences/rules.ts';
import { caseConsequences } from './consequences/table.ts';

export type CountedName = FigureName | PaceName;

const rows = Object.entries<CaseRow>(caseConsequences) as readonly (readonly [CaseEventType, CaseRow])[];

/** The types of events that may add to it. */
export const eventsThatCount = (name: CountedName): readonly CaseEventType[] =>
  rows.flatMap(([type, { figures = [], paces = [] }]) =>
    [...figures, ...paces].some((rule) => rule.name === name) ? [type] : [],
  );

export interface CountedEvent {
  readonly documentId: string;
  readonly n: number;
  readonly figure: Figure;
}

/** What the chains of these documents add to that figure, event by event. Throws a Fault where a chain is not whole. */
export async function countedIn(
  connection: Connection,
  ids: readonly string[],
  name: CountedName,
): Promise<readonly CountedEvent[]> {
  const chains = await connection<JournalRow[]>`
    select event.document_id as "documentId", event.n, event.on_day as on, event.body, encode(event.hash, 'hex') as hash
    from journal.event as event
    where event.document_id = any(${array(ids)}::uuid[])
    order by event.document_id, event.n`;
  const counted: CountedEvent[] = [];
  readChains(chains, {
    event: ({ n, stage, event }, { documentId, fine, case: state }) => {
      if (stage !== 'case' || fine === null || state === null) return;
      const { figures } = consequencesOf({ stage, documentId, n, event, state, fine });
      for (const figure of figures)
        if (figure.name === name || figure.name.startsWith(`${name}:`)) counted.push({ documentId, n, figure });
    },
  });
  return counted;
}
