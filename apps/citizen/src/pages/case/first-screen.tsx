/** What a phone shows before anybody scrolls: what it is about, how much, until when, what then, and the button. */
/** @jsxImportSource preact */
import { issuerNames } from '@oryndau/documents/messages';
import { articleSaid } from '@oryndau/law/articles/article';
import { addDays, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { add, ZERO } from '@oryndau/law/money';
import { groundOfAct } from '@oryndau/proceedings/core/ends';
import { LAPSED } from '@oryndau/proceedings/core/evolve';
import type { CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import { onItsWayOf, payableOf } from '@oryndau/reading/payable';
import { InsetText } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { shownAmount, shownDay, shownDistance, shownEstimate, shownMoment, shownTime } from '@oryndau/web/html/shown';
import { terminationGroundTexts } from '@oryndau/words/codes';
import { filingOutcomeTexts } from '@oryndau/words/filings';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { transferGroundTexts } from '@oryndau/words/transfers';
import { caseTexts } from '../../texts/case.ts';
import { keptTexts, type OpenStanding, openTexts } from '../../texts/case-open.ts';
import {
  type ComingMeasure,
  type DayInWords,
  type FineStanding,
  type Said,
  type StandingFacts,
  standingTexts,
} from '../../texts/case-standing.ts';
import { kazakhDay } from '../../texts/kazakh-days.ts';
import { optOutTexts } from '../../texts/opt-out.ts';
import { paidElsewhereTexts } from '../../texts/payment-standing.ts';
import { optOutWaitsFor } from '../opt-out/window-page.tsx';
import { PayWhole } from '../pay/pay-whole.tsx';
import { PaymentNumber } from '../pay/payment-number.tsx';
import { paidWhere } from '../pay/standing-of.ts';
import { endingActOf, openingActOf, type ShownAct } from './acts.ts';
import { freshAnswer } from './fresh-answer.ts';
import { accountOf, measuresSaid } from './measures-said.ts';
import {
  endAwaited,
  isToBeTransferred,
  keptBy,
  type NextMeasure,
  nextAfterPause,
  nextMeasure,
  openStanding,
} from './open-standing.ts';

export interface CaseProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly today: LegalDate;
}

export interface FirstScreenProps extends CaseProps {
  readonly csrf: string;
  /** There is a payment service, so that a case is paid from here. */
  readonly hasPayments: boolean;
}

export function FirstScreen({ view, language, today, csrf, hasPayments }: FirstScreenProps) {
  const texts = standingTexts[language];
  const facts = standingFacts({ view, language, today });
  const { title, lead } = saidOf({ view, language, today }, facts);
  const opening = openingActOf(view);
  const ending = endingActOf(view);
  const { documents } = caseTexts[language];
  const [first, ...more] = lead.filter((paragraph) => paragraph !== '');
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4">
        <span class="govuk-caption-m govuk-!-margin-bottom-1">{captionOf(view, language)}</span> {title}
      </h1>
      <p class="govuk-body-l govuk-!-margin-bottom-3">{first}</p>
      {ending && <ActLink act={ending} text={documents.ending[ending.ending]} />}
      <PayButton view={view} language={language} csrf={csrf} hasPayments={hasPayments} />
      {more.map((paragraph) => (
        <p key={paragraph} class="govuk-body">
          {paragraph}
        </p>
      ))}
      {opening && <ActLink act={opening} text={documents.opening} />}
      <Notes view={view} language={language} today={today} />
      {view.standing === 'transferred' && (
        <>
          <h2 class="govuk-heading-m">{texts.changedTitle}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {texts.changed(facts).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const ActLink = ({ act: { n }, text }: { readonly act: ShownAct; readonly text: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`/case/act/${n}`}>
      {text}
    </a>
  </p>
);

/** What keeps the case here, until when, and what comes if it brings nothing; null where nothing keeps it. */
export const keptSaid = (shown: CaseProps): string | null =>
  keptBy(shown.view) === null ? null : keptTexts[shown.language](standingFacts(shown)).join(' ').trim();

/** The headline of a case and the sentence after it, for a list of cases. */
export function headlineOf(shown: CaseProps): { readonly title: string; readonly first: string } {
  const { title, lead } = saidOf(shown, standingFacts(shown));
  return { title, first: lead.find((paragraph) => paragraph !== '') ?? '' };
}

/** The one thing to do, with its sum; nothing where nothing is to be paid, or where it is on its way. */
function PayButton({ view, language, csrf, hasPayments }: Omit<FirstScreenProps, 'today'>) {
  const texts = standingTexts[language];
  const { standing, fine, amounts } = view;
  if (standing === 'fine') {
    if (!isDue(fineStanding(view))) return null;
    const sum = shownAmount(fine?.half?.sum ?? amounts.left, language);
    return <ButtonLink href="/case/pay">{texts.howToPay(sum)}</ButtonLink>;
  }
  // One that nobody knows the end of comes before another: what can be done about it stands on its own page. Where nothing can be paid it is no thing to do.
  const begun = begunOf(view);
  if (begun !== undefined && view.mayPay) {
    return (
      <ButtonLink href={`/case/pay/${begun.attempt}`}>
        {texts.seePayment(shownAmount(begun.amount, language))}
      </ButtonLink>
    );
  }
  const payable = payableOf(view);
  if (payable === 0n) return null;
  if (!hasPayments) return <ButtonLink href="/case/pay">{texts.howToPay(shownAmount(payable, language))}</ButtonLink>;
  const variant = isMoneyComing(view) ? 'secondary' : 'primary';
  return <PayWhole view={view} language={language} csrf={csrf} variant={variant} />;
}

const begunOf = ({ payments }: CaseView) => payments.find(({ status }) => status === 'begun');

const isDue = (standing: FineStanding): boolean => standing === 'half' || standing === 'due' || standing === 'overdue';

/** Money that has left somebody's account. A payment that was only begun is none. */
const isMoneyComing = ({ isMoneyOnItsWay, isBeingCollected, payments }: CaseView): boolean =>
  isMoneyOnItsWay &&
  (isBeingCollected ||
    payments.some(({ status }) => status === 'paid') ||
    !payments.some(({ status }) => status === 'begun'));

/** What else must be known before paying again, or instead of it. */
function Notes({ view, language, today }: CaseProps) {
  const texts = standingTexts[language];
  const { amounts } = view;
  const begun = begunOf(view);
  const headline = headlineStanding(view, today);
  const accepted = view.refunds.filter(({ status }) => status === 'accepted');
  const sentBack = accepted.reduce((sum, { amount }) => add(sum, amount), ZERO);
  const isFine = view.standing === 'fine' || view.standing === 'refused';
  const isOwed = isFine ? amounts.left > 0n : payableOf(view) > 0n;
  return (
    <>
      {view.standing === 'held' && view.optOut && <InsetText>{refusalOf(view, language)}</InsetText>}
      <AnswerNote view={view} language={language} />
      {underWaySaid({ view, language, today }).map((said) => (
        <InsetText key={said}>{said}</InsetText>
      ))}
      {view.isBeingCollected && view.standing === 'open' && !TELLS_OF_ORDER.has(headline) && (
        <InsetText>{view.isBeingRecalled ? texts.beingRecalled : texts.beingCollected}</InsetText>
      )}
      {view.mayBeAmnestied && <InsetText>{texts.amnesty}</InsetText>}
      <FilingNote view={view} language={language} today={today} />
      {amounts.refundable > 0n && <InsetText>{texts.refundable(shownAmount(amounts.refundable, language))}</InsetText>}
      {sentBack > 0n && <InsetText>{texts.sentBack(shownAmount(sentBack, language))}</InsetText>}
      {isOwed && begun === undefined && (
        <p class="govuk-body">
          {texts.paymentNumber} <PaymentNumber reference={view.paymentReference} />
          {!isFine && (
            <>
              <br />
              <a class="govuk-link" href="/case/pay">
                {texts.otherWays}
              </a>
            </>
          )}
        </p>
      )}
    </>
  );
}

const TELLS_OF_ORDER: ReadonlySet<OpenStanding | undefined> = new Set(['collecting', 'recalling']);

const headlineStanding = (view: CaseView, today: LegalDate): OpenStanding | undefined =>
  view.standing === 'open' ? openStanding(view, today) : undefined;

/** That something was filed, by when it is answered, and where it is to be seen. */
function FilingNote({ view, language, today }: CaseProps) {
  if (!view.hasOpenFiling) return null;
  const { filingOpen, filingOpenAfterEnd, seeFiling, answerBy, answerLate } = standingTexts[language];
  const open = view.filings.filter(({ outcome }) => outcome === null);
  return (
    <InsetText>
      {MEASURES_COME.has(view.standing) ? filingOpen : filingOpenAfterEnd}
      {open.map(({ filing, number, answerBy: day }) => (
        <span key={filing}>
          <br />
          {day !== null && `${day < today ? answerLate(shownDay(day, language)) : answerBy(byDay(day, language))} `}
          <a class="govuk-link" href={`/case/filing/${filing}`}>
            {seeFiling(number)}
          </a>
        </span>
      ))}
    </InsetText>
  );
}

/** That what was filed is answered, and where to read it: the answer itself may be long. */
function AnswerNote({ view, language }: Omit<CaseProps, 'today'>) {
  const answer = freshAnswer(view);
  if (!answer?.outcome) return null;
  const { answered, readAnswer } = standingTexts[language];
  return (
    <InsetText>
      {answered(answer.number, filingOutcomeTexts[answer.outcome][language])}{' '}
      <a class="govuk-link" href={`/case/filing/${answer.filing}`}>
        {readAnswer}
      </a>
    </InsetText>
  );
}

/** What is known of payments under way: of one that was opened, and of money that has left somebody's account and is no headline already. */
export function underWaySaid({ view, language, today }: CaseProps): readonly string[] {
  const begun = begunOf(view);
  const headline = headlineStanding(view, today);
  const isComing = isMoneyComing(view) && headline !== 'on_its_way' && !TELLS_OF_ORDER.has(headline);
  return [
    ...(begun === undefined ? [] : [begunSaid(begun, view, language)]),
    ...(isComing ? [comingSaid(view, language)] : []),
  ];
}

/** Elsewhere there is no measure of ours that a filing could keep away. */
const MEASURES_COME: ReadonlySet<CaseView['standing']> = new Set(['open', 'held']);

function begunSaid({ payUrl }: ViewedPayment, view: CaseView, language: Language): string {
  const { opened, unanswered, elsewhere } = standingTexts[language].paymentBegun;
  const where = paidWhere(view);
  if (payUrl === null) return unanswered;
  return where === 'here' ? opened : `${elsewhere} ${paidElsewhereTexts[language][where].doNotConfirm}`;
}

function comingSaid(view: CaseView, language: Language): string {
  const texts = standingTexts[language];
  const where = paidWhere(view);
  if (where === 'here') return texts.moneyOnItsWay;
  return `${texts.moneyOnItsWayElsewhere} ${paidElsewhereTexts[language][where].comes}`;
}

function captionOf({ number, article, registeredOn }: CaseView, language: Language): string {
  const document = caseTexts[language].document(number);
  return article === '' ? document : `${document}, ${articleSaid(article, registeredOn, language)}`;
}

function standingFacts({ view, language, today }: CaseProps): StandingFacts {
  const lastDay = view.standing === 'fine' ? (view.fine?.payBy ?? null) : view.lastDay;
  const { bailiffFee } = view;
  return {
    left: shownAmount(view.amounts.left, language),
    isOwed: view.amounts.left > 0n,
    isCancelled: view.fine?.status === 'cancelled',
    sum: shownAmount(view.sum, language),
    lastDay:
      lastDay === null
        ? null
        : {
            day: shownDay(lastDay, language),
            distance: shownDistance(lastDay, today, language),
            isOver: lastDay < today,
          },
    isToBeTransferred: isToBeTransferred(view),
    fee:
      bailiffFee === null
        ? null
        : { sum: shownEstimate(bailiffFee.fee, language), percent: String(bailiffFee.percent) },
    measure: measureOf(nextMeasure(view, today), today, language),
    kept: keptOf({ view, language, today }),
    account: accountInSentence(view, language),
    arrested: shownAmount(view.arrest?.amount ?? ZERO, language),
    isBeingCollected: view.isBeingCollected,
    isKeptBack: view.notSent.some(({ isKeptBack }) => isKeptBack),
    isDeferred: view.holds.includes('DEFERRAL'),
    measures: measuresSaid(view, language, view.standing === 'open' && tellsOfArrest(openStanding(view, today))),
    coming: shownAmount(onItsWayOf(view), language),
    debited: view.debited === 0n ? null : shownAmount(view.debited, language),
    half: halfOf(view, today, language),
    endedOn: shownDay(view.endedOn, language),
    ends: endsSaid(view, language),
    reasons: reasonsOf(view, language),
    issuer: issuerNames(view.issuerName)[language],
    bailiff: view.bailiff && { ...view.bailiff, since: shownDay(view.bailiff.since, language) },
    toldMoney: view.toldMoney.map(({ amount, reversal, on }) => ({
      sum: shownAmount(amount, language),
      reversal,
      on: shownDay(on, language),
    })),
  };
}

/** What keeps the case here, until when, and what comes if it brings nothing. */
function keptOf({ view, language, today }: CaseProps): StandingFacts['kept'] {
  const by = keptBy(view);
  if (by === null) return null;
  const expiresAt = begunOf(view)?.expiresAt ?? null;
  return {
    by,
    until: expiresAt === null ? null : shownClock(Date.parse(expiresAt), today, language),
    next: measureOf(nextAfterPause(view, today), today, language),
  };
}

const shownClock = (instant: number, today: LegalDate, language: Language): string =>
  legalDayAt(instant) === today ? shownTime(instant) : shownMoment(instant, language);

function measureOf(next: NextMeasure | null, today: LegalDate, language: Language): ComingMeasure | null {
  if (next === null) return null;
  const { action, day } = next;
  if (day === null) return { action, from: null };
  const before = shownWithin(addDays(day, -1), today, language);
  return { action, from: { since: sinceDay(day, language), distance: shownDistance(day, today, language), before } };
}

const shownWithin = (day: LegalDate, today: LegalDate, language: Language): DayInWords => ({
  day: shownDay(day, language),
  by: byDay(day, language),
  distance: shownDistance(day, today, language),
});

const sinceDay = (day: LegalDate, language: Language): string =>
  language === 'kk' ? kazakhDay(day, 'since') : `${language === 'ru' ? 'с' : 'from'} ${shownDay(day, language)}`;

function byDay(day: LegalDate, language: Language): string {
  if (language === 'kk') return kazakhDay(day, 'by');
  return language === 'ru' ? `до ${shownDay(day, language)} включительно` : `by ${shownDay(day, language)}`;
}

function halfOf({ standing, fine }: CaseView, today: LegalDate, language: Language): StandingFacts['half'] {
  if (standing !== 'fine' || !fine?.half) return null;
  const { sum, until } = fine.half;
  return { sum: shownAmount(sum, language), until: shownWithin(until, today, language) };
}

/** Its bank begins a sentence. */
function accountInSentence(view: CaseView, language: Language): StandingFacts['account'] {
  const account = accountOf(view, language);
  return account && { ...account, bank: account.bank.charAt(0).toUpperCase() + account.bank.slice(1) };
}

/** Headlines that say what is arrested, or are taking it. */
const tellsOfArrest = (standing: OpenStanding): boolean =>
  standing === 'arrested' ||
  standing === 'arrest_ordered' ||
  standing === 'arrest_not_sent' ||
  TELLS_OF_ORDER.has(standing);

function endsSaid(view: CaseView, language: Language): string {
  const act = endAwaited(view);
  const ground = act === null ? undefined : groundOfAct(act);
  return ground === undefined ? '' : terminationGroundTexts[ground][language];
}

function reasonsOf({ standing, holds, refusal, happenings }: CaseView, language: Language): string {
  if (standing === 'held') return holds.map((hold) => holdReasonTexts[hold][language]).join('; ');
  if (standing === 'refused') {
    const { refusals } = standingTexts[language];
    return refusal === 'OVER_LIMIT' ||
      refusal === 'DOCUMENT_TYPE' ||
      refusal === 'DEBTOR_KIND' ||
      refusal === 'REGION_OFF'
      ? refusals[refusal]
      : '';
  }
  const { ground } = happenings.findLast(({ type }) => type === 'ProceedingTransferred')?.fields ?? {};
  return transferGroundTexts[ground === 'OPT_OUT' ? 'OPT_OUT' : 'TERM_EXPIRED'][language];
}

function saidOf(shown: CaseProps, facts: StandingFacts): Said {
  const said = saidOfStanding(shown, facts);
  // After a transfer they stand in the list of what has changed.
  return shown.view.standing === 'transferred' ? said : { ...said, lead: [...said.lead, ...facts.measures] };
}

function saidOfStanding({ view, language, today }: CaseProps, facts: StandingFacts): Said {
  const texts = standingTexts[language];
  if (view.standing === 'fine') return texts.fine[fineStanding(view)](facts);
  // Nobody opened the case while the fine could be enforced.
  if (view.standing === 'refused' && view.refusal === LAPSED) return texts.fine.barred(facts);
  const isEnding = view.standing === 'held' && endAwaited(view) !== null;
  if (view.standing !== 'open' && !isEnding) return texts.standing[view.standing](facts);
  const standing = openStanding(view, today);
  const said = openTexts[language][standing](facts);
  // The term and what would come after it mean nothing to one who has refused the robot.
  const isLeaving = standing === 'transfer_waits' || standing === 'end_waits';
  return view.optOut !== null && !isLeaving ? { ...said, lead: [refusalOf(view, language)] } : said;
}

const refusalOf = (view: CaseView, language: Language): string =>
  optOutTexts[language].waits[optOutWaitsFor(view)](shownDay(view.optOut?.on ?? null, language));

function fineStanding({ fine }: CaseView): FineStanding {
  switch (fine?.status) {
    case 'paid_voluntarily':
      return 'paid';
    case 'cancelled':
      return 'cancelled';
    case 'barred':
      return 'barred';
    case 'detected':
      return 'overdue';
    case 'registered':
    case 'in_force':
    case undefined:
      return fine?.isAppealed ? 'appealed' : fine?.half ? 'half' : 'due';
  }
}
