/** Banks: the links that carry what the robot asks and what they answer. */

export { type FolderBankLinkOptions, folderBankLink } from './folder-link.ts';
export { type HttpsBankLinkOptions, httpsBankLink } from './https-link.ts';

export type * from './port.ts';
