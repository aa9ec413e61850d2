/**
 * What waits in the outbox was decided on its own day. Before a measure leaves, the decider is asked whether it may still be taken: days may have gone by in which nobody
 * decided, and a payment, a hold or the end of the term lets none leave, whenever it was decided.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import type { QueuedMessage } from '@oryndau/outside/queued';
import type { MessageKey } from '@oryndau/outside/undone';
import type { Database } from '@oryndau/postgres/database';
import { isHeldForGood } from '@oryndau/proceedings/core/held-arrest';
import { isLasting } from '@oryndau/proceedings/core/held-order';
import { isMeasure, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';
import type { QueuedCommand } from '@oryndau/proceedings/sql/queue-commands';
import { readCases } from '@oryndau/standing/document-state';

export interface MeasureGate {
  /** A share of a queue, read without what is held; read again while there is more to hold in it, since behind it others wait their turn. */
  pass<M extends QueuedMessage>(read: (held: readonly MessageKey[]) => Promise<M[]>): Promise<M[]>;
  /** What it has held for what does not pass by waiting: their cases are to decide anew. */
  readonly stale: () => readonly QueuedCommand[];
}

/** For one round: what it holds it holds until the next. */
export function measureGate(db: Database, today: LegalDate): MeasureGate {
  const held = new Map<string, MessageKey>();
  const stale: QueuedCommand[] = [];
  return {
    stale: () => stale,
    async pass(read) {
      for (;;) {
        const share = await read([...held.values()]);
        const refused = (await refusedOf(db, share, today)).filter(({ message }) => !held.has(keyOf(message)));
        if (refused.length === 0) return share;
        for (const { message, anew } of refused) {
          held.set(keyOf(message), { documentId: message.documentId, n: message.n });
          if (anew !== null) stale.push(anew);
        }
      }
    },
  };
}

const keyOf = ({ documentId, n }: MessageKey): string => `${documentId} ${n}`;

/** The messages that are measures which their cases would refuse today; one statement, however many they are. */
async function refusedOf(db: Database, share: readonly QueuedMessage[], today: LegalDate): Promise<HeldMessage[]> {
  const measures = share.flatMap((message) => {
    const { type }: { readonly type: string } = JSON.parse(message.body);
    return isMeasure(type) ? [{ message, type }] : [];
  });
  if (measures.length === 0) return [];
  const ids = [...new Set(measures.map(({ message }) => message.documentId))];
  const cases = await readCases(db.sql, ids);
  return measures.flatMap(({ message, type }) => {
    const state = cases.get(message.documentId);
    if (state === undefined) return [{ message, anew: null }];
    const why = whyNoMeasure(state, { type, decidedOn: message.on }, today);
    return why === undefined ? [] : [{ message, anew: anewOf(message, why, today) }];
  });
}

interface HeldMessage {
  readonly message: QueuedMessage;
  readonly anew: QueuedCommand | null;
}

/** What the case is told of what will not leave by waiting; null of everything else. */
function anewOf({ documentId, n, on, body }: QueuedMessage, { code }: Refusal, today: LegalDate): QueuedCommand | null {
  const { type, order }: { readonly type: string; readonly order?: string } = JSON.parse(body);
  const told = { documentId, key: `anew ${n}`, on: today };
  if (!isMeasure(type)) return null;
  if (isHeldForGood(type, code))
    return { ...told, command: { type: 'DecideMeasureAnew', measure: type, decidedOn: on } };
  if (type !== 'CollectionOrderSent' || order === undefined || !isLasting(code)) return null;
  return { ...told, command: { type: 'DecideOrderAnew', order, decidedOn: on } };
}
