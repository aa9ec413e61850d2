/** The state's enforcement system, over HTTPS or a watched folder: the register of debtors, and whether wages are levied. */
import { type FolderLinkOptions, folderLink, type HttpsLinkOptions, httpsLink } from '../signed-exchange/index.ts';
import type { EnforcementLink } from './port.ts';
import { enforcementProtocol } from './protocol.ts';

export type { EnforcementAnswer, EnforcementLink, EnforcementRequest } from './port.ts';

export const httpsEnforcementLink = (options: HttpsLinkOptions): EnforcementLink =>
  httpsLink(options, enforcementProtocol);

export const folderEnforcementLink = (options: FolderLinkOptions): EnforcementLink =>
  folderLink(options, enforcementProtocol);
