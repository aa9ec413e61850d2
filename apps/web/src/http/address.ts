/** Who calls, in one spelling: limits count by it, so two spellings of one address, or a port behind it, must not make two callers. */
import ipaddr from 'ipaddr.js';

/** What is no address is counted together. */
const UNKNOWN = 'unknown';

/**
 * The address as one text: without port, brackets and zone, IPv4 in an IPv6 address (RFC 4291 section 2.5.5.2) as IPv4, IPv6 whole and in small letters. `text`
 * is what the server or a proxy says; "unknown" for what is none.
 */
export function addressOf(text: string): string {
  const address = parsed(text);
  return address === undefined ? UNKNOWN : address.toNormalizedString();
}

/** The neighbours of a caller: the first three bytes of an IPv4 address, the first 48 bits of an IPv6 one. */
export function networkOf(text: string): string {
  const address = parsed(text);
  if (address === undefined) return UNKNOWN;
  const parts = address.toNormalizedString().split(address.kind() === 'ipv4' ? '.' : ':');
  return address.kind() === 'ipv4' ? parts.slice(0, 3).join('.') : parts.slice(0, 3).join(':');
}

/** Of this machine: a proxy before us, whose callers are known only where its word is believed. */
export const isLoopback = (text: string): boolean => parsed(text)?.range() === 'loopback';

type Address = ipaddr.IPv4 | ipaddr.IPv6 | undefined;

/** Each limit asks for the address of the same request again. */
let last: { readonly text: string; readonly address: Address } | undefined;

function parsed(text: string): Address {
  if (last?.text !== text) last = { text, address: read(text) };
  return last.address;
}

function read(text: string): Address {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '');
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return isAddress ? ipaddr.process(bare) : undefined;
}

/** "192.0.2.1:443" and "[2001:db8::1]:443", as some proxies write them. */
function withoutPort(text: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1];
  return bracketed ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}
