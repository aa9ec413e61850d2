/**
 * The ways in: the first page, the personal link of a message, the code of a case with a second fact, the choice after a login.
 * Whoever is let in is sent on at once, so that no later address holds a token or anything that was typed.
 */
/** @jsxImportSource preact */
import { writtenCaseCode } from '@oryndau/outside/codes';
import type { FieldError } from '@oryndau/web/html/form';
import { casesOf, enter, openByCode, openLink, sendVisitOver } from '@oryndau/web/http/case-access';
import type { Installation } from '@oryndau/web/http/installation';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import type { Visits } from '@oryndau/web/http/visit';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findTexts } from '../texts/find.ts';
import type { AddPages } from './add-pages.ts';
import { sendDemoHome } from './demo/home-page.tsx';
import { FindPage } from './find/find-page.tsx';
import { HomePage } from './find/home-page.tsx';
import { TooManyPage } from './find/too-many-page.tsx';
import { noneTyped, readTyped, type Typed } from './find/typed-facts.ts';

export const addFindPages: AddPages = (app, installation, visits) => {
  app.get<{ Querystring: { first?: unknown } }>('/', (request, reply) => {
    // A demonstration asks first whom one wants to be; `?first` is the page as citizens have it.
    const { demo } = installation;
    if (demo !== undefined && request.query.first === undefined)
      return sendDemoHome(installation, demo, { request, reply });
    const form = { csrf: reply.formToken(), typed: noneTyped, errors: [], login: installation.login !== undefined };
    return sendPage(request, reply, <HomePage page={pageOf(installation, request, '/')} form={form} />);
  });
  app.get('/find', (request, reply) => sendForm({ installation, request, reply }, noneTyped));
  app.post('/find', (request, reply) => findByCode({ installation, request, reply }, visits));
  app.get<{ Params: { code: string } }>('/:code', (request, reply) =>
    sendFormOfCode({ installation, request, reply }, request.params.code),
  );
  // Only who opens the link comes in by it: a program that asks for the headers alone would stand in the case as a reader.
  app.get<{ Params: { token: string } }>('/c/:token', { exposeHeadRoute: false }, (request, reply) =>
    followLink({ installation, request, reply }, visits, request.params.token),
  );
  app.post('/cases', (request, reply) => chooseCase({ installation, request, reply }, visits));
};

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendForm(exchange: Exchange, typed: Typed, errors: readonly FieldError[] = []): FastifyReply {
  const { installation, request, reply } = exchange;
  const form = { csrf: reply.formToken(), typed, errors, login: installation.login !== undefined };
  const page = <FindPage page={pageOf(installation, request, '/find')} form={form} />;
  return sendPage(request, reply, page, errors.length === 0 ? 200 : 422);
}

/**
 * The short address of a notice (Rules of Order 697, item 6): the form with the code in it. Nothing is looked up, so that the answer is the same for every
 * code there could be, and nobody learns of a case without its second fact.
 */
function sendFormOfCode({ installation, request, reply }: Exchange, typed: string): FastifyReply {
  const code = writtenCaseCode(typed);
  if (code === undefined) {
    reply.callNotFound();
    return reply;
  }
  const form = {
    csrf: reply.formToken(),
    typed: { ...noneTyped, code },
    errors: [],
    login: installation.login !== undefined,
  };
  return sendPage(request, reply, <FindPage page={pageOf(installation, request, `/${code}`)} form={form} ofNotice />);
}

async function findByCode(exchange: Exchange, visits: Visits): Promise<FastifyReply> {
  const { installation, request, reply } = exchange;
  const { typed, facts, errors } = readTyped(request.body, request.language);
  if (facts === undefined) return sendForm(exchange, typed, errors);
  const answer = await openByCode(installation, { ...facts, address: request.ip });
  switch (answer.kind) {
    case 'too_many':
      return sendTooMany(exchange, answer.waitSeconds);
    case 'no_match':
      return sendForm(exchange, typed, [{ field: 'code', message: findTexts[request.language].noMatch }]);
    case 'opened':
      await enter(installation, visits, { request, reply }, { documentId: answer.documentId, iin: null, way: 'code' });
      return reply.redirect('/case', 303);
  }
}

function sendTooMany({ installation, request, reply }: Exchange, waitSeconds: number): FastifyReply {
  reply.header('retry-after', String(waitSeconds));
  const page = pageOf(installation, request, '/find');
  const body = <TooManyPage page={page} waitSeconds={waitSeconds} login={installation.login !== undefined} />;
  return sendPage(request, reply, body, 429);
}

async function followLink(
  { installation, request, reply }: Exchange,
  visits: Visits,
  token: string,
): Promise<FastifyReply> {
  const answer = await openLink(installation, token);
  switch (answer.kind) {
    case 'expired':
      return sendWrongState(installation, request, reply, 'LINK_EXPIRED');
    case 'unknown':
      return sendWrongState(installation, request, reply, 'LINK_UNKNOWN');
    case 'opened':
      await enter(installation, visits, { request, reply }, { documentId: answer.documentId, iin: null, way: 'link' });
      return reply.header('cache-control', 'no-store').redirect('/case', 303);
  }
}

const choice = z.object({ document: z.uuid() });

async function chooseCase({ installation, request, reply }: Exchange, visits: Visits): Promise<FastifyReply> {
  const { visit } = request;
  if (visit === null) return sendVisitOver(installation, request, reply);
  const chosen = choice.safeParse(request.body).data?.document;
  const cases = visit.iin === null ? [] : await casesOf(installation, visit.iin);
  if (chosen === undefined || !cases.some(({ documentId }) => documentId === chosen)) {
    return sendWrongState(installation, request, reply, 'NOT_FOUND');
  }
  await enter(installation, visits, { request, reply }, { ...visit, documentId: chosen });
  return reply.redirect('/case', 303);
}
