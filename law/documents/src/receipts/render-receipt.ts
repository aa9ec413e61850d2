/** The receipt of a payment as a PDF/A-3b file: Kazakh and Russian side by side, English for information. The same receipt gives the same bytes. */
import { typeset } from '../acts/typesetter.mjs';
import { readTemplate } from '../acts/typst.ts';
import { composeReceipt, type PaymentReceipt } from './compose-receipt.ts';

const template = readTemplate('../receipts/receipt.typ');

export const renderReceipt = (receipt: PaymentReceipt): Uint8Array =>
  typeset({ template, inputs: { page: JSON.stringify(composeReceipt(receipt)) } });
