/** A time-stamping authority over a real socket, which can misbehave in every way that its client must notice. */

import { randomBytes, sign, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Identity } from '@oryndau/signing';
import { OID, sha256, signData, writeSignedData } from '@oryndau/signing/cms';
import { der, oid, partsOf, readOnly, sequence, TAG, unsigned } from '@oryndau/signing/der';

export const misbehaviours = [
  'wrongNonce',
  'noNonce',
  'wrongImprint',
  'wrongPolicy',
  'wrongSignature',
  'wrongTime',
  'late',
  'garbage',
  'huge',
  'refusal',
  'unavailable',
] as const;
export type Misbehaviour = (typeof misbehaviours)[number];

export interface TimeStampSimulatorOptions {
  readonly identity: Identity;
  readonly port?: number;
  readonly now?: () => Date;
}

export interface TimeStampSimulator {
  readonly url: string;
  /** How the next answers are wrong; null: right again. */
  misbehave(how: Misbehaviour | null): void;
  stop(): Promise<void>;
}

/** The policy of the simulator: a number under 2.999, which ISO leaves for examples. */
export const SIMULATED_POLICY = '2.999.1.1';
const LATE_MS = 2_000;
const REQUEST_BYTES_MAX = 4_096;

/** Listens on loopback only. */
export async function startTimeStampSimulator(options: TimeStampSimulatorOptions): Promise<TimeStampSimulator> {
  let how: Misbehaviour | null = null;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > REQUEST_BYTES_MAX) return response.writeHead(413).end();
      chunks.push(chunk);
    }
    try {
      if (how === 'late') await pause(LATE_MS);
      if (how === 'unavailable') return response.writeHead(503).end();
      const answer = await answerOf(Buffer.concat(chunks), options, how);
      return response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
    } catch {
      return response.writeHead(400).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    misbehave(next) {
      how = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerOf(
  request: Buffer,
  options: TimeStampSimulatorOptions,
  how: Misbehaviour | null,
): Promise<Buffer> {
  if (how === 'garbage') return randomBytes(400);
  if (how === 'huge') return Buffer.alloc(1_000_000);
  if (how === 'refusal') return sequence(sequence(unsigned(Buffer.of(2))));
  const token = await tokenFor(request, options, how);
  return sequence(sequence(unsigned(Buffer.of(0))), token);
}

async function tokenFor(
  request: Buffer,
  options: TimeStampSimulatorOptions,
  how: Misbehaviour | null,
): Promise<Buffer> {
  const { identity, now = () => new Date() } = options;
  const [, imprint, ...rest] = partsOf(readOnly(request, TAG.sequence));
  if (imprint === undefined) throw new Error('no imprint');
  const nonce = rest.find(({ tag }) => tag === TAG.integer)?.whole;
  const other = sequence(sequence(oid(OID.sha256)), der(TAG.octetString, randomBytes(32)));
  const at = new Date(now().getTime() - (how === 'wrongTime' ? 86_400_000 : 0));
  const content = sequence(
    unsigned(Buffer.of(1)),
    oid(how === 'wrongPolicy' ? '2.999.6.6' : SIMULATED_POLICY),
    how === 'wrongImprint' ? other : imprint.whole,
    unsigned(randomBytes(16)),
    der(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`)),
    ...(nonce === undefined || how === 'noNonce' ? [] : [how === 'wrongNonce' ? unsigned(randomBytes(16)) : nonce]),
  );
  const signed = await signData({
    contentType: OID.tstInfo,
    content,
    digest: sha256(content),
    certificates: identity.certificates.map((pem) => Buffer.from(new X509Certificate(pem).raw)),
    sign: async (bytes) => {
      const wrong = how === 'wrongSignature' ? Buffer.from('other') : bytes;
      return sign('sha256', wrong, { key: identity.privateKey, dsaEncoding: 'ieee-p1363' });
    },
  });
  return writeSignedData(signed);
}
