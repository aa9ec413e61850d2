/** SMS: the port, the gateway over SMPP, its ledger, and an SMS centre for simulations. */

export { measureSms, type SmsFigures } from './bench.ts';
export { type FakeSmsGateway, type FakeSmsOptions, fakeSmsGateway } from './fake.ts';
export { memoryLedger, type PartState, type SmsLedger, type SmsPart } from './ledger.ts';
export { SENDER_1414, type Sender } from './parts.ts';
export type * from './port.ts';
export {
  type SmsDecision,
  type SmsFaults,
  type SmsSimulator,
  type SmsSimulatorOptions,
  smsSimulator,
} from './simulator.ts';
export type { ReceivedSms } from './simulator-book.ts';
export {
  type ProviderState,
  type SmppGateway,
  type SmsEvent,
  type SmsGatewayOptions,
  smsGateway,
} from './smpp-gateway.ts';
export type { ProviderOptions } from './smpp-provider.ts';
