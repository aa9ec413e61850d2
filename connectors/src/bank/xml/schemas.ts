/**
 * libxml2's word on messages: well-formed, and of the shape that their schema (schemas/) gives them. Messages of one type are handed over
 * together, because that is what makes it cheap; when the lot does not pass, each is asked about alone, so that the good ones are found.
 * Nothing is loaded from outside: no entities, no DTD, no schemaLocation (libxml2-wasm has no files and no network).
 */
import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

const ISO = 'urn:iso:std:iso:20022:tech:xsd:';

/** Every message that may stand in an envelope, with the namespace of its one element. */
export const messageTypes = {
  'auth.001.001.01': { namespace: `${ISO}auth.001.001.01`, schema: 'auth.001.001.01.xsd' },
  'auth.002.001.01': { namespace: `${ISO}auth.002.001.01`, schema: 'auth.002.001.01.xsd' },
  'pain.008.001.09': { namespace: `${ISO}pain.008.001.09`, schema: 'pain.008.001.09.xsd' },
  'pain.002.001.11': { namespace: `${ISO}pain.002.001.11`, schema: 'pain.002.001.11.xsd' },
  'camt.055.001.09': { namespace: `${ISO}camt.055.001.09`, schema: 'camt.055.001.09.xsd' },
  'camt.029.001.10': { namespace: `${ISO}camt.029.001.10`, schema: 'camt.029.001.10.xsd' },
  'camt.054.001.08': { namespace: `${ISO}camt.054.001.08`, schema: 'camt.054.001.08.xsd' },
  'oryndau.arrest.1': { namespace: 'urn:oryndau:bank:arrest:1', schema: 'oryndau-arrest-1.xsd' },
  'oryndau.receipt.1': { namespace: 'urn:oryndau:bank:receipt:1', schema: 'oryndau-receipt-1.xsd' },
} as const;
export type MessageType = keyof typeof messageTypes;

export const isMessageType = (text: string): text is MessageType => Object.hasOwn(messageTypes, text);

/** No network, no external entities, and never XML_PARSE_NOENT; libxml2's own limits on depth and size stay on. */
export const PARSE_OPTIONS: ParseOption =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_COMPACT;

export type SchemaFault = 'NOT_XML' | 'SCHEMA_INVALID';

/** As many as libxml2 is given at once: some 2 MB of text, so that its tree stays small. */
const BATCH_MAX = 1_000;

/** For each message its fault, or undefined: in the order in which they came. */
export function checkMessages(type: MessageType, bodies: readonly string[]): (SchemaFault | undefined)[] {
  const { namespace, schema } = messageTypes[type];
  const whole = (some: readonly string[]) => `<Batch xmlns="${namespace}">${some.join('\n')}</Batch>`;
  const faults: (SchemaFault | undefined)[] = [];
  for (let from = 0; from < bodies.length; from += BATCH_MAX) {
    const some = bodies.slice(from, from + BATCH_MAX);
    const good = faultOf(schema, whole(some)) === undefined;
    faults.push(...some.map((body) => (good ? undefined : faultOf(schema, whole([body])))));
  }
  return faults;
}

/** What is wrong with a document by one of our schemas. */
export function faultOf(schema: string, xml: string): SchemaFault | undefined {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(Buffer.from(xml), { option: PARSE_OPTIONS });
    validatorOf(schema).validate(document);
    return undefined;
  } catch (error) {
    // libxml2 quotes the text that it found, which may be a name: only that it is wrong is kept of it.
    if (!(error instanceof XmlLibError)) throw error;
    return document === undefined ? 'NOT_XML' : 'SCHEMA_INVALID';
  } finally {
    document?.dispose();
  }
}

const validators = new Map<string, XsdValidator>();

function validatorOf(schema: string): XsdValidator {
  let validator = validators.get(schema);
  if (validator === undefined) {
    // They live as long as the process: one for each file in schemas/.
    const source = readFileSync(new URL(`../schemas/${schema}`, import.meta.url));
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(source));
    validators.set(schema, validator);
  }
  return validator;
}
