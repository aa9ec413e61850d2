/** What a phone shows before anybody scrolls: what it is about, how much, until when, what then, and the button. */
/** @jsxImportSource preact */
import { issuerNames } from '@oryndau/documents/messages';
import { articleSaid } from '@oryndau/law/articles/article';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, ZERO } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { InsetText } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { shownAmount, shownDay, shownDistance } from '@oryndau/web/html/shown';
import { holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import { transferGroundTexts } from '@oryndau/words/transfers';
import { caseTexts } from '../../texts/case.ts';
import { type FineStanding, type Said, type StandingFacts, standingTexts } from '../../texts/case-standing.ts';
import { optOutTexts } from '../../texts/opt-out.ts';
import { optOutWaitsFor } from '../opt-out/window-page.tsx';
import { openingActOf } from './acts.ts';

export interface CaseProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly today: LegalDate;
}

export function FirstScreen({ view, language, today }: CaseProps) {
  const texts = standingTexts[language];
  const facts = standingFacts({ view, language, today });
  const { title, lead } = saidOf(view, facts, language);
  const opening = openingActOf(view);
  const [first, ...more] = lead.filter((paragraph) => paragraph !== '');
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4">
        <span class="govuk-caption-m govuk-!-margin-bottom-1">{captionOf(view, language)}</span>
        {title}
      </h1>
      <p class="govuk-body-l govuk-!-margin-bottom-3">{first}</p>
      {more.map((paragraph) => (
        <p key={paragraph} class="govuk-body">
          {paragraph}
        </p>
      ))}
      {view.mayPay && (
        <ButtonLink href="/case/pay" variant={view.isMoneyOnItsWay ? 'secondary' : 'primary'}>
          {texts.pay}
        </ButtonLink>
      )}
      {opening && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/case/act/${opening.n}`}>
            {caseTexts[language].documents.opening}
          </a>
        </p>
      )}
      <Notes view={view} language={language} />
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

/** What else must be known before paying again, or instead of it. */
function Notes({ view, language }: Omit<CaseProps, 'today'>) {
  const texts = standingTexts[language];
  const { amounts, fine } = view;
  const half = view.standing === 'fine' ? fine?.half : undefined;
  const accepted = view.refunds.filter(({ status }) => status === 'accepted');
  const sentBack = accepted.reduce((sum, { amount }) => add(sum, amount), ZERO);
  const isFree = amounts.left === 0n || view.standing === 'transferred';
  return (
    <>
      {view.standing === 'held' && view.optOut && <InsetText>{refusalOf(view, language)}</InsetText>}
      {view.isMoneyOnItsWay && <InsetText>{texts.moneyOnItsWay}</InsetText>}
      {view.isBeingCollected && view.mayPay && <InsetText>{texts.beingCollected}</InsetText>}
      {view.mayBeAmnestied && <InsetText>{texts.amnesty}</InsetText>}
      {view.hasOpenFiling && <InsetText>{texts.filingOpen}</InsetText>}
      {half && <p class="govuk-body">{texts.half(shownAmount(half.sum, language), shownDay(half.until, language))}</p>}
      {amounts.refundable > 0n && <InsetText>{texts.refundable(shownAmount(amounts.refundable, language))}</InsetText>}
      {sentBack > 0n && <InsetText>{texts.sentBack(shownAmount(sentBack, language))}</InsetText>}
      {!isFree && !view.isMoneyOnItsWay && <p class="govuk-body">{texts.payElsewhere(view.paymentReference)}</p>}
    </>
  );
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
    sum: shownAmount(view.sum, language),
    lastDay:
      lastDay === null
        ? null
        : {
            day: shownDay(lastDay, language),
            distance: shownDistance(lastDay, today, language),
            isOver: lastDay < today,
          },
    fee:
      bailiffFee === null ? null : { sum: shownAmount(bailiffFee.fee, language), percent: String(bailiffFee.percent) },
    measuresFrom: measuresFrom(view, today, language),
    endedOn: shownDay(view.endedOn, language),
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

function measuresFrom({ coming }: CaseView, today: LegalDate, language: Language): string | null {
  const texts = standingTexts[language];
  // A prohibition takes nothing from anybody.
  const measure = coming.find(({ action, day }) => (action === 'ARREST' || action === 'COLLECT') && day !== null);
  if (measure === undefined || measure.day === null) return null;
  return measure.day > today ? texts.fromDay(shownDay(measure.day, language)) : texts.soon;
}

function reasonsOf({ standing, holds, refusal, happenings }: CaseView, language: Language): string {
  if (standing === 'held') return holds.map((hold) => holdReasonTexts[hold][language]).join('; ');
  if (standing === 'refused') {
    const { refusals } = standingTexts[language];
    return refusal === 'OVER_LIMIT' || refusal === 'DOCUMENT_TYPE' || refusal === 'DEBTOR_KIND'
      ? refusals[refusal]
      : '';
  }
  const { ground } = happenings.find(({ type }) => type === 'ProceedingTransferred')?.fields ?? {};
  return transferGroundTexts[ground === 'OPT_OUT' ? 'OPT_OUT' : 'TERM_EXPIRED'][language];
}

function saidOf(view: CaseView, facts: StandingFacts, language: Language): Said {
  const texts = standingTexts[language];
  if (view.standing === 'fine') return texts.fine[fineStanding(view)](facts);
  const said = texts.standing[view.standing](facts);
  // The term and what would come after it mean nothing to one who has refused the robot.
  return view.standing === 'open' && view.optOut !== null ? { ...said, lead: [refusalOf(view, language)] } : said;
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
      return fine?.isAppealed ? 'appealed' : 'due';
  }
}
