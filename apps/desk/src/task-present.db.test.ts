/** An act that the head has struck comes before them again by whoever has its task in hand, and by nobody else. */
import { strikeAct } from '@oryndau/deciding/signing';
import { fineId, OPENED } from '@oryndau/deciding/testing/signing-place';
import { readTasks } from '@oryndau/journal/tasks';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSigningDesk, type SigningDesk } from './testing/signing-desk.ts';

const REGION = '31';
let desk: SigningDesk;
beforeAll(async () => {
  desk = await openSigningDesk(1);
});
afterAll(async () => {
  await desk?.close();
});

it('is put before the head again by who has the task, once', async () => {
  const { db } = desk.parts;
  const documentId = fineId(0);
  const act = await desk.place.waiting(0, 'opening');
  await strikeAct(desk.place.decisionsOn(OPENED), { act, by: 'B. Head', reason: 'It is not right.' });
  const task = (await readTasks(db.sql, documentId)).find(({ code }) => code === 'ACT_STRUCK');
  const path = `/tasks/${task?.id}`;
  const [operator, other, elsewhere] = [
    await desk.member({ login: 'operator', roles: ['OPERATOR'], region: REGION }),
    await desk.member({ login: 'other', roles: ['OPERATOR'], region: REGION }),
    await desk.member({ login: 'elsewhere', roles: ['OPERATOR'], region: '75' }),
  ];
  expect((await operator.get(path)).text).not.toContain(`action="${path}/present"`);
  await operator.post(`${path}/take`);
  expect((await operator.get(path)).text).toContain(`action="${path}/present"`);
  const beside = await other.confirm(`${path}/present`);
  expect([beside.status, beside.text.includes('operator took it')]).toEqual([422, true]);
  expect((await elsewhere.confirm(`${path}/present`)).status).toBe(403);
  expect(await readWaitingActs(db.sql, { states: ['waiting'], documentId })).toEqual([]);
  expect((await operator.confirm(`${path}/present`)).to).toBe(path);
  const waiting = await readWaitingActs(db.sql, { states: ['waiting'], documentId });
  expect(waiting.map(({ n }) => n)).toEqual([act.n]);
  const [closed] = (await readTasks(db.sql, documentId)).filter(({ code }) => code === 'ACT_STRUCK');
  expect(closed?.note).toBe('PRESENTED_AGAIN');
  const again = await operator.confirm(`${path}/present`);
  expect([again.status, again.text.includes('This act is not struck now')]).toEqual([422, true]);
});
