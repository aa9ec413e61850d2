/** The citizen's side, as a program opens it. */
export type { DemoControl, DemoPhone, LoginOptions, Portal, PortalParts, SaveAct, SaveReceipt } from './http/portal.ts';
export { type Answer, openServer, type ServerOptions } from './http/server.ts';
