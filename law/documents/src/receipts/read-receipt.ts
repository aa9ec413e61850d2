/** The data of a receipt as the text that its file carries, and back. The text may come from a stranger. */
import { canonical } from '@oryndau/law/canonical';
import { jsonOf } from '@oryndau/law/door-text';
import { parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney, parseMoney } from '@oryndau/law/money';
import { type PaymentReceipt, receiptVersions } from './compose-receipt.ts';

/** The name of the file in every receipt. */
export const RECEIPT_FILE = 'receipt.json';
const CHARACTERS_MAX = 16_384;
const TEXT_MAX = 1_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const receiptData = ({ amount, ...receipt }: PaymentReceipt): string =>
  canonical({ ...receipt, amount: formatMoney(amount) });

/** Undefined where it is no such text, letter by letter. Never throws. */
export function readReceipt(text: string): PaymentReceipt | undefined {
  if (text.length > CHARACTERS_MAX) return undefined;
  const receipt = receiptIn(text);
  return receipt !== undefined && receiptData(receipt) === text ? receipt : undefined;
}

function receiptIn(text: string): PaymentReceipt | undefined {
  try {
    const { version, amount, on, attempt, test, ...rest } = jsonOf(text) as Readonly<Record<string, unknown>>;
    const [day, sum] = [parseLegalDate(String(on)), parseMoney(String(amount))];
    const { region, caseCode, number, issuer, paymentReference, time, serviceReceipt } = rest;
    const texts = [region, caseCode, number, issuer, paymentReference, time, serviceReceipt];
    const areTexts = texts.every((one): one is string => typeof one === 'string' && one.length <= TEXT_MAX);
    const [r = '', code = '', n = '', by = '', reference = '', at = '', service = ''] = areTexts ? texts : [];
    const known = receiptVersions.find((one) => one === version);
    const isReceipt = areTexts && TIME.test(at) && Number.isSafeInteger(attempt) && typeof test === 'boolean';
    if (known === undefined || !isReceipt || day === undefined || typeof sum === 'string') return undefined;
    return {
      version: known,
      region: r,
      caseCode: code,
      number: n,
      issuer: by,
      paymentReference: reference,
      attempt: Number(attempt),
      amount: sum,
      on: day,
      time: at,
      serviceReceipt: service,
      test,
    };
  } catch {
    return undefined;
  }
}
