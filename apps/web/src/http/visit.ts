/**
 * A visit: whose case a browser may see, and until when. It is kept by the browser itself, encrypted, so that no machine of ours need
 * remember it, and ends by time or when the person leaves.
 */
import { hkdfSync, webcrypto } from 'node:crypto';
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

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | null;
  }
}

export const VISIT_MINUTES = 30;
/** A visit that is used goes on; it is written anew after this time, not at every page. */
const RENEW_AFTER_MS = 5 * 60_000;

export interface Visits {
  /** The visit as a text that only we can read: the cookie of a browser, the token of a program. */
  seal(visit: Visit): Promise<string>;
  /** The visit in such a text; undefined when it is forged, over, or of another installation. */
  read(sealed: string): Promise<Visit | undefined>;
  begin(reply: FastifyReply, visit: Visit): Promise<void>;
  end(reply: FastifyReply): void;
}

export interface VisitOptions {
  readonly secret: Uint8Array;
  readonly now: () => Date;
  readonly isSecure: boolean;
}

/** Sets `request.visit` on every request. A cookie that is forged, old or of another installation is none. */
export async function addVisits(app: FastifyInstance, { secret, now, isSecure }: VisitOptions): Promise<Visits> {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'oryndau visit', 32));
  // Made once: given as bytes it would be made into a key anew with every request.
  const key = await webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  // The prefix makes browsers refuse a cookie that another host, or a page without TLS, tries to set.
  const name = isSecure ? '__Host-visit' : 'visit';
  const cookie = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const;
  const visits: Visits = {
    seal: ({ documentId, iin, way }) => {
      const at = Math.floor(now().getTime() / 1000);
      return new EncryptJWT({ documentId, iin, way })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(at)
        .setExpirationTime(at + VISIT_MINUTES * 60)
        .encrypt(key);
    },
    read: async (sealed) => (await readVisit(sealed, key, now()))?.visit,
    begin: async (reply, visit) => {
      reply.setCookie(name, await visits.seal(visit), { ...cookie, maxAge: VISIT_MINUTES * 60 });
    },
    end: (reply) => {
      reply.clearCookie(name, cookie);
    },
  };
  // A person asks for several pages with the same cookie; deciphering it is a tenth of the work of a page.
  const known = new Map<string, ReadVisit>();
  app.decorateRequest('visit', null);
  app.addHook('onRequest', async (request: FastifyRequest, reply) => {
    const sealed = request.cookies[name];
    if (sealed === undefined) return;
    const read = known.get(sealed) ?? (await readVisit(sealed, key, now()));
    if (read === undefined || read.expiresAt <= now().getTime()) return;
    remember(known, sealed, read);
    request.visit = read.visit;
    if (now().getTime() - read.issuedAt > RENEW_AFTER_MS) await visits.begin(reply, read.visit);
  });
  return visits;
}

interface ReadVisit {
  readonly visit: Visit;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

const REMEMBERED_MAX = 5_000;

/** The one that was used longest ago goes first. */
function remember(known: Map<string, ReadVisit>, sealed: string, read: ReadVisit): void {
  known.delete(sealed);
  known.set(sealed, read);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED_MAX && oldest !== undefined) known.delete(oldest);
}

async function readVisit(sealed: string, key: webcrypto.CryptoKey, now: Date): Promise<ReadVisit | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: now,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['iat', 'exp', 'way'],
    });
    const { documentId, iin, way, iat = 0, exp = 0 } = payload;
    if (way !== 'link' && way !== 'code' && way !== 'login') return undefined;
    const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    const visit: Visit = { documentId: textOrNull(documentId), iin: textOrNull(iin), way };
    return { visit, issuedAt: iat * 1000, expiresAt: exp * 1000 };
  } catch {
    return undefined;
  }
}
