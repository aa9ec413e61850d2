/** SMS: the port, the gateway over SMPP, and its ledger. */

export { memoryLedger, type PartState, type SmsLedger, type SmsPart } from './ledger.ts';
export { SENDER_1414, type Sender } from './parts.ts';
export type * from './port.ts';

export {
  type ProviderState,
  type SmppGateway,
  type SmsEvent,
  type SmsGatewayOptions,
  smsGateway,
} from './smpp-gateway.ts';
export type { ProviderOptions } from './smpp-provider.ts';
