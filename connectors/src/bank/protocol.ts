/** What the territorial body and a bank say to each other, for the signed exchange: answers, and the bank's own files beside them. */
import type { ReadMessage } from '../signed-exchange/envelope.ts';
import type { Protocol, Sides } from '../signed-exchange/port.ts';
import { composeRequest, readAnswer } from './messages/message.ts';
import { messageTypes } from './messages/message-types.ts';
import type { BankAnswer, BankReading, BankRequest } from './port.ts';

export type BankWord =
  | { readonly kind: 'answer'; readonly answer: BankAnswer }
  | { readonly kind: 'statement'; readonly statement: BankReading['statements'][number] };

export const bankProtocol: Protocol<BankRequest, BankWord> = {
  party: 'BANK',
  title: (bank) => `Bank ${bank}`,
  types: messageTypes,
  faultOf: ({ bank }, { them }) => (bank === them ? undefined : 'ANOTHER_BANK'),
  compose: (request, { us, them }) => composeRequest(request, { body: us, bank: them }),
  read: (message: ReadMessage, { them }: Sides): BankWord =>
    message.type === 'camt.054.001.08'
      ? { kind: 'statement', statement: statementIn(message) }
      : { kind: 'answer', answer: readAnswer(message, them) },
  refused: (refusal, { them }) => ({ kind: 'answer', answer: { kind: 'refused', bank: them, ...refusal } }),
};

/** The bank's file as it was signed; its name is the message's id, so that it is the same name whenever it comes again. */
const statementIn = ({ id, body }: ReadMessage): { name: string; bytes: Uint8Array } => ({
  name: `${id}.xml`,
  bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`),
});
