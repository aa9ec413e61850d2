/** Writes that are done once: a request that is sent again because its answer was lost gets the answer that it would have got. */
import { createHash } from 'node:crypto';
import {
  KeyLost,
  type KeyTaken,
  keepKeyAnswer,
  keepKeyTaken,
  letKeyGo,
  markMade,
  STILL_RUNNING_MS,
  takeKey,
} from '@oryndau/access/idempotency';
import { canonical } from '@oryndau/law/canonical';
import type { Transaction } from '@oryndau/postgres/driver';
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

/** A write in two halves. `Made` names what the first one left behind, by number or id, without a word about a person. */
export interface KeyedWrite<Made extends { readonly [K in keyof Made]: string | number }> {
  /** All that the write leaves behind, in the transaction that marks its key: it is done and marked, or neither. A Problem takes everything back. */
  readonly begin: (tx: Transaction) => Promise<Made>;
  /**
   * From there to the answer. It comes again where a process died before it had answered, perhaps beside one that was only believed dead: what it does
   * twice must be one thing. Where it takes back what was begun, it calls `takeBack` last of all in the transaction in which it does so.
   */
  readonly end: (made: Made, takeBack: (tx: Transaction) => Promise<void>) => Promise<WriteAnswer>;
}

/** After these nothing was done: the key is free again, for the same request with what was missing, or at another time. */
const NOTHING_DONE: ReadonlySet<number> = new Set([412, 428, 429, 500, 503]);
/** Who has lost the key to another asks again for the answer of that one. */
const LOST_SECONDS = 1;

export async function once<Made extends { readonly [K in keyof Made]: string | number }>(
  asked: Once,
  write: KeyedWrite<Made>,
): Promise<FastifyReply> {
  const { installation, request, reply, owner } = asked;
  const key = { client: owner, key: String(request.headers['idempotency-key']) };
  const taken = await takeKey(installation.db.sql, installation.secret, {
    ...key,
    fingerprint: fingerprintOf(request),
  });
  switch (taken.kind) {
    case 'running':
      throw new Problem('IDEMPOTENCY_KEY_IN_USE', {}, taken.waitSeconds);
    case 'other_request':
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'answered':
      return send(reply.header('idempotency-replayed', 'true'), JSON.parse(taken.answer.body));
    case 'held':
      return send(reply, await worked(asked, taken, write));
  }
}

async function worked<Made extends { readonly [K in keyof Made]: string | number }>(
  { installation: { db, secret }, request }: Once,
  { held, made: before }: KeyTaken & { readonly kind: 'held' },
  { begin, end }: KeyedWrite<Made>,
): Promise<WriteAnswer> {
  // A beat that is lost is one of several.
  const beat = setInterval(() => keepKeyTaken(db.sql, held).catch(() => {}), STILL_RUNNING_MS);
  const begun = () =>
    db.transaction(async (tx) => {
      const made = await begin(tx);
      await markMade(tx, held, made);
      return made;
    });
  try {
    const answer = await answerOf(request, async () =>
      end(before === null ? await begun() : (before as Made), (tx) => markMade(tx, held, null)),
    );
    if (NOTHING_DONE.has(answer.status)) await letKeyGo(db.sql, held);
    else await keepKeyAnswer(db.sql, secret, { held, answer: { status: answer.status, body: JSON.stringify(answer) } });
    return answer;
  } catch (error) {
    await letKeyGo(db.sql, held).catch(() => {});
    throw error instanceof KeyLost ? new Problem('IDEMPOTENCY_KEY_IN_USE', {}, LOST_SECONDS) : error;
  } finally {
    clearInterval(beat);
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
