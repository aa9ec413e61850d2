/**
 * News of a case in the citizen's own browser (decision 0021): a page with a script, the only one, and three forms. Whoever may see the case may have it
 * told to a browser, and stop it; an address is taken only where it leads to a push service.
 */
/** @jsxImportSource preact */
import { readFileSync } from 'node:fs';
import { readSubscription } from '@oryndau/connectors/push/subscription';
import { composeNews } from '@oryndau/documents/messages';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import {
  addBrowser,
  browsersOf,
  LOOK_AGAIN_DAYS,
  NEWS_DAYS_AFTER_END,
  removeBrowsers,
} from '@oryndau/outside/browsers';
import type { CaseView } from '@oryndau/reading/case-view';
import { caseOf, needsCase } from '@oryndau/web/http/case-access';
import { contentSecurity, OWN_SCRIPTS } from '@oryndau/web/http/content-security';
import type { BrowserPush, Installation } from '@oryndau/web/http/installation';
import { addPackedFile, type PackedFile, packFile } from '@oryndau/web/http/packed-file';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AddPages } from './add-pages.ts';
import { BrowserPage, browserPaths } from './browser/browser-page.tsx';

const SCRIPT = new URL('../browser/page.js', import.meta.url);
const WORKER = new URL('../browser/worker.js', import.meta.url);

/** Where no push service is configured there is no such page. */
export const addBrowserPages: AddPages = (app, installation) => {
  const { browsers } = installation;
  if (browsers === undefined) return;
  const script = packFile(SCRIPT, { name: 'browser', ending: 'js' });
  addPackedFile(app, script);
  addWorker(app);
  const preHandler = needsCase(installation);
  const config = { contentSecurity: contentSecurity(installation, OWN_SCRIPTS) };
  app.get(browserPaths.page, { preHandler, config }, (request, reply) =>
    sendBrowserPage({ installation, request, reply }, browsers, script),
  );
  app.post(browserPaths.on, { preHandler }, (request, reply) => turnOn({ installation, request, reply }, browsers));
  app.post(browserPaths.off, { preHandler }, (request, reply) => turnOff({ installation, request, reply }));
  app.post(browserPaths.stop, { preHandler }, async (request, reply) => {
    await removeBrowsers(installation.db.sql, { documentId: caseOf(request).documentId });
    return reply.redirect(browserPaths.page, 303);
  });
};

/** Always under the same address: a browser asks it for changes by itself, and would keep one under another address for ever. */
function addWorker(app: FastifyInstance): void {
  const text = readFileSync(WORKER);
  app.get(browserPaths.worker, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(text),
  );
}

interface Exchange {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Whether there may be news of a case: there is one, and it has not ended long ago. */
export const hasNews = ({ browsers, today }: Pick<Installation, 'browsers' | 'today'>, view: CaseView): boolean =>
  browsers !== undefined && isWatchable(view, today());

/** Whether anything is still to be told of a case. */
export const isWatchable = ({ standing, endedOn }: CaseView, today: LegalDate): boolean =>
  standing !== 'fine' && standing !== 'refused' && (endedOn === null || today < addDays(endedOn, NEWS_DAYS_AFTER_END));

async function sendBrowserPage(
  { installation, request, reply }: Exchange,
  { publicKey }: BrowserPush,
  script: PackedFile,
): Promise<FastifyReply> {
  const view = caseOf(request);
  const today = installation.today();
  if (!isWatchable(view, today)) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const page = pageOf(installation, request, browserPaths.page);
  const { language } = page;
  const { caseCode } = view;
  const example = composeNews({ kind: 'payment_received', language, on: today, caseCode });
  const told = await browsersOf(installation.db.sql, view.documentId);
  const shown = { csrf: reply.formToken(), script: script.path, publicKey, told, example };
  return sendPage(request, reply, <BrowserPage page={page} {...shown} />);
}

const subscriptionForm = z.object({ endpoint: z.string(), p256dh: z.string(), auth: z.string() });

async function turnOn({ installation, request, reply }: Exchange, { services }: BrowserPush): Promise<FastifyReply> {
  const { db, secret, now, today } = installation;
  const view = caseOf(request);
  if (!isWatchable(view, today())) return answer(reply, 404, { fault: 'NO_NEWS' });
  const given = subscriptionForm.safeParse(request.body).data;
  const address = given && readSubscription(given, services);
  if (address === undefined) return answer(reply, 422, { fault: 'NO_SUBSCRIPTION' });
  const { documentId } = view;
  const browser = { documentId, address, language: request.language, at: now() };
  const isAdded = await db.transaction((tx) =>
    addBrowser(tx, secret, { ...browser, lookOn: addDays(today(), LOOK_AGAIN_DAYS) }),
  );
  return isAdded ? sendCount({ installation, request, reply }) : answer(reply, 409, { fault: 'TOO_MANY' });
}

const endpointForm = z.object({ endpoint: z.string() });

async function turnOff({ installation, request, reply }: Exchange): Promise<FastifyReply> {
  const endpoint = endpointForm.safeParse(request.body).data?.endpoint;
  if (endpoint === undefined) return answer(reply, 422, { fault: 'NO_SUBSCRIPTION' });
  await removeBrowsers(installation.db.sql, { documentId: caseOf(request).documentId, endpoint });
  return sendCount({ installation, request, reply });
}

/** For the script, which has the words. */
async function sendCount({ installation, request, reply }: Exchange): Promise<FastifyReply> {
  const told = await browsersOf(installation.db.sql, caseOf(request).documentId);
  return answer(reply, 200, { browsers: told.length });
}

const answer = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send(body);
