/**
 * How fast documents are made, signed, sealed and checked, each beside its floor in the same run: what the same work costs when nothing but
 * the typesetter, or nothing but `crypto.sign`, is asked. Documents on every core and on one thread, all else on one.
 */
import { createHash, sign } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ActToRender, renderAct, renderActBeside, renderLetter } from '@oryndau/documents/acts';
import { legalDate } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { fileActSigner, verifyDocument } from '@oryndau/signing';
import {
  actText,
  newSigning,
  running,
  type Signing,
  sealedAct,
  sealWith,
  signedAct,
} from '@oryndau/signing/testing/sample-act';

export interface DocumentFigures {
  /** Acts with their attached files as PDF/A-3b, of other people, numbers and sums each, on as many threads as there are cores. */
  readonly documentsPerSecond: number;
  /** CPU time that one of them takes, of all threads. */
  readonly cpuMicrosecondsOfDocument: number;
  readonly documentsPerSecondOnOneThread: number;
  readonly bytesOfDocument: number;
  /** A letter of one line by the same typesetter on one thread: what a page costs before anything stands on it. */
  readonly floorPagesPerSecond: number;
}

/** Acts that are asked for at once: enough that no thread waits for the next. */
const IN_FLIGHT = 16;

export async function measureDocuments({ documents }: { readonly documents: number }): Promise<DocumentFigures> {
  const signing = await newSigning();
  const sample = await signedAct(fileActSigner(signing.head, running));
  const another = (n: number) => anotherAct(sample, n);
  // Threads are started, fonts read and the first layouts made before the clock runs.
  for (let n = 1; n <= IN_FLIGHT; n += 1) await turnAfter(renderAct(another(-n)));
  await Promise.all(Array.from({ length: 2 * IN_FLIGHT }, (_, n) => renderActBeside(another(-n - IN_FLIGHT))));
  letterOf(0);
  const before = process.cpuUsage();
  const documentsPerSecond = await perSecondAtOnce(documents, (n) => renderActBeside(another(n)));
  const { user, system } = process.cpuUsage(before);
  return {
    documentsPerSecond,
    cpuMicrosecondsOfDocument: Math.round((user + system) / documents),
    documentsPerSecondOnOneThread: await perSecondAsync(documents, (n) => turnAfter(renderAct(another(documents + n)))),
    bytesOfDocument: renderAct(sample).length,
    floorPagesPerSecond: await perSecondAsync(documents, (n) => turnAfter(letterOf(n))),
  };
}

/** An act that shares with others only what acts of one kind and one body share. */
function anotherAct(sample: ActToRender, n: number): ActToRender {
  const sum = tiyn(8_650_000n + 13_700n * BigInt(n));
  const { parties, checkUrl } = sample;
  const number = `T26-C${14_290 + n}`;
  return {
    ...sample,
    data: actText(n, {
      number: `${number}/1`,
      sum,
      remainder: sum,
      document: { ...SAMPLE_DOCUMENT, number, amount: sum },
    }),
    parties: { ...parties, debtor: { name: `Кенжебекова ${n} Ольга`, iin: String(Math.abs(n)).padStart(12, '0') } },
    checkUrl: `${checkUrl}/${n}`,
  };
}

const SAMPLE_DOCUMENT = {
  type: 'PRESCRIPTION',
  article: '592-3',
  record: '0'.repeat(64),
  issuedOn: legalDate('2026-08-31'),
  receivedOn: legalDate('2026-10-05'),
} as const;

async function perSecondAtOnce(count: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return rate(count, started);
}

/** The typesetter frees what a document was made of when the event loop turns: without that a thousand of them take a gigabyte. */
const turnAfter = (_: Uint8Array): Promise<void> => nextTurn();

const letterOf = (n: number): Uint8Array =>
  renderLetter({
    on: legalDate('2026-10-05'),
    language: 'ru',
    content: {
      from: { name: 'А', address: 'Б' },
      to: { name: 'В', address: null },
      date: '05.10.2026',
      title: 'Г',
      paragraphs: [String(n)],
      caseCode: 'Д',
      messageCode: 'Е',
    },
  });

export interface SignatureFigures {
  /** Acts signed in batches, each with its proof of inclusion. */
  readonly actsPerSecond: number;
  /** One bare ES256 signature for every act. */
  readonly floorSignaturesPerSecond: number;
  /** PAdES B-B under a rendered act. */
  readonly sealsPerSecond: number;
  /** SHA-256 of the same file and one bare ES256. */
  readonly floorSealsPerSecond: number;
  /** Documents checked, the page made again included. */
  readonly checksPerSecond: number;
}

const BATCH = 1_000;
const SEALS = 300;
const CHECKS = 60;

export async function measureSignatures({ acts }: { readonly acts: number }): Promise<SignatureFigures> {
  const signing = await newSigning();
  const signer = fileActSigner(signing.head, running);
  const texts = Array.from({ length: acts }, (_, index) => actText(index + 1));
  const page = renderAct(await signedAct(signer));
  const bare = (bytes: Uint8Array): Buffer =>
    sign('sha256', bytes, { key: signing.head.privateKey, dsaEncoding: 'ieee-p1363' });
  await signer.signBatch(texts.slice(0, BATCH));
  bare(page);
  const started = performance.now();
  for (let from = 0; from < acts; from += BATCH) await signer.signBatch(texts.slice(from, from + BATCH));
  const actsPerSecond = rate(acts, started);
  return {
    actsPerSecond,
    floorSignaturesPerSecond: perSecond(Math.min(acts, 5_000), (n) => bare(Buffer.from(texts[n % acts] ?? ''))),
    sealsPerSecond: await perSecondAsync(SEALS, () => sealWith(page, signing.seal)),
    floorSealsPerSecond: perSecond(SEALS, () => bare(createHash('sha256').update(page).digest())),
    checksPerSecond: await checksPerSecond(signing),
  };
}

async function checksPerSecond(signing: Signing): Promise<number> {
  const sealed = await sealedAct(signing);
  return perSecondAsync(CHECKS, async () => {
    const { valid } = await verifyDocument(sealed, signing);
    if (!valid) throw new Error('a true document was refused');
  });
}

const rate = (count: number, started: number): number => Math.round(count / ((performance.now() - started) / 1_000));

function perSecond(count: number, work: (n: number) => unknown): number {
  const started = performance.now();
  for (let n = 0; n < count; n += 1) work(n);
  return rate(count, started);
}

async function perSecondAsync(count: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let n = 0; n < count; n += 1) await work(n);
  return rate(count, started);
}
