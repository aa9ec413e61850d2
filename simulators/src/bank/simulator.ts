/**
 * A bank to try the robot on: it speaks the protocol of the links over a real socket, and over a folder when one is named, keeps its own books
 * in double entry, lives by a virtual clock, and can be made to misbehave in every way that a bank has been known to.
 */
import { EnvelopeDesk, type EnvelopeDeskOptions } from '../signed-exchange/envelope-desk.ts';
import { type FolderFront, openFolderFront } from '../signed-exchange/folder-front.ts';
import { openHttpFront, type TlsOptions } from '../signed-exchange/http-front.ts';
import { type BankControls, type BankOptions, SimulatedBank } from './bank.ts';

export interface BankSimulatorOptions extends BankOptions, EnvelopeDeskOptions {
  /** HTTPS by this certificate; without it plain HTTP on loopback. */
  readonly tls?: TlsOptions;
  /** Of 127.0.0.1; without it any that is free. */
  readonly port?: number;
  /** A folder that it watches too: takes from `out/`, lays down in `in/`. */
  readonly folder?: string;
}

export interface BankSimulator extends BankControls {
  /** For `httpsBankLink`. */
  readonly url: string;
  /** Looks into the folder now and lays down what has been said; without a folder nothing happens. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the bank. Throws when the port is taken or a key does not fit its certificate. */
export async function bankSimulator(options: BankSimulatorOptions): Promise<BankSimulator> {
  const bank = new SimulatedBank(options);
  const desk = new EnvelopeDesk(bank, options);
  const http = await openHttpFront(desk, options);
  let folder: FolderFront | undefined;
  if (options.folder !== undefined) folder = await openFolderFront(desk, options.folder);
  return Object.assign(controlsOf(bank), {
    url: http.url,
    settle: async () => folder?.settle(),
    close: async () => {
      await folder?.close();
      await http.close();
    },
  });
}

/** The controls alone, so that nobody reaches past them into the bank. */
export const controlsOf = (bank: SimulatedBank): BankControls => ({
  bank: bank.bank,
  faults: bank.faults,
  get today() {
    return bank.today;
  },
  advanceTo: (day) => bank.advanceTo(day),
  payFine: (payment) => bank.payFine(payment),
  credit: (account, amount, day) => bank.credit(account, amount, day),
  debit: (account, amount) => bank.debit(account, amount),
  addCustomer: (customer) => bank.addCustomer(customer),
  changeKind: (account, kind) => bank.changeKind(account, kind),
  books: () => bank.books(),
});
