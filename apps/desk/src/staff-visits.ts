/**
 * Whose visit a request is, and whether it may go to that route at all. Each route says by which right (config.right); one that says none cannot be added. What
 * a thing allows is asked where the thing is read.
 */
import { isSigningStopped } from '@oryndau/signing/sql/signing-switch';
import { readAccounts } from '@oryndau/staff/accounts';
import { may } from '@oryndau/staff/core/may';
import { beginVisit, endVisit, readVisit, VISIT_HOURS } from '@oryndau/staff/visits';
import type { Installation } from '@oryndau/web/http/installation';
import { isAnswerPath } from '@oryndau/web/http/kept';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Staff } from './ground.ts';
import { keepSent } from './sent-before.ts';

/** Of this site alone, for no script, and sent with no request that another site began. */
const cookieOf = ({ origin }: Pick<Installation, 'origin'>) => {
  const secure = origin.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}desk`,
    options: { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const,
  };
};

export type Refuse = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Sets `request.staff`, on every page of this server. */
export function addStaffVisits(app: FastifyInstance, installation: Installation): void {
  const { db, now } = installation;
  const { name } = cookieOf(installation);
  app.decorateRequest('staff', null);
  app.decorateRequest('isSigningStopped', false);
  app.addHook('onRequest', async (request, reply) => {
    const token = request.cookies[name];
    if (token === undefined) return undefined;
    const visit = await readVisit(db.sql, token, now());
    const account = visit && (await readAccounts(db.sql, [visit.accountId])).get(visit.accountId);
    if (visit === undefined || account === undefined || account.isClosed) return undefined;
    request.staff = { account, visit };
    request.isSigningStopped = await isSigningStopped(db.sql);
    // What is kept for a browser is kept for this visit alone (web/http/kept.ts).
    request.visitSpan = { id: visit.id, begunAt: visit.begunAt.getTime() };
    // What a form was answered is no page of a room, and shows as much of a person.
    return visit.isLocked && isAnswerPath(request.url) ? toUnlock(reply, request.url) : undefined;
  });
}

/** Holds every route that is added here to its right; one that says none is not added. */
export function holdToRights(app: FastifyInstance, installation: Installation, refuse: Refuse): void {
  app.addHook('onRoute', ({ url, config, path }) => {
    if (config?.right === undefined) throw new Error(`the route ${url ?? path} says no right`);
  });
  app.addHook('preHandler', async (request, reply) => {
    const { right = 'self', step } = request.routeOptions.config;
    if (right === 'anyone') return undefined;
    const { staff } = request;
    if (staff === null) return reply.redirect('/login', 303);
    if (staff.visit.isLocked && !isWayOut(request)) {
      const to = (await keepSent(installation, request)) ?? pathOf(request);
      return toUnlock(reply, to);
    }
    if (right === 'self' || may(staff.account, { action: right, ...(step && { step }) }).may) return undefined;
    return refuse(request, reply);
  });
}

const toUnlock = (reply: FastifyReply, to: string): FastifyReply =>
  reply.redirect(`/unlock?to=${encodeURIComponent(to)}`, 303);

/** Where a locked visit may go: to be unlocked, or away. */
const isWayOut = ({ routeOptions }: FastifyRequest): boolean => ['/unlock', '/leave'].includes(routeOptions.url ?? '');

/** What was asked for, where it was only read. */
const pathOf = ({ method, url }: FastifyRequest): string => (method === 'GET' ? url : '/');

export async function beginStaffVisit(
  {
    installation,
    request,
    reply,
  }: { readonly installation: Installation; readonly request: FastifyRequest; readonly reply: FastifyReply },
  accountId: string,
): Promise<void> {
  const { db, now } = installation;
  // Who logs in as somebody else has left as who they were.
  if (request.staff !== null) await endVisit(db.sql, request.staff.visit.id, now());
  const device = String(request.headers['user-agent'] ?? '');
  const token = await beginVisit(db.sql, { accountId, device }, now());
  const { name, options } = cookieOf(installation);
  reply.setCookie(name, token, { ...options, maxAge: VISIT_HOURS * 3_600 });
}

export async function endStaffVisit(
  installation: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { name, options } = cookieOf(installation);
  reply.clearCookie(name, options);
  if (request.staff !== null) await endVisit(installation.db.sql, request.staff.visit.id, installation.now());
}

/** Who is here, on a route that nobody reaches without. */
export function staffOf({ staff }: FastifyRequest): Staff {
  if (staff === null) throw new Error('a page of the desk was reached by nobody');
  return staff;
}
