/** A thread of typeset-beside.ts: lays out one page after another, and hands its bytes over without a copy. */
import { move } from 'piscina';
import { typeset } from './typesetter.mjs';

export const typesetHere = (/** @type {import('./typesetter.mjs').Typesetting} */ typesetting) =>
  move(typeset(typesetting));
