/**
 * The answer to who comes when too many are here already. It is made once, before anybody comes: a server that renders a page to say that it has no
 * time spends the time that it has not got. The connection stays: to open another costs both sides more than to refuse once more by this one.
 */
import { type Language, languages } from '@oryndau/words/languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { busyPage } from '../pages/wrong-state.tsx';
import type { Installation } from './installation.ts';
import { chooseLanguage } from './language.ts';
import type { Program } from './program.ts';

const RETRY_SECONDS = 30;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'retry-after': String(RETRY_SECONDS),
  'x-content-type-options': 'nosniff',
} as const;

export function busyAnswers(
  installation: Pick<Installation, 'site'>,
  programs: readonly Program[],
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const pages = new Map<Language, Buffer>(
    languages.map((language) => [language, Buffer.from(busyPage(installation, language))]),
  );
  return (request, reply) => {
    reply.code(503).headers(HEADERS);
    const own = programs.find(({ busy }) => busy !== undefined && request.url.startsWith(busy.under));
    if (own?.busy !== undefined) return own.busy.say(request, reply);
    const { lang } = request.query as { readonly lang?: string };
    const chosen = /(?:^|; )lang=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    const language = chooseLanguage({ asked: lang, chosen, accepted: request.headers['accept-language'] });
    return reply
      .headers({ 'content-language': language, vary: 'accept-language, cookie' })
      .type('text/html; charset=utf-8')
      .send(pages.get(language));
  };
}
