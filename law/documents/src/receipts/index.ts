/** The receipt of a payment, as a document. */
export { type PaymentReceipt, RECEIPT_VERSION } from './compose-receipt.ts';
export { RECEIPT_FILE, readReceipt } from './read-receipt.ts';
export { renderReceipt, renderReceiptBeside } from './render-receipt.ts';
