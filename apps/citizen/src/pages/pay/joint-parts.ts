/** Which of a person's cases can be paid together now, and what the page with the buttons promised of each. Pure. */
import { type Money, parseMoney } from '@oryndau/law/money';
import { type JointPart, jointIdOf } from '@oryndau/outside/attempt-id';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { promiseOf } from './pay-whole.tsx';

/** Those of which something can be paid, and no payment of which nobody knows the end. */
export const payableCases = (views: readonly CaseView[]): readonly CaseView[] =>
  views.filter((view) => payableOf(view) > 0n && !view.payments.some(({ status }) => status === 'begun'));

/** One case in a form: the document, the number that its attempt will have, and the sum that the page shows. */
export function partTextOf(view: CaseView): string {
  const { attempt, sum } = promiseOf(view);
  return `${view.documentId}/${attempt}/${sum}`;
}

const PART = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([1-9]\d{0,3})\/(\d{1,15}\.\d{2})$/;

/** What a form says of its cases; undefined when it is none of ours, or names one twice. */
export function readParts(texts: readonly string[]): readonly JointPart[] | undefined {
  const parts = texts.map((text) => {
    const [, documentId = '', attempt, sum] = PART.exec(text) ?? [];
    const amount = parseMoney(sum);
    return typeof amount === 'string' ? undefined : { documentId, attempt: Number(attempt), amount };
  });
  const known = parts.filter((part) => part !== undefined);
  const isSound =
    known.length === parts.length && new Set(known.map(({ documentId }) => documentId)).size === known.length;
  return isSound ? known : undefined;
}

export interface JointLine {
  readonly view: CaseView;
  readonly payment: ViewedPayment;
}

/** The lines of a joint payment, by the numbers of their documents; none where there is none such. */
export const linesOf = (views: readonly CaseView[], jointId: string): readonly JointLine[] =>
  views.flatMap((view) =>
    view.payments.filter(({ joint }) => joint?.id === jointId).map((payment) => ({ view, payment })),
  );

/** A joint payment of which nobody has told the end. */
export interface OpenJoint {
  readonly id: string;
  /** Over all its fines. */
  readonly amount: Money;
  /** The service has told its page. */
  readonly isOpened: boolean;
}

export function openJoints(views: readonly CaseView[]): readonly OpenJoint[] {
  const found = new Map<string, OpenJoint>();
  for (const { joint, status, payUrl } of views.flatMap(({ payments }) => payments)) {
    if (joint !== null && status === 'begun') found.set(joint.id, { ...joint, isOpened: payUrl !== null });
  }
  return [...found.values()];
}

/** The lines of the joint payment that these parts are, when it was begun before. */
export function begunBefore(views: readonly CaseView[], parts: readonly JointPart[]): readonly JointLine[] {
  const lines = linesOf(views, jointIdOf(parts));
  return lines.length === parts.length ? lines : [];
}
