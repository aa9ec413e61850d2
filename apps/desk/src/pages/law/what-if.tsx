/** What a value would have done in the recorded year: begun from the page of its number, watched on a page that renews itself without a script, stopped, and read. */
/** @jsxImportSource preact */

import type { TwoYears } from '@oryndau/deciding/what-if/live-twice';
import { type LivedYear, livedYearRows } from '@oryndau/deciding/what-if/lived-year';
import { formatMoney, moneyOf, subtract } from '@oryndau/law/money';
import { overlayFault } from '@oryndau/law/overlay';
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { may } from '@oryndau/staff/core/may';
import { beginWhatIf, endWhatIf, readWhatIfs, type WhatIf } from '@oryndau/staff/what-ifs';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { shownAmount, shownCount, shownMoment } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import type { Ground } from '../../ground.ts';
import { type AddRoom, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { whatIfTexts } from '../../texts/what-if.ts';
import { clearBroken, runWhatIf } from '../../what-if-run.ts';

const PROPOSES = { action: 'law.change', step: 'propose' } as const;
const RENEWED_SECONDS = '5';

export const addWhatIf: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  const of =
    (act: (one: OnePage, run: WhatIf) => Promise<FastifyReply>) =>
    async (one: OnePage): Promise<FastifyReply> => {
      await clearBroken(ground);
      const run = (await readWhatIfs(db.sql)).find(({ id }) => id === partOf(one.request, 'id'));
      return run === undefined ? one.reply.redirect('/law/what-if', 303) : act(one, run);
    };
  routes.get('/law/what-if', 'figures.see', async ({ request, reply }) => {
    await clearBroken(ground);
    const page = deskPageOf(ground, request, '/law/what-if');
    return sendPage(request, reply, <RunsPage page={page} runs={await readWhatIfs(db.sql)} />);
  });
  routes.get(
    '/law/what-if/:id',
    'figures.see',
    of(async (one, run) => sendRun(ground, one, run)),
  );
  routes.post(
    '/law/what-if/:id/cancel',
    PROPOSES,
    of(async ({ reply }, { id }) => {
      await endWhatIf(db.sql, id, { state: 'cancelled' });
      return reply.redirect(`/law/what-if/${id}`, 303);
    }),
  );
};

/** Why it was not begun, in words; else the id of the run. */
export async function tryValue(
  ground: Ground,
  { request }: OnePage,
  asked: { readonly parameter: string; readonly value: string; readonly todayValue: string | undefined },
): Promise<{ readonly id: string } | { readonly error: string }> {
  const { installation, parts } = ground;
  const texts = whatIfTexts[request.language];
  const { parameter, value, todayValue } = asked;
  const fault = overlayFault(parameter, value);
  if (fault !== undefined) return { error: deskLawTexts[request.language].faults[fault] };
  if (todayValue === undefined || parts.realYear === undefined) return { error: texts.notAsked };
  if (todayValue === value) return { error: texts.same };
  await clearBroken(ground);
  const run = { parameter, value, todayValue };
  const by = staffOf(request).account.id;
  const id = await beginWhatIf(installation.db.sql, run, { by, at: installation.now() });
  if (id === null) return { error: texts.busy };
  void runWhatIf(ground, parts.realYear, { id, ...run });
  return { id };
}

function sendRun(ground: Ground, { request, reply }: OnePage, run: WhatIf): FastifyReply {
  const page = deskPageOf(ground, request, `/law/what-if/${run.id}`);
  if (run.state === 'running') reply.header('refresh', RENEWED_SECONDS);
  const mayCancel = run.state === 'running' && may(staffOf(request).account, PROPOSES).may;
  return sendPage(request, reply, <RunPage page={page} run={run} csrf={mayCancel ? reply.formToken() : null} />);
}

const nameOf = ({ parameter }: WhatIf, language: Language): string =>
  shownParameterName(parameter, language) ?? parameter;
const valueSaid = ({ parameter }: WhatIf, text: string, language: Language): string =>
  parameterValue(parameter, text, language) ?? text;

function RunsPage({ page, runs }: { readonly page: DeskPageShown; readonly runs: readonly WhatIf[] }) {
  const { language } = page;
  const texts = whatIfTexts[language];
  return (
    <DeskPage
      page={page}
      title={texts.title}
      before={<BackLink language={language} href="/law" text={deskLawTexts[language].title} />}
    >
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.what}</p>
      {runs.length === 0 ? (
        <p class="govuk-body">{texts.none}</p>
      ) : (
        <Table
          id="runs"
          caption={texts.runs}
          columns={[
            { header: deskLawTexts[language].number },
            { header: texts.asked },
            { header: texts.begun },
            { header: texts.state },
          ]}
          rows={runs.map((run) => [
            <a key={run.id} class="govuk-link" href={`/law/what-if/${run.id}`}>
              {`${nameOf(run, language)}: ${valueSaid(run, run.value, language)}`}
            </a>,
            run.askedName,
            shownMoment(Date.parse(run.begunAt), language),
            texts.states[run.state],
          ])}
          isWide
        />
      )}
    </DeskPage>
  );
}

function RunPage({
  page,
  run,
  csrf,
}: {
  readonly page: DeskPageShown;
  readonly run: WhatIf;
  readonly csrf: string | null;
}) {
  const { language } = page;
  const texts = whatIfTexts[language];
  const title = `${nameOf(run, language)}: ${valueSaid(run, run.value, language)}`;
  const isRunning = run.state === 'running';
  const state = isRunning ? `${texts.states.running}, ${texts.percent(run.percent)}` : texts.states[run.state];
  return (
    <DeskPage
      page={page}
      title={title}
      before={<BackLink language={language} href="/law/what-if" text={texts.title} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{texts.what}</p>
      <SummaryList
        language={language}
        rows={[
          { key: texts.asked, value: `${run.askedName}, ${shownMoment(Date.parse(run.begunAt), language)}` },
          { key: texts.state, value: state },
        ]}
      />
      {isRunning && (
        <p class="govuk-body">
          {`${texts.refreshes} `}
          <a class="govuk-link" href={`/law/what-if/${run.id}`}>
            {texts.refresh}
          </a>
        </p>
      )}
      {csrf !== null && (
        <Form action={`/law/what-if/${run.id}/cancel`} csrf={csrf}>
          <Button variant="warning">{texts.cancel}</Button>
        </Form>
      )}
      {run.state === 'broken' && <p class="govuk-body">{texts.broken}</p>}
      {run.result !== null && <Result run={run} lived={JSON.parse(run.result) as TwoYears} language={language} />}
    </DeskPage>
  );
}

function Result({
  run,
  lived,
  language,
}: {
  readonly run: WhatIf;
  readonly lived: TwoYears;
  readonly language: Language;
}) {
  const texts = whatIfTexts[language];
  return (
    <Table
      id="years"
      caption={texts.title}
      columns={[
        { header: texts.figure },
        { header: texts.today(valueSaid(run, run.todayValue, language)), isNumeric: true },
        { header: texts.other(valueSaid(run, run.value, language)), isNumeric: true },
        { header: texts.difference, isNumeric: true },
      ]}
      rows={livedYearRows.map((figure) => [
        texts.figures[figure],
        shownFigure(lived.today[figure], language),
        shownFigure(lived.other[figure], language),
        difference(lived, figure, language),
      ])}
      isWide
    />
  );
}

const shownFigure = (value: LivedYear[keyof LivedYear], language: Language): string =>
  typeof value === 'number' ? shownCount(value, language) : shownAmount(moneyOf(value), language);

function difference({ today, other }: TwoYears, figure: keyof LivedYear, language: Language): string {
  const [before, after] = [today[figure], other[figure]];
  if (typeof before === 'number' || typeof after === 'number') return signed(Number(after) - Number(before), language);
  const less = subtract(moneyOf(after), moneyOf(before));
  return less === 0n
    ? '0'
    : `${less > 0n ? '+' : '−'}${shownFigure(formatMoney(moneyOf(formatMoney(less).replace('-', ''))), language)}`;
}

const signed = (count: number, language: Language): string =>
  count === 0 ? '0' : `${count > 0 ? '+' : '−'}${shownCount(Math.abs(count), language)}`;
