export * from './core/fine.ts';
export { fullNameOf, partiesOf, type RegisterParties } from './core/register-person.ts';
export {
  documentIdOf,
  type FactType,
  type FineFact,
  type FineRegistration,
  parseRegisterLine,
} from './core/register-record.ts';
export { RegisterFileError, type RegisterLine, readRegister } from './read-register.ts';
export {
  consumeFacts,
  type DocumentRow,
  type DueFact,
  dueFacts,
  findPayable,
  findRefused,
  loadDebtorKinds,
  loadIdentities,
  loadRecords,
} from './sql/facts.ts';
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
export { fineStore } from './sql/store.ts';

export const fineMigrations = { room: 'fines', directory: new URL('../migrations/', import.meta.url) };
