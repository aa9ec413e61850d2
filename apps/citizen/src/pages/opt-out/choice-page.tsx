/** The choice with its price, and the page on which it is checked. */
/** @jsxImportSource preact */
import { citationText } from '@oryndau/documents/acts';
import { add, ZERO } from '@oryndau/law/money';
import { rights } from '@oryndau/law/rules/rights';
import type { CaseView } from '@oryndau/reading/case-view';
import { SummaryList, Table, WarningText } from '@oryndau/web/html/blocks';
import { Checkbox, Radios } from '@oryndau/web/html/choices';
import { Button, ButtonGroup, ButtonLink, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { optOutTexts } from '../../texts/opt-out.ts';

interface OptOutProps {
  readonly page: Page;
  readonly view: CaseView;
}

export interface ChoicePageProps extends OptOutProps {
  readonly form: { readonly csrf: string; readonly choice: string; readonly errors: readonly FieldError[] };
}

export function ChoicePage({ page, view, form }: ChoicePageProps) {
  const { language } = page;
  const texts = optOutTexts[language];
  const { csrf, choice, errors } = form;
  const hasArrest = view.arrest !== null && HELD_MONEY.has(view.arrest.status);
  return (
    <Layout
      {...page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case" text={texts.toCase} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <WarningText language={language}>{texts.forever}</WarningText>
      <p class="govuk-body">{texts.right(citationText(rights['case.opt_out'].citation, language))}</p>
      <CostTable page={page} view={view} />
      <h2 class="govuk-heading-m">{texts.changes}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...texts.changeList, ...(hasArrest ? [texts.arrestStays] : [])].map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Form action="/case/opt-out" csrf={csrf}>
        <Radios
          language={language}
          name="choice"
          label={texts.question}
          value={choice}
          error={errorOf(errors, 'choice')}
          choices={[
            { value: 'stay', label: texts.stay, hint: texts.stayHint },
            { value: 'refuse', label: texts.refuse, hint: texts.refuseHint },
          ]}
        />
        <Button>{texts.goOn}</Button>
      </Form>
    </Layout>
  );
}

const HELD_MONEY: ReadonlySet<string> = new Set(['ordered', 'confirmed']);

/** What the same debt costs by the one way and by the other. The robot itself charges nothing. */
function CostTable({ page: { language }, view }: OptOutProps) {
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
      <p class="govuk-hint">{texts.feeNote(citationText(rights['bailiff.fee_estimate'].citation, language))}</p>
    </>
  );
}

export interface CheckPageProps extends OptOutProps {
  readonly form: { readonly csrf: string; readonly errors: readonly FieldError[] };
}

export function CheckPage({ page, view, form }: CheckPageProps) {
  const { language } = page;
  const texts = optOutTexts[language];
  const { csrf, errors } = form;
  const { remainder, bailiffFee } = view;
  return (
    <Layout
      {...page}
      title={texts.checkTitle}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case/opt-out" />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.checkTitle}</h1>
      <SummaryList
        language={language}
        rows={[
          { key: texts.caseCode, value: view.caseCode },
          { key: texts.choice, value: texts.refuse, change: '/case/opt-out' },
          { key: texts.remainder, value: shownAmount(remainder, language) },
          {
            key: texts.fee,
            value:
              bailiffFee === null
                ? texts.feeUnknown
                : `${texts.upTo(shownAmount(bailiffFee.fee, language))} (${texts.percent(bailiffFee.percent)})`,
          },
          { key: texts.payTo, value: texts.privateBailiff },
        ]}
      />
      <WarningText language={language}>{texts.forever}</WarningText>
      <Form action="/case/opt-out/check" csrf={csrf}>
        <Checkbox
          language={language}
          name="understood"
          label={texts.understood}
          error={errorOf(errors, 'understood')}
        />
        <ButtonGroup>
          <Button variant="warning">{texts.confirm}</Button>
          <ButtonLink href="/case" variant="secondary">
            {texts.keepAsIs}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
