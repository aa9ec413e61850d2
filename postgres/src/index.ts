/** The room `postgres/`: the embedded server, the pool, migrations, COPY and what the stages share in the database. */
export { array } from './array.ts';
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
export { type Connection, type Sql, shownUrl, type Transaction } from './driver.ts';
export { Failure, failureOf, withRetry } from './failure.ts';
export { advanceFile, closeFile, type FileKind, fileDigest, openFile, type ReadFile } from './files.ts';
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
export { migrate, type Room } from './migrate.ts';
export { type OutboxMessage, writeOutbox } from './outbox.ts';
export { asOwner, asStage, type Stage } from './roles.ts';
export { andOfDocuments, type Scope } from './scope.ts';
export {
  fileSigner,
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
  verifiesRoot,
} from './seal.ts';
export { ensureServer, stopServer } from './server.ts';
export { type Changed, type StateCodec, type StateStore, type Stored, slotOf, stateStore } from './state-store.ts';
export * from './tasks.ts';

export const postgresMigrations = { room: 'postgres', directory: new URL('../migrations/', import.meta.url) };
