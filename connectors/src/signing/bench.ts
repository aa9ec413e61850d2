/**
 * How fast documents are made, signed, sealed and checked on one thread, each beside its floor in the same run: what the same work costs
 * when nothing but the typesetter, or nothing but `crypto.sign`, is asked.
 */
import { createHash, sign } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ActToRender, renderAct, renderLetter } from '@oryndau/documents/acts';
import { legalDate } from '@oryndau/law';
import { fileActSigner } from './act-signer.ts';
import { actText, newSigning, running, type Signing, sealedAct, sealWith, signedAct } from './sample-act.ts';
import { verifyDocument } from './verify-document.ts';

export interface DocumentFigures {
  /** Acts with their attached files as PDF/A-3b, each another act. */
  readonly documentsPerSecond: number;
  readonly bytesOfDocument: number;
  /** A letter of one line by the same typesetter: what a page costs before anything stands on it. */
  readonly floorPagesPerSecond: number;
}

export async function measureDocuments({ documents }: { readonly documents: number }): Promise<DocumentFigures> {
  const signing = await newSigning();
  const sample = await signedAct(fileActSigner(signing.head, running));
  const another = (n: number): ActToRender => ({ ...sample, data: actText(n) });
  // Fonts are read and the first layout is made before the clock runs.
  const bytesOfDocument = renderAct(sample).length;
  letterOf(0);
  const documentsPerSecond = await perSecondAsync(documents, async (n) => turnAfter(renderAct(another(n + 10))));
  const floorPagesPerSecond = await perSecondAsync(documents, async (n) => turnAfter(letterOf(n)));
  return { documentsPerSecond, bytesOfDocument, floorPagesPerSecond };
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
