/** The words of the open figures, for the terminal too; the server itself is `@oryndau/server/portal`. */
export { summaryJson } from './summary-json.ts';
export { figureOrder, figureTexts, inOrder, outcomeName } from './texts/figure-words.ts';
export { type FiguresTexts, figuresTexts } from './texts/figures.ts';
