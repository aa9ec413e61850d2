/** One payment as it stands, and the one thing to do about it. The page does not reload itself: who reads slowly, or by ear, is not interrupted. */
/** @jsxImportSource preact */
import { tiyn } from '@oryndau/law/money';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import { InsetText, SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, ButtonLink, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownMoment } from '@oryndau/web/html/shown';
import type { Page } from '@oryndau/web/http/page';
import { type PaymentStanding, payTexts } from '../../texts/pay.ts';
import { ToCase } from './pay-page.tsx';

export interface AttemptPageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly payment: ViewedPayment;
  readonly standing: PaymentStanding;
  /** What remains when all that is on its way has come. Tiyn; below zero where too much was paid. */
  readonly rest: bigint;
  readonly csrf: string;
  readonly hasReceipt: boolean;
}

export function AttemptPage(props: AttemptPageProps) {
  const { page, standing } = props;
  const { title, paragraphs } = payTexts[page.language].standing[standing];
  return (
    <Layout {...page} title={title} before={<ToCase page={page} />}>
      <h1 class="govuk-heading-l">{title}</h1>
      {paragraphs.map((text) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
      {(standing === 'paid' || standing === 'received') && <WhatFollows {...props} />}
      <SummaryList language={page.language} rows={rowsOf(props)} />
      <WhatToDo {...props} />
    </Layout>
  );
}

function rowsOf({ page, view, payment, standing }: AttemptPageProps): SummaryRow[] {
  const { language } = page;
  const texts = payTexts[language];
  const isPaid = standing === 'paid' || standing === 'received';
  const moment = isPaid ? (payment.settledAt ?? payment.begunAt) : payment.begunAt;
  return [
    { key: texts.sum, value: shownAmount(payment.amount, language) },
    { key: isPaid ? texts.paidAt : texts.begunAt, value: shownMoment(Date.parse(moment), language) },
    ...(isPaid && payment.receipt !== null ? [{ key: texts.receipt, value: payment.receipt }] : []),
    { key: texts.reference, value: view.paymentReference },
  ];
}

function WhatFollows({ page, view, rest }: AttemptPageProps) {
  const { language } = page;
  const texts = payTexts[language];
  const tooMuch = view.refundable > 0n ? view.refundable : rest < 0n ? tiyn(-rest) : undefined;
  return (
    <>
      {tooMuch !== undefined && <InsetText>{texts.refundable(shownAmount(tooMuch, language))}</InsetText>}
      {rest <= 0n && view.mayPay && (
        <p class="govuk-body">
          {texts.endsByItself}
          {view.arrest?.accountEnd && ` ${texts.arrestLiftedByItself}`}
        </p>
      )}
      {rest > 0n && view.mayPay && <p class="govuk-body">{texts.partPaid(shownAmount(tiyn(rest), language))}</p>}
    </>
  );
}

function WhatToDo({ page, view, payment, standing, csrf, hasReceipt }: AttemptPageProps) {
  const texts = payTexts[page.language];
  const here = `/case/pay/${payment.attempt}`;
  switch (standing) {
    case 'begun':
      return (
        <>
          <Form action={`${here}/give-up`} csrf={csrf}>
            <ButtonGroup>
              {payment.payUrl !== null && <ButtonLink href={payment.payUrl}>{texts.continueAtService}</ButtonLink>}
              <Button variant="secondary">{texts.giveUp}</Button>
            </ButtonGroup>
          </Form>
          <p class="govuk-hint">{texts.bankIsAtIt}</p>
        </>
      );
    case 'unknown':
      return <ButtonLink href={here}>{texts.lookAgain}</ButtonLink>;
    case 'failed':
      return view.mayPay ? <ButtonLink href="/case/pay">{texts.tryAgain}</ButtonLink> : null;
    case 'paid':
    case 'received':
      return hasReceipt ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/receipt`}>
            {texts.openReceipt}
          </a>
        </p>
      ) : null;
  }
}
