/**
 * An SMS centre over a real socket (SMPP 3.4), for tests, simulations and demonstrations: it takes messages, keeps a book of them,
 * and reports delivery as it is told to, on whichever clock it is given. Its faults are those that real centres show.
 */
import type { AddressInfo } from 'node:net';
import { gathered } from '@oryndau/connectors/sms/cork';
import { writeDate } from '@oryndau/connectors/sms/receipt';
import {
  ESME_RBINDFAIL,
  ESME_RINVBNDSTS,
  ESME_RINVDSTADR,
  ESME_RMSGQFUL,
  ESME_ROK,
  ESME_RQUERYFAIL,
  ESME_RTHROTTLED,
} from '@oryndau/connectors/sms/smpp-status';
import smpp, { type Fields, type Pdu, type Session, type SmppServer } from 'smpp';
import { DueQueue } from '../due-queue.ts';
import { type ReceivedPart, type ReceivedSms, readSubmit, SimulatorBook, type WantedReceipt } from './book.ts';

/** What becomes of a message: `none` stays on its way for ever. Without `receipt` only query_sm tells. */
export type SmsDecision =
  | {
      readonly outcome: 'delivered' | 'undelivered' | 'expired' | 'rejected';
      readonly afterMs: number;
      readonly receipt?: boolean;
    }
  | { readonly outcome: 'none' };

export interface SmsFaults {
  /** So many of the next submits are answered ESME_RTHROTTLED, or ESME_RMSGQFUL. */
  throttled: number;
  queueFull: number;
  /** So many of the next submits end in a closed connection, before or after the message is taken; neither is answered. */
  dropBefore: number;
  dropAfter: number;
  /** So many of the next submits are taken and never answered. */
  lostAnswers: number;
  answerDelayMs: number;
  /** Receipts go out before the answer to their submit. */
  receiptFirst: boolean;
  receiptCopies: number;
  receiptDelayMs: number;
  /** No receipt goes out while this holds; they go when it ends. */
  receiptsHeld: boolean;
  /** So many of the next receipts are followed by one of nobody's message and one that cannot be read. */
  nonsense: number;
  refuseBind: boolean;
  /** enquire_link is not answered. */
  deaf: boolean;
  /** The id in hexadecimal in the answer and decimal in the receipt, or the other way round. */
  ids: 'decimal' | 'hexadecimal_answer' | 'hexadecimal_receipt';
  receiptForm: 'both' | 'tlv' | 'text';
  /** Whether receipts give user_message_reference back. */
  echoesReference: boolean;
  /** Numbers (E.164) that are refused for good. */
  refusedNumbers: ReadonlySet<string>;
}

export interface SmsSimulatorOptions {
  readonly port?: number;
  readonly host?: string;
  readonly systemId?: string;
  readonly password?: string;
  /** With it the centre speaks TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly now?: () => Date;
  /** Called once for each whole message; one decision for all its parts, or one for each. Delivered at once unless told otherwise. */
  readonly decide?: (message: ReceivedSms) => SmsDecision | readonly SmsDecision[];
  readonly utcOffsetMinutes?: number;
  readonly faults?: Partial<SmsFaults>;
  /** False: receipts go out only in `settle`, for a simulation in steps. */
  readonly isAutomatic?: boolean;
}

export interface SmsSimulator {
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  readonly password: string;
  readonly book: SimulatorBook;
  /** Changed at run time, in place. */
  readonly faults: SmsFaults;
  /** When the next receipt falls due, if any. */
  nextDue(): Date | undefined;
  /** Sends what is due now and waits until it is answered; what was answered "again later" stays for the next time. */
  settle(): Promise<void>;
  /** Closes every connection, as a centre that falls over. */
  dropAll(): void;
  close(): Promise<void>;
}

interface Due {
  readonly part: ReceivedPart;
  readonly state: number;
  readonly at: Date;
}

const NO_FAULTS: SmsFaults = {
  throttled: 0,
  queueFull: 0,
  dropBefore: 0,
  dropAfter: 0,
  lostAnswers: 0,
  answerDelayMs: 0,
  receiptFirst: false,
  receiptCopies: 1,
  receiptDelayMs: 0,
  receiptsHeld: false,
  nonsense: 0,
  refuseBind: false,
  deaf: false,
  ids: 'decimal',
  receiptForm: 'both',
  echoesReference: true,
  refusedNumbers: new Set(),
};

const UTC_OFFSET_MINUTES = 300;
const ENROUTE = 1;
/** message_state (SMPP 3.4 section 5.2.28) and its word in a receipt's text (Appendix B). */
const STATES = { delivered: 2, expired: 3, undelivered: 5, rejected: 8 } as const;
const WORDS: Readonly<Record<number, string>> = { 2: 'DELIVRD', 3: 'EXPIRED', 5: 'UNDELIV', 8: 'REJECTD' };
/** Receipts unanswered at once. */
const WINDOW = 200;
/** A receipt that was not taken goes out again after this, on the simulator's clock. */
const AGAIN_AFTER_MS = 1_000;
const TICK_MS = 5;
const FIRST_ID = 1_000_000_000;
const SMSC_RECEIPT = 0x04;

export async function smsSimulator(options: SmsSimulatorOptions = {}): Promise<SmsSimulator> {
  const simulator = new Simulator(options);
  await simulator.listen(options.port ?? 0);
  return simulator;
}

class Simulator implements SmsSimulator {
  readonly host: string;
  readonly systemId: string;
  readonly password: string;
  readonly book = new SimulatorBook();
  readonly faults: SmsFaults;
  port = 0;
  readonly #options: SmsSimulatorOptions;
  readonly #now: () => Date;
  readonly #server: SmppServer;
  /** Those that hear receipts. */
  readonly #bound = new Set<Session>();
  /** Those that may send. */
  readonly #senders = new WeakSet<Session>();
  readonly #due = new DueQueue<Due>();
  readonly #states = new Map<string, { readonly state: number; readonly at: Date }>();
  readonly #timer: NodeJS.Timeout | undefined;
  #nextId = FIRST_ID;
  #inFlight = 0;
  #isFlushing = false;

  constructor(options: SmsSimulatorOptions) {
    this.#options = options;
    this.host = options.host ?? '127.0.0.1';
    this.systemId = options.systemId ?? 'oryndau';
    this.password = options.password ?? 'secret';
    this.faults = { ...NO_FAULTS, ...options.faults };
    this.#now = options.now ?? (() => new Date());
    this.#server = smpp.createServer({ ...options.tls }, (session) => this.#accept(session));
    if (options.isAutomatic !== false) this.#timer = setInterval(() => this.#flush(), TICK_MS);
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, this.host, resolve);
    });
    this.port = (this.#server.address() as AddressInfo).port;
  }

  nextDue(): Date | undefined {
    const { nextAt } = this.#due;
    return nextAt === undefined ? undefined : new Date(nextAt);
  }

  async settle(): Promise<void> {
    for (;;) {
      this.#flush();
      if (this.#inFlight === 0 && !this.#isDue()) return;
      await new Promise(setImmediate);
    }
  }

  dropAll(): void {
    for (const session of this.#server.sessions.slice()) session.destroy();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.dropAll();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #isDue(): boolean {
    const { nextAt } = this.#due;
    return !this.faults.receiptsHeld && this.#bound.size > 0 && nextAt !== undefined && nextAt <= this.#now().getTime();
  }

  #accept(session: Session): void {
    session.socket.setNoDelay(true);
    session.on('error', () => session.destroy());
    session.on('close', () => this.#bound.delete(session));
    session.on('pdu', (pdu: Pdu) => this.#received(session, pdu));
  }

  #received(session: Session, pdu: Pdu): void {
    // What was read together with the message at which the connection fell is not taken.
    if (session.socket.destroyed) return;
    switch (pdu.command) {
      case 'bind_transceiver':
      case 'bind_receiver':
      case 'bind_transmitter':
        this.#bind(session, pdu);
        break;
      case 'submit_sm':
        this.#submit(session, pdu);
        break;
      case 'query_sm':
        this.#query(session, pdu);
        break;
      case 'enquire_link':
        if (!this.faults.deaf) session.send(pdu.response());
        break;
      case 'unbind':
        this.#bound.delete(session);
        session.send(pdu.response());
        session.close();
        break;
    }
  }

  #bind(session: Session, pdu: Pdu): void {
    const isKnown = pdu.system_id === this.systemId && pdu.password === this.password;
    if (this.faults.refuseBind || !isKnown) {
      session.send(pdu.response({ command_status: ESME_RBINDFAIL }));
      session.close();
      return;
    }
    session.send(pdu.response({ system_id: 'simulator' }));
    if (pdu.command !== 'bind_receiver') this.#senders.add(session);
    if (pdu.command !== 'bind_transmitter') this.#bound.add(session);
  }

  #submit(session: Session, pdu: Pdu): void {
    const { faults } = this;
    if (this.#happens('dropBefore')) {
      session.destroy();
    } else if (!this.#senders.has(session)) {
      this.#answer(session, pdu, { command_status: ESME_RINVBNDSTS });
    } else if (this.#happens('throttled')) {
      this.#answer(session, pdu, { command_status: ESME_RTHROTTLED });
    } else if (this.#happens('queueFull')) {
      this.#answer(session, pdu, { command_status: ESME_RMSGQFUL });
    } else if (faults.refusedNumbers.has(`+${String(pdu.destination_addr)}`)) {
      this.#answer(session, pdu, { command_status: ESME_RINVDSTADR });
    } else {
      const id = this.#take(pdu);
      if (faults.receiptFirst) this.#flush();
      if (this.#happens('dropAfter')) session.destroy();
      else if (!this.#happens('lostAnswers')) this.#answer(session, pdu, { message_id: id });
    }
  }

  #happens(fault: 'dropBefore' | 'dropAfter' | 'throttled' | 'queueFull' | 'lostAnswers' | 'nonsense'): boolean {
    if (this.faults[fault] <= 0) return false;
    this.faults[fault] -= 1;
    return true;
  }

  #answer(session: Session, pdu: Pdu, fields: Fields): void {
    const send = (): void => {
      if (session.socket.destroyed) return;
      gathered(session.socket);
      session.send(pdu.response(fields));
    };
    if (this.faults.answerDelayMs > 0) setTimeout(send, this.faults.answerDelayMs);
    else send();
  }

  /** Enters the message and returns its id as the answer spells it. */
  #take(pdu: Pdu): string {
    const number = this.#nextId;
    this.#nextId += 1;
    const part = readSubmit(pdu, String(number), this.#now());
    this.#states.set(part.id, { state: ENROUTE, at: part.at });
    const message = this.book.enter(part);
    if (message !== undefined) this.#decide(message);
    return this.faults.ids === 'hexadecimal_answer' ? number.toString(16) : part.id;
  }

  #decide(message: ReceivedSms): void {
    const decision = this.#options.decide?.(message) ?? { outcome: 'delivered', afterMs: 0 };
    message.parts.forEach((part, index) => {
      const own = Array.isArray(decision) ? decision[index] : decision;
      if (own === undefined || own.outcome === 'none') return;
      const at = new Date(this.#now().getTime() + own.afterMs);
      this.#states.set(part.id, { state: STATES[own.outcome as keyof typeof STATES], at });
      const isWanted = wantsToHear(part.receipt, own.outcome === 'delivered');
      if (own.receipt === false || !isWanted) return;
      const state = STATES[own.outcome as keyof typeof STATES];
      this.#due.push(at.getTime() + this.faults.receiptDelayMs, { part, state, at });
    });
    if (this.#options.isAutomatic !== false && !this.#isFlushing) this.#flushSoon();
  }

  #flushSoon(): void {
    this.#isFlushing = true;
    setImmediate(() => {
      this.#isFlushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    const now = this.#now().getTime();
    while (this.#inFlight < WINDOW && this.#bound.size > 0 && !this.faults.receiptsHeld) {
      const due = this.#due.takeDue(now);
      if (due === undefined) return;
      for (let copy = 0; copy < this.faults.receiptCopies; copy += 1) this.#deliver(due, copy === 0);
      if (this.#happens('nonsense')) this.#talkNonsense();
    }
  }

  /** Sends a receipt; what is not taken well falls due again. */
  #deliver(due: Due, isFirst: boolean): void {
    const again = (): void => {
      if (isFirst) this.#due.push(this.#now().getTime() + AGAIN_AFTER_MS, due);
    };
    this.#send(this.#receiptFields(due), (status) => {
      if (status !== ESME_ROK) again();
      this.#flush();
    });
  }

  /** `answered` is told the status of the answer, or -1 when the connection ended first. */
  #send(fields: Fields, answered: (status: number) => void): void {
    const [session] = this.#bound;
    if (session === undefined) {
      answered(-1);
      return;
    }
    this.#inFlight += 1;
    let isOpen = true;
    const done = (status: number): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#inFlight -= 1;
      session.socket.off('close', lost);
      answered(status);
    };
    const lost = (): void => done(-1);
    session.socket.setMaxListeners(0);
    session.socket.once('close', lost);
    gathered(session.socket);
    if (!session.send(new smpp.PDU('deliver_sm', fields), (answer) => done(answer.command_status))) done(-1);
  }

  #receiptFields({ part, state, at }: Due): Fields {
    const { ids, receiptForm, echoesReference } = this.faults;
    const id = ids === 'hexadecimal_receipt' ? Number(part.id).toString(16) : part.id;
    const offset = this.#options.utcOffsetMinutes ?? UTC_OFFSET_MINUTES;
    const word = WORDS[state] ?? 'UNKNOWN';
    const dates = `submit date:${writeDate(part.at, offset)} done date:${writeDate(at, offset)}`;
    const text = `id:${id} sub:001 dlvrd:${state === STATES.delivered ? '001' : '000'} ${dates} stat:${word} err:000 text:`;
    return {
      ...addresses(part),
      esm_class: SMSC_RECEIPT,
      short_message: receiptForm === 'tlv' ? '' : Buffer.from(text, 'latin1'),
      ...(receiptForm === 'text' ? {} : { receipted_message_id: id, message_state: state }),
      ...(echoesReference && part.reference !== null ? { user_message_reference: part.reference } : {}),
    };
  }

  #talkNonsense(): void {
    const nobody = { source_addr: '77000000000', destination_addr: '1414', esm_class: SMSC_RECEIPT };
    const texts = ['id:999 sub:001 dlvrd:001 submit date:0 done date:99 stat:DELIVRD err:', '\u0000\u00ff id stat: ::'];
    for (const text of texts) this.#send({ ...nobody, short_message: Buffer.from(text, 'latin1') }, () => {});
  }

  #query(session: Session, pdu: Pdu): void {
    const asked = String(pdu.message_id);
    const known = this.#states.get(asked) ?? this.#states.get(String(Number.parseInt(asked, 16)));
    if (known === undefined) {
      session.send(pdu.response({ command_status: ESME_RQUERYFAIL }));
      return;
    }
    const isFinal = known.state !== ENROUTE && known.at <= this.#now();
    const fields = { message_id: asked, message_state: isFinal ? known.state : ENROUTE, error_code: 0 };
    session.send(pdu.response({ ...fields, final_date: isFinal ? known.at : '' }));
  }
}

function wantsToHear(wanted: WantedReceipt, isDelivered: boolean): boolean {
  return wanted === 'always' || wanted === (isDelivered ? 'when_delivered' : 'when_failed');
}

const addresses = (part: ReceivedPart): Fields => ({
  source_addr: part.to.slice(1),
  source_addr_ton: 1,
  source_addr_npi: 1,
  destination_addr: part.from,
});
