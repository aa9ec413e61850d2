/** The states of cases, a row each, and the commands that wait for their day. */
import { canonical, fromCanonical, type LegalDate, legalDate } from '@oryndau/law';
import { andOfDocuments, array, type Scope, slotOf, stateStore, type Transaction } from '@oryndau/postgres';
import { type CaseState, caseMoneyFields } from '../core/case.ts';
import type { CaseCommand } from '../core/decide.ts';
import { caseAtBeginning } from '../core/evolve.ts';
import { caseDueOn } from '../core/planned.ts';

export const caseStore = stateStore<CaseState>({
  table: 'proceedings.proceeding',
  blank: caseAtBeginning,
  moneyFields: caseMoneyFields,
  statusOf: (state) => state.status,
  dueOnOf: caseDueOn,
});

export interface QueuedCommand {
  readonly documentId: string;
  /** What makes the command this one and no other: the key of the message that brought it. */
  readonly key: string;
  readonly on: LegalDate;
  readonly command: CaseCommand;
}

/** Money in a command travels under the same field names as in events, and `available` of a reported account. */
const commandMoneyFields: ReadonlySet<string> = new Set([...caseMoneyFields, 'available']);

/** Puts commands in the queue; one that is there already is the same one. */
export async function queueCommands(tx: Transaction, commands: readonly QueuedCommand[]): Promise<number> {
  const result = await tx`
    insert into proceedings.command (document_id, key, on_day, slot, body)
    select queued.document_id, queued.key, queued.on_day, queued.slot, queued.body::json
    from unnest(
      ${array(commands.map((queued) => queued.documentId))}::uuid[],
      ${array(commands.map((queued) => queued.key))}::text[],
      ${array(commands.map((queued) => queued.on))}::date[],
      ${array(commands.map((queued) => slotOf(queued.documentId)))}::smallint[],
      ${array(commands.map((queued) => canonical(queued.command)))}::text[]
    ) as queued (document_id, key, on_day, slot, body)
    on conflict (document_id, key) do nothing`;
  return result.count;
}

export async function dueCommands(tx: Transaction, scope: Scope): Promise<QueuedCommand[]> {
  const rows = await tx<{ document_id: string; key: string; on: string; body: string }[]>`
    select command.document_id, command.key, command.on_day as on, command.body::text as body
    from proceedings.command as command
    where command.slot = any(${array(scope.slots)}::smallint[]) and command.on_day <= ${scope.until}::date
      ${andOfDocuments(tx, scope, 'command.document_id')}`;
  return rows.map((row) => ({
    documentId: row.document_id,
    key: row.key,
    on: legalDate(row.on),
    command: fromCanonical<CaseCommand>(JSON.parse(row.body), commandMoneyFields),
  }));
}

/** Takes the commands away that were decided; those in `waiting` stay for another day. */
export async function consumeCommands(
  tx: Transaction,
  scope: Scope,
  waiting: readonly Pick<QueuedCommand, 'documentId' | 'key'>[],
): Promise<void> {
  await tx`
    delete from proceedings.command as command
    where command.slot = any(${array(scope.slots)}::smallint[]) and command.on_day <= ${scope.until}::date
      ${andOfDocuments(tx, scope, 'command.document_id')}
      and not exists (
        select from unnest(
          ${array(waiting.map((queued) => queued.documentId))}::uuid[],
          ${array(waiting.map((queued) => queued.key))}::text[]
        ) as waiting (document_id, key)
        where waiting.document_id = command.document_id and waiting.key = command.key
      )`;
}
