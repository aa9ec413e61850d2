/**
 * A visit: whose case a browser may see, and until when. It is kept by the browser itself, encrypted, so that no machine of ours need
 * remember it. It ends when it is not used for a while, some hours after it began in any case, and when the person leaves, which we do remember.
 */
import { hkdfSync, randomUUID, webcrypto } from 'node:crypto';
import { endVisit, hasEnded } from '@oryndau/access/ended-visits';
import type { Database } from '@oryndau/postgres/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';

export type VisitWay = 'link' | 'code' | 'login';

export interface Visit {
  /** The case that is open; null after a login, before one is chosen. */
  readonly documentId: string | null;
  /** The person who logged in; null for who came by link or code, which opens one case and no other. */
  readonly iin: string | null;
  readonly way: VisitWay;
}

/** One visit through all its cookies, which are written anew while it is used. */
export interface VisitSpan {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | null;
    /** Which visit it is; null where there is none. */
    visitSpan: VisitSpan | null;
    /** Something was sent by who had a visit of ours that is over: it is told back, and nothing else. */
    isAfterVisit: boolean;
  }
}

export const VISIT_MINUTES = 30;
/** However much it is used: who has copied a cookie does not keep it for ever. */
export const VISIT_HOURS_MAX = 8;
/** A visit that is used goes on; it is written anew after this time, not at every page. */
const RENEW_AFTER_MS = 5 * 60_000;
/** For so long the browser keeps the cookie of a visit that is over, so that what is sent too late can be told back. It opens nothing. */
const KEPT_AFTER_MS = 24 * 3_600_000;
/** A program beside this one hears of the end of a visit after so long at most; this one at once. */
const ASK_AGAIN_MS = 10_000;

export interface Visits {
  /** The visit as a text that only we can read, the token of a program; a visit of its own. */
  seal(visit: Visit): Promise<string>;
  /** The visit in such a text; undefined when it is forged, over, left, or of another installation. */
  read(sealed: string): Promise<Visit | undefined>;
  /** Sets the cookie. Who chooses another of their own cases goes on with the same visit. */
  begin(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<void>;
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export interface VisitOptions {
  readonly secret: Uint8Array;
  readonly db: Database;
  readonly now: () => Date;
  readonly isSecure: boolean;
}

/** Sets `request.visit` on every request. A cookie that is forged, old or of another installation is none. */
export async function addVisits(app: FastifyInstance, { secret, db, now, isSecure }: VisitOptions): Promise<Visits> {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'oryndau visit', 32));
  // Made once: given as bytes it would be made into a key anew with every request.
  const key = await webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  // The prefix makes browsers refuse a cookie that another host, or a page without TLS, tries to set.
  const name = isSecure ? '__Host-visit' : 'visit';
  const cookie = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const;
  // A person asks for several pages with the same cookie; deciphering it is a tenth of the work of a page.
  const known = new Map<string, ReadVisit>();
  const livingIn = async (sealed: string): Promise<ReadVisit | undefined> => {
    const at = now().getTime();
    const before = known.get(sealed);
    const read = before ?? (await readVisit(sealed, key, now()));
    if (read === undefined || read.expiresAt <= at || at >= endOf(read.span)) return undefined;
    const isFresh = before !== undefined && at - before.askedAt < ASK_AGAIN_MS;
    if (!isFresh && (await hasEnded(db.sql, read.span.id))) {
      known.delete(sealed);
      return undefined;
    }
    const living = isFresh ? before : { ...read, askedAt: at };
    remember(known, sealed, living);
    return living;
  };
  const sealed = (visit: Visit, span: VisitSpan) => sealVisit(visit, span, key, now());
  const write = async (reply: FastifyReply, visit: Visit, span: VisitSpan): Promise<void> => {
    const text = await sealed(visit, span);
    reply.setCookie(name, text, { ...cookie, maxAge: VISIT_MINUTES * 60 + KEPT_AFTER_MS / 1000 });
    const at = now().getTime();
    // Nobody can have left it yet, so the next page need not ask.
    remember(known, text, { visit, span, issuedAt: at, expiresAt: at + VISIT_MINUTES * 60_000, askedAt: at });
  };
  const newSpan = (): VisitSpan => ({ id: randomUUID(), begunAt: now().getTime() });
  const visits: Visits = {
    seal: (visit) => sealed(visit, newSpan()),
    read: async (text) => (await livingIn(text))?.visit,
    begin: (request, reply, visit) => {
      const goesOn = visit.iin !== null && request.visit?.iin === visit.iin;
      return write(reply, visit, (goesOn ? request.visitSpan : null) ?? newSpan());
    },
    end: async ({ visitSpan: span }, reply) => {
      reply.clearCookie(name, cookie);
      if (span === null) return;
      await endVisit(db.sql, span.id, new Date(endOf(span)));
      for (const [text, read] of known) if (read.span.id === span.id) known.delete(text);
    },
  };
  app.decorateRequest('visit', null);
  app.decorateRequest('visitSpan', null);
  app.decorateRequest('isAfterVisit', false);
  app.addHook('onRequest', async (request: FastifyRequest, reply) => {
    const text = request.cookies[name];
    const read = text === undefined ? undefined : await livingIn(text);
    if (read === undefined) {
      const before = new Date(now().getTime() - KEPT_AFTER_MS);
      request.isAfterVisit =
        request.method === 'POST' && text !== undefined && (await readVisit(text, key, before)) !== undefined;
      return;
    }
    request.visit = read.visit;
    request.visitSpan = read.span;
    if (now().getTime() - read.issuedAt > RENEW_AFTER_MS) await write(reply, read.visit, read.span);
  });
  return visits;
}

const endOf = ({ begunAt }: VisitSpan): number => begunAt + VISIT_HOURS_MAX * 3_600_000;

interface ReadVisit {
  readonly visit: Visit;
  readonly span: VisitSpan;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When it was last asked whether somebody has left it. */
  readonly askedAt: number;
}

const REMEMBERED_MAX = 5_000;

/** The one that was used longest ago goes first. */
function remember(known: Map<string, ReadVisit>, sealed: string, read: ReadVisit): void {
  known.delete(sealed);
  known.set(sealed, read);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED_MAX && oldest !== undefined) known.delete(oldest);
}

function sealVisit({ documentId, iin, way }: Visit, span: VisitSpan, key: webcrypto.CryptoKey, now: Date) {
  const at = Math.floor(now.getTime() / 1000);
  return new EncryptJWT({ documentId, iin, way, begun: span.begunAt })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setJti(span.id)
    .setIssuedAt(at)
    .setExpirationTime(at + VISIT_MINUTES * 60)
    .encrypt(key);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function readVisit(sealed: string, key: webcrypto.CryptoKey, now: Date): Promise<ReadVisit | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: now,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['iat', 'exp', 'way', 'jti', 'begun'],
    });
    const { documentId, iin, way, jti = '', begun, iat = 0, exp = 0 } = payload;
    if (way !== 'link' && way !== 'code' && way !== 'login') return undefined;
    if (!UUID.test(jti) || typeof begun !== 'number') return undefined;
    const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    const visit: Visit = { documentId: textOrNull(documentId), iin: textOrNull(iin), way };
    const span = { id: jti, begunAt: begun };
    return { visit, span, issuedAt: iat * 1000, expiresAt: exp * 1000, askedAt: 0 };
  } catch {
    return undefined;
  }
}
