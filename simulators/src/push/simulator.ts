/**
 * The government's app over real sockets, for tests, simulations and demonstrations: it believes our signature or not, honours the key
 * of a message, keeps a book, and reports back by callbacks signed with its own key, on whichever clock it is given.
 */
import { signatureFault, signDetached } from '@oryndau/connectors/detached-signature';
import { agentOf, post } from '@oryndau/connectors/https-call';
import { isObject } from '@oryndau/connectors/parsed';
import { SIGNATURE_HEADER, type SigningKey, type TrustedKeys } from '@oryndau/connectors/payment';
import {
  BATCH_TYPE,
  MESSAGE_TYPE,
  type MessageEvent,
  type MessageResult,
  RECEIPT_TYPE,
} from '@oryndau/connectors/push/egov-message';
import { jsonOf } from '@oryndau/law/door-text';
import type { Agent } from 'undici';
import { DueQueue } from '../due-queue.ts';
import {
  type CallAnswer,
  type ReceivedCall,
  type RunningSimulator,
  type ServerPlace,
  startServer,
} from '../simulator-server.ts';

export interface ReceivedPush {
  readonly key: string;
  readonly iin: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly at: Date;
}

/** What becomes of a message: told by receipts one after another, never told, or nobody is there to have it. */
export type PushDecision =
  | {
      readonly kind: 'told';
      readonly receipts: readonly {
        readonly outcome: 'delivered' | 'opened' | 'failed';
        readonly afterMs: number;
        readonly reason?: string;
      }[];
    }
  | { readonly kind: 'untold' }
  | { readonly kind: 'refused'; readonly reason: 'NO_APP' | 'TURNED_OFF' };

export interface PushFaults {
  /** So many of the next calls are answered 500 or 429 and not taken, or cut off before they are taken. */
  errors: number;
  tooMany: number;
  cutBefore: number;
  /** So many of the next calls are taken and cut off, or answered with something that nobody can read. */
  cutAfter: number;
  garbled: number;
  /** So many of the next messages are answered "later" within an answer that is well. */
  later: number;
  answerDelayMs: number;
  /** Every receipt in so many callbacks. */
  callbackCopies: number;
  callbackDelayMs: number;
  callbacksHeld: boolean;
  /** So many of the next callbacks are preceded by one that another key has signed, and by one that makes no sense. */
  forged: number;
  nonsense: number;
}

export interface PushSimulatorOptions extends ServerPlace {
  /** The platform's public keys. */
  readonly trusted: TrustedKeys;
  /** The app's own key, which signs callbacks. */
  readonly signing: SigningKey;
  /** What signs the forged ones. */
  readonly forger?: SigningKey;
  /** Where receipts are posted; may be set later. */
  readonly callbackUrl?: string;
  /** PEM of the authority of that place. */
  readonly callbackCa?: string;
  readonly now?: () => Date;
  /** Called once for each new message. Delivered at once unless told otherwise. */
  readonly decide?: (message: ReceivedPush) => PushDecision;
  readonly faults?: Partial<PushFaults>;
  /** False: callbacks go out only in `settle`. */
  readonly isAutomatic?: boolean;
}

export interface PushSimulator {
  /** Where messages are posted. */
  readonly url: string;
  /** Each message once, however often it was sent. */
  readonly book: ReadonlyMap<string, ReceivedPush>;
  /** How many messages came that were there already. */
  readonly repeated: number;
  /** Calls whose signature was not believed. */
  readonly unsigned: number;
  readonly faults: PushFaults;
  callbackUrl: string | undefined;
  nextDue(): Date | undefined;
  /** Sends the receipts that are due and waits for the answers; what was not taken stays for the next time. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface Due {
  readonly key: string;
  readonly outcome: string;
  readonly reason: string | undefined;
  readonly at: Date;
}

const NO_FAULTS: PushFaults = {
  errors: 0,
  tooMany: 0,
  cutBefore: 0,
  cutAfter: 0,
  garbled: 0,
  later: 0,
  answerDelayMs: 0,
  callbackCopies: 1,
  callbackDelayMs: 0,
  callbacksHeld: false,
  forged: 0,
  nonsense: 0,
};

const PATH = '/messages';
const CALLBACK_MAX = 500;
const CALLBACK_TIMEOUT_MS = 10_000;
const AGAIN_AFTER_MS = 1_000;
const TICK_MS = 10;

export async function pushSimulator(options: PushSimulatorOptions): Promise<PushSimulator> {
  const simulator = new Simulator(options);
  await simulator.start();
  return simulator;
}

class Simulator implements PushSimulator {
  readonly book = new Map<string, ReceivedPush>();
  readonly faults: PushFaults;
  url = '';
  repeated = 0;
  unsigned = 0;
  callbackUrl: string | undefined;
  readonly #options: PushSimulatorOptions;
  readonly #now: () => Date;
  readonly #due = new DueQueue<Due>();
  readonly #results = new Map<string, MessageResult>();
  readonly #agent: Agent;
  #server: RunningSimulator | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isCalling = false;

  constructor(options: PushSimulatorOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.faults = { ...NO_FAULTS, ...options.faults };
    this.callbackUrl = options.callbackUrl;
    this.#agent = agentOf(options.callbackCa === undefined ? {} : { ca: options.callbackCa });
  }

  async start(): Promise<void> {
    this.#server = await startServer(this.#options, (call) => this.#answer(call));
    this.url = `${this.#server.origin}${PATH}`;
    if (this.#options.isAutomatic !== false) this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  nextDue(): Date | undefined {
    const { nextAt } = this.#due;
    return nextAt === undefined ? undefined : new Date(nextAt);
  }

  settle(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#callBack());
    return this.#turn;
  }

  #tick(): void {
    if (this.#isCalling) return;
    this.#isCalling = true;
    void this.settle().then(() => {
      this.#isCalling = false;
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    await this.#server?.close();
    await this.#agent.close();
  }

  async #answer({ method, path, headers, body }: ReceivedCall): Promise<CallAnswer> {
    const { faults } = this;
    if (method !== 'POST' || path !== PATH) return { status: 404 };
    if (faults.answerDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.answerDelayMs));
    if (this.#happens('cutBefore')) return null;
    if (this.#happens('errors')) return { status: 500 };
    if (this.#happens('tooMany')) return { status: 429, headers: { 'retry-after': '0' } };
    const header = headers[SIGNATURE_HEADER];
    const fault = await signatureFault({
      header: typeof header === 'string' ? header : undefined,
      body,
      keys: this.#options.trusted,
      now: this.#now(),
    });
    if (fault !== null) {
      this.unsigned += 1;
      return { status: 401 };
    }
    const isBatch =
      headers['content-type']?.startsWith(BATCH_TYPE) === true && typeof headers['idempotency-key'] === 'string';
    const events = jsonOf(body.toString('utf8'));
    if (!isBatch || !Array.isArray(events) || !events.every(isMessageEvent)) return { status: 422 };
    const results = events.map((event) => this.#take(event));
    if (this.#happens('cutAfter')) return null;
    if (this.#happens('garbled')) return { status: 200, body: '{"results":[{"id":7},null,{}]} and more' };
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ results }) };
  }

  #take({ id, data }: MessageEvent): MessageResult {
    const known = this.#results.get(id);
    if (known !== undefined) {
      this.repeated += 1;
      return known;
    }
    if (this.#happens('later')) return { id, status: 'later' };
    const message: ReceivedPush = { ...data, key: id, at: this.#now() };
    const decision = this.#options.decide?.(message) ?? {
      kind: 'told',
      receipts: [{ outcome: 'delivered', afterMs: 0 }],
    };
    if (decision.kind === 'refused') {
      const refused: MessageResult = { id, status: 'rejected', reason: decision.reason };
      this.#results.set(id, refused);
      return refused;
    }
    this.book.set(id, message);
    const accepted: MessageResult = { id, status: 'accepted', messageId: `egov-${this.book.size}` };
    this.#results.set(id, accepted);
    for (const { outcome, afterMs, reason } of decision.kind === 'told' ? decision.receipts : []) {
      const at = new Date(message.at.getTime() + afterMs);
      this.#due.push(at.getTime() + this.faults.callbackDelayMs, { key: id, outcome, reason, at });
    }
    return accepted;
  }

  #happens(
    fault: 'cutBefore' | 'cutAfter' | 'errors' | 'tooMany' | 'garbled' | 'later' | 'forged' | 'nonsense',
  ): boolean {
    if (this.faults[fault] <= 0) return false;
    this.faults[fault] -= 1;
    return true;
  }

  async #callBack(): Promise<void> {
    const { signing, forger } = this.#options;
    const now = this.#now().getTime();
    while (this.callbackUrl !== undefined && !this.faults.callbacksHeld) {
      const batch: Due[] = [];
      for (let due = this.#due.takeDue(now); due !== undefined; due = this.#due.takeDue(now)) {
        batch.push(due);
        if (batch.length >= CALLBACK_MAX) break;
      }
      if (batch.length === 0) return;
      const body = JSON.stringify(batch.map((due, index) => receiptEvent(due, `${now}-${index}`)));
      if (forger !== undefined && this.#happens('forged')) await this.#post(body, forger);
      if (this.#happens('nonsense')) await this.#post('[{"specversion":"1.0","type":"?"}]', signing);
      let status = 0;
      for (let copy = 0; copy < this.faults.callbackCopies; copy += 1) status = await this.#post(body, signing);
      if (status === 200) continue;
      for (const due of batch) this.#due.push(now + AGAIN_AFTER_MS, due);
      return;
    }
  }

  /** The status of the answer; 0 when there was none. */
  async #post(text: string, key: SigningKey): Promise<number> {
    const url = this.callbackUrl;
    if (url === undefined) return 0;
    const body = Buffer.from(text, 'utf8');
    const headers = { 'content-type': BATCH_TYPE, [SIGNATURE_HEADER]: await signDetached(body, key, this.#now()) };
    const reply = await post({ url, headers, body, dispatcher: this.#agent, timeoutMs: CALLBACK_TIMEOUT_MS });
    return reply.kind === 'answered' ? reply.status : 0;
  }
}

const receiptEvent = ({ key, outcome, reason, at }: Due, id: string) => ({
  specversion: '1.0',
  id,
  source: 'urn:simulator:egov-mobile',
  type: RECEIPT_TYPE,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  data: { key, outcome, ...(reason === undefined ? {} : { reason }) },
});

const TEXTS = ['iin', 'language', 'title', 'body', 'link'] as const;

function isMessageEvent(event: unknown): event is MessageEvent {
  if (!isObject(event) || event.specversion !== '1.0' || event.type !== MESSAGE_TYPE) return false;
  const { id, source, data } = event;
  return (
    typeof id === 'string' &&
    typeof source === 'string' &&
    isObject(data) &&
    TEXTS.every((name) => typeof data[name] === 'string' && data[name] !== '')
  );
}
