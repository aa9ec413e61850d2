import { afterEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import type { BrowserSubscription } from './port.ts';
import { type Browsers, browsers, toBrowser } from './testing/subjects.ts';
import { webPushGateway } from './web-push.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

async function make(): Promise<Browsers & { readonly subscription: BrowserSubscription }> {
  const subject = await browsers();
  open.push(subject);
  return { ...subject, subscription: subject.simulator.subscribe() };
}

describe('a push to a browser', () => {
  it('is opened by its key alone, and says what was written', async () => {
    const { gateway, simulator, subscription } = await make();
    const other = simulator.subscribe();
    expect(await gateway.send([toBrowser(1, subscription)])).toMatchObject([
      { kind: 'accepted', providerId: expect.stringMatching(/^https:\/\/localhost:\d+\/message\/1$/) },
    ]);
    const { title, body, link, language } = toBrowser(1, subscription);
    expect(simulator.shown(subscription)).toEqual([{ tag: 'p1', title, body, link, language }]);
    expect(simulator.shown(other)).toEqual([]);
  });

  it('to a subscription that is gone is rejected as such', async () => {
    const { gateway, simulator, subscription } = await make();
    simulator.unsubscribe(subscription);
    const unknown = { ...subscription, endpoint: subscription.endpoint.replace(/[^/]+$/, 'nobody') };
    const outcomes = await gateway.send([toBrowser(1, subscription), toBrowser(2, unknown)]);
    expect(outcomes).toMatchObject([
      { kind: 'rejected', reason: 'gone' },
      { kind: 'rejected', reason: 'gone' },
    ]);
  });

  it.each(['errors', 'tooMany', 'cutBefore', 'cutAfter'] as const)(
    'is tried again after %s, and shown once',
    async (fault) => {
      const { gateway, simulator, subscription } = await make();
      simulator.faults[fault] = 3;
      expect(await gateway.send([toBrowser(1, subscription)])).toMatchObject([{ kind: 'accepted' }]);
      expect(simulator.shown(subscription)).toHaveLength(1);
    },
  );

  it.each([
    ['tooMany', 'not_sent'],
    ['errors', 'unanswered'],
    ['cutAfter', 'unanswered'],
  ] as const)('says after %s whether it may have been taken: %s', async (fault, kind) => {
    const { gateway, simulator, subscription } = await make();
    simulator.faults[fault] = Number.POSITIVE_INFINITY;
    expect(await gateway.send([toBrowser(1, subscription)])).toMatchObject([{ kind, key: 'p1' }]);
  });

  it('signed with a key that is not the one of the subscription is not sent', async () => {
    const { options, subscription } = await make();
    const gateway = webPushGateway({ ...options, vapid: { ...options.vapid, ...webPush.generateVAPIDKeys() } });
    open.unshift(gateway);
    const [outcome] = await gateway.send([toBrowser(1, subscription)]);
    expect(outcome).toMatchObject({ kind: 'not_sent', reason: expect.stringContaining('VAPID key (403)') });
  });

  it('is signed once for a push service, not for each message', async () => {
    const { gateway, simulator } = await make();
    const subscriptions = Array.from({ length: 50 }, () => simulator.subscribe());
    const outcomes = await gateway.send(subscriptions.map((subscription, index) => toBrowser(index, subscription)));
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(simulator.taken).toBe(50);
    expect(simulator.tokens.size).toBe(1);
  });

  it.each([
    'http://localhost/push/1',
    'https://169.254.169.254/latest',
    'https://localhost.attacker.example/push/1',
    'https://fcm.googleapis.com/push/1',
    'https://user@localhost/push/1',
    'not an address',
  ])('to %s is not sent: it is no push service of ours', async (endpoint) => {
    const { gateway, subscription } = await make();
    const [outcome] = await gateway.send([toBrowser(1, { ...subscription, endpoint })]);
    expect(outcome).toMatchObject({ kind: 'rejected', reason: 'the subscription names no push service that we know' });
    expect(JSON.stringify(outcome)).not.toContain(endpoint);
  });

  it('with keys that are none is rejected', async () => {
    const { gateway, subscription } = await make();
    const outcomes = await gateway.send([
      toBrowser(1, { ...subscription, keys: { p256dh: 'AAAA', auth: subscription.keys.auth } }),
      toBrowser(2, { ...subscription, keys: { p256dh: subscription.keys.p256dh, auth: '' } }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected', 'rejected']);
  });
});

it('a VAPID key that is none is found out before the first message', () => {
  const vapid = { subject: 'mailto:notices@oryndau.example', publicKey: 'AAAA', privateKey: 'AAAA' };
  expect(() => webPushGateway({ vapid })).toThrow(/[Vv]apid/i);
});
