/** What is seen before a payment: the form, another way to pay, or that there is nothing to pay. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type CaseView, holdsMoney } from '@oryndau/reading/case-view';
import { dueOf } from '@oryndau/reading/payable';
import { InsetText, WarningText } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { BankPayLink } from '@oryndau/web/http/bank-link';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { standingTexts } from '../../texts/case-standing.ts';
import { type NothingToPay, payTexts } from '../../texts/pay.ts';
import { CaseCaption } from '../case/case-caption.tsx';
import { keptSaid } from '../case/first-screen.tsx';
import { type PayBefore, payBefore } from '../case/open-standing.ts';
import { PayWhole, promiseOf } from './pay-whole.tsx';
import { WaysToPay } from './ways-to-pay.tsx';

/** What was typed as a part, and what is wrong with it; or why the whole was not begun. */
export interface PayForm {
  readonly amount: string;
  readonly errors: readonly FieldError[];
  readonly warning?: string;
}

export interface PayPageProps extends WithWays {
  readonly page: Page;
  readonly view: CaseView;
  /** The most that can be paid. */
  readonly payable: Money;
  readonly onItsWay: Money;
  readonly csrf: string;
  readonly form: PayForm;
  readonly today: LegalDate;
}

export function PayPage({ page, view, payable, onItsWay, csrf, form, today, bankLinks, script }: PayPageProps) {
  const { language } = page;
  const texts = payTexts[language];
  const { amount, errors, warning } = form;
  const kept = keptSaid({ view, language, today });
  const before = payBefore(view, today);
  const isArrested = holdsMoney(view.arrest);
  return (
    <Layout {...page} title={texts.title} hasErrors={errors.length > 0} before={<ToCase page={page} />}>
      <ErrorSummary language={language} errors={errors} />
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {warning !== undefined && <WarningText language={language}>{warning}</WarningText>}
      <p class="govuk-body-l">
        {texts.owed(shownAmount(payable, language))}
        {kept === null && before !== null && ` ${untilSaid(before, view.lastDay, language)}`}
      </p>
      {kept !== null && <p class="govuk-body">{kept}</p>}
      {onItsWay > 0n && <InsetText>{texts.partIsOnItsWay(shownAmount(onItsWay, language))}</InsetText>}
      {view.isBeingCollected && (
        <InsetText>{view.isBeingRecalled ? standingTexts[language].beingRecalled : texts.beingCollected}</InsetText>
      )}
      <PayWhole view={view} language={language} csrf={csrf} />
      <p class="govuk-body">{texts.wholeHint(isArrested)}</p>
      <p class="govuk-hint">{texts.cardNote}</p>
      <h2 class="govuk-heading-m">{texts.part}</h2>
      <Form action="/case/pay" csrf={csrf} hidden={{ how: 'part', attempt: promiseOf(view).attempt }}>
        <Input
          language={language}
          name="amount"
          label={texts.amount}
          hint={`${texts.partHint(isArrested)} ${texts.amountHint}`}
          value={amount}
          inputMode="decimal"
          width={10}
          suffix="₸"
          error={errorOf(errors, 'amount')}
        />
        <Button variant="secondary">{texts.goToService}</Button>
      </Form>
      <h2 class="govuk-heading-m">{texts.elsewhere}</h2>
      <WaysToPay language={language} reference={view.paymentReference} sum={payable} bankLinks={bankLinks} />
      {script !== undefined && <script type="module" src={script} />}
    </Layout>
  );
}

/** Until when, and what comes after it. */
function untilSaid({ day, action }: PayBefore, lastDay: LegalDate | null, language: Language): string {
  const { until, last, soon, after } = payTexts[language];
  return [
    day === null ? soon : until(shownDay(day, language)),
    ...(action === null ? [] : [after[action]]),
    ...(action === null || action === 'TRANSFER' ? [] : [last(shownDay(lastDay, language))]),
  ].join(' ');
}

interface CasePageProps {
  readonly page: Page;
  readonly view: CaseView;
}

interface WithWays {
  readonly bankLinks: readonly BankPayLink[];
  /** Where the script lies that copies the number; undefined on the answer to a form, which is kept and shown as a page without one. */
  readonly script: string | undefined;
}

export const ToCase = ({ page }: Pick<CasePageProps, 'page'>) => (
  <BackLink language={page.language} href="/case" text={payTexts[page.language].toCase} />
);

/** There is no payment service, or no case of ours: the reference is good in every bank. */
export function PayElsewherePage({ page, view, bankLinks, script }: CasePageProps & WithWays) {
  const { language } = page;
  const texts = payTexts[language];
  const due = dueOf(view);
  const half = view.fine?.half ?? null;
  return (
    <Layout {...page} title={texts.title} before={<ToCase page={page} />}>
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      {due > 0n && (
        <p class="govuk-body-l">
          {texts.owed(shownAmount(due, language))}
          {half !== null && ` ${texts.half(shownAmount(view.amounts.left, language), shownDay(half.until, language))}`}
        </p>
      )}
      <p class="govuk-body">{texts.noService}</p>
      <WaysToPay language={language} reference={view.paymentReference} sum={due} bankLinks={bankLinks} />
      {script !== undefined && <script type="module" src={script} />}
    </Layout>
  );
}

export function NothingToPayPage({ page, view, onItsWay }: CasePageProps & { readonly onItsWay: Money }) {
  const { language } = page;
  const texts = payTexts[language];
  const { title, paragraphs } = texts.nothing[reasonOf(view)](shownAmount(onItsWay, language));
  const { refundable } = view;
  return (
    <Layout {...page} title={title} before={<ToCase page={page} />}>
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{title}</h1>
      {paragraphs.map((text) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
      {refundable > 0n && <InsetText>{texts.refundable(shownAmount(refundable, language))}</InsetText>}
      <ButtonLink href="/case" variant="secondary">
        {texts.toCase}
      </ButtonLink>
    </Layout>
  );
}

function reasonOf({ standing, mayPay, amounts }: CaseView): NothingToPay {
  if (standing === 'transferred') return amounts.left > 0n ? 'transferred' : 'transferred_paid';
  if (standing === 'fine' || standing === 'refused') return 'no_debt';
  if (standing === 'cancelled' || standing === 'released') return 'over';
  return mayPay ? 'on_its_way' : 'executed';
}
