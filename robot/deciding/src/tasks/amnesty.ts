/**
 * The cases that were open when the amnesty came into force: on that day no event of theirs says so, so the tick that takes documents through it leaves the
 * tasks. Of a case that is opened later its opening does (consequences/table.ts). A task and no more: the body that imposed the fine releases, by its own decision.
 */

import { amnestyFrom, amnestyMayCover } from '@oryndau/law/rules/amnesty';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { isLiving } from '@oryndau/proceedings/core';
import { decodeDocument } from '@oryndau/standing/document-state';
import { outcomeOfCase } from '@oryndau/standing/outcome';
import { sendsIn } from '../consequences/conditions.ts';
import type { Days } from '../pipeline.ts';
import { amnestyTaskBody } from './amnesty-task.ts';
import { type OperatorTask, openTasks, taskOf } from './task-codes.ts';

/** A state is about a kilobyte: a page of them is a few megabytes. */
const PAGE = 5_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const livingOutcomes = [outcomeOfCase('open'), outcomeOfCase('held')];

interface Row {
  readonly documentId: string;
  readonly state: string;
}

/** In the transaction that closes the tick; gives how many tasks were left. A document that ever had one gets no second. */
export async function flagOpenCases(tx: Transaction, { from, until }: Pick<Days, 'from' | 'until'>): Promise<number> {
  if (amnestyFrom < from || until < amnestyFrom) return 0;
  let flagged = 0;
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const rows: Row[] = await readPage(tx, after);
    const tasks = rows.flatMap(taskFor);
    await openTasks(tx, tasks);
    flagged += tasks.length;
    after = rows.length < PAGE ? undefined : rows.at(-1)?.documentId;
  }
  return flagged;
}

const readPage = async (tx: Transaction, after: string): Promise<Row[]> => tx<Row[]>`
  select kept.document_id as "documentId", kept.state
  from work.document as kept
  where kept.document_id > ${after}::uuid and kept.standing = any(${array(livingOutcomes)}::text[])
    and kept.opened_on < ${amnestyFrom}
    and not exists (select from work.task as task where task.document_id = kept.document_id and task.code = 'AMNESTY')
  order by kept.document_id
  limit ${PAGE}`;

function taskFor({ documentId, state }: Row): OperatorTask[] {
  const { fine, case: proceeding } = decodeDocument(state);
  if (fine === null || proceeding === null || !isLiving(proceeding) || !sendsIn(proceeding)) return [];
  const may = amnestyMayCover(fine, amnestyFrom);
  if (!may.known || !may.value) return [];
  return [taskOf('AMNESTY', { documentId, on: amnestyFrom, subject: '', body: amnestyTaskBody(fine) })];
}
