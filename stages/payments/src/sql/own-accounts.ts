/** Accounts on which the body takes in money for any beneficiary: what comes to them may be posted to a fine that names another account. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';

export interface OwnAccount {
  /** IBAN, or the other identification that the bank gives, as its files write it. */
  readonly account: string;
  /** Who said so. */
  readonly operator: string;
  readonly since: LegalDate;
}

/** Those that are so now. */
export async function readOwnAccounts(connection: Connection): Promise<OwnAccount[]> {
  return await connection<OwnAccount[]>`
    select own.account, own.operator, own.since_day as since
    from payments.own_account as own
    where own.ended_day is null
    order by own.account`;
}

/** Returns whether it is new. What lies in suspense for it stays there until an operator assigns it. */
export async function addOwnAccount(
  connection: Connection,
  { account, operator, since }: OwnAccount,
): Promise<boolean> {
  const done = await connection`
    insert into payments.own_account (account, operator, since_day) values (${account}, ${operator}, ${since})
    on conflict (account) where ended_day is null do nothing`;
  return done.count > 0;
}

/** Returns whether it was there. What was posted by it stays posted. */
export async function endOwnAccount(
  connection: Connection,
  { account, operator, on }: { readonly account: string; readonly operator: string; readonly on: LegalDate },
): Promise<boolean> {
  const done = await connection`
    update payments.own_account as own set ended_by = ${operator}, ended_day = ${on}
    where own.account = ${account} and own.ended_day is null`;
  return done.count > 0;
}
