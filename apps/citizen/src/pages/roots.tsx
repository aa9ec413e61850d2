/**
 * The roots of the journal, published: a page, a feed of all of them, the newest as a file to keep, and a program that checks them without our code. Each root bears the
 * signature of the journal's key, which this server does not have: it gives out what was sealed, and can sign nothing.
 */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RootFeed, readLastRoots, readRootFeed } from '@oryndau/journal/published-roots';
import { addDays, parseLegalDate } from '@oryndau/law/legal-date';
import { contentSecurity, OWN_SCRIPTS } from '@oryndau/web/http/content-security';
import type { Installation } from '@oryndau/web/http/installation';
import { addPackedFile, packFile } from '@oryndau/web/http/packed-file';
import { pageOf, sendPage } from '@oryndau/web/http/page';
import { sendWrongState } from '@oryndau/web/pages/wrong-state';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AddPages } from './add-pages.ts';
import { RootsPage, rootPaths } from './roots/roots-page.tsx';

const SCRIPT = new URL('../browser/roots.js', import.meta.url);
const PROGRAM = new URL('./roots/check-roots.py', import.meta.url);
const DAYS_SHOWN = 7;
/** A day is closed once a day; five minutes more make nobody wrong. */
const SHORT = 'public, max-age=300';

export const addRootsPages: AddPages = (app: FastifyInstance, installation: Installation) => {
  const script = packFile(SCRIPT, { name: 'roots', ending: 'js' });
  const program = readFileSync(PROGRAM);
  addPackedFile(app, script);
  const config = { contentSecurity: contentSecurity(installation, OWN_SCRIPTS) };
  app.get(rootPaths.page, { config }, async (request, reply) => {
    const last = await readLastRoots(installation.db.sql, DAYS_SHOWN);
    const page = pageOf(installation, request, rootPaths.page);
    return sendPage(request, reply, <RootsPage page={page} last={last} script={script.path} />);
  });
  app.get(rootPaths.feed, async (request, reply) => sendFeed(installation, request, reply));
  app.get(rootPaths.newest, async (request, reply) => sendNewest(installation, request, reply));
  app.get(rootPaths.program, async (_request, reply) =>
    reply
      .headers({ 'cache-control': SHORT, 'content-disposition': 'attachment; filename="check-roots.py"' })
      .type('text/x-python; charset=utf-8')
      .send(program),
  );
};

async function sendFeed({ db }: Installation, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { since: asked } = request.query as { readonly since?: unknown };
  const since = asked === undefined ? null : parseLegalDate(asked);
  if (since === undefined) {
    const detail = 'since must be a day, YYYY-MM-DD: the roots of the days after it are given. Without it all are.';
    return reply.code(422).type('application/problem+json').send({ title: 'Not a day', status: 422, detail });
  }
  return sendKept(request, reply, await readRootFeed(db.sql, since));
}

/** One root, in the form of the feed: what somebody keeps. */
async function sendNewest(installation: Installation, request: FastifyRequest, reply: FastifyReply) {
  const { roots } = await readLastRoots(installation.db.sql, 1);
  const [newest] = roots;
  if (newest === undefined) return sendWrongState(installation, request, reply, 'NOT_FOUND');
  const feed = await readRootFeed(installation.db.sql, addDays(newest.day, -1), 1);
  reply.header('content-disposition', `attachment; filename="oryndau-root-${newest.day}.json"`);
  return sendKept(request, reply, feed);
}

/** What has not changed is not sent again. */
function sendKept(request: FastifyRequest, reply: FastifyReply, feed: RootFeed): FastifyReply {
  const text = `${JSON.stringify(feed, null, 1)}\n`;
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.headers({ 'cache-control': SHORT, etag: tag, 'access-control-allow-origin': '*' });
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}
