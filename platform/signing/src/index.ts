/** Signing: keys and authorities, batches of acts, seals and time stamps of PDF files, and the check of it all by a stranger. */

export { fileActSigner, type StopSwitch, verifiesJws } from './act-signer.ts';
export { type Authority, type ConfiguredIdentity, openAuthority, readIdentity } from './authority.ts';

export { actLeaf, isIncluded } from './merkle.ts';
export { type TokenOptions, tokenActSigner } from './pkcs11.ts';
export type { ActSigner, SignedBatch } from './port.ts';
export { type SealOptions, sealPdf, signerName } from './seal-pdf.ts';
export { type Identity, issuingOf, newTestIssuer } from './test-issuer.ts';
export { type TimeStamper, type TimeStampOptions, timeStamper } from './time-stamp.ts';

export {
  type Check,
  type CheckName,
  checkNames,
  DOCUMENT_BYTES_MAX,
  type DocumentReport,
  type ReasonCode,
  verifyDocument,
} from './verify-document.ts';
