/** In which language a page speaks: what the address says, else what was chosen before, else what the browser asks for, else Russian. */
import type {} from '@fastify/cookie';
import { type Language, languages } from '@oryndau/words/languages';
import type { FastifyInstance } from 'fastify';

const COOKIE = 'lang';
const YEAR_SECONDS = 365 * 24 * 3600;

declare module 'fastify' {
  interface FastifyRequest {
    language: Language;
  }
}

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

export interface LanguageWishes {
  /** `?lang=` of the address. */
  readonly asked?: string | readonly string[] | undefined;
  /** The cookie. */
  readonly chosen?: string | undefined;
  /** The header Accept-Language. */
  readonly accepted?: string | undefined;
}

export function chooseLanguage({ asked, chosen, accepted }: LanguageWishes): Language {
  const named = typeof asked === 'string' ? asked : asked?.[0];
  if (isLanguage(named)) return named;
  if (isLanguage(chosen)) return chosen;
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'ru';
}

/** Sets `request.language`, and remembers what was chosen by a link. */
export function addLanguage(app: FastifyInstance, isSecure: boolean): void {
  app.decorateRequest('language', 'ru');
  app.addHook('onRequest', async (request, reply) => {
    const { lang } = request.query as { readonly lang?: string | readonly string[] };
    const language = chooseLanguage({
      asked: lang,
      chosen: request.cookies[COOKIE],
      accepted: request.headers['accept-language'],
    });
    request.language = language;
    if (lang !== undefined && request.cookies[COOKIE] !== language) {
      reply.setCookie(COOKIE, language, {
        path: '/',
        maxAge: YEAR_SECONDS,
        sameSite: 'lax',
        httpOnly: true,
        secure: isSecure,
      });
    }
  });
}
