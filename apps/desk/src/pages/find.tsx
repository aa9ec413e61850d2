/** Finding a case: one box, sent as a form, since nothing about a person stands in an address; and no search without its purpose. */
/** @jsxImportSource preact */
import { parseLegalDate } from '@oryndau/law/legal-date';
import { FOUND_MAX, type FoundCase, findCases } from '@oryndau/reading/find-cases';
import { kindsOf, searchTermsOf } from '@oryndau/reading/search-text';
import { reachOf } from '@oryndau/staff/core/may';
import { noteSearch } from '@oryndau/staff/searches';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownAmount, shownCount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import { type SearchKind, searchKindTexts } from '@oryndau/words/staff';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { askPurpose, purposeSaid } from '../looking.ts';
import { PurposeLine } from '../purpose-line.tsx';
import { type AddRoom, fieldOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { findTexts } from '../texts/find.ts';

const FIELD = 'sought';

export const addFind: AddRoom = (routes, ground) => {
  const { db, now } = ground.installation;
  routes.get('/find', 'case.find', async ({ request, reply }) => {
    if (purposeSaid(request) === undefined) return askPurpose(reply, '/find');
    const page = deskPageOf(ground, request, '/find');
    return sendPage(request, reply, <FindPage page={page} csrf={reply.formToken()} typed="" errors={[]} />);
  });
  routes.post('/find', 'case.find', async ({ request, reply }) => {
    const said = purposeSaid(request);
    if (said === undefined) return askPurpose(reply, '/find');
    const { account } = staffOf(request);
    const typed = fieldOf(request, FIELD);
    const terms = searchTermsOf(typed);
    const reach = reachOf(account, { action: 'case.find' });
    const shown = { page: deskPageOf(ground, request, '/find'), csrf: reply.formToken(), typed };
    if (terms === undefined || reach === undefined) {
      const errors = [{ field: FIELD, message: findTexts[request.language].fault }];
      return sendPage(request, reply, <FindPage {...shown} errors={errors} />, 422);
    }
    const cases = await findCases(db.sql, terms, reach);
    const kinds = kindsOf(terms);
    const { purpose, words } = said;
    await noteSearch(db.sql, { accountId: account.id, kinds, purpose, words, found: cases.length }, now());
    return sendPage(request, reply, <FindPage {...shown} errors={[]} found={{ cases, kinds }} />);
  });
};

interface Found {
  readonly cases: readonly FoundCase[];
  readonly kinds: readonly SearchKind[];
}

interface FindShown {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly found?: Found;
}

function FindPage({ page, csrf, typed, errors, found }: FindShown) {
  const { language } = page;
  const texts = findTexts[language];
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <PurposeLine page={page} to="/find" />
      <Form action="/find" csrf={csrf}>
        <Input
          language={language}
          name={FIELD}
          label={texts.query}
          hint={texts.hint}
          value={typed}
          error={errorOf(errors, FIELD)}
          isCode
        />
        <Button>{texts.search}</Button>
      </Form>
      {found !== undefined && <FoundCases page={page} found={found} />}
      <p class="govuk-hint">{texts.notThere}</p>
    </DeskPage>
  );
}

/** What the register wrote is shown as it is where it is no day. */
function bornText(birthDate: string | null, language: Language): string {
  const day = parseLegalDate(birthDate);
  return day === undefined ? (birthDate ?? '') : shownDay(day, language);
}

function FoundCases({ page: { language }, found }: { readonly page: DeskPageShown; readonly found: Found }) {
  const texts = findTexts[language];
  const { cases, kinds } = found;
  const shown = cases.slice(0, FOUND_MAX);
  const searched = texts.searchedBy(kinds.map((kind) => searchKindTexts[kind][language]).join(', '));
  if (shown.length === 0) return <InsetText>{`${texts.none} ${searched}`}</InsetText>;
  return (
    <>
      {cases.length > FOUND_MAX && <InsetText>{texts.tooMany(shownCount(FOUND_MAX, language))}</InsetText>}
      <Table
        id="found"
        caption={texts.results(shownCount(shown.length, language))}
        columns={[
          { header: texts.number },
          { header: texts.debtor },
          { header: texts.born },
          { header: texts.standing },
          { header: texts.remainder, isNumeric: true },
        ]}
        rows={shown.map(({ documentId, number, debtorName, birthDate, standing, remainder }) => [
          <a key={documentId} class="govuk-link" href={`/cases/${documentId}`}>
            {number}
          </a>,
          debtorName,
          bornText(birthDate, language),
          standing === null ? texts.waits : outcomeName(standing, language),
          remainder === null ? '' : shownAmount(remainder, language),
        ])}
        isWide
      />
      <p class="govuk-body-s">{searched}</p>
    </>
  );
}
