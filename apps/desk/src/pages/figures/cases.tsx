/** The cases behind a figure: those whose events count to it by the very rules that counted it, within reach, a page at a time; that somebody asked for them is noted. */
/** @jsxImportSource preact */
import { type CountedEvent, type CountedName, countedIn, eventsThatCount } from '@oryndau/deciding/counted-in';
import { addDays, daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { add, ZERO } from '@oryndau/law/money';
import { groupBy } from '@oryndau/postgres/group-by';
import { type FigureCase, figureCandidates } from '@oryndau/reading/desk-figure-cases';
import type { FigureSpan } from '@oryndau/reports/sql/figures';
import { may, reachOf } from '@oryndau/staff/core/may';
import { noteSearch } from '@oryndau/staff/searches';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { shownAmount, shownCount, shownDay } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { isUuid } from '../../is-uuid.ts';
import { askPurpose, purposeSaid } from '../../looking.ts';
import { PurposeLine } from '../../purpose-line.tsx';
import { sendRefused } from '../../refuse.tsx';
import { regionName } from '../../region-name.ts';
import { askedOf, type OnePage } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import { countedTexts } from './answers.ts';
import { spanOf, spanQuery } from './asked.ts';

export const FIGURE_CASES_MAX = 50;
/** Of days: the journal is asked by day, and a year of it at once is not for a page. */
const DAYS_MAX = 31;
/** Counted under the day of the notice, of which the journal hears later: a notice that is reported, a payment that follows it. */
const COUNTED_EARLIER: readonly CountedName[] = ['notified', 'paid_after_notice'];
const HEARD_WITHIN = 62;

const REGION = /^\d{2}$/;

interface ListSpan {
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly isShortened: boolean;
}

function listSpanOf({ from, until }: FigureSpan, today: LegalDate): ListSpan {
  const last = until ?? today;
  const first = addDays(last, 1 - DAYS_MAX);
  const isLonger = from === null || daysBetween(from, last) >= DAYS_MAX;
  return { from: isLonger ? first : from, until: last, isShortened: isLonger && from !== null };
}

interface Behind extends FigureCase {
  readonly counted: readonly CountedEvent[];
}

export async function sendFigureCases(
  ground: Ground,
  { request, reply }: OnePage,
  name: CountedName,
): Promise<FastifyReply> {
  const { db, today, now } = ground.installation;
  const { account } = staffOf(request);
  const reach = reachOf(account, { action: 'figures.list' });
  if (reach === undefined) return sendRefused({ ground, request, reply }, { action: 'figures.list', why: 'NO_RIGHT' });
  const { span } = spanOf(request);
  const [region, after] = [askedOf(request, 'region'), askedOf(request, 'after')];
  const query = spanQuery(span, { figure: name, ...(REGION.test(region) && { region }) });
  const said = purposeSaid(request);
  if (said === undefined) return askPurpose(reply, `/figures/cases?${query}`);
  const days = listSpanOf(span, today());
  const candidates = await figureCandidates(db.sql, {
    types: eventsThatCount(name),
    from: days.from,
    until: COUNTED_EARLIER.includes(name) ? addDays(days.until, HEARD_WITHIN) : days.until,
    region: REGION.test(region) ? region : null,
    reach,
    after: isUuid(after) ? after : null,
    limit: FIGURE_CASES_MAX + 1,
  });
  const shown = candidates.slice(0, FIGURE_CASES_MAX);
  const ids = shown.map(({ documentId }) => documentId);
  const counted = (await countedIn(db.sql, ids, name)).filter(
    ({ figure: { on } }) => on >= days.from && on <= days.until,
  );
  const byCase = groupBy(counted, ({ documentId }) => documentId);
  const cases = shown.flatMap((one): Behind[] => {
    const events = byCase.get(one.documentId);
    return events === undefined ? [] : [{ ...one, counted: events }];
  });
  const { purpose, words } = said;
  await noteSearch(db.sql, { accountId: account.id, kinds: ['FIGURE'], purpose, words, found: cases.length }, now());
  const page = deskPageOf(ground, request, '/figures');
  const next = candidates.length > FIGURE_CASES_MAX ? (ids.at(-1) ?? null) : null;
  return sendPage(request, reply, <FigureCases {...{ page, name, days, cases, query, next }} isFirst={after === ''} />);
}

interface CasesShown {
  readonly page: DeskPageShown;
  readonly name: CountedName;
  readonly days: ListSpan;
  readonly cases: readonly Behind[];
  /** Of this list, without its page. */
  readonly query: string;
  /** After which the next page begins; null: there is none. */
  readonly next: string | null;
  readonly isFirst: boolean;
}

function FigureCases({ page, name, days, cases, query, next, isFirst }: CasesShown) {
  const { language, staff } = page;
  const { cases: texts } = figureAnswersTexts[language];
  const title = texts.title(countedTexts[name][language].name);
  const maySee = staff !== null && may(staff.account, { action: 'case.see' }).may;
  return (
    <DeskPage
      page={page}
      title={title}
      before={
        <a class="govuk-back-link" href={`/figures/about?${query}`}>
          {countedTexts[name][language].name}
        </a>
      }
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <PurposeLine page={page} to={`/figures/cases?${query}`} />
      <p class="govuk-body">
        {texts.what(shownDay(days.from, language), shownDay(days.until, language), String(DAYS_MAX))}
      </p>
      {days.isShortened && <InsetText>{texts.shortened}</InsetText>}
      {cases.length === 0 ? (
        <p class="govuk-body-l">{next === null && isFirst ? texts.none : texts.noneHere}</p>
      ) : (
        <Rows page={page} cases={cases} isLinked={maySee} />
      )}
      {!maySee && <p class="govuk-body-s">{texts.notSeen}</p>}
      <ul class="govuk-list">
        {next !== null && (
          <li>
            <a class="govuk-link" href={`/figures/cases?${query}&after=${next}`}>
              {texts.next}
            </a>
          </li>
        )}
        {!isFirst && (
          <li>
            <a class="govuk-link" href={`/figures/cases?${query}`}>
              {texts.first}
            </a>
          </li>
        )}
      </ul>
    </DeskPage>
  );
}

interface RowsShown {
  readonly page: DeskPageShown;
  readonly cases: readonly Behind[];
  readonly isLinked: boolean;
}

/** Who may not open a case reads its number, by which others find it. */
function Rows({ page: { language }, cases, isLinked }: RowsShown) {
  const { cases: texts } = figureAnswersTexts[language];
  const times = (counted: readonly CountedEvent[]): number =>
    counted.reduce((sum, { figure }) => sum + figure.cases, 0);
  return (
    <Table
      id="behind"
      caption={texts.count(shownCount(cases.length, language))}
      columns={[
        { header: texts.number },
        { header: texts.region },
        { header: texts.day },
        { header: texts.times, isNumeric: true },
        { header: texts.sum, isNumeric: true },
      ]}
      rows={cases.map(({ documentId, number, region, counted }) => [
        isLinked ? (
          <a key={documentId} class="govuk-link" href={`/cases/${documentId}`}>
            {number}
          </a>
        ) : (
          number
        ),
        regionName(region, language) ?? '',
        [...new Set(counted.map(({ figure }) => shownDay(figure.on, language)))].join('; '),
        shownCount(times(counted), language),
        shownAmount(
          counted.reduce((sum, { figure }) => add(sum, figure.amount), ZERO),
          language,
        ),
      ])}
      isWide
    />
  );
}
