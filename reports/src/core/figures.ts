/**
 * The programme's figures, drawn from events as they are decided. Each is a count of cases and a sum in tiyn, by day, region
 * and article. Definitions stand in `figureDefinitions`: a number without its definition has misled before (anchors.md 0.2).
 */
import { bailiffFee, type LegalDate, type Money } from '@oryndau/law';

export const figureDefinitions = {
  opened: 'Simplified proceedings opened; the sum is what remained unpaid on the day of opening.',
  refused: 'Fines detected but refused the simplified way; the sum is what remained unpaid.',
  executed: 'Proceedings ended because the whole sum was paid; the sum is what had been claimed.',
  transferred: 'Proceedings handed over to a private bailiff; the sum is what remained.',
  cancelled: 'Proceedings ended because the fine was cancelled; the sum is what had been claimed.',
  paid: 'Money received in open proceedings, less reversals; the count is of payments less reversals.',
  saved_of_opened:
    'Saved, first definition: the fee a private bailiff might have charged on every sum opened, paid or not (as in "226 of 907 million").',
  saved_of_collected:
    'Saved, second definition: the fee a private bailiff might have charged on the sums collected (as in "140.6 of 562 million").',
} as const;

export type FigureName = keyof typeof figureDefinitions;

export interface Figure {
  readonly on: LegalDate;
  readonly region: string;
  readonly article: string;
  readonly name: FigureName;
  readonly cases: number;
  readonly amount: Money;
}

/** An event as far as figures care for it. */
export interface CountedEvent {
  readonly type: string;
  readonly on: LegalDate;
  readonly sum?: Money;
  readonly remainder?: Money;
  readonly amount?: Money;
}

/** What the event adds. `claimed` is the sum of the case, tiyn. */
export function figuresOf(
  event: CountedEvent,
  { region, article, claimed }: { readonly region: string; readonly article: string; readonly claimed: Money },
): readonly Figure[] {
  const figure = (name: FigureName, amount: Money, cases = 1): Figure => ({
    on: event.on,
    region,
    article,
    name,
    cases,
    amount,
  });
  switch (event.type) {
    case 'ProceedingOpened':
      return [figure('opened', claimed), figure('saved_of_opened', feeOn(claimed, event.on))];
    case 'ProceedingRefused':
      return [figure('refused', event.remainder ?? claimed)];
    case 'ProceedingExecuted':
      return [figure('executed', claimed)];
    case 'ProceedingTransferred':
      return [figure('transferred', event.remainder ?? claimed)];
    case 'ProceedingCancelled':
      return [figure('cancelled', claimed)];
    case 'PaymentReceived': {
      const amount = event.amount ?? (0n as Money);
      return [figure('paid', amount), figure('saved_of_collected', feeOn(amount, event.on))];
    }
    case 'PaymentReversed': {
      const amount = event.amount ?? (0n as Money);
      const back = (sum: Money) => -sum as Money;
      return [figure('paid', back(amount), -1), figure('saved_of_collected', back(feeOn(amount, event.on)), -1)];
    }
    default:
      return [];
  }
}

/** An estimate, never charged by this system; nothing where the fee of the day is not known. */
function feeOn(amount: Money, day: LegalDate): Money {
  const fee = bailiffFee({ amount, day });
  return fee.known ? fee.value.fee : (0n as Money);
}

/** Adds up what belongs together: a batch writes a few rows, and a check of the whole journal keeps a few thousand sums. */
export class FigureSums {
  readonly #sums = new Map<string, Figure>();

  add(figure: Figure): void {
    const key = figureKey(figure);
    const sum = this.#sums.get(key);
    this.#sums.set(
      key,
      sum === undefined
        ? figure
        : { ...sum, cases: sum.cases + figure.cases, amount: (sum.amount + figure.amount) as Money },
    );
  }

  values(): Figure[] {
    return [...this.#sums.values()];
  }
}

export const figureKey = ({ on, region, article, name }: Figure): string => `${on}|${region}|${article}|${name}`;
