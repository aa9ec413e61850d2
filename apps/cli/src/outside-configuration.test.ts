/** The configuration of the world outside: what it may say, and how each slip is told with its place. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exitCodes } from './exit-codes.ts';
import { readConfiguration } from './outside-configuration.ts';
import { PlainError } from './plain-error.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-configuration-'));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('public.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  const other = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  writeFileSync(at('other.pem'), other.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('none.pem'), 'nothing');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('A_PASSWORD', 'secret');
});
afterEach(() => vi.unstubAllEnvs());

/** The generator of P-256 (SEC 2, 2.4.2): a point as good as any. */
const PUBLIC_KEY = 'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU';

const inLanguages = { kk: 'дс–жм', ru: 'пн–пт', en: 'Mon–Fri' };

const whole = () => ({
  departments: [{ region: '31', telephone: '+7 (7262) 00-00-00', hours: inLanguages, address: { ...inLanguages } }],
  portal: 'oryndau.example',
  desk: {
    origin: 'https://desk.example',
    login: { issuer: 'https://login.example', clientId: 'desk', clientSecretVariable: 'A_PASSWORD', claim: 'sub' },
    assignedAloneMax: '50000.00',
  },
  tengePerSmsPart: '12.00',
  sms: [{ name: 'first', host: 'smsc.example', port: 2775, systemId: 'oryndau', passwordVariable: 'A_PASSWORD' }],
  push: {
    url: 'https://app.example/messages',
    keyName: 'oryndau-2026',
    key: at('key.pem'),
    callback: { host: '127.0.0.1', port: 8090, keys: { 'app-2026': at('public.pem') } },
  },
  mail: {
    host: 'mail.example',
    port: 587,
    user: 'robot',
    passwordVariable: 'A_PASSWORD',
    from: 'robot@oryndau.example',
  },
  webPush: { subject: 'mailto:a@oryndau.example', publicKey: PUBLIC_KEY, privateKeyVariable: 'A_PASSWORD' },
  body: '000000000000',
  banks: [{ code: '125', url: 'https://bank.example/', certificate: at('none.pem'), answerWorkingDays: 3 }],
  enforcementSystem: { name: '000000000002', folder: '/srv/enforcement', certificate: at('none.pem') },
  notaries: { name: '000000000001', folder: '/srv/notaries', certificate: at('none.pem'), answerWorkingDays: 4 },
});

function read(file: unknown) {
  writeFileSync(at('connectors.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return readConfiguration(at('connectors.json'));
}

/** The whole configuration with one field changed; undefined takes it away. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const file: unknown = structuredClone(whole());
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((found, key) => Reflect.get(Object(found), key), file);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return file;
}

describe('the configuration of the world outside', () => {
  it('is read whole', () => {
    const { push, webPush, banks, notaries, sms, body } = read(whole());
    expect(push).toMatchObject({ url: 'https://app.example/messages', keyName: 'oryndau-2026' });
    expect(push?.key.type).toBe('private');
    expect(push?.callback.keys.get('app-2026')?.type).toBe('public');
    expect(webPush).toMatchObject({ subject: 'mailto:a@oryndau.example', privateKeyVariable: 'A_PASSWORD' });
    expect(banks).toMatchObject([{ code: '125', answerWorkingDays: 3 }]);
    expect(notaries).toMatchObject({ name: '000000000001', folder: '/srv/notaries', answerWorkingDays: 4 });
    expect([sms.length, body]).toEqual([1, '000000000000']);
  });

  it('is what the README shows', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const [, shown = ''] = /ORYNDAU_CONNECTORS[\s\S]+?```json\n([\s\S]+?)```/.exec(readme) ?? [];
    for (const name of ['SMS_PASSWORD', 'VAPID_KEY', 'MAIL_PASSWORD']) vi.stubEnv(name, 'secret');
    const keys: Readonly<Record<string, string>> = { 'push-key.pem': 'key.pem', 'app-2026.pem': 'public.pem' };
    const { push, webPush, sms, banks } = read(
      shown
        .replace('BK2f…', PUBLIC_KEY)
        .replaceAll(/\/etc\/oryndau\/([\w.-]+)/g, (_, name: string) => at(keys[name] ?? 'none.pem')),
    );
    expect([push?.keyName, webPush?.privateKeyVariable, sms.length, banks.length]).toEqual([
      'oryndau-2026',
      'VAPID_KEY',
      1,
      1,
    ]);
  });

  it('may name no more than the portal', () => {
    expect(read({ portal: 'oryndau.example' })).toMatchObject({ sms: [], banks: [], push: undefined });
  });

  it('may name the chamber by its folder alone, or say in how many days it answers', () => {
    expect(read(whole()).chamber).toBeUndefined();
    expect(read({ ...whole(), chamber: '/srv/c/' }).chamber).toEqual({
      folder: '/srv/c/',
      answerWorkingDays: undefined,
    });
    const chamber = { folder: '/srv/c', answerWorkingDays: 5 };
    expect(read({ ...whole(), chamber }).chamber).toEqual(chamber);
  });

  it('may have browsers without the app, and name their push services', () => {
    const { push, ...rest } = whole();
    expect(push).toBeDefined();
    expect(read(rest).webPush?.services).toBeUndefined();
    const services = ['push.example.kz', '.push.apple.com'];
    expect(read({ ...rest, webPush: { ...rest.webPush, services } }).webPush?.services).toEqual(services);
  });

  it('may say where people are sent back to, and whether receivers may be near', () => {
    const api = { returnOrigins: ['https://app.example', 'http://localhost:8080'], privateReceivers: true };
    expect(read({ ...whole(), api }).api).toEqual(api);
    expect(read({ ...whole(), api: {} }).api).toEqual({ returnOrigins: [], privateReceivers: false });
    expect(read(whole()).api).toBeUndefined();
  });

  it('may name banks that take a fine by its number, by a page or an app', () => {
    const bankLinks = [
      { name: 'A bank', url: 'https://bank.example/pay?ref={reference}&sum={sum}', code: true },
      { name: 'An app', url: 'bankapp://pay?n={reference}&amount={tiyn}' },
    ];
    expect(read({ ...whole(), bankLinks }).bankLinks).toEqual([
      { name: 'A bank', url: bankLinks[0]?.url, hasCode: true },
      { name: 'An app', url: bankLinks[1]?.url, hasCode: false },
    ]);
    expect(read(whole()).bankLinks).toEqual([]);
  });

  it.each([
    [['portal'], undefined, 'portal is missing'],
    [['bankLinks'], [{ name: 'A', url: 'http://a.example/{reference}' }], 'bankLinks[0].url begins with https://'],
    [['bankLinks'], [{ name: 'A', url: 'https://a.example/' }], 'bankLinks[0].url has no {reference}'],
    [['bankLinks'], [{ name: 'A', url: 'https://a.example/{reference}{iin}' }], 'bankLinks[0].url has braces'],
    [['bankLinks'], [{ url: 'https://a.example/{reference}' }], 'bankLinks[0].name is missing'],
    [['api'], { returnOrigins: ['https://app.example/back'] }, 'api.returnOrigins[0] is scheme, host and port'],
    [['api'], { returnOrigin: [] }, 'api.returnOrigin is not known'],
    [['tengePerSmsPart'], 12, 'tengePerSmsPart is an amount'],
    [['desk', 'assignedAloneMax'], 50_000, 'desk.assignedAloneMax is an amount'],
    [['desk', 'origin'], 'desk.example', 'desk.origin is no address'],
    [['desk', 'login', 'claim'], undefined, 'desk.login.claim'],
    [['pusch'], {}, 'pusch is not known; known are portal'],
    [['departments', 0, 'region'], '99', 'departments[0].region is one of 10, 11'],
    [['departments', 0, 'telephone'], 'call us', 'departments[0].telephone is a number'],
    [['departments', 0, 'hours'], 'always', 'departments[0].hours is an object'],
    [['departments', 0, 'address', 'kk'], undefined, 'departments[0].address.kk is missing'],
    [['sms'], {}, 'sms is a list'],
    [['sms', 0, 'port'], 70_000, 'sms[0].port is a port'],
    [['sms', 0, 'passwordVariable'], 'NOT_SET', 'sms[0].passwordVariable names NOT_SET, which is not set'],
    [['sms', 0, 'tsl'], true, 'sms[0].tsl is not known'],
    [['push'], [], 'push is an object'],
    [['push', 'url'], 'app.example', 'push.url is no address'],
    [['push', 'keyName'], '', 'push.keyName is missing'],
    [['push', 'key'], '/nowhere.pem', 'push.key names /nowhere.pem, which cannot be read'],
    [['push', 'key'], 'none.pem', 'push.key names none.pem, which is no PEM'],
    [['push', 'key'], 'other.pem', 'push.key names other.pem, whose key is not on the curve P-256'],
    [['push', 'callback'], undefined, 'push.callback is an object'],
    [['push', 'callback', 'host'], undefined, 'push.callback.host is missing'],
    [['push', 'callback', 'port'], '8090', 'push.callback.port is a port'],
    [['push', 'callback', 'path'], 'callbacks', 'push.callback.path is a path'],
    [['push', 'callback', 'keys'], {}, 'push.callback.keys names no key'],
    [
      ['push', 'callback', 'keys', 'app-2026'],
      'none.pem',
      'push.callback.keys.app-2026 names none.pem, which is no PEM',
    ],
    [['push', 'callback', 'certificate'], 'none.pem', 'push.callback has a certificate and a key, or neither'],
    [['mail', 'tls'], 'perhaps', 'mail.tls is "implicit", "starttls" or "none"'],
    [['mail', 'from'], 'nobody', 'mail.from is an e-mail address'],
    [['mail', 'user'], undefined, 'mail has a user and a passwordVariable, or neither'],
    [['mail', 'passwordVariable'], 'NOT_SET', 'mail.passwordVariable names NOT_SET, which is not set'],
    [['webPush', 'subject'], undefined, 'webPush.subject is missing'],
    [['webPush', 'privateKeyVariable'], 'NOT_SET', 'webPush.privateKeyVariable names NOT_SET, which is not set'],
    [['webPush', 'privateKey'], 'a secret', 'webPush.privateKey is not known'],
    [['webPush', 'publicKey'], 'BAAA', 'webPush.publicKey is no point of P-256'],
    [['webPush', 'services'], 'fcm.googleapis.com', 'webPush.services is a list'],
    [['webPush', 'services'], ['https://push.example/'], 'webPush.services[0] is the host of a push service'],
    [['webPush', 'services'], ['.example.kz', '.'], 'webPush.services[1] is the host of a push service'],
    [['chamber'], 5, 'chamber is an object'],
    [['chamber'], { answerWorkingDays: 3 }, 'chamber.folder is missing'],
    [['chamber'], { folder: '/srv/c', answerWorkingDays: 0 }, 'chamber.answerWorkingDays is a number of days, 1 to 30'],
    [['chamber'], { folder: '/srv/c', days: 3 }, 'chamber.days is not known'],
    [['body'], undefined, 'body is missing: the BIN'],
    [['banks', 0, 'code'], '1', 'banks[0].code is three digits'],
    [['notaries', 'name'], 'Нотариат', 'notaries.name is how it calls itself in headers: its BIN'],
    [['enforcementSystem', 'name'], 'ОИП', 'enforcementSystem.name is how it calls itself in headers: its BIN'],
    [['notaries', 'code'], '125', 'notaries.code is not known'],
    [['notaries', 'url'], 'https://notaries.example/', 'notaries has a url or a folder, and not both'],
    [['notaries', 'certificate'], undefined, 'notaries.certificate is missing'],
    [['notaries', 'answerWorkingDays'], 31, 'notaries.answerWorkingDays is a number of days, 1 to 30'],
    [['banks', 0, 'folder'], '/srv/bank', 'banks[0] has a url or a folder, and not both'],
    [['banks', 0, 'answerWorkingDays'], 0, 'banks[0].answerWorkingDays is a number of days, 1 to 30'],
  ] as const)('with %j as %j is wrong usage', (path, value, sentence) => {
    const inFolder = typeof value === 'string' && value.endsWith('.pem') && !value.startsWith('/') ? at(value) : value;
    let told: unknown;
    try {
      read(changed(path, inFolder));
    } catch (error) {
      told = error;
    }
    expect(told).toBeInstanceOf(PlainError);
    const { message, exitCode } = told instanceof PlainError ? told : { message: '', exitCode: 0 };
    expect(message.replaceAll(`${folder}/`, '')).toContain(`ORYNDAU_CONNECTORS: ${sentence}`);
    expect(exitCode).toBe(exitCodes.usage);
    expect(message).not.toContain('a secret');
  });

  it('that is no JSON is wrong usage', () => {
    expect(() => read('{')).toThrow(/ORYNDAU_CONNECTORS: .+ cannot be read as JSON/);
  });
});
