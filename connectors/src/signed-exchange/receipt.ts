/** The receipt for an envelope: what became of each message in it, taken or not. It says nothing of what will be done with those taken. */
import type { Message, ReadMessage } from './envelope.ts';
import type { Submission } from './port.ts';
import type { MessageShape } from './schemas.ts';
import { at, leaf, textAt, Unreadable } from './xml-text.ts';

export const RECEIPT_TYPE = 'oryndau.receipt.1';
/** Called after the banks, who were the first to get one: it is on the wire, and a namespace is a name and no description. */
const RECEIPT_NAMESPACE = 'urn:oryndau:bank:receipt:1';
export const receiptShape: MessageShape = {
  namespace: RECEIPT_NAMESPACE,
  schema: new URL('./schemas/oryndau-receipt-1.xsd', import.meta.url),
};
const REASON_CHARACTERS = 35;

export type Taking = Exclude<Submission, { kind: 'not_sent' }>;

/** The word on each message of an envelope: taken, or why not. Its id is the envelope's with an R, so it is one however often made. */
export function composeReceipt(envelope: string, takings: readonly Taking[]): Message {
  const outcomes = takings.map((taking) => {
    const outcome =
      taking.kind === 'accepted' ? '<Taken></Taken>' : leaf('Rejected', taking.reason.slice(0, REASON_CHARACTERS));
    return `<Taking>${leaf('Id', taking.id)}<Outcome>${outcome}</Outcome></Taking>`;
  });
  const body = `<Receipt xmlns="${RECEIPT_NAMESPACE}">${leaf('Envelope', envelope)}${outcomes.join('')}</Receipt>`;
  return { id: `R-${envelope}`, type: RECEIPT_TYPE, body };
}

export interface EnvelopeReceipt {
  readonly envelope: string;
  readonly takings: ReadonlyMap<string, Taking>;
}

/** Throws Unreadable when the message is no receipt. */
export function readReceipt({ type, root }: ReadMessage): EnvelopeReceipt {
  if (type !== RECEIPT_TYPE) throw new Unreadable('NOT_A_RECEIPT', type);
  const takings = new Map<string, Taking>();
  for (const message of root.children) {
    if (message.name !== 'Taking') continue;
    const id = textAt(message, 'Id');
    const taken = at(message, 'Outcome', 'Taken') !== undefined;
    takings.set(
      id,
      taken ? { kind: 'accepted', id } : { kind: 'rejected', id, reason: textAt(message, 'Outcome', 'Rejected') },
    );
  }
  return { envelope: textAt(root, 'Envelope'), takings };
}
