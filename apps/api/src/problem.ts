/**
 * What goes wrong in a call of the API, as RFC 9457 writes it. The code is for programs and never changes its meaning; title and detail are for the
 * people who write them. Nothing of what was sent, and no word of an error from inside, is ever told.
 */
import { BesideError } from '@oryndau/documents/beside';
import type { Refusal } from '@oryndau/law/refusal';
import { failureOf } from '@oryndau/postgres/failure';
import { NoTextError } from '@oryndau/web/http/no-text-error';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Every code with its status and its title, in the order of their statuses. A code is added, never changed. */
export const problems = {
  MALFORMED: [400, 'The request cannot be read'],
  IDEMPOTENCY_KEY_MISSING: [400, 'The header Idempotency-Key is missing or malformed'],
  UNAUTHENTICATED: [401, 'The bearer token is missing, wrong or over'],
  NO_MATCH: [403, 'No case has this code and these facts'],
  SCOPE_MISSING: [403, 'This client may not do that'],
  NOT_FOUND: [404, 'There is no such thing'],
  LINK_UNKNOWN: [404, 'This link is none of ours'],
  METHOD_NOT_ALLOWED: [405, 'This address is not called by this method: see the header Allow'],
  WRONG_STATE: [409, 'In its present state that cannot be done with the case'],
  NUMBER_AMBIGUOUS: [409, 'Several documents bear this number: name it by its id'],
  PAYMENT_BEGUN: [409, 'A payment is begun and has no end yet'],
  NOTHING_TO_PAY: [409, 'There is nothing to pay in this case'],
  PAYMENTS_ABSENT: [409, 'This installation takes no payments'],
  IDEMPOTENCY_KEY_IN_USE: [409, 'The first request with this Idempotency-Key is not over'],
  WEBHOOKS_TOO_MANY: [409, 'The client has as many webhooks as it may have'],
  LINK_EXPIRED: [410, 'This link is over'],
  CHANGED: [412, 'The case is not as it was seen: read it again'],
  TOO_LARGE: [413, 'The body is too large'],
  MEDIA_TYPE: [415, 'The body must be application/json'],
  INVALID: [422, 'The request does not have the form that is described'],
  IDEMPOTENCY_KEY_REUSED: [422, 'This Idempotency-Key was used for another request'],
  AMOUNT_OUT_OF_RANGE: [422, 'The amount is too little, or more than can be paid'],
  RETURN_URL_NOT_ALLOWED: [422, 'The person may not be sent back to this address'],
  UPLOAD_REFUSED: [422, 'A file is empty, too large, or of a kind that is not taken'],
  URL_NOT_ALLOWED: [422, 'Events may not be sent to this address'],
  CURSOR_UNKNOWN: [422, 'The cursor is none of ours, or of another query'],
  IF_MATCH_MISSING: [428, 'The header If-Match is missing: what was seen must be named'],
  TOO_MANY: [429, 'Too many requests'],
  TOO_MANY_TRIES: [429, 'Too many tries to open a case'],
  BROKEN: [500, 'Something of ours is broken'],
  PAUSED: [503, 'The service stands still: try again later'],
  BUSY: [503, 'Too much at once: try again later'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems).filter((code): code is ProblemCode => code in problems);

/** How long who was told to come again should wait, where nothing says it better. */
const RETRY_AFTER_SECONDS = 30;

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A URN of the code', example: 'urn:oryndau:problem:NOT_FOUND' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum(problemCodes),
    instance: z.string().meta({ description: 'A URN of the request, by which we find it in our logs' }),
    refusal: z
      .object({
        code: z.string().meta({ description: 'Why the law, or the state of the case, says no' }),
        citation: z.string().optional(),
      })
      .optional(),
    errors: z
      .array(
        z.object({
          place: z.string().meta({
            description: 'Where in the body or the path, as a JSON pointer; of a query, ? and the name',
            example: '/amount',
          }),
          reason: z.string().meta({ example: 'invalid_format' }),
          expected: z.string().optional().meta({
            description: 'What belongs there, in words for who writes the program',
            example: 'tenge with two decimals',
          }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type ProblemBody = z.output<typeof problemSchema>;
type More = Pick<ProblemBody, 'refusal' | 'errors'>;

/** Thrown by a handler to answer with a problem. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: More;
  /** Where it says that there were too many, or too much at once. */
  readonly retryAfterSeconds: number;

  constructor(code: ProblemCode, more: More = {}, retryAfterSeconds: number = RETRY_AFTER_SECONDS) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.more = more;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The law, or the case, says no. */
  static ofRefusal({ code, citation }: Refusal): Problem {
    return new Problem('WRONG_STATE', { refusal: { code, ...(citation !== undefined && { citation }) } });
  }

  get status(): number {
    return problems[this.code][0];
  }

  bodyFor(request: Pick<FastifyRequest, 'id'>): ProblemBody {
    const [status, title] = problems[this.code];
    const { code, more } = this;
    return { type: `urn:oryndau:problem:${code}`, title, status, code, instance: `urn:uuid:${request.id}`, ...more };
  }
}

const NO_TEXT = 'text in Unicode, without NUL and halves of surrogate pairs';

/** Any error as the problem that the caller is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof NoTextError)
    return new Problem('INVALID', { errors: [{ place: error.place, reason: 'no_text', expected: NO_TEXT }] });
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error);
  if (error instanceof BesideError) return new Problem('BUSY');
  const { statusCode = 500 } = error as Partial<FastifyError>;
  if (statusCode === 413) return new Problem('TOO_LARGE');
  if (statusCode === 415) return new Problem('MEDIA_TYPE');
  if (statusCode === 429) return new Problem('TOO_MANY');
  if (statusCode < 500) return new Problem('MALFORMED');
  return new Problem(failureOf(error) === undefined ? 'BROKEN' : 'PAUSED');
}

function invalid(error: {
  readonly validation: readonly {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
  }[];
  readonly validationContext?: string;
}): Problem {
  const places = error.validation.map(({ instancePath }) => instancePath);
  if (error.validationContext === 'headers') {
    return new Problem(places.includes('/if-match') ? 'IF_MATCH_MISSING' : 'IDEMPOTENCY_KEY_MISSING');
  }
  return new Problem('INVALID', {
    // The words say what belongs there; what was sent they never repeat (a test of every operation holds that).
    errors: error.validation.map(({ instancePath, keyword, message }) => ({
      place: error.validationContext === 'querystring' ? `?${instancePath.slice(1)}` : instancePath,
      reason: keyword,
      ...(message !== undefined && { expected: message }),
    })),
  });
}

/** Sends a problem with the headers that belong to its status. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status } = problem;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const isForLater = status === 429 || status === 503 || problem.code === 'IDEMPOTENCY_KEY_IN_USE';
  if (isForLater && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', String(problem.retryAfterSeconds));
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem.bodyFor(request)));
}
