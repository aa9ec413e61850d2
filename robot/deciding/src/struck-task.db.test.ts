/** The task of what the head has struck closes by itself when nobody has anything more to do about it, and not before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideInCase } from './decisions.ts';
import { strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-struck-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const strike = async (on: LegalDate, type: ActType) =>
  strikeAct(place.decisionsOn(on), { act: await place.waiting(0, type), by: HEAD, reason: 'It is not right.' });
const lift = (on: LegalDate) =>
  decideInCase(place.decisionsOn(on), {
    documentId: fineId(0),
    byWhom: 'O. Operator',
    note: 'Seen to.',
    decision: { type: 'LiftHold', reason: 'ACT_STRUCK' },
  });
/** Why the robot has closed it; null while it is open. */
const task = async () =>
  (
    await place.test.database.sql<{ note: string | null }[]>`
      select (select turn.note from work.task_turn as turn where turn.task_id = task.id order by turn.id desc limit 1) as note
      from work.task as task where task.document_id = ${fineId(0)} and task.code = 'ACT_STRUCK' order by task.id`
  ).map(({ note }) => note);
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();

async function toTheStruckArrest(): Promise<void> {
  await place.order(['opening']);
  await place.tick(OPENED, REGISTERED);
  await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(6), day(1));
  await strike(day(6), 'arrest');
  expect(await task()).toEqual([null]);
}

describe('the task of a struck act', () => {
  it('of a measure closes when the hold is lifted', async () => {
    await toTheStruckArrest();
    await lift(day(7));
    expect(await task()).toEqual(['HOLD_LIFTED']);
    await sound();
  });

  it('of a measure closes when its case ends in the hold', async () => {
    await toTheStruckArrest();
    await place.tell(0, day(7), { type: 'TakePayment', entry: 'e1', amount: tenge(18_000) });
    expect(await task()).toEqual([null]);
    await place.approve(day(7));
    expect(await task()).toEqual(['CASE_ENDED']);
    await sound();
  });

  it('of an opening stays when the hold is lifted, since nobody has put it before the head again, and closes with the case', async () => {
    await place.tick(OPENED, REGISTERED);
    await strike(day(1), 'opening');
    await lift(day(2));
    expect(await task()).toEqual([null]);
    await place.tell(0, day(3), { type: 'TakePayment', entry: 'e1', amount: tenge(18_000) });
    expect(await task()).toEqual([null]);
    await place.approve(day(3));
    expect(await task()).toEqual(['NOT_SIGNED_ANY_MORE']);
    await sound();
  });

  it('of a transfer closes when the hold is lifted, and the next one is another act', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await place.tick(day(31), day(1));
    await strike(day(31), 'transfer');
    await lift(day(32));
    expect(await task()).toEqual(['HOLD_LIFTED']);
    await sound();
  });
});
