/** Payments: the port, and the service behind its hosted page. */
export {
  type ConfiguredKey,
  SIGNATURE_HEADER,
  type SigningKey,
  type TrustedKeys,
  trustedKeys,
} from '../detached-signature.ts';

export { type HostedPaymentOptions, hostedPayment } from './hosted-payment.ts';
export type * from './port.ts';
