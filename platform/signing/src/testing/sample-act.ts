/** An act that is signed, rendered and sealed, in memory: for measurements and tests. Names and numbers belong to nobody. */
import { createHash } from 'node:crypto';
import { type ActData, type ActToRender, renderAct } from '@oryndau/documents/acts';
import { canonical } from '@oryndau/law/canonical';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { fileActSigner } from '../act-signer.ts';
import { signatureInFile } from '../batch-signature.ts';
import type { ActSigner } from '../port.ts';
import { sealPdf } from '../seal-pdf.ts';
import { type Identity, issuingOf, newTestIssuer } from '../test-issuer.ts';
import type { TimeStamper } from '../time-stamp.ts';

export const running = { isStopped: async () => false };
export const SEALED_AT = new Date('2026-10-05T09:30:00Z');

const debtor = { iin: '660820448580', lastName: 'Кенжебекова', firstName: 'Ольга', middleName: 'Ерланқызы' };
const issuer = { bin: '971240001315', name: 'Жамбыл облысының ПД әкімшілік полиция басқармасы' };
const beneficiary = { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' };
const paymentReference = '027434860894461379';
const record = JSON.stringify({
  type: 'FineRegistered',
  number: 'T26-C14290',
  issuer,
  beneficiary,
  paymentReference,
  debtor,
});

export const actText = (n: number, changes: Partial<ActData> = {}): string =>
  canonical({
    version: 2,
    type: 'opening',
    number: `T26-C14290/${n}`,
    documentId: '5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11',
    n,
    on: legalDate('2026-10-05'),
    region: '31',
    document: {
      number: 'T26-C14290',
      type: 'PRESCRIPTION',
      article: '592-3',
      amount: tenge(86_500),
      record: createHash('sha256').update(record).digest('hex'),
      issuedOn: legalDate('2026-08-31'),
      receivedOn: legalDate('2026-10-05'),
    },
    proceeding: { number: 'K7QF-2MDR-9XTB', openedOn: legalDate('2026-10-05') },
    basis: {
      rule: 'case.opening',
      citation: '261-IV Art. 10-2',
      redaction: '2026-08-25',
      parameters: { mci: '4325.00', 'simplified.term_calendar_days': '30' },
    },
    sum: tenge(86_500),
    paid: tenge(0),
    remainder: tenge(86_500),
    lastDay: legalDate('2026-11-04'),
    transferOn: legalDate('2026-11-05'),
    ...changes,
  } satisfies ActData);

export interface Signing {
  readonly head: Identity;
  readonly seal: Identity;
  readonly timeStamp: Identity;
  readonly server: Identity;
  readonly trusted: readonly string[];
}

export async function newSigning(): Promise<Signing> {
  const authority = await newTestIssuer();
  const issue = (role: 'head' | 'seal' | 'timeStamp' | 'server') => authority.issue(issuingOf(role));
  return {
    head: await issue('head'),
    seal: await issue('seal'),
    timeStamp: await issue('timeStamp'),
    server: await issue('server'),
    trusted: [authority.certificate],
  };
}

/** The third act of a batch of five; with `own` its data are others, and the page says when it was signed. */
export async function signedAct(
  signer: ActSigner,
  changes: Partial<ActToRender['parties']> = {},
  own?: { readonly data: Partial<ActData>; readonly signedOn: LegalDate },
): Promise<ActToRender> {
  const acts = Array.from({ length: 5 }, (_, index) => actText(index + 1, own?.data));
  const { keyId, root, signature, proofs } = await signer.signBatch(acts);
  return {
    data: acts[2] ?? '',
    parties: {
      debtor: { name: 'Кенжебекова Ольга Ерланқызы', iin: debtor.iin },
      issuer,
      beneficiary,
      paymentReference,
      record,
      ...changes,
    },
    signature: {
      signer: {
        name: 'Сұлтанбекова Ж. Қ.',
        title: {
          kk: 'Аумақтық әділет органының басшысы',
          ru: 'Руководитель территориального органа юстиции',
          en: 'Head of the territorial body of justice',
        },
      },
      ...(own !== undefined && { signedOn: own.signedOn }),
      keyId,
      ...signatureInFile(signature),
      root,
      index: 2,
      size: acts.length,
      proof: proofs[2] ?? [],
      certificates: signer.certificates,
    },
    checkUrl: 'https://localhost:8443/check/act/5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11/3',
    test: true,
  };
}

/** `now`: by whose clock the certificate of the seal is looked at. */
export const sealWith = (
  pdf: Uint8Array,
  { privateKey, keyId, certificates }: Identity,
  timestamp?: TimeStamper,
  now = SEALED_AT,
) =>
  sealPdf(pdf, {
    signer: fileActSigner({ privateKey, keyId, certificates }, running, { now: () => now }),
    certificates,
    at: SEALED_AT,
    ...(timestamp && { timestamp }),
  });

export async function sealedAct(signing: Signing, timestamp?: TimeStamper): Promise<Uint8Array> {
  const rendered = await signedAct(fileActSigner(signing.head, running));
  return sealWith(renderAct(rendered), signing.seal, timestamp);
}
