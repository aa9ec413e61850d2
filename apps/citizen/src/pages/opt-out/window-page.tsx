/** The window behind the link (Order 697 item 7): what refusing the simplified way means and costs, the act that opened it, and the one button. */
/** @jsxImportSource preact */

import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, ZERO } from '@oryndau/law/money';
import { citationOn, type RuleId, rights } from '@oryndau/law/rules/rights';
import { type CaseView, holdsMoney } from '@oryndau/reading/case-view';
import { InsetText, Table, WarningText } from '@oryndau/web/html/blocks';
import { Checkbox } from '@oryndau/web/html/choices';
import { Button, ButtonGroup, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownEstimate } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { type OptOutWaitsFor, optOutTexts } from '../../texts/opt-out.ts';
import { openingActOf } from '../case/acts.ts';
import { CaseCaption } from '../case/case-caption.tsx';
import { endAwaited } from '../case/open-standing.ts';

interface OptOutProps {
  readonly page: Page;
  readonly view: CaseView;
}

export interface WindowPageProps extends OptOutProps {
  readonly form: { readonly csrf: string; readonly errors: readonly FieldError[] };
  readonly today: LegalDate;
}

/** By what right, with the redactions of the day. */
const rightOn = (rule: RuleId, on: LegalDate, language: Language): string =>
  sourceInWords(citationWithRedactions({ rule, citation: citationOn(rights[rule], on), on }), language);

export function WindowPage({ page, view, form, today }: WindowPageProps) {
  const { language } = page;
  const texts = optOutTexts[language];
  const { csrf, errors } = form;
  const { bailiffFee } = view;
  const hasArrest = holdsMoney(view.arrest);
  const opening = openingActOf(view);
  const waitsFor = optOutWaitsFor(view);
  return (
    <Layout
      {...page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case" text={texts.toCase} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <WarningText language={language}>
        {texts.forever(bailiffFee === null ? null : shownEstimate(bailiffFee.fee, language))}
      </WarningText>
      <p class="govuk-body">{texts.right(rightOn('case.opt_out', today, language))}</p>
      {opening && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/case/act/${opening.n}`}>
            {texts.openingAct}
          </a>
        </p>
      )}
      {view.remainder > ZERO && <CostTable page={page} view={view} today={today} />}
      <h2 class="govuk-heading-m">{texts.changes}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...texts.changeList, ...(hasArrest ? [texts.arrestStays] : [])].map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {waitsFor !== 'other' && <InsetText>{texts.willWait[waitsFor]}</InsetText>}
      <Form action="/case/opt-out" csrf={csrf}>
        <Checkbox
          language={language}
          name="understood"
          label={texts.understood}
          error={errorOf(errors, 'understood')}
        />
        <ButtonGroup>
          <Button variant="warning">{texts.disagree}</Button>
          <ButtonLink href="/case" variant="secondary">
            {texts.keepAsIs}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}

/** Why the case could not be handed over now. */
export function optOutWaitsFor(view: CaseView): OptOutWaitsFor {
  const { standing, isOpeningSigned, awaiting, isMoneyOnItsWay } = view;
  if (endAwaited(view) !== null) return 'ending';
  if (standing === 'held') return 'held';
  if (!isOpeningSigned) return 'opening';
  if (awaiting.includes('transfer')) return 'signature';
  return isMoneyOnItsWay ? 'paying' : 'other';
}

/** What the same debt costs by the one way and by the other. The robot itself charges nothing. */
function CostTable({ page: { language }, view, today }: Omit<WindowPageProps, 'form'>) {
  const texts = optOutTexts[language];
  const { remainder, bailiffFee } = view;
  const debt = shownAmount(remainder, language);
  const none = shownAmount(ZERO, language);
  const fee = bailiffFee && texts.upTo(shownAmount(bailiffFee.fee, language));
  const total = bailiffFee && texts.upTo(shownAmount(add(remainder, bailiffFee.fee), language));
  const feeName = bailiffFee === null ? texts.feeShort : `${texts.feeShort}, ${texts.percent(bailiffFee.percent)}`;
  return (
    <>
      <Table
        id="cost"
        caption={texts.cost}
        columns={[
          { header: texts.what },
          { header: texts.ifYouStay, isNumeric: true },
          { header: texts.ifYouRefuse, isNumeric: true },
        ]}
        rows={[
          [texts.debt, debt, debt],
          [feeName, none, fee ?? texts.feeUnknown],
        ]}
        total={[texts.total, debt, total ?? texts.feeUnknown]}
      />
      <p class="govuk-hint">{texts.feeNote(rightOn('bailiff.fee_estimate', today, language))}</p>
    </>
  );
}
