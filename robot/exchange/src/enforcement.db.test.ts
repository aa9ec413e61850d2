/** The robot and the enforcement system: what leaves, what an answer does, and what is silent, lost, refused or nonsense. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnforcementAnswer, EnforcementLink, EnforcementRequest } from '@oryndau/connectors/enforcement-system';
import { importRegister } from '@oryndau/deciding/import';
import { fact, ndjson, registered } from '@oryndau/deciding/testing/feed';
import { importCancellation } from '@oryndau/deciding/testing/told-outside';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addWorkingDays } from '@oryndau/law/calendar';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetEnforcement, tellOfNoEnforcement } from './enforcement.ts';

const NUMBER = 'F-1';
const DOCUMENT = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: NUMBER,
});
/** Delivered on 6 January 2026: in force on 1 February, the case is opened on 4 March, a Wednesday. */
const OPENED = legalDate('2026-03-04');
const folder = temporaryFolder('enforcement');
const signer = testSigner();

let test: TestDatabase;
let asked: EnforcementRequest[];
let says: (EnforcementAnswer | 'nonsense')[];
let takes: 'accepted' | 'rejected' | 'not_sent';

const link: EnforcementLink = {
  send: async (requests) =>
    requests.map((request) => {
      if (takes === 'accepted') asked.push(request);
      return takes === 'accepted' ? { kind: takes, id: request.id } : { kind: takes, id: request.id, reason: 'X' };
    }),
  receive: async () => {
    const said = says.splice(0);
    return {
      words: said.filter((one): one is EnforcementAnswer => one !== 'nonsense'),
      nonsense: said.includes('nonsense') ? [{ envelope: 'E1', code: 'NOT_XML', place: '/Envelope' }] : [],
      cursor: String(Date.now()),
    };
  },
  close: async () => {},
};

const meet = (today: LegalDate) => meetEnforcement(test.database, { link, today });
async function tick(day: LegalDate, from = day): Promise<void> {
  const days = { from, until: day, policy: 'order-697' };
  const done = await runTick(test.database, { days, sealsUntilEnd: false, signer, holder: 'oryndau test' });
  if (isRefusal(done)) throw new Error(done.code);
}
const state = async () => {
  const { case: kept } = await test.database.transaction((tx) => loadDocument(tx, DOCUMENT));
  if (kept === null) throw new Error('there is no case');
  return kept;
};
/** The entry as the debtor reads it on the page of the case. */
const seen = async (on: LegalDate) => {
  const row = await readCasePage(test.database.sql, DOCUMENT);
  return row && caseViewOf(row, on).register;
};
const tasks = async () =>
  (
    await test.database.sql<{ code: string; done: boolean }[]>`
      select task.code, task.done_at is not null as done from work.task as task order by task.id`
  ).map(({ code, done }) => `${code}${done ? ' done' : ''}`);
const answer = (to: EnforcementRequest, kind: 'entered' | 'removed', id = 'A-1'): EnforcementAnswer => ({
  id,
  request: to.id,
  at: `${OPENED}T12:00:00+05:00`,
  kind,
});
const only = (): EnforcementRequest => {
  const [request] = asked.splice(0);
  if (request === undefined) throw new Error('nothing was asked');
  return request;
};

beforeEach(async () => {
  test = await testDatabase(rooms);
  [asked, says, takes] = [[], [], 'accepted'];
  const path = join(folder, 'feed.ndjson');
  writeFileSync(
    path,
    ndjson(registered({ number: NUMBER, on: '2026-01-05' }), fact('FineDelivered', NUMBER, '2026-01-06')),
  );
  await importRegister(test.database, path);
  await tick(OPENED, legalDate('2026-01-05'));
});
afterEach(async () => {
  expect((await verify(test.database)).fault).toBeUndefined();
  await test.drop();
});

describe('the question about wages', () => {
  const ARREST_DAY = addDays(OPENED, 6);
  const ORDER_DAY = addDays(OPENED, 21);
  const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
  const tell = async (on: LegalDate, ...commands: readonly CaseCommand[]) => {
    const queued = commands.map((command, n) => ({ documentId: DOCUMENT, key: `t/${on}/${n}`, on, command }));
    await test.database.transaction((tx) => queueCommands(tx, queued));
  };
  const found = (to: EnforcementRequest, id: string, resolution: boolean): EnforcementAnswer => ({
    id,
    request: to.id,
    at: `${ORDER_DAY}T12:00:00+05:00`,
    kind: 'levy',
    resolution,
    order: false,
  });

  it('is answered once: another answer that contradicts it is a task, in the same envelope or later, and counts where it keeps an order back', async () => {
    await tell(OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await tick(ARREST_DAY, addDays(OPENED, 1));
    const accounts = [{ ...account, available: tenge(100_000) }];
    await tell(ARREST_DAY, { type: 'RecordAccounts', accounts }, { type: 'ConfirmArrest', amount: tenge(18_000) });
    await tick(ORDER_DAY, addDays(OPENED, 7));
    await meet(ORDER_DAY);
    const levy = asked.splice(0).find(({ kind }) => kind === 'levy');
    if (levy === undefined) throw new Error('nobody was asked about wages');
    says.push(found(levy, 'L-1', false), found(levy, 'L-2', false), found(levy, 'L-3', true));
    await meet(ORDER_DAY);
    says.push(found(levy, 'L-4', true), found(levy, 'L-5', false));
    await meet(ORDER_DAY);
    const opened = await test.database.sql<{ code: string; subject: string; body: { before: string; now: string } }[]>`
      select task.code, task.subject, task.body from work.task as task where task.code like 'ENFORCEMENT%' order by task.id`;
    expect(opened).toMatchObject([
      { code: 'ENFORCEMENT_CONTRADICTS', subject: 'L-3', body: { before: 'levy_none', now: 'levy_resolution' } },
      { code: 'ENFORCEMENT_CONTRADICTS', subject: 'L-4', body: { before: 'levy_none', now: 'levy_resolution' } },
    ]);
    await tick(addDays(ORDER_DAY, 1));
    const { wageLevy, orders } = await state();
    expect(wageLevy).toMatchObject({ status: 'answered', resolution: true, bailiffOrder: false });
    expect(orders, 'a bailiff levies: no order is sent').toEqual([]);
  });
});

describe('a question about wages that the system refuses to answer', () => {
  const ORDER_DAY = addDays(OPENED, 21);
  const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
  const tell = (on: LegalDate, ...commands: readonly CaseCommand[]) =>
    test.database.transaction((tx) =>
      queueCommands(
        tx,
        commands.map((command, n) => ({ documentId: DOCUMENT, key: `t/${on}/${n}`, on, command })),
      ),
    );
  const levyAsked = (): EnforcementRequest => {
    const levy = asked.splice(0).find(({ kind }) => kind === 'levy');
    if (levy === undefined) throw new Error('nobody was asked about wages');
    return levy;
  };

  it.each(['as its answer', 'when it is handed over'])(
    '%s: is an operator to see to, and put again by itself on the next working day; its answer closes the task',
    async (how) => {
      await tell(OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
      await meet(OPENED);
      says.push(answer(only(), 'entered'));
      await meet(OPENED);
      await tick(addDays(OPENED, 6), addDays(OPENED, 1));
      const accounts = [{ ...account, available: tenge(100_000) }];
      await tell(
        addDays(OPENED, 6),
        { type: 'RecordAccounts', accounts },
        { type: 'ConfirmArrest', amount: tenge(18_000) },
      );
      await tick(ORDER_DAY, addDays(OPENED, 7));
      if (how === 'when it is handed over') takes = 'rejected';
      await meet(ORDER_DAY);
      takes = 'accepted';
      const at = `${ORDER_DAY}T12:00:00+05:00`;
      if (how === 'as its answer') {
        says.push({ id: 'R-1', request: levyAsked().id, at, kind: 'refused', reason: 'CLOSED' });
        await meet(ORDER_DAY);
      }
      expect(await tasks()).toEqual(['ENFORCEMENT_REJECTS']);
      await tick(ORDER_DAY);
      expect((await state()).wageLevy).toMatchObject({ status: 'refused', question: '1', refusals: 1 });
      // 25 March 2026 is a day off.
      const next = addDays(ORDER_DAY, 1);
      expect(next).toBe('2026-03-26');
      await meet(ORDER_DAY);
      expect(asked).toEqual([]);
      await tick(next);
      await meet(next);
      says.push({
        id: 'L-2',
        request: levyAsked().id,
        at: `${next}T12:00:00+05:00`,
        kind: 'levy',
        resolution: false,
        order: false,
      });
      await meet(next);
      await tick(next);
      expect(await tasks()).toEqual(['ENFORCEMENT_REJECTS done']);
      const { wageLevy, orders } = await state();
      expect([wageLevy.status, wageLevy.question, orders.length]).toEqual(['answered', '2', 1]);
    },
  );
});

describe('the register of debtors', () => {
  it('has the debtor entered at the opening and removed with the end, each asked once', async () => {
    await meet(OPENED);
    await meet(OPENED);
    const enter = only();
    expect(asked).toEqual([]);
    expect(enter).toMatchObject({ kind: 'enter', document: { number: NUMBER, type: 'PRESCRIPTION' } });
    says.push(answer(enter, 'entered'), answer(enter, 'entered'));
    await meet(OPENED);
    await tick(addDays(OPENED, 1));
    expect((await state()).register.status).toBe('entered');
    const entered = { enteredOn: addDays(OPENED, 1), removalDays: 3, isOverdue: false };
    expect(await seen(OPENED)).toMatchObject({
      ...entered,
      status: 'entered',
      since: addDays(OPENED, 1),
      removeBy: null,
    });
    await importCancellation(test.database, NUMBER, addDays(OPENED, 2));
    await tick(addDays(OPENED, 2));
    await meet(addDays(OPENED, 2));
    const remove = only();
    expect(remove.kind).toBe('remove');
    const removeBy = addWorkingDays(addDays(OPENED, 2), 3);
    expect(await seen(OPENED)).toMatchObject({ ...entered, status: 'leaving', since: addDays(OPENED, 2), removeBy });
    says.push(answer(remove, 'removed', 'A-2'));
    await meet(addDays(OPENED, 2));
    await tick(addDays(OPENED, 3));
    expect((await state()).register.status).toBe('left');
    expect(await seen(OPENED)).toMatchObject({ ...entered, status: 'left', since: addDays(OPENED, 3), removeBy: null });
    expect(await tasks()).toEqual([]);
  });

  it('that cannot be reached is asked again, with the same id', async () => {
    takes = 'not_sent';
    expect(await meet(OPENED)).toMatchObject({ asked: 0, waiting: 1 });
    takes = 'accepted';
    expect(await meet(OPENED)).toMatchObject({ asked: 1, waiting: 0 });
    expect(only().id).toMatch(/-OIP$/);
  });

  it('that is silent beyond its days is a task, which the answer closes', async () => {
    await meet(OPENED);
    const enter = only();
    await meet(addDays(OPENED, 2));
    expect(await tasks()).toEqual([]);
    await meet(legalDate('2026-03-10'));
    expect(await tasks()).toEqual(['ENFORCEMENT_SILENT']);
    says.push(answer(enter, 'entered'));
    await meet(legalDate('2026-03-10'));
    await tick(legalDate('2026-03-10'));
    expect(await tasks()).toEqual(['ENFORCEMENT_SILENT done']);
    expect((await state()).register.status).toBe('entered');
  });

  it('whose answer is none of ours, or of another kind, or unreadable, is the operator’s and changes nothing', async () => {
    await meet(OPENED);
    const enter = only();
    says.push('nonsense', answer(enter, 'removed'), answer({ ...enter, id: 'nobody-asked' }, 'entered', 'A-2'));
    await meet(OPENED);
    await tick(addDays(OPENED, 1));
    expect((await state()).register.status).toBe('entering');
    expect(await tasks()).toEqual(['ENFORCEMENT_NONSENSE', 'ENFORCEMENT_NONSENSE', 'ENFORCEMENT_NONSENSE']);
  });

  it('that refuses, at once or later, is a task too', async () => {
    takes = 'rejected';
    await meet(OPENED);
    expect(await tasks()).toEqual(['ENFORCEMENT_REJECTS']);
  });

  it('that is not connected is told once', async () => {
    await tellOfNoEnforcement(test.database, OPENED);
    await tellOfNoEnforcement(test.database, OPENED);
    expect(await tasks()).toEqual(['ENFORCEMENT_NOT_CONNECTED']);
  });
});
