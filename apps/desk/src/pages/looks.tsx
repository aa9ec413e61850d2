/** The log of who looked and who searched, by day, person and case: for whoever guards personal data. Asked by a form, since a case stands in no address. */
/** @jsxImportSource preact */

import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { LOOKS_MAX, type LoggedLook, readLooks } from '@oryndau/reading/looks-log';
import { whoLooked } from '@oryndau/reading/who-looked';
import { listAccounts, type StaffAccount } from '@oryndau/staff/accounts';
import { may, reachOf } from '@oryndau/staff/core/may';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { DateInput } from '@oryndau/web/html/choices';
import { Input, Select } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay, shownMoment, shownNumber } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { type SearchKind, searchKindTexts } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import { caseNamed } from '../case-named.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { type AddRoom, fieldOf, type OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { breachTexts } from '../texts/breach.ts';
import { looksTexts } from '../texts/looks.ts';
import { typedDayTexts } from '../texts/typed-day.ts';
import { boxesOf, dayOf, type TypedDay, typedDay } from '../typed-day.ts';

/** Shown unless other days are asked for. */
const DAYS_SHOWN = 7;

interface Typed extends Readonly<Record<'account' | 'case', string>>, Readonly<Record<'from' | 'until', TypedDay>> {}

export const addLooks: AddRoom = (routes, ground) => {
  routes.get('/looks', 'looks.see', async (one) => {
    const today = ground.installation.today();
    return sendLooks(ground, one, {
      from: boxesOf(addDays(today, 1 - DAYS_SHOWN)),
      until: boxesOf(today),
      account: '',
      case: '',
    });
  });
  routes.post('/looks', 'looks.see', async (one) => {
    const { request } = one;
    const typed = (name: string) => typedDay((field) => fieldOf(request, field), name);
    return sendLooks(ground, one, {
      from: typed('from'),
      until: typed('until'),
      account: fieldOf(request, 'account'),
      case: fieldOf(request, 'case'),
    });
  });
};

async function sendLooks(ground: Ground, { request, reply }: OnePage, typed: Typed): Promise<FastifyReply> {
  const { db } = ground.installation;
  const texts = looksTexts[request.language];
  const { account: me } = staffOf(request);
  const reach = reachOf(me, { action: 'looks.see' });
  const known = reachOf(me, { action: 'account.see' });
  const accounts = known === undefined ? [] : await listAccounts(db.sql, known);
  const days = typedDayTexts[request.language];
  const [from, until] = [dayOf(typed.from), dayOf(typed.until)];
  const errors: FieldError[] = (['from', 'until'] as const)
    .filter((name) => dayOf(typed[name]) === undefined)
    .map((field) => ({ field, message: days.notADay(texts[field]) }));
  if (from !== undefined && until !== undefined && from > until)
    errors.push({ field: 'from', message: days.turned(texts.from, texts.until) });
  const documentId = typed.case === '' ? null : await caseNamed(db.sql, typed.case);
  if (documentId === undefined) errors.push({ field: 'case', message: texts.noCase });
  const account = accounts.find(({ id }) => id === typed.account)?.id ?? null;
  const looks =
    errors.length > 0 || from === undefined || until === undefined || documentId === undefined || reach === undefined
      ? []
      : await readLooks(db.sql, { from, until, account, documentId, reach });
  const page = deskPageOf(ground, request, '/looks');
  const shown = { page, csrf: reply.formToken(), typed, errors, accounts, looks };
  return sendPage(request, reply, <LooksPage {...shown} />, errors.length > 0 ? 422 : 200);
}

interface LooksShown {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly accounts: readonly StaffAccount[];
  readonly looks: readonly LoggedLook[];
}

function LooksPage({ page, csrf, typed, errors, accounts, looks }: LooksShown) {
  const { language, staff } = page;
  const texts = looksTexts[language];
  const field = <T extends keyof Typed>(name: T) => ({
    language,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const people = accounts.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {staff !== null && may(staff.account, { action: 'breach.report' }).may && (
        <p class="govuk-body">
          <a class="govuk-link" href="/looks/breach">
            {breachTexts[language].title}
          </a>
        </p>
      )}
      <Form action="/looks" csrf={csrf}>
        <DateInput {...field('from')} label={texts.from} hint={typedDayTexts[language].hint} />
        <DateInput {...field('until')} label={texts.until} />
        <Select
          {...field('account')}
          label={texts.account}
          options={[{ value: '', label: texts.everybody }, ...people]}
        />
        <Input {...field('case')} label={texts.case} hint={texts.caseHint} width={20} isCode />
        <Button>{texts.show}</Button>
      </Form>
      {errors.length === 0 && <Looks looks={looks} language={language} />}
    </DeskPage>
  );
}

function Looks({ looks, language }: { readonly looks: readonly LoggedLook[]; readonly language: Language }) {
  const texts = looksTexts[language];
  if (looks.length === 0) return <p class="govuk-body-l">{texts.none}</p>;
  const shown = looks.slice(0, LOOKS_MAX);
  return (
    <>
      {looks.length > LOOKS_MAX && <InsetText>{texts.tooMany(shownCount(LOOKS_MAX, language))}</InsetText>}
      <Table
        id="looks"
        caption={texts.count(shownCount(shown.length, language))}
        columns={[{ header: texts.at }, { header: texts.who }, { header: texts.subject }]}
        rows={shown.map((look) => [
          shownMoment(Date.parse(look.at), language),
          [whoLooked(look, language), laterText(look, language)].filter(Boolean).join('; '),
          look.number === null ? searchText(look, language) : shownNumber(look.number, language),
        ])}
        isWide
      />
    </>
  );
}

const laterText = ({ shownFrom, laterReason }: LoggedLook, language: Language): string =>
  shownFrom === null ? '' : looksTexts[language].later(shownDay(shownFrom as LegalDate, language), laterReason ?? '');

function searchText({ kinds, found }: LoggedLook, language: Language): string {
  const words = (kinds ?? []).map((kind) => searchKindTexts[kind as SearchKind]?.[language] ?? kind).join(', ');
  return looksTexts[language].search(words, shownCount(found ?? 0, language));
}
