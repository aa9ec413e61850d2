/** The words of the first page, for the terminal too; the page itself, which loads a web server, is `@oryndau/server/first-page`. */
export { summaryJson } from './summary-json.ts';
export { figureOrder, figureTexts, inOrder, outcomeName, type PageTexts, pageTexts } from './texts.ts';
