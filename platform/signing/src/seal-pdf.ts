/**
 * The seal under a PDF file: PAdES baseline (ETSI EN 319 142-1), level B-B, and B-T when a time-stamping authority is asked. Everything
 * but the signature and the time stamp is a function of the file and the time.
 */
import { X509Certificate } from 'node:crypto';
import { Failure } from '@oryndau/postgres/failure';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { OID, sha256, signData, writeSignedData } from './cms.ts';
import { withSealPlace } from './pdf-update.ts';
import type { BytesSigner } from './port.ts';
import type { TimeStamper } from './time-stamp.ts';

export interface SealOptions {
  /** Whose `sign` is used: a key in a file or in a token. */
  readonly signer: Pick<BytesSigner, 'sign'>;
  /** PEM, the signer's first. */
  readonly certificates: readonly string[];
  /** What the file says about when it was sealed; a time stamp proves it. */
  readonly at: Date;
  readonly timestamp?: TimeStamper;
}

/** The two integers of an ECDSA signature, attributes, and the frame around them. */
const FRAME_BYTES = 1_024;
/** A token with three certificates of RSA-4096 stays below. */
const TIME_STAMP_BYTES = 8_192;

/**
 * The file with its seal: an incremental update, so that the file as it was is still its beginning, and PDF/A-3 stays. Throws Failure
 * SIGNING_STOPPED, or what the time-stamping authority failed with; PdfError when the file is not one of our typesetter.
 */
export async function sealPdf(pdf: Uint8Array, options: SealOptions): Promise<Uint8Array> {
  const certificates = options.certificates.map((pem) => Buffer.from(new X509Certificate(pem).raw));
  const place = {
    at: options.at,
    reserved: reservedFor(certificates, options),
    name: signerName(options.certificates),
  };
  const sealed = await new SignPdf().sign(withSealPlace(pdf, place), new CadesSigner(certificates, options));
  return Uint8Array.from(sealed);
}

const reservedFor = (certificates: readonly Buffer[], { timestamp }: SealOptions): number =>
  certificates.reduce((sum, { length }) => sum + length, FRAME_BYTES + (timestamp ? TIME_STAMP_BYTES : 0));

/** The common name of the own certificate, or its whole subject. */
export function signerName([own = '']: readonly string[]): string {
  const { subject } = new X509Certificate(own);
  return /^CN=(.*)$/m.exec(subject)?.[1]?.replaceAll('\\', '') ?? subject;
}

class CadesSigner extends Signer {
  readonly #certificates: readonly Buffer[];
  readonly #options: SealOptions;

  constructor(certificates: readonly Buffer[], options: SealOptions) {
    super();
    this.#certificates = certificates;
    this.#options = options;
  }

  override async sign(covered: Buffer): Promise<Buffer> {
    const { signer, timestamp } = this.#options;
    const signed = await signData({
      contentType: OID.data,
      content: null,
      digest: sha256(covered),
      certificates: this.#certificates,
      sign: (bytes) => signer.sign(bytes),
    });
    if (timestamp === undefined) return writeSignedData(signed);
    const token = await timestamp.stamp(sha256(signed.signature));
    if (token.length > TIME_STAMP_BYTES) {
      throw new Failure('TSA_ANSWER_MALFORMED', `a time stamp of ${token.length} bytes`, { retry: 'never' });
    }
    return writeSignedData({ ...signed, timeStamp: Buffer.from(token) });
  }
}
