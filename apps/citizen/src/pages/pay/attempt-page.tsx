/**
 * One payment as it stands, and the one thing to do about it. While that may change the script asks, and loads the page anew when it has: who reads slowly, or by ear, is
 * interrupted by news alone. Without it there is a button that looks again.
 */
/** @jsxImportSource preact */
import { tiyn } from '@oryndau/law/money';
import { type CaseView, hasReceipt, type ViewedPayment } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { Details, InsetText, SummaryList, type SummaryRow } from '@oryndau/web/html/blocks';
import { Button, ButtonGroup, ButtonLink, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownMoment } from '@oryndau/web/html/shown';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { casesTexts } from '../../texts/cases.ts';
import { payTexts } from '../../texts/pay.ts';
import {
  isUnderWay,
  type PaidWhere,
  type PaymentStanding,
  paidElsewhereTexts,
  paymentStandingTexts,
} from '../../texts/payment-standing.ts';
import { CaseCaption } from '../case/case-caption.tsx';
import { ToCase } from './pay-page.tsx';
import { PayWhole } from './pay-whole.tsx';
import { PaymentNumber } from './payment-number.tsx';
import { paidWhere } from './standing-of.ts';
import { QrCode } from './ways-to-pay.tsx';

export interface AttemptPageProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly payment: ViewedPayment;
  readonly standing: PaymentStanding;
  /** What remains when all that is on its way has come. Tiyn; below zero where too much was paid. */
  readonly rest: bigint;
  readonly csrf: string;
  readonly hasReceipt: boolean;
  /** There is a payment service to begin another one at. */
  readonly hasPayments: boolean;
  /** Where the script lies. */
  readonly script: string;
}

export function AttemptPage(props: AttemptPageProps) {
  const { page, view, payment, standing, script } = props;
  const { title } = paymentStandingTexts[page.language][standing];
  const paragraphs = saidOfPayment(standing, paidWhere(view), page.language);
  return (
    <Layout {...page} title={title} before={<ToCase page={page} />}>
      <CaseCaption view={view} language={page.language} />
      <h1 class="govuk-heading-l">{title}</h1>
      {paragraphs.map((text) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
      {(standing === 'paid' || standing === 'received') && <WhatFollows {...props} />}
      <SummaryList language={page.language} rows={rowsOf(props)} />
      <WhatToDo {...props} />
      <LooksAgain page={page} standing={standing} at={`/case/pay/${payment.attempt}/standing`} script={script} />
    </Layout>
  );
}

/** What is said of a payment beside its title: a case that is over is neither paid anew nor spared measures by it. */
export function saidOfPayment(standing: PaymentStanding, where: PaidWhere, language: Language): readonly string[] {
  const { paragraphs, here } = paymentStandingTexts[language][standing];
  if (where === 'here') return [...paragraphs, ...here];
  const { doNotConfirm, comes } = paidElsewhereTexts[language][where];
  if (standing === 'opened') return [...paragraphs, doNotConfirm];
  return isUnderWay(standing) ? [...paragraphs, comes] : paragraphs;
}

export interface LooksAgainProps extends Pick<AttemptPageProps, 'page' | 'standing' | 'script'> {
  /** Where the script asks. */
  readonly at: string;
}

/** For the script, which says that it looks; nothing where there is an end. */
export function LooksAgain({ page, standing, at, script }: LooksAgainProps) {
  if (!isUnderWay(standing)) return null;
  const words = standing === 'paid' ? '' : payTexts[page.language].looksByItself;
  return (
    <>
      <p class="govuk-hint" data-look={at} data-standing={standing} data-words={words} />
      <script type="module" src={script} />
    </>
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
    ...(payment.joint === null
      ? []
      : [{ key: casesTexts[language].joint.partOf, value: shownAmount(payment.joint.amount, language) }]),
    { key: texts.reference, value: <PaymentNumber reference={view.paymentReference} /> },
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

function WhatToDo(props: AttemptPageProps) {
  const { page, payment, standing } = props;
  const texts = payTexts[page.language];
  const here = `/case/pay/${payment.attempt}`;
  switch (standing) {
    case 'opened':
      return <GoOn {...props} />;
    case 'processing':
    case 'unknown':
      return <ButtonLink href={here}>{texts.lookAgain}</ButtonLink>;
    case 'given_up':
    case 'declined':
    case 'expired':
    case 'not_begun':
    case 'failed':
      return <PayAnew {...props} />;
    case 'paid':
    case 'received':
      return props.hasReceipt && hasReceipt(payment) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/receipt`}>
            {texts.openReceipt}
          </a>
        </p>
      ) : null;
  }
}

function GoOn({ page, view, payment: { attempt, payUrl, joint }, csrf }: AttemptPageProps) {
  const goOnAt = paidWhere(view) === 'here' ? payUrl : null;
  return (
    <>
      {joint !== null && <p class="govuk-body">{casesTexts[page.language].joint.allOrNone}</p>}
      <GoOnOrGiveUp page={page} csrf={csrf} payUrl={goOnAt} giveUpAt={`/case/pay/${attempt}/give-up`} />
    </>
  );
}

export interface GoOnProps {
  readonly page: Page;
  readonly csrf: string;
  /** Null: it can be given up only. */
  readonly payUrl: string | null;
  readonly giveUpAt: string;
}

/** What can be done about a payment that is open at the service, here or on another device. */
export function GoOnOrGiveUp({ page, csrf, payUrl, giveUpAt }: GoOnProps) {
  const texts = payTexts[page.language];
  return (
    <>
      <Form action={giveUpAt} csrf={csrf}>
        <ButtonGroup>
          {payUrl !== null && <ButtonLink href={payUrl}>{texts.continueAtService}</ButtonLink>}
          <Button variant="secondary">{texts.giveUp}</Button>
        </ButtonGroup>
      </Form>
      {payUrl !== null && (
        <Details summary={texts.codeOfService}>
          <QrCode address={payUrl} label={texts.codeOfService} />
        </Details>
      )}
    </>
  );
}

/** Nothing where another one is under way, or nothing is left to pay. */
function PayAnew({ page, view, csrf, hasPayments }: AttemptPageProps) {
  const { language } = page;
  if (payableOf(view) === 0n || view.payments.some(({ status }) => status === 'begun')) return null;
  return (
    <>
      {hasPayments && <PayWhole view={view} language={language} csrf={csrf} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/case/pay">
          {payTexts[language].otherWays}
        </a>
      </p>
    </>
  );
}
