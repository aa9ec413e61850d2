/** One number of the law: all its values, what it decides, and a form by which a new value is proposed. */
/** @jsxImportSource preact */

import { datedSourceInWords } from '@oryndau/documents/law-sources';
import type { LegalDate } from '@oryndau/law/legal-date';
import { itemsOf, listedFormOf } from '@oryndau/law/listed-values';
import { formatMoney } from '@oryndau/law/money';
import { asNamed, boundsOf, parameterNamed } from '@oryndau/law/overlay';
import { type DatedValue, type Parameter, valueOn, valueText } from '@oryndau/law/parameter';
import { parameterValue, shownParameterName } from '@oryndau/law/parameter-words';
import { decidersOf, isApplied } from '@oryndau/law/rules/asked';
import { may } from '@oryndau/staff/core/may';
import { InsetText, Table } from '@oryndau/web/html/blocks';
import { Input, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import { parameterTexts } from '@oryndau/words/parameter-texts';
import { ruleTexts } from '@oryndau/words/rules';
import type { FastifyReply } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../../desk-page.tsx';
import { enactedRows } from '../../enacted-details.ts';
import { judgeToEnact, lastDecidedDay, proposeToEnact, type ToEnact } from '../../enacting.ts';
import type { Ground } from '../../ground.ts';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../../routes.ts';
import { staffOf } from '../../staff-visits.ts';
import { deskLawTexts } from '../../texts/law.ts';
import { whatIfTexts } from '../../texts/what-if.ts';
import { ByWhatText, FirstDay, firstDayIn, noFirstDay, Reason, textFaults, textTyped } from './enactment-fields.tsx';
import { tryValue } from './what-if.tsx';

type At = OnePage & { readonly ground: Ground; readonly parameter: Parameter<unknown> };

export const addNumber: AddRoom = (routes, ground) => {
  const of =
    (act: (at: At) => Promise<FastifyReply | undefined>) =>
    async (one: OnePage): Promise<FastifyReply | undefined> => {
      const parameter = parameterNamed(partOf(one.request, 'name'));
      if (parameter === undefined) return one.reply.redirect('/law', 303);
      return act({ ...one, ground, parameter });
    };
  routes.get(
    '/law/numbers/:name',
    'figures.see',
    of((at) => sendNumber(at)),
  );
  routes.post('/law/numbers/:name', { action: 'law.change', step: 'propose' }, of(proposeValue));
  routes.post('/law/numbers/:name/what-if', { action: 'law.change', step: 'propose' }, of(tryIt));
};

async function proposeValue(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, parameter } = at;
  const { language } = request;
  const texts = deskLawTexts[language];
  const typed = typedIn(at);
  const { from, origin, source, url, reason } = typed;
  const errors: FieldError[] = [...(from === undefined ? [noFirstDay(language)] : []), ...textFaults(typed, language)];
  if (from === undefined || origin === undefined) return sendNumber(at, errors);
  const value = asNamed(parameter.name, typed.value);
  const content = { parameter: parameter.name, value, from, origin, source: source.reason, url };
  const asked: ToEnact = { action: 'law.change', region: null, content, reason: reason.reason };
  const { fault } = await judgeToEnact(ground, asked);
  if (fault !== undefined)
    errors.push({ field: fault === 'TOO_EARLY' ? 'from' : 'value', message: texts.faults[fault] });
  if (errors.length > 0) return sendNumber(at, errors);
  const rows = [...enactedRows(content, language), { key: texts.reason, value: reason.reason }];
  return proposeToEnact(at, asked, { title: texts.propose, rows });
}

/** In the recorded year, beside the pages: nothing is proposed by it. */
async function tryIt(at: At): Promise<FastifyReply | undefined> {
  const { ground, request, reply, parameter } = at;
  const current = valueOn(parameter, ground.installation.today());
  const todayValue = current && valueText(current.value);
  const begun = await tryValue(ground, at, { parameter: parameter.name, value: fieldOf(request, 'tried'), todayValue });
  if ('error' in begun) return sendNumber(at, [{ field: 'tried', message: begun.error }]);
  return reply.redirect(`/law/what-if/${begun.id}`, 303);
}

const typedIn = ({ request }: At) => ({
  value: fieldOf(request, 'value'),
  from: firstDayIn(request),
  ...textTyped(request),
});

async function sendNumber(at: At, errors: readonly FieldError[] = []): Promise<FastifyReply> {
  const { ground, request, reply, parameter } = at;
  const { db, today } = ground.installation;
  const { account } = staffOf(request);
  const mayPropose =
    may(account, { action: 'law.change', step: 'propose' }).may && isChangeable(parameter) && isApplied(parameter.name);
  const shown = {
    page: deskPageOf(ground, request, `/law/numbers/${parameter.name}`),
    parameter,
    today: today(),
    decidedUntil: await lastDecidedDay(db.sql, today()),
    mayPropose,
    mayTry: ground.parts.realYear !== undefined,
    typed: (name: string) => fieldOf(request, name),
    errors,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <NumberPage {...shown} />, errors.length === 0 ? 200 : 422);
}

interface NumberShown {
  readonly page: DeskPageShown;
  readonly parameter: Parameter<unknown>;
  readonly today: LegalDate;
  readonly decidedUntil: LegalDate;
  readonly mayPropose: boolean;
  /** There is a recorded year here. */
  readonly mayTry: boolean;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function NumberPage(shown: NumberShown) {
  const { page, parameter, today, errors, mayPropose } = shown;
  const { language } = page;
  const texts = deskLawTexts[language];
  const { name, meaning } = parameter;
  const title = shownParameterName(name, language) ?? name;
  const rules = decidersOf(name).map((rule) => ruleTexts[rule]?.[language]);
  const isKnown = valueOn(parameter, today) !== undefined;
  return (
    <DeskPage
      page={page}
      title={title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/law" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{language === 'en' ? meaning : (parameterTexts[name]?.meaning[language] ?? meaning)}</p>
      {!isKnown && <InsetText>{texts.notLoaded}</InsetText>}
      <p class="govuk-body">
        {rules.length === 0 ? notAppliedText(parameter, language) : `${texts.askedBy}: ${rules.join('; ')}`}
      </p>
      <Values {...shown} />
      {!isChangeable(parameter) && <p class="govuk-body">{texts.onlyRelease}</p>}
      {mayPropose && shown.mayTry && boundsOf(parameter) !== undefined && <TryForm {...shown} />}
      {mayPropose && <ProposeForm {...shown} />}
    </DeskPage>
  );
}

function notAppliedText({ askedInstead }: Parameter<unknown>, language: Language): string {
  const texts = deskLawTexts[language];
  return askedInstead === undefined
    ? texts.notApplied
    : `${texts.notApplied} ${texts.askedInstead}: ${shownParameterName(askedInstead, language) ?? askedInstead}.`;
}

function Values({ page: { language }, parameter }: NumberShown) {
  const texts = deskLawTexts[language];
  return (
    <Table
      id="values"
      caption={texts.history}
      columns={[
        { header: texts.from },
        { header: texts.valueOfDay },
        { header: texts.whose },
        { header: texts.source },
        { header: texts.bothNames },
      ]}
      rows={parameter.values.toReversed().map((dated) => [
        shownDay(dated.from, language),
        valueIn(parameter, dated, language),
        texts.origins[dated.origin ?? parameter.origin],
        // What was put into force at the desk bears the words of whoever proposed it.
        dated.enacted === undefined ? datedSourceInWords(dated.source, language) : dated.source,
        dated.enacted === undefined ? (
          texts.withProgram
        ) : (
          <a key={dated.enacted.n} class="govuk-link" href={`/law/decisions/${dated.enacted.n}`}>
            {`${texts.decision(dated.enacted.n)}: ${dated.enacted.by}`}
          </a>
        ),
      ])}
      isWide
    />
  );
}

const valueIn = ({ name }: Parameter<unknown>, { value }: DatedValue<unknown>, language: Language): string =>
  parameterValue(name, valueText(value), language) ?? valueText(value);

function ProposeForm({ page: { language }, parameter, today, decidedUntil, typed, errors, csrf }: NumberShown) {
  const texts = deskLawTexts[language];
  const current = valueOn(parameter, today);
  return (
    <Form action={`/law/numbers/${parameter.name}`} csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.propose}</h2>
      <p class="govuk-body">{texts.proposeWhat}</p>
      {current !== undefined && <p class="govuk-body">{`${texts.now}: ${valueIn(parameter, current, language)}`}</p>}
      <ValueField parameter={parameter} current={current} language={language} typed={typed} errors={errors} />
      <FirstDay language={language} typed={typed} errors={errors} decidedUntil={decidedUntil} />
      <ByWhatText language={language} typed={typed} errors={errors} />
      <Reason language={language} typed={typed} errors={errors} />
      <Button>{texts.send}</Button>
    </Form>
  );
}

function TryForm({ page: { language }, parameter, typed, errors, csrf }: NumberShown) {
  const texts = whatIfTexts[language];
  return (
    <Form action={`/law/numbers/${parameter.name}/what-if`} csrf={csrf}>
      <h2 class="govuk-heading-m">{texts.title}</h2>
      <p class="govuk-body">{texts.what}</p>
      <Input
        language={language}
        name="tried"
        label={deskLawTexts[language].newValue}
        hint={acceptedIn(parameter, language)}
        value={typed('tried')}
        width={20}
        isCode
        error={errorOf(errors, 'tried')}
      />
      <Button variant="secondary">{texts.ask}</Button>
    </Form>
  );
}

/** A number alone, or a list or a table, one line an item, as it is today. */
function ValueField({ parameter, current, language, typed, errors }: ValueShown) {
  const texts = deskLawTexts[language];
  const form = listedFormOf(parameter);
  const field = { language, name: 'value', label: texts.newValue, error: errorOf(errors, 'value') };
  if (form === undefined)
    return <Input {...field} hint={acceptedIn(parameter, language)} value={typed('value')} width={20} isCode />;
  const today = current === undefined ? [] : itemsOf(form, valueText(current.value));
  const lines = today.map((item) => item.replace('upToMci ', '').replace('percent ', '').replace('null', '-'));
  return (
    <>
      <Textarea
        {...field}
        hint={texts.accepts[form.kind]}
        value={typed('value') || lines.join('\n')}
        limit={LISTED_MAX}
        rows={Math.min(Math.max(lines.length + 1, 3), ROWS_MAX)}
      />
      {form.kind === 'list' && !form.articles && (
        <Table
          id="codes"
          caption={texts.mayStand}
          columns={[{ header: texts.code }, { header: texts.codeMeans }]}
          rows={form.codes.map((code) => [code, parameterValue(parameter.name, code, language) ?? code])}
        />
      )}
    </>
  );
}

interface ValueShown extends Pick<NumberShown, 'parameter' | 'typed' | 'errors'> {
  readonly current: DatedValue<unknown> | undefined;
  readonly language: Language;
}

/** The list of articles that an amnesty leaves out is some thousand characters long. */
const LISTED_MAX = 8_000;
const ROWS_MAX = 20;

/** What two people may put into force: anything but a word. */
const isChangeable = (parameter: Parameter<unknown>): boolean =>
  boundsOf(parameter) !== undefined || listedFormOf(parameter) !== undefined;

function acceptedIn(parameter: Parameter<unknown>, language: Language): string {
  const { accepts } = deskLawTexts[language];
  const bounds = boundsOf(parameter);
  switch (bounds?.kind) {
    case 'number':
      return accepts.number(String(bounds.max));
    case 'amount':
      return accepts.amount(formatMoney(bounds.max));
    default:
      return accepts.flag;
  }
}
