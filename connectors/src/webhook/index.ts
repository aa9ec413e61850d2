/** Events for other systems, to addresses that they have named (Standard Webhooks). */
export { isPublicAddress, publicLookup } from './public-address.ts';
export {
  type WebhookAnswer,
  type WebhookMessage,
  type WebhookSender,
  type WebhookSenderOptions,
  webhookSender,
  webhookUrlFault,
} from './webhook-sender.ts';
export { isSignedMessage, webhookHeaders, webhookSecretOf } from './webhook-signature.ts';
