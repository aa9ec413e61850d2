/**
 * Where a bank takes the payment of a fine by its number: an address of the bank's page or app in which the sum and the number are filled in. The installation
 * writes it down once, and nothing that a visitor sends can change where it leads.
 */
import { formatMoney, type Money } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';

export interface BankPayLink {
  /** As people call the bank. */
  readonly name: string;
  /** Holds `{reference}`, `{sum}` (tenge with two decimals) or `{tiyn}` where the bank takes one, and `{language}` (kk, ru, en) where its page asks for one. */
  readonly url: string;
  /** Shown as a QR code too, for who has the bank's app on another device. */
  readonly hasCode: boolean;
}

export interface BankPayment {
  /** Eighteen digits. */
  readonly reference: string;
  readonly sum: Money;
  /** Of whoever pays. */
  readonly language: Language;
}

export type BankLinkFault =
  /** A place that we do not know, or a lonely brace. */
  | 'PLACE'
  /** `{reference}` is missing: the bank would not know what is paid. */
  | 'NO_REFERENCE'
  /** Neither https nor the scheme of an app. */
  | 'SCHEME'
  /** What is filled in would stand in the host, or before it. */
  | 'HOST'
  | 'NO_ADDRESS';

/** Of these none is a bank's app: they run something, read a file, write to somebody, or are not encrypted. */
const NEVER = new Set(
  'http ws wss ftp file data blob javascript vbscript about mailto tel sms geo intent content view-source chrome'.split(
    ' ',
  ),
);
const SAMPLE: BankPayment = { reference: '000000000000000000', sum: 100n as Money, language: 'kk' };

/** Why an address cannot be used; undefined when it can. */
export function bankLinkFault(url: string): BankLinkFault | undefined {
  const left = url.replaceAll(/\{(?:reference|sum|tiyn|language)\}/g, '');
  if (/[{}]/.test(left)) return 'PLACE';
  if (!url.includes('{reference}')) return 'NO_REFERENCE';
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):\/\//.exec(url) ?? [];
  if (scheme === '' || NEVER.has(scheme)) return 'SCHEME';
  const afterScheme = url.slice(scheme.length + '://'.length);
  const host = /^[^/?#]*/.exec(afterScheme)?.[0] ?? '';
  if (/[{}@]/.test(host) || (scheme === 'https' && host === '')) return 'HOST';
  return URL.canParse(filledIn(url, SAMPLE)) ? undefined : 'NO_ADDRESS';
}

/** The address for one payment. `url` is one in which `bankLinkFault` finds nothing. */
export const bankAddress = ({ url }: BankPayLink, payment: BankPayment): string => filledIn(url, payment);

const filledIn = (url: string, { reference, sum, language }: BankPayment): string =>
  url
    .replaceAll('{reference}', encodeURIComponent(reference))
    .replaceAll('{sum}', encodeURIComponent(formatMoney(sum)))
    .replaceAll('{tiyn}', String(sum))
    .replaceAll('{language}', language);
