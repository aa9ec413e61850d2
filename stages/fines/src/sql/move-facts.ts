/** A step of the migration to one inbox: facts that waited in a table of their own, a registration with what its record says. */
import { type Incoming, putNew } from '@oryndau/journal/inbox';
import { digestOf } from '@oryndau/journal/journal';
import { legalDate } from '@oryndau/law/legal-date';
import type { Transaction } from '@oryndau/postgres/driver';
import { factBody, factKey, registrationBody } from '../core/inbox-body.ts';
import { type FactType, parseRegisterLine } from '../core/register-record.ts';

const FACTS_AT_ONCE = 10_000;

interface FactRow {
  readonly documentId: string;
  readonly type: FactType | 'FineRegistered';
  readonly on: string;
  readonly record: string;
}

export async function moveFacts(tx: Transaction): Promise<void> {
  for (;;) {
    const rows = await tx<FactRow[]>`
      with taken as (
        delete from fines.fact as fact
        where fact.ctid = any(array(select waiting.ctid from fines.fact as waiting limit ${FACTS_AT_ONCE}))
        returning fact.document_id, fact.type, fact.on_day
      )
      select taken.document_id as "documentId", taken.type, taken.on_day as on, document.record
      from taken join fines.document as document on document.document_id = taken.document_id`;
    if (rows.length === 0) break;
    await putNew(tx, rows.map(incomingOf));
  }
  await tx`drop table fines.fact`;
}

function incomingOf({ documentId, type, on: day, record }: FactRow): Incoming {
  const on = legalDate(day);
  const key = factKey(type, on);
  if (type !== 'FineRegistered') return { documentId, kind: 'fine', key, on, body: factBody(type, on) };
  const parsed = parseRegisterLine(record);
  if (!('type' in parsed) || parsed.type !== 'FineRegistered') {
    throw new Error(`the record of document ${documentId} is not what was accepted`);
  }
  return { documentId, kind: 'fine', key, on, body: registrationBody(parsed, digestOf(record)) };
}
