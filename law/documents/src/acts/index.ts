/** Acts of the territorial body: their data, their pages, the file for the private bailiff, and the letter that goes out on paper. */

export {
  ACT_JOURNALED,
  type ActData,
  type ActParties,
  type ActToRender,
  AS_TOLD,
  EACH_PAYMENT,
  ITEMS_CITED,
  OWN_CASE,
  OWN_WORDS,
  PAYMENTS_MAX,
  WAGES_ASKED,
} from './act.ts';
export { actAsText } from './act-as-text.ts';
export { abbreviations, citationText } from './citation.ts';
export { readAct } from './read-act.ts';
export { readAttachments } from './read-attachments.ts';
export { partiesAgree } from './record-parties.ts';
export {
  type AttachmentName,
  attachmentNames,
  renderAct,
  renderActBeside,
  renderDraft,
} from './render-act.ts';
export { type LetterToRender, renderLetter } from './render-letter.ts';
export { type Template, templateOn, templates } from './templates.ts';
export { transferFile } from './transfer-file.ts';
export type { UnsignedAct } from './unsigned-act.ts';
