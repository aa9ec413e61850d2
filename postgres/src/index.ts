/** The room `postgres/`: the embedded server, the pool, migrations, COPY and what the stages share in the database. */
export { array } from './array.ts';
export { copyRows } from './copy.ts';
export { type Database, openDatabase } from './database.ts';
export { type Connection, type Sql, shownUrl, type Transaction } from './driver.ts';
export { Failure, failureOf, withRetry } from './failure.ts';
export { migrate, type Room } from './migrate.ts';
export { asOwner, asStage, type Stage } from './roles.ts';
export { ensureServer, stopServer } from './server.ts';
