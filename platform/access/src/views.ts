/** Who has looked at a case: the debtor sees it, whoever it was. */
import type { Connection } from '@oryndau/postgres/driver';

export type Reader = 'debtor' | 'operator' | 'bailiff' | 'system';

export interface Looking {
  readonly at: Date;
  readonly reader: Reader;
  /** How: `link`, `code`, `login`, `command line`, `api`. */
  readonly way: string;
  /** Of an operator or a system; never of the debtor. */
  readonly name?: string;
  /** Of whoever looks at the desk. */
  readonly staff?: StaffLooking;
}

/** Who looks at the desk, for which body, and for what. */
export interface StaffLooking {
  readonly account: string;
  /** BIN; null: of none. */
  readonly body: string | null;
  /** Two digits of the KATO; null: of none. */
  readonly region: string | null;
  /** A word of the closed list of purposes, and what the person added. */
  readonly purpose: string;
  readonly words: string;
  /** The debtor sees it from this day, and why not before; null: at once. */
  readonly later: { readonly from: string; readonly reason: string } | null;
}

/** Within which whoever opens the same case for the same purpose has looked once: a page that is loaded anew is no second look. */
const SAME_LOOK_MINUTES = 10;

export async function noteView(connection: Connection, documentId: string, view: Looking): Promise<void> {
  const { at, reader, way, name = '', staff } = view;
  const since = new Date(at.getTime() - SAME_LOOK_MINUTES * 60_000).toISOString();
  await connection`
    insert into portal.view (document_id, at, reader, way, name, account, body, region, purpose, words, shown_from, later_reason)
    select ${documentId}::uuid, ${at.toISOString()}::timestamptz, ${reader}, ${way}, ${name}, ${staff?.account ?? null}::uuid,
           ${staff?.body ?? null}::text, ${staff?.region ?? null}::text, ${staff?.purpose ?? null}::text, ${staff?.words ?? null}::text,
           ${staff?.later?.from ?? null}::date, ${staff?.later?.reason ?? null}::text
    where not exists (
      select from portal.view as seen
      where seen.document_id = ${documentId}::uuid and seen.account = ${staff?.account ?? null}::uuid
        and seen.purpose = ${staff?.purpose ?? null}::text and seen.words = ${staff?.words ?? null}::text
        and seen.shown_from is not distinct from ${staff?.later?.from ?? null}::date
        and seen.at > ${since}::timestamptz and seen.at <= ${at.toISOString()}::timestamptz
    )
    on conflict do nothing`;
}
