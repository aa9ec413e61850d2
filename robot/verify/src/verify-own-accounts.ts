/** Which accounts are the body's own, since when and by whose word: each row against the events of its account, and no account that is journaled without its rows. */
import { canonical } from '@oryndau/law/canonical';
import { type OwnAccountTime, timesOf } from '@oryndau/payments/core/own-account';
import { type KeptOwnAccount, readOwnAccountEvents, readOwnAccountTimes } from '@oryndau/payments/sql/own-accounts';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { Fault } from '@oryndau/standing/fault';

/** `chains`: how many accounts the journal knows. Returns of how many times it is not known who named them; throws the first Fault. */
export async function checkOwnAccounts(tx: Transaction, chains: number): Promise<number> {
  const kept = await readOwnAccountTimes(tx);
  const byAccount = groupBy(kept, ({ account }) => account);
  const events = await readOwnAccountEvents(tx, [...byAccount.keys()]);
  let known = 0;
  for (const [account, times] of byAccount) {
    const told = events.get(account);
    if (told !== undefined) known += 1;
    // One that was named before and ended since is told of by its end alone.
    const expected = timesOf(told ?? []);
    const journaled = times.filter((time) => time.journaled);
    if (textOf(journaled) !== textOf(expected))
      throw new Fault(
        `payments.own_account ${account}`,
        'since when, until when or by whose word is not what the journal tells of',
      );
  }
  if (known !== chains)
    throw new Fault(
      'payments.own_account',
      `the journal knows ${chains} accounts of the body, ${known} of them are kept`,
    );
  return kept.filter(({ journaled }) => !journaled).length;
}

const textOf = (times: readonly (OwnAccountTime | KeptOwnAccount)[]): string =>
  times
    .map(({ account, operator, since, endedBy, ended }) => canonical({ account, operator, since, endedBy, ended }))
    .sort()
    .join('\n');
