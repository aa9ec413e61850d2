/** Visits that somebody has left: kept until they would have been over by themselves, so that a copy of their cookie opens nothing. */
import type { Connection } from '@oryndau/postgres/driver';

/** `until`: the last moment at which the visit could have been. */
export async function endVisit(connection: Connection, visit: string, until: Date): Promise<void> {
  await connection`
    insert into portal.ended_visit (visit, until) values (${visit}::uuid, ${until.toISOString()}::timestamptz)
    on conflict (visit) do nothing`;
}

export async function hasEnded(connection: Connection, visit: string): Promise<boolean> {
  const [found] = await connection<{ ended: boolean }[]>`
    select exists (select from portal.ended_visit where ended_visit.visit = ${visit}::uuid) as ended`;
  return found?.ended === true;
}

/** Takes away those that are over by themselves. */
export async function sweepEndedVisits(connection: Connection, at: Date): Promise<number> {
  const result =
    await connection`delete from portal.ended_visit where ended_visit.until < ${at.toISOString()}::timestamptz`;
  return result.count;
}
