/** A breach of the security of personal data: the data officer reports it, and the page counts until when the authority is told. */
/** @jsxImportSource preact */
import { NOTE_MAX, noteFault } from '@oryndau/law/door-text';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { breachToldBy } from '@oryndau/law/rules/breach';
import { listBreaches, type ReportedBreach, reportBreach } from '@oryndau/staff/breaches';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { DateInput } from '@oryndau/web/html/choices';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay, shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { type AddRoom, fieldOf, type OnePage } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { breachTexts } from '../texts/breach.ts';
import { looksTexts } from '../texts/looks.ts';
import { dayOf, type TypedDay, typedDay } from '../typed-day.ts';

const PATH = '/looks/breach';
const words = ['happened', 'people', 'done'] as const;
interface Typed extends Readonly<Record<(typeof words)[number], string>> {
  readonly known: TypedDay;
}

export const addBreach: AddRoom = (routes, ground) => {
  const { db, now, today } = ground.installation;
  routes.get(PATH, 'breach.report', async (one) =>
    sendBreach(ground, one, { typed: typedIn(one.request), errors: [] }),
  );
  routes.post(PATH, 'breach.report', async (one) => {
    const { request, reply } = one;
    const texts = breachTexts[request.language];
    const typed = typedIn(request);
    const knownOn = dayOf(typed.known);
    const errors: FieldError[] = words
      .filter((name) => noteFault(typed[name]) !== undefined)
      .map((field) => ({ field, message: texts.errors.text }));
    if (knownOn === undefined || knownOn > today())
      return sendBreach(ground, one, { typed, errors: [{ field: 'known', message: texts.errors.knownOn }, ...errors] });
    if (errors.length > 0) return sendBreach(ground, one, { typed, errors });
    const rows = [
      { key: texts.knownOn, value: shownDay(knownOn, request.language) },
      { key: texts.until, value: untilText(knownOn, request.language) },
      ...words.map((name) => ({ key: texts[name], value: typed[name] })),
    ];
    const done = await confirmed({ ground, request, reply }, { title: texts.title, rows });
    if (done === undefined) return undefined;
    const by = staffOf(request).account.id;
    await reportBreach(db.sql, { knownOn, what: typed.happened, people: typed.people, done: typed.done, by }, now());
    return reply.redirect(PATH, 303);
  });
};

const typedIn = (request: FastifyRequest): Typed => ({
  happened: fieldOf(request, 'happened'),
  people: fieldOf(request, 'people'),
  done: fieldOf(request, 'done'),
  known: typedDay((field) => fieldOf(request, field), 'known'),
});

function untilText(knownOn: LegalDate, language: Language): string {
  const until = breachToldBy(knownOn);
  return until.known ? shownDay(until.value, language) : breachTexts[language].lawUnknown;
}

interface BreachSaid {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

async function sendBreach(ground: Ground, { request, reply }: OnePage, said: BreachSaid): Promise<FastifyReply> {
  const { db, today } = ground.installation;
  const reported = await listBreaches(db.sql);
  const page = deskPageOf(ground, request, PATH);
  const shown = { page, csrf: reply.formToken(), reported, today: today(), ...said };
  return sendPage(request, reply, <BreachPage {...shown} />, said.errors.length > 0 ? 422 : 200);
}

interface BreachShown extends BreachSaid {
  readonly page: DeskPageShown;
  readonly csrf: string;
  readonly reported: readonly ReportedBreach[];
  readonly today: LegalDate;
}

function BreachPage({ page, csrf, reported, today, typed, errors }: BreachShown) {
  const { language } = page;
  const texts = breachTexts[language];
  const until = breachToldBy(today);
  return (
    <DeskPage
      page={page}
      title={texts.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/looks" text={looksTexts[language].title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      <InsetText>{until.known ? texts.ifToday(shownDay(until.value, language)) : texts.lawUnknown}</InsetText>
      <Form action={PATH} csrf={csrf}>
        <DateInput
          language={language}
          name="known"
          label={texts.knownOn}
          hint={texts.knownHint}
          error={errorOf(errors, 'known')}
          value={typed.known}
        />
        {words.map((name) => (
          <Textarea
            key={name}
            language={language}
            name={name}
            label={texts[name]}
            hint={texts.hint}
            limit={NOTE_MAX}
            rows={3}
            value={typed[name]}
            error={errorOf(errors, name)}
          />
        ))}
        <Button>{texts.report}</Button>
      </Form>
      {reported.length > 0 && <Reported reported={reported} language={language} />}
    </DeskPage>
  );
}

function Reported({ reported, language }: Pick<BreachShown, 'reported'> & { readonly language: Language }) {
  const texts = breachTexts[language];
  return (
    <Table
      id="reported"
      caption={texts.reported}
      columns={[texts.knownOn, texts.until, texts.happened, texts.people, texts.done, texts.when].map((header) => ({
        header,
      }))}
      rows={reported.map(({ knownOn, what, people, done, name, reportedAt }) => {
        const until = breachToldBy(knownOn);
        const isLate = until.known && legalDayAt(Date.parse(reportedAt)) > until.value;
        return [
          shownDay(knownOn, language),
          untilText(knownOn, language),
          what,
          people,
          done,
          `${shownMoment(Date.parse(reportedAt), language)}, ${name}: ${isLate ? texts.late : texts.inTime}`,
        ];
      })}
      isWide
    />
  );
}
