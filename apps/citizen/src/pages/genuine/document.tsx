/** The pages about a document: the upload, what the checks of a file found, and what is told of an act by its QR code. */
/** @jsxImportSource preact */

import { citedByAct } from '@oryndau/documents/acts/cited-by-act';
import { titleTexts } from '@oryndau/documents/acts/word-texts';
import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  Details,
  NotificationBanner,
  SummaryList,
  type SummaryRow,
  Tag,
  type TagTone,
  WarningText,
} from '@oryndau/web/html/blocks';
import { FileUpload } from '@oryndau/web/html/fields';
import { Button, ButtonLink, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownDay, shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import type { ActType } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { reasonSaid } from '../../texts/document-reasons.ts';
import { genuineTexts } from '../../texts/genuine.ts';
import {
  type FileVerdict,
  genuineDocumentTexts,
  type ShownCheck,
  type ShownReport,
} from '../../texts/genuine-document.ts';
import { RuleLink } from '../law/rule-link.tsx';

/** What a document may weigh, in whole megabytes as people are told. */
export const DOCUMENT_MEGABYTES = 4;

export interface DocumentFormProps {
  readonly language: Language;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
  /** The installation has certificates to check by. */
  readonly isChecked: boolean;
  /** "ID/N" of the act that the file should be. */
  readonly act?: string | undefined;
}

export function DocumentForm({ language, csrf, errors, isChecked, act }: DocumentFormProps) {
  const texts = genuineDocumentTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{act === undefined ? texts.heading : texts.actFile}</h2>
      {isChecked ? (
        <Form action="/genuine/document" csrf={csrf} upload hidden={act === undefined ? {} : { act }}>
          {act === undefined && <p class="govuk-body">{texts.lead}</p>}
          <FileUpload
            language={language}
            name="document"
            label={texts.file}
            hint={texts.notKept}
            kinds={['PDF']}
            accept=".pdf,application/pdf"
            megabytes={DOCUMENT_MEGABYTES}
            error={errorOf(errors, 'document')}
          />
          <Button variant="secondary">{texts.check}</Button>
        </Form>
      ) : (
        <p class="govuk-body">{texts.noTrust}</p>
      )}
    </>
  );
}

// ------------------------------------------------------------------------------------------------ what was found

/** A file without our marks is not ours; one that has them and fails is changed. */
export function verdictOf({ valid, test, checks }: ShownReport): FileVerdict {
  if (valid) return test === true ? 'test' : 'genuine';
  const found = (name: ShownCheck['name']) => checks.find((check) => check.name === name);
  const statusOf = (name: ShownCheck['name']) => found(name)?.status;
  if (statusOf('books') === 'failed' && checks.every(({ name, status }) => name === 'books' || status !== 'failed'))
    return 'unknown_payment';
  if (found('coverage')?.code === 'NO_SEAL' && found('attachments')?.code === 'ATTACHMENTS_MISSING') return 'unsealed';
  const isWhole = statusOf('coverage') === 'ok' && statusOf('seal') === 'ok' && statusOf('sealTrust') === 'ok';
  if (isWhole && found('attachments')?.code === 'ATTACHMENTS_MISSING') return 'sealed';
  return statusOf('sealTrust') === 'ok' || statusOf('actTrust') === 'ok' ? 'changed' : 'not_ours';
}

export interface DocumentPageProps {
  readonly page: Page;
  readonly report: ShownReport;
  /** The file is genuine, and another act than the one that was asked about. */
  readonly isOther: boolean;
}

export function DocumentPage({ page, report, isOther }: DocumentPageProps) {
  const { language } = page;
  const texts = genuineDocumentTexts[language];
  const verdict = verdictOf(report);
  const { title, what } = texts.verdicts[verdict];
  return (
    <Layout {...page} title={title} before={<BackLink language={language} href="/genuine" text={texts.another} />}>
      <h1 class="govuk-heading-l">{title}</h1>
      {verdict === 'genuine' ? (
        <p class="govuk-body-l">{what}</p>
      ) : (
        <WarningText language={language}>{what}</WarningText>
      )}
      {isOther && (
        <NotificationBanner language={language} tone="important">
          {texts.otherAct}
        </NotificationBanner>
      )}
      {(verdict === 'unsealed' || verdict === 'sealed') && (
        <p class="govuk-body">
          {`${texts.letter} `}
          <a class="govuk-link" href="/genuine">
            {genuineTexts[language].title}
          </a>
        </p>
      )}
      {(report.valid || verdict === 'sealed') && <Signed language={language} report={report} />}
      <Checks language={language} report={report} />
      <p class="govuk-body">{`${texts.notKept} ${texts.revocation}`}</p>
      {(verdict === 'unsealed' || verdict === 'sealed') && (
        <h2 class="govuk-heading-m">{genuineTexts[language].ifNotOurs}</h2>
      )}
      {!report.valid && (
        <ul class="govuk-list govuk-list--bullet">
          {genuineTexts[language].doPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <ButtonLink href="/genuine" variant="secondary">
        {texts.another}
      </ButtonLink>
    </Layout>
  );
}

/** Only of a valid file: what a forged one says of itself is no fact. */
function Signed({ language, report }: Pick<DocumentPageProps, 'report'> & { readonly language: Language }) {
  const { who, facts } = genuineDocumentTexts[language];
  const { act, actSigner, receipt, seal } = report;
  const rows: SummaryRow[] = [
    ...(receipt === undefined
      ? []
      : [
          { key: facts.type, value: genuineDocumentTexts[language].receiptType },
          { key: facts.receipt, value: `${receipt.caseCode}/${receipt.attempt}` },
          { key: facts.fine, value: receipt.number },
          { key: facts.sum, value: shownAmount(receipt.amount, language) },
          { key: facts.paidAt, value: `${shownDay(receipt.on, language)}, ${receipt.time}` },
        ]),
    ...(act === undefined
      ? []
      : [
          { key: facts.number, value: act.number },
          { key: facts.type, value: titleTexts[act.type][language] },
          { key: facts.day, value: shownDay(act.on, language) },
          {
            key: facts.citation,
            value: (
              <>
                {`${sourceInWords(citationWithRedactions(citedByAct(act)), language)}. `}
                <RuleLink rule={act.basis.rule} language={language} />
              </>
            ),
          },
        ]),
    ...(actSigner === undefined
      ? []
      : [
          { key: facts.signer, value: actSigner.by },
          ...organisationRows(facts.organisation, actSigner),
          ...(actSigner.at === undefined
            ? []
            : [{ key: facts.signedAt, value: shownMoment(actSigner.at.getTime(), language) }]),
          ...(actSigner.vouchedByService ? [{ key: facts.vouched, value: facts.vouchedWhat }] : []),
          { key: facts.issuer, value: actSigner.issuer },
          { key: facts.key, value: <span class="app-code">{actSigner.keyId}</span> },
        ]),
    ...(seal === undefined
      ? []
      : [
          { key: facts.sealer, value: seal.by },
          seal.stampedAt === undefined
            ? { key: facts.claimed, value: shownMoment(seal.claimedAt.getTime(), language) }
            : { key: facts.stamped, value: shownMoment(seal.stampedAt.getTime(), language) },
        ]),
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{who}</h2>
      <SummaryList language={language} rows={rows} />
    </>
  );
}

/** A national authority certifies the head of every firm: so whose he is stands beside his name. */
function organisationRows(key: string, { organisation, bin }: NonNullable<ShownReport['actSigner']>): SummaryRow[] {
  const named = [organisation, bin].filter((part) => part !== undefined);
  return named.length === 0 ? [] : [{ key, value: named.join(', ') }];
}

const tones: Readonly<Record<ShownCheck['status'], TagTone>> = { ok: 'green', failed: 'red', absent: 'grey' };

/** What was found, one under another, what failed first. Nobody need read what could not be looked at, nor, of a sound document, each check. */
function Checks({ language, report }: Pick<DocumentPageProps, 'report'> & { readonly language: Language }) {
  const texts = genuineDocumentTexts[language];
  const isFailed = ({ status }: ShownCheck): number => (status === 'failed' ? 1 : 0);
  const made = report.checks
    .filter(({ code }) => code !== 'NOT_REACHED')
    .toSorted((one, other) => isFailed(other) - isFailed(one));
  const rows = made.map(({ name, status, code }): SummaryRow => {
    const reason = reasonSaid(code, language);
    return {
      key: texts.questions[name],
      value: (
        <>
          <Tag tone={tones[status]}>{texts.answers[status]}</Tag>
          {reason !== undefined && ` ${reason}`}
        </>
      ),
    };
  });
  const list = (
    <>
      <SummaryList language={language} rows={rows} />
      {made.length < report.checks.length && <p class="govuk-body">{texts.notReached}</p>}
    </>
  );
  if (report.valid) return <Details summary={`${texts.checks} (${made.length})`}>{list}</Details>;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.checks}</h2>
      {list}
    </>
  );
}

// ------------------------------------------------------------------------------------------------ by the QR code

export interface FoundAct {
  readonly documentId: string;
  readonly n: number;
  readonly number: string;
  readonly type: ActType;
  readonly on: LegalDate;
  readonly signer: string;
  readonly digest: string;
  readonly keyId: string;
  readonly root: string;
}

export interface ActPageProps extends Pick<DocumentFormProps, 'csrf' | 'isChecked'> {
  readonly page: Page;
  readonly act: FoundAct;
}

export function ActFoundPage({ page, act, csrf, isChecked }: ActPageProps) {
  const { language } = page;
  const texts = genuineDocumentTexts[language];
  const { facts } = texts;
  const code = (text: string) => <span class="app-code">{text}</span>;
  return (
    <Layout {...page} title={texts.actTitle}>
      <h1 class="govuk-heading-l">{texts.actTitle}</h1>
      <p class="govuk-body-l">{texts.actWhat}</p>
      <SummaryList
        language={language}
        rows={[
          { key: facts.number, value: act.number },
          { key: facts.type, value: titleTexts[act.type][language] },
          { key: facts.day, value: shownDay(act.on, language) },
          { key: facts.signer, value: act.signer },
          { key: facts.key, value: code(act.keyId) },
          { key: facts.root, value: code(act.root) },
          { key: facts.digest, value: code(act.digest) },
        ]}
      />
      <WarningText language={language}>{texts.actCompare}</WarningText>
      <p class="govuk-body">{texts.actNotTold}</p>
      <DocumentForm
        language={language}
        csrf={csrf}
        errors={[]}
        isChecked={isChecked}
        act={`${act.documentId}/${act.n}`}
      />
    </Layout>
  );
}

export function NoActPage({ page }: { readonly page: Page }) {
  const { language } = page;
  const texts = genuineDocumentTexts[language];
  const { doNow, doPoints } = genuineTexts[language];
  return (
    <Layout {...page} title={texts.noAct}>
      <h1 class="govuk-heading-l">{texts.noAct}</h1>
      <p class="govuk-body-l">{texts.noActWhat}</p>
      <h2 class="govuk-heading-m">{doNow}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {doPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <ButtonLink href="/genuine">{texts.another}</ButtonLink>
    </Layout>
  );
}
