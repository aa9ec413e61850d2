/**
 * libxml2's word on messages: well-formed, and of the shape that their schema gives them. Messages of one type are handed over
 * together, because that is what makes it cheap; when the lot does not pass, each is asked about alone, so that the good ones are found.
 * Nothing is loaded from outside: no entities, no DTD, no schemaLocation (libxml2-wasm has no files and no network).
 */
import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

export interface MessageShape {
  /** Of the message's one element. */
  readonly namespace: string;
  /** The file of its schema, which lies with the adapter whose message it is. */
  readonly schema: URL;
}

/** The messages that a party may send or be sent, by the name that an envelope has for each. */
export type MessageTypes = Readonly<Record<string, MessageShape>>;

/** No network, no external entities, and never XML_PARSE_NOENT; libxml2's own limits on depth and size stay on. */
export const PARSE_OPTIONS: ParseOption =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_COMPACT;

export type SchemaFault = 'NOT_XML' | 'SCHEMA_INVALID';

/** As many as libxml2 is given at once: some 2 MB of text, so that its tree stays small. */
const BATCH_MAX = 1_000;

/** For each message its fault, or undefined: in the order in which they came. */
export function checkMessages(
  { namespace, schema }: MessageShape,
  bodies: readonly string[],
): (SchemaFault | undefined)[] {
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
export function faultOf(schema: URL, xml: string): SchemaFault | undefined {
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

function validatorOf(schema: URL): XsdValidator {
  let validator = validators.get(schema.href);
  if (validator === undefined) {
    // They live as long as the process: one for each file.
    const source = readFileSync(schema);
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(source));
    validators.set(schema.href, validator);
  }
  return validator;
}
