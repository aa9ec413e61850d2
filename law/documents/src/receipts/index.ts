/** The receipt of a payment, as a document. */
export type { Receipt } from './compose-receipt.ts';
export { renderReceipt } from './render-receipt.ts';
