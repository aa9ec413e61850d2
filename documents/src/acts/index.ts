/** Acts of the territorial body: their data, their pages, and the letter by which they go out on paper. */
export { type ActData, type ActParties, type ActToRender, type ActType, actTypes } from './act.ts';
export { readAct } from './read-act.ts';
export { type AttachmentName, attachmentNames, renderAct } from './render-act.ts';
export { type Template, templateOn, templates } from './templates.ts';
