/** Searches for people and cases: who, by what kind of thing, for what, and how many were found. What was searched for is never written. */
import { randomUUID } from 'node:crypto';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';
import type { SearchKind } from '@oryndau/words/staff';

export interface Searched {
  readonly accountId: string;
  readonly kinds: readonly SearchKind[];
  readonly purpose: string;
  readonly words: string;
  readonly found: number;
}

export async function noteSearch(connection: Connection, searched: Searched, at: Date): Promise<void> {
  const { accountId, kinds, purpose, words, found } = searched;
  await connection`
    insert into staff.search (id, account_id, at, kinds, purpose, words, found)
    values (${randomUUID()}, ${accountId}, ${at.toISOString()}::timestamptz, ${array(kinds)}::text[], ${purpose}, ${words}, ${found})`;
}
