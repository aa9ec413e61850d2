/**
 * The token of a form says two things: that the form is ours, and for which case its page was shown. A browser may have two cases open in two tabs while its
 * cookie knows the one that was opened last: what is pressed on the page of the other must not happen in this one. Since no form is taken without a token, none
 * can forget to say its case.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** For the forms of this page: of this browser, and of the case that is open where one is. */
    formToken(): string;
  }
}

/** It is no character of either part. */
const BETWEEN = '.';

export function addFormTokens(app: FastifyInstance, secret: Uint8Array): void {
  app.decorateReply('formToken', function formToken(this: FastifyReply): string {
    const token = this.generateCsrf();
    const documentId = this.request.visit?.documentId ?? null;
    return documentId === null ? token : `${token}${BETWEEN}${markOf(secret, token, documentId)}`;
  });
}

/** Tells nothing of the case, and is another on each page. */
const markOf = (secret: Uint8Array, token: string, documentId: string): string =>
  createHmac('sha256', secret).update(`form ${token} ${documentId}`).digest('base64url');

/** The part of the token by which the form is known as ours. */
export const ownTokenOf = (request: FastifyRequest): string | undefined => sentToken(request.body)?.split(BETWEEN)[0];

/** Which of these cases the page of the form was shown for; `none` where its page was of no case at all. */
export function caseOfForm(
  secret: Uint8Array,
  request: FastifyRequest,
  documentIds: readonly string[],
): { readonly documentId: string } | 'another' | 'none' {
  const [token = '', mark] = sentToken(request.body)?.split(BETWEEN) ?? [];
  if (mark === undefined) return 'none';
  const documentId = documentIds.find((id) => isSame(markOf(secret, token, id), mark));
  return documentId === undefined ? 'another' : { documentId };
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The hidden field of a form, whether it was sent with files or without. */
function sentToken(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('_csrf' in body)) return undefined;
  const field = body._csrf;
  if (typeof field === 'string') return field;
  const isPart = typeof field === 'object' && field !== null && 'value' in field;
  return isPart && typeof field.value === 'string' ? field.value : undefined;
}
