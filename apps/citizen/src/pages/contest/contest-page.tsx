/** The choice of what is told, and the form of each kind. */
/** @jsxImportSource preact */

import { issuerNames } from '@oryndau/documents/messages';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import type { DeferralLimits } from '@oryndau/law/rules/complaint';
import { UPLOAD_BYTES_MAX, UPLOADS_MAX } from '@oryndau/outside/upload';
import type { CaseView } from '@oryndau/reading/case-view';
import { InsetText } from '@oryndau/web/html/blocks';
import { Checkbox, type Choice, DateInput, Radios } from '@oryndau/web/html/choices';
import { FileUpload, Input, Select, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownDay, shownNumber } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { toCaseTexts } from '@oryndau/web/texts/to-case';
import { type FilingKind, type MoneyKind, moneyKindTexts, OTHER_MONEY, reliefTexts } from '@oryndau/words/filings';
import { contestTexts } from '../../texts/contest.ts';
import { type FilingFieldName, filingTexts } from '../../texts/filing.ts';
import { CaseCaption } from '../case/case-caption.tsx';
import { type FilingField, fieldLabel, filingFields, TEXT_MAX, WHOLE_CASE } from './filing-fields.ts';
import type { TypedFiling } from './read-filing.ts';

/** What follows from each kind if it is filed today. */
export interface Consequence {
  readonly kind: FilingKind;
  readonly effect: 'holds' | 'stops' | 'none';
  /** Null where the law of the day does not say. */
  readonly answerBy: LegalDate | null;
}

interface ContestProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
}

export function ContestPage({
  page,
  view,
  csrf,
  errors,
  consequences,
}: ContestProps & { readonly consequences: readonly Consequence[] }) {
  const { language } = page;
  const texts = contestTexts[language];
  const [first, ...others] = consequences;
  const choiceOf = (consequence: Consequence): Choice => ({
    value: consequence.kind,
    label: filingTexts[language].kinds[consequence.kind],
    hint: consequenceText(page, consequence),
  });
  return (
    <Layout
      {...page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case" text={toCaseTexts[language]} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <Form action="/case/contest" csrf={csrf}>
        {first && (
          <Radios
            language={language}
            name="kind"
            label={texts.question}
            error={errorOf(errors, 'kind')}
            choices={[choiceOf(first), ...others.map(choiceOf)]}
          />
        )}
        <Button>{texts.goOn}</Button>
      </Form>
      <Earlier page={page} view={view} />
    </Layout>
  );
}

export function consequenceText({ language }: Page, consequence: Consequence): string {
  const texts = contestTexts[language];
  const { effect, answerBy } = consequence;
  return [
    effect === 'holds' ? texts.holdsCase : effect === 'stops' ? texts.stopsMeasures : '',
    answerBy === null ? '' : texts.answerBy(shownDay(answerBy, language)),
  ]
    .filter(Boolean)
    .join(' ');
}

export function Earlier({ page: { language }, view }: Pick<ContestProps, 'page' | 'view'>) {
  const texts = contestTexts[language];
  const { kinds, outcomes } = filingTexts[language];
  if (view.filings.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.earlier}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.filings.map(({ filing, number, kind, outcome }) => (
          <li key={filing}>
            <a class="govuk-link" href={`/case/filing/${filing}`}>
              {`${shownNumber(number, language)}: ${kinds[kind]}`}
            </a>
            {` – ${outcome === null ? texts.waiting : outcomes[outcome]}`}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface FilingFormProps extends ContestProps {
  readonly kind: FilingKind;
  readonly consequence: Consequence;
  readonly moneyKinds: readonly MoneyKind[];
  /** Null where the law of the day is not loaded. */
  readonly deferral: DeferralLimits | null;
  readonly typed: TypedFiling;
  /** Names of the files that were sent with it before. */
  readonly files: readonly string[];
  /** Its id, where it was written before. */
  readonly draft: string | undefined;
}

export function FilingFormPage(props: FilingFormProps) {
  const { page, view, kind, consequence, csrf, draft, errors } = props;
  const { language } = page;
  const texts = contestTexts[language];
  const title = filingTexts[language].kinds[kind];
  return (
    <Layout
      {...page}
      title={title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/case/contest" />}
    >
      <ErrorSummary language={language} errors={errors} />
      <CaseCaption view={view} language={language} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {kind === 'DEFERRAL_ASKED' ? texts.whoDecides(issuerNames(view.issuerName)[language]) : texts.intro[kind]}
      </p>
      {kind === 'DEFERRAL_ASKED' && <p class="govuk-body">{texts.intro[kind]}</p>}
      <SameBefore page={page} view={view} kind={kind} />
      <Form action={`/case/contest/${kind}`} csrf={csrf} upload hidden={draft === undefined ? {} : { draft }}>
        {filingFields[kind].map((field) => (
          <FilingControl key={field.name} {...props} field={field} />
        ))}
        <Files {...props} />
        <InsetText>{`${consequenceText(page, consequence)} ${texts.howAnswered}`}</InsetText>
        <p class="govuk-hint">{texts.staysOpen}</p>
        <Button>{texts.goOn}</Button>
      </Form>
    </Layout>
  );
}

/** Files that were chosen before are named: they go with it unless others are chosen, or the tick is taken away. */
function Files({ page: { language }, kind, files, errors }: FilingFormProps) {
  const texts = contestTexts[language];
  return (
    <>
      {files.length > 0 && (
        <Checkbox
          language={language}
          name="keepFiles"
          label={texts.keepFiles(files.join(', '))}
          hint={texts.keepFilesHint}
          checked
        />
      )}
      <FileUpload
        language={language}
        name="files"
        label={files.length > 0 ? texts.otherFiles : texts.files[kind === 'PAID_ALREADY' ? 'proof' : 'any']}
        hint={texts.filesHint(UPLOADS_MAX)}
        kinds={['PDF', 'JPG', 'PNG']}
        accept=".pdf,.jpg,.jpeg,.png"
        megabytes={UPLOAD_BYTES_MAX / (1024 * 1024)}
        multiple
        error={errorOf(errors, 'files')}
      />
    </>
  );
}

/** Who has filed the same before is told of it before it is written again: what it was, when, and how it stands. */
export function SameBefore({ page: { language }, view, kind }: Pick<FilingFormProps, 'page' | 'view' | 'kind'>) {
  const texts = contestTexts[language];
  const { outcomes } = filingTexts[language];
  const same = view.filings.filter((filing) => filing.kind === kind).at(-1);
  if (same === undefined) return null;
  const { filing, number, filedAt, outcome, answerBy } = same;
  const waits = answerBy === null ? texts.waiting : `${texts.waiting}. ${texts.answerBy(shownDay(answerBy, language))}`;
  return (
    <InsetText>
      <p class="govuk-body">
        {texts.sameBefore(shownDay(legalDayAt(Date.parse(filedAt)), language))}{' '}
        <a class="govuk-link" href={`/case/filing/${filing}`}>
          {shownNumber(number, language)}
        </a>
        {` – ${outcome === null ? waits : outcomes[outcome]}`}
      </p>
      <p class="govuk-body">{outcome === null ? texts.sameWaits : texts.sameAnswered}</p>
    </InsetText>
  );
}

function FilingControl(props: FilingFormProps & { readonly field: FilingField }) {
  const { page, kind, typed, errors, field } = props;
  const { language } = page;
  const texts = contestTexts[language];
  const { name, isRequired } = field;
  const named = fieldLabel(kind, name, language);
  const common = {
    language,
    name,
    label: isRequired || isDemanded(kind, name) ? named : texts.optional(named),
    hint: texts.demanded[kind]?.[name] ?? texts.hints[name],
    error: errorOf(errors, name),
  };
  const value = typed[name] ?? '';
  switch (field.kind) {
    case 'line':
      return <Input {...common} value={value} isCode={name !== 'body'} />;
    case 'money':
      return <Input {...common} value={value} inputMode="decimal" width={10} suffix="₸" />;
    case 'account_end':
      return <Input {...common} value={value} width={4} isCode />;
    case 'text':
      return <Textarea {...common} value={value} limit={TEXT_MAX} />;
    case 'day':
      return (
        <DateInput
          {...common}
          value={{
            day: typed[`${name}-day`] ?? '',
            month: typed[`${name}-month`] ?? '',
            year: typed[`${name}-year`] ?? '',
          }}
        />
      );
    case 'money_kind':
      return <Select {...common} value={value} options={moneyOptions(props)} />;
    case 'relief':
      return <Radios {...common} value={value} choices={reliefChoices(props)} />;
    case 'act':
      return <Radios {...common} value={value} choices={actChoices(props)} />;
  }
}

/** Not always, and so said at the field when: a label that calls it optional would not be true. */
const isDemanded = (kind: FilingKind, name: FilingFieldName): boolean =>
  contestTexts.en.demanded[kind]?.[name] !== undefined;

function moneyOptions({ page: { language }, moneyKinds }: FilingFormProps) {
  return [
    { value: '', label: contestTexts[language].chooseMoney },
    ...[...moneyKinds, OTHER_MONEY].map((value) => ({ value, label: moneyKindTexts[value][language] })),
  ];
}

/** Each with how long it may be at most by the law of the day, where that is known. */
function reliefChoices({ page: { language }, deferral }: FilingFormProps): readonly [Choice, ...Choice[]] {
  const { atMostMonths } = contestTexts[language];
  const hint = (months: number | undefined) => (months === undefined ? undefined : atMostMonths(months));
  return [
    { value: 'DEFERRAL', label: reliefTexts.DEFERRAL[language], hint: hint(deferral?.deferralMonths) },
    { value: 'INSTALMENTS', label: reliefTexts.INSTALMENTS[language], hint: hint(deferral?.instalmentMonths) },
  ];
}

function actChoices({ page: { language }, view }: FilingFormProps): readonly [Choice, ...Choice[]] {
  const texts = contestTexts[language];
  const names: Readonly<Record<string, string>> = texts.acts;
  return [
    { value: WHOLE_CASE, label: texts.wholeCase },
    ...view.happenings.flatMap(({ n, on, act }) =>
      act === null
        ? []
        : [
            {
              value: String(n),
              label: texts.actOf(
                `${shownNumber(`${view.number}/${n}`, language)} – ${names[act] ?? act}`,
                shownDay(on, language),
              ),
            },
          ],
    ),
  ];
}
