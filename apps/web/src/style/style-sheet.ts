/**
 * The style sheet as it is sent: read and packed once, when the server starts, under an address with the hash of its
 * content. So a browser keeps it for ever and asks anew only when it has changed.
 */
import { type PackedFile, packFile } from '../http/packed-file.ts';

/** What `npm run gen` made of pages.scss. */
const COMPILED = new URL('./generated/pages.css', import.meta.url);

/** "/style-<hash>.css". */
export const readStyleSheet = (): PackedFile => packFile(COMPILED, { name: 'style', ending: 'css' });
