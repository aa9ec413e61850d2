/**
 * What waits in the outbox was decided on its own day. Before a measure leaves, the decider is asked whether it may still be taken: days may have gone by in which nobody
 * decided, and a payment, a hold or the end of the term lets none leave, whenever it was decided.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { QueuedMessage } from '@oryndau/outside/queued';
import type { MessageKey } from '@oryndau/outside/undone';
import type { Database } from '@oryndau/postgres/database';
import { isMeasure, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';
import { readCases } from '@oryndau/standing/document-state';

export interface MeasureGate {
  /** A share of a queue, read without what is held; read again while there is more to hold in it, since behind it others wait their turn. */
  pass<M extends QueuedMessage>(read: (held: readonly MessageKey[]) => Promise<M[]>): Promise<M[]>;
}

/** For one round: what it holds it holds until the next. */
export function measureGate(db: Database, today: LegalDate): MeasureGate {
  const held = new Map<string, MessageKey>();
  return {
    async pass(read) {
      for (;;) {
        const share = await read([...held.values()]);
        const refused = (await refusedOf(db, share, today)).filter((each) => !held.has(keyOf(each)));
        if (refused.length === 0) return share;
        for (const each of refused) held.set(keyOf(each), { documentId: each.documentId, n: each.n });
      }
    },
  };
}

const keyOf = ({ documentId, n }: MessageKey): string => `${documentId} ${n}`;

/** The messages that are measures which their cases would refuse today; one statement, however many they are. */
async function refusedOf(db: Database, share: readonly QueuedMessage[], today: LegalDate): Promise<MessageKey[]> {
  const measures = share.flatMap((message) => {
    const { type }: { readonly type: string } = JSON.parse(message.body);
    return isMeasure(type) ? [{ message, type }] : [];
  });
  if (measures.length === 0) return [];
  const ids = [...new Set(measures.map(({ message }) => message.documentId))];
  const cases = await readCases(db.sql, ids);
  return measures.flatMap(({ message, type }) => {
    const state = cases.get(message.documentId);
    return state === undefined || whyNoMeasure(state, { type, decidedOn: message.on }, today) !== undefined
      ? [message]
      : [];
  });
}
