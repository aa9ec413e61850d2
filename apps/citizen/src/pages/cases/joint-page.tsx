/** Several fines by one payment as it stands: its words, what comes to each case, and the one thing to do. */
/** @jsxImportSource preact */
import { ZERO } from '@oryndau/law/money';
import { Table } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownMoney } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { casesTexts } from '../../texts/cases.ts';
import { findTexts } from '../../texts/find.ts';
import { payTexts } from '../../texts/pay.ts';
import { isUnderWay, type PaymentStanding, paymentStandingTexts } from '../../texts/payment-standing.ts';
import { GoOnOrGiveUp, LooksAgain, saidOfPayment } from '../pay/attempt-page.tsx';
import type { JointLine } from '../pay/joint-parts.ts';
import { paidWhere } from '../pay/standing-of.ts';

export interface JointPageProps {
  readonly page: Page;
  readonly csrf: string;
  /** Of this page. */
  readonly path: string;
  readonly script: string;
  readonly lines: readonly JointLine[];
  readonly standing: PaymentStanding;
}

export function JointPage({ page, csrf, path, script, lines, standing }: JointPageProps) {
  const { language } = page;
  const texts = casesTexts[language].joint;
  const { title } = paymentStandingTexts[language][standing];
  const [first] = lines;
  const isOpen = standing === 'opened';
  // All or none of them are paid: so one case that takes no money any more is enough not to go on.
  const where = lines.map(({ view }) => paidWhere(view)).find((each) => each !== 'here') ?? 'here';
  const paragraphs = where !== 'here' && isOpen ? [texts.oneIsOver] : saidOfPayment(standing, where, language);
  return (
    <Layout {...page} title={title} before={<BackLink language={language} href="/cases" text={texts.back} />}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-m">{texts.caption(lines.length)}</span> {title}
      </h1>
      {paragraphs.map((text) => (
        <p key={text} class="govuk-body">
          {text}
        </p>
      ))}
      <Table
        id="joint"
        caption={isUnderWay(standing) || standing === 'received' ? texts.table : texts.tableOfNone}
        columns={[{ header: texts.case }, { header: texts.sum, isNumeric: true }]}
        rows={lines.map(({ view, payment }) => [
          findTexts[language].cases.fine(view.number),
          shownMoney(payment.amount, language),
        ])}
        total={[texts.total, shownMoney(first?.payment.joint?.amount ?? ZERO, language)]}
      />
      {isOpen && <p class="govuk-body">{texts.allOrNone}</p>}
      {isOpen && (
        <GoOnOrGiveUp
          page={page}
          csrf={csrf}
          payUrl={where === 'here' ? (first?.payment.payUrl ?? null) : null}
          giveUpAt={`${path}/give-up`}
        />
      )}
      {(standing === 'processing' || standing === 'unknown') && (
        <ButtonLink href={path}>{payTexts[language].lookAgain}</ButtonLink>
      )}
      {!isOpen && standing !== 'processing' && standing !== 'unknown' && (
        <ButtonLink href="/cases" variant="secondary">
          {texts.back}
        </ButtonLink>
      )}
      <LooksAgain page={page} standing={standing} at={`${path}/standing`} script={script} />
    </Layout>
  );
}
