/** What the ledger's rows of a message say, and the rows with which a message begins. Pure. */
import type { SmsPart } from './ledger.ts';
import { addresseeOf, referenceOf, type SubmitFields } from './parts.ts';
import type { SmsMessage, SmsSubmission } from './port.ts';

export const notSent = (key: string, reason: string): SmsSubmission => ({ kind: 'not_sent', key, reason });

export function acceptedOutcome(key: string, rows: readonly SmsPart[]): SmsSubmission {
  const ordered = rows.toSorted((a, b) => a.part - b.part);
  return {
    kind: 'accepted',
    key,
    provider: ordered[0]?.provider ?? '',
    providerIds: ordered.flatMap(({ providerId }) => (providerId === null ? [] : [providerId])),
    parts: ordered.length,
  };
}

/** What is known of a key that had been claimed before. */
export function earlierOutcome(key: string, rows: readonly SmsPart[]): SmsSubmission {
  const [first] = rows;
  const provider = first?.provider ?? '';
  const rejected = rows.find(({ state }) => state === 'rejected');
  if (rejected !== undefined) return { kind: 'rejected', key, provider, reason: rejected.word ?? 'refused earlier' };
  if (rows.length > 0 && rows.every(({ providerId }) => providerId !== null)) return acceptedOutcome(key, rows);
  return { kind: 'unknown', key, provider, reason: 'it was handed over earlier and the answer is not known' };
}

export interface Intent {
  readonly message: SmsMessage;
  readonly provider: string;
  readonly fields: readonly SubmitFields[];
  readonly secret: string;
  readonly at: Date;
}

/** A row for each part of a message that is about to be handed over. */
export function intendedRows({ message, provider, fields, secret, at }: Intent): SmsPart[] {
  const { key, to } = message;
  const addressee = addresseeOf(to, secret);
  return fields.map(({ user_message_reference: reference }, index) => ({
    key,
    part: index + 1,
    parts: fields.length,
    provider,
    reference,
    addressee,
    state: 'intended',
    providerId: null,
    word: null,
    sentAt: at.toISOString(),
    finalAt: null,
  }));
}

/** Rows for a message that the ledger has lost and the caller still knows the ids of. */
export function rowsOfIds(key: string, provider: string, providerIds: readonly string[]): SmsPart[] {
  return providerIds.map((providerId, index) => ({
    key,
    part: index + 1,
    parts: providerIds.length,
    provider,
    reference: referenceOf(key, index + 1),
    addressee: '',
    state: 'accepted',
    providerId,
    word: null,
    sentAt: new Date(0).toISOString(),
    finalAt: null,
  }));
}

export function byKey(rows: readonly SmsPart[]): ReadonlyMap<string, readonly SmsPart[]> {
  const messages = new Map<string, SmsPart[]>();
  for (const row of rows) {
    const parts = messages.get(row.key);
    if (parts === undefined) messages.set(row.key, [row]);
    else parts.push(row);
  }
  return messages;
}
