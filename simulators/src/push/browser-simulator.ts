/**
 * A push service and the browsers behind it, for tests: it checks our VAPID signature (RFC 8292) and opens what we sealed (RFC 8188,
 * RFC 8291) with the browser's own key. It is written from the RFCs, not with the library that seals, so that both cannot be wrong alike.
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { isObject } from '@oryndau/connectors/parsed';
import type { BrowserSubscription } from '@oryndau/connectors/push';
import { jsonOf } from '@oryndau/law/door-text';
import { jwtVerify } from 'jose';
import {
  type CallAnswer,
  type ReceivedCall,
  type RunningSimulator,
  type ServerPlace,
  startServer,
} from '../simulator-server.ts';

export interface ShownNotification {
  readonly tag: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

export interface BrowserFaults {
  /** So many of the next messages are answered 500, or 429, or cut off before or after they are taken. */
  errors: number;
  tooMany: number;
  cutBefore: number;
  cutAfter: number;
}

export interface BrowserSimulator {
  /** What a browser gives to the page. */
  subscribe(): BrowserSubscription;
  /** The person has turned messages off: 410 from now on. */
  unsubscribe(subscription: BrowserSubscription): void;
  /** The notifications of a browser, each tag once. */
  shown(subscription: BrowserSubscription): readonly ShownNotification[];
  /** Messages that were taken, repetitions counted. */
  readonly taken: number;
  /** How many different VAPID tokens were seen. */
  readonly tokens: ReadonlySet<string>;
  readonly faults: BrowserFaults;
  close(): Promise<void>;
}

export interface BrowserSimulatorOptions extends ServerPlace {
  /** Our VAPID key in base64url: a push service accepts only the key with which the browser subscribed. */
  readonly vapidPublicKey: string;
}

interface Browser {
  readonly keys: ECDH;
  readonly secret: Buffer;
  readonly shown: Map<string, ShownNotification>;
  isGone: boolean;
}

const PATH = '/push/';
/** RFC 8292 section 2. */
const TOKEN_SECONDS_MAX = 24 * 3_600;

export async function browserSimulator(options: BrowserSimulatorOptions): Promise<BrowserSimulator> {
  const simulator = new Simulator(options.vapidPublicKey);
  await simulator.start(options);
  return simulator;
}

class Simulator implements BrowserSimulator {
  readonly faults: BrowserFaults = { errors: 0, tooMany: 0, cutBefore: 0, cutAfter: 0 };
  taken = 0;
  readonly tokens = new Set<string>();
  readonly #vapidPublicKey: string;
  readonly #vapid: KeyObject;
  readonly #browsers = new Map<string, Browser>();
  #server: RunningSimulator | undefined;

  constructor(vapidPublicKey: string) {
    this.#vapidPublicKey = vapidPublicKey;
    this.#vapid = publicKeyOf(vapidPublicKey);
  }

  async start(place: ServerPlace): Promise<void> {
    this.#server = await startServer(place, (call) => this.#answer(call));
  }

  subscribe(): BrowserSubscription {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const secret = randomBytes(16);
    const id = randomBytes(16).toString('base64url');
    this.#browsers.set(id, { keys, secret, shown: new Map(), isGone: false });
    return {
      endpoint: `${this.#server?.origin}${PATH}${id}`,
      keys: { p256dh: keys.getPublicKey('base64url'), auth: secret.toString('base64url') },
    };
  }

  unsubscribe(subscription: BrowserSubscription): void {
    const browser = this.#browserOf(subscription.endpoint);
    if (browser !== undefined) browser.isGone = true;
  }

  shown(subscription: BrowserSubscription): readonly ShownNotification[] {
    return [...(this.#browserOf(subscription.endpoint)?.shown.values() ?? [])];
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  #browserOf(address: string): Browser | undefined {
    return this.#browsers.get(address.slice(address.lastIndexOf('/') + 1));
  }

  async #answer({ method, path, headers, body }: ReceivedCall): Promise<CallAnswer> {
    if (this.#happens('cutBefore')) return null;
    if (this.#happens('errors')) return { status: 500 };
    if (this.#happens('tooMany')) return { status: 429, headers: { 'retry-after': '0' } };
    const browser = this.#browserOf(path);
    if (method !== 'POST' || browser === undefined) return { status: 404 };
    if (browser.isGone) return { status: 410 };
    if (!(await this.#isOurs(headers.authorization ?? ''))) return { status: 403 };
    const isWhole = headers['content-encoding'] === 'aes128gcm' && /^\d+$/.test(String(headers.ttl));
    const notification = isWhole ? notificationIn(opened(body, browser.keys, browser.secret)) : undefined;
    if (notification === undefined) return { status: 400 };
    this.taken += 1;
    browser.shown.set(notification.tag, notification);
    if (this.#happens('cutAfter')) return null;
    return { status: 201, headers: { location: `${this.#server?.origin}/message/${this.taken}` } };
  }

  #happens(fault: keyof BrowserFaults): boolean {
    if (this.faults[fault] <= 0) return false;
    this.faults[fault] -= 1;
    return true;
  }

  /** "vapid t=<JWT>, k=<public key>" (RFC 8292 section 3). */
  async #isOurs(authorization: string): Promise<boolean> {
    const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
    if (token === undefined || key !== this.#vapidPublicKey) return false;
    this.tokens.add(token);
    try {
      const { payload } = await jwtVerify(token, this.#vapid, {
        algorithms: ['ES256'],
        audience: this.#server?.origin ?? '',
      });
      const seconds = (payload.exp ?? Number.POSITIVE_INFINITY) - Date.now() / 1000;
      return seconds <= TOKEN_SECONDS_MAX && typeof payload.sub === 'string';
    } catch {
      return false;
    }
  }
}

function publicKeyOf(point: string): KeyObject {
  const octets = Buffer.from(point, 'base64url');
  const [x, y] = [octets.subarray(1, 33).toString('base64url'), octets.subarray(33).toString('base64url')];
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

const SALT_LENGTH = 16;
const TAG_LENGTH = 16;
/** After the salt and the size of a record comes the length of the sender's key. */
const KEY_LENGTH_AT = SALT_LENGTH + 4;
const LAST_RECORD = 2;

/** The text in a body of one record, or undefined when it was not sealed for this browser. */
function opened(body: Buffer, keys: ECDH, secret: Buffer): string | undefined {
  const salt = body.subarray(0, SALT_LENGTH);
  const keyEnd = KEY_LENGTH_AT + 1 + (body[KEY_LENGTH_AT] ?? 0);
  const sender = body.subarray(KEY_LENGTH_AT + 1, keyEnd);
  const sealed = body.subarray(keyEnd, -TAG_LENGTH);
  try {
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
    const secretOfBoth = hkdfSync('sha256', keys.computeSecret(sender), secret, info, 32);
    const derive = (name: string, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secretOfBoth), salt, `Content-Encoding: ${name}\0`, length));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(body.subarray(-TAG_LENGTH));
    const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
    const end = padded.lastIndexOf(LAST_RECORD);
    return end === -1 ? undefined : padded.subarray(0, end).toString('utf8');
  } catch {
    return undefined;
  }
}

function notificationIn(text: string | undefined): ShownNotification | undefined {
  const value = text === undefined ? undefined : jsonOf(text);
  if (!isObject(value)) return undefined;
  const { tag, language, title, body, link } = value;
  const isWhole = [tag, language, title, body, link].every((field) => typeof field === 'string');
  return isWhole
    ? { tag: String(tag), language: String(language), title: String(title), body: String(body), link: String(link) }
    : undefined;
}
