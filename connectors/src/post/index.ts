export * from './post-folder.ts';
