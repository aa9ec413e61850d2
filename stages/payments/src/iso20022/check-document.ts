/**
 * libxml2's word on a document: well-formed, and according to our profile of the schema (xsd/). Nothing is loaded from
 * outside: no entities, no DTD (a slice never has one), no schemaLocation (libxml2-wasm has no files and no network).
 */
import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import type { Format } from './format.ts';

export type Verdict =
  | { readonly kind: 'valid' }
  | { readonly kind: 'malformed' | 'invalid'; readonly reason: string; readonly line: number };

const VALID: Verdict = { kind: 'valid' };
/** No network, no external entities, and never XML_PARSE_NOENT. */
export const PARSE_OPTIONS =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_COMPACT |
  ParseOption.XML_PARSE_BIG_LINES;
/** Of libxml2's findings the first few; a document of faults has thousands. */
const REASON_CHARS_MAX = 500;

const validators = new Map<string, XsdValidator>();

/** Where the profile of a message lies, for the check and for the test that compares it with the official schema. */
export const profileOf = ({ message, version }: Format): URL =>
  new URL(`./xsd/${message}.001.${version}.xsd`, import.meta.url);

/** Checks a whole document, given as UTF-8 with one character for a byte. `line` is counted within `xml`, from 1. */
export function checkDocument(format: Format, xml: string): Verdict {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(Buffer.from(xml, 'latin1'), { option: PARSE_OPTIONS, encoding: 'UTF-8' });
    validatorOf(format).validate(document);
    return VALID;
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const first = error.details[0];
    const reason = (first?.message ?? error.message).trim().slice(0, REASON_CHARS_MAX);
    return { kind: document === undefined ? 'malformed' : 'invalid', reason, line: first?.line ?? 1 };
  } finally {
    document?.dispose();
  }
}

function validatorOf(format: Format): XsdValidator {
  const name = `${format.message}.${format.version}`;
  let validator = validators.get(name);
  if (validator === undefined) {
    // Both live as long as the process: six of them at most.
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(profileOf(format))));
    validators.set(name, validator);
  }
  return validator;
}
