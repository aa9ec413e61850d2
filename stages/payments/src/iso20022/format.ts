/**
 * The messages that are read: ISO 20022 camt.053 (Stmt) and camt.054 (Ntfctn), three versions of each. What stands here is what is taken;
 * each version of a message has its profile in xsd/, and no file lies there beside them (format.test.ts).
 */
export const messages = ['camt.053', 'camt.054'] as const;
export type Message = (typeof messages)[number];

export const versions = ['02', '04', '08'] as const;
export type Version = (typeof versions)[number];

export interface Format {
  readonly message: Message;
  readonly version: Version;
}

export const formats: readonly Format[] = messages.flatMap((message) =>
  versions.map((version) => ({ message, version })),
);

const ISO = 'urn:iso:std:iso:20022:tech:xsd:';

/** The namespace of the root element, by which a file says what it is. */
export const namespaceOf = ({ message, version }: Format): string => `${ISO}${message}.001.${version}`;

/** The format of a file whose root element has this namespace; undefined where we read no such thing. */
export const formatOf = (namespace: string): Format | undefined =>
  formats.find((format) => namespaceOf(format) === namespace);

/** All of them in one line, for who is told that a file is of another kind: "…camt.053|054.001.02|04|08". */
export const acceptedNamespaces = `${ISO}${messages.join('|').replaceAll('|camt.', '|')}.001.${versions.join('|')}`;

/** The same for people: "camt.053, camt.054 (.02, .04, .08)". */
export const acceptedMessages = `${messages.join(', ')} (${versions.map((version) => `.${version}`).join(', ')})`;
