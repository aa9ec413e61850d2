/**
 * Acts that were not signed with their decisions, held against what their cases were told of it: that they wait, were signed on a day, or are not to be signed any
 * more.
 */
import { copyOut } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseEvent } from '@oryndau/proceedings/core';
import { Fault } from '@oryndau/standing/fault';
import { inRange } from '@oryndau/standing/journal-reading';
import type { RangeCheck, ToldAct, ToldSignature } from './verify-rows.ts';

/** Notes what an event tells of an act before it. */
export function noteTurn(acts: readonly ToldAct[] | null, event: CaseEvent): void {
  const signature = toldBy(event);
  if (signature === undefined || !('of' in event)) return;
  const act = acts?.find(({ n }) => String(n) === event.of);
  if (act === undefined) return;
  act.signature = signature;
  if (event.type === 'ActStruck') act.struck = { by: event.operator, note: event.note, at: event.at, on: event.on };
  if (event.type !== 'ActPresentedAgain') return;
  act.struck = null;
  act.isAgain = event.awaits === undefined ? null : true;
  act.presentedAt = event.at;
}

function toldBy(event: CaseEvent): ToldSignature | undefined {
  switch (event.type) {
    case 'OpeningSigned':
    case 'TransferSigned':
    case 'ActSigned':
      return { signedOn: event.signedOn };
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
      return event.signedOn === undefined ? undefined : { signedOn: event.signedOn };
    case 'ActAwaits':
      return 'waiting';
    case 'ActPresentedAgain':
      return event.awaits === undefined ? 'none' : 'waiting';
    case 'ActStruck':
      return 'struck';
    case 'ActWithdrawn':
    case 'DecisionTakenBack':
    case 'EndTakenBack':
      return 'withdrawn';
    default:
      return undefined;
  }
}

/** Throws a Fault that names the first act that is not where the journal says, with what its case will hear (verify-untold.ts). */
export async function checkAwaiting(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  await copyOut(
    tx,
    `select act.document_id, act.n, act.state, act.signed_on, act.by_order
     from (
       select signed.document_id, signed.n, 'signed' as state, batch.signed_on::text as signed_on,
              case when batch.standing_order is null then '' else 'order' end as by_order
       from connectors.act as signed join connectors.act_batch as batch on batch.root = signed.root
       where ${inRange('signed.document_id', range)}
       union all
       select waiting.document_id, waiting.n, waiting.state, waiting.decided_on::text, ''
       from connectors.act_waiting as waiting where ${inRange('waiting.document_id', range)}
     ) as act`,
    (row) => {
      const [documentId, n, state, signedOn] = [row.uuid(), row.int(), row.text(), row.text()];
      const kept = { state, signedOn, isByOrder: row.text() !== '' };
      const act = told.get(documentId)?.acts?.find((each) => each.n === n);
      const fault = act && faultOf(kept, act.signature);
      if (fault !== undefined) throw new Fault(`connectors.act ${documentId}/${n}`, fault);
    },
  );
}

interface KeptSignature {
  readonly state: string;
  readonly signedOn: string;
  readonly isByOrder: boolean;
}

function faultOf({ state, signedOn, isByOrder }: KeptSignature, told: ToldSignature): string | undefined {
  if (told === 'none') return undefined;
  if (state === 'waiting') return told === 'waiting' ? undefined : 'it waits, and its case knows that it does not';
  if (state !== 'signed')
    return told === 'struck' || told === 'withdrawn'
      ? undefined
      : 'it was laid aside, and its case knows nothing of it';
  if (typeof told === 'string') return 'it is signed, and its case knows that it is not';
  if (isByOrder) return 'it waited for a person, and an order has signed it';
  return told.signedOn === signedOn ? undefined : 'it was signed on another day than its case was told';
}
