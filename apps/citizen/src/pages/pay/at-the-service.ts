/** What the pages of one payment and of a joint one share: the desk, the question how it stands, where a press leads again, and the script. */
import type { PaymentState } from '@oryndau/connectors/payment';
import { askPayment, type PaymentDesk } from '@oryndau/exchange/payments';
import { failureOf } from '@oryndau/postgres/failure';
import type { ViewedPayment } from '@oryndau/reading/case-view';
import type { Installation } from '@oryndau/web/http/installation';
import { packFile } from '@oryndau/web/http/packed-file';

/** Copies a number and looks again; each page is whole without it. */
export const script = packFile(new URL('../../browser/pay.js', import.meta.url), { name: 'pay', ending: 'js' });

export function deskOf({ db, payments, desk, now }: Installation): PaymentDesk | undefined {
  return payments === undefined ? undefined : { db, service: payments, desk, now };
}

export interface PaymentQuestion {
  readonly documentId: string;
  readonly payment: ViewedPayment;
  readonly isGivenUp: boolean;
}

/** Asks the service where nobody has told the end yet; undefined where it was not asked, or what broke on the way leaves it unknown: nothing is guessed. */
export async function ask(
  installation: Installation,
  { documentId, payment, isGivenUp }: PaymentQuestion,
): Promise<PaymentState['kind'] | undefined> {
  const desk = deskOf(installation);
  if (desk === undefined || payment.status !== 'begun') return undefined;
  try {
    return await askPayment(desk, { documentId, attempt: payment.attempt, isGivenUp });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Where the same press leads again: to the service while it can be paid there, else to what became of it. */
export const placeOf = ({ status, payUrl }: ViewedPayment, page: string): string =>
  status === 'begun' && payUrl !== null ? payUrl : page;
