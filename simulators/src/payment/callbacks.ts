/** The words that the simulated payment service owes its merchant: when each is due, how often it was not taken, and what spoils it. */
import { signDetached } from '@oryndau/connectors/detached-signature';
import { agentOf, post } from '@oryndau/connectors/https-call';
import { SIGNATURE_HEADER, type SigningKey } from '@oryndau/connectors/payment';
import { JSON_TYPE } from '@oryndau/connectors/payment/payment-message';
import type { Agent } from 'undici';
import { DueQueue } from '../due-queue.ts';

export interface CallbackFaults {
  /** Every callback so many times. */
  callbackCopies: number;
  /** So many of the next callbacks never leave, and are not tried again. */
  callbacksLost: number;
  /** So many of the next callbacks are preceded by one that another key has signed. */
  forged: number;
  callbacksHeld: boolean;
}

export interface CallbackOptions {
  readonly signing: SigningKey;
  /** What signs the forged ones. */
  readonly forger?: SigningKey;
  /** PEM of the authority of the merchant. */
  readonly callbackCa?: string;
  readonly now: () => Date;
  /** Pauses before a callback that was not taken is tried again, one after the other; after the last it is given up. */
  readonly backOffMs?: readonly number[];
  readonly faults: CallbackFaults;
  /** What is to be said of an attempt at this moment. */
  readonly textOf: (attempt: string) => string;
}

const TIMEOUT_MS = 5_000;
/** A second, and up to a day: after three days of silence a service gives up. */
const BACK_OFF_MS = [1_000, 5_000, 30_000, 300_000, 3_600_000, 21_600_000, 86_400_000, 86_400_000];

interface Owed {
  readonly attempt: string;
  /** How often it was not taken. */
  readonly misses: number;
}

export class Callbacks {
  url: string | undefined;
  readonly #options: CallbackOptions;
  readonly #agent: Agent;
  readonly #owed = new DueQueue<Owed>();

  constructor(options: CallbackOptions) {
    this.#options = options;
    this.#agent = agentOf(options.callbackCa === undefined ? {} : { ca: options.callbackCa });
  }

  get nextAt(): number | undefined {
    return this.#owed.nextAt;
  }

  owe(attempt: string, at: number): void {
    this.#owed.push(at, { attempt, misses: 0 });
  }

  /** Sends what is due and waits for the answers. */
  async send(): Promise<void> {
    const now = this.#options.now().getTime();
    while (this.url !== undefined && !this.#options.faults.callbacksHeld) {
      const owed = this.#owed.takeDue(now);
      if (owed === undefined) return;
      await this.#sendOne(owed, this.url);
    }
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  async #sendOne(owed: Owed, url: string): Promise<void> {
    const { signing, forger, faults, textOf, now, backOffMs = BACK_OFF_MS } = this.#options;
    if (faults.callbacksLost > 0) {
      faults.callbacksLost -= 1;
      return;
    }
    const text = textOf(owed.attempt);
    if (forger !== undefined && faults.forged > 0) {
      faults.forged -= 1;
      await this.#post(url, text, forger);
    }
    let isTaken = true;
    for (let copy = 0; copy < faults.callbackCopies; copy += 1) isTaken = await this.#post(url, text, signing);
    const pauseMs = backOffMs[owed.misses];
    if (isTaken || pauseMs === undefined) return;
    this.#owed.push(now().getTime() + pauseMs, { ...owed, misses: owed.misses + 1 });
  }

  async #post(url: string, text: string, key: SigningKey): Promise<boolean> {
    const headers = await signedHeaders(text, key, this.#options.now());
    const body = Buffer.from(text, 'utf8');
    const reply = await post({ url, headers, body, dispatcher: this.#agent, timeoutMs: TIMEOUT_MS });
    return reply.kind === 'answered' && reply.status >= 200 && reply.status < 300;
  }
}

export async function signedHeaders(text: string, key: SigningKey, now: Date): Promise<Record<string, string>> {
  return { 'content-type': JSON_TYPE, [SIGNATURE_HEADER]: await signDetached(Buffer.from(text, 'utf8'), key, now) };
}
