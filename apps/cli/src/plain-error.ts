/** An error that is already a sentence for the person at the keyboard: what happened, where, and what to do. */
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { failureOf } from '@oryndau/postgres/failure';
import type { Language } from '@oryndau/words/languages';
import { type ExitCode, exitCodes } from './exit-codes.ts';

export class PlainError extends Error {
  readonly exitCode: ExitCode;
  /** Of a refusal or a failure, for `--json`. */
  readonly code: string;

  constructor(message: string, exitCode: ExitCode, code = 'ERROR') {
    super(message);
    this.name = 'PlainError';
    this.exitCode = exitCode;
    this.code = code;
  }
}

export const wrongUsage = (message: string): PlainError => new PlainError(message, exitCodes.usage, 'USAGE');

/** `hint` says what to do about it. */
export function refusedBy(refusal: Refusal, language: Language, hint = ''): PlainError {
  return new PlainError(`${refusalText(refusal, language)}${hint && ` ${hint}`}`, exitCodes.refused, refusal.code);
}

const advice: Readonly<Record<string, string>> = {
  SIGNING_STOPPED:
    'Nothing was signed and nothing was lost. "oryndau signing status" says who stopped it and why; "oryndau signing resume --by NAME --reason TEXT" lets it go on; then run the command again.',
  NOT_RUNNING: 'Is the server running, and is DATABASE_URL (or --database) right?',
  NO_SUCH_HOST: 'Is the host in DATABASE_URL (or --database) right?',
  NO_SUCH_DATABASE: 'Make it with "createdb", or name another one with --database.',
  NOT_ALLOWED: 'Check user, password and rights of the user in DATABASE_URL.',
  CONNECTION_LOST: 'Run the command again: what is durable is not done twice.',
  DISK_FULL: 'Make room and run the command again: what is durable is not done twice.',
};

/** What to print and how to exit, for anything that was thrown. */
export function plainErrorOf(error: unknown): PlainError {
  if (error instanceof PlainError) return error;
  const failure = failureOf(error);
  if (failure !== undefined) {
    const hint = advice[failure.code];
    return new PlainError(
      `${failure.message} (${failure.code}).${hint ? ` ${hint}` : ''}`,
      exitCodes.broken,
      failure.code,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return new PlainError(
    `an error that this program does not know: ${message}. ORYNDAU_DEBUG=1 shows where; please report it.`,
    exitCodes.broken,
    'BUG',
  );
}
