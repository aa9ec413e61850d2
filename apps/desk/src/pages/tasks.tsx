/** The queue of tasks: how many of which kind, since when, how many are late; and the next one, which is taken by one press. */
/** @jsxImportSource preact */
import { type DeskTask, freeTasks, groupTasks, listDeskTasks, type TaskGroup } from '@oryndau/reading/desk-tasks';
import { withoutControls } from '@oryndau/sentences/shown';
import { taskDay, taskName, taskSentence } from '@oryndau/sentences/tasks';
import { may } from '@oryndau/staff/core/may';
import { takeFirst, taskThing } from '@oryndau/staff/hands';
import { InsetText, Tag } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { Pagination } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { dayIn } from '../day-in.ts';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { pageIn } from '../page-in.ts';
import { queueAsked } from '../queue-asked.ts';
import { type AddRoom, askedOf, fieldOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { dayTexts } from '../texts/day.ts';
import { tasksTexts } from '../texts/tasks.ts';
import { workTexts } from '../texts/work.ts';

const PER_PAGE = 50;
/** So many are offered to whoever takes the next: more people do not press at one moment. */
const OFFERED = 50;

export const addTasks: AddRoom = (routes, ground) => {
  const { db, now } = ground.installation;
  routes.get('/tasks', 'task.see', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const code = codeIn(askedOf(request, 'code'));
    const number = pageIn(askedOf(request, 'page'));
    const asked = { ...queueAsked(ground), code };
    const { groups, tasks } = await db.transaction(
      async (tx) => ({
        groups: await groupTasks(tx, account, { ...asked, code: null }),
        tasks: await listDeskTasks(tx, account, {
          ...asked,
          limit: PER_PAGE + 1,
          offset: (number - 1) * PER_PAGE,
          at: now(),
        }),
      }),
      { isolation: 'repeatable read', readOnly: true },
    );
    const shown = {
      page: deskPageOf(ground, request, listPath(code, number)),
      groups,
      tasks: tasks.slice(0, PER_PAGE),
      code,
      number,
      hasMore: tasks.length > PER_PAGE,
      mayTake: may(account, { action: 'task.take' }).may,
      isNoneFree: askedOf(request, 'none') !== '',
      csrf: reply.formToken(),
    };
    return sendPage(request, reply, <TasksPage {...shown} />);
  });
  routes.post('/tasks/next', 'task.take', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const code = codeIn(fieldOf(request, 'code'));
    const asked = { ...queueAsked(ground), code, at: now(), limit: OFFERED };
    const taken = await db.transaction(async (tx) => {
      const things = (await freeTasks(tx, account, asked)).map(taskThing);
      return takeFirst(tx, { things, accountId: account.id }, now());
    });
    const none = code === null ? '/tasks?none=1' : `/tasks?code=${code}&none=1`;
    return reply.redirect(taken === undefined ? none : `/${taken.replace('task/', 'tasks/')}`, 303);
  });
};

/** What is no code asks for every kind. */
const codeIn = (text: string): string | null => (/^[A-Z][A-Z0-9_]{1,60}$/.test(text) ? text : null);

function listPath(code: string | null, number: number): string {
  const query = [...(code === null ? [] : [`code=${code}`]), ...(number === 1 ? [] : [`page=${number}`])].join('&');
  return query === '' ? '/tasks' : `/tasks?${query}`;
}

interface TasksShown {
  readonly page: DeskPageShown;
  readonly groups: readonly TaskGroup[];
  readonly tasks: readonly DeskTask[];
  readonly code: string | null;
  readonly number: number;
  readonly hasMore: boolean;
  readonly mayTake: boolean;
  readonly isNoneFree: boolean;
  readonly csrf: string;
}

function TasksPage({ page, groups, tasks, code, number, hasMore, mayTake, isNoneFree, csrf }: TasksShown) {
  const { language } = page;
  const texts = tasksTexts[language];
  const work = workTexts[language];
  const isEmpty = groups.length === 0;
  return (
    <DeskPage page={page} title={texts.title}>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{isEmpty ? texts.none : texts.what}</p>
      {isNoneFree && <InsetText>{work.noneFree}</InsetText>}
      {mayTake && !isEmpty && (
        <Form action="/tasks/next" csrf={csrf} hidden={code === null ? {} : { code }}>
          <Button>{work.takeNext}</Button>
        </Form>
      )}
      {tasks.length > 0 && <TaskRows page={page} tasks={tasks} code={code} />}
      <Pagination
        language={language}
        previous={number > 1 ? listPath(code, number - 1) : undefined}
        next={hasMore ? listPath(code, number + 1) : undefined}
      />
      {!isEmpty && <Groups page={page} groups={groups} code={code} />}
    </DeskPage>
  );
}

function Groups({ page: { language }, groups, code }: Pick<TasksShown, 'page' | 'groups' | 'code'>) {
  const texts = tasksTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.byCode}</h2>
      <ul class="govuk-list">
        {groups.map((group) => (
          <li key={group.code}>
            <a
              class="govuk-link"
              href={listPath(group.code, 1)}
              aria-current={group.code === code ? 'true' : undefined}
            >
              {taskName(group.code, language)}
            </a>
            {`: ${shownCount(group.count, language)}, ${dayTexts[language].oldest(shownDay(group.oldest, language))} `}
            {group.late > 0 && <Tag tone="red">{dayTexts[language].late(shownCount(group.late, language))}</Tag>}
          </li>
        ))}
        {code !== null && (
          <li>
            <a class="govuk-link" href="/tasks">
              {texts.everyCode}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

function TaskRows({ page: { language }, tasks, code }: Pick<TasksShown, 'page' | 'tasks' | 'code'>) {
  const texts = tasksTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.list(code === null ? '' : taskName(code, language))}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {tasks.map(({ task, number, isLate, inHandOf }) => (
          <li key={task.id}>
            <a class="govuk-link" href={`/tasks/${task.id}`}>
              {withoutControls(taskSentence(task, language, dayIn(language)))}
            </a>{' '}
            {isLate && <Tag tone="red">{workTexts[language].late}</Tag>}
            <div class="govuk-hint">
              {[
                texts.taskTitle(String(task.id)),
                ...(number === null ? [] : [number]),
                shownDay(taskDay(task), language),
                ...(inHandOf === null ? [] : [`${texts.inHand}: ${inHandOf}`]),
              ].join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
