/** What an administrator of the database lets out of the house unsigned, or tells a case that nobody outside has said: the check names it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '@oryndau/law/canonical';
import { addDays } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { releaseSigned } from '@oryndau/outside/unsigned';
import { verify } from '@oryndau/verify/verify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-let-out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
});
afterEach(() => place.test.drop());

const day = (n: number) => addDays(OPENED, n);
const asOwner = (text: string) => place.test.database.transaction((tx) => tx.unsafe(text), { as: 'owner' });
const release = () => place.test.database.transaction((tx) => releaseSigned(tx));
const fault = async () => {
  const found = (await verify(place.test.database)).fault;
  return found === undefined ? 'none' : `${found.where}: ${found.what}`;
};
const noticed = () => place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
/** Into the inbox, as whoever has the database can write it. */
const putIn = (command: object) =>
  asOwner(`
    insert into work.inbox (document_id, key, kind, on_day, slot, body)
    select '${fineId(0)}', 'bank 1 forged', 'case', '${day(1)}', get_byte(uuid_send('${fineId(0)}'), 0), '${canonical(command)}'`);

/** The inquiry with the arrest waits for the head, and no bank has been asked. */
async function toTheInquiry(): Promise<void> {
  await place.order(['opening']);
  await place.tick(OPENED, REGISTERED);
  await noticed();
  await place.tick(day(8), day(1));
  expect((await place.outbox(0)).at(-1)).toBe('bank AccountsRequested unsigned');
  expect(await fault()).toBe('none');
}

describe('the check finds what was let out unsigned', () => {
  it('when all acts that waited were deleted before anything was ever signed', async () => {
    await place.tick(OPENED, REGISTERED);
    expect(await fault()).toBe('none');
    await asOwner('delete from connectors.act_waiting');
    await release();
    expect(await place.outbox(0)).toContain('enforcement ProceedingOpened queued');
    expect(await fault()).toMatch(/^connectors\.act .*not what the journal tells of/);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('when an act was made one that is struck, of version %i', async (version) => {
    await toTheInquiry();
    await asOwner(`update connectors.act_waiting set state = 'withdrawn', struck_by = 'x', struck_at = now(), reason = 'x',
      body = replace(body, '"version":11', '"version":${version}')`);
    await release();
    expect((await place.outbox(0)).at(-1)).toBe('bank AccountsRequested queued');
    expect(await fault()).toMatch(/^connectors\.act(_waiting)? /);
  });

  it('when an act that waits says that it is of an early version', async () => {
    await place.tick(OPENED, REGISTERED);
    const days = `replace(replace(body, '"n":', '"lastDay":"2026-04-03","n":'), '"type":"opening"', '"transferOn":"2026-04-04","type":"opening"')`;
    await asOwner(`update connectors.act_waiting set body = replace(${days}, '"version":11', '"version":2')`);
    expect(await fault()).toMatch(/^connectors\.act_waiting .*early version/);
  });

  it.each([
    ['is no act', `body = replace(body, '"paid"', '"payed"')`],
    ['is no text of an act', `body = '{'`],
  ])('when a row that waits %s', async (_, change) => {
    await place.tick(OPENED, REGISTERED);
    await asOwner(`update connectors.act_waiting set ${change}`);
    expect(await fault()).toMatch(/^connectors\.act_waiting .*is no act/);
  });

  it('when a message that follows an unsigned act was let out, though it has none of its own', async () => {
    await place.order(['opening', 'arrest']);
    await place.tick(OPENED, REGISTERED);
    await noticed();
    await place.tick(day(11), day(1));
    const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
    await place.tell(0, day(11), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(90_000) }] });
    // The inquiry was the act; the prohibition before it waits.
    expect((await place.outbox(0)).at(-1)).toBe('bank ArrestOrdered unsigned');
    await asOwner(`update work.outbox set status = 'queued' where body ->> 'type' = 'ArrestOrdered'`);
    expect(await fault()).toMatch(/^work\.outbox .*let out before its act was signed/);
  });

  it('when a bank was asked for what follows from nothing, or for another thing than was decided', async () => {
    await toTheInquiry();
    await place.approve(day(8));
    expect(await fault()).toBe('none');
    const request = (n: string, bank: string, kind: string) => `
      insert into connectors.bank_request (document_id, id, n, bank, kind, subject, status, asked_on, due_on)
      select outbox.document_id, 'FORGED', ${n}, '${bank}', '${kind}', null, 'asked', '${day(8)}', '${day(9)}'
      from work.outbox as outbox where outbox.recipient = 'bank'`;
    for (const [n, kind, what] of [
      ['99', 'collect', 'the journal knows nothing of it'],
      ['outbox.n', 'collect', 'it asks for another thing than was decided'],
      ['outbox.n', 'accounts', 'its name is another’s'],
    ] as const) {
      await asOwner(request(n, '125', kind));
      expect(await fault()).toBe(`connectors.bank_request ${fineId(0)} FORGED: ${what}`);
      await asOwner('delete from connectors.bank_request');
    }
  });
});

describe('the check finds what nobody outside has said', () => {
  it.each([
    ['the end of a case', { type: 'Cancel' }, 'its fine was not'],
    ['an appeal', { type: 'Hold', reason: 'FINE_APPEAL' }, 'an appeal that the fine does not have'],
    ['a payment', { type: 'TakePayment', entry: 'X', amount: '18000.00' }, 'money that its books do not have'],
  ])('%s', async (_, command, what) => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await putIn(command);
    await place.tick(day(1));
    expect(await place.caseOf(0)).not.toMatchObject({ status: 'open', awaiting: [] });
    expect(await fault()).toContain(what);
  });

  it('that a recall never left, of an order that the bank has', async () => {
    await place.order([]);
    await place.tick(OPENED, REGISTERED);
    const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
    await noticed();
    await place.tick(day(8), day(1));
    await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(90_000) }] });
    await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
    await place.tick(day(21), day(9));
    await place.tell(0, day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    await place.tick(day(22));
    await asOwner(`update work.outbox set status = 'sent' where status = 'queued' and recipient = 'bank'`);
    await place.tell(0, day(22), { type: 'TakePayment', entry: 'K1', amount: tenge(5_000) });
    expect(await fault()).toBe('none');
    // That another message of the case was kept back proves nothing of the order.
    await asOwner(`update work.outbox set status = 'not_sent' where recipient = 'debtor'`);
    expect(await fault()).toBe('none');
    await putIn({ type: 'ConfirmRecall', order: '1', untold: true });
    await place.tick(day(23));
    expect((await place.caseOf(0))?.orders[0]?.status).toBe('recalled');
    expect(await fault()).toContain('nothing of what it ends was kept from being sent');
  });

  it('a delivery whose report nobody has', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await putIn({ type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED, evidence: 'ab'.repeat(32) });
    await place.tick(day(8), day(1));
    expect(await place.outbox(0)).toContain('bank AccountsRequested unsigned');
    expect(await fault()).toContain('no channel has reported that delivery');
  });

  it('nothing, where the register, the bank and the head have said it', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, day(1), { type: 'TakePayment', entry: 'K1', amount: tenge(5_000) });
    await place.tell(0, day(2), { type: 'Cancel' });
    expect(await fault()).toBe('none');
    await place.approve(day(2));
    expect((await place.caseOf(0))?.status).toBe('cancelled');
    expect(await fault()).toBe('none');
  });

  it('and an act that the head has struck', async () => {
    await toTheInquiry();
    const act = await place.waiting(0, 'arrest');
    await strikeAct(place.decisionsOn(day(8)), { act, by: HEAD, reason: 'Not now.' });
    expect(await fault()).toBe('none');
  });
});
