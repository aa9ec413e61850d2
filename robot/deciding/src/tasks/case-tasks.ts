/** The tasks of a batch in the order in which they come and go: what is resolved in the transaction that wrote it is written as resolved. */
import type { Resolution } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { type OperatorTask, taskOf } from './task-codes.ts';

export class TaskBatch {
  readonly tasks: OperatorTask[] = [];
  readonly resolutions: Resolution[] = [];

  /** What an event brings: first what it resolves of what was there before, then what it leaves. */
  add({
    tasks,
    resolutions,
  }: {
    readonly tasks: readonly OperatorTask[];
    readonly resolutions: readonly Resolution[];
  }): void {
    for (const resolution of resolutions) this.#resolve(resolution);
    this.tasks.push(...tasks);
  }

  /** A fact that no decider would take. */
  refuse(refused: {
    readonly documentId: string;
    readonly on: LegalDate;
    readonly key: string;
    readonly kind: string;
    readonly refusal: Refusal;
  }): void {
    const { documentId, on, key, kind, refusal } = refused;
    const body = { data: refusal.data, fact: key, kind };
    this.tasks.push(taskOf(refusal.code, { documentId, on, subject: `${kind} ${key}`, body }));
  }

  #resolve(resolution: Resolution): void {
    const { documentId, code, subject, acts, reason, on } = resolution;
    this.resolutions.push(resolution);
    for (const [index, task] of this.tasks.entries()) {
      const isMeant =
        task.documentId === documentId &&
        task.code === code &&
        (subject === null || task.subject === subject) &&
        (acts === undefined || acts.includes(actOf(task)));
      if (isMeant && task.resolved === null) this.tasks[index] = { ...task, resolved: { reason, on } };
    }
  }
}

const actOf = ({ body }: OperatorTask): string => (JSON.parse(body) as { readonly act?: string }).act ?? '';
