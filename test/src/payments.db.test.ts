/** Attempts to pay, from the first click to the bank's entry: what is unknown stays unknown, and what comes twice goes back once. */
import { attemptIdOf, readAttempts, readRefunds } from '@oryndau/connectors';
import { tenge } from '@oryndau/law';
import {
  askPayment,
  askPayments,
  askRefunds,
  beginPayment,
  loadDocument,
  takePaymentCallback,
  verify,
} from '@oryndau/worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal, TODAY } from './testing/portal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
});
afterEach(() => portal?.close());

const SUM = tenge(18_000);
const deskOf = () => ({
  db: portal.test.database,
  service: portal.payments,
  desk: portal.portal.desk,
  now: portal.portal.now,
});
const begin = (amount = SUM) => {
  const { documentId, paymentReference, number } = portal.person('open');
  return beginPayment(deskOf(), {
    documentId,
    amount,
    language: 'kk',
    paymentReference,
    purpose: number,
    returnUrl: (attempt) => `http://localhost/case/pay/${attempt}`,
  });
};
const state = async () => {
  const { documentId } = portal.person('open');
  const document = await portal.test.database.transaction((tx) => loadDocument(tx, documentId));
  return { case: document.case ?? undefined, account: document.account ?? undefined };
};
const openTasks = async () => {
  const rows = await portal.test.database.sql<{ code: string }[]>`
    select task.code from work.task as task
    where task.done_at is null and task.document_id = ${portal.person('open').documentId} order by task.id`;
  return rows.map(({ code }) => code);
};
const attempts = () => readAttempts(portal.test.database.sql, portal.person('open').documentId);
const idOf = (attempt: number) => attemptIdOf(portal.person('open').documentId, String(attempt));
const later = (minutes: number) => {
  portal.clock = new Date(portal.clock.getTime() + minutes * 60_000);
};

async function payTwice(): Promise<void> {
  await begin();
  await begin();
  for (const attempt of [1, 2]) {
    portal.payments.pay(idOf(attempt));
    await takePaymentCallback(deskOf(), portal.payments.callback(idOf(attempt)));
  }
  await portal.live(TODAY);
}

describe('a payment', () => {
  it('holds everything back from its beginning, and ends the case when the bank has booked it', async () => {
    const begun = await begin();
    expect(begun).toMatchObject({ kind: 'opened', attempt: 1 });
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'begun' }]);
    portal.payments.pay(idOf(1));
    const callback = portal.payments.callback(idOf(1));
    expect(await takePaymentCallback(deskOf(), callback)).toBeUndefined();
    expect(await takePaymentCallback(deskOf(), callback), 'the same word twice').toBeUndefined();
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'paid' }]);
    await portal.live(TODAY);
    const { case: proceeding, account } = await state();
    expect(proceeding).toMatchObject({ status: 'executed', attempts: [{ attempt: '1', status: 'received' }] });
    expect(account).toMatchObject({ fine: SUM, refund: 0n });
    expect((await verify(portal.test.database)).fault).toBeUndefined();
  });

  it('whose service is out of reach is unknown, is asked about, and fails only when it cannot come any more', async () => {
    portal.payments.weather = 'down';
    expect(await begin()).toEqual({ kind: 'unknown', attempt: 1 });
    later(30);
    await askPayments(deskOf());
    expect((await attempts())[0]?.status, 'silence is no answer').toBe('opening');
    portal.payments.weather = 'fair';
    await askPayments(deskOf());
    expect((await attempts())[0]?.status).toBe('failed');
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'failed' }]);
  });

  it('that was opened while the answer was lost is paid all the same', async () => {
    portal.payments.weather = 'lost';
    expect(await begin()).toEqual({ kind: 'unknown', attempt: 1 });
    portal.payments.weather = 'fair';
    portal.payments.pay(idOf(1));
    expect(
      await askPayment(deskOf(), { documentId: portal.person('open').documentId, attempt: 1, isGivenUp: false }),
    ).toBe('paid');
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'paid' }]);
  });

  it('that comes twice is taken once, and the second goes back by the way it came', async () => {
    await payTwice();
    const { case: proceeding, account } = await state();
    expect(proceeding?.status).toBe('executed');
    expect(account).toMatchObject({ fine: SUM, refund: SUM });
    expect(await openTasks(), 'the operator is told of money after the end').toEqual(['LATE_MONEY']);
    portal.payments.weather = 'lost';
    expect(await askRefunds(deskOf()), 'the answer is lost').toBe(0);
    portal.payments.weather = 'fair';
    expect(await askRefunds(deskOf())).toBe(1);
    expect(await askRefunds(deskOf())).toBe(0);
    expect(
      portal.payments.refunds.map(({ amount }) => amount),
      'one refund, though it was asked for twice',
    ).toEqual([SUM]);
    const [refund] = await readRefunds(portal.test.database.sql, portal.person('open').documentId);
    expect(refund).toMatchObject({ status: 'accepted', amount: SUM });
    expect(await openTasks(), 'it has gone back by itself').toEqual([]);
  });

  it('that the service does not send back is an operator’s, beside the money itself', async () => {
    await payTwice();
    const refuses = async () => ({ kind: 'rejected', reason: 'TOO_LATE' }) as const;
    const service = { ...deskOf().service, refund: refuses };
    expect(await askRefunds({ ...deskOf(), service })).toBe(1);
    expect(await openTasks()).toEqual(['LATE_MONEY', 'REFUND_REJECTED']);
  });

  it('is begun for no case that has ended', async () => {
    const { documentId, paymentReference, number } = portal.person('executed');
    const begun = await beginPayment(deskOf(), {
      documentId,
      amount: SUM,
      language: 'ru',
      paymentReference,
      purpose: number,
      returnUrl: () => 'http://localhost/',
    });
    expect(begun).toMatchObject({ kind: 'refused', refusal: { code: 'WRONG_STATE' } });
    expect(portal.payments.made).toEqual([]);
  });
});
