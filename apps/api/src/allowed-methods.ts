/** By which methods an address of the API may be called, where it is called by another (RFC 9110 section 15.5.6). */
import type { FastifyInstance } from 'fastify';

export interface Methods {
  /** Empty where there is no such address at all. */
  of(url: string): readonly string[];
}

/** Listens to the routes that are added from now on. */
export function methodsOf(context: FastifyInstance): Methods {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  context.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  return {
    of(url) {
      const [path = ''] = url.split('?');
      const found = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
      return [...new Set(found)].sort();
    },
  };
}

/** `/cases/:id` is every address with one part in the place of the name. */
const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`);
