/** The government's app of a simulated region: it takes signed calls over HTTP on loopback and reports back by signed callbacks. */
import { generateKeyPairSync } from 'node:crypto';
import { egovMobile, listenForCallbacks, type PushGateway, type PushReceiptHandler } from '@oryndau/connectors/push';
import { type PushDecision, type PushSimulator, pushSimulator } from '../push/simulator.ts';

export interface RegionApp {
  readonly gateway: PushGateway;
  readonly simulator: PushSimulator;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly now: () => Date;
  readonly decide: (message: { readonly iin: string }) => PushDecision;
  readonly onReceipts: PushReceiptHandler;
}

export async function openApp({ now, decide, onReceipts }: AppOptions): Promise<RegionApp> {
  const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const listener = await listenForCallbacks({ keys: new Map([['app', theirs.publicKey]]), onReceipts, now });
  const simulator = await pushSimulator({
    trusted: new Map([['body', ours.publicKey]]),
    signing: { kid: 'app', privateKey: theirs.privateKey },
    callbackUrl: listener.url,
    isAutomatic: false,
    now,
    decide,
  });
  const gateway = egovMobile({
    url: simulator.url,
    source: 'urn:oryndau:simulation',
    signing: { kid: 'body', privateKey: ours.privateKey },
    now,
  });
  return {
    gateway,
    simulator,
    close: async () => {
      await gateway.close();
      await simulator.close();
      await listener.close();
    },
  };
}
