/** The signed exchange: envelopes of messages under one signature, over HTTPS or a folder, with any party that has a `Protocol`. */

export { type FolderLinkOptions, folderLink } from './folder-link.ts';
export { type HttpsLinkOptions, httpsLink } from './https-link.ts';
export type * from './port.ts';
