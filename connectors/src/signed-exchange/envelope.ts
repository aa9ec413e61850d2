/**
 * The envelope: a header and many messages under one signature (schemas/oryndau-envelope-1.xsd). Composed in canonical form, line by line a
 * message; read so that one bad message is refused by itself, and the good ones beside it are taken.
 */
import { createHash } from 'node:crypto';
import { textOf } from '@oryndau/law/door-text';
import { checkMessages, faultOf, type MessageShape, type MessageTypes, type SchemaFault } from './schemas.ts';
import type { EnvelopeFault, Signer, Verifier } from './signature.ts';
import { attribute, attributeOf, leaf, parseElement, textAt, Unreadable, type XmlNode } from './xml-text.ts';

/** Called after the banks, who were the first to get one: it is on the wire, and a namespace is a name and no description. */
export const ENVELOPE_NAMESPACE = 'urn:oryndau:bank:envelope:1';
const ENVELOPE_SCHEMA = new URL('./schemas/oryndau-envelope-1.xsd', import.meta.url);
/** One envelope, as a file or a body: some 20,000 messages. A longer one is refused before it is looked at. */
export const ENVELOPE_BYTES_MAX = 32 * 1024 * 1024;
export const MESSAGES_MAX = 20_000;

export interface Message {
  /** At most 35 characters of [A-Za-z0-9-]; the same id is the same message, whatever envelope it comes in. */
  readonly id: string;
  /** A name of the protocol's `types`. */
  readonly type: string;
  /** The message's one element, as text, with its namespace declared on it. */
  readonly body: string;
}

export interface Header {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** ISO 8601 with an offset. */
  readonly created: string;
  /** sha256 of the messages, hex: the same id with another content is no repetition. */
  readonly idempotency: string;
}

/**
 * A signed envelope of these messages. Its id is made from them, so that the same messages sent again are the same envelope; `created` is
 * the only thing in it that a clock has a part in.
 */
export function composeEnvelope(
  messages: readonly Message[],
  parties: { readonly from: string; readonly to: string; readonly created: string },
  signer: Signer,
): { readonly id: string; readonly xml: string } {
  const content = messages.map(messageText).join('');
  const idempotency = createHash('sha256').update(content).digest('hex');
  const id = idempotency.slice(0, ID_CHARACTERS);
  const header =
    leaf('Id', id) +
    leaf('From', parties.from) +
    leaf('To', parties.to) +
    leaf('Created', parties.created) +
    leaf('Idempotency', idempotency);
  const canonical = `<Envelope xmlns="${ENVELOPE_NAMESPACE}"><Header>${header}</Header><Messages>${content}</Messages></Envelope>`;
  return { id, xml: signer.sign(canonical) };
}

const ID_CHARACTERS = 32;

const messageText = ({ id, type, body }: Message): string =>
  `\n<Message id="${attribute(id)}" type="${type}">${body}</Message>`;

export interface ReadMessage extends Message {
  readonly root: XmlNode;
}

export interface RefusedMessage {
  /** The message's id, when it has one that can be read. */
  readonly id: string | null;
  readonly code: SchemaFault | 'UNKNOWN_TYPE' | 'ID_TWICE' | 'NOT_XML' | 'TOO_DEEP';
  /** `Message[3] pain.002.001.11`: never a value out of the message. */
  readonly place: string;
}

export type ReadEnvelope =
  | {
      readonly kind: 'envelope';
      readonly header: Header;
      readonly messages: readonly ReadMessage[];
      readonly refused: readonly RefusedMessage[];
    }
  | {
      readonly kind: 'refused';
      /** The id that it claims, if that can be seen; nobody vouches for it. */
      readonly id: string | null;
      readonly code: EnvelopeFault | SchemaFault | 'TOO_LARGE' | 'NOT_UTF8' | 'ANOTHERS' | 'CONTENT_CHANGED';
      readonly place: string;
    };

export interface EnvelopeReading {
  readonly verifier: Verifier;
  /** What may stand in it. */
  readonly types: MessageTypes;
  /** Who must have sent it, and to whom. */
  readonly from: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Reads what came. What is not signed by the one we know, or is somebody else's, gives nothing but the code of what is wrong. */
export function readEnvelope(bytes: Uint8Array, { verifier, types, from, to, now }: EnvelopeReading): ReadEnvelope {
  const no = (code: Extract<ReadEnvelope, { kind: 'refused' }>['code'], id: string | null, place = 'Envelope') =>
    ({ kind: 'refused', id, code, place }) as const;
  if (bytes.length > ENVELOPE_BYTES_MAX) return no('TOO_LARGE', null);
  const xml = textOf(bytes, ENVELOPE_BYTES_MAX)?.replace(/^\ufeff/, '');
  if (xml === undefined) return no('NOT_UTF8', null);
  if (LONG_TAG.test(xml)) return no('TOO_LARGE', null, 'tag');
  const claimed = /<(?:[\w.-]+:)?Id>([A-Za-z0-9-]{1,35})</.exec(xml.slice(0, CLAIM_WITHIN))?.[1] ?? null;
  const verified = verifier.verify(xml, now);
  if (verified.kind === 'refused') return no(verified.code, claimed);
  const cut = cutMessages(verified.text);
  if (cut === undefined) return no('NOT_XML', claimed, 'Messages');
  const fault = faultOf(ENVELOPE_SCHEMA, cut.frame);
  if (fault !== undefined) return no(fault, claimed, 'Header');
  const header = headerOf(parseElement(cut.frame));
  if (header.from !== from || header.to !== to) return no('ANOTHERS', header.id, 'Header');
  if (createHash('sha256').update(cut.content).digest('hex') !== header.idempotency) {
    return no('CONTENT_CHANGED', header.id, 'Header/Idempotency');
  }
  if (cut.messages.length > MESSAGES_MAX) return no('TOO_LARGE', header.id, 'Messages');
  return { kind: 'envelope', header, ...checked(cut.messages, types) };
}

/** Ten times the longest of the protocol. Attributes are compared each with each, so 60,000 of them would keep a core busy for a minute. */
const LONG_TAG = /<[^<>]{4096}/;
/** The id of an envelope stands in its first lines, or it is not looked for. */
const CLAIM_WITHIN = 2_000;

interface CutMessage {
  readonly tag: string;
  readonly body: string;
}

/** The messages, each cut out as text, and the frame that is left; undefined when tags do not meet. */
function cutMessages(
  text: string,
): { readonly frame: string; readonly content: string; readonly messages: readonly CutMessage[] } | undefined {
  const prefix = /^<([A-Za-z_][\w.-]*:)?Envelope[\s>]/.exec(text)?.[1] ?? '';
  const [open, close, begin, end] = [
    `<${prefix}Message `,
    `</${prefix}Message>`,
    `<${prefix}Messages>`,
    `</${prefix}Messages>`,
  ];
  const from = text.indexOf(begin) + begin.length;
  const until = text.lastIndexOf(end);
  if (from < begin.length || until < from) return undefined;
  const messages: CutMessage[] = [];
  const frame = [text.slice(0, from)];
  let at = from;
  for (let start = text.indexOf(open, at); start >= 0 && start < until; start = text.indexOf(open, at)) {
    const inside = text.indexOf('>', start) + 1;
    const stop = text.indexOf(close, inside);
    if (inside === 0 || stop < 0 || stop > until) return undefined;
    messages.push({ tag: text.slice(start, inside), body: text.slice(inside, stop) });
    frame.push(text.slice(at, inside), close);
    at = stop + close.length;
  }
  frame.push(text.slice(at));
  return { frame: frame.join(''), content: text.slice(from, until), messages };
}

function headerOf(envelope: XmlNode): Header {
  const value = (name: string) => textAt(envelope, 'Header', name);
  return {
    id: value('Id'),
    from: value('From'),
    to: value('To'),
    created: value('Created'),
    idempotency: value('Idempotency'),
  };
}

function checked(
  cut: readonly CutMessage[],
  types: MessageTypes,
): { messages: ReadMessage[]; refused: RefusedMessage[] } {
  const refused: RefusedMessage[] = [];
  const seen = new Set<string>();
  const found = cut.map(({ tag, body }, index) => {
    const node = parseElement(`${tag}</${tag.slice(1, tag.search(/\s/))}>`);
    const id = attributeOf(node, 'id') ?? '';
    const type = attributeOf(node, 'type') ?? '';
    const place = `Message[${index + 1}]`;
    const shape = Object.hasOwn(types, type) ? types[type] : undefined;
    if (shape === undefined) refused.push({ id, code: 'UNKNOWN_TYPE', place });
    else if (seen.has(id)) refused.push({ id, code: 'ID_TWICE', place });
    else {
      seen.add(id);
      return { id, type, shape, body, place: `${place} ${type}` };
    }
    return undefined;
  });
  const readable = found.filter((message) => message !== undefined);
  const faults = new Map<string, SchemaFault>();
  for (const shape of new Set(readable.map((message) => message.shape))) {
    const its = readable.filter((message) => message.shape === shape);
    checkMessages(
      shape,
      its.map(({ body }) => body),
    ).forEach((fault, index) => {
      const id = its[index]?.id;
      if (fault !== undefined && id !== undefined) faults.set(id, fault);
    });
  }
  const messages = readable.flatMap(({ id, type, shape, body, place }): ReadMessage[] => {
    const fault = faults.get(id);
    const root = fault === undefined ? rootOf(body, shape) : fault;
    if (typeof root !== 'string') return [{ id, type, body, root }];
    refused.push({ id, code: root, place });
    return [];
  });
  return { messages, refused };
}

/** The tree of a message that libxml2 has called valid together with its neighbours: here it is seen that it is one element by itself. */
function rootOf(body: string, { namespace }: MessageShape): XmlNode | 'NOT_XML' | 'TOO_DEEP' | 'SCHEMA_INVALID' {
  try {
    const root = parseElement(body);
    return root.attributes.includes(namespace) ? root : 'SCHEMA_INVALID';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code === 'TOO_DEEP' ? 'TOO_DEEP' : 'NOT_XML';
  }
}
