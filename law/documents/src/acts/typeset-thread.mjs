/** A thread of typeset-beside.ts: lays out one page after another, and hands its bytes over without a copy. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { move } from 'piscina';
import { typeset } from './typesetter.mjs';

export const typesetHere = async (/** @type {import('./typesetter.mjs').Typesetting} */ typesetting) => {
  // Between two pages, else Typst frees nothing.
  await nextTurn();
  return move(typeset(typesetting));
};
