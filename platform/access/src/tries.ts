/** Failed tries to open a case or to name a message, counted by whatever they have in common: the code, the address, the network. */
import { createHmac } from 'node:crypto';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface TrySubject {
  /** `checker` and `checker_network`: who asks whether a message is genuine, by address and network. Apart from who opens cases: one who checks must not shut himself out. */
  readonly kind: 'code' | 'address' | 'network' | 'checker' | 'checker_network';
  readonly value: string;
}

export interface TryLimit {
  readonly kind: TrySubject['kind'];
  readonly max: number;
  readonly windowMs: number;
}

/** One person who mistypes has enough; who guesses a case by its dates of birth has not. */
export const tryLimits: readonly TryLimit[] = [
  { kind: 'code', max: 5, windowMs: 24 * 3_600_000 },
  { kind: 'address', max: 20, windowMs: 3_600_000 },
  { kind: 'network', max: 200, windowMs: 3_600_000 },
  { kind: 'checker', max: 20, windowMs: 3_600_000 },
  { kind: 'checker_network', max: 200, windowMs: 3_600_000 },
];

interface Counted {
  readonly subject: Buffer;
  readonly from: string;
  readonly max: number;
}

function counted(secret: Uint8Array, subjects: readonly TrySubject[], at: Date): Counted[] {
  return subjects.flatMap(({ kind, value }) => {
    const limit = tryLimits.find((candidate) => candidate.kind === kind);
    if (limit === undefined) return [];
    const subject = createHmac('sha256', secret).update(`try\u001f${kind}\u001f${value}`).digest();
    const from = new Date(Math.floor(at.getTime() / limit.windowMs) * limit.windowMs).toISOString();
    return [{ subject, from, max: limit.max }];
  });
}

/**
 * Counts a try before it is judged, so that a thousand at a time count as a thousand; whether one of its subjects had no try left. A try that
 * succeeds is given back by `forgiveTries`.
 */
export async function countTry(
  connection: Connection,
  secret: Uint8Array,
  { subjects, at }: { readonly subjects: readonly TrySubject[]; readonly at: Date },
): Promise<{ readonly allowed: boolean }> {
  const rows = counted(secret, subjects, at);
  const result = await connection<{ subject: Buffer; count: number }[]>`
    insert into portal.try as known (subject, window_from, count)
    select decode(tried.subject, 'hex'), tried.window_from, 1
    from unnest(
      ${array(rows.map(({ subject }) => subject.toString('hex')))}::text[],
      ${array(rows.map(({ from }) => from))}::timestamptz[]
    ) as tried (subject, window_from)
    order by 1
    on conflict (subject, window_from) do update set count = known.count + 1
    returning known.subject, known.count`;
  const counts = new Map(result.map(({ subject, count }) => [Buffer.from(subject).toString('hex'), count]));
  return { allowed: rows.every(({ subject, max }) => (counts.get(subject.toString('hex')) ?? 0) <= max) };
}

export async function forgiveTry(
  connection: Connection,
  secret: Uint8Array,
  { subjects, at }: { readonly subjects: readonly TrySubject[]; readonly at: Date },
): Promise<void> {
  const rows = counted(secret, subjects, at);
  await connection`
    update portal.try as known set count = known.count - 1
    from unnest(
      ${array(rows.map(({ subject }) => subject.toString('hex')))}::text[],
      ${array(rows.map(({ from }) => from))}::timestamptz[]
    ) as tried (subject, window_from)
    where known.subject = decode(tried.subject, 'hex') and known.window_from = tried.window_from and known.count > 0`;
}

/** Takes away what no window asks for any more. */
export async function sweepTries(connection: Connection, at: Date): Promise<number> {
  const longest = Math.max(...tryLimits.map(({ windowMs }) => windowMs));
  const before = new Date(at.getTime() - 2 * longest).toISOString();
  const result = await connection`delete from portal.try as known where known.window_from < ${before}::timestamptz`;
  return result.count;
}
