/** The id of a name: UUID version 5 (RFC 9562 section 5.5). In one shot, a fifth of what the library of that name needs, which the test holds it against. */
import { hash } from 'node:crypto';

const VERSION_5 = 5;

/** The same name in the same namespace (a UUID) has the same id, wherever and whenever it is asked. */
export function namedId(name: string, namespace: string): string {
  const digest = hash('sha1', namedBytes(name, namespace), 'hex');
  // The variant of the RFC: the two highest bits of the ninth byte are 10.
  const variant = ((Number.parseInt(digest[16] ?? '', 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${VERSION_5}${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

const NAMESPACE_BYTES = 16;
/** Namespaces are few. */
const NAMESPACES_KEPT_MAX = 100;
const namespaces = new Map<string, Buffer>();

/** The bytes of the namespace, and the name after them. */
function namedBytes(name: string, namespace: string): Buffer {
  let bytes = namespaces.get(namespace);
  if (bytes === undefined) {
    bytes = Buffer.from(namespace.replaceAll('-', ''), 'hex');
    if (namespaces.size < NAMESPACES_KEPT_MAX) namespaces.set(namespace, bytes);
  }
  const named = Buffer.allocUnsafe(NAMESPACE_BYTES + Buffer.byteLength(name));
  bytes.copy(named);
  named.write(name, NAMESPACE_BYTES);
  return named;
}
