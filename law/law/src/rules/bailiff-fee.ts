/** What the debtor is spared: a private bailiff's fee for the same sum (261-IV Art. 118). The robot itself charges nothing. */
import type { Ruling } from '../basis.ts';
import type { LegalDate } from '../legal-date.ts';
import { atMost, type Money, percentRoundedUp, times } from '../money.ts';
import { feeBands, feeCapMci } from '../parameters/bailiff.ts';
import { mci } from '../parameters/indices.ts';
import { ruleByDay, ruled } from '../rule.ts';

const feesOnDay = ruleByDay('bailiff.fee_estimate', { feeBands, feeCapMci, mci }, (law) => ({
  bands: law.feeBands.map(({ upToMci, percent }) => ({
    upTo: upToMci === null ? undefined : times(law.mci, BigInt(upToMci)),
    percent,
  })),
  cap: times(law.mci, BigInt(law.feeCapMci)),
}));

/**
 * The fee that a private bailiff would take of `amount` (tiyn) on `day`: the percentage of its band on the whole sum, a part of a
 * tiyn rounded up, at most the cap. An estimate: the order with the bands was not read (law.md 12 #12).
 */
export function bailiffFee({ amount, day }: { readonly amount: Money; readonly day: LegalDate }): Ruling<{
  readonly percent: number;
  readonly fee: Money;
}> {
  const found = feesOnDay(day);
  if (!found.known) return found;
  const { bands, cap } = found.value;
  const percent = bands.find(({ upTo }) => upTo === undefined || amount <= upTo)?.percent ?? 0;
  return ruled({ percent, fee: atMost(percentRoundedUp(amount, BigInt(percent)), cap) }, found.basis);
}
