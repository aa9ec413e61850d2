/** The room `postgres/`: the embedded server, the pool, migrations, COPY and what the stages share in the database. */
export { array } from './array.ts';
export { copyIn, copyOut, dayLiteral, idList, idLiteral, numberList, type Row, Rows } from './bulk.ts';
export {
  type JournaledEvent,
  type KeptMessage,
  knownDigests,
  lastTick,
  livedUntil,
  type RefusedPlace,
  readChain,
  readMessages,
  refusedRows,
} from './chain.ts';
export { type CopyRow, copyRows } from './copy.ts';
export { readInParts } from './cursor.ts';
export { type Database, openDatabase } from './database.ts';
export {
  DocumentBatch,
  type DocumentOrigin,
  type DocumentPlace,
  type DocumentStanding,
  type KeptDocument,
  readDocuments,
  readScope,
  slotOf,
} from './document-rows.ts';
export { type Connection, type Sql, shownUrl, type Transaction } from './driver.ts';
export { Failure, failureOf, withRetry } from './failure.ts';
export { advanceFile, closeFile, type FileKind, fileDigest, openFile, type ReadFile } from './files.ts';
export { type InboxKind, type Incoming, put, putNew, readInbox, takeAway, waitingFor } from './inbox.ts';
export {
  basisId,
  type Chain,
  type Decided,
  digestOf,
  hashOf,
  JournalBatch,
  newChain,
} from './journal.ts';
export { claimSlots, finishSlots, releaseSlots, SLOTS, slotsLeft } from './lease.ts';
export { type MigrationStep, migrate, type Room } from './migrate.ts';
export { namedId } from './named-id.ts';
export { type OutboxMessage, TO_EACH, writeOutbox } from './outbox.ts';
export { andOfDocuments, type Scope } from './scope.ts';
export {
  type Digest,
  fileSigner,
  holdSealing,
  keyIdOf,
  leafHash,
  merkleRoot,
  nodeHash,
  type Root,
  readDays,
  rootHash,
  type Signer,
  sealDays,
  sealedUntil,
  signerOf,
  summariseDays,
  verifiesRoot,
} from './seal.ts';
export { ensureServer, stopServer } from './server.ts';
export * from './tasks.ts';

export const postgresMigrations = { room: 'postgres', directory: new URL('../migrations/', import.meta.url) };
