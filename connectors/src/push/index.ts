/** Push: the port, the government's app and the browser, and the callbacks. */

export type { SigningKey, TrustedKeys } from '../detached-signature.ts';

export {
  type CallbackListener,
  type CallbackListenerOptions,
  listenForCallbacks,
  type PushReceiptHandler,
  readCallback,
} from './callback.ts';
export { type EgovMobileOptions, egovMobile } from './egov-mobile.ts';

export type * from './port.ts';

export { type WebPushOptions, webPushGateway } from './web-push.ts';
