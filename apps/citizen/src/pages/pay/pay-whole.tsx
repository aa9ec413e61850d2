/**
 * The whole of what is owed by one press: the button says the sum, and its form says the same sum and which attempt of the case it would be. So a page that
 * has grown old takes no other sum than it shows, and a press that comes twice is one payment.
 */
/** @jsxImportSource preact */
import { formatMoney } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { Button, type ButtonVariant, Form } from '@oryndau/web/html/form';
import { shownAmount } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { payTexts } from '../../texts/pay.ts';

export interface PayWholeProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrf: string;
  readonly variant?: ButtonVariant | undefined;
}

export function PayWhole({ view, language, csrf, variant }: PayWholeProps) {
  return (
    <Form action="/case/pay" csrf={csrf} hidden={{ how: 'whole', ...promiseOf(view) }}>
      <Button variant={variant}>{payTexts[language].pay(shownAmount(payableOf(view), language))}</Button>
    </Form>
  );
}

/** What the page with the button promised: `sum` in tenge with two decimals, and the number that the attempt will have. */
export const promiseOf = (view: CaseView): { readonly sum: string; readonly attempt: string } => ({
  sum: formatMoney(payableOf(view)),
  attempt: String(nextAttemptOf(view)),
});

export const nextAttemptOf = ({ payments }: CaseView): number =>
  payments.reduce((last, { attempt }) => Math.max(last, attempt), 0) + 1;
