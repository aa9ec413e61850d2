/** The tag of what was read, so that it is not sent twice, and so that nothing is changed on the basis of what is not so any more. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const TAG_LETTERS = 27;

/** Of the JSON of the answer. */
export const entityTagOf = (body: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, TAG_LETTERS)}"`;

/** Sends the body with its tag, or nothing where the caller has it already. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
  const tag = entityTagOf(body);
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((text) => text.trim().replace(/^W\//, ''));
  const isKnown = known?.some((text) => text === tag || text === '*') ?? false;
  return isKnown ? reply.code(304).send() : reply.code(200).send(body);
}

/** A write on the basis of what was seen: it must still be so. */
export function demandSame(seen: string, body: unknown): void {
  if (seen !== entityTagOf(body)) throw new Problem('CHANGED');
}
