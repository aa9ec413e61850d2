/** What is kept of the world outside. The adapters themselves are `@oryndau/connectors/sms`, `/push`, `/bank`, `/payment` and `/signing`. */
export { orderIdOf, readOrderId } from './bank/order-id.ts';
export type * from './bank/port.ts';
export * from './codes.ts';
export { ATTEMPTS_MAX, attemptIdOf, readAttemptId } from './payment/attempt-id.ts';
export type * from './payment/port.ts';
export type * from './push/port.ts';
export * from './push/subscription.ts';
export type * from './signing/port.ts';
export type * from './sms/port.ts';
export * from './sql/acts.ts';
export * from './sql/bank-requests.ts';
export * from './sql/chamber-messages.ts';
export * from './sql/hand-over.ts';
export * from './sql/messages.ts';
export * from './sql/payments.ts';
export * from './sql/queued.ts';
export * from './sql/signing-switch.ts';
export { databaseLedger } from './sql/sms-ledger.ts';

export const connectorMigrations = { room: 'connectors', directory: new URL('../migrations/', import.meta.url) };
