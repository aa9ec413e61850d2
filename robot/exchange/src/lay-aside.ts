/** What was taken back before it left is told to nobody, and its case hears that there is nothing to wait for; what may have left is not handed over again (decision 0036). */
import { resolveTasks } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type LaidAside, layAside } from '@oryndau/outside/undone';
import type { Database } from '@oryndau/postgres/database';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';

/** Nobody waits for an answer to what was taken back; what takes it back has a time of its own. */
const SILENT = ['BANK_SILENT', 'NOTARY_SILENT', 'ENFORCEMENT_SILENT'] as const;

/** Before anything leaves in a round. */
export async function layAsideUndone(db: Database, today: LegalDate): Promise<void> {
  await db.transaction(async (tx) => {
    const { aside, unasked } = await layAside(tx);
    await resolveTasks(
      tx,
      unasked.flatMap(({ documentId, id }) =>
        SILENT.map((code) => ({ documentId, code, subject: id, reason: 'TAKEN_BACK' as const, on: today })),
      ),
    );
    await queueCommands(
      tx,
      aside.flatMap((each) => {
        const command = commandOf(each);
        const { documentId, n } = each;
        return command === undefined ? [] : [{ documentId, key: `untold ${n}`, on: today, command }];
      }),
    );
  });
}

/** What the case would otherwise wait for: nobody can confirm what nobody has heard of. */
function commandOf({ type, order }: LaidAside): CaseCommand | undefined {
  switch (type) {
    case 'CollectionOrderRecallSent':
      return { type: 'ConfirmRecall', order: order ?? '', untold: true };
    case 'ArrestLiftOrdered':
    case 'ArrestHandedOver':
      return { type: 'ConfirmLifting', untold: true };
    case 'ProhibitionLiftOrdered':
    case 'ProhibitionHandedOver':
      return { type: 'ConfirmProhibitionLift', untold: true };
    case 'ProceedingExecuted':
    case 'ProceedingCancelled':
    case 'ProceedingReleased':
      return { type: 'ConfirmRegisterRemoval', untold: true };
    default:
      return undefined;
  }
}
