/** News for browsers that watch a case: queued with the decision, sealed for one browser, at least once, and nobody's business when it does not arrive. */
import { createServer, type Server, type Socket } from 'node:net';
import {
  openTestInstallation,
  type Standing,
  type TestInstallation,
  TODAY,
} from '@oryndau/citizen/testing/installation';
import { type BrowserSubscription, type PushGateway, webPushGateway } from '@oryndau/connectors/push';
import { type Browsers, browsers } from '@oryndau/connectors/push/testing/subjects';
import { deliverNews, forgetBrowsers, NEWS_DAYS_MAX, newsAgainAfterSeconds } from '@oryndau/exchange/browsers';
import { exchange } from '@oryndau/exchange/exchange';
import { fakeOutside } from '@oryndau/exchange/testing/outside';
import { readChain } from '@oryndau/journal/chain';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { addBrowser, BROWSERS_MAX, browserIdOf, browsersOf, NEWS_DAYS_AFTER_END } from '@oryndau/outside/browsers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SECRET = Buffer.from('a secret of this test');
let installation: TestInstallation;
let push: Browsers;
let clock: Date;

beforeAll(async () => {
  [installation, push] = await Promise.all([openTestInstallation(), browsers()]);
});
afterAll(async () => {
  await push?.close();
  await installation?.close();
});
beforeEach(() => {
  clock = morning(day);
});
afterEach(async () => {
  Object.assign(push.simulator.faults, { errors: 0, tooMany: 0, cutBefore: 0, cutAfter: 0 });
  await installation.test.database.sql`truncate portal.browser, portal.news`;
});

/** Ten in the morning in Almaty. */
const morning = (on: LegalDate): Date => new Date(`${on}T05:00:00Z`);
interface Watching {
  readonly language?: 'kk' | 'ru' | 'en';
  readonly subscription?: BrowserSubscription;
  readonly secret?: Uint8Array;
}

/** A browser that watches the case. */
async function watch(
  standing: Standing,
  { language = 'ru', subscription = push.simulator.subscribe(), secret = SECRET }: Watching = {},
): Promise<BrowserSubscription> {
  const { documentId } = installation.person(standing);
  const browser = { documentId, address: subscription, language, at: clock, lookOn: addDays(day, 30) };
  expect(await installation.test.database.transaction((tx) => addBrowser(tx, secret, browser))).toBe(true);
  return subscription;
}

let day = TODAY;
let isHeld = false;
/** Lets a day come on which the case is held, or goes on again. */
async function somethingHappens(standing: Standing = 'open'): Promise<void> {
  day = addDays(day, 1);
  await installation.tell(standing, day, { type: isHeld ? 'LiftHold' : 'Hold', reason: 'OPERATOR' });
  isHeld = !isHeld;
  await installation.live(day);
  clock = morning(day);
}

const tell = (gateway: PushGateway = push.gateway) =>
  deliverNews(installation.test.database, { gateway, secret: SECRET, portal: 'oryndau.example', now: () => clock });
const waiting = async () =>
  (
    await installation.test.database.sql<{ document: string; n: number; kind: string; tries: number }[]>`
      select news.document_id as document, news.n, news.kind, news.tries from portal.news as news order by 1, 2`
  ).map((row) => ({ ...row }));
const watching = (standing: Standing) =>
  browsersOf(installation.test.database.sql, installation.person(standing).documentId);

describe('news', () => {
  it('of a watched case is told once, in the language of the browser, without anybody in it', async () => {
    const { caseCode, number, iin, token } = installation.person('open');
    const [mine, other] = [await watch('open', { language: 'en' }), await watch('open', { language: 'kk' })];
    const held = isHeld;
    await somethingHappens();
    expect(await tell()).toEqual({ handedOver: 2, waiting: 0, givenUp: 0, gone: 0, trouble: null });
    expect(await tell()).toMatchObject({ handedOver: 0 });
    const [shown, ...more] = push.simulator.shown(mine);
    expect(more).toEqual([]);
    expect(shown).toMatchObject({
      title: 'Oryndau',
      body: `News of your case ${caseCode}: ${held ? 'it goes on' : 'it was put on hold'}.`,
      language: 'en',
      link: 'https://oryndau.example/case',
    });
    expect(push.simulator.shown(other)).toMatchObject([{ language: 'kk' }]);
    expect(push.simulator.shown(other)[0]?.tag).not.toBe(shown?.tag);
    for (const secret of [number, iin, token]) expect(JSON.stringify(shown)).not.toContain(secret);
    expect(await waiting(), 'what was told is not kept').toEqual([]);
  });

  it('is queued in the transaction of the decision, under its number in the journal; of a case that nobody watches there is none', async () => {
    await watch('collecting');
    await somethingHappens('open');
    const news = await waiting();
    const { documentId } = installation.person('open');
    expect(news.filter(({ document }) => document === documentId)).toEqual([]);
    await watch('open');
    await somethingHappens('open');
    const [row, ...more] = (await waiting()).filter(({ document }) => document === documentId);
    expect(more).toEqual([]);
    const event = (await readChain(installation.test.database.sql, documentId)).find(({ n }) => n === row?.n);
    expect(JSON.stringify(event)).toMatch(/ProceedingHeld|HoldLifted/);
  });

  it('changes nothing in the case', async () => {
    const { documentId } = installation.person('open');
    await watch('open');
    await somethingHappens();
    const before = await readChain(installation.test.database.sql, documentId);
    expect(before.length).toBeGreaterThan(5);
    await tell();
    await installation.live(day);
    expect(await readChain(installation.test.database.sql, documentId)).toEqual(before);
    const commands = await installation.test.database.sql`
      select from work.inbox as command where command.document_id = ${documentId}`;
    expect(commands.count).toBe(0);
  });

  it('that was sent and not written down as such goes out again with the same tag, and is seen once', async () => {
    const mine = await watch('open');
    await somethingHappens();
    const { taken } = push.simulator;
    const dies: PushGateway = {
      send: async (messages) => {
        await push.gateway.send(messages);
        throw new Error('killed between the two');
      },
      close: async () => {},
    };
    await expect(tell(dies)).rejects.toThrow('killed between the two');
    expect(push.simulator.taken).toBe(taken + 1);
    expect(await tell()).toMatchObject({ handedOver: 1 });
    expect(push.simulator.taken, 'it went out twice').toBe(taken + 2);
    expect(push.simulator.shown(mine), 'and is shown once').toHaveLength(1);
  });

  it('waits for the morning', async () => {
    const mine = await watch('open');
    await somethingHappens();
    for (const hour of ['16:00', '19:00', '23:00']) {
      clock = new Date(`${day}T${hour}:00Z`); // 21:00, midnight, 4:00 in Almaty
      expect(await tell(), hour).toMatchObject({ handedOver: 0 });
    }
    clock = new Date(`${addDays(day, 1)}T03:00:00Z`); // 8:00
    expect(await tell()).toMatchObject({ handedOver: 1 });
    expect(push.simulator.shown(mine)).toHaveLength(1);
  });

  it('of a browser that is gone takes the browser with it, from every case that it watched', async () => {
    const subscription = await watch('open');
    await watch('collecting', { subscription });
    const other = await watch('open');
    await somethingHappens();
    push.simulator.unsubscribe(subscription);
    expect(await tell()).toMatchObject({ handedOver: 1, gone: 1 });
    expect(await watching('open')).toEqual([browserIdOf(other.endpoint)]);
    expect(await watching('collecting')).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('cannot be sealed after the secret of the installation was changed: the browser is forgotten', async () => {
    await watch('open', { secret: Buffer.from('the secret of last year') });
    const mine = await watch('open');
    await somethingHappens();
    expect(await tell()).toMatchObject({ handedOver: 1, gone: 1 });
    expect(await watching('open')).toEqual([browserIdOf(mine.endpoint)]);
  });

  it('that is not taken is tried again more and more seldom, and given up after days', async () => {
    const gateway = webPushGateway({ ...push.options, patience: { attempts: 1, pauseFirstMs: 0 } });
    push.simulator.faults.errors = Number.POSITIVE_INFINITY;
    await watch('open');
    await somethingHappens();
    const { taken } = push.simulator;
    for (const [tries, pause] of newsAgainAfterSeconds.entries()) {
      const done = await tell(gateway);
      expect(done, `try ${tries + 1}`).toMatchObject({ waiting: 1, trouble: 'the push service is not well (500)' });
      const rest = await installation.test.database.sql<{ tries: number; seconds: number }[]>`
        select news.tries, extract(epoch from news.next_at - ${clock.toISOString()}::timestamptz)::integer as seconds
        from portal.news as news`;
      expect(rest.map((row) => ({ ...row }))).toEqual([{ tries: tries + 1, seconds: pause }]);
      expect(await tell(gateway), 'too soon').toMatchObject({ waiting: 0, trouble: null });
      await installation.test.database.sql`update portal.news set next_at = '-infinity'`;
    }
    expect(await tell(gateway)).toMatchObject({ waiting: 0, givenUp: 1 });
    expect(await waiting()).toEqual([]);
    expect(await watching('open'), 'the browser stays').toHaveLength(1);
    expect(push.simulator.taken).toBe(taken);
    await gateway.close();
  });
});

describe('a push service that is silent', () => {
  const sockets = new Set<Socket>();
  let silent: Server;
  let port: number;
  beforeAll(async () => {
    // Takes every connection, and never says a word.
    silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, 'localhost', resolve));
    const address = silent.address();
    port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent?.close(resolve));
  });

  // Long beside what a handshake takes on a busy machine, short beside the bound below.
  const TIMEOUT_MS = 1_000;
  const impatient = () =>
    webPushGateway({ ...push.options, timeoutMs: TIMEOUT_MS, patience: { attempts: 1, pauseFirstMs: 0 } });
  const toSilence = (): BrowserSubscription => ({
    ...push.simulator.subscribe(),
    endpoint: `https://localhost:${port}/push/${Math.random()}`,
  });

  it('keeps no other waiting, and is left alone at its first silence', async () => {
    const gateway = impatient();
    const standings = ['open', 'collecting', 'arrested', 'partly_paid'] as const;
    for (const standing of standings) {
      for (let index = 0; index < BROWSERS_MAX; index += 1) {
        await watch(standing, index === 0 ? {} : { subscription: toSilence() });
      }
    }
    const kinds = ['payment_received', 'held', 'hold_lifted'];
    await installation.test.database.sql`
      insert into portal.news (document_id, n, browser, kind, happened_on)
      select browser.document_id, happened.n, browser.id, happened.kind, ${day}::date
      from portal.browser as browser cross join unnest(${kinds}::text[]) with ordinality as happened (kind, n)`;
    const begun = performance.now();
    const done = await tell(gateway);
    expect(done, 'four browsers of another service').toMatchObject({ handedOver: 12, waiting: 48 });
    // One share of sixteen at once, and then no more; three shares would wait thrice. A connection's clock ticks in half seconds.
    expect(performance.now() - begun).toBeLessThan(2_500);
    const tries = (await waiting()).map((row) => row.tries);
    expect(
      tries.filter((count) => count === 1),
      'were tried',
    ).toHaveLength(16);
    expect(
      tries.filter((count) => count === 0),
      'were spared',
    ).toHaveLength(32);
    expect(await tell(gateway), 'and now it has its rest').toMatchObject({ handedOver: 0, waiting: 0 });
    await gateway.close();
  });

  it('keeps no notice, no bank and no other system waiting: they come before it', async () => {
    const gateway = impatient();
    await watch('open', { subscription: toSilence() });
    await somethingHappens();
    const { outside } = fakeOutside();
    const order: string[] = [];
    const webhooks = {
      secret: SECRET,
      sender: { send: async () => ({ kind: 'taken' }) as const, close: async () => {} },
    };
    const watched: PushGateway = {
      send: (messages) => {
        order.push('browsers');
        return gateway.send(messages);
      },
      close: gateway.close,
    };
    const channels = outside.notices.channels;
    const notices = {
      ...outside.notices,
      channels: {
        ...channels,
        post: {
          print: async () => [],
          readReturns: async () => {
            order.push('notices');
            return 0;
          },
        },
      },
    };
    const done = await exchange(
      installation.test.database,
      { ...outside, notices, webhooks, browsers: { gateway: watched, secret: SECRET, portal: 'oryndau.example' } },
      () => clock,
    );
    expect(order).toEqual(['notices', 'browsers']);
    expect(done?.browsers).toMatchObject({ handedOver: 0, waiting: 1, trouble: expect.stringContaining('TIMEOUT') });
    await gateway.close();
  });
});

describe('a browser', () => {
  it('is one of five at most, and the same one again is no sixth', async () => {
    const { documentId } = installation.person('open');
    const all = [];
    for (let index = 0; index < BROWSERS_MAX; index += 1) all.push(await watch('open'));
    const add = (address: BrowserSubscription, language: 'kk' | 'ru' = 'kk') =>
      installation.test.database.transaction((tx) =>
        addBrowser(tx, SECRET, { documentId, address, language, at: clock, lookOn: day }),
      );
    expect(await add(push.simulator.subscribe())).toBe(false);
    const [first] = all;
    if (first === undefined) throw new Error('there is one');
    expect(await add(first)).toBe(true);
    expect(await watching('open')).toHaveLength(BROWSERS_MAX);
    const [row] = await installation.test.database.sql<{ language: string }[]>`
      select browser.language from portal.browser as browser where encode(browser.id, 'hex') = ${browserIdOf(first.endpoint)}`;
    expect(row?.language, 'it speaks the language of the last time').toBe('kk');
    await installation.test.database.sql`delete from portal.browser`;
    const added = await Promise.all(Array.from({ length: 9 }, () => add(push.simulator.subscribe())));
    expect(added.filter(Boolean), 'nine at the same moment').toHaveLength(BROWSERS_MAX);
  });

  it('stands in the database so that nobody can write to it who has the database alone', async () => {
    const mine = await watch('open');
    const [row] = await installation.test.database.sql<{ row: string; sealed: Buffer }[]>`
      select browser::text as row, browser.sealed from portal.browser as browser`;
    const kept = `${row?.row}${row?.sealed.toString('latin1')}`;
    for (const secret of [mine.endpoint, new URL(mine.endpoint).pathname, mine.keys.auth, mine.keys.p256dh])
      expect(kept).not.toContain(secret);
  });

  it('is forgotten some weeks after the end of the case, and stays while a case lives, however long that is', async () => {
    await watch('executed');
    await watch('held');
    await watch('open');
    const ended = addDays(TODAY, -8);
    const forget = (today: LegalDate) => forgetBrowsers(installation.test.database, today);
    await installation.test.database.sql`update portal.browser set look_on = ${TODAY}::date`;
    await forget(TODAY);
    expect(await watching('executed')).toHaveLength(1);
    await forget(addDays(ended, NEWS_DAYS_AFTER_END - 1));
    expect(await watching('executed')).toHaveLength(1);
    await forget(addDays(ended, NEWS_DAYS_AFTER_END));
    expect(await watching('executed')).toHaveLength(0);
    await forget(addDays(TODAY, 700));
    expect(await watching('held')).toHaveLength(1);
    expect(await watching('open')).toHaveLength(1);
  });

  it('hears nothing of what happened a week ago', async () => {
    await watch('open');
    await somethingHappens();
    await forgetBrowsers(installation.test.database, addDays(day, NEWS_DAYS_MAX));
    expect(await waiting()).toHaveLength(1);
    await forgetBrowsers(installation.test.database, addDays(day, NEWS_DAYS_MAX + 1));
    expect(await waiting()).toEqual([]);
  });
});
