/** Push: the port, the government's app and the browser, the callbacks, and both other sides for simulations. */

export type { SigningKey, TrustedKeys } from '../detached-signature.ts';
export { measurePush, type PushFigures } from './bench.ts';
export {
  type BrowserSimulator,
  type BrowserSimulatorOptions,
  browserSimulator,
  type ShownNotification,
} from './browser-simulator.ts';
export {
  type CallbackListener,
  type CallbackListenerOptions,
  listenForCallbacks,
  type PushReceiptHandler,
  readCallback,
} from './callback.ts';
export { type EgovMobileOptions, egovMobile } from './egov-mobile.ts';
export { type FakePushGateway, fakePushGateway } from './fake.ts';
export type * from './port.ts';
export {
  type PushDecision,
  type PushFaults,
  type PushSimulator,
  type PushSimulatorOptions,
  pushSimulator,
  type ReceivedPush,
} from './simulator.ts';
export { type WebPushOptions, webPushGateway } from './web-push.ts';
