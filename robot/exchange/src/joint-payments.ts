/**
 * Several fines by one payment (decision 0035): all are begun in their cases or none, the service is asked once, and whatever it says of the whole is told to each
 * case with its own sum. The money comes for each fine by itself.
 */
import type { Heard } from '@oryndau/deciding/now';
import { legalDayAt } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { attemptIdOf, jointIdOf, jointKeyOf } from '@oryndau/outside/attempt-id';
import { ATTEMPTS_A_DAY, beginJoint, keepOpened } from '@oryndau/outside/payments';
import type { Language } from '@oryndau/words/languages';
import { commandOf, type PaymentDesk, queue, settle } from './payments.ts';

export interface JointPaymentPart {
  readonly documentId: string;
  /** The number that the attempt had on the page with the button. */
  readonly attempt: number;
  /** Tiyn. */
  readonly amount: Money;
  readonly paymentReference: string;
}

export interface JointPaymentBegin {
  readonly parts: readonly JointPaymentPart[];
  readonly language: Language;
  /** What the payer reads at the service: no name, no IIN. */
  readonly purpose: string;
  /** Where the service sends the person back, by the id of the joint payment. */
  readonly returnUrl: (jointId: string) => string;
}

export type JointPaymentBegun =
  | { readonly kind: 'opened'; readonly jointId: string; readonly payUrl: string }
  /** The service did not answer, or would not: it is known, and asked about or over. */
  | { readonly kind: 'unknown' | 'failed'; readonly jointId: string }
  /** An attempt of one of them was begun before: nothing was begun now. */
  | { readonly kind: 'taken' }
  /** One of them cannot be paid: none was begun. */
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** So many fines at most by one payment. */
export const JOINT_PARTS_MAX = 20;

export async function beginJointPayment(desk: PaymentDesk, wanted: JointPaymentBegin): Promise<JointPaymentBegun> {
  const { parts, language, purpose, returnUrl } = wanted;
  const jointId = jointIdOf(parts);
  const begun = await beginRows(desk, { jointId, parts, language });
  if (begun === 'taken') return { kind: 'taken' };
  if (begun === 'full') {
    return { kind: 'refused', refusal: refusal('PAYMENTS_TOO_MANY', { max: String(ATTEMPTS_A_DAY) }) };
  }
  const heard = await Promise.all(
    parts.map(({ documentId, attempt }) => desk.desk.tell(commandOf(documentId, attempt, { type: 'BeginPayment' }))),
  );
  if (heard.some(({ kind }) => kind !== 'decided')) {
    await failAll(desk, parts, 'NOT_BEGUN');
    const refused = heard.find((each): each is Heard & { kind: 'refused' } => each.kind === 'refused');
    return refused === undefined ? { kind: 'failed', jointId } : { kind: 'refused', refusal: refused.refusal };
  }
  const opened = await desk.service.open({
    attempt: jointKeyOf(jointId),
    amount: tiyn(parts.reduce((sum, { amount }) => sum + amount, 0n)),
    purpose,
    paymentReference: null,
    parts: parts.map(({ documentId, attempt, amount, paymentReference }) => ({
      attempt: attemptIdOf(documentId, String(attempt)),
      amount,
      paymentReference,
    })),
    language,
    returnUrl: returnUrl(jointId),
  });
  if (opened.kind === 'unknown') return { kind: 'unknown', jointId };
  if (opened.kind === 'rejected') {
    await failAll(desk, parts, opened.reason);
    return { kind: 'failed', jointId };
  }
  const { providerId, payUrl, expiresAt } = opened;
  await desk.db.transaction((tx) =>
    keepOpened(
      tx,
      parts.map(({ documentId, attempt }) => ({ documentId, attempt, providerId, payUrl, expiresAt })),
      desk.now(),
    ),
  );
  return { kind: 'opened', jointId, payUrl };
}

/** All rows and what their cases are told of them, or nothing of it. */
async function beginRows(
  { db, now }: PaymentDesk,
  { jointId, parts, language }: Pick<JointPaymentBegin, 'parts' | 'language'> & { readonly jointId: string },
): Promise<'begun' | 'full' | 'taken'> {
  const at = now();
  try {
    return await db.transaction(async (tx) => {
      const begun = await beginJoint(tx, { jointId, parts, language, at });
      if (begun !== 'begun') throw new NotBegun(begun);
      const commands = parts.map(({ documentId, attempt }) => commandOf(documentId, attempt, { type: 'BeginPayment' }));
      await queue(tx, legalDayAt(at.getTime()), commands);
      return begun;
    });
  } catch (error) {
    if (error instanceof NotBegun) return error.why;
    throw error;
  }
}

/** Takes back what was written of some of them. */
class NotBegun extends Error {
  readonly why: 'full' | 'taken';
  constructor(why: 'full' | 'taken') {
    super(`a joint payment was not begun: ${why}`);
    this.why = why;
  }
}

async function failAll(desk: PaymentDesk, parts: readonly JointPaymentPart[], reason: string): Promise<void> {
  const state = { kind: 'failed', reason, at: desk.now().toISOString() } as const;
  await settle(
    desk,
    parts.map(({ documentId, attempt }) => ({ documentId, attempt, state })),
  );
}
