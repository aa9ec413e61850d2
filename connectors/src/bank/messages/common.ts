/** What the messages share: who asks, whom it is about, amounts, and what ISO 20022 has no place for. */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import { at, attributeOf, clipped, leaf, textAt, Unreadable, type XmlNode } from '../../signed-exchange/xml-text.ts';
import type { BankRequest } from '../port.ts';

/** The two sides of a link, by the names that they have in headers. */
export interface BankSides {
  /** The territorial body, at most 35 characters. */
  readonly body: string;
  /** The bank's code, places 5 to 7 of its IBAN. */
  readonly bank: string;
}

export const OWN_NAMESPACE = 'urn:oryndau:bank:arrest:1';
const CURRENCY = 'KZT';
const NAME_CHARACTERS = 140;

export type Asked = Pick<BankRequest, 'id' | 'bank' | 'debtor' | 'act'>;

/** Midnight in Almaty of the act's day: a request has no clock of its own, so that sent again it is the same to the byte. */
export const instantOf = (day: LegalDate): string => `${day}T00:00:00+05:00`;

const identified = (kind: 'PrvtId' | 'OrgId', id: string, scheme: string): string =>
  `<Id><${kind}><Othr>${leaf('Id', id)}<SchmeNm>${leaf('Prtry', scheme)}</SchmeNm></Othr></${kind}></Id>`;

/** A person by name and IIN. A name beyond the 140 characters of the standard is cut: the IIN is what identifies. */
export const personText = ({ iin, name }: { readonly iin: string; readonly name: string }): string =>
  leaf('Nm', clipped(name, NAME_CHARACTERS)) + identified('PrvtId', iin, 'IIN');

export const firmText = ({ bin, name }: { readonly bin: string; readonly name: string }): string =>
  leaf('Nm', clipped(name, NAME_CHARACTERS)) + identified('OrgId', bin, 'BIN');

export const agentText = (bank: string): string =>
  `<FinInstnId><ClrSysMmbId>${leaf('MmbId', bank)}</ClrSysMmbId></FinInstnId>`;

export const bodyText = (body: string): string => `<Id><OrgId><Othr>${leaf('Id', body)}</Othr></OrgId></Id>`;

export function readPerson(party: XmlNode | undefined, place: string): Asked['debtor'] {
  if (party === undefined) throw new Unreadable('MISSING', place);
  return { iin: textAt(party, 'Id', 'PrvtId', 'Othr', 'Id'), name: textAt(party, 'Nm') };
}

/** Money of an element without a currency of its own (our messages), tenge with two decimals. */
export const tengeText = (name: string, amount: Money): string => leaf(name, formatMoney(amount));

/** Money with attribute Ccy, as ISO 20022 writes it. */
export const amountText = (name: string, amount: Money): string =>
  `<${name} Ccy="${CURRENCY}">${formatMoney(amount)}</${name}>`;

/** Throws Unreadable for what is no amount in tenge of at most two decimals: a bank that means something else must say it otherwise. */
export function readTenge(node: XmlNode | undefined, place: string): Money {
  if (node === undefined) throw new Unreadable('MISSING', place);
  const currency = attributeOf(node, 'Ccy');
  if (currency !== undefined && currency !== CURRENCY) throw new Unreadable('CURRENCY', place);
  // xs:decimal also writes "+5" and ".5", and a bank may write zeros beyond the tiyn.
  const plain = node.text.trim().replace(/^\+/, '').replace(/^\./, '0.').replace(/\.$/, '');
  const amount = parseMoney(plain);
  if (typeof amount === 'string') throw new Unreadable(`AMOUNT_${amount}`, place);
  return amount;
}

export function readDay(node: XmlNode, ...path: readonly string[]): LegalDate {
  const day = parseLegalDate(textAt(node, ...path));
  if (day === undefined) throw new Unreadable('NOT_A_DAY', path.join('/'));
  return day;
}

export const actText = ({ number, on }: Asked['act']): string =>
  `<Act>${leaf('Number', clipped(number, NAME_CHARACTERS))}${leaf('Day', on)}</Act>`;

export const readAct = (node: XmlNode): Asked['act'] => ({
  number: textAt(node, 'Act', 'Number'),
  on: readDay(node, 'Act', 'Day'),
});

/** What a supplement says beside the act: of an order what must stay, of an inquiry under which sum money is short. */
interface Supplemented {
  readonly floor?: Money;
  readonly document?: string;
  readonly below?: Money;
}

/** SplmtryData with the act (11-VI Art. 35: a bank does not examine it, but is told of it) and what else its request has to say. */
export function supplementText({ act }: Asked, { floor, document, below }: Supplemented = {}): string {
  const more =
    (floor === undefined ? '' : tengeText('Floor', floor)) +
    (document === undefined ? '' : leaf('Document', clipped(document, NAME_CHARACTERS))) +
    (below === undefined ? '' : tengeText('Below', below));
  return `<SplmtryData><Envlp><Supplement xmlns="${OWN_NAMESPACE}">${actText(act)}${more}</Supplement></Envlp></SplmtryData>`;
}

/** The supplement of a message; the schema of ISO 20022 does not look into it, so it is looked at here. */
export function readSupplement(parent: XmlNode): XmlNode {
  const found = at(parent, 'SplmtryData', 'Envlp', 'Supplement');
  if (found === undefined || attributeOf(found, 'xmlns') !== OWN_NAMESPACE) {
    throw new Unreadable('MISSING', 'SplmtryData/Envlp/Supplement');
  }
  return found;
}

/** Why a bank said no: its code of up to 35 characters, from a StsRsnInf or CxlStsRsnInf; `NARR` (only in words) when it gives none. */
export function readReason(information: XmlNode | undefined): string {
  const reason = information === undefined ? undefined : at(information, 'Rsn');
  return reason?.children[0]?.text.trim() || 'NARR';
}

/** A reason as a code that ISO 20022 has room for. */
export const reasonCode = (reason: string): string => clipped(reason, 35);
