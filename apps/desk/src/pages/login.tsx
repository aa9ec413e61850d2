/** The way in and out: the provider of logins says who it is, and the account is found by that. What is locked is opened by the passkey. */
/** @jsxImportSource preact */
import { readAccountOfLogin } from '@oryndau/staff/accounts';
import { Button, ButtonLink, Form } from '@oryndau/web/html/form';
import type { LoginOptions } from '@oryndau/web/http/installation';
import { LOGIN_MINUTES, loginClient } from '@oryndau/web/http/login-client';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../confirm.tsx';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { ownPath } from '../own-path.ts';
import { type AddRoom, askedOf, fieldOf, type OnePage, partOf } from '../routes.ts';
import { type SentBefore, sentBefore } from '../sent-before.ts';
import { beginStaffVisit, endStaffVisit, staffOf } from '../staff-visits.ts';
import { loginTexts, type StaffLoginFault } from '../texts/login.ts';

const STATUS: Readonly<Record<StaffLoginFault, number>> = {
  DENIED: 403,
  STALE: 400,
  AWAY: 503,
  FAILED: 502,
  NO_NAME: 403,
  NO_ACCOUNT: 403,
};
const LOGIN_MAX = 200;

export const addLogin: AddRoom = (routes, ground) => {
  const { login } = ground.installation;
  routes.get('/login', 'anyone', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/login');
    return sendPage(
      request,
      reply,
      <LoginPage page={page} isThere={login !== undefined} isLeft={askedOf(request, 'left') !== ''} />,
    );
  });
  if (login !== undefined) addProvider(routes, ground, login);
  routes.post('/leave', 'self', async ({ request, reply }) => {
    await endStaffVisit(ground.installation, request, reply);
    return reply.header('clear-site-data', '"cache"').redirect('/login?left=1', 303);
  });
  addUnlock(routes, ground);
};

function addProvider(routes: Parameters<AddRoom>[0], ground: Ground, login: LoginOptions): void {
  const { origin, secret, now, db } = ground.installation;
  const isSecure = origin.startsWith('https:');
  const name = `${isSecure ? '__Host-' : ''}desk-login`;
  const cookie = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const;
  const client = loginClient({
    login,
    redirectUri: `${origin}/login/callback`,
    leftUri: `${origin}/login`,
    secret,
    now,
    isName: (claimed) => claimed !== '' && claimed.length <= LOGIN_MAX,
  });
  routes.get('/login/begin', 'anyone', async ({ request, reply }) => {
    const hint = askedOf(request, 'as');
    const begun = await client.begin(request.language, hint === '' ? undefined : hint);
    if (begun === 'AWAY') return sendFault({ ground, request, reply }, 'AWAY');
    reply.setCookie(name, begun.sealed, { ...cookie, maxAge: LOGIN_MINUTES * 60 });
    return reply.header('cache-control', 'no-store').redirect(begun.url, 303);
  });
  routes.get('/login/callback', 'anyone', async ({ request, reply }) => {
    const at = request.url.indexOf('?');
    const end = await client.end(request.cookies[name], at < 0 ? '' : request.url.slice(at));
    // Once only: the same answer of the provider opens nothing a second time.
    reply.clearCookie(name, cookie);
    if (end.kind !== 'known') return sendFault({ ground, request, reply }, end.kind);
    const account = await readAccountOfLogin(db.sql, end.name);
    if (account === undefined) return sendFault({ ground, request, reply }, 'NO_ACCOUNT');
    await beginStaffVisit({ installation: ground.installation, request, reply }, account.id);
    return reply.header('cache-control', 'no-store').redirect('/', 303);
  });
}

function addUnlock(routes: Parameters<AddRoom>[0], ground: Ground): void {
  routes.get('/sent/:id', 'self', async ({ request, reply }) => {
    const sent = await sentBefore(ground.installation, request, partOf(request, 'id'));
    if (sent === undefined) return reply.redirect('/', 303);
    const page = deskPageOf(ground, request, '/');
    return sendPage(request, reply, <SentPage page={page} csrf={reply.formToken()} sent={sent} />);
  });
  routes.get('/unlock', 'self', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/unlock');
    if (!staffOf(request).visit.isLocked) return reply.redirect('/', 303);
    const csrf = reply.formToken();
    return sendPage(request, reply, <UnlockPage page={page} csrf={csrf} to={ownPath(askedOf(request, 'to'))} />);
  });
  routes.post('/unlock', 'self', async ({ request, reply }) => {
    const { unlock } = loginTexts[request.language];
    const signed = { unlock: staffOf(request).visit.id };
    const done = await confirmed({ ground, request, reply }, { title: unlock.title, rows: [], signed });
    return done && reply.redirect(ownPath(fieldOf(request, 'to')), 303);
  });
}

interface Shown {
  readonly page: ReturnType<typeof deskPageOf>;
}

function LoginPage({ page, isThere, isLeft }: Shown & { readonly isThere: boolean; readonly isLeft: boolean }) {
  const texts = loginTexts[page.language];
  return (
    <DeskPage page={page} title={isLeft ? texts.left : texts.title}>
      <h1 class="govuk-heading-l">{isLeft ? texts.left : texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {isThere ? (
        <ButtonLink href="/login/begin">{texts.begin}</ButtonLink>
      ) : (
        <p class="govuk-body">{texts.notConfigured}</p>
      )}
    </DeskPage>
  );
}

function UnlockPage({ page, csrf, to }: Shown & { readonly csrf: string; readonly to: string }) {
  const { unlock, leave } = loginTexts[page.language];
  return (
    <DeskPage page={page} title={unlock.title}>
      <h1 class="govuk-heading-l">{unlock.title}</h1>
      <p class="govuk-body">{unlock.why}</p>
      <Form action="/unlock" csrf={csrf} hidden={{ to }}>
        <Button>{unlock.button}</Button>
      </Form>
      <Form action="/leave" csrf={csrf}>
        <Button variant="secondary">{leave}</Button>
      </Form>
    </DeskPage>
  );
}

/** Nothing of it has happened yet: who was away so long says once more that it shall. */
function SentPage({ page, csrf, sent }: Shown & { readonly csrf: string; readonly sent: SentBefore }) {
  const { unlock } = loginTexts[page.language];
  const fields = Object.entries(sent.fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return (
    <DeskPage page={page} title={unlock.sentTitle}>
      <h1 class="govuk-heading-l">{unlock.sentTitle}</h1>
      <p class="govuk-body">{unlock.sent}</p>
      <Form action={sent.path} csrf={csrf}>
        {fields.map(([name, each]) => (
          <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
        ))}
        <Button>{unlock.button}</Button>
      </Form>
    </DeskPage>
  );
}

function sendFault(
  { ground, request, reply }: OnePage & { readonly ground: Ground },
  fault: StaffLoginFault,
): FastifyReply {
  if (fault === 'AWAY') reply.header('retry-after', '60');
  const page = deskPageOf(ground, request, '/login');
  const { faults, again } = loginTexts[page.language];
  const { title, what } = faults[fault];
  return sendPage(
    request,
    reply,
    <DeskPage page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{what}</p>
      <ButtonLink href="/login">{again}</ButtonLink>
    </DeskPage>,
    STATUS[fault],
  );
}
