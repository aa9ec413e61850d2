/**
 * Who is worked for: so many at once in all, a share of them for one address, fewer of those who send files, and nobody who sends by drops. A queue that only
 * grows serves nobody, and one slow caller must not be the only one who is served.
 */
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, isLoopback } from './address.ts';

export interface Share {
  /** Requests that are worked on at the same time; what comes beyond is told to come again. */
  readonly inFlightMax: number;
  /** Who is told so hears it after this: a thousand who ask again at once would take the time of those who are worked for. */
  readonly refusedAfterMs: number;
  /** So many wait for that word at the same time; beyond them it is said at once, since each holds a connection. */
  readonly refusedWaitingMax: number;
  /** Of these, with a body that has not come whole: fewer, so that slow ones from many addresses, or by a proxy that names none, leave room for who asks for a page. */
  readonly arrivingMax: number;
  /** Of these, of one address; a proxy on this machine is not held to it. */
  readonly ofOneAddressMax: number;
  /** Bodies with files: each may hold as much memory as a thousand forms. */
  readonly filesMax: number;
  readonly filesOfOneAddressMax: number;
  /** Of one visit, from wherever: who has a token opens as many connections as he likes. */
  readonly filesOfOneVisitMax: number;
  /** All bodies with files together, as they say of themselves; each is held about twice while it is read. */
  readonly fileBytesMax: number;
  /** In so many milliseconds the body of a form has come whole. */
  readonly formMsMax: number;
  /** The whole request, with files: 33 MB at a little less than a megabit a second. */
  readonly requestMsMax: number;
}

export const SHARE: Share = {
  inFlightMax: 512,
  arrivingMax: 384,
  refusedAfterMs: 500,
  refusedWaitingMax: 8_192,
  ofOneAddressMax: 128,
  filesMax: 24,
  filesOfOneAddressMax: 4,
  filesOfOneVisitMax: 2,
  fileBytesMax: 256 * 1024 * 1024,
  formMsMax: 20_000,
  requestMsMax: 300_000,
};

/** For Fastify: Node itself ends a connection whose headers come by drops, and a request that lasts too long. */
export const connectionLimits = ({ formMsMax, requestMsMax }: Share) => ({
  requestTimeout: requestMsMax,
  http: { headersTimeout: formMsMax, connectionsCheckingInterval: Math.min(1_000, formMsMax) },
});

type SayBusy = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** `formBytesMax`: a route that takes larger bodies, or files, takes files. */
export function addFairShare(app: FastifyInstance, share: Share, formBytesMax: number, sayBusy: SayBusy): void {
  const all = counter(share.inFlightMax, share.ofOneAddressMax);
  const arriving = counter(share.arrivingMax, Number.POSITIVE_INFINITY);
  const files = counter(share.filesMax, share.filesOfOneAddressMax);
  const visits = counter(Number.POSITIVE_INFINITY, share.filesOfOneVisitMax);
  const bytes = counter(share.fileBytesMax, Number.POSITIVE_INFINITY);
  const refused = counter(share.refusedWaitingMax, Number.POSITIVE_INFINITY);
  app.addHook('onRequest', async (request, reply) => {
    if (isForOperators(request)) return undefined;
    const takesFiles = isOfFiles(request, formBytesMax);
    const taken = [all.take(addressIn(request))];
    if (hasBody(request)) {
      const body = freedOnce(arriving.take({ name: '' }));
      request.raw.once('end', body.free);
      taken.push(body);
    }
    if (takesFiles) {
      taken.push(files.take(addressIn(request)), visits.take(visitIn(request)));
      taken.push(bytes.take({ name: '', weight: bytesIn(request) }));
    }
    const timer = takesFiles || !hasBody(request) ? undefined : endUnlessWhole(request, share.formMsMax);
    // Who was told to come again may still be sending.
    reply.raw.once('close', () => request.raw.complete && clearTimeout(timer));
    if (taken.every(({ fits }) => fits)) {
      reply.raw.once('close', () => freeAll(taken));
      return undefined;
    }
    // A crowd that is refused must not keep out who comes when there is room.
    freeAll(taken);
    const waits = refused.take({ name: '' });
    if (waits.fits) await pause(share.refusedAfterMs, undefined, { ref: false });
    waits.free();
    return sayBusy(request, reply);
  });
}

const freeAll = (taken: readonly Taken[]): void => {
  for (const { free } of taken) free();
};

/** A body gives its place back when it has come whole, or with its request. */
function freedOnce({ fits, free }: Taken): Taken {
  let isFreed = false;
  return {
    fits,
    free() {
      if (!isFreed) free();
      isFreed = true;
    },
  };
}

/** Whoever watches the server must hear from it when nobody else does. */
const isForOperators = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config.isForOperators === true;

const isOfFiles = ({ routeOptions }: FastifyRequest, formBytesMax: number): boolean =>
  routeOptions.config.multipartOptions !== undefined || (routeOptions.bodyLimit ?? 0) > formBytesMax;

/** A request without one is whole with its headers (RFC 9112 section 6.3). */
const hasBody = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;

/** Who asks for a part, and of what size. */
interface Asker {
  readonly name: string;
  /** Held to no share of one. */
  readonly isExempt?: boolean;
  readonly weight?: number;
}

function addressIn({ ip }: FastifyRequest): Asker {
  const name = addressOf(ip);
  return { name, isExempt: isLoopback(name) };
}

/** By what the caller shows; whether it opens anything is seen later. */
function visitIn({ headers }: FastifyRequest): Asker {
  const name = headers.authorization ?? /(?:^|;\s*)(?:__Host-)?visit=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? '';
  return { name, isExempt: name === '' };
}

/** The largest body of files that is taken anywhere, where one does not say how large it is. */
const FILE_BYTES_EACH = 36 * 1024 * 1024;

const bytesIn = ({ headers }: FastifyRequest): number => {
  const said = Number(headers['content-length'] ?? Number.NaN);
  return hasBody({ headers }) ? Math.min(FILE_BYTES_EACH, Number.isNaN(said) ? FILE_BYTES_EACH : said) : 0;
};

interface Taken {
  readonly fits: boolean;
  free(): void;
}

function counter(max: number, ofOneMax: number): { take(asker: Asker): Taken } {
  const ofName = new Map<string, number>();
  let inAll = 0;
  return {
    take({ name, isExempt = false, weight = 1 }) {
      const count = (ofName.get(name) ?? 0) + 1;
      inAll += weight;
      ofName.set(name, count);
      return {
        fits: inAll <= max && (count <= ofOneMax || isExempt),
        free() {
          inAll -= weight;
          const left = (ofName.get(name) ?? 1) - 1;
          if (left === 0) ofName.delete(name);
          else ofName.set(name, left);
        },
      };
    },
  };
}

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Ends the connection of a body that is not whole by then, as Node ends one whose headers are not. */
function endUnlessWhole({ raw }: FastifyRequest, ms: number): NodeJS.Timeout {
  const timer = setTimeout(() => {
    // An injected request of a test is never `complete`; it has ended all the same.
    if (raw.complete || raw.readableEnded || raw.destroyed) return;
    // What is injected has no connection to be told on.
    if (raw.socket instanceof Socket) raw.socket.end(TOO_SLOW, () => raw.socket.destroy());
    else raw.destroy();
  }, ms);
  return timer.unref();
}
