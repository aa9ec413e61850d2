/** Money that moves after the end of its case: the name of the task about it, by which whatever settles it closes it. */
import { digestOf } from '@oryndau/journal/journal';
import type { Resolution } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import type { CaseEvent } from '@oryndau/proceedings/core';

interface LateMoney {
  readonly n: number;
  readonly event: CaseEvent & { readonly type: 'LateMoneyReported' };
}

/** Money that came too late has the name of its refund; what was taken back has that of its event. */
export const lateMoneySubject = ({ n, event: { entry, amount, reversal } }: LateMoney): string =>
  reversal ? `event ${n}` : refundSubject(refundKeyOf(entry), amount);

const REFUND_KEY_DIGITS = 32;

/** The key of the refund of what an entry brought too much. */
export const refundKeyOf = (entry: string): string => digestOf(entry).slice(0, REFUND_KEY_DIGITS);

/** With the sum: only a refund of the whole resolves it. */
const refundSubject = (key: string, amount: Money): string => `money ${key} ${formatMoney(amount)}`;

/** What the payment service has sent back by itself is nobody's work any more. */
export const sentBack = (
  { documentId, key, amount }: { readonly documentId: string; readonly key: string; readonly amount: Money },
  on: LegalDate,
): Resolution => ({ documentId, code: 'LATE_MONEY', subject: refundSubject(key, amount), reason: 'SENT_BACK', on });

/** Money after a transfer, once the bailiff's chamber has acknowledged that it knows of it. */
export const toldToBailiff = (
  { documentId, ...money }: LateMoney & { readonly documentId: string },
  on: LegalDate,
): Resolution => ({ documentId, code: 'LATE_MONEY', subject: lateMoneySubject(money), reason: 'BAILIFF_TOLD', on });
