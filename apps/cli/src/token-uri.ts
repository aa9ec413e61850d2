/**
 * Where a key in a token is, as a PKCS#11 URI (RFC 7512): `pkcs11:token=LABEL;object=KEY?module-path=/usr/lib/…/module.so`. Its PIN is not in it:
 * an address is shown, a PIN is not.
 */
import { existsSync } from 'node:fs';
import type { TokenOptions } from '@oryndau/signing';

export type TokenPlace = Pick<TokenOptions, 'module' | 'tokenLabel' | 'key'>;

const EXAMPLE = 'pkcs11:token=LABEL;object=KEY?module-path=/usr/lib/softhsm/libsofthsm2.so';
const KNOWN = ['token', 'object', 'id', 'module-path'];

/** What is wrong with it, where it is none. */
export function readTokenUri(uri: string): TokenPlace | string {
  const [, path = '', query = ''] = /^pkcs11:([^?]*)(?:\?(.*))?$/.exec(uri) ?? [];
  if (path === '') return `is no PKCS#11 URI, such as ${EXAMPLE}`;
  const attributes = new Map<string, string>();
  for (const attribute of [...path.split(';'), ...query.split('&')].filter((text) => text !== '')) {
    const [name = '', value = ''] = attribute.split(/=(.*)/s);
    if (name === 'pin-value' || name === 'pin-source') return `has ${name}: the PIN stands in ORYNDAU_HEAD_PIN alone`;
    if (!KNOWN.includes(name)) return `has "${name}", which is not known; known are ${KNOWN.join(', ')}`;
    attributes.set(name, value);
  }
  return placeOf(attributes);
}

function placeOf(attributes: ReadonlyMap<string, string>): TokenPlace | string {
  const [token, object, id, module] = KNOWN.map((name) => attributes.get(name));
  if (!token) return `names no token, as in ${EXAMPLE}`;
  if (!module) return `names no module-path, as in ${EXAMPLE}`;
  if (!object === !id) return 'names a key by object (its label) or by id, and not by both';
  try {
    const path = decodeURIComponent(module);
    if (!existsSync(path)) return `names the module ${path}, which is not there`;
    const key = id ? { id: hexOf(id) } : { label: decodeURIComponent(object ?? '') };
    if ('id' in key && key.id === '') return 'has an id that is none: bytes as %01%02';
    return { module: path, tokenLabel: decodeURIComponent(token), key };
  } catch {
    return 'has a % that begins no byte';
  }
}

/** `%01%AB` as hex; empty where it is anything else. */
const hexOf = (id: string): string => (/^(%[0-9A-Fa-f]{2})+$/.test(id) ? id.replaceAll('%', '').toLowerCase() : '');
