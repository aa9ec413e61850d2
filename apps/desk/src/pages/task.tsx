/** One task: what happened and what is known of it, the case in short, what the law allows, and its end in the words of whoever worked it off. */
/** @jsxImportSource preact */
import { closedByItself } from '@oryndau/deciding/tasks/task-codes';
import { whyNotTaken } from '@oryndau/deciding/words-door';
import { closeTasks, reopenTask, type Turned } from '@oryndau/journal/tasks';
import { NOTE_MAX } from '@oryndau/law/door-text';
import type { LegalDate } from '@oryndau/law/legal-date';
import { refusalText } from '@oryndau/law/refusal-texts';
import type { CaseState } from '@oryndau/proceedings/core';
import { readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import { type CasePlace, readCasePlace } from '@oryndau/reading/desk-place';
import { mayTask } from '@oryndau/reading/desk-tasks';
import { type LikelyMoney, likelyMoney } from '@oryndau/reading/likely-money';
import { readTaskView, type TaskView } from '@oryndau/reading/task-view';
import { readToldTwice, type ToldTwice } from '@oryndau/reading/told-twice';
import { label } from '@oryndau/sentences/label-texts';
import { withoutControls } from '@oryndau/sentences/shown';
import { taskFacts, turnLines } from '@oryndau/sentences/task-facts';
import {
  dayOfInstant,
  noteText,
  stateText,
  taskAdvice,
  taskDid,
  taskName,
  taskSentence,
  whoText,
} from '@oryndau/sentences/tasks';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { may } from '@oryndau/staff/core/may';
import { giveBack, keepDraft, readDraft, taskThing } from '@oryndau/staff/hands';
import { decodeDocument } from '@oryndau/standing/document-state';
import { Details, InsetText, SummaryList } from '@oryndau/web/html/blocks';
import { Textarea } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, Form } from '@oryndau/web/html/form';
import { shownNumber } from '@oryndau/web/html/shown';
import { BackLink } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import type { Language } from '@oryndau/words/languages';
import type { FastifyReply } from 'fastify';
import { capital } from '../capital.ts';
import { CaseActions } from '../case-actions.tsx';
import { CaseInShort } from '../case-in-short.tsx';
import { confirmed } from '../confirm.tsx';
import { dayIn } from '../day-in.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import type { Ground } from '../ground.ts';
import {
  addHands,
  GiveBack,
  type HandShown,
  handShown,
  heldBy,
  InHand,
  unseen,
  untilOf,
  type WorkThing,
} from '../in-hand.tsx';
import { noteLook } from '../looking.ts';
import { MoneyThatMayBeIt } from '../money-that-may-be-it.tsx';
import { sendRefused } from '../refuse.tsx';
import { type AddRoom, fieldOf, type OnePage, partOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { signingTexts } from '../texts/signing.ts';
import { tasksTexts } from '../texts/tasks.ts';
import { workTexts } from '../texts/work.ts';
import { BothTellings } from '../told-twice.tsx';

export const TASK_BASE = '/tasks/:id';
/** Whoever opens a task is asked no further: the task says for what. */
const FOR_TASK = { purpose: 'TASK', words: '', later: null } as const;

export interface FoundTask extends WorkThing {
  readonly view: TaskView;
  /** Null: of no case. */
  readonly place: CasePlace | null;
}

export const addTask: AddRoom = (routes, ground) => {
  const find = (one: Pick<OnePage, 'request'>) => findTask(ground, one);
  routes.get(TASK_BASE, 'task.see', async (one) => {
    const found = await find(one);
    return found === undefined ? unseen(ground, one, 'task.see') : sendTask(ground, one, found);
  });
  addHands(routes, ground, { base: TASK_BASE, sees: 'task.see', find });
  routes.post(`${TASK_BASE}/close`, 'task.close', async (one) => {
    const found = await find(one);
    return found === undefined ? unseen(ground, one, 'task.see') : close(ground, one, found);
  });
  routes.post(`${TASK_BASE}/reopen`, 'task.take', async (one) => {
    const found = await find(one);
    return found === undefined ? unseen(ground, one, 'task.see') : reopen(ground, one, found);
  });
};

const idIn = (text: string): bigint | undefined => (/^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : undefined);

export async function findTask(ground: Ground, { request }: Pick<OnePage, 'request'>): Promise<FoundTask | undefined> {
  const { db } = ground.installation;
  const id = idIn(partOf(request, 'id'));
  const view = id === undefined ? undefined : await readTaskView(db, id);
  if (id === undefined || view === undefined) return undefined;
  const { documentId } = view.task;
  // A task of a case that no room knows yet is in nobody's region.
  const nowhere: CasePlace = { region: null, body: null };
  const place = documentId === null ? null : ((await readCasePlace(db.sql, documentId)) ?? nowhere);
  const found: FoundTask = {
    thing: taskThing(id),
    path: `/tasks/${id}`,
    queue: '/tasks',
    title: tasksTexts[request.language].taskTitle(String(id)),
    taking: 'task.take',
    may: (account, action) => mayTask(account, { action }, place),
    view,
    place,
  };
  return found.may(staffOf(request).account, 'task.see').may ? found : undefined;
}

// ------------------------------------------------------------------------------------------------ turning

/** What was typed, and why it is not done. */
interface Refused {
  readonly typed: string;
  readonly errors: readonly FieldError[];
}

async function close(ground: Ground, one: OnePage, found: FoundTask): Promise<FastifyReply | undefined> {
  const { db, now } = ground.installation;
  const { request, reply } = one;
  const { account } = staffOf(request);
  const { task } = found.view;
  const typed = fieldOf(request, 'note');
  const texts = tasksTexts[request.language];
  const again = (message: string) => sendAgain(ground, one, found, { typed, errors: [{ field: 'note', message }] });
  const taking = found.may(account, 'task.take');
  if (!taking.may) return sendRefused({ ground, ...one }, { action: 'task.take', why: taking.why });
  if (closedByItself.has(task.code)) return again(texts.closesItself);
  const no = whyNotTaken({ byWhom: account.name, note: typed });
  if (no !== undefined) return again(refusalText(no, request.language));
  const hand = await heldBy(ground, account, found);
  const right = mayTask(account, { action: 'task.close' }, found.place, hand.accountId);
  if (hand.accountId !== account.id) return again(workTexts[request.language].lost(hand.name, untilOf(hand)));
  if (!right.may) return sendRefused({ ground, ...one }, { action: 'task.close', why: right.why });
  const rows = [
    { key: texts.happened, value: withoutControls(taskSentence(task, request.language, dayIn(request.language))) },
    { key: texts.note, value: typed },
  ];
  const done = await confirmed({ ground, ...one }, { title: `${texts.close}: ${found.title}`, rows });
  if (done === undefined) return undefined;
  const turned = await db.transaction((tx) =>
    closeTasks(tx, [task.id], { byWhom: account.name, note: typed, at: now() }),
  );
  if (turned.kind !== 'turned') return again(whyNotTurned(turned, request.language));
  await giveBack(db.sql, { thing: found.thing, accountId: account.id });
  await keepDraft(db.sql, { accountId: account.id, thing: found.thing, body: '' }, now());
  return reply.redirect(found.path, 303);
}

async function reopen(ground: Ground, one: OnePage, found: FoundTask): Promise<FastifyReply | undefined> {
  const { db, now } = ground.installation;
  const { request, reply } = one;
  const { account } = staffOf(request);
  const typed = fieldOf(request, 'note');
  const texts = tasksTexts[request.language];
  const again = (message: string) => sendAgain(ground, one, found, { typed, errors: [{ field: 'note', message }] });
  const taking = found.may(account, 'task.take');
  if (!taking.may) return sendRefused({ ground, ...one }, { action: 'task.take', why: taking.why });
  const no = whyNotTaken({ byWhom: account.name, note: typed });
  if (no !== undefined) return again(refusalText(no, request.language));
  const rows = [{ key: texts.reason, value: typed }];
  const done = await confirmed({ ground, ...one }, { title: `${texts.reopen}: ${found.title}`, rows });
  if (done === undefined) return undefined;
  const given = { byWhom: account.name, note: typed, at: now() };
  const turned = await db.transaction((tx) => reopenTask(tx, found.view.task.id, given));
  if (turned.kind !== 'turned') return again(whyNotTurned(turned, request.language));
  await keepDraft(db.sql, { accountId: account.id, thing: found.thing, body: '' }, now());
  await heldBy(ground, account, found);
  return reply.redirect(found.path, 303);
}

/** Somebody else was faster, or the same fact is open as another task. */
function whyNotTurned(turned: Exclude<Turned, { readonly kind: 'turned' }>, language: Language): string {
  switch (turned.kind) {
    case 'unknown':
      return label('unknownTask', language, { ids: turned.ids.join(', ') });
    case 'open_as_another':
      return label('openAsAnother', language, { other: String(turned.other) });
    case 'is_so_already':
      return turned.tasks
        .map(({ id, doneBy, doneAt, note }) =>
          doneAt === null
            ? label('openAlready', language, { id: String(id) })
            : label('closedAlready', language, {
                id: String(id),
                by: whoText(doneBy, language),
                on: dayIn(language)(dayOfInstant(doneAt)),
                note: noteText(note, language),
              }),
        )
        .join(' ');
  }
}

/** The page as it is now, with what was typed in it, which is kept too: nobody writes it twice. */
export async function sendAgain(
  ground: Ground,
  one: OnePage,
  { thing }: FoundTask,
  refused: Refused,
): Promise<FastifyReply> {
  const { db, now } = ground.installation;
  const { account } = staffOf(one.request);
  const body = refused.typed.slice(0, NOTE_MAX);
  if (body !== '') await keepDraft(db.sql, { accountId: account.id, thing, body }, now());
  const found = await findTask(ground, one);
  return found === undefined ? unseen(ground, one, 'task.see') : sendTask(ground, one, found, refused);
}

// ------------------------------------------------------------------------------------------------ looking

interface AboutCase {
  readonly view: CaseView;
  readonly state: CaseState | null;
  readonly money: readonly LikelyMoney[];
}

async function readAboutCase({ installation }: Ground, documentId: string | null): Promise<AboutCase | undefined> {
  if (documentId === null) return undefined;
  return installation.db.transaction(
    async (tx) => {
      const row = await readCasePage(tx, documentId);
      if (row === undefined || row.state === null) return undefined;
      const view = caseViewOf(row, installation.today());
      return { view, state: decodeDocument(row.state).case, money: await likelyMoney(tx, view) };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

async function sendTask(ground: Ground, one: OnePage, found: FoundTask, refused?: Refused): Promise<FastifyReply> {
  const { request, reply } = one;
  const { db, today } = ground.installation;
  const { account } = staffOf(request);
  const { documentId } = found.view.task;
  if (documentId !== null) await noteLook(ground, request, { documentId, said: FOR_TASK });
  const about = await readAboutCase(ground, documentId);
  // What payers wrote is for who sees money, and so is a task of no case.
  const told = documentId === null ? await readToldTwice(db.sql, found.view.task.body) : undefined;
  const draft = await readDraft(db.sql, { accountId: account.id, thing: found.thing });
  const shown: TaskShown = {
    page: deskPageOf(ground, request, found.path),
    account,
    found,
    hand: await handShown(ground, one, found),
    about,
    today: today(),
    typed: refused?.typed || (draft ?? ''),
    isKept: draft !== undefined,
    errors: refused?.errors ?? [],
    mayOpenCase: found.place !== null && may(account, { action: 'case.see' }, { ...found.place, owner: null }).may,
    maySeeMoney: may(account, { action: 'money.see' }).may,
    told,
    csrf: reply.formToken(),
  };
  return sendPage(request, reply, <TaskPage {...shown} />, refused === undefined ? 200 : 422);
}

/** What the case in short says already. */
const IN_SHORT = ['case', 'fineNumber', 'caseStatus'] as const;

interface TaskShown {
  readonly page: DeskPageShown;
  readonly account: StaffAccount;
  readonly found: FoundTask;
  readonly hand: HandShown;
  readonly about: AboutCase | undefined;
  readonly today: LegalDate;
  readonly typed: string;
  /** What was typed before stands in the form. */
  readonly isKept: boolean;
  readonly errors: readonly FieldError[];
  readonly mayOpenCase: boolean;
  readonly maySeeMoney: boolean;
  /** Where it is about two bookings of a bank. */
  readonly told: ToldTwice | undefined;
  readonly csrf: string;
}

function TaskPage(shown: TaskShown) {
  const { page, account, found, hand, about, today, errors, csrf, mayOpenCase, maySeeMoney, told } = shown;
  const { language } = page;
  const texts = tasksTexts[language];
  const { view } = found;
  const { task } = view;
  const isOpen = task.doneAt === null;
  const day = dayIn(language);
  const inShort = about === undefined ? [] : IN_SHORT.map((name) => label(name, language));
  const facts = taskFacts(view, { language, today, day }).filter(([name]) => !inShort.includes(name));
  return (
    <DeskPage
      page={page}
      title={found.title}
      hasErrors={errors.length > 0}
      before={<BackLink language={language} href="/tasks" text={texts.title} />}
    >
      <ErrorSummary language={language} errors={errors} />
      <span class="govuk-caption-l">{`${found.title} · ${taskName(task.code, language)} · ${stateText(task, language, day)}`}</span>
      <h1 class="govuk-heading-l">{withoutControls(taskSentence(task, language, day))}</h1>
      {isOpen && <InHand shown={hand} language={language} csrf={csrf} />}
      <h2 class="govuk-heading-m">{texts.toDo}</h2>
      <p class="govuk-body">{withoutControls(taskAdvice(task, { language, ways: texts.ways, day }))}</p>
      <Elsewhere task={task} language={language} />
      <h2 class="govuk-heading-m">{texts.robot}</h2>
      <p class="govuk-body">{withoutControls(taskDid(task, language, day))}</p>
      {about !== undefined && (
        <>
          <h2 class="govuk-heading-m">{workTexts[language].case.title}</h2>
          <CaseInShort view={about.view} language={language} mayOpen={mayOpenCase} />
        </>
      )}
      {told !== undefined && <BothTellings told={told} language={language} />}
      <h2 class="govuk-heading-m">{texts.known}</h2>
      <SummaryList
        language={language}
        rows={facts.map(([key, value]) => ({ key: capital(key), value: withoutControls(value) }))}
      />
      {about !== undefined && (
        <>
          <MoneyThatMayBeIt money={about.money} language={language} mayOpen={maySeeMoney} />
          {found.place !== null && (
            <CaseActions
              account={account}
              thing={{ ...found.place, owner: null }}
              documentId={about.view.documentId}
              state={about.state}
              language={language}
              today={today}
            />
          )}
        </>
      )}
      <Turns view={view} language={language} />
      <TurnForm {...shown} />
    </DeskPage>
  );
}

/** The number of the event whose act the head has struck, where the task is about one. */
export function struckActOf({ code, documentId, body }: TaskView['task']) {
  const n = String(body.of ?? '');
  if (code !== 'ACT_STRUCK' || documentId === null || !/^[1-9]\d{0,8}$/.test(n)) return undefined;
  return { documentId, n: Number(n) };
}

/** Where it is worked off, or why it was struck is read, if that is another page than the case. */
function Elsewhere({ task, language }: { readonly task: TaskView['task']; readonly language: Language }) {
  const { body, code, documentId } = task;
  const filing = String(body.filing ?? '');
  const document = String(body.document ?? '');
  const links: (readonly [href: string, text: string])[] = [];
  if (documentId !== null && /^[1-9]\d?$/.test(filing))
    links.push([`/filings/${documentId}/${filing}`, tasksTexts[language].toFiling]);
  if (code === 'ACT_STRUCK') links.push(['/signing/struck', signingTexts[language].toKeptOut]);
  // Of a person and not of a case, so it says a fine of theirs itself.
  if (documentId === null && /^[0-9a-f-]{36}$/.test(document))
    links.push([`/cases/${document}`, shownNumber(String(body.number ?? ''), language)]);
  return links.map(([href, text]) => (
    <p key={href} class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  ));
}

function Turns({ view, language }: { readonly view: TaskView; readonly language: Language }) {
  const lines = turnLines(view, language, dayIn(language));
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{tasksTexts[language].turns}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{withoutControls(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** Closed by whoever has it in hand; opened again by whoever may take it. What was typed before stands in it. */
function TurnForm({ page: { language }, found, hand, typed, isKept, errors, csrf }: TaskShown) {
  const texts = tasksTexts[language];
  const { task } = found.view;
  const isOpen = task.doneAt === null;
  if (isOpen && closedByItself.has(task.code)) return <InsetText>{texts.closesItself}</InsetText>;
  const field = {
    language,
    name: 'note',
    value: typed,
    error: errorOf(errors, 'note'),
    limit: NOTE_MAX,
    rows: 4,
  };
  const kept = isKept && <p class="govuk-body">{workTexts[language].wordsKept}</p>;
  if (isOpen) {
    if (!hand.isMine && typed === '') return null;
    return (
      <>
        <h2 class="govuk-heading-m">{texts.close}</h2>
        {kept}
        <Form action={`${found.path}/close`} csrf={csrf}>
          <Textarea {...field} label={texts.note} hint={texts.closeHint} />
          {(hand.isMine || hand.hand === undefined) && <Button>{texts.closeNow}</Button>}
        </Form>
        {hand.isMine && struckActOf(task) !== undefined && (
          <Form action={`${found.path}/present`} csrf={csrf}>
            <p class="govuk-body">{texts.presentWhat}</p>
            <Button variant="secondary">{texts.present}</Button>
          </Form>
        )}
        {hand.isMine && <GiveBack work={found} language={language} csrf={csrf} />}
      </>
    );
  }
  if (!hand.mayTake) return null;
  return (
    <>
      <Form action="/tasks/next" csrf={csrf}>
        <Button>{workTexts[language].takeNext}</Button>
      </Form>
      <Details summary={texts.reopen} open={errors.length > 0}>
        {kept}
        <Form action={`${found.path}/reopen`} csrf={csrf}>
          <Textarea {...field} label={texts.reason} hint={texts.reopenHint} />
          <Button variant="secondary">{texts.reopenNow}</Button>
        </Form>
      </Details>
    </>
  );
}
