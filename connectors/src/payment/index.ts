/** Payments: the port, the service behind its hosted page, and the other side for simulations. */
export {
  type ConfiguredKey,
  SIGNATURE_HEADER,
  type SigningKey,
  type TrustedKeys,
  trustedKeys,
} from '../detached-signature.ts';
export { ATTEMPTS_MAX, attemptIdOf, readAttemptId } from './attempt-id.ts';
export { type FakePaymentOptions, type FakePaymentService, fakePaymentService } from './fake.ts';
export { type HostedPaymentOptions, hostedPayment } from './hosted-payment.ts';
export type * from './port.ts';
export {
  type PaymentFaults,
  type PaymentSimulator,
  type PaymentSimulatorOptions,
  paymentSimulator,
} from './simulator.ts';
export type { CardOutcome, MadePayment, MadeRefund } from './simulator-book.ts';
export { type CardDecision, type TestCard, testCards } from './test-cards.ts';
