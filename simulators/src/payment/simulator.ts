/**
 * A payment service over real sockets, for tests, simulations and demonstrations: it believes our signature or not, honours the key of an
 * attempt, shows people a page, keeps books of its own, and tells the end of a payment by signed callbacks, on whichever clock it is given.
 */
import { randomBytes } from 'node:crypto';
import { signatureFault } from '@oryndau/connectors/detached-signature';
import { isObject } from '@oryndau/connectors/parsed';
import { type PaymentPart, type PaymentWanted, SIGNATURE_HEADER, type TrustedKeys } from '@oryndau/connectors/payment';
import { CURRENCY, readingOctets, type ServiceWord } from '@oryndau/connectors/payment/payment-message';
import { jsonOf } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import { DueQueue } from '../due-queue.ts';
import {
  type CallAnswer,
  type ReceivedCall,
  type RunningSimulator,
  type ServerPlace,
  startServer,
} from '../simulator-server.ts';
import { answerBankVisit, BANK_PATH } from './bank-page.ts';
import { type CardOutcome, PaymentBook, type PaymentBookOptions, type PaymentPage } from './book.ts';
import { type CallbackFaults, type CallbackOptions, Callbacks, signedHeaders } from './callbacks.ts';
import type { MadePayment, MadeRefund } from './made.ts';
import { languageOf, outcomePage } from './page.ts';
import { answerVisit } from './visit.ts';

export interface PaymentFaults extends CallbackFaults {
  /** So many of the next calls are answered 500 and nothing is done, or cut off before anything is done. */
  errors: number;
  cutBefore: number;
  /** So many of the next calls are done and then cut off, sent elsewhere, or answered with something that nobody can read. */
  cutAfter: number;
  redirected: number;
  garbled: number;
  /** So many of the next calls are done, and the answer is long beyond measure, signed by another, or about something else. */
  tooLong: number;
  forgedAnswers: number;
  otherAttempt: number;
  otherAmount: number;
  /** What was asked is done, and answered so much later. */
  answerDelayMs: number;
}

/** `signing` is the service's own key, for answers and callbacks. */
export interface PaymentSimulatorOptions
  extends ServerPlace,
    Omit<PaymentBookOptions, 'payUrlOf'>,
    Omit<CallbackOptions, 'faults' | 'textOf'> {
  readonly merchant: string;
  /** The merchant's public keys. */
  readonly trusted: TrustedKeys;
  /** Where callbacks are posted; may be set later. */
  readonly callbackUrl?: string;
  readonly faults?: Partial<PaymentFaults>;
  /** False: callbacks go out only in `settle`. */
  readonly isAutomatic?: boolean;
}

export interface PaymentSimulator {
  /** Where it is called; its pages stand below it. */
  readonly url: string;
  /** Each payment once, with its amount, whether anybody was told or not. */
  readonly made: readonly MadePayment[];
  readonly refunds: readonly MadeRefund[];
  /** Calls whose signature was not believed. */
  readonly unsigned: number;
  /** How many attempts were opened that were open already. */
  readonly repeated: number;
  readonly faults: PaymentFaults;
  callbackUrl: string | undefined;
  /** As a person on the page does, without a browser. Throws when there is no such attempt. */
  pay(attempt: string, card: string): CardOutcome['kind'];
  /** At the counter of a bank, where the number is typed as it is said: nobody looks at its check digits. */
  payAtCounter(reference: string, amount: Money): void;
  /** What the treasury's bank tells of a day (camt.054.001.08); undefined when nothing came. */
  statement(day: LegalDate): string | undefined;
  nextDue(): Date | undefined;
  /** Sends the callbacks that are due and waits for the answers; what was not taken is tried again after its pause. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const NO_FAULTS: PaymentFaults = {
  errors: 0,
  cutBefore: 0,
  cutAfter: 0,
  redirected: 0,
  garbled: 0,
  tooLong: 0,
  forgedAnswers: 0,
  otherAttempt: 0,
  otherAmount: 0,
  answerDelayMs: 0,
  callbackCopies: 1,
  callbacksLost: 0,
  forged: 0,
  callbacksHeld: false,
};

/** With the card that sends people back early, the word comes so much later. */
const LATE_MS = 10_000;
const TICK_MS = 10;
/** More than any client of ours reads. */
const TOO_LONG_BYTES = 2_000_000;

export async function paymentSimulator(options: PaymentSimulatorOptions): Promise<PaymentSimulator> {
  const simulator = new Simulator(options);
  await simulator.start();
  return simulator;
}

type Content = Readonly<Record<string, unknown>>;

class Simulator implements PaymentSimulator {
  readonly faults: PaymentFaults;
  url = '';
  unsigned = 0;
  repeated = 0;
  readonly #options: PaymentSimulatorOptions;
  readonly #book: PaymentBook;
  readonly #callbacks: Callbacks;
  readonly #expiries = new DueQueue<PaymentPage>();
  #server: RunningSimulator | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isCalling = false;

  constructor(options: PaymentSimulatorOptions) {
    this.#options = options;
    this.faults = { ...NO_FAULTS, ...options.faults };
    this.#book = new PaymentBook({ ...options, payUrlOf: (providerId) => `${this.url}/pay/${providerId}` });
    this.#callbacks = new Callbacks({
      ...options,
      faults: this.faults,
      textOf: (attempt) => JSON.stringify(this.#tell(attempt, false)),
    });
    this.#callbacks.url = options.callbackUrl;
  }

  get callbackUrl(): string | undefined {
    return this.#callbacks.url;
  }

  set callbackUrl(url: string | undefined) {
    this.#callbacks.url = url;
  }

  get made(): readonly MadePayment[] {
    return this.#book.made;
  }

  get refunds(): readonly MadeRefund[] {
    return this.#book.refunds;
  }

  async start(): Promise<void> {
    const { host = '127.0.0.1' } = this.#options;
    this.#server = await startServer({ ...this.#options, host }, (call) => this.#answer(call));
    this.url = this.#server.origin;
    if (this.#options.isAutomatic !== false) this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  pay(attempt: string, card: string): CardOutcome['kind'] {
    const page = this.#book.find(attempt);
    if (page === undefined) throw new Error('no such attempt was opened');
    return this.#pay(page, card).kind;
  }

  payAtCounter(reference: string, amount: Money): void {
    this.#book.payByNumber({ id: randomBytes(16).toString('hex'), reference, amount }, this.#options.now());
  }

  statement(day: LegalDate): string | undefined {
    return this.#book.statement(day);
  }

  nextDue(): Date | undefined {
    const times = [this.#callbacks.nextAt, this.#expiries.nextAt].filter((at) => at !== undefined);
    return times.length === 0 ? undefined : new Date(Math.min(...times));
  }

  settle(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#callBack());
    return this.#turn;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    await this.#server?.close();
    await this.#callbacks.close();
  }

  #tick(): void {
    if (this.#isCalling) return;
    this.#isCalling = true;
    void this.settle().then(() => {
      this.#isCalling = false;
    });
  }

  // ---------------------------------------------------------------------------------------------- calls of the merchant

  async #answer(call: ReceivedCall): Promise<CallAnswer> {
    const [path = '', query = ''] = call.path.split('?', 2);
    const [, providerId] = /^\/pay\/([0-9a-f]+)$/.exec(path) ?? [];
    if (providerId !== undefined) return this.#answerPerson(call, providerId, query);
    if (path === BANK_PATH) return this.#answerPayer(call, query);
    if (this.#happens('cutBefore')) return null;
    if (this.#happens('errors')) return { status: 500 };
    const octets = call.method === 'GET' ? readingOctets(call.path) : call.body;
    if (!(await this.#isBelieved(call, octets))) {
      this.unsigned += 1;
      return { status: 401 };
    }
    const done = this.#route(call.method, path, jsonOf(call.body.toString('utf8')));
    if (done === undefined) return { status: 400 };
    if (this.faults.answerDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.answerDelayMs));
    if (this.#happens('cutAfter')) return null;
    if (this.#happens('redirected')) return { status: 302, headers: { location: `${this.url}/elsewhere` } };
    return this.#signedAnswer(done);
  }

  async #isBelieved({ headers }: ReceivedCall, body: Uint8Array): Promise<boolean> {
    const header = headers[SIGNATURE_HEADER];
    const { trusted: keys } = this.#options;
    const given = typeof header === 'string' ? header : undefined;
    return (await signatureFault({ header: given, body, keys, now: this.#options.now() })) === null;
  }

  /** Undefined: not to be understood. */
  #route(method: string, path: string, body: unknown): ServiceWord | undefined {
    const [, attempt, action] = /^\/payments\/([^/]+)(\/give-up)?$/.exec(path) ?? [];
    if (method === 'GET' && attempt !== undefined && action === undefined) return this.#tell(attempt, false);
    if (method !== 'POST' || !isObject(body) || body.merchant !== this.#options.merchant) return undefined;
    if (path === '/payments' && body.kind === 'open') return this.#open(body);
    if (path === '/refunds' && body.kind === 'refund') return this.#refund(body);
    const isGiveUp = action !== undefined && body.kind === 'give_up' && body.attempt === attempt;
    return isGiveUp && attempt !== undefined ? this.#tell(attempt, true) : undefined;
  }

  #open(body: Content): ServiceWord | undefined {
    const payment = readWanted(body);
    if (payment === undefined) return undefined;
    const { merchant } = this.#options;
    const { attempt } = payment;
    const opened = this.#book.open(payment, this.#options.now());
    if (opened.kind === 'differs') return { merchant, attempt, status: 'differs' };
    if (opened.kind === 'rejected') return { merchant, attempt, status: 'rejected', reason: opened.reason };
    if (opened.isNew) this.#expiries.push(opened.page.expiresAt.getTime(), opened.page);
    else this.repeated += 1;
    return this.#wordOf(opened.page);
  }

  #tell(attempt: string, isGivenUp: boolean): ServiceWord {
    const page = this.#book.find(attempt);
    if (page === undefined) return { merchant: this.#options.merchant, attempt, status: 'absent' };
    if (isGivenUp) this.#giveUp(page);
    return this.#wordOf(page);
  }

  #refund(body: Content): ServiceWord | undefined {
    const { key, attempt } = body;
    const amount = parseMoney(body.amount);
    if (typeof key !== 'string' || typeof attempt !== 'string' || typeof amount === 'string') return undefined;
    const { merchant } = this.#options;
    const outcome = this.#book.refund({ key, attempt, amount }, this.#options.now());
    const words = { merchant, attempt, key, amount: formatMoney(amount), currency: CURRENCY } as const;
    if (outcome.kind === 'differs') return { merchant, attempt, status: 'differs' };
    if (outcome.kind === 'rejected') return { ...words, status: 'rejected', reason: outcome.reason };
    return { ...words, status: 'accepted', providerId: outcome.refund.providerId };
  }

  /** What is said of a payment now, in an answer and in a callback. */
  #wordOf(page: PaymentPage): ServiceWord {
    const { payment, providerId, payUrl, expiresAt } = page;
    const words = {
      merchant: this.#options.merchant,
      attempt: payment.attempt,
      providerId,
      payUrl,
      expiresAt: expiresAt.toISOString(),
      amount: formatMoney(payment.amount),
      currency: CURRENCY,
    } as const;
    const state = this.#book.stateOf(page, this.#options.now());
    if (state.kind === 'paid') return { ...words, status: 'paid', paidAt: state.paidAt, receipt: state.receipt };
    if (state.kind === 'failed') return { ...words, status: 'failed', failedAt: state.at, reason: state.reason };
    return { ...words, status: state.kind === 'processing' ? 'processing' : 'pending' };
  }

  async #signedAnswer(done: ServiceWord): Promise<CallAnswer> {
    const { signing, forger = signing } = this.#options;
    let content: Content = { ...done };
    if (this.#happens('otherAttempt')) content = { ...content, attempt: `${content.attempt}0` };
    if (this.#happens('otherAmount')) content = { ...content, amount: '1.00' };
    let text = JSON.stringify(content);
    if (this.#happens('garbled')) text = `${text} and more`;
    if (this.#happens('tooLong')) text = text.padEnd(TOO_LONG_BYTES);
    const key = this.#happens('forgedAnswers') ? forger : signing;
    return {
      status: STATUSES.get(content.status) ?? 200,
      headers: await signedHeaders(text, key, this.#options.now()),
      body: text,
    };
  }

  #happens(fault: Exclude<keyof PaymentFaults, keyof CallbackFaults | 'answerDelayMs'>): boolean {
    if (this.faults[fault] <= 0) return false;
    this.faults[fault] -= 1;
    return true;
  }

  // ---------------------------------------------------------------------------------------------- the person on the page

  async #answerPerson({ method, body }: ReceivedCall, providerId: string, query: string): Promise<CallAnswer> {
    const page = this.#book.findByProvider(providerId);
    const language = languageOf(new URLSearchParams(query).get('lang')) ?? page?.payment.language ?? 'kk';
    if (page === undefined) return outcomePage('not_found', language);
    if (method !== 'GET' && method !== 'POST') return { status: 405, headers: { allow: 'GET, POST' } };
    const form = method === 'POST' ? new URLSearchParams(body.toString('utf8')) : undefined;
    return answerVisit(
      { page, language, form },
      {
        stateOf: (visited) => this.#book.stateOf(visited, this.#options.now()),
        isWaiting: (visited) => this.#book.isWaiting(visited, this.#options.now()),
        pay: async (visited, card) => {
          const outcome = this.#pay(visited, card);
          await this.#firstCallback();
          return outcome;
        },
        giveUp: async (visited) => {
          this.#giveUp(visited);
          await this.#firstCallback();
        },
      },
    );
  }

  #answerPayer({ method, headers, body }: ReceivedCall, query: string): CallAnswer {
    if (method !== 'GET' && method !== 'POST') return { status: 405, headers: { allow: 'GET, POST' } };
    const visit = {
      query: new URLSearchParams(query),
      accepts: headers['accept-language'],
      form: method === 'POST' ? new URLSearchParams(body.toString('utf8')) : undefined,
    };
    return answerBankVisit(visit, (order) => this.#book.payByNumber(order, this.#options.now()));
  }

  #giveUp(page: PaymentPage): void {
    const now = this.#options.now();
    if (!this.#book.isWaiting(page, now)) return;
    this.#book.giveUp(page, now);
    this.#callbacks.owe(page.payment.attempt, now.getTime());
  }

  #pay(page: PaymentPage, card: string): CardOutcome {
    const now = this.#options.now();
    const outcome = this.#book.pay(page, card, now);
    const { attempt } = page.payment;
    if (outcome.kind === 'declined') this.#callbacks.owe(attempt, now.getTime());
    if (outcome.kind === 'paid' && outcome.callback !== 'never') {
      const afterMs = outcome.knownAfterMs + (outcome.callback === 'late' ? LATE_MS : 0);
      this.#callbacks.owe(attempt, now.getTime() + afterMs);
    }
    return outcome;
  }

  /** The word that is due goes out before the person is sent back, where words go out by themselves. */
  async #firstCallback(): Promise<void> {
    if (this.#options.isAutomatic !== false) await this.settle();
  }

  /** Pages whose time is over are told of, then everything that is due goes out. */
  async #callBack(): Promise<void> {
    const now = this.#options.now();
    for (let page = this.#expiries.takeDue(now.getTime()); page; page = this.#expiries.takeDue(now.getTime())) {
      const state = this.#book.stateOf(page, now);
      const isExpired = state.kind === 'failed' && state.reason === 'EXPIRED';
      if (isExpired) this.#callbacks.owe(page.payment.attempt, now.getTime());
    }
    await this.#callbacks.send();
  }
}

const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ['absent', 404],
  ['rejected', 422],
  ['differs', 409],
]);

function readWanted(body: Content): PaymentWanted | undefined {
  const amount = parseMoney(body.amount);
  const language = typeof body.language === 'string' ? languageOf(body.language) : undefined;
  if (typeof amount === 'string' || body.currency !== CURRENCY || language === undefined) return undefined;
  const { attempt, purpose, paymentReference, returnUrl } = body;
  if (typeof attempt !== 'string' || typeof purpose !== 'string') return undefined;
  if (typeof returnUrl !== 'string') return undefined;
  const common = { attempt, amount, purpose, language, returnUrl };
  if (body.parts === undefined)
    return typeof paymentReference === 'string' ? { ...common, paymentReference } : undefined;
  const parts = Array.isArray(body.parts) ? body.parts.map(readPart) : [];
  const isWhole = parts.length > 0 && paymentReference === null;
  return isWhole && parts.every((part) => part !== undefined) ? { ...common, paymentReference, parts } : undefined;
}

function readPart(part: unknown): PaymentPart | undefined {
  if (!isObject(part) || typeof part.attempt !== 'string' || typeof part.paymentReference !== 'string')
    return undefined;
  const amount = parseMoney(part.amount);
  return typeof amount === 'string'
    ? undefined
    : { attempt: part.attempt, amount, paymentReference: part.paymentReference };
}
