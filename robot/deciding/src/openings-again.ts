/**
 * Openings that nobody has signed, when the law of what may go the simplified way has changed since their decision: those that it lets go no more are put to their cases,
 * which take them back (decision 0036). First thing of a tick; where the law is what it was, one short look.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { isSameScope } from '@oryndau/law/rules/proceeding';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { policyOn } from '@oryndau/proceedings/core';
import { whyNotSimplified } from '@oryndau/proceedings/core/opening-on-its-day';
import { type QueuedCommand, queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { readStates } from '@oryndau/standing/document-state';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import type { Days } from './pipeline.ts';

/** States in memory at a time. */
const AT_ONCE = 5_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Asked of the last day of the tick, on which the head may sign. A recorded year that is lived again signs nothing. */
export async function askOpeningsAgain(tx: Transaction, { policy, until }: Days): Promise<void> {
  if (policyOn(policy, until)?.signs === false) return;
  await useLawInForce(tx);
  const days = await tx<{ on: LegalDate }[]>`
    select distinct waiting.decided_on as on from connectors.act_waiting as waiting
    where waiting.type = 'opening' and waiting.state <> 'withdrawn'`;
  const changed = days.filter(({ on }) => !isSameScope(on, until)).map(({ on }) => on);
  if (changed.length === 0) return;
  for (let after = BEFORE_ALL; ; ) {
    const rows = await tx<{ documentId: string }[]>`
      select waiting.document_id as "documentId" from connectors.act_waiting as waiting
      where waiting.type = 'opening' and waiting.state <> 'withdrawn'
        and waiting.decided_on = any(${array(changed)}::date[]) and waiting.document_id > ${after}::uuid
      order by waiting.document_id limit ${AT_ONCE}`;
    const ids = rows.map(({ documentId }) => documentId);
    await queueCommands(tx, await refusedNow(tx, ids, until));
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return;
    after = last;
  }
}

async function refusedNow(tx: Transaction, ids: readonly string[], on: LegalDate): Promise<readonly QueuedCommand[]> {
  const states = await readStates(tx, ids);
  return Array.from(states).flatMap(([documentId, { fine, case: proceeding, debtorKind }]) => {
    if (fine === null || proceeding === null) return [];
    const { documentType } = fine;
    const why = whyNotSimplified(proceeding, { documentType, debtorKind }, on);
    if (why === undefined || why.code === 'LAW_UNKNOWN') return [];
    const command = { type: 'AskScopeAgain', documentType, debtorKind } as const;
    return [{ documentId, key: `scope again/${on}`, on, command }];
  });
}
