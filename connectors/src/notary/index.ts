/** The notaries' system: the links that carry prohibitions on disposing of property to it, and its answers back. */
import { type FolderLinkOptions, folderLink, type HttpsLinkOptions, httpsLink } from '../signed-exchange/index.ts';
import type { NotaryLink } from './port.ts';
import { notaryProtocol } from './protocol.ts';

export const httpsNotaryLink = (options: HttpsLinkOptions): NotaryLink => httpsLink(options, notaryProtocol);
export const folderNotaryLink = (options: FolderLinkOptions): NotaryLink => folderLink(options, notaryProtocol);

export type * from './port.ts';
