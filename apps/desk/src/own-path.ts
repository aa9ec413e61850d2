/** An address of ours: what leads elsewhere leads home. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/');
