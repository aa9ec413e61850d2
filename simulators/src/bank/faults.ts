/** What can be wrong with a bank, each switched by itself, also while it runs. Named after what the robot meets, not after its cause. */
import type { Money } from '@oryndau/law/money';
import { noWireFaults, type WireFaults } from '../signed-exchange/wire-faults.ts';

export interface BankFaults extends WireFaults {
  /** Answers come so many calendar days after they should. */
  answersLateDays: number;
  /** Every answer comes in two envelopes, with the same id. */
  answersTwice: boolean;
  /** Requests are taken and done, and nothing is said. */
  answersNever: boolean;
  /** An arrest is confirmed and then rejected, an order accepted and then rejected. */
  contradicts: boolean;
  /** Beside its answers the bank answers a request that nobody made. */
  answersUnknown: boolean;
  /** Arrests so much more, or less, than it was asked to, and says so. Tiyn. */
  arrestsMore: Money;
  arrestsLess: Money;
  /** A recall is looked at only after everything that the order can take has been taken. */
  recallAfterExecution: boolean;
  /**
   * Of the movements that it was asked for: it leaves them out; sends one more than may be; tells one of the day before it was asked from; tells the
   * period as it should and one of these movements otherwise; writes a direction that is none.
   */
  movements: 'LEFT_OUT' | 'TOO_MANY' | 'TOO_EARLY' | 'NO_DIRECTION' | null;
  /** That an arrest went to a private bailiff is refused, and not written down. */
  refusesHandOvers: boolean;
  /** Every statement comes in two envelopes. */
  statementTwice: boolean;
}

export const noFaults = (): BankFaults => ({
  ...noWireFaults(),
  answersLateDays: 0,
  answersTwice: false,
  answersNever: false,
  contradicts: false,
  answersUnknown: false,
  arrestsMore: 0n as Money,
  arrestsLess: 0n as Money,
  recallAfterExecution: false,
  movements: null,
  refusesHandOvers: false,
  statementTwice: false,
});
