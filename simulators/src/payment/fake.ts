/**
 * A payment service in memory, for tests of what stands above it: the same book as in the simulator behind the same port, without a wire. The
 * contract suite holds it to what the real one does.
 */

import type { PaymentAsked, PaymentService, PaymentState, PaymentTold } from '@oryndau/connectors/payment';
import { jsonOf } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { PaymentBook, type PaymentBookOptions } from './book.ts';
import type { MadePayment, MadeRefund } from './made.ts';

export interface FakePaymentService extends PaymentService {
  /** What the next calls meet: `lost` are done and not answered. Stays until it is changed. */
  weather: 'fair' | 'down' | 'lost';
  readonly made: readonly MadePayment[];
  readonly refunds: readonly MadeRefund[];
  /** As a person on the page does: pays with a card (without one, the one that pays), or gives up. */
  pay(attempt: string, card?: string): void;
  leave(attempt: string): void;
  statement(day: LegalDate): string | undefined;
  /** The callback about an attempt that has ended, as it would come. */
  callback(attempt: string): { readonly body: Uint8Array; readonly signature: string };
}

export interface FakePaymentOptions extends Partial<PaymentBookOptions> {
  readonly now: () => Date;
}

const SIGNATURE = 'the fake signs like this';
const CARD = '4000000000000010';
const PAGES = 'https://pay.example/pay/';

export function fakePaymentService({ now, ...options }: FakePaymentOptions): FakePaymentService {
  const book = new PaymentBook({ payUrlOf: (providerId) => PAGES + providerId, ...options });
  let isClosed = false;
  const pageOf = (attempt: string) => {
    const page = book.find(attempt);
    if (page === undefined) throw new Error('no such attempt was opened');
    return page;
  };
  /** Does what is asked, unless nobody is reached; tells what came of it, unless the answer is lost. */
  const call = async <T>(work: () => T): Promise<T | { readonly kind: 'unknown'; readonly reason: string }> => {
    if (isClosed) return { kind: 'unknown', reason: 'the payment service is closed' };
    if (fake.weather === 'down') return { kind: 'unknown', reason: 'nobody is reached' };
    const answer = work();
    return fake.weather === 'lost' ? { kind: 'unknown', reason: 'no answer' } : answer;
  };
  const stateOf = ({ attempt, amount }: PaymentAsked, isGivenUp: boolean): PaymentState => {
    const page = book.find(attempt);
    if (page === undefined) return { kind: 'absent' };
    const state = isGivenUp ? book.giveUp(page, now()) : book.stateOf(page, now());
    if (page.payment.amount !== amount) return { kind: 'unknown', reason: 'the attempt is for another amount' };
    return state;
  };
  const fake: FakePaymentService = {
    weather: 'fair',
    made: book.made,
    refunds: book.refunds,
    open: (payment) =>
      call(() => {
        const opened = book.open(payment, now());
        if (opened.kind === 'differs') return { kind: 'unknown', reason: 'the attempt is for another payment' };
        if (opened.kind === 'rejected') return opened;
        const { providerId, payUrl, expiresAt } = opened.page;
        return { kind: 'opened', providerId, payUrl, expiresAt: expiresAt.toISOString() };
      }),
    ask: (payment) => call(() => stateOf(payment, false)),
    giveUp: (payment) => call(() => stateOf(payment, true)),
    refund: (refund) =>
      call(() => {
        const outcome = book.refund(refund, now());
        if (outcome.kind === 'differs') return { kind: 'unknown', reason: 'the key is that of another refund' };
        return outcome.kind === 'rejected' ? outcome : { kind: 'accepted', providerId: outcome.refund.providerId };
      }),
    readCallback: async ({ body, signature }) => {
      if (signature !== SIGNATURE) return 'it is not signed by the fake';
      const attempt = jsonOf(Buffer.from(body).toString('utf8'));
      return typeof attempt === 'string'
        ? toldOf(attempt, book.stateOf(pageOf(attempt), now()))
        : 'it names no attempt';
    },
    close: async () => {
      isClosed = true;
    },
    pay: (attempt, card = CARD) => {
      const { kind } = book.pay(pageOf(attempt), card, now());
      if (kind === 'over' || kind === 'unknown_card') throw new Error(`the attempt cannot be paid: ${kind}`);
    },
    leave: (attempt) => {
      book.giveUp(pageOf(attempt), now());
    },
    statement: (day) => book.statement(day),
    callback: (attempt) => ({ body: Buffer.from(JSON.stringify(attempt)), signature: SIGNATURE }),
  };
  return fake;
}

const toldOf = (attempt: string, state: PaymentState): PaymentTold | string =>
  state.kind === 'paid' || state.kind === 'failed' ? { attempt, state } : 'it tells no end of a payment';
