/**
 * News of a case in a real Chromium with its own service worker. What needs a push service on the open Internet is stood in for: `PushManager` gives a
 * subscription of the simulated push service, and what that service has opened with the browser's key is handed to the worker by the protocol of the
 * developer tools. A Chromium without a screen of its own (the npm package) shows no notifications and allows none: there, and only there, the
 * notifications are stood in for too, with the tags as the standard has them.
 */
import {
  openTestInstallation,
  type Standing,
  type TestInstallation,
  TODAY,
} from '@oryndau/citizen/testing/installation';
import type { BrowserSubscription } from '@oryndau/connectors/push';
import { type Browsers, browsers } from '@oryndau/connectors/push/testing/subjects';
import { exchange } from '@oryndau/exchange/exchange';
import { fakeOutside } from '@oryndau/exchange/testing/outside';
import { addDays } from '@oryndau/law/legal-date';
import { addBrowser, BROWSERS_MAX, browserIdOf, browsersOf } from '@oryndau/outside/browsers';
import { type Language, languages } from '@oryndau/words/languages';
import type { Browser, BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { expectAccessible, expectQuiet, noHorizontalScroll, reachByKeyboard, visit } from './visit.ts';

let browser: Browser;
let push: Browsers;
let installation: TestInstallation;
let origin: string;
/** Whether this Chromium can show notifications at all. */
let shows: boolean;

beforeAll(async () => {
  [browser, push] = await Promise.all([openBrowser(), browsers()]);
  const { publicKey } = push.options.vapid;
  installation = await openTestInstallation({
    change: (parts) => ({ ...parts, browsers: { publicKey, services: ['localhost'] } }),
    server: { requestsPerMinute: 100_000 },
  });
  origin = await installation.app.listen({ host: '127.0.0.1', port: 0 });
  const page = await visit(browser, { width: 320, language: 'en', javaScriptEnabled: true });
  await page.context().grantPermissions(['notifications'], { origin });
  await page.goto(origin);
  shows = await page.evaluate(() => Notification.permission === 'granted');
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await push?.close();
  await installation?.close();
});
afterEach(async () => {
  await installation.test.database.sql`truncate portal.browser, portal.news`;
});

interface Given {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly key: string;
}

/** Runs in the browser before any script of a page. */
function standIn({ endpoint, keys, key }: Given): void {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const subscription = {
    endpoint,
    options: { userVisibleOnly: true, applicationServerKey: bytes.buffer },
    toJSON: () => ({ endpoint, keys }),
  };
  const KEPT = 'a subscription of this test';
  Object.assign(PushManager.prototype, {
    subscribe: async (options: PushSubscriptionOptionsInit) => {
      const registration = await navigator.serviceWorker.ready;
      if (registration.active === null) throw new Error('no worker is active');
      if (options.userVisibleOnly !== true || options.applicationServerKey !== key)
        throw new Error('not as it should be');
      localStorage.setItem(KEPT, 'yes');
      return subscription;
    },
    getSubscription: async () => (localStorage.getItem(KEPT) === null ? null : subscription),
  });
}

/** Runs in a browser that shows no notifications, before any script of a page. */
function standInPermission(): void {
  Object.defineProperty(Notification, 'permission', { configurable: true, get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
}

interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly body: string;
  readonly lang: string;
  readonly data: { readonly link?: string };
  readonly close: () => void;
}

/** What a worker's global scope has; the types here are those of a page. */
interface WorkerScope {
  readonly registration: {
    showNotification(title: string, options: Omit<Shown, 'title' | 'close'>): Promise<void>;
    getNotifications(): Promise<readonly Shown[]>;
  };
  readonly clients: { openWindow(url: string): Promise<null> };
}

/** Runs in the worker of a browser that shows no notifications (Notifications API, "show steps": one of a tag, and no tag is no tag). */
function standInNotifications(): void {
  const { registration } = globalThis as unknown as WorkerScope;
  const shown = new Map<unknown, Shown>();
  Object.assign(registration, {
    showNotification: async (title: string, options: Omit<Shown, 'title' | 'close'>) => {
      const key = options.tag === '' ? Symbol('untagged') : options.tag;
      shown.set(key, { title, ...options, close: () => shown.delete(key) });
    },
    getNotifications: async () => [...shown.values()],
  });
}

interface Opened {
  readonly page: Page;
  readonly subscription: BrowserSubscription;
}

interface Opening {
  readonly language?: Language;
  readonly width?: 320 | 1280;
  readonly standing?: Standing;
  /** Runs in the browser before the page. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
}

/** A person on the page of the button, who came by the personal link. */
async function onPage({ language = 'en', width = 320, standing = 'open', before }: Opening = {}) {
  const page = await visit(browser, { width, language, javaScriptEnabled: true });
  const context = page.context();
  const subscription = push.simulator.subscribe();
  await context.addInitScript(standIn, { ...subscription, key: push.options.vapid.publicKey });
  await context.grantPermissions(['notifications'], { origin });
  if (!shows) await context.addInitScript(standInPermission);
  await before?.(context);
  await page.goto(`${origin}/c/${installation.person(standing).token}?lang=${language}`);
  await page.goto(`${origin}/case`);
  await reachByKeyboard(page, page.locator('a[href="/case/browser"]'), 'the link to the page');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/case\/browser$/);
  return { page, subscription } satisfies Opened;
}

const BUTTON = '#browser-switch button';
const stateOf = (page: Page) => page.locator('#browser-state');
const untilState = (page: Page, state: string) =>
  page.locator(`#browser-state[data-state="${state}"]`).waitFor({ timeout: 10_000 });
const watching = (standing: Standing) =>
  browsersOf(installation.test.database.sql, installation.person(standing).documentId);

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await noHorizontalScroll(page);
  expectQuiet(page);
}

/** By keyboard; the focus must be where it was when it is over. */
async function press(page: Page, state: string): Promise<void> {
  await reachByKeyboard(page, page.locator(BUTTON), 'the button');
  await page.keyboard.press('Enter');
  await untilState(page, state);
  const isFocused = await page.locator(BUTTON).evaluate((element) => element === document.activeElement);
  expect(isFocused, `the focus stays on the button (${state})`).toBe(true);
}

/** Registrations of this browser, as its developer tools name them. */
async function registrationsOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const registrations: { readonly registrationId: string; readonly scopeURL: string }[] = [];
  session.on('ServiceWorker.workerRegistrationUpdated', (told) => registrations.push(...told.registrations));
  await session.send('ServiceWorker.enable');
  await expect.poll(() => registrations.length, { timeout: 10_000 }).toBeGreaterThan(0);
  return { session, registrations };
}

/** Hands the worker what a push service would. */
async function deliver(page: Page, data: string): Promise<void> {
  const { session, registrations } = await registrationsOf(page);
  const [{ registrationId, scopeURL } = { registrationId: '', scopeURL: '' }] = registrations;
  expect(scopeURL).toBe(`${origin}/case/browser`);
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

/** The worker that the page has registered. */
async function workerOf(page: Page): Promise<Worker> {
  const [worker, ...more] = page.context().serviceWorkers();
  if (worker === undefined || more.length > 0) throw new Error('there is not one worker');
  return worker;
}

const notificationsOf = async (page: Page) =>
  (await workerOf(page)).evaluate(async () => {
    const shown = await (globalThis as unknown as WorkerScope).registration.getNotifications();
    return shown.map(({ tag, title, body, lang, data }) => ({ tag, title, body, lang, link: data?.link }));
  });

/** The button, and the worker as it is after it. */
async function turnOn(page: Page): Promise<void> {
  await press(page, 'on');
  if (!shows) await (await workerOf(page)).evaluate(standInNotifications);
}

let day = TODAY;
/** The debtor's case is held, and the exchange sends what there is. */
async function somethingHappens(standing: Standing): Promise<void> {
  day = addDays(day, 1);
  await installation.tell(standing, day, { type: 'Hold', reason: 'OPERATOR' });
  await installation.live(day);
  const { outside } = fakeOutside();
  const { gateway } = push;
  const { secret } = installation.parts;
  const done = await exchange(
    installation.test.database,
    { ...outside, browsers: { gateway, secret, portal: 'oryndau.example' } },
    () => new Date(`${day}T05:00:00Z`),
  );
  expect(done?.browsers).toMatchObject({ handedOver: 1, trouble: null });
}

describe.each(languages)('in %s', (language) => {
  const standing = ({ kk: 'open', ru: 'collecting', en: 'partly_paid' } as const)[language];

  it('news is turned on by keyboard, is sealed for this browser, is shown by its worker, and is turned off', async () => {
    const { page, subscription } = await onPage({ language, standing });
    await untilState(page, 'off');
    await look(page);
    await turnOn(page);
    await look(page);
    expect(await watching(standing)).toEqual([browserIdOf(subscription.endpoint)]);
    expect(await page.locator('#browser-count').textContent()).toBe('1');

    await somethingHappens(standing);
    const [sent, ...more] = push.simulator.shown(subscription);
    expect(more).toEqual([]);
    await deliver(page, JSON.stringify(sent));
    await expect.poll(() => notificationsOf(page), { timeout: 10_000 }).toHaveLength(1);
    expect(await notificationsOf(page)).toEqual([
      { tag: sent?.tag, title: 'Oryndau', body: sent?.body, lang: language, link: 'https://oryndau.example/case' },
    ]);
    expect(sent?.body).toContain(installation.person(standing).caseCode);
    await deliver(page, JSON.stringify(sent));
    await page.waitForTimeout(500);
    expect(await notificationsOf(page), 'the same again takes the place of the first').toHaveLength(1);

    // A day later the person comes again by the link, and the page knows the browser.
    await page.goto(`${origin}/c/${installation.person(standing).token}`);
    await page.goto(`${origin}/case/browser`);
    await untilState(page, 'on');
    await press(page, 'off');
    expect(await watching(standing)).toEqual([]);
    await look(page);
    await page.context().close();
  });
});

describe('a notification', () => {
  it('opens the case on our own origin, wherever a message says it leads, and one without sense is shown all the same', async () => {
    const { page } = await onPage({ standing: 'arrested' });
    await turnOn(page);
    const messages = [
      { tag: 'ours', link: `${origin}/case` },
      { tag: 'strange', link: 'https://attacker.example/case/pay' },
      { tag: 'script', link: 'javascript:alert(1)' },
      { tag: 'none' },
    ];
    for (const message of messages)
      await deliver(page, JSON.stringify({ title: 'T', body: 'B', language: 'en', ...message }));
    await deliver(page, 'no JSON');
    await expect.poll(() => notificationsOf(page), { timeout: 10_000 }).toHaveLength(messages.length + 1);
    const opened = await (await workerOf(page)).evaluate(async () => {
      const { clients, registration } = globalThis as unknown as WorkerScope;
      const urls: string[] = [];
      Object.assign(clients, { openWindow: async (url: string) => urls.push(url) });
      for (const notification of await registration.getNotifications()) {
        const event = Object.assign(new Event('notificationclick'), { notification, waitUntil: () => {} });
        globalThis.dispatchEvent(event);
      }
      return { urls, left: (await registration.getNotifications()).length };
    });
    expect(opened).toEqual({ urls: Array.from({ length: messages.length + 1 }, () => '/case'), left: 0 });
    await page.context().close();
  });
});

describe('the page', () => {
  it.each([
    [
      'unsupported',
      (context: BrowserContext) => context.addInitScript(() => Reflect.deleteProperty(window, 'PushManager')),
    ],
    [
      'denied',
      (context: BrowserContext) =>
        context.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' })),
    ],
  ])('says at once that it is %s, and shows no button', async (state, before) => {
    const { page } = await onPage({ before });
    await untilState(page, state);
    expect(await page.locator(BUTTON).isVisible()).toBe(false);
    await look(page);
    await page.context().close();
  });

  it('keeps to it when the person says no, or does not answer', async () => {
    for (const [said, state] of [
      ['denied', 'denied'],
      ['default', 'off'],
    ] as const) {
      const { page } = await onPage({
        before: (context) =>
          context.addInitScript((answer) => {
            Object.defineProperty(Notification, 'permission', { configurable: true, get: () => 'default' });
            Notification.requestPermission = async () => answer;
          }, said),
      });
      await untilState(page, 'off');
      await press(page, state);
      expect(await watching('open')).toEqual([]);
      await page.context().close();
    }
  });

  it('knows a subscription that was made with a key of earlier, and has it made anew', async () => {
    const other = push.simulator.subscribe();
    const { page, subscription } = await onPage({
      before: (context) =>
        context.addInitScript((endpoint) => {
          const ours = PushManager.prototype.getSubscription;
          let isOld = true;
          const old = {
            endpoint,
            options: { applicationServerKey: new Uint8Array(65).buffer },
            unsubscribe: async () => {
              isOld = false;
              return true;
            },
          };
          Object.assign(PushManager.prototype, {
            getSubscription(this: PushManager) {
              return isOld ? Promise.resolve(old) : ours.call(this);
            },
          });
        }, other.endpoint),
    });
    const { documentId } = installation.person('open');
    const old = { documentId, address: other, language: 'ru', at: installation.clock, lookOn: TODAY } as const;
    await installation.test.database.transaction((tx) => addBrowser(tx, installation.parts.secret, old));
    await page.reload();
    await untilState(page, 'off');
    await press(page, 'on');
    expect(await watching('open')).toContain(browserIdOf(subscription.endpoint));
    await page.context().close();
  });

  it('says that it takes a moment, and does not do it twice', async () => {
    const { page } = await onPage();
    let sent = 0;
    let goOn: () => void = () => {};
    await page.route('**/case/browser/on', async (route) => {
      sent += 1;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await route.continue();
    });
    await press(page, 'wait');
    await page.keyboard.press('Enter');
    await look(page);
    expect(await page.locator(BUTTON).getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => sent).toBe(1);
    goOn();
    await untilState(page, 'on');
    expect(sent).toBe(1);
    await page.context().close();
  });

  it('says what went wrong: nobody answers, five are told already, the visit is over', async () => {
    const { page } = await onPage();
    await untilState(page, 'off');
    await page.route('**/case/browser/on', (route) => route.abort());
    await press(page, 'failed');
    await page.unroute('**/case/browser/on');
    const { documentId } = installation.person('open');
    for (let index = 0; index < BROWSERS_MAX; index += 1) {
      const browserToAdd = {
        documentId,
        address: push.simulator.subscribe(),
        language: 'ru',
        at: installation.clock,
        lookOn: TODAY,
      } as const;
      await installation.test.database.transaction((tx) => addBrowser(tx, installation.parts.secret, browserToAdd));
    }
    await press(page, 'tooMany');
    expect(await stateOf(page).textContent()).toContain('Five browsers');
    await page.context().clearCookies();
    await press(page, 'over');
    await page.context().close();
  });

  it('works without a script: it says what it needs, and stops all browsers', async () => {
    const { documentId, token } = installation.person('open');
    const added = {
      documentId,
      address: push.simulator.subscribe(),
      language: 'ru',
      at: installation.clock,
      lookOn: TODAY,
    } as const;
    await installation.test.database.transaction((tx) => addBrowser(tx, installation.parts.secret, added));
    const page = await visit(browser, { width: 320, language: 'en' });
    await page.goto(`${origin}/c/${token}?lang=en`);
    await page.goto(`${origin}/case/browser`);
    expect(await stateOf(page).textContent()).toContain('must allow scripts');
    expect(await page.locator(BUTTON).isVisible()).toBe(false);
    await look(page);
    await reachByKeyboard(page, page.locator('form[action="/case/browser/stop"] button'), 'stop');
    await page.keyboard.press('Enter');
    await page.locator('#browser-all').waitFor({ state: 'hidden' });
    expect(await watching('open')).toEqual([]);
    await page.context().close();
  });
});
