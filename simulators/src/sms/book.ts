/** What a simulated SMS centre has taken: parts put together again, and every part that came twice. */
import type { Pdu } from 'smpp';

export interface ReceivedPart {
  /** E.164 with its +. */
  readonly to: string;
  readonly from: string;
  readonly text: string;
  /** The TLV user_message_reference; null when there is none. */
  readonly reference: number | null;
  readonly part: number;
  readonly parts: number;
  readonly groupReference: number;
  /** When the sender wants to hear of its end. */
  readonly receipt: WantedReceipt;
  /** The id that the centre gave it, decimal. */
  readonly id: string;
  readonly at: Date;
}

export type WantedReceipt = 'never' | 'always' | 'when_failed' | 'when_delivered';

/** A whole message as the person would read it. */
export interface ReceivedSms {
  readonly to: string;
  readonly from: string;
  readonly text: string;
  /** The reference of its first part. */
  readonly reference: number | null;
  readonly parts: readonly ReceivedPart[];
  readonly at: Date;
}

export class SimulatorBook {
  readonly #messages: ReceivedSms[] = [];
  readonly #incomplete = new Map<string, readonly ReceivedPart[]>();
  readonly #whole = new Set<string>();
  #parts = 0;
  #repeated = 0;

  /** Whole messages, in the order in which they were complete. */
  get messages(): readonly ReceivedSms[] {
    return this.#messages;
  }

  /** Messages of which not every part has come. */
  get incomplete(): number {
    return this.#incomplete.size;
  }

  get parts(): number {
    return this.#parts;
  }

  /**
   * How many parts came more often than once. 0 unless somebody sends twice: judged by whole messages, since two notices to one person may
   * begin alike, and 16 bits of a reference are not enough to tell the beginnings apart (it happened once in 74,874 messages).
   */
  get repeated(): number {
    const late = [...this.#incomplete.values()].flat().filter((part) => this.#messages.some(isPartOf(part)));
    return this.#repeated + late.length;
  }

  /** Enters a part; returns the message when it is complete by it. */
  enter(part: ReceivedPart): ReceivedSms | undefined {
    this.#parts += 1;
    if (part.parts === 1) return this.#complete([part]);
    const group = `${part.to}\n${part.groupReference}\n${part.parts}`;
    const others = this.#incomplete.get(group) ?? [];
    if (others.some((other) => other.part === part.part)) this.#repeated += 1;
    const parts = [...others.filter((other) => other.part !== part.part), part];
    if (parts.length < part.parts) {
      this.#incomplete.set(group, parts);
      return undefined;
    }
    this.#incomplete.delete(group);
    return this.#complete(parts.sort((a, b) => a.part - b.part));
  }

  #complete(parts: readonly ReceivedPart[]): ReceivedSms | undefined {
    const [first] = parts;
    if (first === undefined) return undefined;
    const { to, from, reference, at } = first;
    const message = { to, from, reference, at, parts, text: parts.map(({ text }) => text).join('') };
    const identity = `${to}\n${reference}\n${message.text}`;
    if (this.#whole.has(identity)) this.#repeated += parts.length;
    this.#whole.add(identity);
    this.#messages.push(message);
    return message;
  }
}

/** Whether a message that is complete has this very part. */
const isPartOf =
  ({ to, reference, part, text }: ReceivedPart) =>
  (message: ReceivedSms): boolean =>
    message.to === to &&
    message.parts.some((one) => one.reference === reference && one.part === part && one.text === text);

/** Reads a submit_sm. */
export function readSubmit(pdu: Pdu, id: string, at: Date): ReceivedPart {
  const { user_message_reference: reference } = pdu;
  const message = textOf(pdu.short_message) === '' ? pdu.message_payload : pdu.short_message;
  const [groupReference, parts, part] = segmentsOf(pdu) ?? headerOf(message) ?? [0, 1, 1];
  return {
    to: `+${String(pdu.destination_addr)}`,
    from: String(pdu.source_addr),
    text: textOf(message),
    reference: typeof reference === 'number' ? reference : null,
    part,
    parts,
    groupReference,
    receipt: wantedReceipt(pdu.registered_delivery),
    id,
    at,
  };
}

/** Bits 1 and 0 of registered_delivery (SMPP 3.4 section 5.2.17; the last of SMPP 5.0 section 4.7.21). */
const RECEIPTS = ['never', 'always', 'when_failed', 'when_delivered'] as const;

const wantedReceipt = (registered: unknown): WantedReceipt =>
  RECEIPTS[typeof registered === 'number' ? registered & 0b11 : 0] ?? 'never';

type Place = readonly [reference: number, parts: number, part: number];

/** Information elements of a header that say which part of which message it is (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8): reference in 8 bits, or in 16. */
const CONCATENATED_8 = 0x00;
const CONCATENATED_16 = 0x08;

function headerOf(message: unknown): Place | undefined {
  const headers = isObject(message) && Array.isArray(message.udh) ? message.udh.filter(Buffer.isBuffer) : [];
  const short = headers.find((item) => item[0] === CONCATENATED_8 && item.length >= 5);
  if (short !== undefined) return [short.readUInt8(2), short.readUInt8(3), short.readUInt8(4)];
  const long = headers.find((item) => item[0] === CONCATENATED_16 && item.length >= 6);
  return long && [long.readUInt16BE(2), long.readUInt8(4), long.readUInt8(5)];
}

/** The same by TLVs (SMPP 3.4 sections 5.3.2.22 to 24). */
function segmentsOf({
  sar_msg_ref_num: reference,
  sar_total_segments: parts,
  sar_segment_seqnum: part,
}: Pdu): Place | undefined {
  const isPlace = typeof reference === 'number' && typeof parts === 'number' && typeof part === 'number';
  return isPlace ? [reference, parts, part] : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textOf = (message: unknown): string => {
  if (typeof message === 'string') return message;
  return isObject(message) && typeof message.message === 'string' ? message.message : '';
};
