/** How a page leaves: its frame from the request, its text as one document, and kept by no cache, since it is one person's. */
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderDocument, type Site } from '../html/layout.tsx';
import { shownDay } from '../html/shown.ts';
import type { Installation } from './installation.ts';

/** What `Layout` needs of every page. */
export interface Page {
  readonly site: Site;
  readonly language: Language;
  /** The address by which the page is asked for in another language. Never with a token or a fact about a person in it. */
  readonly path: string;
  /** What stands on each sheet of it when it is printed, beside its title: its address, of a case that by which it is found again, and the day. */
  readonly printed?: string;
}

export function pageOf(
  { site, today, origin }: Installation,
  { language, opened }: FastifyRequest,
  path: string,
): Page {
  // A server without cases, as the desk, opens none.
  const code = opened?.view.caseCode;
  const address = `${new URL(origin).host}${code === undefined ? path : `/${code}`}`;
  return { site, language, path, printed: `${address}, ${shownDay(today(), language)}` };
}

export const sendPage = (request: FastifyRequest, reply: FastifyReply, page: VNode, status = 200): FastifyReply =>
  sendDrawn(request, reply.code(status), renderDocument(page));

/** The same of a page whose text is there already. */
export const sendDrawn = (request: FastifyRequest, reply: FastifyReply, html: string | Uint8Array): FastifyReply =>
  reply
    .headers({
      'content-language': request.language,
      // Unless the page has said how long it holds.
      'cache-control': reply.getHeader('cache-control') ?? 'no-store',
      vary: 'accept-language, cookie',
    })
    .type('text/html; charset=utf-8')
    .send(html);
