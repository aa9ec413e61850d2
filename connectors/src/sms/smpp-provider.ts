/** One SMS centre: what the gateway asks of it, in the words of a message instead of those of the protocol. */
import type { Fields, Pdu } from 'smpp';
import type { SmsPart } from './ledger.ts';
import { SENDER_1414, type Sender } from './parts.ts';
import { ProviderHealth, SLOW_SUBMIT_MS } from './provider-health.ts';
import { idOf, outcomeOf, type ReadReceipt, readReceipt, wordOfState } from './receipt.ts';
import type { SessionRole, SmppSessionOptions } from './session-options.ts';
import { type Answer, SmppSession } from './smpp-session.ts';
import { ESME_ROK } from './smpp-status.ts';

export interface ProviderOptions extends Omit<SmppSessionOptions, 'role'> {
  /** Stands in every outcome and in the ledger; it must not change while messages of it wait for receipts. */
  readonly name: string;
  readonly sender?: Sender;
  /** The clock on which the centre writes the dates of its receipts; Kazakhstan: 300 (UTC+5 since 2024-03-01). */
  readonly utcOffsetMinutes?: number;
  /** For a centre without transceivers: one session sends, another one receives (SMPP 3.4 section 2.2). */
  readonly twoSessions?: boolean;
}

const UTC_OFFSET_MINUTES = 300;

/** What became of one part. `elsewhere`: this centre took nothing, another one may have it. */
export type PartOutcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'elsewhere'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface ProviderHandlers {
  readonly now: () => Date;
  /** Resolves to the command_status of the answer. */
  readonly received: (provider: string, receipt: ReadReceipt) => Promise<number>;
  /** The answer to this part came after it had been given up as unknown. */
  readonly answeredLate: (part: SmsPart, outcome: PartOutcome) => void;
  readonly changed: (provider: string, state: 'bound' | 'lost', reason: string) => void;
}

export class SmppProvider {
  readonly name: string;
  readonly sender: Sender;
  readonly health: ProviderHealth;
  /** The one that sends. */
  readonly session: SmppSession;
  readonly #receiver: SmppSession | undefined;
  readonly #utcOffsetMinutes: number;
  readonly #handlers: ProviderHandlers;

  constructor(options: ProviderOptions, handlers: ProviderHandlers) {
    this.name = options.name;
    this.sender = options.sender ?? SENDER_1414;
    this.health = new ProviderHealth(() => handlers.now().getTime());
    this.#utcOffsetMinutes = options.utcOffsetMinutes ?? UTC_OFFSET_MINUTES;
    this.#handlers = handlers;
    const session = (role: SessionRole) =>
      new SmppSession(
        { ...options, role },
        {
          deliver: (pdu) => this.#deliver(pdu),
          changed: (state, reason) => handlers.changed(this.name, state, reason),
        },
      );
    this.session = session(options.twoSessions === true ? 'transmitter' : 'transceiver');
    this.#receiver = options.twoSessions === true ? session('receiver') : undefined;
  }

  /** Hands one part over. When that makes the provider ill, what waits for it goes back to the gateway. */
  async submit(part: SmsPart, fields: Fields): Promise<PartOutcome> {
    const late = (pdu: Pdu): void => this.#handlers.answeredLate(part, outcomeOfPdu(pdu));
    const answer = await this.session.request('submit_sm', fields, { late, mayMove: part.part === 1 });
    if (this.health.note(isBad(answer))) this.session.withdraw('the provider is failing');
    return outcomeOfAnswer(answer);
  }

  /** Asks for the state of a part (query_sm, section 4.8); null when the centre does not know, is not reached, or it is not final. */
  async query(part: SmsPart): Promise<ReadReceipt | null> {
    if (part.providerId === null) return null;
    const answer = await this.session.request('query_sm', {
      message_id: part.providerId,
      source_addr: this.sender.address,
      source_addr_ton: this.sender.ton,
      source_addr_npi: this.sender.npi,
    });
    if (answer.kind !== 'answered') return null;
    const word = wordOfState(answer.pdu.message_state) ?? 'UNKNOWN';
    const at = answer.pdu.final_date;
    const isDate = at instanceof Date && Number.isFinite(at.getTime());
    return {
      id: part.providerId,
      outcome: outcomeOf(word),
      word,
      at: isDate ? at : null,
      reference: null,
      addressee: '',
    };
  }

  /** First the one that sends: its last receipts may still come. */
  async close(): Promise<void> {
    await this.session.close();
    await this.#receiver?.close();
  }

  /** A message of a person is taken and left alone: nobody reads answers to 1414 here. */
  async #deliver(pdu: Pdu): Promise<number> {
    const receipt = readReceipt(pdu, this.#utcOffsetMinutes);
    return receipt === null ? ESME_ROK : this.#handlers.received(this.name, receipt);
  }
}

/** A refusal of the message itself is a good answer: the provider works. */
function isBad(answer: Answer): boolean {
  switch (answer.kind) {
    case 'answered':
      return answer.tookMs > SLOW_SUBMIT_MS;
    case 'refused':
      return answer.by !== 'message' || answer.tookMs > SLOW_SUBMIT_MS;
    case 'unwritten':
    case 'unknown':
      return true;
  }
}

function outcomeOfAnswer(answer: Answer): PartOutcome {
  switch (answer.kind) {
    case 'answered':
      return outcomeOfPdu(answer.pdu);
    case 'refused':
      return { kind: answer.by === 'message' ? 'rejected' : 'elsewhere', reason: answer.reason };
    case 'unwritten':
      return { kind: 'elsewhere', reason: answer.reason };
    case 'unknown':
      return answer;
  }
}

/** A positive answer without an id was taken all the same: only its reference can tell more. */
function outcomeOfPdu(pdu: Pdu): PartOutcome {
  if (pdu.command_status !== ESME_ROK) return { kind: 'rejected', reason: 'refused after the time-out' };
  const id = idOf(pdu.message_id);
  if (id !== '') return { kind: 'accepted', providerId: id };
  return { kind: 'unknown', reason: 'the centre took it and gave no id' };
}
