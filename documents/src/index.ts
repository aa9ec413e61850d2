/** The room `documents/`: what the authority writes. Pure: the same values give the same bytes. */
export * from './acts/index.ts';
export * from './receipts/index.ts';
