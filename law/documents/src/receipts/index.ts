/** The receipt of a payment, as a document. */
export type { PaymentReceipt } from './compose-receipt.ts';
export { renderReceipt } from './render-receipt.ts';
