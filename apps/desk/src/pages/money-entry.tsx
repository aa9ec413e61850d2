/** One payment in suspense: what it says, which fine it may be for, and by whom it is assigned or taken out; a large one by two people. */
/** @jsxImportSource preact */
import { ASSIGNED_ALONE_MAX, assignSuspense, clearSuspense, isLargerThan } from '@oryndau/deciding/suspense';
import { whyNotTaken } from '@oryndau/deciding/words-door';
import { findDocuments } from '@oryndau/fines/sql/find';
import { NOTE_MAX } from '@oryndau/law/door-text';
import { formatMoney } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { type EntryInSuspense, readRanked } from '@oryndau/reading/desk-money';
import { suspenseReason } from '@oryndau/sentences/suspense-reason';
import { may } from '@oryndau/staff/core/may';
import { hasOpenProposal, type Proposed, propose, signedOf } from '@oryndau/staff/proposals';
import { InsetText, SummaryList } from '@oryndau/web/html/blocks';
import { Radios } from '@oryndau/web/html/choices';
import { Input, Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownDay, shownMoney, shownTenge } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { thingOfCase } from '../case-open.ts';
import { confirmed } from '../confirm.tsx';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import { isUuid } from '../is-uuid.ts';
import type { LargeAssignment, LargeClearing } from '../large-assignment.ts';
import { refusalInWords } from '../refusal-in-words.ts';
import { sendRefused } from '../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { moneyTexts } from '../texts/money.ts';

type Typed = Readonly<Record<'number' | 'credit' | 'note' | 'as' | 'clearing', string>>;

interface Assigning extends OnePage {
  readonly ground: Ground;
  readonly entry: EntryInSuspense;
  readonly typed: Typed;
}

const NOBODYS = { region: null, body: null };
const clearings = ['SAME_BOOKING', 'NOT_OURS'] as const;

export const addMoneyEntry: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  const begin =
    (handle: (assigning: Assigning) => Promise<FastifyReply | undefined>) =>
    async (one: OnePage): Promise<FastifyReply | undefined> => {
      const id = partOf(one.request, 'suspense');
      const entry = isUuid(id) ? await db.transaction((tx) => readRanked(tx, id), { readOnly: true }) : undefined;
      if (entry === undefined) return sendGone(ground, one);
      const { request } = one;
      const typed = {
        number: fieldOf(request, 'number'),
        credit: fieldOf(request, 'credit'),
        note: fieldOf(request, 'note'),
        as: fieldOf(request, 'as'),
        clearing: fieldOf(request, 'clearing'),
      };
      return handle({ ground, ...one, entry, typed });
    };
  routes.get(
    '/money/:suspense',
    'money.see',
    begin(async (assigning) => {
      const number = assigning.entry.likely?.number ?? '';
      return sendEntry({ ...assigning, typed: { ...assigning.typed, number } }, []);
    }),
  );
  routes.post('/money/:suspense/assign', 'money.assign', begin(assign));
  routes.post('/money/:suspense/clear', 'money.assign', begin(clear));
};

const isLarge = ({ ground, entry: { remaining } }: Pick<Assigning, 'ground' | 'entry'>): boolean =>
  isLargerThan(remaining, ground.parts.assignedAloneMax ?? ASSIGNED_ALONE_MAX);

async function assign(assigning: Assigning): Promise<FastifyReply | undefined> {
  const { ground, request, reply, entry, typed } = assigning;
  const texts = moneyTexts[request.language];
  if (typed.number === '') return sendEntry(assigning, [{ field: 'number', message: texts.errors.number }]);
  if (isLarge(assigning)) return proposeLarge(assigning);
  // Before the passkey: nobody confirms what cannot be done.
  if ((await fineNamed(assigning)) === undefined)
    return sendEntry(assigning, [{ field: 'number', message: texts.errors.unknownFine }]);
  const rows = [...rowsOf(assigning), ...toWhich(assigning)];
  const done = await confirmed({ ground, request, reply }, { title: texts.assignTitle, rows });
  if (done === undefined) return undefined;
  const { db, today } = ground.installation;
  const credit = typed.credit === '' ? null : typed.credit;
  const operator = staffOf(request).account.name;
  const assignment = { entry: entry.entry, number: typed.number, credit, operator, on: null, today: today() };
  const assigned = await assignSuspense(db, assignment);
  if (isRefusal(assigned))
    return sendEntry(assigning, [{ field: 'number', message: refusalInWords(assigned, request.language) }]);
  return reply.redirect('/money?done=assigned', 303);
}

/** The one fine of that number; undefined where there is none, or more than one. */
async function fineNamed({ ground, typed }: Pick<Assigning, 'ground' | 'typed'>) {
  const [fine, another] = await findDocuments(ground.installation.db.sql, typed.number);
  return another === undefined ? fine : undefined;
}

async function proposeLarge(assigning: Assigning): Promise<FastifyReply | undefined> {
  const { ground, request, entry, typed } = assigning;
  const { db, today } = ground.installation;
  const { errors } = moneyTexts[request.language];
  if (whyNotTaken({ byWhom: staffOf(request).account.name, note: typed.note }) !== undefined)
    return sendEntry(assigning, [{ field: 'note', message: errors.why }]);
  const fine = await fineNamed(assigning);
  if (fine === undefined) return sendEntry(assigning, [{ field: 'number', message: errors.unknownFine }]);
  const { documentId } = fine;
  const row = await readCasePage(db.sql, documentId);
  const { region, body } = row === undefined ? NOBODYS : thingOfCase(caseViewOf(row, today()));
  const content: LargeAssignment = {
    entry: entry.entry,
    number: typed.number,
    credit: typed.credit === '' ? null : typed.credit,
    sum: formatMoney(entry.remaining),
  };
  return proposeOf(assigning, { documentId, region, body, content, reason: typed.note }, 'note');
}

/** What is taken out of suspense is looked for no more: a large one goes by two people too. */
async function proposeClearing(assigning: Assigning, as: LargeClearing['as']): Promise<FastifyReply | undefined> {
  const { request, entry, typed } = assigning;
  const { errors } = moneyTexts[request.language];
  if (whyNotTaken({ byWhom: staffOf(request).account.name, note: typed.clearing }) !== undefined)
    return sendEntry(assigning, [{ field: 'clearing', message: errors.clearWhy }]);
  const content: LargeClearing = { entry: entry.entry, as, sum: formatMoney(entry.remaining) };
  return proposeOf(assigning, { documentId: null, ...NOBODYS, content, reason: typed.clearing }, 'clearing');
}

/** Signed by its whole content; of one payment one waits at a time. `field`: beside which what is in the way is said. */
async function proposeOf(
  assigning: Assigning,
  of: Omit<Proposed, 'action' | 'content'> & { readonly content: LargeAssignment | LargeClearing },
  field: 'note' | 'clearing',
): Promise<FastifyReply | undefined> {
  const { ground, request, reply, entry } = assigning;
  const { db, now } = ground.installation;
  const texts = moneyTexts[request.language];
  const { account } = staffOf(request);
  const proposed = { action: 'money.assign_large', ...of } as const;
  const { action } = proposed;
  const allowed = may(account, { action, step: 'propose' });
  if (!allowed.may) return sendRefused({ ground, request, reply }, { action, why: allowed.why, step: 'propose' });
  if (await hasOpenProposal(db.sql, { action, part: { entry: entry.entry } }))
    return sendEntry(assigning, [{ field, message: texts.errors.proposed }]);
  const [title, does] =
    'as' in of.content
      ? ([texts.clearTitle, [{ key: texts.clearTitle, value: texts.as[of.content.as] }]] as const)
      : ([texts.assignTitle, toWhich(assigning)] as const);
  const why = { key: field === 'note' ? texts.why : texts.clearWhy, value: of.reason };
  const signed = signedOf('propose', proposed);
  const rows = [...rowsOf(assigning), ...does, why];
  const proof = (await confirmed({ ground, request, reply }, { title, rows, signed }))?.proof;
  if (!proof) return undefined;
  const id = await db.transaction((tx) => propose(tx, proposed, { by: account.id, proof, at: now() }));
  return reply.redirect(`/proposals/${id}`, 303);
}

async function clear(assigning: Assigning): Promise<FastifyReply | undefined> {
  const { ground, request, reply, entry, typed } = assigning;
  const texts = moneyTexts[request.language];
  const as = clearings.find((each) => each === typed.as);
  if (as === undefined) return sendEntry(assigning, [{ field: 'as', message: texts.errors.as }]);
  if (isLarge(assigning)) return proposeClearing(assigning, as);
  const rows = [...rowsOf(assigning), { key: texts.clearTitle, value: texts.as[as] }];
  const done = await confirmed({ ground, request, reply }, { title: texts.clearTitle, rows });
  if (done === undefined) return undefined;
  const { db, today } = ground.installation;
  const operator = staffOf(request).account.name;
  const cleared = await clearSuspense(db, { entry: entry.entry, as, operator, on: null, today: today() });
  if (isRefusal(cleared))
    return sendEntry(assigning, [{ field: 'as', message: refusalInWords(cleared, request.language) }]);
  return reply.redirect('/money?done=cleared', 303);
}

/** The fine, and of money that went back the credit that it takes with it. */
function toWhich({ typed: { number, credit }, request: { language } }: Pick<Assigning, 'typed' | 'request'>) {
  const texts = moneyTexts[language];
  return [{ key: texts.number, value: number }, ...(credit === '' ? [] : [{ key: texts.credit, value: credit }])];
}

function rowsOf({ entry, request: { language } }: Pick<Assigning, 'entry' | 'request'>) {
  const { columns, by } = moneyTexts[language];
  const { bookedOn, remaining, currency, reason, likely, references } = entry;
  return [
    { key: columns.sum, value: `${shownMoney(remaining, language)} ${currency}` },
    { key: columns.booked, value: shownDay(bookedOn, language) },
    { key: columns.entry, value: entry.entry },
    ...(references.length === 0 ? [] : [{ key: columns.references, value: references.join(', ') }]),
    ...(entry.text === '' ? [] : [{ key: columns.text, value: entry.text }]),
    { key: columns.reason, value: suspenseReason(reason, language) },
    ...(likely === null ? [] : [{ key: columns.likely, value: `${likely.number} (${by[likely.by]})` }]),
  ];
}

function sendGone(ground: Ground, { request, reply }: OnePage): FastifyReply {
  const page = deskPageOf(ground, request, '/money');
  const texts = moneyTexts[page.language];
  return sendPage(
    request,
    reply,
    <DeskPage
      page={page}
      title={texts.entryTitle}
      before={<BackLink language={page.language} href="/money" text={texts.title} />}
    >
      <h1 class="govuk-heading-l">{texts.entryTitle}</h1>
      <p class="govuk-body-l">{texts.gone}</p>
    </DeskPage>,
    404,
  );
}

function sendEntry(assigning: Assigning, errors: readonly FieldError[]): FastifyReply {
  const { ground, request, reply, entry } = assigning;
  const page = deskPageOf(ground, request, `/money/${entry.suspenseId}`);
  const shown = { page, assigning, errors, csrf: reply.formToken() };
  return sendPage(request, reply, <EntryPage {...shown} />, errors.length > 0 ? 422 : 200);
}

interface EntryShown {
  readonly page: DeskPageShown;
  readonly assigning: Assigning;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
}

function EntryPage({ page, assigning, errors, csrf }: EntryShown) {
  const { language, staff } = page;
  const texts = moneyTexts[language];
  const mayAssign = staff !== null && may(staff.account, { action: 'money.assign' }).may;
  return (
    <DeskPage
      page={page}
      title={texts.entryTitle}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/money" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.entryTitle}</h1>
      <SummaryList language={language} rows={rowsOf(assigning)} />
      {mayAssign && <AssignForms page={page} assigning={assigning} errors={errors} csrf={csrf} />}
    </DeskPage>
  );
}

function AssignForms({ page: { language }, assigning, errors, csrf }: EntryShown) {
  const texts = moneyTexts[language];
  const { entry, typed, ground } = assigning;
  const path = `/money/${entry.suspenseId}`;
  const field = (name: keyof Typed) => ({ language, name, value: typed[name], error: errorOf(errors, name) });
  const limit = shownTenge(ground.parts.assignedAloneMax ?? ASSIGNED_ALONE_MAX, language);
  const [same, other] = clearings.map((value) => ({ value, label: capital(texts.as[value]) }));
  return (
    <>
      <h2 class="govuk-heading-m">{texts.assignTitle}</h2>
      <InsetText>{isLarge(assigning) ? texts.largeEffect(limit) : texts.assignEffect}</InsetText>
      <Form action={`${path}/assign`} csrf={csrf}>
        <Input {...field('number')} label={texts.number} hint={texts.numberHint} isCode />
        {entry.remaining < 0n && <Input {...field('credit')} label={texts.credit} hint={texts.creditHint} isCode />}
        {isLarge(assigning) && (
          <Textarea {...field('note')} label={texts.why} hint={texts.whyHint} limit={NOTE_MAX} rows={3} />
        )}
        <Button>{texts.assign}</Button>
      </Form>
      <h2 class="govuk-heading-m">{texts.clearTitle}</h2>
      <Form action={`${path}/clear`} csrf={csrf}>
        {same && other && (
          <Radios {...field('as')} label={texts.clearTitle} hint={texts.clearEffect} choices={[same, other]} />
        )}
        {isLarge(assigning) && (
          <>
            <InsetText>{texts.largeEffect(limit)}</InsetText>
            <Textarea {...field('clearing')} label={texts.clearWhy} hint={texts.whyHint} limit={NOTE_MAX} rows={3} />
          </>
        )}
        <Button variant="secondary">{texts.clear}</Button>
      </Form>
    </>
  );
}
