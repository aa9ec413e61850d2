/**
 * Tries to open a case or to name a message, counted by whatever they have in common: the code, the address, the network. Each subject has a bucket
 * that every try fills by one and that empties with time: who mistypes a few times goes on, who guesses is slowed down, and nobody can shut another
 * out for a day.
 */
import { createHmac } from 'node:crypto';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface TrySubject {
  /**
   * `code_network`: one code from one network, so that a stranger far away fills another bucket than the person whose code it is. `checker` and
   * `checker_network`: who asks whether a message is genuine, apart from who opens cases: one who checks must not shut himself out.
   */
  readonly kind: 'code' | 'code_network' | 'address' | 'network' | 'checker' | 'checker_network';
  readonly value: string;
}

/** How many tries at once, and in how many seconds one of them is given back. */
interface Bucket {
  readonly holds: number;
  readonly secondsPerTry: number;
}

/** One person who mistypes has enough; who guesses the second fact of a case has sixty tries a day. */
const BUCKETS: Readonly<Record<TrySubject['kind'], Bucket>> = {
  code: { holds: 20, secondsPerTry: 1800 },
  code_network: { holds: 5, secondsPerTry: 1800 },
  address: { holds: 20, secondsPerTry: 180 },
  network: { holds: 200, secondsPerTry: 18 },
  checker: { holds: 20, secondsPerTry: 180 },
  checker_network: { holds: 200, secondsPerTry: 18 },
};

/** Of tries with these subjects, at this time. */
export interface TryAt {
  readonly subjects: readonly TrySubject[];
  readonly at: Date;
}

export type TryAnswer =
  | { readonly allowed: true }
  /** For how long every further try is refused; at least one second. */
  | { readonly allowed: false; readonly waitSeconds: number };

const keyOf = (secret: Uint8Array, { kind, value }: TrySubject): string =>
  createHmac('sha256', secret).update(`try\u001f${kind}\u001f${value}`).digest('hex');

/** The subjects with their buckets, as columns. */
function columnsOf(secret: Uint8Array, subjects: readonly TrySubject[]) {
  const buckets = subjects.map(({ kind }) => BUCKETS[kind]);
  return {
    subjects: array(subjects.map((subject) => keyOf(secret, subject))),
    holds: array(buckets.map(({ holds }) => holds)),
    seconds: array(buckets.map(({ secondsPerTry }) => secondsPerTry)),
  };
}

/** What many people share. Whoever is refused for himself fills none of it: else he would shut out the others. */
const SHARED: ReadonlySet<TrySubject['kind']> = new Set(['code', 'network', 'checker_network']);

/**
 * Counts a try before it is judged, so that a thousand at a time count as a thousand. A refused one fills nothing: waiting always helps. A try that
 * succeeds is given back by `forgiveTry`.
 */
export async function countTry(
  connection: Connection,
  secret: Uint8Array,
  { subjects, at }: TryAt,
): Promise<TryAnswer> {
  const own = await fill(connection, secret, { subjects: subjects.filter(({ kind }) => !SHARED.has(kind)), at });
  if (!own.allowed) return own;
  return fill(connection, secret, { subjects: subjects.filter(({ kind }) => SHARED.has(kind)), at });
}

async function fill(connection: Connection, secret: Uint8Array, { subjects, at }: TryAt): Promise<TryAnswer> {
  const { subjects: keys, holds, seconds } = columnsOf(secret, subjects);
  const [longest] = await connection<{ wait: number | null }[]>`
    with counted as (
      insert into portal.try as known (subject, level, level_at, let_in, empty_at)
      select decode(tried.subject, 'hex'), 1, ${at.toISOString()}::timestamptz, true,
             ${at.toISOString()}::timestamptz + make_interval(secs => tried.seconds)
      from unnest(${keys}::text[], ${seconds}::integer[]) as tried (subject, seconds)
      order by 1
      on conflict (subject) do update set (level, level_at, let_in, empty_at) = (
        select case when filled.now + 1 <= filled.holds then filled.now + 1 else filled.now end,
               greatest(known.level_at, excluded.level_at),
               filled.now + 1 <= filled.holds,
               excluded.level_at + make_interval(secs => (filled.now + 1) * filled.seconds)
        from (
          select asked.holds, asked.seconds,
                 greatest(0, known.level - greatest(0, extract(epoch from excluded.level_at - known.level_at)) / asked.seconds) as now
          from unnest(${keys}::text[], ${holds}::integer[], ${seconds}::integer[]) as asked (subject, holds, seconds)
          where decode(asked.subject, 'hex') = known.subject
        ) filled
      )
      returning known.subject, known.level, known.let_in
    )
    select max(ceil((counted.level + 1 - asked.holds) * asked.seconds))::integer as wait
    from counted
    join unnest(${keys}::text[], ${holds}::integer[], ${seconds}::integer[]) as asked (subject, holds, seconds)
      on decode(asked.subject, 'hex') = counted.subject
    where not counted.let_in`;
  const wait = longest?.wait ?? null;
  return wait === null ? { allowed: true } : { allowed: false, waitSeconds: Math.max(1, wait) };
}

/** Gives back what `countTry` has counted of a try that was right. */
export async function forgiveTry(connection: Connection, secret: Uint8Array, { subjects }: TryAt): Promise<void> {
  const { subjects: keys } = columnsOf(secret, subjects);
  // In one order, as they are counted: two who share a network would wait for each other.
  await connection`
    with tried as (
      select subject from portal.try
      where subject in (select decode(asked.subject, 'hex') from unnest(${keys}::text[]) as asked (subject))
      order by subject
      for update
    )
    update portal.try as known set level = greatest(0, known.level - 1)
    from tried where known.subject = tried.subject`;
}

/** Takes away the buckets that have run empty. */
export async function sweepTries(connection: Connection, at: Date): Promise<number> {
  const result =
    await connection`delete from portal.try as known where known.empty_at < ${at.toISOString()}::timestamptz`;
  return result.count;
}
