/**
 * Every page has an address to come back to. What a form was answered is kept for the browser that sent it and shown at an address of its own, so that
 * going back, forth or loading anew asks for a page and sends nothing a second time. What may be kept is for this browser and this visit alone.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { forgetKept, type KeptFor, keep, readKept } from '@oryndau/access/kept';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendWrongState } from '../pages/wrong-state.tsx';
import type { Installation } from './installation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** It came with the token of a form of ours. */
    isOurForm: boolean;
  }
  interface FastifyReply {
    /** This answer holds for this once, as one that a passkey is to sign: it is not kept. */
    isForOnce: boolean;
  }
}

const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Below it stand the answers to forms. */
const ANSWERS = '/answer';
export const isAnswerPath = (url: string): boolean => url.startsWith(`${ANSWERS}/`);

/** The cookie of the forms' tokens: only the browser has it, and it goes with the browser. */
function formSecretOf({ cookies }: FastifyRequest): string | undefined {
  const { '__Host-form': secure, form: secret = secure } = cookies;
  return secret;
}

const AS_ANSWER = 'answer';
/** Written in one case: a visit may go on to another, and it is not there. */
const asDraft = ({ visit }: FastifyRequest): string => `draft ${visit?.documentId ?? ''}`;

interface HeldFor {
  readonly as: string;
  /** The id of the visit; undefined for who is in none. */
  readonly visit: string | undefined;
}

function holderOf({ secret }: Installation, request: FastifyRequest, { as, visit }: HeldFor): KeptFor | undefined {
  const form = formSecretOf(request);
  const holder = `${form} ${visit ?? ''}`;
  return form === undefined ? undefined : { secret, holder, as, isVisit: visit !== undefined };
}

const draftHolderOf = (installation: Installation, request: FastifyRequest): KeptFor | undefined =>
  holderOf(installation, request, { as: asDraft(request), visit: request.visitSpan?.id });

/** Keeps a draft for who is in a case, until the visit is over, and for this case alone; undefined when there is no room or no visit. */
export async function keepForVisit(
  installation: Installation,
  request: FastifyRequest,
  content: Uint8Array,
): Promise<string | undefined> {
  const whose = draftHolderOf(installation, request);
  return whose?.isVisit === true ? keep(installation.db, whose, { content, at: installation.now() }) : undefined;
}

/** The draft of this visit and this case by this id; undefined when it is over, of another case, none, or is no id. */
export async function keptForVisit(
  installation: Installation,
  request: FastifyRequest,
  id: unknown,
): Promise<Buffer | undefined> {
  const whose = draftHolderOf(installation, request);
  if (whose?.isVisit !== true || !isId(id)) return undefined;
  return readKept(installation.db.sql, whose, { id, at: installation.now() });
}

/** Takes it away; false where it was not there any more. */
export async function forgetForVisit(
  installation: Installation,
  request: FastifyRequest,
  id: string,
): Promise<boolean> {
  const whose = draftHolderOf(installation, request);
  return whose !== undefined && forgetKept(installation.db.sql, whose, id);
}

// ------------------------------------------------------------------------------------------------ answers to forms

interface KeptAnswer {
  readonly status: number;
  readonly language: string;
  readonly retryAfter?: string;
  readonly html: string;
}

/** A page that answers to a form is kept, and the browser is sent to it. Where it cannot be kept it is the answer itself, which is as good but for going back. */
export function addKeptAnswers(app: FastifyInstance, installation: Installation): void {
  app.decorateRequest('isOurForm', false);
  app.decorateReply('isForOnce', false);
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !isAnswerToForm(request, reply)) return payload;
    const whose = holderOf(installation, request, { as: AS_ANSWER, visit: request.visitSpan?.id });
    if (whose === undefined) return payload;
    const retryAfter = reply.getHeader('retry-after');
    const answer: KeptAnswer = {
      status: reply.statusCode,
      language: String(reply.getHeader('content-language')),
      ...(retryAfter !== undefined && { retryAfter: String(retryAfter) }),
      html: payload,
    };
    const content = gzipSync(JSON.stringify(answer));
    const id = await keep(installation.db, whose, { content, at: installation.now() }).catch(() => undefined);
    if (id === undefined) return payload;
    reply.code(303).headers({ location: `${ANSWERS}/${id}`, 'cache-control': 'no-store' });
    for (const name of ['content-type', 'content-language', 'retry-after']) reply.removeHeader(name);
    return '';
  });
  app.get<{ Params: { id: string } }>(`${ANSWERS}/:id`, async (request, reply) => {
    const answer = await readAnswer(installation, request, request.params.id);
    if (answer === undefined) return sendWrongState(installation, request, reply, 'ANSWER_OVER');
    const { status, language, retryAfter, html } = answer;
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply
      .code(status)
      .headers({ 'content-language': language, 'cache-control': 'no-store', vary: 'accept-language, cookie' })
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

/** Of forms that came by way of ours. What was turned away at the door, or broke, is no page to come back to, and keeping it would cost more than it did. */
function isAnswerToForm({ method, isOurForm }: FastifyRequest, reply: FastifyReply): boolean {
  const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
  const { statusCode } = reply;
  const isTurnedAway = !isOurForm && ![401, 403, 413, 422].includes(statusCode);
  return method === 'POST' && isPage && statusCode < 500 && !isTurnedAway && !reply.isForOnce;
}

async function readAnswer(
  installation: Installation,
  request: FastifyRequest,
  id: string,
): Promise<KeptAnswer | undefined> {
  if (!isId(id)) return undefined;
  // What was answered before somebody came in is theirs still; what was answered in a visit is gone with it.
  for (const visit of new Set([request.visitSpan?.id, undefined])) {
    const whose = holderOf(installation, request, { as: AS_ANSWER, visit });
    const kept = whose && (await readKept(installation.db.sql, whose, { id, at: installation.now() }));
    if (kept !== undefined) return JSON.parse(gunzipSync(kept).toString('utf8')) as KeptAnswer;
  }
  return undefined;
}
