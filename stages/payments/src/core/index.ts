/** The account of a fine and money in suspense, decided. Pure, and fit for a browser. */
export * from './account.ts';
export * from './suspense.ts';
