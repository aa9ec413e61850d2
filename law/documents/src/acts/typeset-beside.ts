/**
 * Pages laid out on threads of their own: the one that asks goes on meanwhile, and whoever makes many uses every core. Laying out an act is
 * 12 ms of native code that nothing can interrupt; in the thread of a server everybody else would wait for it.
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Typesetting } from './typesetter.mjs';

/** More threads than cores bring nothing, and each holds some 100 MB of fonts and remembered layout. */
const THREADS_MAX = 8;
/** Nobody has asked for so long: the threads end, and give back what they hold. The next page starts one again (0.2 s). */
const IDLE_MS = 60_000;

let threads: Piscina<Typesetting, Uint8Array> | undefined;

const started = (): Piscina<Typesetting, Uint8Array> =>
  new Piscina({
    filename: new URL('./typeset-thread.mjs', import.meta.url).href,
    name: 'typesetHere',
    minThreads: 0,
    maxThreads: Math.min(availableParallelism(), THREADS_MAX),
    // The next page lies ready when one is done: nobody waits until the thread that asks has heard of it, which may be at work itself.
    concurrentTasksPerWorker: 2,
    idleTimeout: IDLE_MS,
    // The event loop of a thread must turn between two pages, else Typst frees nothing.
    atomics: 'disabled',
    // Without the loaders of the main thread: the thread is plain JavaScript.
    execArgv: [],
  });

/**
 * The same bytes as `typeset`. The threads are started by the first page, and keep no program alive. Who asks for more pages than there
 * are threads waits; how many may wait is bounded where they ask (a server answers 512 people at once).
 */
export function typesetBeside(typesetting: Typesetting): Promise<Uint8Array> {
  threads ??= started();
  return threads.run(typesetting);
}
