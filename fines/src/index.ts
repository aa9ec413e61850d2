export * from './core/fine.ts';
