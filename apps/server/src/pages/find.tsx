/**
 * The ways in: the first page, the personal link of a message, the code of a case with a second fact, the choice after a login; and the way out.
 * Whoever is let in is sent on at once, so that no later address holds a token or anything that was typed.
 */
/** @jsxImportSource preact */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FieldError } from '../html/form.tsx';
import { casesOf, enter, openByCode, openLink } from '../http/case-access.ts';
import { pageOf, sendPage } from '../http/page.ts';
import type { Portal } from '../http/portal.ts';
import type { Visits } from '../http/visit.ts';
import { findTexts } from '../texts/find.ts';
import { FindPage } from './find/find-page.tsx';
import { HomePage } from './find/home-page.tsx';
import { noneTyped, readTyped, type Typed } from './find/typed-facts.ts';
import { CasesPage, LeavePage, LeftPage } from './find/visit-pages.tsx';
import type { AddPages } from './index.ts';
import { sendWrongState } from './wrong-state.tsx';

export const addFindPages: AddPages = (app, portal, visits) => {
  app.get('/', (request, reply) => {
    const form = { csrf: reply.generateCsrf(), typed: noneTyped, errors: [], login: portal.login !== undefined };
    return sendPage(request, reply, <HomePage page={pageOf(portal, request, '/')} form={form} />);
  });
  app.get('/find', (request, reply) => sendForm({ portal, request, reply }, noneTyped));
  app.post('/find', (request, reply) => findByCode({ portal, request, reply }, visits));
  // Only who opens the link comes in by it: a program that asks for the headers alone would stand in the case as a reader.
  app.get<{ Params: { token: string } }>('/c/:token', { exposeHeadRoute: false }, (request, reply) =>
    followLink({ portal, request, reply }, visits, request.params.token),
  );
  app.get('/cases', (request, reply) => listCases({ portal, request, reply }));
  app.post('/cases', (request, reply) => chooseCase({ portal, request, reply }, visits));
  app.get('/leave', (request, reply) => {
    const page = pageOf(portal, request, '/leave');
    if (request.visit === null) return sendPage(request, reply, <LeftPage page={page} />);
    return sendPage(request, reply, <LeavePage page={page} csrf={reply.generateCsrf()} />);
  });
  app.post('/leave', (_request, reply) => {
    visits.end(reply);
    // Or the browser's way back would show the case to who holds the phone next.
    return reply.header('clear-site-data', '"cache"').redirect('/leave', 303);
  });
};

interface Exchange {
  readonly portal: Portal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendForm(exchange: Exchange, typed: Typed, errors: readonly FieldError[] = []): FastifyReply {
  const { portal, request, reply } = exchange;
  const form = { csrf: reply.generateCsrf(), typed, errors, login: portal.login !== undefined };
  const page = <FindPage page={pageOf(portal, request, '/find')} form={form} />;
  return sendPage(request, reply, page, errors.length === 0 ? 200 : 422);
}

async function findByCode(exchange: Exchange, visits: Visits): Promise<FastifyReply> {
  const { portal, request, reply } = exchange;
  const { typed, facts, errors } = readTyped(request.body, request.language);
  if (facts === undefined) return sendForm(exchange, typed, errors);
  const answer = await openByCode(portal, { ...facts, address: request.ip });
  switch (answer.kind) {
    case 'too_many':
      return sendWrongState(portal, request, reply, 'TOO_MANY');
    case 'no_match':
      return sendForm(exchange, typed, [{ field: 'code', message: findTexts[request.language].noMatch }]);
    case 'opened':
      await enter(portal, visits, reply, { documentId: answer.documentId, iin: null, way: 'code' });
      return reply.redirect('/case', 303);
  }
}

async function followLink({ portal, request, reply }: Exchange, visits: Visits, token: string): Promise<FastifyReply> {
  const answer = await openLink(portal, token);
  switch (answer.kind) {
    case 'expired':
      return sendWrongState(portal, request, reply, 'LINK_EXPIRED');
    case 'unknown':
      return sendWrongState(portal, request, reply, 'LINK_UNKNOWN');
    case 'opened':
      await enter(portal, visits, reply, { documentId: answer.documentId, iin: null, way: 'link' });
      return reply.header('cache-control', 'no-store').redirect('/case', 303);
  }
}

async function listCases({ portal, request, reply }: Exchange): Promise<FastifyReply> {
  const { visit } = request;
  if (visit === null) return sendWrongState(portal, request, reply, 'VISIT_OVER');
  // Who came by a link or a code is in one case and in no other.
  if (visit.iin === null) return reply.redirect('/case', 303);
  const cases = await casesOf(portal, visit.iin);
  const page = pageOf(portal, request, '/cases');
  return sendPage(request, reply, <CasesPage page={page} cases={cases} csrf={reply.generateCsrf()} />);
}

const choice = z.object({ document: z.uuid() });

async function chooseCase({ portal, request, reply }: Exchange, visits: Visits): Promise<FastifyReply> {
  const { visit } = request;
  if (visit === null) return sendWrongState(portal, request, reply, 'VISIT_OVER');
  const chosen = choice.safeParse(request.body).data?.document;
  const cases = visit.iin === null ? [] : await casesOf(portal, visit.iin);
  if (chosen === undefined || !cases.some(({ documentId }) => documentId === chosen)) {
    return sendWrongState(portal, request, reply, 'NOT_FOUND');
  }
  await enter(portal, visits, reply, { ...visit, documentId: chosen });
  return reply.redirect('/case', 303);
}
