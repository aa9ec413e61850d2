/** What a bank told before and what it tells now, where a task is about the two: side by side, and wherein they differ. */
import { findBookings, type KeptBooking } from '@oryndau/payments/sql/bookings';
import type { Connection } from '@oryndau/postgres/driver';

export interface ToldBooking extends KeptBooking {
  readonly fileName: string;
}

/** What a booking says; where it stands is another matter. */
export const toldParts = ['sum', 'bookedOn', 'direction', 'endToEndIds', 'references', 'text', 'inParts'] as const;
export type ToldPart = (typeof toldParts)[number];

export interface ToldTwice {
  readonly before: ToldBooking;
  readonly now: ToldBooking;
  readonly differs: ReadonlySet<ToldPart>;
}

/** Undefined where the task names no two bookings, or one of them is no more. */
export async function readToldTwice(
  connection: Connection,
  { entry, other }: Readonly<Record<string, unknown>>,
): Promise<ToldTwice | undefined> {
  if (typeof entry !== 'string' || typeof other !== 'string' || other === '') return undefined;
  const found = await findBookings(connection, [entry, other]);
  const [now, before] = [found.get(entry), found.get(other)];
  if (now === undefined || before === undefined) return undefined;
  const files = await connection<{ id: bigint; name: string }[]>`
    select file.id, file.name from work.file as file where file.id = ${now.file} or file.id = ${before.file}`;
  const named = (booking: KeptBooking): ToldBooking => ({
    ...booking,
    fileName: files.find(({ id }) => id === booking.file)?.name ?? '',
  });
  return { before: named(before), now: named(now), differs: differing(before, now) };
}

function differing(before: KeptBooking, now: KeptBooking): ReadonlySet<ToldPart> {
  const isEqual: Readonly<Record<ToldPart, boolean>> = {
    sum: before.sum === now.sum && before.currency === now.currency,
    bookedOn: before.bookedOn === now.bookedOn,
    direction: before.sum > 0n === now.sum > 0n && before.reversal === now.reversal,
    endToEndIds: sameNames(before.endToEndIds, now.endToEndIds),
    references: sameNames(before.references, now.references),
    text: before.text === now.text,
    inParts: before.inParts === now.inParts,
  };
  return new Set(toldParts.filter((part) => !isEqual[part]));
}

const sameNames = (before: readonly string[], now: readonly string[]): boolean =>
  before.toSorted().join('\n') === now.toSorted().join('\n');
