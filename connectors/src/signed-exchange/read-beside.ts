/**
 * What another party sent, read beside the thread that answers everybody (documents/beside.ts): a signature over 32 MB, or an element with 60,000 attributes, keeps
 * nobody waiting.
 */
import { beside, ownBytes } from '@oryndau/documents/beside';
import { jsonOf, textOf } from '@oryndau/law/door-text';
import { isObject } from '../parsed.ts';
import { type EnvelopeReading, type ReadEnvelope, readEnvelope } from './envelope.ts';
import type { MessageTypes } from './schemas.ts';
import { newVerifier, type Verifier } from './signature.ts';

/** So much is read sooner than it is handed over. */
const BYTES_HERE_MAX = 16 * 1024;
/** A full envelope takes a second; what takes longer than this is none that anybody made in good faith. */
const READING_MS_MAX = 60_000;

export interface GivenEnvelope extends Omit<EnvelopeReading, 'verifier'> {
  /** PEM: by which the other side signs. */
  readonly certificates: readonly string[];
}

interface EnvelopeTask extends Omit<GivenEnvelope, 'types'> {
  readonly bytes: Uint8Array;
  /** The address of each schema as a text, which can be cloned. */
  readonly types: Readonly<Record<string, { readonly namespace: string; readonly schema: string }>>;
}

export interface PlacedEnvelope {
  readonly cursor: string;
  readonly envelope: string;
}

const module = new URL(import.meta.url);
const envelopeBeside = beside<EnvelopeTask, ReadEnvelope>({ module, does: 'envelopeOf', timeMs: READING_MS_MAX });
const pageBeside = beside<Uint8Array, readonly PlacedEnvelope[] | undefined>({
  module,
  does: 'pageOf',
  timeMs: READING_MS_MAX,
});

/** As `readEnvelope`. Throws BesideError where it took too long. */
export async function readEnvelopeBeside(bytes: Uint8Array, { types, ...given }: GivenEnvelope): Promise<ReadEnvelope> {
  const plain = Object.entries(types).map(
    ([name, { namespace, schema }]) => [name, { namespace, schema: schema.href }] as const,
  );
  const task: EnvelopeTask = { ...given, bytes, types: Object.fromEntries(plain) };
  return bytes.length <= BYTES_HERE_MAX ? envelopeOf(task) : envelopeBeside(task);
}

export function envelopeOf({ bytes, certificates, types, ...given }: EnvelopeTask): ReadEnvelope {
  const known: MessageTypes = Object.fromEntries(
    Object.entries(types).map(([name, { namespace, schema }]) => [name, { namespace, schema: new URL(schema) }]),
  );
  return readEnvelope(bytes, { ...given, types: known, verifier: verifierOf(certificates) });
}

const verifiers = new Map<string, Verifier>();

function verifierOf(certificates: readonly string[]): Verifier {
  const name = certificates.join('\n');
  const verifier = verifiers.get(name) ?? newVerifier(certificates);
  // They live as long as the process: one for each party.
  verifiers.set(name, verifier);
  return verifier;
}

/** The envelopes of a page, `{"envelopes": [{"cursor", "envelope"}]}`; undefined for what is none. */
export async function readPageBeside(bytes: Uint8Array): Promise<readonly PlacedEnvelope[] | undefined> {
  return bytes.length <= BYTES_HERE_MAX ? pageOf(bytes) : pageBeside(ownBytes(bytes));
}

export function pageOf(bytes: Uint8Array): readonly PlacedEnvelope[] | undefined {
  const page = jsonOf(textOf(bytes, bytes.length) ?? '');
  const envelopes = isObject(page) ? page.envelopes : undefined;
  return Array.isArray(envelopes) && envelopes.every(isPlaced) ? envelopes : undefined;
}

const isPlaced = (value: unknown): value is PlacedEnvelope =>
  isObject(value) && typeof value.cursor === 'string' && typeof value.envelope === 'string';
