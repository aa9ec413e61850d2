/**
 * What the server writes of its work: a line for each answer, a line for what broke. Never a path, a query, a header, a body, or the words of an error:
 * a token or a person's number might be in any of them. The pattern of the route and the request's own id say enough to find the rest.
 */

import { type DestinationStream, type Logger, pino } from 'pino';
import { codeOfError } from './error-code.ts';
import type { AnsweredRequest, ServerOptions } from './server.ts';

export interface LoggerOptions {
  /** Where lines go; standard output without it. */
  readonly destination?: DestinationStream;
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Answers that took longer are worth a look. */
const SLOW_MS = 1_000;

/** The two ears of the server, tied to a log of JSON lines. */
export function openLogger({
  destination,
  level = 'info',
}: LoggerOptions = {}): Required<Pick<ServerOptions, 'onAnswer' | 'onTrouble'>> {
  const settings = {
    level,
    base: { service: 'oryndau' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const log: Logger = destination === undefined ? pino(settings) : pino(settings, destination);
  return {
    onAnswer: ({ method, route, status, ms, requestId }: AnsweredRequest) => {
      const line = { method, route, status, ms: Math.round(ms * 10) / 10, requestId };
      if (status >= 500 || ms > SLOW_MS) log.warn(line, 'answered');
      else log.info(line, 'answered');
    },
    onTrouble: ({ route, requestId, error }) => {
      log.error({ route, requestId, code: codeOfError(error), frames: framesOf(error) }, 'broke');
    },
  };
}

const FRAMES = 6;

/** Where it broke, in our own files: names of functions and places, never the message. */
function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .map((line) =>
      /^\s+at (?:(?:async )?([\w.<>[\] ]+) )?\(?.*?((?:law|platform|stages|connectors|robot|apps)\/[\w./-]+:\d+)/.exec(
        line,
      ),
    )
    .flatMap((found) => (found === null ? [] : [`${found[1] ?? 'at'} ${found[2] ?? ''}`]))
    .slice(0, FRAMES);
}
