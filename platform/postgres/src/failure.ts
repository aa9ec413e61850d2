/**
 * A Failure says that the world broke, not the law and not the program: the database went away, a disk is full. It is
 * thrown in the shell only, and `retry` tells the caller whether doing the same again can help.
 */
export type Retry = 'now' | 'later' | 'never';

export class Failure extends Error {
  readonly code: string;
  readonly retry: Retry;

  constructor(code: string, message: string, options: { retry: Retry; cause?: unknown }) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.retry = options.retry;
  }
}

/** Codes of PostgreSQL, of the driver and of the operating system, each mapped once. Everything else is a bug. */
const KNOWN: Record<string, { code: string; retry: Retry }> = {
  '40001': { code: 'SERIALIZATION', retry: 'now' },
  '40P01': { code: 'DEADLOCK', retry: 'now' },
  '55P03': { code: 'LOCK_NOT_AVAILABLE', retry: 'later' },
  '53300': { code: 'TOO_MANY_CONNECTIONS', retry: 'later' },
  '53100': { code: 'DISK_FULL', retry: 'later' },
  '53200': { code: 'OUT_OF_MEMORY', retry: 'later' },
  '57P01': { code: 'CONNECTION_LOST', retry: 'later' },
  '57P02': { code: 'CONNECTION_LOST', retry: 'later' },
  '57P03': { code: 'DATABASE_STARTING', retry: 'later' },
  '57P05': { code: 'CONNECTION_LOST', retry: 'later' },
  '57014': { code: 'CANCELLED', retry: 'never' },
  '25006': { code: 'READ_ONLY', retry: 'later' },
  '28P01': { code: 'NOT_ALLOWED', retry: 'never' },
  '28000': { code: 'NOT_ALLOWED', retry: 'never' },
  '42501': { code: 'NOT_ALLOWED', retry: 'never' },
  '3D000': { code: 'NO_SUCH_DATABASE', retry: 'never' },
  CONNECTION_CLOSED: { code: 'CONNECTION_LOST', retry: 'later' },
  CONNECTION_DESTROYED: { code: 'CONNECTION_LOST', retry: 'later' },
  CONNECTION_ENDED: { code: 'CONNECTION_LOST', retry: 'later' },
  CONNECT_TIMEOUT: { code: 'CONNECTION_LOST', retry: 'later' },
  ECONNREFUSED: { code: 'NOT_RUNNING', retry: 'later' },
  ECONNRESET: { code: 'CONNECTION_LOST', retry: 'later' },
  ENOENT: { code: 'NOT_RUNNING', retry: 'later' },
  EPIPE: { code: 'CONNECTION_LOST', retry: 'later' },
  ENOTCONN: { code: 'CONNECTION_LOST', retry: 'later' },
  ETIMEDOUT: { code: 'CONNECTION_LOST', retry: 'later' },
  ENOTFOUND: { code: 'NO_SUCH_HOST', retry: 'later' },
  EAI_AGAIN: { code: 'NO_SUCH_HOST', retry: 'later' },
  ERR_STREAM_DESTROYED: { code: 'CONNECTION_LOST', retry: 'later' },
};

/** The code that an error of the driver, of PostgreSQL or of the system carries, if any. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The Failure behind an error, or undefined when the error is not one of the world's (a bug, a constraint). */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const known = code === undefined ? undefined : (KNOWN[code] ?? classOfConnection(code));
  if (!known) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  return new Failure(known.code, message, { retry: known.retry, cause: error });
}

/** Class 08 of SQLSTATE: connection exceptions, whatever their last three characters. */
function classOfConnection(code: string): { code: string; retry: Retry } | undefined {
  return /^08[0-9A-Z]{3}$/.test(code) ? { code: 'CONNECTION_LOST', retry: 'later' } : undefined;
}

const PAUSE_FIRST_MS = 50;
const PAUSE_MAX_MS = 5_000;

export interface RetryOptions {
  /** How many times the operation may run in all; without it only `patienceMs` ends the attempts. */
  readonly limit?: number;
  /** For how long after the first failure it is worth trying: 30 s outlasts a crash recovery of PostgreSQL. */
  readonly patienceMs?: number;
  /** Told before every further attempt. */
  readonly onRetry?: (failure: Failure, attempt: number) => void;
}

/**
 * Runs the operation again while it fails with a Failure that another attempt may cure. The operation must be safe to
 * run twice: a commit whose answer was lost has happened.
 */
export async function withRetry<T>(operation: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { limit = Number.POSITIVE_INFINITY, patienceMs = 30_000, onRetry } = options;
  let firstFailureAt: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation();
    } catch (error) {
      const failure = failureOf(error);
      if (!failure || failure.retry === 'never' || attempt >= limit) throw error;
      firstFailureAt ??= performance.now();
      const left = firstFailureAt + patienceMs - performance.now();
      if (left <= 0) throw error;
      onRetry?.(failure, attempt);
      await pause(Math.min(left, pauseBefore(attempt, failure.retry)));
    }
  }
}

function pauseBefore(attempt: number, retry: Retry): number {
  const full = Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  const spread = 0.5 + Math.random() / 2;
  return retry === 'now' ? Math.min(full, 100) * spread : full * spread;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
