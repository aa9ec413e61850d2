/** The first page on localhost: the summary as text and tables, without a script and without anything from elsewhere. */
import { type Language, languages } from '@oryndau/law';
import type { Summary } from '@oryndau/worker';
import Fastify, { type FastifyInstance } from 'fastify';
import { renderPage } from './page.tsx';
import { stylesheet } from './stylesheet.ts';
import { summaryJson } from './summary-json.ts';

export interface FirstPageOptions {
  /** Counts over all fines; asked at most every `SECONDS_REMEMBERED`. */
  readonly readSummary: () => Promise<Summary>;
}

const SECONDS_REMEMBERED = 5;

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="none" stroke="#00739c" stroke-width="4"/></svg>';

export function firstPage({ readSummary }: FirstPageOptions): FastifyInstance {
  const app = Fastify({ logger: false });
  const summary = remembered(readSummary);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  app.get<{ Querystring: { lang?: string | string[] } }>('/', async (request, reply) => {
    const language = chooseLanguage(request.query.lang, request.headers['accept-language']);
    reply.headers({ 'content-language': language, vary: 'accept-language', 'cache-control': 'no-cache' });
    return reply.type('text/html; charset=utf-8').send(renderPage(await summary(), language));
  });
  app.get('/summary.json', async () => summaryJson(await summary()));
  app.get('/style.css', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(stylesheet),
  );
  app.get('/icon.svg', async (_request, reply) => reply.type('image/svg+xml').send(ICON));
  app.get('/health', async () => ({ status: 'ok', until: (await summary()).until }));
  app.setErrorHandler((_error, _request, reply) =>
    reply.code(503).type('application/problem+json').send({ title: 'The database does not answer', status: 503 }),
  );
  return app;
}

/** One reading serves all who ask meanwhile; a failed one is not remembered. */
function remembered(read: () => Promise<Summary>): () => Promise<Summary> {
  let last: { readonly at: number; readonly summary: Promise<Summary> } | undefined;
  return () => {
    const now = performance.now();
    if (last !== undefined && now - last.at < SECONDS_REMEMBERED * 1000) return last.summary;
    const summary = read();
    last = { at: now, summary };
    summary.catch(() => {
      last = undefined;
    });
    return summary;
  };
}

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** What the address says, else the first of the browser's languages that we speak, by its weights, else Russian. */
export function chooseLanguage(asked: string | string[] | undefined, accepted: string | undefined): Language {
  const named = Array.isArray(asked) ? asked[0] : asked;
  if (named !== undefined && isLanguage(named)) return named;
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
