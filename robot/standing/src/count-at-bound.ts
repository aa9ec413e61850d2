/** The figure of refusals at the bound itself, counted of what was refused before there was one: the step of its migration. */
import { fromCanonical } from '@oryndau/law/canonical';
import type { Transaction } from '@oryndau/postgres/driver';
import { type CaseEvent, caseMoneyFields, isAtBound } from '@oryndau/proceedings/core';
import { FigureSums } from '@oryndau/reports/core/figures';
import { appendFigures, foldDeltas } from '@oryndau/reports/sql/figures';
import { decodeDocument } from './document-state.ts';

interface Row {
  readonly body: string;
  readonly state: string;
}

export async function countRefusedAtBound(tx: Transaction): Promise<void> {
  // A refusal has no event after it but money that comes late, so only documents that stand so are read.
  const rows = await tx<Row[]>`
    select event.body, document.state
    from work.document as document
    join journal.event as event on event.document_id = document.document_id
    where document.standing = 'REFUSED' and strpos(event.body, '"type":"ProceedingRefused"') > 0`;
  const sums = new FigureSums();
  for (const { body, state } of rows) {
    const event = fromCanonical<CaseEvent>(JSON.parse(body), caseMoneyFields);
    const { fine } = decodeDocument(state);
    if (event.type !== 'ProceedingRefused' || fine === null || !isAtBound(event)) continue;
    const { region, article } = fine;
    sums.add({ on: event.on, region, article, name: 'refused_at_bound', cases: 1, amount: event.remainder });
  }
  await appendFigures(tx, sums.values());
  await foldDeltas(tx);
}
