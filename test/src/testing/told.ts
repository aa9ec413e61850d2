/** What came of a year, in forms that two runs of it can be compared by. */
import { createHash } from 'node:crypto';
import type { Database } from '@oryndau/postgres/database';
import { readOutcomes } from '@oryndau/reading/outcomes';

/** The lines of `oryndau outcomes --format ndjson`; a rejected fine has three fields. */
export async function outcomeText(db: Database): Promise<string> {
  let text = '';
  await readOutcomes(db, async (batch) => {
    for (const outcome of batch) text += `${JSON.stringify(outcome)}\n`;
  });
  return text;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything that two runs must agree on to the byte: the journal, the roots but for who signed them, states, books, messages. */
export interface Fingerprint {
  readonly events: number;
  readonly journal: string;
  readonly roots: string;
  readonly states: string;
  readonly postings: string;
  readonly entries: string;
  readonly messages: string;
  readonly figures: string;
}

export async function fingerprint({ sql }: Database): Promise<Fingerprint> {
  const [row] = await sql<Fingerprint[]>`
    select
      (select count(*)::integer from journal.event) as events,
      (select md5(string_agg(concat(event.document_id, event.n, event.on_day, event.body, event.hash), '' order by event.document_id, event.n))
       from journal.event as event) as journal,
      (select md5(string_agg(concat_ws('|', root.on_day, root.chains, root.events, root.root, root.hash), '' order by root.on_day))
       from journal.root as root) as roots,
      (select md5(string_agg(kept.text, '' order by kept.text))
       from (
         select document::text as text from work.document as document
         union all
         select due::text from work.due as due
         union all
         select inbox::text from work.inbox as inbox
         union all
         select suspense::text from payments.suspense as suspense
       ) as kept) as states,
      (select md5(string_agg(concat_ws('|', posting.document_id, posting.n, posting.ordinal, posting.on_day, posting.source, posting.target, posting.amount), ''
                             order by posting.document_id, posting.n, posting.ordinal))
       from payments.posting as posting) as postings,
      (select md5(string_agg(concat_ws('|', entry.entry_id, entry.booked_on, entry.amount, entry.status, entry.document_id, entry.matched_by, entry.taken_back), ''
                             order by entry.entry_id))
       from payments.entry as entry) as entries,
      (select md5(string_agg(concat_ws('|', outbox.document_id, outbox.n, outbox.recipient, outbox.status, outbox.on_day, outbox.body), ''
                             order by outbox.document_id, outbox.n, outbox.recipient))
       from work.outbox as outbox) as messages,
      (select md5(string_agg(concat_ws('|', figure.on_day, figure.region, figure.article, figure.figure, figure.cases, figure.amount), ''
                             order by figure.on_day, figure.region, figure.article, figure.figure))
       from reports.figure as figure
       where figure.cases <> 0 or figure.amount <> 0) as figures`;
  if (row === undefined) throw new Error('a fingerprint without a row');
  return row;
}
