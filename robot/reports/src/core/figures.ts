/**
 * The programme's figures. Each is a count of cases and a sum in tiyn, by day, region and article; which events add to which stands in the table of
 * consequences (robot/deciding/src/consequences/table.ts). Definitions stand in `figureDefinitions`: a number without its definition has misled before (anchors.md 0.2).
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import { bailiffFee } from '@oryndau/law/rules/bailiff-fee';
import type { FigureName } from '@oryndau/words/figures';
import type { PaceKey } from '@oryndau/words/paces';

export const figureDefinitions = {
  opened: 'Simplified proceedings opened; the sum is what remained unpaid on the day of opening.',
  refused: 'Fines detected but refused the simplified way; the sum is what remained unpaid.',
  refused_at_bound: 'Of those refused, the fines of which exactly the limit remained unpaid; the sum is what remained.',
  ordinary_way:
    'Fines that fell due where the robot is switched off and went the ordinary way; the sum is what remained unpaid.',
  executed: 'Proceedings ended because the whole sum was paid; the sum is what had been claimed.',
  transferred: 'Proceedings handed over to a private bailiff; the sum is what remained.',
  cancelled: 'Proceedings ended because the fine was cancelled; the sum is what had been claimed.',
  paid: 'Money received in open proceedings, less reversals; the count is of payments less reversals.',
  saved_of_opened:
    'Saved, first definition: the fee a private bailiff might have charged on every sum opened, paid or not (as in "226 of 907 million").',
  saved_of_collected:
    'Saved, second definition: the fee a private bailiff might have charged on the sums collected (as in "140.6 of 562 million").',
} as const satisfies Readonly<Record<FigureName, string>>;

export interface Figure {
  readonly on: LegalDate;
  readonly region: string;
  readonly article: string;
  readonly name: FigureName | PaceKey;
  readonly cases: number;
  readonly amount: Money;
}

/** What a private bailiff might have charged on a sum: an estimate, never charged by this system; nothing where the fee of the day is not known. */
export function savedFee(amount: Money, day: LegalDate): Money {
  const fee = bailiffFee({ amount, day });
  return fee.known ? fee.value.fee : ZERO;
}

type Sum = { -readonly [Field in keyof Figure]: Figure[Field] };

/**
 * Adds up what belongs together: a batch writes a few rows, and a check of the whole journal keeps a few thousand sums. By day, name, region and article,
 * one within the other: millions come here, and a key put together for each costs three times as much.
 */
export class FigureSums {
  readonly #sums = new Map<string, Map<string, Map<string, Map<string, Sum>>>>();

  add({ on, region, article, name, cases, amount }: Figure): void {
    const sums = within(within(within(this.#sums, on), name), region);
    const sum = sums.get(article);
    if (sum === undefined) {
      sums.set(article, { on, region, article, name, cases, amount });
      return;
    }
    sum.cases += cases;
    sum.amount = add(sum.amount, amount);
  }

  values(): Figure[] {
    return [...this.#sums.values()].flatMap((days) =>
      [...days.values()].flatMap((names) => [...names.values()].flatMap((regions) => [...regions.values()])),
    );
  }
}

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let map = maps.get(key);
  if (map === undefined) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

export const figureKey = ({ on, region, article, name }: Figure): string => `${on}|${region}|${article}|${name}`;
