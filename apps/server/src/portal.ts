/** The citizen's side, as a program opens it. */
export { type LoggerOptions, openLogger } from './http/logger.ts';
export type { MetricsOptions } from './http/operations.ts';
export type {
  BrowserPush,
  DemoControl,
  DemoPhone,
  LoginOptions,
  Portal,
  PortalParts,
  SaveAct,
  SaveReceipt,
} from './http/portal.ts';
export { type Answer, openServer, type ServerOptions } from './http/server.ts';
