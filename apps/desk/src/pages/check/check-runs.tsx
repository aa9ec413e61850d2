/** Checks of the journal: begun here, done by a process of its own, told of by its row. A root that the auditor has kept is compared with what the journal has now. */
/** @jsxImportSource preact */
import { type KeptRoot, parseKeptRoots } from '@oryndau/journal/published-roots';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  askCheckToStop,
  beginCheckRun,
  type CheckRun,
  endCheckRun,
  listCheckRuns,
  readCheckRun,
} from '@oryndau/staff/check-runs';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay, shownMoment } from '@oryndau/web/html/shown';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import { confirmed } from '../../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { isUuid } from '../../is-uuid.ts';
import { sendRefused } from '../../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { checkTexts } from '../../texts/check.ts';

const RUNS_SHOWN = 20;
const AGAIN_SECONDS = '2';
/** Ten years of days with their hashes. */
const KEPT_MAX = 300_000;
export const addCheckRuns: AddRoom = (routes, ground) => {
  routes.get('/check', 'verify.run', (one) => sendRuns(ground, one));
  routes.post('/check', 'verify.run', (one) => begin(ground, one));
  routes.get('/check/:run', 'verify.run', async (one) => {
    const run = await runOf(ground, one);
    if (run === undefined) return sendRefused({ ground, ...one }, { action: 'verify.run', why: 'OUT_OF_REACH' });
    const { request, reply } = one;
    // Without a script: the browser asks again by itself.
    if (run.endedAt === null && !run.isSilent) reply.header('refresh', AGAIN_SECONDS);
    const page = deskPageOf(ground, request, `/check/${run.id}`);
    return sendPage(request, reply, <RunPage page={page} run={run} csrf={reply.formToken()} />);
  });
  routes.post('/check/:run/stop', 'verify.run', async (one) => {
    const run = await runOf(ground, one);
    if (run === undefined) return sendRefused({ ground, ...one }, { action: 'verify.run', why: 'OUT_OF_REACH' });
    const { request, reply } = one;
    const { db, now } = ground.installation;
    const title = checkTexts[request.language].stop;
    if ((await confirmed({ ground, request, reply }, { title, rows: [] })) === undefined) return undefined;
    const accountId = staffOf(request).account.id;
    await db.transaction((tx) => askCheckToStop(tx, { id: run.id, accountId, at: now() }));
    return reply.redirect(`/check/${run.id}`, 303);
  });
};

async function runOf({ installation: { db } }: Ground, { request }: OnePage): Promise<CheckRun | undefined> {
  const id = partOf(request, 'run');
  return isUuid(id) ? readCheckRun(db.sql, id) : undefined;
}

async function begin(ground: Ground, one: OnePage): Promise<FastifyReply | undefined> {
  const { request, reply } = one;
  const { beginCheck } = ground.parts;
  const { language } = request;
  const texts = checkTexts[language];
  const kept = fieldOf(request, 'kept');
  const roots = keptIn(kept);
  if (beginCheck === undefined) return sendRuns(ground, one);
  if (roots === undefined) return sendRuns(ground, one, [{ field: 'kept', message: texts.keptWrong }]);
  const last = roots.at(-1);
  const rows = [
    {
      key: texts.kept,
      value:
        last === undefined ? texts.keptNone : `${shownCount(roots.length, language)}: ${shownDay(last.day, language)}`,
    },
  ];
  if ((await confirmed({ ground, request, reply }, { title: texts.beginConfirm, rows })) === undefined)
    return undefined;
  const { db, now } = ground.installation;
  const accountId = staffOf(request).account.id;
  const id = await db.transaction((tx) => beginCheckRun(tx, { accountId, kept, at: now() }));
  if (id === undefined) return sendRuns(ground, one, [{ field: 'kept', message: texts.running }]);
  try {
    beginCheck(id);
  } catch (error) {
    await endCheckRun(db.sql, { id, outcome: 'failed', result: null, at: now() });
    ground.onTrouble?.({ route: '/check', requestId: request.id, error });
  }
  return reply.redirect(`/check/${id}`, 303);
}

/** Undefined: there is something, and no root in it. */
function keptIn(text: string): readonly KeptRoot[] | undefined {
  if (text === '') return [];
  const roots = text.length > KEPT_MAX ? '' : parseKeptRoots(text);
  return typeof roots === 'string' ? undefined : roots;
}

async function sendRuns(ground: Ground, { request, reply }: OnePage, errors: readonly FieldError[] = []) {
  const shown = {
    page: deskPageOf(ground, request, '/check'),
    runs: await listCheckRuns(ground.installation.db.sql, RUNS_SHOWN),
    mayBegin: ground.parts.beginCheck !== undefined,
    typed: fieldOf(request, 'kept'),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <RunsPage {...shown} />, errors.length > 0 ? 422 : 200);
}

interface RunsShown {
  readonly page: DeskPageShown;
  readonly runs: readonly CheckRun[];
  readonly mayBegin: boolean;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function RunsPage({ page, runs, mayBegin, typed, errors, csrf }: RunsShown) {
  const { language } = page;
  const texts = checkTexts[language];
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {mayBegin ? (
        <Form action="/check" csrf={csrf}>
          <Textarea
            language={language}
            name="kept"
            label={texts.kept}
            hint={texts.keptHint}
            value={typed}
            limit={KEPT_MAX}
            error={errorOf(errors, 'kept')}
          />
          <Button>{texts.begin}</Button>
        </Form>
      ) : (
        <p class="govuk-body">{texts.noProcess}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/check/event">
          {texts.proof.title}
        </a>
      </p>
      {runs.length === 0 ? (
        <p class="govuk-body">{texts.noRuns}</p>
      ) : (
        <Table
          id="runs"
          caption={texts.runs}
          columns={[{ header: texts.begun }, { header: texts.by }, { header: texts.outcome }]}
          rows={runs.map((run) => [
            <a key={run.id} class="govuk-link" href={`/check/${run.id}`}>
              {shownMoment(Date.parse(run.begunAt), language)}
            </a>,
            run.accountName,
            outcomeSaid(run, language),
          ])}
          isWide
        />
      )}
    </DeskPage>
  );
}

function outcomeSaid({ outcome, isSilent, isStopAsked }: CheckRun, language: Language): string {
  const texts = checkTexts[language];
  if (outcome !== null) return texts.outcomes[outcome];
  if (isSilent) return texts.silent;
  return isStopAsked ? texts.stopping : texts.goesOn;
}

/** As the process wrote it down. */
interface CheckResult {
  readonly events?: number;
  readonly documents?: number;
  readonly postings?: number;
  readonly acts?: number;
  readonly days?: number;
  readonly sealedUntil?: LegalDate | null;
  readonly keys?: readonly string[];
  readonly fault?: { readonly where: string; readonly what: string };
}

function RunPage({ page, run, csrf }: { readonly page: DeskPageShown; readonly run: CheckRun; readonly csrf: string }) {
  const { language } = page;
  const texts = checkTexts[language];
  const result = run.result === null ? null : (JSON.parse(run.result) as CheckResult | null);
  const kept = keptIn(run.kept) ?? [];
  const goesOn = run.endedAt === null;
  return (
    <DeskPage
      page={page}
      title={texts.title}
      before={
        <a class="govuk-back-link" href="/check">
          {texts.back}
        </a>
      }
    >
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <div role="status">
        <SummaryList
          language={language}
          rows={[
            { key: texts.begun, value: `${shownMoment(Date.parse(run.begunAt), language)}, ${run.accountName}` },
            {
              key: texts.kept,
              value: kept.length === 0 ? texts.keptNone : texts.keptCount(shownCount(kept.length, language)),
            },
            { key: texts.outcome, value: <strong>{outcomeSaid(run, language)}</strong> },
            ...(run.endedAt === null
              ? []
              : [{ key: texts.ended, value: shownMoment(Date.parse(run.endedAt), language) }]),
            ...(result === null ? [] : [{ key: texts.result, value: <Result {...{ result, kept, language }} /> }]),
          ]}
        />
        {goesOn && (
          <>
            <p class="govuk-body-l">{texts.progress(shownCount(run.events, language), shownCount(run.of, language))}</p>
            {!run.isSilent && <p class="govuk-body">{texts.wait}</p>}
          </>
        )}
      </div>
      {goesOn && (
        <Form action={`/check/${run.id}/stop`} csrf={csrf}>
          <Button variant="secondary">{texts.stop}</Button>
        </Form>
      )}
    </DeskPage>
  );
}

interface ResultShown {
  readonly result: CheckResult;
  readonly kept: readonly KeptRoot[];
  readonly language: Language;
}

/** Places and faults are told as the check names them, in English. */
function Result({ result, kept, language }: ResultShown) {
  const texts = checkTexts[language];
  const { events = 0, documents = 0, postings = 0, acts = 0, days = 0, sealedUntil = null, keys = [], fault } = result;
  if (fault !== undefined) return <span lang="en">{texts.fault(fault.where, fault.what)}</span>;
  const count = (of: number): string => shownCount(of, language);
  return (
    <>
      {texts.equal(count(events), count(documents), count(postings), count(acts))}
      <br />
      {texts.sealed(count(days), shownDay(sealedUntil, language))}
      {kept.length > 0 && (
        <>
          <br />
          {texts.keptHeld(count(kept.length))}
        </>
      )}
      {keys.length > 0 && (
        <>
          <br />
          {`${texts.keys}: `}
          <code class="app-code">{keys.join(', ')}</code>
        </>
      )}
    </>
  );
}
