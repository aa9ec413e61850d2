/** The tasks at the desk: who sees and takes which, what two who race are told, and how one is closed and opened again. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TODAY } from '@oryndau/citizen/testing/installation';
import { importBank } from '@oryndau/deciding/import';
import { openTasks, taskOf } from '@oryndau/deciding/tasks/task-codes';
import { bankEntry, bankFile } from '@oryndau/deciding/testing/feed';
import { readTurns } from '@oryndau/journal/tasks';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

const folder = temporaryFolder('desk-tasks');
const REGION = '31';
let desk: TestDesk;
let operator: TestStaff;
let other: TestStaff;
let elsewhere: TestStaff;
let head: TestStaff;
let clerk: TestStaff;
let ids: Readonly<Record<'first' | 'second' | 'third' | 'money', bigint>>;

const sql = () => desk.installation.test.database.sql;
const taskIdOf = async (subject: string): Promise<bigint> => {
  const [row] = await sql()<{ id: bigint }[]>`select task.id from work.task as task where task.subject = ${subject}`;
  if (row === undefined) throw new Error(`there is a task about ${subject}`);
  return row.id;
};

beforeAll(async () => {
  desk = await openTestDesk();
  const { installation } = desk;
  const { documentId } = installation.person('open');
  const about = (subject: string, on = TODAY) => ({ documentId, on, subject, body: { phone: '<b>x</b>' } });
  await installation.test.database.transaction((tx) =>
    openTasks(tx, [
      taskOf('NOT_NOTIFIED', about('first', '2026-03-06' as typeof TODAY)),
      taskOf('NOT_NOTIFIED', about('second', '2026-03-07' as typeof TODAY)),
      taskOf('REVIEW_OVERDUE', { ...about('third'), body: { filing: '1', answerBy: '2026-03-01' } }),
      taskOf('FILING', { ...about('filing 1'), body: { filing: '1', kind: 'OTHER' } }),
      taskOf('GZIP_MALFORMED', { documentId: null, on: null, subject: 'a file', body: { file: 'a file' } }),
    ]),
  );
  ids = {
    first: await taskIdOf('first'),
    second: await taskIdOf('second'),
    third: await taskIdOf('third'),
    money: await taskIdOf('a file'),
  };
  operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: REGION });
  other = await desk.member({ login: 'other', roles: ['OPERATOR'], region: REGION });
  elsewhere = await desk.member({ login: 'elsewhere', roles: ['OPERATOR'], region: '75' });
  head = await desk.member({ login: 'head', roles: ['HEAD'], region: REGION });
  clerk = await desk.member({ login: 'clerk', roles: ['REVIEWER'], region: REGION });
});
afterAll(async () => {
  await desk?.close();
});

describe('the queue', () => {
  it('shows what is within reach, of no case only to who sees money, and no filing, which has a queue of its own', async () => {
    const { text } = await operator.get('/tasks');
    for (const id of Object.values(ids)) expect(text).toContain(`href="/tasks/${id}"`);
    expect(text).not.toContain('code=FILING');
    expect(text.indexOf(`/tasks/${ids.first}"`)).toBeLessThan(text.indexOf(`/tasks/${ids.second}"`));
    const { text: reviewer } = await clerk.get('/tasks');
    expect(reviewer).toContain(`href="/tasks/${ids.first}"`);
    expect(reviewer).not.toContain(`href="/tasks/${ids.money}"`);
    const { text: far } = await elsewhere.get('/tasks');
    expect(far).not.toContain(`href="/tasks/${ids.first}"`);
    expect(far).toContain(`href="/tasks/${ids.money}"`);
  });

  it('puts what is for today before whatever is older, on the page and for who takes the next', async () => {
    const { text } = await operator.get('/tasks');
    expect(text.indexOf(`/tasks/${ids.third}"`)).toBeLessThan(text.indexOf(`/tasks/${ids.first}"`));
    const { to } = await operator.post('/tasks/next');
    expect(to).toBe(`/tasks/${ids.third}`);
    await operator.post(`${to}/back`);
  });

  it('says of each kind how many there are and how many are late, and shows one kind alone', async () => {
    const { text } = await operator.get('/tasks?code=NOT_NOTIFIED');
    expect(text).toMatch(/A person was not reached<\/a>: 2, the oldest of 6.March 2026 <strong[^>]*>late: 2</);
    expect(text).toMatch(/The answer to a review is late<\/a>: 1, the oldest of 14.March 2026 <\/li>/);
    expect(text).not.toContain(`href="/tasks/${ids.third}"`);
    expect((await operator.get("/tasks?code=' or 1=1")).status).toBe(200);
  });

  it('is the number on the day, with what is late', async () => {
    const { text } = await operator.get('/');
    expect(text).toMatch(/Tasks that the robot would not decide<\/a>: 4,/);
    expect(text).toContain('late: 2');
  });
});

describe('a task', () => {
  it('is the same refusal out of reach and where there is none', async () => {
    const far = await elsewhere.get(`/tasks/${ids.first}`);
    const none = await elsewhere.get('/tasks/999999');
    expect([far.status, none.status]).toEqual([403, 403]);
    expect(far.text.replace(/content="[^"]*"/g, '')).toBe(none.text.replace(/content="[^"]*"/g, ''));
    expect((await clerk.get(`/tasks/${ids.money}`)).status).toBe(403);
    expect((await elsewhere.post(`/tasks/${ids.first}/take`)).status).toBe(403);
    expect((await elsewhere.confirm(`/tasks/${ids.first}/close`, { note: 'x' })).status).toBe(403);
  });

  it('shows the case in short, what to do, and what the decider would refuse, with nothing of what strangers wrote as markup', async () => {
    const { text } = await operator.get(`/tasks/${ids.first}`);
    expect(text).toContain(desk.installation.person('open').caseCode);
    expect(text).toContain('18,000');
    expect(text).toContain(`/cases/${desk.installation.person('open').documentId}/hold"`);
    expect(text).not.toContain('<b>x</b>');
  });

  it('shows no day and no kind as a program keeps them, and leads to the fine that it names', async () => {
    const { documentId } = desk.installation.person('open');
    await desk.installation.test.database.transaction((tx) =>
      openTasks(tx, [
        taskOf('IIN_UNUSUAL', {
          documentId: null,
          on: TODAY,
          subject: 'p',
          body: { number: 'F-1', document: documentId },
        }),
      ]),
    );
    const unusual = `/tasks/${await taskIdOf('p')}`;
    expect((await operator.get(unusual)).text).toContain(`href="/cases/${documentId}"`);
    for (const path of ['/tasks', unusual, ...Object.values(ids).map((id) => `/tasks/${id}`)]) {
      const shown = (await operator.get(path)).text.replaceAll(/<[^>]*>/g, ' ');
      expect(shown, path).not.toMatch(/\d{4}-\d\d-\d\d|\b[A-Z]+_[A-Z_]+\b/);
    }
    await sql()`delete from work.task as task where task.subject = 'p'`;
  });

  it('is noted: the debtor sees who looked', async () => {
    const rows = await sql()<{ name: string; purpose: string }[]>`
      select distinct view.name, view.purpose from portal.view as view where view.document_id = ${desk.installation.person('open').documentId} and view.way = 'desk'`;
    expect(rows).toContainEqual({ name: 'operator', purpose: 'TASK' });
  });

  it('is taken by one of two who press at once, and the next one goes to the other', async () => {
    const [mine, theirs] = await Promise.all([
      operator.post('/tasks/next', { code: 'NOT_NOTIFIED' }),
      other.post('/tasks/next', { code: 'NOT_NOTIFIED' }),
    ]);
    expect([mine.to, theirs.to].sort()).toEqual([`/tasks/${ids.first}`, `/tasks/${ids.second}`]);
    expect((await clerk.post('/tasks/next', { code: 'NOT_NOTIFIED' })).to).toContain('none=1');
    for (const [staff, path] of [
      [operator, mine.to],
      [other, theirs.to],
    ] as const)
      await staff.post(`${path}/back`);
  });

  it('tells who came second who has it and until when, and keeps what was typed', async () => {
    await operator.post(`/tasks/${ids.first}/take`);
    const { status, text } = await other.confirm(`/tasks/${ids.first}/close`, { note: 'Telephoned, "noted" <i>.' });
    expect(status).toBe(422);
    expect(text).toContain('operator took it, until');
    const later = await other.get(`/tasks/${ids.first}`);
    expect(later.text).toContain('Telephoned, &quot;noted&quot; &lt;i>.');
    expect(later.text).toContain('What you wrote is kept.');
    expect(await readTurns(sql(), ids.first)).toEqual([]);
  });

  it('that nobody used for a while is free again', async () => {
    const before = desk.installation.clock;
    await operator.post(`/tasks/${ids.first}/take`);
    desk.installation.clock = new Date(before.getTime() + 14 * 60_000);
    for (const staff of [operator, other]) await staff.get('/rights');
    desk.installation.clock = new Date(before.getTime() + 28 * 60_000);
    for (const staff of [operator, other]) await staff.get('/rights');
    desk.installation.clock = new Date(before.getTime() + 42 * 60_000);
    for (const staff of [operator, other]) await staff.get('/rights');
    await other.post(`/tasks/${ids.first}/take`);
    expect((await other.get(`/tasks/${ids.first}`)).text).toContain('in the hands of operator');
    desk.installation.clock = new Date(before.getTime() + 46 * 60_000);
    await other.post(`/tasks/${ids.first}/take`);
    expect((await other.get(`/tasks/${ids.first}`)).text).toContain('It is in your hands now');
    await other.post(`/tasks/${ids.first}/back`);
    desk.installation.clock = before;
  });

  it('is given to somebody else by the head alone, and only to who may take it', async () => {
    const path = `/tasks/${ids.third}`;
    expect((await operator.confirm(`${path}/reassign`, { to: other.id })).status).toBe(403);
    const page = await head.get(path);
    expect(page.text).toContain(`<option value="${other.id}"`);
    expect(page.text).not.toContain(`<option value="${elsewhere.id}"`);
    await head.confirm(`${path}/reassign`, { to: elsewhere.id });
    expect((await head.get(path)).text).toContain('It is in nobody’s hands.');
    expect((await head.confirm(`${path}/reassign`, { to: other.id })).to).toBe(path);
    expect((await operator.get(path)).text).toContain('in the hands of other');
    expect((await other.get('/')).text).toContain(`href="${path}"`);
    await other.post(`${path}/back`);
  });

  it('is closed in the words of who has it, and opened again, each with the passkey', async () => {
    const path = `/tasks/${ids.first}`;
    expect((await head.confirm(`${path}/close`, { note: 'x' })).status).toBe(403);
    await operator.post(`${path}/take`);
    const empty = await operator.confirm(`${path}/close`, { note: '' });
    expect(empty.status).toBe(422);
    expect((await operator.confirm(`${path}/close`, { note: 'Telephoned.' })).to).toBe(path);
    const closed = await operator.get(path);
    expect(closed.text).toContain('operator: Telephoned.');
    expect(closed.text).not.toContain(`action="${path}/close"`);
    const late = await other.confirm(`${path}/close`, { note: 'Mine.' });
    expect([late.status, late.text.includes('closed already by operator')]).toEqual([422, true]);
    expect((await operator.confirm(`${path}/reopen`, { note: 'Too early.' })).to).toBe(path);
    const turns = await readTurns(sql(), ids.first);
    expect(turns.map(({ done, byWhom, note }) => [done, byWhom, note])).toEqual([
      [true, 'operator', 'Telephoned.'],
      [false, 'operator', 'Too early.'],
    ]);
    await operator.post(`${path}/back`);
  });

  it('of a filing leads to it, and is closed by its answer alone', async () => {
    const id = await taskIdOf('filing 1');
    await operator.post(`/tasks/${id}/take`);
    const { text } = await operator.get(`/tasks/${id}`);
    expect(text).toContain(`href="/filings/${desk.installation.person('open').documentId}/1"`);
    expect((await operator.confirm(`/tasks/${id}/close`, { note: 'x' })).status).toBe(422);
    expect(await readTurns(sql(), id)).toEqual([]);
  });
});

it('shows the money in suspense that may be meant for the case, with what agrees', async () => {
  const { paymentReference } = desk.installation.person('open');
  const swapped = `${paymentReference.slice(0, 16)}${paymentReference[17]}${paymentReference[16]}`;
  const path = join(folder, 'suspense.xml');
  writeFileSync(
    path,
    bankFile(
      [
        bankEntry({ key: 'NEAR', amount: '18000.00', on: TODAY, text: `Штраф ${swapped}` }),
        bankEntry({ key: 'SUM', amount: '18000.00', on: TODAY, text: 'КЕНЖЕБЕКОВА' }),
        bankEntry({ key: 'FAR', amount: '777.00', on: TODAY, text: 'something' }),
      ],
      { id: 'SUSPENSE', created: TODAY },
    ),
  );
  await importBank(desk.installation.test.database, path);
  await desk.installation.live(TODAY);
  const { text } = await operator.get(`/tasks/${ids.second}`);
  expect(text).toContain('the payment reference but for one sign, the sum');
  expect(text).toContain('the surname, the sum');
  expect(text).not.toContain('something');
});

it('about a key that the bank has used for two bookings shows both side by side, and what differs', async () => {
  const { paymentReference } = desk.installation.person('open');
  const read = (name: string, entry: string) => {
    const path = join(folder, `${name}.xml`);
    writeFileSync(path, bankFile([entry], { id: name, created: TODAY }));
    return importBank(desk.installation.test.database, path);
  };
  await read('BEFORE', bankEntry({ key: 'TWICE', amount: '700.00', on: TODAY, text: `Штраф ${paymentReference}` }));
  await read('NOW', bankEntry({ key: 'TWICE', amount: '900.00', on: TODAY, text: `Штраф ${paymentReference}` }));
  const [task] = await sql()<{ id: string }[]>`
    select task.id::text as id from work.task as task where task.code = 'AMBIGUOUS_KEY' order by task.id desc limit 1`;
  const row = (text: string, name: string): string =>
    text.split('<tr').find((each) => each.includes(name) && each.includes('role="rowheader"')) ?? '';
  const { text } = await operator.get(`/tasks/${task?.id}`);
  const sum = row(text, 'Sum');
  expect(['700.00 KZT', '900.00 KZT', 'differs'].filter((said) => !sum.includes(said))).toEqual([]);
  expect(sum.indexOf('700.00')).toBeLessThan(sum.indexOf('900.00'));
  expect(row(text, 'Purpose of the payment')).toContain(paymentReference);
  for (const alike of ['Booked', 'Direction', 'Purpose of the payment'])
    expect(row(text, alike)).not.toContain('differs');
  expect(row(text, 'File')).toMatch(/BEFORE\.xml, entry 1.*NOW\.xml, entry 1/s);
  // What a payer wrote is for who may read it in the room of money.
  const reviewer = await desk.member({ login: 'no money', roles: ['REVIEWER'], region: '31' });
  expect([(await reviewer.get('/money')).status, (await reviewer.get(`/tasks/${task?.id}`)).status]).toEqual([
    403, 403,
  ]);
});
