/** Which of a person's cases can be paid together now, and what the page with the buttons promised of each. Pure. */
import { parseMoney } from '@oryndau/law/money';
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

/** The lines of the joint payment that these parts are, when it was begun before. */
export function begunBefore(views: readonly CaseView[], parts: readonly JointPart[]): readonly JointLine[] {
  const lines = linesOf(views, jointIdOf(parts));
  return lines.length === parts.length ? lines : [];
}
