/** The citizen's side, as a program opens it. */
export type { LoginOptions, Portal, PortalParts, SaveAct } from './http/portal.ts';
export { type Answer, openServer, type ServerOptions } from './http/server.ts';
