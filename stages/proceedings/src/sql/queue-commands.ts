/** Answers of banks, channels and parties, put into the inbox, where they wait to be decided. */
import { put } from '@oryndau/journal/inbox';
import { canonical, fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseCommand } from '../core/decide.ts';

export interface QueuedCommand {
  readonly documentId: string;
  /** What makes the command this one and no other: the key of the message that brought it. */
  readonly key: string;
  readonly on: LegalDate;
  readonly command: CaseCommand;
}

/** Decimal text in tenge, as in events. */
const commandMoneyFields = moneyFieldsOf<CaseCommand>({
  amount: true,
  available: true,
  executed: true,
  remainder: true,
});

/** Puts commands in the inbox; one that is there already is the same one. Gives how many were new. */
export const queueCommands = (tx: Transaction, commands: readonly QueuedCommand[]): Promise<number> =>
  put(
    tx,
    commands.map(({ documentId, key, on, command }) => ({
      documentId,
      kind: 'case',
      key,
      on,
      body: canonical(command),
    })),
  );

export const readCaseBody = (body: string): CaseCommand =>
  fromCanonical<CaseCommand>(JSON.parse(body), commandMoneyFields);
