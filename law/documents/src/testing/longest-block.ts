/** How long the loop of this thread stood still while something was done: so long nobody else was answered. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;

async function blockOf<Done>(work: () => Promise<Done>): Promise<{ readonly ms: number; readonly done: Done }> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // One turn, so that what stood before is not counted.
  await pause(2 * RESOLUTION_MS);
  delay.reset();
  const done = await work();
  await pause(2 * RESOLUTION_MS);
  delay.disable();
  return { ms: delay.max / NS_PER_MS, done };
}

/** A machine that has other things to do holds the loop up too, now and then; what is done on the loop does so each time. */
const TRIES = 3;

/** Milliseconds, the least of three tries, beside what `work` gave. Compare it with the same work done here (`blockMax`). */
export async function longestBlock<Done>(
  work: () => Promise<Done>,
): Promise<{ readonly ms: number; readonly done: Done }> {
  let { ms, done } = await blockOf(work);
  for (let tried = 1; tried < TRIES && ms >= ANSWER_MS; tried += 1) {
    const again = await blockOf(work);
    [ms, done] = [Math.min(ms, again.ms), again.done];
  }
  return { ms, done };
}

/** Within which another request is answered. */
const ANSWER_MS = 200;
/** On a machine that does several things at once all takes longer: what is handed over takes at most this part of what it would take here. */
const PART = 1 / 3;

/** The longest that a block may be where the same work, done in this thread, took so long. */
export const blockMax = (hereMs: number): number => Math.max(ANSWER_MS, hereMs * PART);

export async function timed<Done>(work: () => Done | Promise<Done>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const SPIN_US = 100_000;

/** How many milliseconds of the clock this thread needs for one of its own work: 1 where nobody else wants the processor. */
export function slowness(): number {
  const [from, before] = [performance.now(), process.cpuUsage()];
  let spent = 0;
  while (spent < SPIN_US) {
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return Math.max(1, ((performance.now() - from) * 1_000) / spent);
}
