/** Banks: the links that carry what the robot asks and what they answer. */

export { type FolderBankLinkOptions, folderBankLink, type HttpsBankLinkOptions, httpsBankLink } from './link.ts';
export type * from './port.ts';
export { MOVEMENTS_MAX, NEVER_CAME } from './port.ts';
