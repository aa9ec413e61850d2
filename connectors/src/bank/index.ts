/** Banks: the links that carry what the robot asks and what they answer, and a bank to try it on. */

export { type FakeBankOptions, fakeBankLink } from './fake.ts';
export { type FolderBankLinkOptions, folderBankLink } from './folder-link.ts';
export { type HttpsBankLinkOptions, httpsBankLink } from './https-link.ts';
export { orderIdOf, readOrderId } from './order-id.ts';
export type * from './port.ts';
export { type BankControls, type BankOptions, type Books, COMMON_KINDS } from './simulator/bank.ts';
export type { BankFaults } from './simulator/faults.ts';
export { type Customer, ibanOf, type NewAccount } from './simulator/ledger.ts';
export { type BankSimulator, type BankSimulatorOptions, bankSimulator } from './simulator/simulator.ts';
