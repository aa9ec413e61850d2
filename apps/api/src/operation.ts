/**
 * What an operation of the API says of itself where its route is registered: who may call it, what it takes, what it answers. The description for
 * others (OpenAPI), the check of every request and of every answer are made of these lines, so they cannot differ.
 */
import type { FastifyContextConfig, FastifySchema } from 'fastify';
import { z } from 'zod';
import { only } from './fields.ts';
import { type ProblemCode, problemSchema, problems } from './problem.ts';

export const scopes = ['cases:read', 'cases:person', 'webhooks'] as const;
export type Scope = (typeof scopes)[number];

/** `person`: who holds the token of a visit, for the one case of the visit. A scope: a client of the API that has it. */
export type Access = 'public' | 'person' | Scope;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: Access;
  }
}

export const tags = [
  { name: 'open', description: 'For everybody, without a name.' },
  { name: 'person', description: 'For one person about one case, with the token of a visit.' },
  { name: 'system', description: 'For other systems, with a secret of their own.' },
] as const;

export interface Answered {
  readonly description: string;
  /** Absent: there is no body. */
  readonly body?: z.ZodType;
  /** JSON unless it is said otherwise. */
  readonly type?: 'application/pdf';
}

export interface OperationDescribed {
  /** A name for generated clients: a verb and what it is about. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly answers: Readonly<Record<number, Answered>>;
  /** Beside those that follow from the access and from what is taken. */
  readonly problems?: readonly ProblemCode[];
}

/** What is taken, by its place in the request. */
export interface Taken {
  readonly params?: z.ZodType;
  readonly querystring?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
}

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,128}$/)
  .meta({
    description: 'Made by the caller for this one request: the same key with the same body is the same request.',
  });

export const ifMatch = z
  .string()
  .regex(/^"[A-Za-z0-9_-]{1,64}"$/)
  .meta({ description: 'The ETag of the case as it was seen.' });

export function operation<T extends Taken>(
  { id, summary, description, access, answers, problems: own = [] }: OperationDescribed,
  taken: T,
): { readonly schema: T; readonly config: FastifyContextConfig } {
  const described: FastifySchema = {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    tags: [access === 'public' ? 'open' : access === 'person' ? 'person' : 'system'],
    security: access === 'public' ? [] : [{ [access === 'person' ? 'visit' : 'client']: [] }],
    response: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answered]) => [status, answerSchema(answered)])),
      ...problemAnswers([...own, ...implied(access, taken)]),
    },
  };
  return { schema: { querystring: NO_QUERY, ...taken, ...described }, config: { access, isMachine: true } };
}

const BINARY = z.unknown();
/** Where nothing is asked, a query was meant for another address: it is refused, and never passed over. */
const NO_QUERY = only({});

const answerSchema = ({ description, body, type }: Answered) => {
  if (type !== undefined) return { description, content: { [type]: { schema: BINARY } } };
  return body === undefined
    ? z.undefined().meta({ description })
    : { description, content: { 'application/json': { schema: body } } };
};

/** What any such operation may answer, whatever it does. */
function implied(access: Access, { headers, body }: Taken): ProblemCode[] {
  return [
    ...(access === 'public' ? [] : (['UNAUTHENTICATED'] as const)),
    ...(access === 'public' || access === 'person' ? [] : (['SCOPE_MISSING'] as const)),
    'INVALID',
    ...(body === undefined ? [] : (['MALFORMED', 'TOO_LARGE', 'MEDIA_TYPE'] as const)),
    ...headerProblems(headers),
    'TOO_MANY',
    'BUSY',
    'PAUSED',
  ];
}

function headerProblems(headers: z.ZodType | undefined): ProblemCode[] {
  if (!(headers instanceof z.ZodObject)) return [];
  const names = Object.keys(headers.shape);
  return [
    ...(names.includes('idempotency-key')
      ? (['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED'] as const)
      : []),
    ...(names.includes('if-match') ? (['IF_MATCH_MISSING', 'CHANGED'] as const) : []),
  ];
}

function problemAnswers(codes: readonly ProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => problems[code][0]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: [...new Set(codes)]
          .filter((code) => problems[code][0] === status)
          .map((code) => `\`${code}\`: ${problems[code][1]}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
