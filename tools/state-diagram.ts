/** The edges of a state diagram, out of the tables that the deciders themselves go by. */
import {
  arrestMoves,
  attemptMoves,
  type Move,
  noticeMoves,
  orderMoves,
  prohibitionMoves,
  registerMoves,
} from '@oryndau/proceedings/core/parts';

export interface Edge {
  /** Null: the beginning. */
  readonly from: string | null;
  readonly to: string;
  readonly label: string;
}

/** Events that are written down in these statuses and change none of them. */
export interface Recorded {
  readonly label: string;
  readonly from: readonly string[];
}

interface Transition {
  readonly from: readonly (string | null)[];
  readonly to: string | readonly string[] | null;
  readonly recordedIn?: readonly string[];
}

export function edgesOf(table: Readonly<Record<string, Transition>>): {
  readonly moves: readonly Edge[];
  readonly facts: readonly Recorded[];
} {
  const rows = Object.entries(table).map(([label, transition]) => ({ label, ...transition }));
  const moves = rows.flatMap(({ label, from, to }) => {
    const targets: readonly string[] = to === null ? [] : typeof to === 'string' ? [to] : to;
    return from.flatMap((source) => targets.map((target) => ({ from: source, to: target, label })));
  });
  const facts = rows.flatMap(({ label, from, to, recordedIn = [] }) => {
    const stays = [...(to === null ? from.filter((status) => status !== null) : []), ...recordedIn];
    return stays.length === 0 ? [] : [{ label, from: stays }];
  });
  return { moves, facts };
}

function partEdges(table: Readonly<Record<string, readonly Move<string>[]>>): readonly Edge[] {
  return Object.entries(table).flatMap(([label, moves]) =>
    moves.flatMap(({ from, to }) =>
      from.flatMap((source) =>
        (to ?? (source === null ? [] : [source])).map((target) => ({ from: source, to: target, label })),
      ),
    ),
  );
}

export const parts: readonly { readonly title: string; readonly edges: readonly Edge[] }[] = [
  { title: 'A notice, by channel', edges: partEdges(noticeMoves) },
  { title: 'The arrest', edges: partEdges(arrestMoves) },
  { title: 'The prohibition', edges: partEdges(prohibitionMoves) },
  { title: 'A collection order', edges: partEdges(orderMoves) },
  { title: 'The entry in the register of debtors', edges: partEdges(registerMoves) },
  { title: 'An attempt to pay', edges: partEdges(attemptMoves) },
];
