import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ENDPOINT_MAX, isPushKey, isPushService, PUSH_SERVICES, readSubscription } from './subscription.ts';

const keys = createECDH('prime256v1');
keys.generateKeys();
const whole = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/c1fA:APA91',
  p256dh: keys.getPublicKey('base64url'),
  auth: randomBytes(16).toString('base64url'),
};

describe('a subscription', () => {
  it.each([
    whole.endpoint,
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://wns2-by3p.notify.windows.com/w/?token=BQYA%2b',
    'https://web.push.apple.com/QGi8',
  ])('of %s is taken as it is', (endpoint) => {
    expect(readSubscription({ ...whole, endpoint })).toEqual({
      endpoint,
      keys: { p256dh: whole.p256dh, auth: whole.auth },
    });
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/1',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://localhost/push/1',
    'https://fcm.googleapis.com.attacker.example/1',
    'https://attacker.example/?fcm.googleapis.com',
    'https://attackerpush.apple.com.example/1',
    'https://push.apple.com/1',
    'https://notpush.services.mozilla.com/1',
    'https://user@fcm.googleapis.com/1',
    'https://:word@fcm.googleapis.com/1',
    'https://fcm.googleapis.com@attacker.example/1',
    'file:///etc/passwd',
    '//fcm.googleapis.com/1',
    '',
    `https://fcm.googleapis.com/${'a'.repeat(ENDPOINT_MAX)}`,
  ])('to %s is none: it leads to no push service that we know', (endpoint) => {
    expect(isPushService(endpoint)).toBe(false);
    expect(readSubscription({ ...whole, endpoint })).toBeUndefined();
  });

  it('may lead to services that an installation names, and then to no others', () => {
    expect(isPushService('https://push.example.kz/1', ['push.example.kz'])).toBe(true);
    expect(isPushService('https://a.push.example.kz/1', ['push.example.kz'])).toBe(false);
    expect(isPushService(whole.endpoint, ['push.example.kz'])).toBe(false);
    expect(PUSH_SERVICES.length).toBeGreaterThan(3);
  });

  const point = keys.getPublicKey();
  const moved = Buffer.from(point);
  moved[64] = (moved[64] ?? 0) ^ 1;
  it.each([
    ['compressed', keys.getPublicKey('base64url', 'compressed')],
    ['hybrid', keys.getPublicKey('base64url', 'hybrid')],
    ['beside the curve', moved.toString('base64url')],
    ['of zeros', Buffer.alloc(65).toString('base64url')],
    ['a byte short', point.subarray(0, 64).toString('base64url')],
    ['a byte long', Buffer.concat([point, Buffer.of(0)]).toString('base64url')],
    ['in plain base64', `${point.toString('base64').slice(0, 86)}+`],
    ['empty', ''],
  ])('with a key that is %s is none', (_name, p256dh) => {
    expect(isPushKey(p256dh)).toBe(false);
    expect(readSubscription({ ...whole, p256dh })).toBeUndefined();
  });

  it.each([15, 17, 0, 32])('with a secret of %i bytes is none', (bytes) => {
    expect(readSubscription({ ...whole, auth: randomBytes(bytes).toString('base64url') })).toBeUndefined();
  });
});
