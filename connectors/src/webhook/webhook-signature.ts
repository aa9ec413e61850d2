/** Signatures of events in the form of Standard Webhooks: who receives one knows that it is ours, whole, and of this minute. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const PREFIX = 'whsec_';

/** The secret of one webhook. It follows from that of the installation, so it stands in no table and in no backup. */
export const webhookSecretOf = (secret: Uint8Array, webhook: string): string =>
  PREFIX + createHmac('sha256', secret).update(`oryndau webhook\u001f${webhook}`).digest('base64');

export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

const signatureOf = (secret: string, { id, timestamp, body }: SignedMessage): string => {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};

export const webhookHeaders = (secret: string, message: SignedMessage): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.timestamp),
  'webhook-signature': signatureOf(secret, message),
});

const TOLERANCE_SECONDS = 5 * 60;

/** As a receiver checks it; several signatures may stand beside each other while a secret is changed. */
export function isSignedMessage(
  secret: string,
  {
    headers,
    body,
    now,
  }: { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly now: Date },
): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': signatures = '' } = headers;
  const timestamp = Number(at);
  if (!(Math.abs(now.getTime() / 1000 - timestamp) <= TOLERANCE_SECONDS)) return false;
  const expected = Buffer.from(signatureOf(secret, { id, timestamp, body }));
  return signatures.split(' ').some((text) => {
    const given = Buffer.from(text);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
