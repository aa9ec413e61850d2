/** The figures on one page, as a document. */
export { BRIEF_VERSION, type Brief, type BriefQuestion } from './compose-brief.ts';
export { renderBriefBeside } from './render-brief.ts';
