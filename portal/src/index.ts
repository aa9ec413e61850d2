/** The room `portal/`: what the citizen's side keeps beside the cases: tries, views, filings and their files, browsers that get news. */
export { IIN_DIGITS_ASKED, isSecondFactOf, NO_IIN, type SecondFact } from './second-fact.ts';
export * from './sql/browsers.ts';
export {
  type ApiClient,
  addClient,
  checkClient,
  type KeptClient,
  listClients,
  revokeClient,
} from './sql/clients.ts';
export * from './sql/filings.ts';
export {
  type KeptAnswer,
  type KeyedRequest,
  type KeyTaken,
  keepKeyAnswer,
  letKeyGo,
  sweepKeys,
  takeKey,
} from './sql/idempotency.ts';
export { countTry, forgiveTry, sweepTries, type TryLimit, type TrySubject, tryLimits } from './sql/tries.ts';
export { type CaseView, noteView, type Reader } from './sql/views.ts';
export * from './sql/webhooks.ts';
export * from './upload.ts';

export const portalMigrations = { room: 'portal', directory: new URL('../migrations/', import.meta.url) };
