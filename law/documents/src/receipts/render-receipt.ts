/**
 * The receipt of a payment as a PDF/A-3b file: Kazakh and Russian side by side, English for information, and its data as an associated file, so that the
 * page can be made again from what it carries. The same receipt gives the same bytes.
 */
import { typesetBeside } from '../acts/typeset-beside.ts';
import { type Typesetting, typeset } from '../acts/typesetter.mjs';
import { readTemplate } from '../acts/typst.ts';
import { composeReceipt, type PaymentReceipt } from './compose-receipt.ts';
import { receiptData } from './read-receipt.ts';

const template = readTemplate('../receipts/receipt.typ');

const typesettingOf = (receipt: PaymentReceipt): Typesetting => ({
  template,
  inputs: JSON.stringify({ page: composeReceipt(receipt), receipt: receiptData(receipt) }),
});

export const renderReceipt = (receipt: PaymentReceipt): Uint8Array => typeset(typesettingOf(receipt));

/** The same bytes, laid out on a thread beside. */
export const renderReceiptBeside = async (receipt: PaymentReceipt): Promise<Uint8Array> =>
  typesetBeside(typesettingOf(receipt));
