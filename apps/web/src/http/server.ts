/**
 * The HTTP server under every program of ours that is asked. What protects each page and each call stands here, in the order in which a request meets
 * it: too many at once, too often, too large; then whose visit it is; then whether a form is one of ours.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { BesideError } from '@oryndau/documents/beside';
import { composed, placeOfNoText } from '@oryndau/law/door-text';
import { UPLOAD_BYTES_MAX } from '@oryndau/outside/upload';
import { failureOf } from '@oryndau/postgres/failure';
import { keepingLaw } from '@oryndau/standing/law-in-force';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { sendWrongState } from '../pages/wrong-state.tsx';
import { readStyleSheet } from '../style/style-sheet.ts';
import type { WrongState } from '../texts/wrong-state.ts';
import { addressOf } from './address.ts';
import { busyAnswers } from './busy.ts';
import { decorateCase } from './case-access.ts';
import { contentSecurity } from './content-security.ts';
import { addFairShare, connectionLimits, SHARE, type Share } from './fair-share.ts';
import { addFormTokens, ownTokenOf } from './form-token.ts';
import type { Installation, InstallationParts } from './installation.ts';
import { addKeptAnswers } from './kept.ts';
import { addLanguage } from './language.ts';
import { NoTextError } from './no-text-error.ts';
import { PATH_PART_MAX, rewriteOddPath } from './odd-path.ts';
import { addHealth, addMetrics, type MetricsOptions } from './operations.ts';
import { unlessOfOtherCase } from './other-case.tsx';
import { addPackedFile, type PackedFile } from './packed-file.ts';
import type { Program, Trouble } from './program.ts';
import { addProtectiveHeaders } from './protective-headers.ts';
import { addVisits } from './visit.ts';

export interface ServerOptions {
  /** Who is worked for at once; what is not given is as in `SHARE`. */
  readonly share?: Partial<Share>;
  /** Of one address. */
  readonly requestsPerMinute?: number;
  /** Proxies whose word about the caller's address is believed: addresses or networks. */
  readonly trustProxy?: string | readonly string[];
  /** Told of each answer, without address, path or anything that was typed. */
  readonly onAnswer?: (answer: AnsweredRequest) => void;
  /** Told of what broke. */
  readonly onTrouble?: (trouble: Trouble) => void;
  /** Absent: nobody may read the figures of the server. */
  readonly metrics?: MetricsOptions;
}

export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of the route, never the path itself. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
}

const REQUESTS_PER_MINUTE = 600;
const FORM_BYTES_MAX = 64 * 1024;
const FIELDS_MAX = 30;
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="none" stroke="#00739c" stroke-width="4"/></svg>';
const YEAR_SECONDS = 365 * 24 * 3600;

/** So long the first page waits for what two people have put into force. */
const FIRST_LAW_MS = 1_000;

/** Opens a server that carries these programs and listens nowhere yet. */
export async function openServer(
  parts: InstallationParts,
  programs: readonly Program[],
  options: ServerOptions = {},
): Promise<FastifyInstance> {
  const sheet = readStyleSheet();
  const installation: Installation = {
    ...parts,
    site: { styleSheet: sheet.path, isDemo: parts.isDemo, isDesk: parts.isDesk },
  };
  const isSecure = installation.origin.startsWith('https:');
  const { onTrouble } = options;
  const share: Share = { ...SHARE, ...options.share };
  const app = Fastify({
    ...connectionLimits(share),
    logger: false,
    rewriteUrl: rewriteOddPath,
    routerOptions: { maxParamLength: PATH_PART_MAX },
    bodyLimit: FORM_BYTES_MAX,
    trustProxy: options.trustProxy === undefined ? false : [options.trustProxy].flat(),
    // A path or a header may hold a token: the request's own id names it in every word of ours about it.
    genReqId: () => crypto.randomUUID(),
  });
  addFairShare(app, share, FORM_BYTES_MAX, busyAnswers(installation, programs));
  watchAnswers(app, options);
  if (options.metrics !== undefined) addMetrics(app, installation.db, options.metrics);
  await addProtection(app, installation, { isSecure, perMinute: options.requestsPerMinute ?? REQUESTS_PER_MINUTE });
  addLanguage(app, isSecure);
  decorateCase(app);
  const visits = await addVisits(app, {
    secret: installation.secret,
    db: installation.db,
    now: installation.now,
    isSecure,
  });
  addKeptAnswers(app, installation);
  addFiles(app, sheet);
  addHealth(app, installation.db);
  const keepLaw = keepingLaw(installation.db.sql);
  // Over a database that does not answer a server opens all the same, and says of itself that it is not ready.
  await Promise.race([keepLaw(), sleep(FIRST_LAW_MS)]);
  // Beside the request: nothing new holds today, and what says that the server lives waits for no database.
  app.addHook('onRequest', async () => {
    void keepLaw();
  });
  addErrors(app, installation, options);
  for (const program of programs) await program.add(app, { installation, visits, ...(onTrouble && { onTrouble }) });
  return app;
}

function watchAnswers(app: FastifyInstance, { onAnswer }: ServerOptions): void {
  if (onAnswer === undefined) return;
  app.addHook('onResponse', async (request, reply) => {
    onAnswer({
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: reply.elapsedTime,
      requestId: request.id,
    });
  });
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

interface Protection {
  readonly isSecure: boolean;
  readonly perMinute: number;
}

async function addProtection(
  app: FastifyInstance,
  installation: Installation,
  { isSecure, perMinute }: Protection,
): Promise<void> {
  addProtectiveHeaders(app, {
    contentSecurityPolicy: contentSecurity(installation),
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => addressOf(ip),
    // The style sheet, the script and the icon cost nothing, and a page that comes without them looks broken.
    allowList: (request) =>
      request.routeOptions.config.isForOperators === true || /^\/(style-|browser-|roots-|icon)/.test(request.url),
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: FORM_BYTES_MAX });
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: {
      fileSize: UPLOAD_BYTES_MAX,
      // A route that takes files says so, and how many (uploads.ts).
      files: 0,
      fields: FIELDS_MAX,
      fieldSize: FORM_BYTES_MAX,
      parts: 64,
    },
  });
  await app.register(csrf, {
    cookieKey: isSecure ? '__Host-form' : 'form',
    cookieOpts: { path: '/', httpOnly: true, secure: isSecure, sameSite: 'strict' },
    getToken: ownTokenOf,
  });
  addFormTokens(app, installation.secret);
  // Before anything of it is looked at: what cannot be kept would be read by nobody again.
  app.addHook('preValidation', async (request) => {
    const { params, query, body } = request;
    const place = placeOfNoText(typedIn(body)) ?? placeOfNoText(query) ?? placeOfNoText(params);
    if (place !== undefined) throw new NoTextError(place);
    request.params = composed(params);
    request.query = composed(query);
    // Parts of a form with files are read where they are expected (citizen/contest/read-filing.ts).
    if (!request.isMultipart()) request.body = composed(body);
  });
  app.addHook('preValidation', (request, reply, done) => {
    const { config } = request.routeOptions;
    // Where nothing is, nothing can be forged.
    if (request.method !== 'POST' || config.isMachine === true || request.is404) return done();
    // Called only for a form of ours; any other is answered by the plugin.
    app.csrfProtection(request, reply, () => {
      request.isOurForm = true;
      done();
    });
  });
  app.addHook('preValidation', async (request, reply) => unlessOfOtherCase(installation, request, reply));
}

/**
 * What was typed. A part of a form with files leads to all the others, so its value alone counts; the name of a file is made fit where it is kept
 * (outside/upload.ts), and its bytes are no text.
 */
function typedIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const parts: [string, unknown][] = Object.entries(body);
  return Object.fromEntries(
    parts.map(([name, part]) => [name, isPart(part) ? ('value' in part ? part.value : undefined) : part]),
  );
}

/** As @fastify/multipart puts one into a body. */
const isPart = (part: unknown): part is object => typeof part === 'object' && part !== null && 'fieldname' in part;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Called by machines, with proofs of their own: no cookie counts there, so no form can be forged. */
    readonly isMachine?: boolean;
    /** For those who watch the server: counted by no limit. */
    readonly isForOperators?: boolean;
  }
}

function addFiles(app: FastifyInstance, sheet: PackedFile): void {
  addPackedFile(app, sheet);
  app.get('/icon.svg', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(ICON),
  );
  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /c/\nDisallow: /case\n'),
  );
}

function addErrors(app: FastifyInstance, installation: Installation, { onTrouble }: ServerOptions): void {
  app.setNotFoundHandler((request, reply) => sendWrongState(installation, request, reply, 'NOT_FOUND'));
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const state = stateOf(error);
    if (state === 'BROKEN' || state === 'PAUSED')
      onTrouble?.({ route: routeOf(request), requestId: request.id, error });
    return sendWrongState(installation, request, reply, state);
  });
}

/** What a person is told of an error; its own words stay with us. */
function stateOf(error: FastifyError): WrongState {
  // No form of ours has a field of such a name (`constructor`), and the reader of forms with files takes none.
  if (error.code?.startsWith('FST_CSRF') || error.code === 'FST_PROTO_VIOLATION') return 'FORM_OLD';
  if (error instanceof NoTextError) return 'NO_TEXT';
  if (error.statusCode === 429) return 'TOO_MANY';
  if (error.statusCode === 413) return 'TOO_LARGE';
  if (error.statusCode !== undefined && error.statusCode < 500) return 'NOT_FOUND';
  if (error instanceof BesideError) return 'BUSY';
  return failureOf(error) === undefined ? 'BROKEN' : 'PAUSED';
}
