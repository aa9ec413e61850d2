/**
 * Of which organisation a certificate is, by its BIN. The National Certification Authority writes it as a unit of the organisation in the name of the holder,
 * `OU=BIN123456789012`, beside `SERIALNUMBER=IIN…` of the person (checked against programs that read such certificates); other authorities have a field for it, the
 * identifier of the organisation (X.520), whose form is theirs. An act is of the body that its signer is the head of, and of no other.
 */
import { X509Certificate } from 'node:crypto';

const UNIT = /^BIN(\d{12})$/;
/** `NTRKZ-123456789012` by ETSI EN 319 412-1, or the number alone. */
const IDENTIFIER = /^(?:(?:NTRKZ|VATKZ)-|BIN)?(\d{12})$/;

/** The BIN in a certificate (PEM); undefined where it names none, or two. */
export function binOf(certificate: string): string | undefined {
  const { subject } = new X509Certificate(certificate).toLegacyObject() as unknown as {
    readonly subject: Readonly<Record<string, unknown>>;
  };
  const found = [
    ...valuesOf(subject.OU).map((value) => UNIT.exec(value)?.[1]),
    ...valuesOf(subject.organizationIdentifier).map((value) => IDENTIFIER.exec(value)?.[1]),
  ].filter((bin) => bin !== undefined);
  const [bin, ...others] = new Set(found);
  return others.length === 0 ? bin : undefined;
}

const valuesOf = (field: unknown): readonly string[] =>
  typeof field === 'string' ? [field] : Array.isArray(field) ? field.map(String) : [];

/** Why the certificate (PEM) signs no acts of the body with this BIN; undefined: it does. */
export function notOfBody(certificate: string, body: string): string | undefined {
  const bin = binOf(certificate);
  if (bin === body) return undefined;
  const whose = bin === undefined ? 'names no organisation by its BIN' : `is of the organisation with the BIN ${bin}`;
  return `the certificate of the head ${whose}, and acts are those of the body with the BIN ${body}`;
}

/** The organisation that a certificate (PEM) names, by what it calls itself; undefined where it names none. */
export function organisationOf(certificate: string): string | undefined {
  const { subject } = new X509Certificate(certificate).toLegacyObject() as unknown as {
    readonly subject: Readonly<Record<string, unknown>>;
  };
  return valuesOf(subject.O)[0];
}
