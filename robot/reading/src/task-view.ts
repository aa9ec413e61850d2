/** One task with what an operator must know to act on it: the request it is about, what the bank said before, the account, by what right it was asked. */
import { loadIdentities } from '@oryndau/fines/sql/documents';
import { readChain } from '@oryndau/journal/chain';
import { type KeptTask, readTask, readTurns, type TaskTurn } from '@oryndau/journal/tasks';
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type KeptRequest, readAnswers, readRequests } from '@oryndau/outside/bank-requests';
import type { Database } from '@oryndau/postgres/database';
import type { CaseStatus } from '@oryndau/proceedings/core';
import { loadDocument } from '@oryndau/standing/document-state';

export interface TaskView {
  readonly task: KeptTask;
  /** Of the fine; null for a task of no document. */
  readonly number: string | null;
  readonly request: KeptRequest | null;
  /** What the bank has said to that request, in order. */
  readonly said: readonly string[];
  /** The account of the present arrest, whole: whoever shows it masks it. */
  readonly account: string | null;
  /** How the case stands; null where there is none. */
  readonly status: CaseStatus | null;
  /** The decision that it follows from, or that the request carried out, and by what right it was taken. */
  readonly decision: {
    readonly n: number;
    readonly on: LegalDate;
    readonly type: string;
    readonly basis: Basis;
  } | null;
  readonly turns: readonly TaskTurn[];
}

/** Undefined when there is no such task. */
export async function readTaskView(db: Database, id: bigint): Promise<TaskView | undefined> {
  return db.transaction(
    async (tx) => {
      const task = await readTask(tx, id);
      if (task === undefined) return undefined;
      const turns = await readTurns(tx, id);
      const { documentId, body } = task;
      if (documentId === null)
        return { task, number: null, request: null, said: [], account: null, status: null, decision: null, turns };
      const request = (await readRequests(tx, [documentId])).find(({ id: of }) => of === body.request) ?? null;
      const answers = request === null ? [] : await readAnswers(tx, [documentId]);
      const { case: proceeding } = await loadDocument(tx, documentId);
      const n = task.n ?? request?.n ?? body.n;
      const event = (await readChain(tx, documentId)).find((candidate) => candidate.n === n);
      return {
        task,
        number: (await loadIdentities(tx, [documentId])).get(documentId)?.number ?? null,
        request,
        said: answers.filter((answer) => answer.request === request?.id).map(({ kind }) => kind),
        account: proceeding?.arrest.account ?? null,
        status: proceeding?.status ?? null,
        decision: event === undefined ? null : { n: event.n, on: event.on, type: event.type, basis: event.basis },
        turns,
      };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
