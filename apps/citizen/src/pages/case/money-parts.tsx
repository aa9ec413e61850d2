/** What comes next, what is arrested, what is on its way, and how the sum came about. */
/** @jsxImportSource preact */
import type { Money } from '@oryndau/law/money';
import type { ComingStep } from '@oryndau/proceedings/core';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import type { PartyTold } from '@oryndau/reading/not-sent';
import { SummaryList, Table, Timeline, type TimelineEntry } from '@oryndau/web/html/blocks';
import { shownAmount, shownDay, shownEstimate, shownMoment, shownMoney } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import { calendarTexts } from '../../texts/calendar.ts';
import { caseTexts } from '../../texts/case.ts';
import { bankName } from './bank-names.ts';
import { calendarDays } from './days-ics.ts';
import type { CaseProps } from './first-screen.tsx';
import { endAwaited, keptBy } from './open-standing.ts';

const ENDED: ReadonlySet<CaseView['standing']> = new Set([
  'fine',
  'refused',
  'executed',
  'cancelled',
  'released',
  'transferred',
]);

export function ComingPart({ view, language, today }: CaseProps) {
  const texts = caseTexts[language].next;
  if (ENDED.has(view.standing)) return null;
  const by = keptBy(view);
  const coming = by === null ? view.coming : view.afterPause;
  const entry = ({ action, day }: ComingStep): TimelineEntry => ({
    day: day !== null && day > today ? day : null,
    instead: day === null ? texts.onlyAfterNotice : by === null ? texts.soon : texts.soonAfter,
    title: comingText(view, action, language),
    isAhead: true,
  });
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <p class="govuk-body">{by === null ? texts[coming.length === 0 ? pauseOf(view) : 'lead'] : texts.kept[by]}</p>
      {coming.length > 0 && <Timeline language={language} entries={coming.map(entry)} />}
      {coming.length > 0 && <CalendarLink {...{ view, language, today }} />}
    </>
  );
}

/** Why nothing is planned: something waits for us or for money, or for the head, whose signature brings what comes. */
function pauseOf({
  standing,
  isOpeningSigned,
  awaiting,
  optOut,
}: CaseView): 'pauses' | 'pausesBeforeOpening' | 'pausesBeforeTransfer' | 'pausesBeforeEnd' {
  if (endAwaited({ awaiting }) !== null) return 'pausesBeforeEnd';
  if (!isOpeningSigned) return standing === 'held' ? 'pauses' : 'pausesBeforeOpening';
  return optOut !== null || awaiting.includes('transfer') ? 'pausesBeforeTransfer' : 'pauses';
}

/** The days that the page has just named, to take along; nothing where there is none. */
export function CalendarLink({ view, language, today }: CaseProps) {
  if (calendarDays(view, today).length === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/case/days.ics">
        {calendarTexts[language].link}
      </a>
    </p>
  );
}

function comingText(view: CaseView, action: ComingStep['action'], language: Language): string {
  const texts = caseTexts[language].next;
  const sum = shownAmount(view.remainder, language);
  if (action === 'PROHIBIT') return texts.PROHIBIT;
  if (action !== 'TRANSFER') return texts[action](sum);
  return texts.TRANSFER(view.bailiffFee === null ? null : shownEstimate(view.bailiffFee.fee, language));
}

export function ArrestPart({ view: { arrest, standing }, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].arrest;
  // The banks' answer to a question is waited for only while it is still of use.
  if (arrest === null || (arrest.status === 'asked' && ENDED.has(standing))) return null;
  const { accountEnd, bank, amount, status, told, since, isOverdue, bankKnowsOn } = arrest;
  const known = bankKnowsOn === null ? '' : ` ${texts.bankKnows(shownDay(bankKnowsOn, language))}`;
  const state = stateSaid(texts, { status, told })(shownDay(since, language)) + known;
  const isTouched = accountEnd !== null && bank !== null;
  const isArrested = status === 'confirmed' || (status === 'ordered' && told === 'told');
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      {isTouched ? (
        <SummaryList
          language={language}
          rows={[
            { key: texts.bank, value: bankName(bank, language) ?? texts.bankByCode(bank) },
            { key: texts.account, value: texts.accountEnd(accountEnd) },
            ...(amount > 0n ? [{ key: texts.amount, value: shownAmount(amount, language) }] : []),
            { key: texts.state, value: state },
          ]}
        />
      ) : (
        <p class="govuk-body">{state}</p>
      )}
      {isTouched && isArrested && <p class="govuk-body">{texts.only}</p>}
      {isOverdue && <p class="govuk-body">{texts.overdue}</p>}
    </>
  );
}

interface StateSaid<Status extends string> {
  readonly states: Readonly<Record<Status, (day: string) => string>>;
  readonly notYet: (day: string) => string;
  readonly liftNotYet: (day: string) => string;
  readonly neverTold: (day: string) => string;
}

/** How a measure stands, by what whoever carries it out knows of it. */
function stateSaid<Status extends string>(
  texts: StateSaid<Status>,
  { status, told }: { readonly status: Status; readonly told: PartyTold },
): (day: string) => string {
  if (told === 'told') return texts.states[status];
  if (told === 'never') return texts.neverTold;
  return status === 'lifting' ? texts.liftNotYet : texts.notYet;
}

export function ProhibitionPart({ view: { prohibition }, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].prohibition;
  if (prohibition === null) return null;
  const { status, told, since, isOverdue } = prohibition;
  const isAlive = status === 'confirmed' || (status === 'ordered' && told === 'told');
  return (
    <>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <p class="govuk-body">{stateSaid(texts, prohibition)(shownDay(since, language))}</p>
      {isAlive && <p class="govuk-body">{texts.means}</p>}
      {isOverdue && <p class="govuk-body">{texts.overdue}</p>}
    </>
  );
}

/** Payments that the bank has not brought: those whose money is under way, and apart from them those of which nobody has told the end. */
export function OnItsWayPart({ view, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].onItsWay;
  const moment = (at: string) => shownMoment(Date.parse(at), language);
  const listed = (status: ViewedPayment['status'], said: (payment: ViewedPayment) => string): PaymentListed[] =>
    view.payments
      .filter((payment) => payment.status === status)
      .map((payment) => ({ attempt: payment.attempt, text: said(payment) }));
  const paid = listed('paid', ({ amount, settledAt, begunAt }) =>
    texts.paid(shownAmount(amount, language), moment(settledAt ?? begunAt)),
  );
  const opened = listed('begun', ({ amount, payUrl, begunAt }) =>
    texts[payUrl === null ? 'unanswered' : 'opened'](shownAmount(amount, language), moment(begunAt)),
  );
  return (
    <>
      <PaymentList title={texts.title} payments={paid} />
      <PaymentList title={texts.openedTitle} payments={opened} />
    </>
  );
}

interface PaymentListed {
  readonly attempt: number;
  readonly text: string;
}

function PaymentList({ title, payments }: { readonly title: string; readonly payments: readonly PaymentListed[] }) {
  if (payments.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list">
        {payments.map(({ attempt, text }) => (
          <li key={attempt}>
            <a class="govuk-link" href={`/case/pay/${attempt}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function AmountPart({ view: { amounts }, language }: Omit<CaseProps, 'today'>) {
  const texts = caseTexts[language].amount;
  const { fine, forgiven, paidBefore, paidSince, refundable, left } = amounts;
  const shown = (amount: Money) => shownMoney(amount, language);
  const less = (amount: Money) => shown(-amount as Money);
  const rows = [
    [texts.fine, shown(fine)],
    ...(forgiven > 0n ? [[texts.forgiven, less(forgiven)]] : []),
    ...(paidBefore > 0n ? [[texts.paidBefore, less(paidBefore)]] : []),
    ...(paidSince > 0n ? [[texts.paidSince, less(paidSince)]] : []),
    ...(refundable > 0n ? [[texts.refundable, shown(refundable)]] : []),
  ];
  return (
    <div class="govuk-!-margin-top-6">
      <Table
        id="amount"
        caption={texts.title}
        columns={[{ header: texts.what }, { header: texts.sum, isNumeric: true }]}
        rows={rows}
        total={[texts.left, shown(left)]}
      />
    </div>
  );
}
