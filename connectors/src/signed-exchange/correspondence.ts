/**
 * What both ways of reaching a party have in common: requests become signed envelopes, and what comes back is checked message by message
 * before a word of it is believed.
 */
import { createHash } from 'node:crypto';
import { BesideError } from '@oryndau/documents/beside';
import { composeEnvelope, type Message, type ReadEnvelope, type ReadMessage } from './envelope.ts';
import type { Identified, Nonsense, Protocol, Sides, Submission, WordsHeard } from './port.ts';
import { readEnvelopeBeside } from './read-beside.ts';
import { type EnvelopeReceipt, RECEIPT_TYPE, readReceipt, receiptShape } from './receipt.ts';
import { checkMessages, type MessageTypes } from './schemas.ts';
import { newSigner, newVerifier, type Signer } from './signature.ts';
import { Unreadable } from './xml-text.ts';

export interface Parties extends Sides {
  /** PEM, PKCS#8: signs envelopes. RSA of 2048 bits or more, or ECDSA on P-256. */
  readonly key: string;
  /** PEM: the certificate of `key`, named in every envelope. */
  readonly certificate: string;
  /** PEM: the certificates by which the other side signs; nothing else is believed, whoever issued it. Two while one takes over from the other. */
  readonly theirCertificates: readonly string[];
}

export interface Outgoing {
  readonly id: string;
  readonly xml: string;
  /** The ids of the requests in it. */
  readonly requests: readonly string[];
}

export interface Composed {
  readonly rejected: readonly Submission[];
  /** Undefined when all of it was rejected. */
  readonly envelope: Outgoing | undefined;
}

type HeardInOne<Word> = Pick<WordsHeard<Word>, 'words' | 'nonsense'>;

/** Some 1.6 MB of XML, and 0.1 s of the other side's time. */
const MESSAGES_PER_ENVELOPE = 1_000;
const ID = /^[A-Za-z0-9-]{1,35}$/;
const REFUSAL_CHARACTERS = 32;

export class Correspondence<Request extends Identified, Word> {
  readonly sides: Sides;
  private readonly protocol: Protocol<Request, Word>;
  private readonly types: MessageTypes;
  private readonly signer: Signer;
  private readonly certificates: readonly string[];

  /** Throws when the key is too weak or belongs to another certificate, or when no certificate of the other side is given. */
  constructor({ us, them, key, certificate, theirCertificates }: Parties, protocol: Protocol<Request, Word>) {
    this.sides = { us, them };
    this.protocol = protocol;
    this.types = { ...protocol.types, [RECEIPT_TYPE]: receiptShape };
    this.signer = newSigner(key, certificate);
    // Said when it is opened, and not when the first word is read: a certificate that is none.
    newVerifier(theirCertificates);
    this.certificates = theirCertificates;
  }

  /**
   * One signed envelope after the other, made when it is asked for, of all that can be said, each request once; what cannot is rejected here,
   * and the other side never sees it.
   */
  *compose(requests: readonly Request[]): Generator<Composed> {
    const once = [...new Map(requests.map((request) => [request.id, request])).values()];
    for (let from = 0; from < once.length; from += MESSAGES_PER_ENVELOPE) {
      yield this.composeOne(once.slice(from, from + MESSAGES_PER_ENVELOPE));
    }
  }

  private composeOne(requests: readonly Request[]): Composed {
    const rejected: Submission[] = [];
    const messages: Message[] = [];
    for (const request of requests) {
      const { id } = request;
      const reason = ID.test(id) ? this.protocol.faultOf(request, this.sides) : 'ID_MALFORMED';
      if (reason === undefined) messages.push(this.protocol.compose(request, this.sides));
      else rejected.push({ kind: 'rejected', id, reason });
    }
    const invalid = faultsOf(messages, this.types);
    for (const [id, reason] of invalid) rejected.push({ kind: 'rejected', id, reason });
    const good = messages.filter(({ id }) => !invalid.has(id));
    if (good.length === 0) return { rejected, envelope: undefined };
    const { us, them } = this.sides;
    const parties = { from: us, to: them, created: new Date().toISOString() };
    const composed = composeEnvelope(good, parties, this.signer);
    return { rejected, envelope: { ...composed, requests: good.map(({ id }) => id) } };
  }

  /** The receipt for an envelope of ours, or the code of what is wrong with it. */
  async readReceipt(bytes: Uint8Array, envelope: string): Promise<EnvelopeReceipt | string> {
    let read: ReadEnvelope;
    try {
      read = await this.open(bytes);
    } catch (error) {
      if (!(error instanceof BesideError)) throw error;
      return `RECEIPT_${error.code}`;
    }
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

  /** Throws BesideError. What an envelope of the other side says. `where` tells an operator which it was, when it cannot be read itself. */
  async hear(bytes: Uint8Array, where: string): Promise<HeardInOne<Word>> {
    const read = await this.open(bytes);
    if (read.kind === 'refused') {
      const { id, code, place } = read;
      return { words: [], nonsense: [{ envelope: id, code, place: `${where}: ${place}` }] };
    }
    const { id: envelope, created } = read.header;
    const words: Word[] = [];
    const nonsense: Nonsense[] = read.refused.map(({ code, place }) => ({
      envelope,
      code,
      place: `${where}: ${place}`,
    }));
    for (const message of read.messages) {
      try {
        if (message.type === RECEIPT_TYPE) words.push(...this.refusalsIn(message, created));
        else words.push(this.protocol.read(message, this.sides));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        nonsense.push({ envelope, code: error.code, place: `${where}: ${message.type} ${error.place}` });
      }
    }
    return { words, nonsense };
  }

  private open(bytes: Uint8Array) {
    const { us, them } = this.sides;
    const { certificates, types } = this;
    return readEnvelopeBeside(bytes, { certificates, types, from: them, to: us, now: Date.now() });
  }

  /** A receipt that comes by itself, as over a folder: what it rejects is refused, what it has taken will be answered. */
  private refusalsIn(message: ReadMessage, at: string): Word[] {
    const { envelope, takings } = readReceipt(message);
    return [...takings.values()].flatMap((taking): Word[] => {
      if (taking.kind === 'accepted') return [];
      const digest = createHash('sha256').update(`${envelope} ${taking.id}`).digest('hex');
      const { id: request, reason } = taking;
      const refusal = { id: `R-${digest.slice(0, REFUSAL_CHARACTERS)}`, request, at, reason };
      return [this.protocol.refused(refusal, this.sides)];
    });
  }
}

function faultsOf(messages: readonly Message[], types: MessageTypes): Map<string, string> {
  const faults = new Map<string, string>();
  for (const type of new Set(messages.map((message) => message.type))) {
    const its = messages.filter((message) => message.type === type);
    const shape = types[type];
    if (shape === undefined) throw new Error(`Message ${type} is composed and has no schema; name it in the protocol.`);
    const found = checkMessages(
      shape,
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
export function inOrder(requests: readonly Identified[], submissions: readonly Submission[]): readonly Submission[] {
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  return requests.map(({ id }) => byId.get(id) ?? { kind: 'not_sent', id, reason: 'NOT_IN_RECEIPT' });
}

export const joined = <Word>(heard: readonly HeardInOne<Word>[]): HeardInOne<Word> => ({
  words: heard.flatMap(({ words }) => words),
  nonsense: heard.flatMap(({ nonsense }) => nonsense),
});
