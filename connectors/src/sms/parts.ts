/** From a message to the submit_sm of each of its parts (SMPP 3.4 section 4.4.1; parts joined by 3GPP TS 23.040 9.2.3.24.1). */
import { createHash, createHmac } from 'node:crypto';
import { octetsOfSegment, type SmsEncoding, splitSms } from '@oryndau/documents/messages';
import type { Fields } from 'smpp';
import type { SmsMessage } from './port.ts';

/** Who sends: the number or name that the reader sees, with its type (SMPP 3.4 section 5.2.5 and 5.2.6). */
export interface Sender {
  readonly address: string;
  /** 3: network specific, as a short number is; 5: alphanumeric. */
  readonly ton: number;
  readonly npi: number;
}

/** The robot writes from 1414 (law.md 2.1). */
export const SENDER_1414: Sender = { address: '1414', ton: 3, npi: 0 };

const E164 = /^\+[1-9]\d{7,14}$/;
const REFERENCES = 0x1_0000;
/** TP-UDHI in esm_class: the text begins with a header. */
const ESM_UDHI = 0x40;
const RECEIPT_AT_THE_END = 1;
const TON_INTERNATIONAL = 1;
const NPI_ISDN = 1;
const DATA_CODING: Readonly<Record<SmsEncoding, number>> = { 'GSM-7': 0, 'UCS-2': 8 };
/** Header of a joined part: its length, "parts joined, 8 bit reference", length of that, reference, parts, part. */
const UDH_LENGTH = 5;
const UDH_CONCATENATED = [0x00, 0x03] as const;
/** The octet of the header that counts the parts. */
const PARTS_MAX = 255;

/** Why a message cannot be sent at all, or null. The answer holds neither number nor text. */
export function refusedMessage({ to, text }: SmsMessage): string | null {
  if (!E164.test(to)) return 'the number is not in E.164 form (+ and 8 to 15 digits); correct it in the register';
  if (text === '') return 'the text is empty';
  if (splitSms(text).segments.length > PARTS_MAX) return `the text is longer than ${PARTS_MAX} parts`;
  return null;
}

/** The reference of a part: 16 bits of the key's hash, the parts counting on from it, so that a receipt names the part too. */
export const referenceOf = (key: string, part: number): number => partReference(firstReference(key), part);

const firstReference = (key: string): number => createHash('sha256').update(key).digest().readUInt16BE(0);
const partReference = (first: number, part: number): number => (first + part - 1) % REFERENCES;

/** A number as the ledger knows it. Without the secret the few numbers of a country could be tried one by one. */
export function addresseeOf(to: string, secret: string): string {
  return createHmac('sha256', secret).update(to.replace(/\D/g, '')).digest('base64url').slice(0, 22);
}

export type SubmitFields = Fields & { readonly user_message_reference: number };

/** The fields of each part's submit_sm, in order. */
export function submitsOf({ key, to, text }: SmsMessage, sender: Sender): readonly SubmitFields[] {
  const { encoding, segments } = splitSms(text);
  const first = firstReference(key);
  return segments.map((segment, index) => {
    const octets = octetsOfSegment(segment, encoding);
    const header = segments.length === 1 ? [] : headerOf(first, segments.length, index + 1);
    return {
      source_addr: sender.address,
      source_addr_ton: sender.ton,
      source_addr_npi: sender.npi,
      destination_addr: to.slice(1),
      dest_addr_ton: TON_INTERNATIONAL,
      dest_addr_npi: NPI_ISDN,
      esm_class: segments.length === 1 ? 0 : ESM_UDHI,
      registered_delivery: RECEIPT_AT_THE_END,
      data_coding: DATA_CODING[encoding],
      short_message: Buffer.concat([Buffer.from(header), octets]),
      user_message_reference: partReference(first, index + 1),
    };
  });
}

const headerOf = (first: number, parts: number, part: number): readonly number[] => [
  UDH_LENGTH,
  ...UDH_CONCATENATED,
  first & 0xff,
  parts,
  part,
];
