/**
 * What a private bailiff is told of money that moved after the case was handed over (law 261-IV Arts. 10-6): so much has come, so much of what
 * was handed over remains. Without it a person who has paid is collected from a second time. No personal data. Schema: money-file.schema.json.
 */
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { atLeast, type Money, ZERO } from '@oryndau/law/money';

export interface LateMoney {
  readonly documentId: string;
  /** Of the event in the journal: with the case it names the file. */
  readonly n: number;
  readonly on: LegalDate;
  /** The bank's entry, as the journal names it; of a reversal, the one that was taken back. */
  readonly entry: string;
  readonly amount: Money;
  readonly reversal: boolean;
}

/** What was handed over of a case, and all the money that has moved since, in the order of its events. */
export interface MoneySince {
  /** At the transfer. */
  readonly remainder: Money;
  readonly money: readonly LateMoney[];
}

/** One file for each of the movements; the same movements give the same bytes, whenever the file is made. */
export function moneyFilesOf({ remainder, money }: MoneySince): ReadonlyMap<number, Uint8Array> {
  let received = ZERO;
  const files = new Map<number, Uint8Array>();
  for (const moved of money) {
    received = (moved.reversal ? received - moved.amount : received + moved.amount) as Money;
    files.set(moved.n, fileOf(moved, { received, remainder }));
  }
  return files;
}

function fileOf(
  { documentId, n, on, entry, amount, reversal }: LateMoney,
  { received, remainder }: { readonly received: Money; readonly remainder: Money },
): Uint8Array {
  const content = {
    version: 1,
    case: documentId,
    event: n,
    on,
    entry,
    amount,
    reversal,
    receivedSince: received,
    // A payment of before the transfer that was taken back after it is owed again: then more remains than was handed over.
    remains: atLeast((remainder - received) as Money, ZERO),
  };
  return new TextEncoder().encode(`${canonical(content)}\n`);
}
