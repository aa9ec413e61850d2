/**
 * The login of citizens: sent to the provider, taken back, and then as who the provider says to the list of the person's cases; and the way out, of
 * which whoever came in by a login is told that the provider knows them still.
 */
/** @jsxImportSource preact */
import { iinFault } from '@oryndau/law/identifiers';
import { ButtonGroup, ButtonLink } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import type { Installation } from '@oryndau/web/http/installation';
import { LOGIN_MINUTES, type LoginClient, loginClient } from '@oryndau/web/http/login-client';
import { type Page, pageOf, sendPage } from '@oryndau/web/http/page';
import { VISIT_HOURS_MAX, type Visits } from '@oryndau/web/http/visit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LoginFault, loginTexts } from '../texts/login.ts';
import type { AddPages } from './add-pages.ts';
import { LeavePage, LeftPage } from './find/visit-pages.tsx';

const STATUS: Readonly<Record<LoginFault, number>> = {
  DENIED: 403,
  STALE: 400,
  AWAY: 503,
  FAILED: 502,
  NO_IIN: 403,
  ABSENT: 404,
};

export const addLoginPages: AddPages = (app, installation, visits) => {
  const { login } = installation;
  if (login === undefined) {
    app.get('/login', (request, reply) => sendFault(installation, request, reply, 'ABSENT'));
    addLeave(app, { installation, visits, client: undefined });
    return;
  }
  const { origin, secret, now } = installation;
  const returns = { redirectUri: `${origin}/login/callback`, leftUri: `${origin}/leave` };
  const isName = (claimed: string): boolean => iinFault(claimed) === undefined;
  const client = loginClient({ login, ...returns, secret, now, isName });
  addLogin(app, { installation, visits, client });
  addLeave(app, { installation, visits, client });
};

interface LoginGround<Client> {
  readonly installation: Installation;
  readonly visits: Visits;
  readonly client: Client;
}

/** Of this site alone, and for no script. */
const cookieOf = ({ origin }: Installation) => {
  const isSecure = origin.startsWith('https:');
  // Lax: the person comes back from another site, by a link.
  const cookie = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const;
  return { prefix: isSecure ? '__Host-' : '', cookie };
};

/** Who the provider said it was, sealed, for the way out alone: the provider may need its own word again. */
const AT_PROVIDER = { name: 'at-provider', path: '/leave' };
const AT_PROVIDER_PATH = '/leave/provider';

function addLeave(app: FastifyInstance, { installation, visits, client }: LoginGround<LoginClient | undefined>): void {
  const { cookie } = cookieOf(installation);
  app.get('/leave', async (request, reply) => {
    const page = pageOf(installation, request, '/leave');
    if (request.visit !== null) return sendPage(request, reply, <LeavePage page={page} csrf={reply.formToken()} />);
    const isThere = (await client?.leaveUrl(undefined)) !== undefined;
    return sendPage(request, reply, <LeftPage page={page} leaveAt={isThere ? AT_PROVIDER_PATH : undefined} />);
  });
  // By a step of ours, so that no page holds what the provider says of the person.
  app.get(AT_PROVIDER_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const url = await client?.leaveUrl(request.cookies[AT_PROVIDER.name]);
    reply.clearCookie(AT_PROVIDER.name, { ...cookie, path: AT_PROVIDER.path });
    return reply.header('cache-control', 'no-store').redirect(url ?? '/leave', 303);
  });
  app.post('/leave', async (request, reply) => {
    await visits.end(request, reply);
    // Or the browser's way back would show the case to who holds the phone next.
    return reply.header('clear-site-data', '"cache"').redirect('/leave', 303);
  });
}

function addLogin(app: FastifyInstance, { installation, visits, client }: LoginGround<LoginClient>): void {
  const { prefix, cookie } = cookieOf(installation);
  const name = `${prefix}login`;
  app.get('/login', { exposeHeadRoute: false }, async (request, reply) => {
    const begun = await client.begin(request.language);
    if (begun === 'AWAY') return sendFault(installation, request, reply, 'AWAY');
    reply.setCookie(name, begun.sealed, { ...cookie, maxAge: LOGIN_MINUTES * 60 });
    return reply.header('cache-control', 'no-store').redirect(begun.url, 303);
  });
  app.get('/login/callback', { exposeHeadRoute: false }, async (request, reply) => {
    const at = request.url.indexOf('?');
    const end = await client.end(request.cookies[name], at < 0 ? '' : request.url.slice(at));
    // Once only: the same answer of the provider opens nothing a second time.
    reply.clearCookie(name, cookie);
    if (end.kind !== 'known')
      return sendFault(installation, request, reply, end.kind === 'NO_NAME' ? 'NO_IIN' : end.kind);
    const kept = { ...cookie, path: AT_PROVIDER.path };
    // Too long to be kept: then nothing is, not even of who was here before.
    if (end.sealedLogin === undefined) reply.clearCookie(AT_PROVIDER.name, kept);
    else reply.setCookie(AT_PROVIDER.name, end.sealedLogin, { ...kept, maxAge: VISIT_HOURS_MAX * 3_600 });
    await visits.begin(request, reply, { documentId: null, iin: end.name, way: 'login' });
    return reply.header('cache-control', 'no-store').redirect('/cases', 303);
  });
}

function sendFault(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: LoginFault,
): FastifyReply {
  if (fault === 'AWAY') reply.header('retry-after', '60');
  const page = pageOf(installation, request, '/login');
  return sendPage(request, reply, <LoginFaultPage page={page} fault={fault} />, STATUS[fault]);
}

function LoginFaultPage({ page, fault }: { readonly page: Page; readonly fault: LoginFault }) {
  const { faults, again, byCode } = loginTexts[page.language];
  const { title, what, next } = faults[fault];
  const mayTryAgain = fault !== 'NO_IIN' && fault !== 'ABSENT';
  return (
    // The address begins a login: in another language it is the way in that is shown, not another login.
    <Layout {...page} path="/find" title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{what}</p>
      <p class="govuk-body">{next}</p>
      <ButtonGroup>
        {mayTryAgain && <ButtonLink href="/login">{again}</ButtonLink>}
        <ButtonLink href="/find" variant={mayTryAgain ? 'secondary' : 'primary'}>
          {byCode}
        </ButtonLink>
      </ButtonGroup>
    </Layout>
  );
}
