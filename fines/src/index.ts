import type { Room } from '@oryndau/postgres';
import { moveFacts } from './sql/move-facts.ts';

export * from './core/fine.ts';
export { type Debtor, factBody, factKey, readFineBody, registrationBody } from './core/inbox-body.ts';
export { fullNameOf, partiesOf, type RegisterParties } from './core/register-person.ts';
export {
  type FactType,
  type FineFact,
  type FineRegistration,
  parseRegisterLine,
} from './core/register-record.ts';
export { documentIdOf } from './document-id.ts';
export { RegisterFileError, type RegisterLine, readRegister } from './read-register.ts';
export {
  type DocumentRow,
  findPayable,
  findRefused,
  loadDebtors,
  loadIdentities,
  loadRecords,
} from './sql/documents.ts';
export {
  countFines,
  type FoundDebtor,
  type FoundDocument,
  findByIin,
  findDocuments,
  findInRange,
  findRefusedByNumber,
  type NumberRow,
  readNumbers,
  refusedLines,
} from './sql/find.ts';
export { addIntake, type IntakeCounts, noIntake, takeInLines } from './sql/intake.ts';

export const fineMigrations: Room = {
  room: 'fines',
  directory: new URL('../migrations/', import.meta.url),
  steps: { 3: moveFacts },
};
