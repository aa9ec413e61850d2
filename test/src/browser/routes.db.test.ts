/** No page is forgotten: whatever the server answers to a GET is looked at by axe, or is named with what it is instead (pages.ts). */
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notPages, pages } from './pages.ts';
import { patternOf, routesOf } from './routes.ts';
import { allPages } from './site.ts';

let installation: TestInstallation;
let routes: readonly string[];

/** With everything that an installation may have: what is not configured has no route. Nobody is asked for a login here. */
beforeAll(async () => {
  const login = { issuer: new URL('https://login.example'), clientId: 'c', clientSecret: 's', claim: 'iin' };
  installation = await openTestInstallation({
    server: { metrics: { allow: ['127.0.0.1'] } },
    change: (parts) => ({ ...allPages(parts), login }),
  });
  routes = await routesOf(installation.app);
});
afterAll(async () => {
  await installation?.close();
});

const looked = new Set(pages.map(({ route }) => route));
const isNoPage = (route: string): boolean => Object.keys(notPages).some((known) => patternOf(known).test(route));

describe('the routes of the server', () => {
  it('are read from its tree, those that stand side by side and those below others', () => {
    expect(routes).toEqual(expect.arrayContaining(['/', '/case', '/cases', '/case/filing/:n/file/:k', '/figures.csv']));
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('are pages that axe looks at, or are named with their reason: otherwise add a row to pages.ts', () => {
    expect(routes.filter((route) => !looked.has(route) && !isNoPage(route))).toEqual([]);
  });

  it('are all there that the two lists name, and none stands in both', () => {
    expect([...looked].filter((route) => !routes.includes(route))).toEqual([]);
    expect(Object.keys(notPages).filter((known) => !routes.some((route) => patternOf(known).test(route)))).toEqual([]);
    expect([...looked].filter(isNoPage)).toEqual([]);
  });
});
