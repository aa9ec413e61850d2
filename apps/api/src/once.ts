/** Writes that are done once: a request that is sent again because its answer was lost gets the answer that it would have got. */
import { createHash } from 'node:crypto';
import { keepKeyAnswer, keepKeyTaken, letKeyGo, STILL_RUNNING_MS, takeKey } from '@oryndau/access/idempotency';
import { canonical } from '@oryndau/law/canonical';
import type { Installation } from '@oryndau/web/http/installation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problemOf } from './problem.ts';

/** What a write answers. */
export interface WriteAnswer {
  readonly status: number;
  readonly body: unknown;
  /** The path of what was made. */
  readonly location?: string;
}

export interface Once {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Whose keys these are: a case, a client. */
  readonly owner: string;
}

/** After these nothing was done: the key is free again, for the same request with what was missing, or at another time. */
const NOTHING_DONE: ReadonlySet<number> = new Set([412, 428, 429, 500, 503]);

export async function once(
  { installation, request, reply, owner }: Once,
  work: () => Promise<WriteAnswer>,
): Promise<FastifyReply> {
  const { db, secret, now } = installation;
  const key = { client: owner, key: String(request.headers['idempotency-key']) };
  const fingerprint = fingerprintOf(request);
  const taken = await takeKey(db.sql, secret, { ...key, fingerprint, at: now() });
  switch (taken.kind) {
    case 'running':
      throw new Problem('IDEMPOTENCY_KEY_IN_USE', {}, taken.waitSeconds);
    case 'other_request':
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'answered':
      return send(reply.header('idempotency-replayed', 'true'), JSON.parse(taken.answer.body));
    case 'first': {
      // A beat that is lost is one of several.
      const saysSo = () => keepKeyTaken(db.sql, { ...key, fingerprint, at: now() }).catch(() => {});
      const beat = setInterval(saysSo, STILL_RUNNING_MS);
      const answer = await answerOf(request, work)
        .catch(async (error: unknown) => {
          await letKeyGo(db.sql, key).catch(() => {});
          throw error;
        })
        .finally(() => clearInterval(beat));
      if (NOTHING_DONE.has(answer.status)) await letKeyGo(db.sql, key);
      else {
        const kept = { status: answer.status, body: JSON.stringify(answer) };
        await keepKeyAnswer(db.sql, secret, { ...key, answer: kept });
      }
      return send(reply, answer);
    }
  }
}

/** A problem that the write itself found is an answer like any other. */
async function answerOf(request: FastifyRequest, work: () => Promise<WriteAnswer>): Promise<WriteAnswer> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) throw error;
    return { status: problem.status, body: problem.bodyFor(request) };
  }
}

function send(reply: FastifyReply, { status, body, location }: WriteAnswer): FastifyReply {
  if (location !== undefined) reply.header('location', location);
  if (status >= 400) return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

function fingerprintOf({ method, routeOptions, params, body }: FastifyRequest): Buffer {
  const told = { method, route: routeOptions.url ?? '', params, body };
  return createHash('sha256').update(canonical(told)).digest();
}
