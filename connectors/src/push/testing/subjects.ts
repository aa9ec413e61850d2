/** Keys, messages and both other sides, as the tests of push need them. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type BrowserSimulator, browserSimulator } from '@oryndau/simulators/push/browser-simulator';
import { type PushSimulator, type PushSimulatorOptions, pushSimulator } from '@oryndau/simulators/push/simulator';
import webPush from 'web-push';
import type { SigningKey } from '../../detached-signature.ts';
import { serverCertificate } from '../../sms/testing/certificate.ts';
import { type EgovMobileOptions, egovMobile } from '../egov-mobile.ts';
import type { BrowserSubscription, PushGateway, PushMessage } from '../port.ts';
import { type WebPushOptions, webPushGateway } from '../web-push.ts';

export type KeyPair = SigningKey & { readonly publicKey: KeyObject };

export const keyPair = (kid: string): KeyPair => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });
export const trusting = (...keys: readonly KeyPair[]): ReadonlyMap<string, KeyObject> =>
  new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));

export const iinOf = (index: number): string => `8501013${String(index).padStart(5, '0')}`;

const texts = {
  language: 'kk',
  title: 'Айыппұл 11 000 тг',
  body: 'Жамбыл облысының Әділет департаменті, Тараз қ.',
  link: 'https://oryndau.example/d/Zm9vYmFy',
} as const;

export const toPerson = (index: number): PushMessage => ({
  ...texts,
  key: `p${index}`,
  to: { kind: 'iin', iin: iinOf(index) },
});
export const toBrowser = (index: number, subscription: BrowserSubscription): PushMessage => ({
  ...texts,
  key: `p${index}`,
  to: { kind: 'browser', subscription },
});
export const toPersons = (count: number): PushMessage[] => Array.from({ length: count }, (_, index) => toPerson(index));

/** Short pauses, since the tests know what they wait for. */
export const QUICK = { attempts: 4, pauseFirstMs: 5 };

export interface App {
  readonly simulator: PushSimulator;
  readonly gateway: PushGateway;
  readonly ours: KeyPair;
  readonly theirs: KeyPair;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly simulator?: Partial<PushSimulatorOptions>;
  readonly gateway?: Partial<EgovMobileOptions>;
  readonly isPlain?: boolean;
}

/** The government's app over TLS, unless it is to be plain. */
export async function app(options: AppOptions = {}): Promise<App> {
  const [ours, theirs] = [keyPair('platform'), keyPair('app')];
  const tls = options.isPlain === true ? undefined : await serverCertificate();
  const simulator = await pushSimulator({
    trusted: trusting(ours),
    signing: theirs,
    ...(tls === undefined ? {} : { tls }),
    ...options.simulator,
  });
  const gateway = egovMobile({
    url: simulator.url,
    source: 'https://oryndau.example/',
    signing: ours,
    ...(tls === undefined ? {} : { ca: tls.ca }),
    patience: QUICK,
    ...options.gateway,
  });
  const close = async (): Promise<void> => {
    await gateway.close();
    await simulator.close();
  };
  return { simulator, gateway, ours, theirs, close };
}

export interface Browsers {
  readonly simulator: BrowserSimulator;
  readonly gateway: PushGateway;
  readonly options: WebPushOptions;
  close(): Promise<void>;
}

export async function browsers(): Promise<Browsers> {
  const tls = await serverCertificate();
  const keys = webPush.generateVAPIDKeys();
  const simulator = await browserSimulator({ vapidPublicKey: keys.publicKey, tls });
  const options = {
    vapid: { subject: 'mailto:notices@oryndau.example', ...keys },
    hosts: ['localhost'],
    ca: tls.ca,
    patience: QUICK,
  };
  const gateway = webPushGateway(options);
  const close = async (): Promise<void> => {
    await gateway.close();
    await simulator.close();
  };
  return { simulator, gateway, options, close };
}
