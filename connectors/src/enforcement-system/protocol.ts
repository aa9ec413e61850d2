/** What the territorial body and the enforcement system say to each other, for the signed exchange. */
import type { Protocol } from '../signed-exchange/port.ts';
import { composeRequest, messageTypes, readAnswer } from './messages.ts';
import type { EnforcementAnswer, EnforcementRequest } from './port.ts';

export const enforcementProtocol: Protocol<EnforcementRequest, EnforcementAnswer> = {
  party: 'ENFORCEMENT_SYSTEM',
  title: () => 'The enforcement system',
  types: messageTypes,
  faultOf: () => undefined,
  compose: composeRequest,
  read: readAnswer,
  refused: (refusal) => ({ kind: 'refused', ...refusal }),
};
