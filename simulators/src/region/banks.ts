/**
 * The banks of a simulated region: each speaks the real protocol over HTTPS on loopback and keeps books of its own, by which it is proven at the
 * end that nobody lost a tiyn too much.
 */
import { type BankLink, httpsBankLink } from '@oryndau/connectors/bank';
import { isWorkingDay } from '@oryndau/law/calendar';
import type { LegalDate } from '@oryndau/law/legal-date';
import { issuingOf, newTestIssuer } from '@oryndau/signing';
import type { NewAccount } from '../bank/ledger.ts';
import { type BankSimulator, bankSimulator } from '../bank/simulator.ts';
import { citizen, personOf, type RegionPlan } from './population.ts';

export const TREASURY = 'KZ24070105KSN0000000';
/** How the territorial body calls itself: a BIN of nobody. */
const BODY = '000000000000';

export interface RegionBanks {
  readonly links: ReadonlyMap<string, BankLink>;
  readonly simulators: readonly BankSimulator[];
  /** Lets the banks' day come: wages, executions, statements. */
  advanceTo(day: LegalDate): void;
  close(): Promise<void>;
}

export interface BanksPlan {
  /** Codes of the banks. */
  readonly banks: readonly string[];
  readonly from: LegalDate;
  /** The accounts of a person at one bank; undefined when he has none there. */
  readonly accountsAt: (bank: string, iin: string) => readonly NewAccount[] | undefined;
}

export async function openBanks({ banks, from, accountsAt }: BanksPlan): Promise<RegionBanks> {
  const issuer = await newTestIssuer();
  const identity = async (role: 'head' | 'server') => {
    const { privateKey, certificates } = await issuer.issue(issuingOf(role));
    return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate: certificates[0] ?? '' };
  };
  const body = await identity('head');
  const links = new Map<string, BankLink>();
  const simulators: BankSimulator[] = [];
  for (const bank of banks) {
    const own = await identity('head');
    const tls = await identity('server');
    const simulator = await bankSimulator({
      bank,
      today: from,
      treasury: TREASURY,
      population: (iin) => accountsAt(bank, iin),
      isOperational: (day) => isWorkingDay(day) ?? false,
      body: BODY,
      ...own,
      bodyCertificates: [body.certificate],
      tls,
    });
    simulators.push(simulator);
    const link = httpsBankLink({
      bank,
      body: BODY,
      ...body,
      bankCertificates: [own.certificate],
      url: simulator.url,
      authority: issuer.certificate,
    });
    links.set(bank, link);
  }
  return {
    links,
    simulators,
    advanceTo: (day) => {
      for (const simulator of simulators) if (simulator.today < day) simulator.advanceTo(day);
    },
    close: async () => {
      for (const link of links.values()) await link.close();
      for (const simulator of simulators) await simulator.close();
    },
  };
}

/** What the people of a region have at a bank. */
export function accountsIn(plan: RegionPlan, bank: string, iin: string): readonly NewAccount[] | undefined {
  const n = personOf(iin);
  if (n >= plan.fines) return undefined;
  const its = citizen(plan, n).accounts.filter((account) => account.bank === bank);
  if (its.length === 0) return undefined;
  return its.map(({ iban, kind, balance, monthly }) => ({
    account: iban,
    kind,
    balance,
    ...(monthly && { wage: { amount: monthly.amount, dayOfMonth: monthly.day } }),
  }));
}
