/**
 * What a simulated payment service knows, without a wire: the payments that were opened, what people did with them, and the money that moved.
 * The simulator says it over sockets, the fake says it at once. Time is an argument: a page expires when somebody looks.
 */
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PaymentPart, PaymentState, PaymentWanted } from '@oryndau/connectors/payment';
import type { RefundWanted } from '@oryndau/connectors/payment/payment-message';
import { paymentReferenceFault } from '@oryndau/law/identifiers';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import type { MadePayment, MadeRefund } from './made.ts';
import { paymentStatement } from './statement.ts';
import { type CardDecision, decisionOf } from './test-cards.ts';

type Course =
  | { readonly kind: 'waiting' }
  /** Until `paidAt` the card's bank is at it, and the service itself does not know. */
  | { readonly kind: 'paid'; readonly paidAt: Date; readonly receipt: string }
  | { readonly kind: 'failed'; readonly at: Date; readonly reason: string };

export interface PaymentPage {
  readonly payment: PaymentWanted;
  readonly providerId: string;
  readonly payUrl: string;
  readonly expiresAt: Date;
  course: Course;
}

export interface PaymentBookOptions {
  readonly payUrlOf: (providerId: string) => string;
  /** How long a page stands; without it twenty minutes. */
  readonly pageMs?: number;
  /** Days until the treasury's bank books the money; without it the same day. */
  readonly bookedAfterDays?: number;
  /** What a card does; without it, or when it gives undefined, the test cards. */
  readonly decide?: (payment: PaymentWanted, card: string) => CardDecision | undefined;
}

/** What a card did: a decision, that no such card is known, or that the payment had ended or was being paid. */
export type CardOutcome = CardDecision | { readonly kind: 'unknown_card' } | { readonly kind: 'over' };

export type RefundOutcome =
  | { readonly kind: 'accepted'; readonly refund: MadeRefund }
  | { readonly kind: 'rejected'; readonly reason: 'UNKNOWN_ATTEMPT' | 'NOT_PAID' | 'TOO_MUCH' | 'AMOUNT' }
  /** The key is that of another refund. */
  | { readonly kind: 'differs' };

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly page: PaymentPage; readonly isNew: boolean }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** The attempt is there for another amount or reference. */
  | { readonly kind: 'differs' };

/** A payment by number, as a person orders it at a bank. */
export interface BankOrder {
  /** 32 hexadecimal digits: an order that is given twice is carried out once. */
  readonly id: string;
  /** Eighteen digits. */
  readonly reference: string;
  readonly amount: Money;
}

/** What a bank writes as EndToEndId where the payer gave none (ISO 20022). */
const NOT_PROVIDED = 'NOTPROVIDED';
const PAGE_MS = 20 * 60_000;
const PURPOSE_LENGTH_MAX = 200;
const RECEIPT_DIGITS = 12;
/** So that a count still fits into the 35 characters of a bank's reference. */
const BANK_REFERENCE_DIGITS = 28;
const ATTEMPT = /^[A-Za-z0-9-]{1,35}$/;

export class PaymentBook {
  readonly made: MadePayment[] = [];
  readonly refunds: MadeRefund[] = [];
  readonly #options: PaymentBookOptions;
  readonly #pages = new Map<string, PaymentPage>();
  readonly #byProvider = new Map<string, PaymentPage>();
  readonly #byPart = new Map<string, PaymentPage>();

  constructor(options: PaymentBookOptions) {
    this.#options = options;
  }

  open(payment: PaymentWanted, now: Date): OpenOutcome {
    const { attempt, amount, paymentReference } = payment;
    const known = this.#pages.get(attempt);
    if (known !== undefined) {
      const isSame =
        known.payment.amount === amount &&
        known.payment.paymentReference === paymentReference &&
        isDeepStrictEqual(partsOf(known.payment), partsOf(payment));
      return isSame ? { kind: 'opened', page: known, isNew: false } : { kind: 'differs' };
    }
    const reason = faultIn(payment);
    if (reason !== undefined) return { kind: 'rejected', reason };
    const { payUrlOf, pageMs = PAGE_MS } = this.#options;
    // Whoever has the address may pay or give up, so it cannot be guessed.
    const providerId = randomBytes(16).toString('hex');
    const page: PaymentPage = {
      payment,
      providerId,
      payUrl: payUrlOf(providerId),
      expiresAt: new Date(now.getTime() + pageMs),
      course: { kind: 'waiting' },
    };
    this.#pages.set(attempt, page);
    this.#byProvider.set(providerId, page);
    for (const part of payment.parts ?? []) this.#byPart.set(part.attempt, page);
    return { kind: 'opened', page, isNew: true };
  }

  find(attempt: string): PaymentPage | undefined {
    return this.#pages.get(attempt);
  }

  findByProvider(providerId: string): PaymentPage | undefined {
    return this.#byProvider.get(providerId);
  }

  stateOf(page: PaymentPage, now: Date): PaymentState {
    if (page.course.kind === 'waiting' && now >= page.expiresAt) {
      page.course = { kind: 'failed', at: page.expiresAt, reason: 'EXPIRED' };
    }
    const { course, payUrl, payment } = page;
    if (course.kind === 'failed') return { kind: 'failed', reason: course.reason, at: course.at.toISOString() };
    if (course.kind === 'waiting') return { kind: 'pending', payUrl, expiresAt: page.expiresAt.toISOString() };
    if (now < course.paidAt) return { kind: 'processing' };
    const { paidAt, receipt } = course;
    return { kind: 'paid', paidAt: paidAt.toISOString(), amount: payment.amount, receipt };
  }

  /** Nothing was done with the page yet, and it stands. */
  isWaiting(page: PaymentPage, now: Date): boolean {
    return this.stateOf(page, now).kind === 'pending' && page.course.kind === 'waiting';
  }

  giveUp(page: PaymentPage, now: Date): PaymentState {
    if (this.isWaiting(page, now)) page.course = { kind: 'failed', at: now, reason: 'GIVEN_UP' };
    return this.stateOf(page, now);
  }

  pay(page: PaymentPage, card: string, now: Date): CardOutcome {
    if (!this.isWaiting(page, now)) return { kind: 'over' };
    const { payment, providerId } = page;
    const decision = this.#options.decide?.(payment, card) ?? decisionOf(card);
    if (decision === undefined) return { kind: 'unknown_card' };
    if (decision.kind === 'declined') {
      page.course = { kind: 'failed', at: now, reason: 'DECLINED' };
      return decision;
    }
    const paidAt = new Date(now.getTime() + decision.knownAfterMs);
    const receipt = receiptOf(providerId);
    page.course = { kind: 'paid', paidAt, receipt };
    const bookedOn = this.#bookedOn(paidAt);
    // One card is charged once, and the treasury gets an entry for each fine. Counted references alone would come again after a restart, and the intake
    // would take the second payment for the first.
    for (const [index, part] of partsOf(payment).entries()) {
      const bankReference = index === 0 ? providerId : `${providerId.slice(0, BANK_REFERENCE_DIGITS)}-${index}`;
      this.made.push({ ...part, providerId, paidAt, receipt, bookedOn, bankReference });
    }
    return decision;
  }

  /** Somebody pays a fine by its number in the app of a bank: nobody opened it here, and the entry names no attempt of ours. */
  payByNumber({ id: providerId, reference, amount }: BankOrder, now: Date): MadePayment {
    const before = this.made.find((made) => made.providerId === providerId);
    if (before !== undefined) return before;
    const paid: MadePayment = {
      attempt: NOT_PROVIDED,
      providerId,
      amount,
      paymentReference: reference,
      paidAt: now,
      receipt: receiptOf(providerId),
      bookedOn: this.#bookedOn(now),
      bankReference: providerId,
    };
    this.made.push(paid);
    return paid;
  }

  refund({ key, attempt, amount }: RefundWanted, now: Date): RefundOutcome {
    const known = this.refunds.find((refund) => refund.key === key);
    if (known !== undefined) {
      const isSame = known.attempt === attempt && known.amount === amount;
      return isSame ? { kind: 'accepted', refund: known } : { kind: 'differs' };
    }
    const page = this.#pages.get(attempt) ?? this.#byPart.get(attempt);
    const paid = page && partsOf(page.payment).find((part) => part.attempt === attempt);
    if (page === undefined || paid === undefined) return { kind: 'rejected', reason: 'UNKNOWN_ATTEMPT' };
    if (this.stateOf(page, now).kind !== 'paid') return { kind: 'rejected', reason: 'NOT_PAID' };
    if (amount <= 0n) return { kind: 'rejected', reason: 'AMOUNT' };
    const before = this.refunds.filter((refund) => refund.attempt === attempt);
    const total = before.reduce((sum, refund) => add(sum, refund.amount), add(ZERO, amount));
    if (total > paid.amount) return { kind: 'rejected', reason: 'TOO_MUCH' };
    const refund = { key, attempt, amount, providerId: `F${this.refunds.length + 1}`, at: now };
    this.refunds.push(refund);
    return { kind: 'accepted', refund };
  }

  #bookedOn(paidAt: Date): LegalDate {
    return addDays(legalDayAt(paidAt.getTime()), this.#options.bookedAfterDays ?? 0);
  }

  /** What the treasury's bank tells of a day as camt.054; undefined when nothing came. */
  statement(day: LegalDate): string | undefined {
    const booked = this.made.filter(({ bookedOn }) => bookedOn === day);
    return booked.length === 0 ? undefined : paymentStatement(day, booked);
  }
}

const receiptOf = (providerId: string): string => `R-${providerId.slice(0, RECEIPT_DIGITS).toUpperCase()}`;

/** What the treasury gets: one entry for each fine. */
export const partsOf = ({ attempt, amount, paymentReference, parts }: PaymentWanted): readonly PaymentPart[] =>
  parts ?? [{ attempt, amount, paymentReference: paymentReference ?? '' }];

/** The code of what a service would not open; undefined when it would. */
function faultIn(payment: PaymentWanted): string | undefined {
  const parts = partsOf(payment);
  if (![payment, ...parts].every(({ attempt }) => ATTEMPT.test(attempt))) return 'ATTEMPT';
  if (new Set(parts.map(({ attempt }) => attempt)).size !== parts.length) return 'ATTEMPT';
  if (parts.some(({ amount }) => amount <= 0n)) return 'AMOUNT';
  if (parts.reduce((sum, { amount }) => add(sum, amount), ZERO) !== payment.amount) return 'AMOUNT';
  if (payment.purpose === '' || payment.purpose.length > PURPOSE_LENGTH_MAX) return 'PURPOSE';
  if (parts.some(({ paymentReference: text }) => paymentReferenceFault(text) !== undefined)) return 'PAYMENT_REFERENCE';
  return returnOriginOf(payment.returnUrl) === undefined ? 'RETURN_URL' : undefined;
}

/**
 * The origin of the place to which people are sent back; undefined when they are not sent there. It stands in a policy of the page, in which
 * a semicolon or a quote would be another word: the name of a host may hold both.
 */
export function returnOriginOf(returnUrl: string): string | undefined {
  if (!URL.canParse(returnUrl)) return undefined;
  const { protocol, hostname, origin, username } = new URL(returnUrl);
  const isPlain = /^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/.test(hostname);
  return ['https:', 'http:'].includes(protocol) && isPlain && username === '' ? origin : undefined;
}
