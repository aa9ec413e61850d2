/** Money: what lies in suspense, the likeliest first, what goes back to payers, and whether each file of a bank adds up. */
/** @jsxImportSource preact */
import { type Money, tiyn } from '@oryndau/law/money';
import {
  type ListedRefund,
  listRefunds,
  type RankedEntry,
  type ReconciledFile,
  rankedSuspense,
  reconciledFiles,
} from '@oryndau/reading/desk-money';
import { suspenseReason } from '@oryndau/sentences/suspense-reason';
import { NotificationBanner, Table } from '@oryndau/web/html/blocks';
import { shownCount, shownDay, shownMoment, shownMoney, shownTenge } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { DeskPage, deskPageOf } from '../desk-page.tsx';
import { type AddRoom, askedOf } from '../routes.ts';
import { moneyTexts } from '../texts/money.ts';
import { ownAccountTexts } from '../texts/own-accounts.ts';

/** More than a person works off in a day. */
const SHOWN_MAX = 200;

export const addMoney: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  routes.get('/money', 'money.see', async ({ request, reply }) => {
    const shown = await db.transaction(
      async (tx) => ({
        entries: await rankedSuspense(tx),
        refunds: await listRefunds(tx),
        files: await reconciledFiles(tx),
      }),
      { isolation: 'repeatable read', readOnly: true },
    );
    const page = deskPageOf(ground, request, '/money');
    const { language } = page;
    const texts = moneyTexts[language];
    const done = askedOf(request, 'done');
    return sendPage(
      request,
      reply,
      <DeskPage page={page} title={texts.title}>
        {(done === 'assigned' || done === 'cleared') && (
          <NotificationBanner language={language} tone="done">
            <p class="govuk-notification-banner__heading">{texts[done]}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/money-accounts">
            {ownAccountTexts[language].title}
          </a>
        </p>
        <Suspense entries={shown.entries} language={language} />
        <Refunds refunds={shown.refunds} language={language} />
        <Files files={shown.files} language={language} />
      </DeskPage>,
    );
  });
};

function Suspense({ entries, language }: { readonly entries: readonly RankedEntry[]; readonly language: Language }) {
  const { columns, suspense, suspenseWhat, none, by } = moneyTexts[language];
  if (entries.length === 0) return <p class="govuk-body-l">{none}</p>;
  return (
    <>
      <p class="govuk-body">{suspenseWhat(shownCount(entries.length, language))}</p>
      <Table
        id="suspense"
        caption={suspense}
        columns={[
          { header: columns.sum, isNumeric: true },
          { header: columns.booked },
          { header: columns.likely },
          { header: columns.reason },
        ]}
        rows={entries.slice(0, SHOWN_MAX).map(({ suspenseId, bookedOn, remaining, currency, reason, likely }) => [
          <a key={suspenseId} class="govuk-link" href={`/money/${suspenseId}`}>
            {`${shownMoney(remaining, language)} ${currency}`}
          </a>,
          shownDay(bookedOn, language),
          likely === null ? '' : `${likely.number} (${by[likely.by]})`,
          suspenseReason(reason, language),
        ])}
        isWide
      />
    </>
  );
}

function Refunds({ refunds, language }: { readonly refunds: readonly ListedRefund[]; readonly language: Language }) {
  const texts = moneyTexts[language];
  const { columns, refundStates } = texts;
  if (refunds.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{texts.refunds}</h2>
        <p class="govuk-body">{texts.noRefunds}</p>
      </>
    );
  return (
    <Table
      id="refunds"
      caption={texts.refunds}
      columns={[
        { header: columns.fine },
        { header: columns.sum, isNumeric: true },
        { header: columns.state },
        { header: columns.day },
      ]}
      rows={refunds.map(({ documentId, number, amount, status, begunAt }) => [
        <a key={documentId} class="govuk-link" href={`/cases/${documentId}`}>
          {number}
        </a>,
        shownTenge(amount, language),
        refundStates[status],
        shownMoment(Date.parse(begunAt), language),
      ])}
      isWide
    />
  );
}

/** What is left over first: it alone must be looked at, and on a narrow screen the last columns are out of sight. */
const outcomes = ['left', 'file', 'taken', 'known', 'refused', 'ignored'] as const;

function Files({ files, language }: { readonly files: readonly ReconciledFile[]; readonly language: Language }) {
  const texts = moneyTexts[language];
  const { columns } = texts;
  if (files.length === 0) return null;
  const sum = (amount: Money, direction: string): string =>
    shownMoney(direction === 'DBIT' ? tiyn(-amount) : amount, language);
  return (
    <>
      <Table
        id="files"
        caption={texts.files}
        columns={[
          { header: columns.file },
          { header: columns.day },
          ...outcomes.map((outcome) => ({ header: columns[outcome === 'file' ? 'total' : outcome], isNumeric: true })),
        ]}
        rows={files.map((line) => [
          `${line.name} (${line.currency}${line.direction === 'DBIT' ? ', −' : ''})`,
          shownDay(line.day, language),
          ...outcomes.map((outcome) => {
            const { entries, amount } = line[outcome];
            return entries === 0 && amount === 0n
              ? '0'
              : `${shownCount(entries, language)}: ${sum(amount, line.direction)}`;
          }),
        ])}
        isWide
      />
      <p class="govuk-body-s">{texts.filesWhat}</p>
    </>
  );
}
