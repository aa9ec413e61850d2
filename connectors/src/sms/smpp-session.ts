/**
 * One bound session with an SMS centre, kept up for ever (SMPP 3.4 sections 2.3 bind_transceiver, 4.11 enquire_link): it connects
 * again by itself, lets so many requests be unanswered and so many go a second, and names what became of each. The one thing that it
 * must never blur: whether a request was written to the socket. Before that it may be tried again, after that only an answer tells.
 */
import { EventEmitter } from 'node:events';
import type { Fields, Pdu, Session } from 'smpp';
import { gathered } from './cork.ts';
import { type CompleteSessionOptions, complete, type SmppSessionOptions } from './session-options.ts';
import { dialect } from './smpp-dialect.ts';
import { ESME_RINVCMDID, ESME_ROK, ESME_RX_T_APPN, kindOfStatus, nameOfStatus } from './smpp-status.ts';
import { Throttle } from './throttle.ts';

const RECONNECT_DOUBLINGS_MAX = 10;
const BUSY_TRIES_MAX = 7;
/** Answers that come after their time-out are still listened for, so many at most. */
const LATE_MAX = 10_000;
const INTERFACE_VERSION = 0x34;
/** How long a centre that has said unbind and had its answer may take to close. */
const UNBIND_GRACE_MS = 1_000;
/** deliver_sm in hand at once; beyond it the centre is told to come again. */
const DELIVERIES_MAX = 10_000;

/** What became of a request. `unwritten`: nothing was handed over. `refused`: the centre said no, it took nothing. */
export type Answer =
  | { readonly kind: 'answered'; readonly pdu: Pdu; readonly tookMs: number }
  | {
      readonly kind: 'refused';
      readonly by: 'busy' | 'account' | 'message';
      readonly reason: string;
      readonly tookMs: number;
    }
  | { readonly kind: 'unwritten'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

interface Request {
  readonly command: string;
  readonly fields: Fields;
  readonly resolve: (answer: Answer) => void;
  readonly late: ((pdu: Pdu) => void) | undefined;
  readonly mayMove: boolean;
  tries: number;
  writtenAt: number;
}

export interface RequestOptions {
  /** Told when an answer comes after `unknown` was given. */
  readonly late?: (pdu: Pdu) => void;
  /** Whether `withdraw` gives it back: not so for the second part of a message, which belongs where the first one went. */
  readonly mayMove?: boolean;
}

export interface SessionHandlers {
  /** A deliver_sm or data_sm; returns the command_status to answer with. A rejection is answered ESME_RX_T_APPN: send it again. */
  readonly deliver: (pdu: Pdu) => Promise<number>;
  /** `bound`, or `lost` with why; never with a number or a text in it. */
  readonly changed?: (state: 'bound' | 'lost', reason: string) => void;
}

export class SmppSession {
  readonly #options: CompleteSessionOptions;
  readonly #handlers: SessionHandlers;
  readonly #throttle: Throttle;
  readonly #events = new EventEmitter();
  readonly #waiting: Request[] = [];
  readonly #written = new Map<number, Request>();
  readonly #late = new Map<number, Request>();
  #session: Session | undefined;
  #isBound = false;
  #isClosed = false;
  #failures = 0;
  #lostAt = performance.now();
  #pausedUntil = 0;
  #pumpTimer: NodeJS.Timeout | undefined;
  #connectTimer: NodeJS.Timeout | undefined;
  #sweepTimer: NodeJS.Timeout | undefined;
  #enquireTimer: NodeJS.Timeout | undefined;
  #enquireOverdue: NodeJS.Timeout | undefined;
  #lastReason = 'not connected yet';
  #deliveries = 0;

  constructor(options: SmppSessionOptions, handlers: SessionHandlers) {
    this.#options = complete(options);
    this.#handlers = handlers;
    this.#throttle = new Throttle(this.#options.rate, performance.now());
    this.#events.setMaxListeners(0);
    this.#connect();
  }

  get isBound(): boolean {
    return this.#isBound;
  }

  /** Requests written and not answered yet. */
  get outstanding(): number {
    return this.#written.size;
  }

  /** Waits until it is bound; false when that took longer than `withinMs`, or it was closed. */
  async bound(withinMs: number): Promise<boolean> {
    if (this.#isBound || this.#isClosed || withinMs <= 0) return this.#isBound;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#events.off('bound', done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.#events.once('bound', done);
    });
    return this.#isBound;
  }

  /** Sends when window, rate and session allow. Never rejects. */
  request(command: string, fields: Fields, { late, mayMove = true }: RequestOptions = {}): Promise<Answer> {
    return new Promise((resolve) => {
      if (this.#isClosed) {
        resolve({ kind: 'unwritten', reason: 'the gateway is closed' });
        return;
      }
      this.#waiting.push({ command, fields, resolve, late, mayMove, tries: 0, writtenAt: 0 });
      this.#pump();
    });
  }

  /** Resolves when everything that is written now has been answered or given up. */
  settled(): Promise<void> {
    if (this.#written.size === 0) return Promise.resolve();
    const open = new Set(this.#written.values());
    return new Promise((resolve) => {
      const check = (request: Request) => {
        open.delete(request);
        if (open.size > 0) return;
        this.#events.off('done', check);
        resolve();
      };
      this.#events.on('done', check);
    });
  }

  /** Gives back what waits and was never written, so that another provider can take it. */
  withdraw(reason: string): void {
    this.#giveBack(reason, ({ mayMove }) => mayMove);
  }

  /** Waits for the answers that are still to come, says unbind and closes. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#giveBack('the gateway is closed', () => true);
    await this.settled();
    for (const timer of [this.#pumpTimer, this.#connectTimer, this.#sweepTimer]) clearTimeout(timer);
    clearInterval(this.#enquireTimer);
    this.#events.emit('bound');
    const session = this.#session;
    if (session === undefined || session.socket.destroyed) return;
    await new Promise<void>((resolve) => {
      if (this.#isBound) session.send(new dialect.PDU('unbind'), () => session.destroy());
      const timer = setTimeout(() => session.destroy(), this.#isBound ? 500 : 0);
      session.socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #connect(): void {
    const { host, port, tls, responseTimeoutMs } = this.#options;
    const session = dialect.connect({ host, port, ...(tls ? { ...tls, tls: true } : {}) });
    this.#session = session;
    const overdue = setTimeout(() => this.#drop(session, 'no bind within the response time-out'), responseTimeoutMs);
    session.on(tls ? 'secureConnect' : 'connect', () => {
      session.socket.setNoDelay(true);
      this.#bind(session, () => clearTimeout(overdue));
    });
    session.on('error', (error: unknown) => this.#drop(session, reasonOf(error)));
    session.on('close', () => {
      clearTimeout(overdue);
      this.#lost(session);
    });
    session.on('pdu', (pdu: Pdu) => this.#received(session, pdu));
  }

  #bind(session: Session, answered: () => void): void {
    const { systemId, password, systemType, role } = this.#options;
    const bind = new dialect.PDU(`bind_${role}`, {
      system_id: systemId,
      password,
      system_type: systemType,
      interface_version: INTERFACE_VERSION,
    });
    session.send(bind, (answer) => {
      answered();
      if (!isAnswerTo(bind.command, answer)) {
        this.#drop(session, `the centre answered the bind with ${answer.command}`);
        return;
      }
      if (answer.command_status !== ESME_ROK) {
        this.#drop(
          session,
          `the centre refused the bind (${nameOfStatus(answer.command_status)}); check account and password`,
        );
        return;
      }
      this.#isBound = true;
      this.#failures = 0;
      this.#enquireTimer = setInterval(() => this.#enquire(session), this.#options.enquireLinkMs);
      this.#handlers.changed?.('bound', '');
      this.#events.emit('bound');
      this.#pump();
    });
  }

  /** One at a time: a second question would only put off the end of a line that is dead. */
  #enquire(session: Session): void {
    if (this.#enquireOverdue !== undefined) return;
    const overdue = (): void => this.#drop(session, 'no answer to enquire_link');
    this.#enquireOverdue = setTimeout(overdue, this.#options.responseTimeoutMs);
    session.send(new dialect.PDU('enquire_link'), () => this.#enquired());
  }

  #enquired(): void {
    clearTimeout(this.#enquireOverdue);
    this.#enquireOverdue = undefined;
  }

  #drop(session: Session, reason: string): void {
    this.#lastReason = reason;
    session.destroy();
  }

  /** The socket is closed: what was written is unknown, what was not waits for the next session. */
  #lost(session: Session): void {
    if (session !== this.#session) return;
    clearInterval(this.#enquireTimer);
    this.#enquired();
    const reason = this.#isBound && this.#lastReason === '' ? 'the centre closed the connection' : this.#lastReason;
    if (this.#isBound) this.#lostAt = performance.now();
    this.#isBound = false;
    this.#late.clear();
    for (const [sequence, request] of this.#written) {
      this.#written.delete(sequence);
      this.#finish(request, { kind: 'unknown', reason: 'the connection was lost before the answer came' });
    }
    if (this.#isClosed) return;
    this.#handlers.changed?.('lost', reason || 'the connection was closed');
    this.#lastReason = '';
    const { reconnectFirstMs, reconnectMaxMs } = this.#options;
    const full = Math.min(reconnectMaxMs, reconnectFirstMs * 2 ** Math.min(this.#failures, RECONNECT_DOUBLINGS_MAX));
    this.#failures += 1;
    this.#connectTimer = setTimeout(() => this.#connect(), full * (0.5 + Math.random() / 2));
    this.#pump();
  }

  #received(session: Session, pdu: Pdu): void {
    switch (pdu.command) {
      case 'enquire_link':
        session.send(pdu.response());
        return;
      case 'unbind':
        void this.#unbound(session, pdu);
        return;
      case 'deliver_sm':
      case 'data_sm':
        this.#deliver(session, pdu);
        return;
      default:
        if (isAnswer(pdu)) this.#answered(pdu);
        // A request that is none for us, known to the library or not.
        else if (!NEEDS_NO_ANSWER.has(pdu.command)) session.send(refusalOf(pdu));
        return;
    }
  }

  /** The centre ends the session: nothing more is written, what is on its way both ways is waited for, and then it has its answer. */
  async #unbound(session: Session, pdu: Pdu): Promise<void> {
    this.#isBound = false;
    this.#lostAt = performance.now();
    this.#lastReason = 'the centre said unbind';
    clearInterval(this.#enquireTimer);
    this.#enquired();
    await Promise.race([this.#quiet(), after(this.#options.responseTimeoutMs)]);
    if (session.socket.destroyed) return;
    session.send(pdu.response());
    session.close();
    const cut = setTimeout(() => session.destroy(), UNBIND_GRACE_MS);
    session.socket.once('close', () => clearTimeout(cut));
  }

  /** Resolves when nothing is written without an answer, and no delivery is in hand. */
  async #quiet(): Promise<void> {
    await this.settled();
    while (this.#deliveries > 0) await new Promise((resolve) => this.#events.once('delivered', resolve));
  }

  #deliver(session: Session, pdu: Pdu): void {
    const answer = (status: number): void => {
      if (session.socket.destroyed) return;
      gathered(session.socket);
      session.send(pdu.response({ command_status: status }));
    };
    if (this.#deliveries >= DELIVERIES_MAX) {
      answer(ESME_RX_T_APPN);
      return;
    }
    this.#deliveries += 1;
    const done = (status: number): void => {
      this.#deliveries -= 1;
      answer(status);
      this.#events.emit('delivered');
    };
    this.#handlers.deliver(pdu).then(done, () => done(ESME_RX_T_APPN));
  }

  #answered(pdu: Pdu): void {
    const request = this.#written.get(pdu.sequence_number);
    if (request === undefined) {
      const late = this.#late.get(pdu.sequence_number);
      if (late === undefined || !isAnswerTo(late.command, pdu)) return;
      late.late?.(pdu);
      this.#late.delete(pdu.sequence_number);
      return;
    }
    if (!isAnswerTo(request.command, pdu)) return;
    this.#written.delete(pdu.sequence_number);
    const tookMs = performance.now() - request.writtenAt;
    const by = kindOfStatus(pdu.command_status);
    if (by === 'ok') this.#finish(request, { kind: 'answered', pdu, tookMs });
    else if (by === 'busy' && request.tries < BUSY_TRIES_MAX && !this.#isClosed) this.#tryAgain(request);
    else this.#finish(request, { kind: 'refused', by, reason: nameOfStatus(pdu.command_status), tookMs });
    this.#pump();
  }

  /** The centre is busy and took nothing: everybody waits a while, then this one goes first. */
  #tryAgain(request: Request): void {
    const now = performance.now();
    const pauseMs = this.#options.busyPauseMs * 2 ** (request.tries - 1);
    // A window of refusals is one word of the centre, not fifty.
    if (now >= this.#pausedUntil) this.#throttle.slowDown(now);
    this.#pausedUntil = Math.max(this.#pausedUntil, now + pauseMs);
    this.#waiting.unshift(request);
    this.#events.emit('done', request);
  }

  /** Writes what may be written now; the one place where anything is handed over. */
  #pump(): void {
    clearTimeout(this.#pumpTimer);
    this.#pumpTimer = undefined;
    if (this.#waiting.length === 0) return;
    const now = performance.now();
    if (!this.#isBound) {
      this.#giveUpWaiting(now);
      return;
    }
    if (now < this.#pausedUntil) {
      this.#pumpIn(this.#pausedUntil - now);
      return;
    }
    let next = 0;
    for (; next < this.#waiting.length && this.#written.size < this.#options.window; next += 1) {
      const request = this.#waiting[next];
      if (request === undefined) break;
      const waitMs = this.#throttle.take(now);
      if (waitMs > 0) {
        this.#pumpIn(waitMs);
        break;
      }
      if (!this.#write(request, now)) break;
    }
    this.#waiting.splice(0, next);
  }

  #pumpIn(ms: number): void {
    this.#pumpTimer = setTimeout(() => this.#pump(), ms);
  }

  #write(request: Request, now: number): boolean {
    const session = this.#session;
    if (session === undefined) return false;
    const pdu = new dialect.PDU(request.command, request.fields);
    gathered(session.socket);
    if (!session.send(pdu)) return false;
    request.tries += 1;
    request.writtenAt = now;
    this.#written.set(pdu.sequence_number, request);
    this.#sweepTimer ??= setTimeout(() => this.#sweep(), this.#options.responseTimeoutMs);
    return true;
  }

  #giveUpWaiting(now: number): void {
    const leftMs = this.#lostAt + this.#options.patienceMs - now;
    if (leftMs > 0) {
      this.#pumpIn(leftMs);
      return;
    }
    this.#giveBack(`no session with the centre: ${this.#lastReason || 'the connection is down'}`, () => true);
  }

  #giveBack(reason: string, isGivenBack: (request: Request) => boolean): void {
    for (const request of this.#waiting.splice(0)) {
      if (isGivenBack(request)) this.#finish(request, { kind: 'unwritten', reason });
      else this.#waiting.push(request);
    }
  }

  /** Gives up on requests whose answer is overdue; they are in the order of their writing. */
  #sweep(): void {
    this.#sweepTimer = undefined;
    const now = performance.now();
    const { responseTimeoutMs } = this.#options;
    for (const [sequence, request] of this.#written) {
      const leftMs = request.writtenAt + responseTimeoutMs - now;
      if (leftMs > 0) {
        this.#sweepTimer = setTimeout(() => this.#sweep(), leftMs);
        break;
      }
      this.#written.delete(sequence);
      if (request.late !== undefined && this.#late.size < LATE_MAX) this.#late.set(sequence, request);
      this.#finish(request, { kind: 'unknown', reason: `no answer within ${responseTimeoutMs} ms` });
    }
    this.#pump();
  }

  #finish(request: Request, answer: Answer): void {
    request.resolve(answer);
    this.#events.emit('done', request);
  }
}

/** The command ids of answers have the highest bit set (SMPP 3.4 section 5.1.2.1). */
const ANSWER_BIT = 0x80000000;
const isAnswer = ({ command_id: id }: Pdu): boolean => typeof id === 'number' && id >= ANSWER_BIT;

/** Whether it answers such a request, whatever its number says: a centre counts its own requests by the same numbers. */
const isAnswerTo = (command: string, pdu: Pdu): boolean =>
  pdu.command === `${command}_resp` || pdu.command === 'generic_nack';

/** Tells that a message can be had; nobody asked for it and nobody waits for an answer (section 4.12). */
const NEEDS_NO_ANSWER: ReadonlySet<string> = new Set(['alert_notification', 'outbind']);

const refusalOf = ({ sequence_number }: Pdu): Pdu =>
  new dialect.PDU('generic_nack', { sequence_number, command_status: ESME_RINVCMDID });

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/** A reason for people; errors of sockets name host and port, never a message. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'the socket failed');
