/** Accounts on which the body takes in money for any beneficiary: what comes to them may be posted to a fine that names another account. */
import { goOnWithChain, openDay, readSideChains } from '@oryndau/journal/side-chains';
import type { LegalDate } from '@oryndau/law/legal-date';
import { basisOf } from '@oryndau/law/rules/basis-of';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { namedId } from '@oryndau/postgres/named-id';
import type { OwnAccountEvent, OwnAccountTime } from '../core/own-account.ts';

export interface OwnAccount {
  /** IBAN, or the other identification that the bank gives, as its files write it. */
  readonly account: string;
  /** Who said so. */
  readonly operator: string;
  readonly since: LegalDate;
}

/** Our own namespace for the chains of accounts. */
const NAMESPACE = '7e1b0a52-9d0e-5b1c-8f64-3a5c1d7e9b20';

export const ownAccountChainId = (account: string): string => namedId(account, NAMESPACE);

/** Those that are so now. */
export async function readOwnAccounts(connection: Connection): Promise<OwnAccount[]> {
  return await connection<OwnAccount[]>`
    select own.account, own.operator, own.since_day as since
    from payments.own_account as own
    where own.ended_day is null
    order by own.account`;
}

/** By which proposal two people have said so; absent where the staff have no accounts at the desk. The database holds that (robot/standing/migrations/0008). */
interface Proposed {
  readonly proposal?: string;
}

/** Journals it too. Returns whether it is new. What lies in suspense for it stays there until an operator assigns it. */
export async function addOwnAccount(
  tx: Transaction,
  { account, operator, since, proposal }: OwnAccount & Proposed,
): Promise<boolean> {
  const by = await decidedNow(tx, since);
  const done = await tx`
    insert into payments.own_account (account, operator, since_day, begun_by_proposal)
    values (${account}, ${operator}, ${since}, ${proposal ?? null})
    on conflict (account) where ended_day is null do nothing`;
  if (done.count === 0) return false;
  await journal(tx, { type: 'OwnAccountNamed', account, operator, since, ...by });
  return true;
}

/** Journals it too. Returns whether it was there. What was posted by it stays posted. */
export async function endOwnAccount(
  tx: Transaction,
  { account, operator, on, proposal }: Omit<OwnAccount, 'since'> & Proposed & { readonly on: LegalDate },
): Promise<boolean> {
  const by = await decidedNow(tx, on);
  const done = await tx`
    update payments.own_account as own
    set ended_by = ${operator}, ended_day = ${on}, ended_by_proposal = ${proposal ?? null}
    where own.account = ${account} and own.ended_day is null`;
  if (done.count === 0) return false;
  await journal(tx, { type: 'OwnAccountEnded', account, operator, ended: on, ...by });
  return true;
}

const journal = (tx: Transaction, event: OwnAccountEvent): Promise<void> =>
  goOnWithChain(tx, { chainId: ownAccountChainId(event.account), stage: 'own_account', event });

async function decidedNow(tx: Transaction, day: LegalDate): Promise<Pick<OwnAccountEvent, 'on' | 'basis'>> {
  const on = await openDay(tx, day);
  const ruling = basisOf('operator.decision', on);
  if (!ruling.known) throw new Failure('LAW_UNKNOWN', `the law of ${on} is not loaded`, { retry: 'never' });
  return { on, basis: ruling.basis };
}

// ------------------------------------------------------------------------------------------------ for whoever checks

export interface KeptOwnAccount extends OwnAccountTime {
  /** False: from before the journal kept it. */
  readonly journaled: boolean;
}

/** Every time during which an account was the body's. */
export async function readOwnAccountTimes(connection: Connection): Promise<KeptOwnAccount[]> {
  return await connection<KeptOwnAccount[]>`
    select own.account, own.operator, own.since_day as since, own.ended_by as "endedBy", own.ended_day as ended, own.journaled
    from payments.own_account as own
    order by own.account, own.since_day, own.ended_day`;
}

/** By account, what the journal has of it. */
export async function readOwnAccountEvents(
  connection: Connection,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnAccountEvent[]>> {
  const chains = await readSideChains(connection, accounts.map(ownAccountChainId));
  return new Map(
    accounts.flatMap((account) => {
      const texts = chains.get(ownAccountChainId(account));
      return texts === undefined ? [] : [[account, texts.map((text) => JSON.parse(text) as OwnAccountEvent)] as const];
    }),
  );
}
