/**
 * What the inbox has of acts and their cases have not heard yet: that one was signed, struck, or put before the head once more. Each act is then held against it as
 * against the event that follows: a row there hides nothing, and what nobody did is found before a case hears of it.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { copyOut } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { readCaseBody } from '@oryndau/proceedings/sql/queue-commands';
import { Fault } from '@oryndau/standing/fault';
import { inRange } from '@oryndau/standing/journal-reading';
import type { RangeCheck, ToldAct } from './verify-rows.ts';

type Turn = Extract<CaseCommand, { readonly type: 'RecordSigning' | 'StrikeAct' | 'PresentActAgain' }>;

/** Notes in the acts that the journal tells of what their cases will hear next, in its order. Throws a Fault where it is about no act, or for another day than it says. */
export async function noteUntold(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  await copyOut(
    tx,
    `select inbox.document_id, inbox.on_day, inbox.body from work.inbox as inbox
     where inbox.kind = 'case' and inbox.body::json ->> 'type' in ('RecordSigning', 'StrikeAct', 'PresentActAgain')
       and ${inRange('inbox.document_id', range)}
     order by inbox.document_id, inbox.on_day, inbox.key collate "C"`,
    (row) => {
      const [documentId, on, turn] = [row.uuid(), row.day(), readCaseBody(row.text()) as Turn];
      const where = `work.inbox ${documentId}`;
      const act = told.get(documentId)?.acts?.find(({ n }) => String(n) === turn.of);
      if (act === undefined || on === null) throw new Fault(where, `${turn.type} is about an act that is not there`);
      if (turn.type === 'RecordSigning' && turn.signedOn !== on)
        throw new Fault(where, 'its case is to hear of a signature on another day than that of the signature');
      noteTurnOf(act, turn, on);
    },
  );
}

/** A case does not hear of a signature, or again of what it has struck, where nothing waits or was struck. What waited before cases were told stays as it is. */
function noteTurnOf(act: ToldAct, turn: Turn, on: LegalDate): void {
  switch (turn.type) {
    case 'StrikeAct':
      act.struck = { by: turn.operator, note: turn.note, at: turn.at, on };
      if (act.signature === 'waiting') act.signature = 'struck';
      return;
    case 'PresentActAgain':
      if (act.struck === null) return;
      act.struck = null;
      act.isAgain = true;
      act.presentedAt = turn.at;
      if (act.signature === 'struck') act.signature = 'waiting';
      return;
    case 'RecordSigning':
      if (act.signature === 'waiting') act.signature = { signedOn: turn.signedOn };
  }
}

/** What people did cannot be for a day to come: it would be heard never, or late. Throws a Fault. */
export async function checkUntoldDays(tx: Transaction, today: LegalDate): Promise<void> {
  const [early] = await tx<{ id: string; day: LegalDate }[]>`
    select inbox.document_id as id, inbox.on_day as day from work.inbox as inbox
    where inbox.kind = 'case' and inbox.on_day > ${today}::date
      and inbox.body::json ->> 'type' in ('RecordSigning', 'RecordAwaiting', 'StrikeAct', 'PresentActAgain', 'TakeBackDecision', 'AnswerFiling')
    order by inbox.document_id limit 1`;
  if (early !== undefined)
    throw new Fault(`work.inbox ${early.id}`, `what was done in the house waits for ${early.day}, which is to come`);
}
