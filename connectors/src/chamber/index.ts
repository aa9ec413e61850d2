export * from './chamber-folder.ts';
