/** The login of citizens by a provider that is none of ours: glewlwyd, where it is installed. */
import { openServer } from '@oryndau/web/http/server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { AtProvider } from '../testing/at-provider.ts';
import {
  type Glewlwyd,
  glewlwyd,
  isGlewlwydThere,
  isKnownAtGlewlwyd,
  leaveGlewlwyd,
  logInAtGlewlwyd,
} from '../testing/glewlwyd.ts';
import { openTestInstallation, programs, type TestInstallation } from '../testing/installation.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';

const CLIENT = { clientId: 'oryndau-test', clientSecret: 'a secret of this client: %+&' };
const PASSWORD = 'a password of this person';

describe.skipIf(!isGlewlwydThere)(`glewlwyd${isGlewlwydThere ? '' : ' is not installed'}`, () => {
  let installation: TestInstallation;
  let provider: Glewlwyd;

  beforeAll(async () => {
    installation = await openTestInstallation();
    const { iin } = installation.person('open');
    provider = await glewlwyd({
      client: CLIENT,
      redirectUri: 'http://localhost/login/callback',
      leftUri: 'http://localhost/leave',
      claims: [{ name: 'iin', scope: 'national_id' }, { name: 'asked_iin' }],
      people: [{ username: 'person', password: PASSWORD, properties: { iin, asked_iin: iin } }],
    });
  });
  afterAll(async () => {
    await provider?.close();
    await installation?.close();
  });

  const appWith = async (login: { readonly claim: string; readonly scope?: string }) =>
    openServer({ ...installation.parts, login: { ...CLIENT, ...login, issuer: provider.issuer } }, programs, {});

  /** To the provider, through it, and to where it sends the person. */
  async function loggedIn(browser: Visitor, away: AtProvider, password = PASSWORD): Promise<string | undefined> {
    const begun = await browser.get('/login');
    expect(begun.statusCode).toBe(303);
    expect(await away.open(String(begun.headers.location))).toBeUndefined();
    return logInAtGlewlwyd(away, { username: 'person', password });
  }

  it.each([
    ['its scope brings', { claim: 'iin', scope: 'national_id' }],
    ['comes to who asks for the claim by name', { claim: 'asked_iin' }],
  ])('lets a person in whose IIN %s, and out of both', async (_, login) => {
    const app = await appWith(login);
    onTestFinished(() => app.close());
    const browser = visitor(app);
    const away = new AtProvider();
    const back = await browser.get((await loggedIn(browser, away)) ?? '');
    expect([back.statusCode, back.headers.location]).toEqual([303, '/cases']);
    const cases = await browser.get('/cases');
    expect(cases.body).toContain(installation.person('open').number);
    expect(cases.body).not.toContain(installation.person('held').number);
    await browser.get('/leave');
    await browser.post('/leave');
    const out = await browser.get('/leave/provider');
    expect(await isKnownAtGlewlwyd(away)).toBe(true);
    expect(await leaveGlewlwyd(away, String(out.headers.location))).toBe('/leave');
    expect(await isKnownAtGlewlwyd(away)).toBe(false);
  });

  it('opens nothing where the claim comes by no scope that was asked for, nor with a wrong password', async () => {
    const app = await appWith({ claim: 'sub_iin' });
    onTestFinished(() => app.close());
    const browser = visitor(app);
    const back = await browser.get((await loggedIn(browser, new AtProvider())) ?? '');
    expect(back.statusCode).toBe(403);
    expect((await browser.get('/cases')).statusCode).toBe(401);
    expect(await loggedIn(browser, new AtProvider(), 'another password')).toBeUndefined();
  });
});
