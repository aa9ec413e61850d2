/**
 * What both ways of reaching a bank have in common: requests become signed envelopes, and what comes back is checked message by message
 * before a word of it is believed.
 */
import { createHash } from 'node:crypto';
import { composeRequest, type EnvelopeReceipt, readAnswer, readReceipt } from './messages/message.ts';
import type { BankAnswer, BankNonsense, BankReading, BankRequest, BankSubmission } from './port.ts';
import { composeEnvelope, type Message, type ReadMessage, readEnvelope } from './xml/envelope.ts';
import { checkMessages } from './xml/schemas.ts';
import { newSigner, newVerifier, type Signer, type Verifier } from './xml/signature.ts';
import { Unreadable } from './xml/xml-text.ts';

export interface Parties {
  /** The bank's code, places 5 to 7 of its IBANs; its name in headers. */
  readonly bank: string;
  /** How the territorial body calls itself in headers, at most 35 characters: its BIN. */
  readonly body: string;
  /** PEM, PKCS#8: signs envelopes. RSA of 2048 bits or more, or ECDSA on P-256. */
  readonly key: string;
  /** PEM: the certificate of `key`, named in every envelope. */
  readonly certificate: string;
  /** PEM: the certificates by which the bank signs; nothing else is believed, whoever issued it. Two while one takes over from the other. */
  readonly bankCertificates: readonly string[];
}

export interface Outgoing {
  readonly id: string;
  readonly xml: string;
  /** The ids of the requests in it. */
  readonly requests: readonly string[];
}

export interface Composed {
  readonly rejected: readonly BankSubmission[];
  /** Undefined when all of it was rejected. */
  readonly envelope: Outgoing | undefined;
}

type Heard = Pick<BankReading, 'answers' | 'nonsense' | 'statements'>;

/** Some 1.6 MB of XML, and 0.1 s of a bank's time. */
const MESSAGES_PER_ENVELOPE = 1_000;
const ID = /^[A-Za-z0-9-]{1,35}$/;

export class Correspondence {
  readonly bank: string;
  private readonly body: string;
  private readonly signer: Signer;
  private readonly verifier: Verifier;

  /** Throws when the key is too weak or belongs to another certificate, or when no certificate of the bank is given. */
  constructor({ bank, body, key, certificate, bankCertificates }: Parties) {
    this.bank = bank;
    this.body = body;
    this.signer = newSigner(key, certificate);
    this.verifier = newVerifier(bankCertificates);
  }

  /**
   * One signed envelope after the other, made when it is asked for, of all that can be said, each request once; what cannot is rejected here,
   * and the bank never sees it.
   */
  *compose(requests: readonly BankRequest[]): Generator<Composed> {
    const once = [...new Map(requests.map((request) => [request.id, request])).values()];
    for (let from = 0; from < once.length; from += MESSAGES_PER_ENVELOPE) {
      yield this.composeOne(once.slice(from, from + MESSAGES_PER_ENVELOPE));
    }
  }

  private composeOne(requests: readonly BankRequest[]): Composed {
    const rejected: BankSubmission[] = [];
    const messages: Message[] = [];
    const sides = { body: this.body, bank: this.bank };
    for (const request of requests) {
      const { id } = request;
      if (!ID.test(id)) rejected.push({ kind: 'rejected', id, reason: 'ID_MALFORMED' });
      else if (request.bank !== this.bank) rejected.push({ kind: 'rejected', id, reason: 'ANOTHER_BANK' });
      else messages.push(composeRequest(request, sides));
    }
    const invalid = faultsOf(messages);
    for (const [id, reason] of invalid) rejected.push({ kind: 'rejected', id, reason });
    const good = messages.filter(({ id }) => !invalid.has(id));
    if (good.length === 0) return { rejected, envelope: undefined };
    const parties = { from: this.body, to: this.bank, created: new Date().toISOString() };
    const composed = composeEnvelope(good, parties, this.signer);
    return { rejected, envelope: { ...composed, requests: good.map(({ id }) => id) } };
  }

  /** The bank's receipt for an envelope of ours, or the code of what is wrong with it. */
  readReceipt(bytes: Uint8Array, envelope: string): EnvelopeReceipt | string {
    const read = this.open(bytes);
    if (read.kind === 'refused') return `RECEIPT_${read.code}`;
    const [message] = read.messages;
    if (message === undefined || read.messages.length > 1) return 'RECEIPT_NOT_ONE';
    try {
      const receipt = readReceipt(message);
      return receipt.envelope === envelope ? receipt : 'RECEIPT_OF_ANOTHER';
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return `RECEIPT_${error.code}`;
    }
  }

  /** What an envelope of the bank says. `where` tells an operator which it was, when it cannot be read itself. */
  hear(bytes: Uint8Array, where: string): Heard {
    const read = this.open(bytes);
    const { bank } = this;
    if (read.kind === 'refused') {
      const { id, code, place } = read;
      return { answers: [], statements: [], nonsense: [{ bank, envelope: id, code, place: `${where}: ${place}` }] };
    }
    const { id: envelope, created } = read.header;
    const answers: BankAnswer[] = [];
    const statements: { name: string; bytes: Uint8Array }[] = [];
    const nonsense: BankNonsense[] = read.refused.map(({ code, place }) => ({
      bank,
      envelope,
      code,
      place: `${where}: ${place}`,
    }));
    for (const message of read.messages) {
      try {
        if (message.type === 'camt.054.001.08') statements.push(statementIn(message));
        else if (message.type === 'oryndau.receipt.1') answers.push(...this.refusalsIn(message, created));
        else answers.push(readAnswer(message, bank));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        nonsense.push({ bank, envelope, code: error.code, place: `${where}: ${message.type} ${error.place}` });
      }
    }
    return { answers, nonsense, statements };
  }

  private open(bytes: Uint8Array) {
    return readEnvelope(bytes, { verifier: this.verifier, from: this.bank, to: this.body, now: Date.now() });
  }

  /** A receipt that comes by itself, as over a folder: what it rejects is refused, what it has taken will be answered. */
  private refusalsIn(message: ReadMessage, at: string): BankAnswer[] {
    const { envelope, takings } = readReceipt(message);
    return [...takings.values()].flatMap((taking): BankAnswer[] => {
      if (taking.kind === 'accepted') return [];
      const digest = createHash('sha256').update(`${envelope} ${taking.id}`).digest('hex');
      const { id: request, reason } = taking;
      return [{ kind: 'refused', id: `R-${digest.slice(0, 32)}`, bank: this.bank, request, at, reason }];
    });
  }
}

/** The bank's file as it was signed; its name is the message's id, so that it is the same name whenever it comes again. */
const statementIn = ({ id, body }: ReadMessage): { name: string; bytes: Uint8Array } => ({
  name: `${id}.xml`,
  bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`),
});

function faultsOf(messages: readonly Message[]): Map<string, string> {
  const faults = new Map<string, string>();
  for (const type of new Set(messages.map((message) => message.type))) {
    const its = messages.filter((message) => message.type === type);
    const found = checkMessages(
      type,
      its.map(({ body }) => body),
    );
    for (const [index, { id }] of its.entries()) {
      const fault = found[index];
      if (fault !== undefined) faults.set(id, fault);
    }
  }
  return faults;
}

/** One submission for each request, in the order of the requests, whatever became of them. */
export function inOrder(
  requests: readonly BankRequest[],
  submissions: readonly BankSubmission[],
): readonly BankSubmission[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return requests.map(({ id }) => byId.get(id) ?? { kind: 'not_sent', id, reason: 'NOT_IN_RECEIPT' });
}

export const joined = (heard: readonly Heard[]): Heard => ({
  answers: heard.flatMap(({ answers }) => answers),
  nonsense: heard.flatMap(({ nonsense }) => nonsense),
  statements: heard.flatMap(({ statements }) => statements),
});
