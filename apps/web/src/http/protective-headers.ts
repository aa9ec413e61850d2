/**
 * The headers that protect a page, as helmet words them. They are the same for every request of a route, and helmet makes them anew each time from its options; so it is asked
 * once for each kind of page that there is.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import type { contentSecurity } from './content-security.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of a page that may load more than others. */
    readonly contentSecurity?: ReturnType<typeof contentSecurity>;
  }
}

type Headers = Readonly<Record<string, string>>;

export function addProtectiveHeaders(app: FastifyInstance, options: HelmetOptions): void {
  const usual = headersOf(options);
  const ofPages = new Map<object, Headers>();
  const headersFor = (contentSecurityPolicy: ReturnType<typeof contentSecurity>): Headers => {
    const known = ofPages.get(contentSecurityPolicy);
    if (known !== undefined) return known;
    const made = headersOf({ ...options, contentSecurityPolicy });
    ofPages.set(contentSecurityPolicy, made);
    return made;
  };
  app.addHook('onRequest', (request, reply, done) => {
    const { contentSecurity } = request.routeOptions.config;
    reply.headers(contentSecurity === undefined ? usual : headersFor(contentSecurity));
    done();
  });
}

/** What helmet would set. */
function headersOf(options: HelmetOptions): Headers {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, (fault) => {
    if (fault !== undefined) throw fault;
  });
  return headers;
}
