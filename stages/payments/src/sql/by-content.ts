/** Which entries have a key that is made of what they say, in SQL: as core/retold.ts has it, and to the letter as the index of such entries does, or the server would read all. */
import type { Connection } from '@oryndau/postgres/driver';

/** Of the row that the statement calls `entry`. */
export const isByContent = (connection: Connection) => connection`entry.entry_id ~ '[|][FC]-[0-9a-f]{32}-[0-9]+'`;
