/**
 * The clock of a demonstration. It goes with the real seconds, from ten in the morning of the day that it is set to. How far it is from the machine's is kept in
 * the demonstration's own database, so that whoever works on its people, the command line too, lives on its day (`apps/cli/src/clock.ts`).
 */
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';

const TEN_IN_THE_MORNING = 'T05:00:00Z';

export interface DemoClock {
  now(): Date;
  today(): LegalDate;
  setDay(day: LegalDate): Promise<void>;
  nextDay(): Promise<void>;
}

export async function openDemoClock(db: Database, first: LegalDate): Promise<DemoClock> {
  await db.sql`create schema demonstration`;
  await db.sql`create table demonstration.clock (offset_ms bigint not null)`;
  await db.sql`insert into demonstration.clock (offset_ms) values (0)`;
  let offset = 0;
  const clock: DemoClock = {
    now: () => new Date(Date.now() + offset),
    today: () => legalDayAt(clock.now().getTime()),
    setDay: async (day) => {
      const wanted = Date.parse(`${day}${TEN_IN_THE_MORNING}`) - Date.now();
      await db.sql`update demonstration.clock set offset_ms = ${wanted}`;
      offset = wanted;
    },
    nextDay: () => clock.setDay(addDays(clock.today(), 1)),
  };
  await clock.setDay(first);
  return clock;
}
