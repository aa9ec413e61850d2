/** The routes of a server: what it has, and which addresses are of one. */
import type { TestInstallation } from '@oryndau/citizen/testing/installation';

/** Deeper by one level with each of these, as Fastify prints its tree. */
const INDENT_CHARS = 4;
const BRANCH = /^((?:[│ ] {3})*)[├└]── (.*?)( \(GET\))?$/;

/** Every path that is answered to a GET, by whichever program or room it was added. Throws where the tree cannot be read. */
export async function routesOf(app: TestInstallation['app']): Promise<string[]> {
  await app.ready();
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false, method: 'GET' }).split('\n')) {
    if (line === '') continue;
    const [, indent = '', part = '', isRoute] = BRANCH.exec(line) ?? [];
    if (part === '') throw new Error(`not a branch of the tree of routes: ${line}`);
    const depth = indent.length / INDENT_CHARS;
    above.length = depth;
    above.push(part);
    if (isRoute !== undefined) routes.push(above.join(''));
  }
  return routes;
}

/** What an address of the route looks like. `:name` is one step of it, `*` is whatever comes. */
export const patternOf = (route: string): RegExp =>
  new RegExp(`^${route.replaceAll('.', '\\.').replaceAll('*', '.+').replaceAll(/:\w+/g, '[^/]+')}$`);
