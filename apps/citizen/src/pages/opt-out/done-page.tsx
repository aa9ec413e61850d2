/** The receipt of a refusal: that it waits and for what, or of the transfer its day, its act, what happens next, and whom to turn to. */
/** @jsxImportSource preact */
import { territorialBodies } from '@oryndau/documents/messages';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { valueOn } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { type CaseHappening, type CaseView, moneyIn } from '@oryndau/reading/case-view';
import { Panel, SummaryList } from '@oryndau/web/html/blocks';
import { Layout } from '@oryndau/web/html/layout';
import { shownAmount, shownDay, shownNumber } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import type { Page } from '@oryndau/web/http/page';
import { optOutTexts } from '../../texts/opt-out.ts';
import { optOutWaitsFor } from './window-page.tsx';

interface OptedOutProps {
  readonly page: Page;
  readonly view: CaseView;
  readonly today: LegalDate;
}

/** It is taken in, and the case is not handed over yet. */
export function OptOutWaitsPage({ page, view }: OptedOutProps) {
  const { language } = page;
  const texts = optOutTexts[language];
  return (
    <Layout
      {...page}
      title={texts.waitingTitle}
      before={<BackLink language={language} href="/case" text={texts.toCase} />}
    >
      <Panel title={texts.waitingTitle}>{shownDay(view.optOut?.on ?? null, language)}</Panel>
      <p class="govuk-body">{texts.waits[optOutWaitsFor(view)](shownDay(view.optOut?.on ?? null, language))}</p>
      <Bullets items={texts.waitingList} />
    </Layout>
  );
}

export function OptedOutPage({ page, view, today }: OptedOutProps) {
  const { language } = page;
  const texts = optOutTexts[language];
  const transfer = view.happenings.findLast(({ type }) => type === 'ProceedingTransferred');
  const isRefusal = transfer?.fields.ground === 'OPT_OUT';
  const title = isRefusal ? texts.doneTitle : texts.termTitle;
  const refusedOn = transfer && refusalDayOf(transfer);
  const remainder = transfer && moneyIn(transfer.fields, 'remainder');
  const days = initiationDays(today);
  const body = territorialBodies[view.region]?.[language].full ?? '—';
  return (
    <Layout {...page} title={title} before={<BackLink language={language} href="/case" text={texts.toCase} />}>
      <Panel title={title}>{shownDay((isRefusal && refusedOn) || view.endedOn, language)}</Panel>
      <SummaryList
        language={language}
        rows={[
          ...(refusedOn === undefined ? [] : [{ key: texts.receivedOn, value: shownDay(refusedOn, language) }]),
          { key: texts.doneOn, value: shownDay(view.endedOn, language) },
          ...(remainder === undefined ? [] : [{ key: texts.remainder, value: shownAmount(remainder, language) }]),
          ...(view.bailiff === null ? [] : [{ key: texts.bailiff, value: <Bailiff bailiff={view.bailiff} /> }]),
          ...(transfer?.act ? [{ key: texts.act, value: <ActLink n={transfer.n} {...{ page, view }} /> }] : []),
        ]}
      />
      <h2 class="govuk-heading-m">{texts.next}</h2>
      <Bullets
        items={texts.nextList({
          days: days === undefined ? texts.daysUnknown : texts.workingDays(days),
          bailiff: view.bailiff?.name ?? null,
          isBeingRecalled: view.isBeingCollected,
        })}
      />
      <h2 class="govuk-heading-m">{texts.whoToReach}</h2>
      <Bullets
        items={texts.reach(body, view.bailiff && [view.bailiff.name, view.bailiff.contact].filter(Boolean).join(', '))}
      />
    </Layout>
  );
}

/** Of a refusal that could not be carried out at once, or came on paper; undefined where the day of the transfer is its day too. */
const refusalDayOf = ({ fields }: CaseHappening): LegalDate | undefined =>
  parseLegalDate(fields.registeredOn) ?? parseLegalDate(fields.receivedOn);

/** As the chamber has told it. */
const Bailiff = ({ bailiff: { name, contact } }: { readonly bailiff: NonNullable<CaseView['bailiff']> }) => (
  <>
    {name}
    {contact !== null && <br />}
    {contact}
  </>
);

function ActLink({ page, view, n }: Pick<OptedOutProps, 'page' | 'view'> & { readonly n: number }) {
  return (
    <>
      {shownNumber(`${view.number}/${n}`, page.language)}
      <br />
      <a class="govuk-link" href={`/case/act/${n}`}>
        {optOutTexts[page.language].openAct}
      </a>
    </>
  );
}

function Bullets({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** In how many working days a private bailiff opens proceedings, by the law of the day; undefined where it is not loaded. */
function initiationDays(day: LegalDate): number | undefined {
  const parameter = allParameters.find(({ name }) => name === 'psi.initiate_working_days');
  const value = parameter && valueOn(parameter, day)?.value;
  return typeof value === 'number' ? value : undefined;
}
