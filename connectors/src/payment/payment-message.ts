/**
 * What goes over the line to a payment service and back: JSON under a detached signature. No service's own interface was in a source that we
 * read, so this is ours, kept in this one file. Every signed body says what it is for and whose merchant's it is, so that none can be played
 * again at another address, for another attempt, or by another merchant of the same service.
 */
import { jsonOf } from '@oryndau/law/door-text';
import { formatMoney, type Money, parseMoney } from '@oryndau/law/money';
import { isCode, isObject } from '../parsed.ts';
import type { PaymentAsked, PaymentOpened, PaymentState, PaymentTold, PaymentWanted, RefundAnswer } from './port.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const CURRENCY = 'KZT';

// ------------------------------------------------------------------------------------------------ what we say

export interface OpenBody {
  readonly kind: 'open';
  readonly merchant: string;
  readonly attempt: string;
  /** Tenge with two decimals. */
  readonly amount: string;
  readonly currency: typeof CURRENCY;
  readonly purpose: string;
  readonly paymentReference: string | null;
  /** Where there are several fines; what they add up to is `amount`. */
  readonly parts?: readonly { readonly attempt: string; readonly amount: string; readonly paymentReference: string }[];
  readonly language: 'kk' | 'ru' | 'en';
  readonly returnUrl: string;
}

export interface GiveUpBody {
  readonly kind: 'give_up';
  readonly merchant: string;
  readonly attempt: string;
}

export interface RefundBody {
  readonly kind: 'refund';
  readonly merchant: string;
  readonly key: string;
  readonly attempt: string;
  readonly amount: string;
  readonly currency: typeof CURRENCY;
}

export interface RefundWanted {
  readonly key: string;
  readonly attempt: string;
  readonly amount: Money;
}

export const openBody = (merchant: string, payment: PaymentWanted): OpenBody => ({
  kind: 'open',
  merchant,
  attempt: payment.attempt,
  amount: formatMoney(payment.amount),
  currency: CURRENCY,
  purpose: payment.purpose,
  paymentReference: payment.paymentReference,
  ...(payment.parts && { parts: payment.parts.map((part) => ({ ...part, amount: formatMoney(part.amount) })) }),
  language: payment.language,
  returnUrl: payment.returnUrl,
});

export const giveUpBody = (merchant: string, attempt: string): GiveUpBody => ({ kind: 'give_up', merchant, attempt });

export const refundBody = (merchant: string, { key, attempt, amount }: RefundWanted): RefundBody => ({
  kind: 'refund',
  merchant,
  key,
  attempt,
  amount: formatMoney(amount),
  currency: CURRENCY,
});

/** What is signed of a call that has no body. */
export const readingOctets = (path: string): Buffer => Buffer.from(`GET ${path}`, 'utf8');

// ------------------------------------------------------------------------------------------------ what the service says

/** What every word about a payment says beside its status. */
interface PaymentWords {
  readonly merchant: string;
  readonly attempt: string;
  readonly amount: string;
  readonly currency: typeof CURRENCY;
  readonly providerId: string;
  readonly payUrl: string;
  /** ISO 8601 in UTC, as all times here. */
  readonly expiresAt: string;
}

interface RefundWords {
  readonly merchant: string;
  readonly key: string;
  readonly attempt: string;
  readonly amount: string;
  readonly currency: typeof CURRENCY;
}

/** The body of an answer, and of a callback. */
export type ServiceWord =
  | (PaymentWords & { readonly status: 'pending' | 'processing' })
  | (PaymentWords & { readonly status: 'paid'; readonly paidAt: string; readonly receipt: string })
  | (PaymentWords & { readonly status: 'failed'; readonly failedAt: string; readonly reason: string })
  | (RefundWords & { readonly status: 'accepted'; readonly providerId: string })
  | (RefundWords & { readonly status: 'rejected'; readonly reason: string })
  | { readonly merchant: string; readonly attempt: string; readonly status: 'rejected'; readonly reason: string }
  /** `differs`: the key was used for something else before. */
  | { readonly merchant: string; readonly attempt: string; readonly status: 'absent' | 'differs' };

/** With what an answer is compared. */
export interface Expected {
  readonly merchant: string;
  /** Where the service's pages stand; another place is not believed. */
  readonly pageOrigin: string;
  readonly now: Date;
}

export function readOpened(text: string, asked: PaymentAsked, expected: Expected): PaymentOpened {
  const answer = answerTo(text, asked.attempt, expected);
  if (typeof answer === 'string') return unknown(answer);
  if (answer.status === 'rejected') return { kind: 'rejected', reason: codeOf(answer.reason) };
  const read = readPayment(answer, asked, expected);
  if (typeof read === 'string') return unknown(read);
  const { providerId, payUrl, expiresAt } = read;
  return { kind: 'opened', providerId, payUrl, expiresAt };
}

export function readState(text: string, asked: PaymentAsked, expected: Expected): PaymentState {
  const answer = answerTo(text, asked.attempt, expected);
  if (typeof answer === 'string') return unknown(answer);
  if (answer.status === 'absent') return { kind: 'absent' };
  const read = readPayment(answer, asked, expected);
  return typeof read === 'string' ? unknown(read) : read.state;
}

/** A callback says how a payment ended, and of which amount it was; nothing else is a word of a callback. */
export function readTold(text: string, expected: Expected): PaymentTold | string {
  const value = jsonOf(text);
  if (!isObject(value) || typeof value.attempt !== 'string') return 'the callback is no JSON object with an attempt';
  const amount = parseMoney(value.amount);
  if (typeof amount === 'string') return 'the amount of the callback is no amount';
  const answer = answerTo(text, value.attempt, expected);
  if (typeof answer === 'string') return answer;
  const read = readPayment(answer, { attempt: value.attempt, amount }, expected);
  if (typeof read === 'string') return read;
  const { state } = read;
  return state.kind === 'paid' || state.kind === 'failed'
    ? { attempt: value.attempt, state }
    : 'the callback tells no end of a payment';
}

export function readRefund(text: string, asked: RefundWanted, expected: Expected): RefundAnswer {
  const answer = answerTo(text, asked.attempt, expected);
  if (typeof answer === 'string') return unknown(answer);
  if (answer.key !== asked.key) return unknown('the word of the service is about another refund');
  const fault = amountFault(answer, asked.amount);
  if (fault !== undefined) return unknown(fault);
  if (answer.status === 'rejected') return { kind: 'rejected', reason: codeOf(answer.reason) };
  const { status, providerId } = answer;
  if (status !== 'accepted' || !isId(providerId)) return unknown('the word of the service says neither yes nor no');
  return { kind: 'accepted', providerId };
}

const unknown = (reason: string): { readonly kind: 'unknown'; readonly reason: string } => ({
  kind: 'unknown',
  reason,
});

type Answer = Readonly<Record<string, unknown>>;

/** The object that answers for this attempt of ours, or why it is none. */
function answerTo(text: string, attempt: string, { merchant }: Expected): Answer | string {
  const answer = jsonOf(text);
  if (!isObject(answer)) return 'what the service said is no JSON object';
  if (answer.merchant !== merchant) return 'the word of the service is about another merchant';
  if (answer.attempt !== attempt) return 'the word of the service is about another attempt';
  // Something was begun by this key, so this is no refusal.
  return answer.status === 'differs' ? 'the key was used for something else before' : answer;
}

interface ReadPayment {
  readonly providerId: string;
  readonly payUrl: string;
  readonly expiresAt: string;
  readonly state: PaymentState;
}

function readPayment(answer: Answer, { amount }: PaymentAsked, { pageOrigin, now }: Expected): ReadPayment | string {
  const fault = amountFault(answer, amount);
  if (fault !== undefined) return fault;
  const { status, providerId, payUrl, receipt } = answer;
  const expiresAt = instantOf(answer.expiresAt);
  if (!isId(providerId)) return 'the word of the service has no id of the payment';
  if (!isPlace(payUrl, pageOrigin)) return 'the page to pay on stands at another place than was agreed';
  if (expiresAt === undefined) return 'the word of the service does not say how long the page stands';
  const place = { providerId, payUrl, expiresAt };
  if (status === 'pending') return { ...place, state: { kind: 'pending', payUrl, expiresAt } };
  if (status === 'processing') return { ...place, state: { kind: 'processing' } };
  if (status === 'paid') {
    const paidAt = pastOf(answer.paidAt, now);
    if (paidAt === undefined) return 'the word of the service does not say when it was paid';
    if (!isId(receipt)) return 'the word of the service has no number of the receipt';
    return { ...place, state: { kind: 'paid', paidAt, amount, receipt } };
  }
  if (status === 'failed') {
    const at = pastOf(answer.failedAt, now);
    if (at === undefined) return 'the word of the service does not say when it failed';
    return { ...place, state: { kind: 'failed', reason: codeOf(answer.reason), at } };
  }
  return 'the word of the service has no status that is known here';
}

function amountFault({ amount, currency }: Answer, wanted: Money): string | undefined {
  if (currency !== CURRENCY) return 'the word of the service is about another currency';
  return parseMoney(amount) === wanted ? undefined : 'the word of the service is about another amount';
}

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const codeOf = (reason: unknown): string => (isCode(reason) ? reason : 'NO_REASON');

const URL_LENGTH_MAX = 2_000;

function isPlace(value: unknown, origin: string): value is string {
  return (
    typeof value === 'string' &&
    value.length <= URL_LENGTH_MAX &&
    URL.canParse(value) &&
    new URL(value).origin === origin &&
    new URL(value).username === ''
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

function instantOf(value: unknown): string | undefined {
  const at = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? new Date(at).toISOString() : undefined;
}

/** A clock that runs ahead must not date a payment into the future. */
function pastOf(value: unknown, now: Date): string | undefined {
  const at = instantOf(value);
  return at === undefined || at <= now.toISOString() ? at : now.toISOString();
}
