/** What the territorial body and the notaries' system say to each other, for the signed exchange. */
import type { Protocol } from '../signed-exchange/port.ts';
import { composeNotaryRequest, notaryMessageTypes, readNotaryAnswer } from './messages.ts';
import type { NotaryAnswer, NotaryRequest } from './port.ts';

export const notaryProtocol: Protocol<NotaryRequest, NotaryAnswer> = {
  party: 'NOTARY',
  title: () => "The notaries' system",
  types: notaryMessageTypes,
  faultOf: () => undefined,
  compose: composeNotaryRequest,
  read: readNotaryAnswer,
  refused: (refusal) => ({ kind: 'request_refused', ...refusal }),
};
