/** Keys, payments, a merchant that takes callbacks, and both kinds of service, as the tests of payments need them. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { paymentReferenceOf } from '@oryndau/law/identifiers';
import { tenge } from '@oryndau/law/money';
import { attemptIdOf } from '@oryndau/outside/attempt-id';
import {
  type PaymentSimulator,
  type PaymentSimulatorOptions,
  paymentSimulator,
} from '@oryndau/simulators/payment/simulator';
import { type TestCardName, testCards } from '@oryndau/simulators/payment/test-cards';
import { startServer } from '@oryndau/simulators/simulator-server';
import { SIGNATURE_HEADER, type SigningKey } from '../../detached-signature.ts';
import { type HostedPaymentOptions, hostedPayment } from '../hosted-payment.ts';
import type { PaymentService, PaymentWanted } from '../port.ts';

export type KeyPair = SigningKey & { readonly publicKey: KeyObject };

export const keyPair = (kid: string): KeyPair => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });
export const trusting = (...keys: readonly KeyPair[]): ReadonlyMap<string, KeyObject> =>
  new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));

export const DOCUMENT = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
export const MERCHANT = 'territorial-body';
export const RETURN_URL = 'http://127.0.0.1:9/d/back?from=pay&lang=kk';
export const cardOf = (name: TestCardName): string => testCards.find((card) => card.name === name)?.number ?? '';

export const wanted = (number: number, changes: Partial<PaymentWanted> = {}): PaymentWanted => ({
  attempt: attemptIdOf(DOCUMENT, String(number)),
  amount: tenge(18_000),
  purpose: 'Айыппұл, KoAP 592',
  paymentReference: paymentReferenceOf('2026000000000001'),
  language: 'kk',
  returnUrl: RETURN_URL,
  ...changes,
});

/** A clock that a test moves. */
export class Clock {
  at: Date = new Date('2026-03-02T07:00:00.000Z');
  readonly now = (): Date => this.at;

  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

export interface TakenCallback {
  readonly body: Buffer;
  readonly signature: string | undefined;
}

/** Where callbacks come in; it answers with whatever status it is told. */
export interface Merchant {
  readonly url: string;
  readonly taken: TakenCallback[];
  status: number;
  close(): Promise<void>;
}

export async function merchant(): Promise<Merchant> {
  const taken: TakenCallback[] = [];
  const server = await startServer({}, async ({ body, headers }) => {
    const signature = headers[SIGNATURE_HEADER];
    taken.push({ body, signature: typeof signature === 'string' ? signature : undefined });
    return { status: place.status };
  });
  const place: Merchant = {
    url: `${server.origin}/callbacks/payment`,
    taken,
    status: 204,
    close: () => server.close(),
  };
  return place;
}

export interface World {
  readonly service: PaymentService;
  readonly simulator: PaymentSimulator;
  readonly merchant: Merchant;
  readonly clock: Clock;
  readonly ours: KeyPair;
  readonly theirs: KeyPair;
  readonly forger: KeyPair;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly simulator?: Partial<PaymentSimulatorOptions>;
  readonly service?: Partial<HostedPaymentOptions>;
}

/** The adapter bound to the simulator over plain HTTP on loopback, both on the test's clock; callbacks go out in `settle` only. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const [ours, theirs, forger] = [keyPair('body'), keyPair('service'), keyPair('service')];
  const clock = new Clock();
  const place = await merchant();
  const simulator = await paymentSimulator({
    merchant: MERCHANT,
    trusted: trusting(ours),
    signing: theirs,
    forger,
    now: clock.now,
    callbackUrl: place.url,
    isAutomatic: false,
    ...options.simulator,
  });
  const service = hostedPayment({
    url: simulator.url,
    merchant: MERCHANT,
    key: ours,
    serviceKeys: trusting(theirs),
    patience: { attempts: 1, pauseFirstMs: 1 },
    now: clock.now,
    ...options.service,
  });
  const close = async (): Promise<void> => {
    await service.close();
    await simulator.close();
    await place.close();
  };
  return { service, simulator, merchant: place, clock, ours, theirs, forger, close };
}
