/**
 * The signature of an envelope: XML Signature (W3C, XMLDSig second edition), enveloped, over the whole document, exclusive canonicalization,
 * RSA-SHA256 or ECDSA-SHA256 on P-256. One signature stands under as many messages as the envelope holds.
 *
 * xml-crypto makes and checks SignedInfo; the canonical form of the document itself is made apart and handed to it, because its own, over a
 * DOM in JavaScript, took 1.2 s to sign and 3.9 s to check 1,000 collection orders (1.3 MB), where libxml2 takes 0.05 s. What is checked is
 * what is read on: `verify` gives back the signed octets, and nobody looks at the received bytes again.
 */
import {
  createHash,
  createPrivateKey,
  sign as cryptoSign,
  verify as cryptoVerify,
  type KeyLike,
  type KeyObject,
  timingSafeEqual,
  X509Certificate,
} from 'node:crypto';
import { XmlC14NMode, XmlDocument, type XmlElement, XmlLibError } from 'libxml2-wasm';
import {
  type CanonicalizationOrTransformationAlgorithm,
  ExclusiveCanonicalization,
  type SignatureAlgorithm,
  SignedXml,
} from 'xml-crypto';
import { faultOf, PARSE_OPTIONS } from './schemas.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = `${DS}enveloped-signature`;
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const ECDSA = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
const SIGNED_INFO = 'SignedInfo';
const SIGNATURE_SCHEMA = new URL('./schemas/xmldsig-subset.xsd', import.meta.url);
/** RSA keys under this are refused: NIST SP 800-131A has disallowed them since 2014. */
const RSA_BITS_MIN = 2048;

/** Why a text is not an envelope that somebody we know has signed. */
export type EnvelopeFault =
  | 'NOT_XML'
  | 'DTD_OR_COMMENT'
  | 'SIGNATURE_MISSING'
  | 'SIGNATURE_NOT_ONE'
  | 'SIGNATURE_SHAPE'
  | 'SIGNATURE_WRONG'
  | 'KEY_UNKNOWN'
  | 'KEY_EXPIRED';

export type Verified =
  | { readonly kind: 'signed'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: EnvelopeFault };

/** XML Signature writes an ECDSA value as r and s one after the other (RFC 4050), not as DER. */
class EcdsaSha256 implements SignatureAlgorithm {
  getSignature = (signedInfo: unknown, privateKey: KeyLike): string =>
    cryptoSign('sha256', Buffer.from(String(signedInfo)), {
      key: privateKey as KeyObject,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64');
  verifySignature = (material: string, key: KeyLike, value: string): boolean =>
    cryptoVerify(
      'sha256',
      Buffer.from(material),
      { key: key as KeyObject, dsaEncoding: 'ieee-p1363' },
      Buffer.from(value, 'base64'),
    );
  getAlgorithmName = (): typeof ECDSA => ECDSA;
}

/** Exclusive canonicalization, of which the one of the document itself has been done before: the stub that stands for it gives it out. */
function prepared(canonical: string): new () => CanonicalizationOrTransformationAlgorithm {
  return class {
    process(node: Node): string {
      const element = node as Element;
      return element.localName === SIGNED_INFO ? new ExclusiveCanonicalization().process(element, {}) : canonical;
    }
    getAlgorithmName = (): typeof EXCLUSIVE => EXCLUSIVE;
  };
}

function signedXml(canonical: string, key: { readonly privateKey?: KeyObject; readonly publicCert?: KeyObject }) {
  const signed = new SignedXml({ ...key, canonicalizationAlgorithm: EXCLUSIVE });
  signed.SignatureAlgorithms = { [RSA]: signed.SignatureAlgorithms[RSA], [ECDSA]: EcdsaSha256 } as never;
  signed.CanonicalizationAlgorithms = {
    [ENVELOPED]: signed.CanonicalizationAlgorithms[ENVELOPED],
    [EXCLUSIVE]: prepared(canonical),
  } as never;
  return signed;
}

export interface Signer {
  /** `canonical` is the whole document without a signature, in canonical form; given back with the Signature as its last child. */
  sign(canonical: string): string;
}

/** Signs with a PKCS#8 key; `certificate` (PEM) is named in KeyInfo and must be the key's own. Throws when it is not, or the key too weak. */
export function newSigner(key: string, certificate: string): Signer {
  const privateKey = createPrivateKey(key);
  const x509 = new X509Certificate(certificate);
  if (!x509.checkPrivateKey(privateKey)) {
    throw new Error(
      'The certificate for envelopes belongs to another key; give the key and the certificate of one pair.',
    );
  }
  const signatureAlgorithm = algorithmOf(x509.publicKey);
  if (signatureAlgorithm === undefined) {
    throw new Error(
      `Envelopes are signed with RSA of ${RSA_BITS_MIN} bits or more, or ECDSA on P-256; give such a key.`,
    );
  }
  const info = `<X509Data><X509Certificate>${x509.raw.toString('base64')}</X509Certificate></X509Data>`;
  return {
    sign(canonical) {
      const signed = signedXml(canonical, { privateKey });
      signed.signatureAlgorithm = signatureAlgorithm;
      signed.getKeyInfoContent = () => info;
      signed.addReference({
        xpath: '/*',
        transforms: [ENVELOPED, EXCLUSIVE],
        digestAlgorithm: SHA256,
        isEmptyUri: true,
      });
      signed.computeSignature('<Envelope></Envelope>');
      const end = canonical.lastIndexOf('</');
      return canonical.slice(0, end) + signed.getSignatureXml() + canonical.slice(end);
    },
  };
}

function algorithmOf(key: KeyObject): typeof RSA | typeof ECDSA | undefined {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= RSA_BITS_MIN) return RSA;
  return key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1' ? ECDSA : undefined;
}

export interface Verifier {
  /** `now`: milliseconds since 1970, for the days from which and until which the certificate holds. */
  verify(xml: string, now: number): Verified;
}

/** Knows the other side by its certificates (PEM): several while one takes over from another. No authority is asked, none can add one. */
export function newVerifier(certificates: readonly string[]): Verifier {
  const pinned = certificates.map((pem) => new X509Certificate(pem));
  if (pinned.length === 0)
    throw new Error('No certificate of the other side is given; nothing it signs could be believed.');
  if (pinned.some(({ publicKey }) => algorithmOf(publicKey) === undefined)) {
    throw new Error(
      `A pinned certificate has neither RSA of ${RSA_BITS_MIN} bits or more nor ECDSA on P-256; ask for another.`,
    );
  }
  return { verify: (xml, now) => verifyBy(pinned, xml, now) };
}

function verifyBy(pinned: readonly X509Certificate[], xml: string, now: number): Verified {
  const bare = xml.replace(/^\ufeff?(?:<\?xml [^<>?]*\?>)?\s*/, '').trimEnd();
  // No comment can hide anything, no DTD define anything, no instruction ask for anything: none of them is part of the protocol.
  if (bare.includes('<!') || bare.includes('<?')) return refused('DTD_OR_COMMENT');
  const parts = asSent(bare) ?? canonicalized(bare);
  if (typeof parts === 'string') return refused(parts);
  const { canonical, signature } = parts;
  // A second signature, or a piece of one, anywhere in what is signed: the classic of wrapping.
  if (canonical.includes(DS)) return refused('SIGNATURE_NOT_ONE');
  if (faultOf(SIGNATURE_SCHEMA, signature) !== undefined || !inOrder(signature)) return refused('SIGNATURE_SHAPE');
  const key = keyIn(signature, pinned, now);
  if (typeof key === 'string') return refused(key);
  return checkedBy(key, canonical, signature);
}

const refused = (code: EnvelopeFault): Verified => ({ kind: 'refused', code });

function checkedBy(key: KeyObject, canonical: string, signature: string): Verified {
  const signed = signedXml(canonical, { publicCert: key });
  try {
    signed.loadSignature(signature);
    // The algorithm is that of the pinned key, whatever the signature says of itself.
    if (signed.signatureAlgorithm !== algorithmOf(key)) return refused('SIGNATURE_WRONG');
    if (!signed.checkSignature(`<Envelope>${signature}</Envelope>`)) return refused('SIGNATURE_WRONG');
  } catch {
    // xml-crypto throws for a value that is wrong; the shape has been checked before.
    return refused('SIGNATURE_WRONG');
  }
  const [text, another] = signed.getSignedReferences();
  if (text === undefined || another !== undefined || text !== canonical) return refused('SIGNATURE_WRONG');
  return { kind: 'signed', text };
}

interface Parts {
  /** The document without its signature, in canonical form. */
  readonly canonical: string;
  readonly signature: string;
}

const SIGNATURE_END = /<\/(?:[A-Za-z_][\w.-]*:)?Signature><\/([A-Za-z_][\w.:-]*)>$/;

/**
 * The parts as they were sent, when the octets around the signature already have the digest that it states: then they are what was signed,
 * and need no canonicalization. Undefined when they do not; a sender may write his document in another form.
 */
function asSent(xml: string): Parts | undefined {
  const end = SIGNATURE_END.exec(xml);
  const start = Math.max(xml.lastIndexOf('<Signature '), xml.lastIndexOf('<ds:Signature '));
  if (end === null || start < 0) return undefined;
  const close = xml.length - `</${end[1]}>`.length;
  const canonical = xml.slice(0, start) + xml.slice(close);
  const signature = xml.slice(start, close);
  const stated = /DigestValue>([^<]+)</.exec(signature)?.[1];
  const found = createHash('sha256').update(canonical).digest();
  const digest = Buffer.from(stated ?? '', 'base64');
  return digest.length === found.length && timingSafeEqual(digest, found) ? { canonical, signature } : undefined;
}

/** By libxml2, for a document that is not in canonical form: the signature is taken out of the tree, the rest canonicalized. */
function canonicalized(xml: string): Parts | EnvelopeFault {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(Buffer.from(xml), { option: PARSE_OPTIONS });
    const found = document.find('//ds:Signature', { ds: DS });
    const [node] = found;
    if (node === undefined) return 'SIGNATURE_MISSING';
    const last = document.get('/*/*[last()][self::ds:Signature]', { ds: DS });
    if (found.length > 1 || last === null) return 'SIGNATURE_NOT_ONE';
    const mode = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 };
    const signature = node.canonicalizeToString(mode);
    (node as XmlElement).remove();
    return { canonical: document.canonicalizeToString(mode), signature };
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return 'NOT_XML';
  } finally {
    document?.dispose();
  }
}

/** The schema allows both transforms in either place; only this order is the enveloped signature. */
function inOrder(signature: string): boolean {
  const transforms = Array.from(signature.matchAll(/Transform\s+Algorithm="([^"]*)"/g), ([, name]) => name);
  return transforms.length === 2 && transforms[0] === ENVELOPED && transforms[1] === EXCLUSIVE;
}

/** The pinned key that the signature names by its certificate; without a name, the only one there is. */
function keyIn(signature: string, pinned: readonly X509Certificate[], now: number): KeyObject | EnvelopeFault {
  const named = /X509Certificate>([^<]+)</.exec(signature)?.[1]?.replace(/\s/g, '');
  const known =
    named === undefined
      ? pinned.length === 1
        ? pinned[0]
        : undefined
      : pinned.find(({ raw }) => raw.toString('base64') === named);
  if (known === undefined) return 'KEY_UNKNOWN';
  const holds = Date.parse(known.validFrom) <= now && now <= Date.parse(known.validTo);
  return holds ? known.publicKey : 'KEY_EXPIRED';
}
