/** What can be wrong with a bank, each switched by itself, also while it runs. Named after what the robot meets, not after its cause. */
import type { Money } from '@oryndau/law/money';

export interface BankFaults {
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
  /** Envelopes are signed by a key that is not the bank's. */
  badSignature: boolean;
  /** In every envelope one more message stands that its schema does not allow. */
  schemaInvalid: boolean;
  /** Envelopes end in the middle. */
  halfFile: boolean;
  /** So many of the next HTTP requests are answered by 500. */
  serverErrors: number;
  /** So many of the next requests to take an envelope: the connection drops before it is taken. */
  dropsBefore: number;
  /** So many of the next requests to take an envelope: it is taken and done, and the connection drops before the receipt. */
  dropsAfter: number;
  /** Arrests so much more, or less, than it was asked to, and says so. Tiyn. */
  arrestsMore: Money;
  arrestsLess: Money;
  /** A recall is looked at only after everything that the order can take has been taken. */
  recallAfterExecution: boolean;
  /** Every statement comes in two envelopes. */
  statementTwice: boolean;
}

export const noFaults = (): BankFaults => ({
  answersLateDays: 0,
  answersTwice: false,
  answersNever: false,
  contradicts: false,
  answersUnknown: false,
  badSignature: false,
  schemaInvalid: false,
  halfFile: false,
  serverErrors: 0,
  dropsBefore: 0,
  dropsAfter: 0,
  arrestsMore: 0n as Money,
  arrestsLess: 0n as Money,
  recallAfterExecution: false,
  statementTwice: false,
});
