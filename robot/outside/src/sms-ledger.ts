/** The ledger of SMS parts in the database: durable before a part is handed over, so that after a crash nothing is sent twice. */
import type { PartState, SmsLedger, SmsPart } from '@oryndau/connectors/sms';
import { array } from '@oryndau/postgres/array';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';

const as = <T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    return work(tx);
  });

const values = (tx: Transaction, parts: readonly SmsPart[]) => tx`
  unnest(
    ${array(parts.map(({ key }) => key))}::text[],
    ${array(parts.map(({ part }) => part))}::smallint[],
    ${array(parts.map(({ parts: count }) => count))}::smallint[],
    ${array(parts.map(({ provider }) => provider))}::text[],
    ${array(parts.map(({ reference }) => reference))}::integer[],
    ${array(parts.map(({ addressee }) => addressee))}::text[],
    ${array(parts.map(({ state }) => state))}::text[],
    ${array(parts.map(({ providerId }) => providerId))}::text[],
    ${array(parts.map(({ word }) => word))}::text[],
    ${array(parts.map(({ sentAt }) => sentAt))}::timestamptz[],
    ${array(parts.map(({ finalAt }) => finalAt))}::timestamptz[]
  ) as given (key, part, parts, provider, reference, addressee, state, provider_id, word, sent_at, final_at)`;

export function databaseLedger(db: Database): SmsLedger {
  return {
    claim: (parts) =>
      as(db, async (tx) => {
        const rows = await tx<{ key: string }[]>`
          insert into connectors.sms_part (key, part, parts, provider, reference, addressee, state, provider_id, word, sent_at, final_at)
          select given.* from ${values(tx, parts)}
          where not exists (select from connectors.sms_part as known where known.key = given.key)
          on conflict (key, part) do nothing
          returning sms_part.key`;
        return new Set(rows.map(({ key }) => key));
      }),
    remember: (parts) =>
      as(db, async (tx) => {
        await tx`
          insert into connectors.sms_part as kept (key, part, parts, provider, reference, addressee, state, provider_id, word, sent_at, final_at)
          select given.* from ${values(tx, parts)}
          on conflict (key, part) do update
          set parts = excluded.parts, provider = excluded.provider, reference = excluded.reference, addressee = excluded.addressee,
              state = excluded.state, provider_id = excluded.provider_id, word = excluded.word, sent_at = excluded.sent_at,
              final_at = excluded.final_at
          where kept.state not in ('rejected', 'delivered', 'failed')`;
      }),
    release: (keys) =>
      as(db, async (tx) => {
        await tx`delete from connectors.sms_part as part where part.key = any(${array(keys)}::text[])`;
      }),
    ofKeys: async (keys) =>
      partsOf(
        await db.sql<Row[]>`
      select ${db.sql(COLUMNS)} from connectors.sms_part as part where part.key = any(${array(keys)}::text[])`,
      ),
    find: async (provider, providerIds) =>
      partsOf(
        await db.sql<Row[]>`
      select ${db.sql(COLUMNS)} from connectors.sms_part as part
      where part.provider = ${provider} and part.provider_id = any(${array(providerIds)}::text[])`,
      ),
    unanswered: async (provider, pairs, since) =>
      partsOf(
        await db.sql<Row[]>`
      select ${db.sql(COLUMNS)} from connectors.sms_part as part
      where part.provider = ${provider} and part.provider_id is null and part.state in ('intended', 'unknown')
        and part.sent_at >= ${since}::timestamptz
        and (part.addressee, part.reference) in (
          select pair.addressee, pair.reference from unnest(
            ${array(pairs.map(({ addressee }) => addressee))}::text[],
            ${array(pairs.map(({ reference }) => reference))}::integer[]
          ) as pair (addressee, reference)
        )`,
      ),
  };
}

const COLUMNS = [
  'key',
  'part',
  'parts',
  'provider',
  'reference',
  'addressee',
  'state',
  'provider_id',
  'word',
  'sent_at',
  'final_at',
];

interface Row {
  readonly key: string;
  readonly part: number;
  readonly parts: number;
  readonly provider: string;
  readonly reference: number;
  readonly addressee: string;
  readonly state: PartState;
  readonly provider_id: string | null;
  readonly word: string | null;
  readonly sent_at: string;
  readonly final_at: string | null;
}

const partsOf = (rows: readonly Row[]): SmsPart[] =>
  rows.map(({ provider_id, sent_at, final_at, ...row }) => ({
    ...row,
    providerId: provider_id,
    sentAt: instantOf(sent_at),
    finalAt: final_at === null ? null : instantOf(final_at),
  }));

/** PostgreSQL writes an instant with six digits; everybody else here with three. */
const instantOf = (text: string): string => new Date(text).toISOString();
