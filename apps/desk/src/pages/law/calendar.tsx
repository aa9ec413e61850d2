/** The working calendar: the years that are known, and a form by which the next one, or days that an order has moved, are proposed. */
/** @jsxImportSource preact */
import { calendarsInForce } from '@oryndau/law/calendar';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { may } from '@oryndau/staff/core/may';
import { type CalendarChange, firstDayOf, yearIn } from '@oryndau/standing/enacted-content';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { enactedRows } from '../../enacted-details.ts';
import { judgeToEnact, proposeToEnact, type ToEnact } from '../../enacting.ts';
import type { Ground } from '../../ground.ts';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { deskCalendarTexts } from '../../texts/calendar.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { ByWhatText, Reason, textFaults, textTyped } from './enactment-fields.tsx';

interface At extends OnePage {
  readonly ground: Ground;
  readonly year: number;
}

/** Some sixty days at most, each in a line. */
const DAYS_LENGTH_MAX = 1_000;

export const addCalendar: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  const next = (): number => (calendarsInForce().at(-1)?.year ?? 0) + 1;
  const of =
    (act: (at: At) => Promise<FastifyReply | undefined>) =>
    async (one: OnePage): Promise<FastifyReply | undefined> => {
      await useLawInForce(db.sql);
      const year = Number(partOf(one.request, 'year'));
      const isOne = year === next() || calendarsInForce().some((known) => known.year === year);
      return isOne ? act({ ...one, ground, year }) : one.reply.redirect('/law/calendar', 303);
    };
  routes.get('/law/calendar', 'figures.see', async ({ reply }) => {
    await useLawInForce(db.sql);
    return reply.redirect(`/law/calendar/${next()}`, 303);
  });
  routes.get(
    '/law/calendar/:year',
    'figures.see',
    of((at) => sendCalendar(at)),
  );
  routes.post('/law/calendar/:year', { action: 'law.change', step: 'propose' }, of(proposeYear));
};

async function proposeYear(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, year } = at;
  const { language } = request;
  const texts = deskCalendarTexts[language];
  const typed = textTyped(request);
  const daysOff = daysIn(fieldOf(request, 'daysOff'));
  const workedWeekends = daysIn(fieldOf(request, 'worked'));
  const errors: FieldError[] = [
    ...(daysOff === undefined || daysOff.length === 0 ? [{ field: 'daysOff', message: texts.missing.daysOff }] : []),
    ...(workedWeekends === undefined ? [{ field: 'worked', message: texts.missing.worked }] : []),
    ...textFaults(typed, language),
  ];
  const { origin, source, url, reason } = typed;
  if (daysOff === undefined || workedWeekends === undefined || origin === undefined) return sendCalendar(at, errors);
  const days = { calendar: year, daysOff, workedWeekends };
  const by = { origin, source: source.reason, url };
  const from = firstDayOf({ year, daysOff, workedWeekends });
  const content: CalendarChange = { ...days, ...by, from };
  const asked: ToEnact = { action: 'law.change', region: null, content, reason: reason.reason };
  const { fault } = await judgeToEnact(ground, asked);
  if (fault !== undefined && daysOff.length > 0)
    errors.push({
      field: 'daysOff',
      message: fault === 'NOT_A_VALUE' ? texts.fault : deskLawTexts[language].faults[fault],
    });
  if (errors.length > 0) return sendCalendar(at, errors);
  const rows = [...enactedRows(content, language), { key: deskLawTexts[language].reason, value: reason.reason }];
  return proposeToEnact(at, asked, { title: texts.propose(yearIn(content).year), rows });
}

/** Each day once and ascending, however they were typed; undefined: something there is no day. */
function daysIn(text: string): readonly LegalDate[] | undefined {
  const days: LegalDate[] = [];
  for (const word of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const day = parseLegalDate(word);
    if (day === undefined) return undefined;
    days.push(day);
  }
  return days.sort();
}

async function sendCalendar(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply, year } = at;
  const shown = {
    page: deskPageOf(ground, request, `/law/calendar/${year}`),
    year,
    mayPropose: may(staffOf(request).account, { action: 'law.change', step: 'propose' }).may,
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <CalendarPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface CalendarShown {
  readonly page: DeskPageShown;
  readonly year: number;
  readonly mayPropose: boolean;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function CalendarPage(shown: CalendarShown) {
  const { page, year, mayPropose, errors } = shown;
  const { language } = page;
  const texts = deskCalendarTexts[language];
  const present = calendarsInForce().find((known) => known.year === year);
  return (
    <DeskPage
      page={page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/law" text={deskLawTexts[language].title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {present === undefined && <InsetText>{texts.unknown(year)}</InsetText>}
      {mayPropose && <YearForm {...shown} />}
      <Years {...shown} />
    </DeskPage>
  );
}

function Years({ page: { language } }: CalendarShown) {
  const texts = deskCalendarTexts[language];
  const law = deskLawTexts[language];
  // "05.01" of 5 January: a year has to be read on a telephone too.
  const days = (list: readonly LegalDate[]): string =>
    list.map((day) => `${day.slice(8)}.${day.slice(5, 7)}`).join(', ');
  return (
    <Table
      id="years"
      caption={texts.known}
      columns={[{ header: texts.year }, { header: texts.daysOff }, { header: texts.worked }, { header: law.bothNames }]}
      rows={calendarsInForce()
        .toReversed()
        .map((known) => [
          <a key={known.year} class="govuk-link" href={`/law/calendar/${known.year}`}>
            {known.year}
          </a>,
          days(known.daysOff),
          days(known.workedWeekends) || law.nothing,
          'n' in known ? (
            <a key={known.n} class="govuk-link" href={`/law/decisions/${known.n}`}>
              {`${law.decision(known.n)}: ${known.by}`}
            </a>
          ) : (
            law.withProgram
          ),
        ])}
      isWide
    />
  );
}

function YearForm({ page: { language }, year, typed, errors, csrf }: CalendarShown) {
  const texts = deskCalendarTexts[language];
  const law = deskLawTexts[language];
  const present = calendarsInForce().find((known) => known.year === year);
  const lines = (list: readonly LegalDate[] | undefined): string => (list ?? []).join('\n');
  const isTyped = typed('daysOff') !== '' || errors.length > 0;
  return (
    <Form action={`/law/calendar/${year}`} csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose(year)}</h2>
      <p class="govuk-body">{law.proposeWhat}</p>
      <Textarea
        language={language}
        name="daysOff"
        label={texts.daysOff}
        hint={texts.daysOffHint}
        value={isTyped ? typed('daysOff') : lines(present?.daysOff)}
        limit={DAYS_LENGTH_MAX}
        rows={12}
        error={errorOf(errors, 'daysOff')}
      />
      <Textarea
        language={language}
        name="worked"
        label={texts.worked}
        hint={texts.workedHint}
        value={isTyped ? typed('worked') : lines(present?.workedWeekends)}
        limit={DAYS_LENGTH_MAX}
        rows={3}
        error={errorOf(errors, 'worked')}
      />
      <ByWhatText language={language} typed={typed} errors={errors} />
      <Reason language={language} typed={typed} errors={errors} />
      <Button>{law.send}</Button>
    </Form>
  );
}
