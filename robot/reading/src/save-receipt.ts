/** The receipt of a payment that a person made at the payment service, as a sealed PDF. It is made when it is asked for: nothing of it is kept. */
import type { PaymentReceipt } from '@oryndau/documents/receipts';
import { partiesOf } from '@oryndau/fines/core/register-person';
import { hourAt, legalDayAt } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { caseCodeOf } from '@oryndau/outside/codes';
import type { Database } from '@oryndau/postgres/database';
import type { BytesSigner } from '@oryndau/signing/port';
import { decodeDocument } from '@oryndau/standing/document-state';
import { type CasePagePayment, type CasePageRow, readCasePage } from './case-page.ts';
import { hasReceipt } from './case-view.ts';

export interface SaveReceiptOptions {
  /** Seals files. */
  readonly seal: BytesSigner;
  readonly test: boolean;
  readonly now: () => Date;
}

/** Gives the sealed receipt of an attempt, or undefined when nothing was paid by it. The libraries are loaded with the first one. */
export function receiptSaver(db: Database, { seal, test, now }: SaveReceiptOptions) {
  return async (documentId: string, attempt: number): Promise<Uint8Array | undefined> => {
    const row = await readCasePage(db.sql, documentId);
    const payment = row?.payments.find((candidate) => candidate.attempt === attempt);
    const receipt = row && payment && receiptOf(row, payment, test);
    if (receipt === undefined) return undefined;
    const [{ sealPdf }, { renderReceiptBeside, RECEIPT_VERSION: version }] = await Promise.all([
      import('@oryndau/signing'),
      import('@oryndau/documents/receipts'),
    ]);
    return sealPdf(await renderReceiptBeside({ version, ...receipt }), {
      signer: seal,
      certificates: seal.certificates,
      at: now(),
    });
  };
}

function receiptOf(
  row: CasePageRow,
  payment: CasePagePayment,
  test: boolean,
): Omit<PaymentReceipt, 'version'> | undefined {
  if (!hasReceipt(payment) || row.state === null) return undefined;
  const { settledAt, receipt, amount, attempt } = payment;
  const at = Date.parse(settledAt);
  return {
    region: decodeDocument(row.state).fine?.region ?? '',
    caseCode: caseCodeOf(row.documentId),
    number: row.number,
    issuer: partiesOf(row.record).issuer.name,
    paymentReference: row.paymentReference,
    attempt,
    amount: tiyn(BigInt(amount)),
    on: legalDayAt(at),
    time: timeOf(at),
    serviceReceipt: receipt,
    test,
  };
}

const MINUTE_MS = 60_000;
/** The time of day in Almaty. */
const timeOf = (at: number): string =>
  [hourAt(at), Math.floor(at / MINUTE_MS) % 60].map((number) => String(number).padStart(2, '0')).join(':');
