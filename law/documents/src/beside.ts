/**
 * Threads beside the one that answers everybody. Whatever a stranger sent is parsed, hashed and checked there, within limits of time and memory: the worst that it
 * can do is to end a thread. `apps/citizen/src/event-loop.db.test.ts` and the `*-beside.test.ts` feed each reader its worst input, and hold that the loop goes on meanwhile.
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

/** More at once bring nothing, and each holds what it is given. */
const THREADS_MAX = 4;
/** Nobody has asked for so long: the threads end. The next one starts anew (half a second). */
const IDLE_MS = 60_000;
/** Beyond it a thread ends, and what it did fails; what lies outside the heap of JavaScript (bodies, XML) is bounded by its size. */
const HEAP_MB_MAX = 512;

/** What was asked of a thread was not done: it took longer than it may, or the thread ended. */
export class BesideError extends Error {
  readonly code: 'TOOK_TOO_LONG' | 'THREAD_ENDED';

  constructor(code: BesideError['code'], cause: unknown) {
    super(`${code}: a thread did not do what it was asked`, { cause });
    this.name = 'BesideError';
    this.code = code;
  }
}

export interface Beside {
  /** The file of TypeScript that exports what is done, which knows nothing of threads. */
  readonly module: URL;
  /** The name of the function: it takes one value that can be cloned, and gives such a value, or a promise of one. */
  readonly does: string;
  /** With the time for which it waits for a thread. */
  readonly timeMs: number;
}

/** As thread.mjs is asked. */
interface ThreadTask {
  readonly module: string;
  readonly does: string;
  readonly task: unknown;
}

let threads: Piscina<ThreadTask, unknown> | undefined;

const started = (): Piscina<ThreadTask, unknown> =>
  new Piscina({
    filename: new URL('./thread.mjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(availableParallelism(), THREADS_MAX),
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
    atomics: 'disabled',
    // Without the loaders of the main thread: the thread brings its own.
    execArgv: [],
  });

/**
 * `does` of `module`, done beside. What is in `given` is handed over without a copy, and is empty here afterwards. Throws BesideError, and what the function
 * throws. The threads are started when they are needed, and keep no program alive.
 */
export function beside<Task, Done>({
  module,
  does,
  timeMs,
}: Beside): (task: Task, given?: readonly ArrayBuffer[]) => Promise<Done> {
  return async (task, given = []) => {
    threads ??= started();
    const signal = AbortSignal.timeout(timeMs);
    try {
      const done = await threads.run({ module: module.href, does, task }, { signal, transferList: [...given] });
      return done as Done;
    } catch (error) {
      if (signal.aborted) throw new BesideError('TOOK_TOO_LONG', error);
      if (isEnd(error)) throw new BesideError('THREAD_ENDED', error);
      throw error;
    }
  };
}

const isEnd = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.message === 'Terminating worker thread');

/** A buffer of its own with the same bytes, to hand over: one of Node's pool would take others along. */
export const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);
