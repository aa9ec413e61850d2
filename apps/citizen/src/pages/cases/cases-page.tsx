/** The cases of a person: what each is about now, which to open, and which to pay. Plain forms: a box beside a case belongs to the form at the end of the list. */
/** @jsxImportSource preact */
import { articleSaid } from '@oryndau/law/articles/article';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, tiyn } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { InsetText, WarningText } from '@oryndau/web/html/blocks';
import { Button, ButtonLink, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount } from '@oryndau/web/html/shown';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { standingTexts } from '../../texts/case-standing.ts';
import { casesTexts } from '../../texts/cases.ts';
import { findTexts } from '../../texts/find.ts';
import { headlineOf, underWaySaid } from '../case/first-screen.tsx';
import { LeaveForm } from '../find/visit-pages.tsx';
import { type OpenJoint, openJoints, partTextOf } from '../pay/joint-parts.ts';

export interface CasesPageProps {
  readonly page: Page;
  readonly csrf: string;
  readonly views: readonly CaseView[];
  /** Those of them that can be paid here now. */
  readonly payable: readonly CaseView[];
  readonly today: LegalDate;
  /** Why nothing was begun. */
  readonly warning: string | undefined;
}

const CHOSEN_FORM = 'chosen';

export function CasesPage({ page, csrf, views, payable, today, warning }: CasesPageProps) {
  const { language } = page;
  const { cases: texts, leave } = findTexts[language];
  const title = views.length === 0 ? texts.none : texts.title;
  const isSeveral = payable.length > 1;
  return (
    <Layout {...page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {warning !== undefined && <WarningText language={language}>{warning}</WarningText>}
      {openJoints(views).map((joint) => (
        <JointNote key={joint.id} joint={joint} language={language} />
      ))}
      {isSeveral ? (
        <PayAll payable={payable} csrf={csrf} language={language} />
      ) : (
        <p class="govuk-body-l">{views.length === 0 ? texts.noneHint : texts.lead}</p>
      )}
      {views.map((view) => (
        <CaseItem
          key={view.documentId}
          view={view}
          today={today}
          language={language}
          csrf={csrf}
          canChoose={isSeveral && payable.includes(view)}
        />
      ))}
      {isSeveral && (
        <Form id={CHOSEN_FORM} action="/cases/pay" csrf={csrf}>
          <Button>{casesTexts[language].payChosen}</Button>
        </Form>
      )}
      <LeaveForm csrf={csrf} action={leave.action} />
    </Layout>
  );
}

/** Several fines by one payment that is open: what is known of it, and the way to it. It stands above all, since no case of the list says it. */
function JointNote({ joint, language }: { readonly joint: OpenJoint; readonly language: Language }) {
  const { opened, unanswered } = casesTexts[language].joint;
  const sum = shownAmount(joint.amount, language);
  return (
    <>
      <InsetText>{joint.isOpened ? opened(sum) : unanswered(sum)}</InsetText>
      <ButtonLink href={`/cases/pay/${joint.id}`}>{standingTexts[language].seePayment(sum)}</ButtonLink>
    </>
  );
}

interface PayAllProps {
  readonly payable: readonly CaseView[];
  readonly csrf: string;
  readonly language: Language;
}

function PayAll({ payable, csrf, language }: PayAllProps) {
  const texts = casesTexts[language];
  const sum = shownAmount(totalOf(payable), language);
  return (
    <>
      <p class="govuk-body-l govuk-!-margin-bottom-3">{texts.total(sum)}</p>
      <Form action="/cases/pay" csrf={csrf}>
        {payable.map((view) => (
          <input key={view.documentId} type="hidden" name="part" value={partTextOf(view)} />
        ))}
        <Button>{texts.payAll(payable.length, sum)}</Button>
      </Form>
      <p class="govuk-body">{texts.atOnce}</p>
    </>
  );
}

const totalOf = (views: readonly CaseView[]): Money => tiyn(views.reduce((sum, view) => sum + payableOf(view), 0n));

interface CaseItemProps {
  readonly view: CaseView;
  readonly today: LegalDate;
  readonly language: Language;
  readonly csrf: string;
  readonly canChoose: boolean;
}

function CaseItem({ view, today, language, csrf, canChoose }: CaseItemProps) {
  const texts = findTexts[language].cases;
  const { documentId, number, article, registeredOn } = view;
  const { title, first } = headlineOf({ view, today, language });
  const id = `choose-${documentId}`;
  return (
    <section aria-labelledby={`case-${documentId}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={`case-${documentId}`}>
        <span class="govuk-caption-m govuk-!-margin-bottom-0">
          {article === ''
            ? texts.fine(number)
            : `${texts.fine(number)}, ${articleSaid(article, registeredOn, language)}`}
        </span>{' '}
        {title}
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-2">{first}</p>
      {!view.payments.some(({ joint, status }) => joint !== null && status === 'begun') &&
        underWaySaid({ view, language, today }).map((said) => (
          <p key={said} class="govuk-body govuk-!-margin-bottom-2">
            {said}
          </p>
        ))}
      {canChoose && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={id}
              type="checkbox"
              name="part"
              value={partTextOf(view)}
              form={CHOSEN_FORM}
            />
            <label class="govuk-label govuk-checkboxes__label" for={id}>
              {casesTexts[language].choose(shownAmount(payableOf(view), language))}
              <span class="govuk-visually-hidden">{`: ${texts.fine(number)}`}</span>
            </label>
          </div>
        </div>
      )}
      <Form action="/cases" csrf={csrf} hidden={{ document: documentId }}>
        <Button variant="secondary">
          {texts.open}
          <span class="govuk-visually-hidden">{`: ${texts.fine(number)}`}</span>
        </Button>
      </Form>
    </section>
  );
}
