export * from './core/account.ts';
export * from './core/match.ts';
export * from './core/suspense.ts';
