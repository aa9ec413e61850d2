/** What can be wrong with the notaries' system, each switched by itself, also while it runs. Named after what the robot meets, not after its cause. */
import { noWireFaults, type WireFaults } from '../signed-exchange/wire-faults.ts';

export interface NotaryFaults extends WireFaults {
  /** Answers come so many calendar days after they should. */
  answersLateDays: number;
  /** Every answer comes in two envelopes, with the same id. */
  answersTwice: boolean;
  /** Requests are taken and done, and nothing is said. */
  answersNever: boolean;
  /** Every prohibition is refused with this code; null: none is. */
  refuses: string | null;
  /** A prohibition is entered, confirmed and then refused. */
  contradicts: boolean;
  /** Beside its answers it answers a request that nobody made. */
  answersUnknown: boolean;
  /** What is to be lifted or handed over it does not know, though it has it. */
  forgets: boolean;
}

export const noNotaryFaults = (): NotaryFaults => ({
  ...noWireFaults(),
  answersLateDays: 0,
  answersTwice: false,
  answersNever: false,
  refuses: null,
  contradicts: false,
  answersUnknown: false,
  forgets: false,
});
