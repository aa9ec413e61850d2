/** Attempts to pay, from the first click to the bank's entry: what is unknown stays unknown, and what comes twice goes back once. */
import { openTestInstallation, type TestInstallation, TODAY } from '@oryndau/citizen/testing/installation';
import { askPayment, askPayments, askRefunds, beginPayment, takePaymentCallback } from '@oryndau/exchange/payments';
import { tenge } from '@oryndau/law/money';
import { attemptIdOf } from '@oryndau/outside/attempt-id';
import { readAttempts, readRefunds } from '@oryndau/outside/payments';
import { loadDocument } from '@oryndau/standing/document-state';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let installation: TestInstallation;
beforeEach(async () => {
  installation = await openTestInstallation();
});
afterEach(() => installation?.close());

const SUM = tenge(18_000);
const deskOf = () => ({
  db: installation.test.database,
  service: installation.payments,
  desk: installation.parts.desk,
  now: installation.parts.now,
});
const begin = (amount = SUM) => {
  const { documentId, paymentReference, number } = installation.person('open');
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
  const { documentId } = installation.person('open');
  const document = await installation.test.database.transaction((tx) => loadDocument(tx, documentId));
  return { case: document.case ?? undefined, account: document.account ?? undefined };
};
const openTasks = async () => {
  const rows = await installation.test.database.sql<{ code: string }[]>`
    select task.code from work.task as task
    where task.done_at is null and task.document_id = ${installation.person('open').documentId} order by task.id`;
  return rows.map(({ code }) => code);
};
const attempts = () => readAttempts(installation.test.database.sql, installation.person('open').documentId);
const idOf = (attempt: number) => attemptIdOf(installation.person('open').documentId, String(attempt));
const later = (minutes: number) => {
  installation.clock = new Date(installation.clock.getTime() + minutes * 60_000);
};

async function payTwice(): Promise<void> {
  await begin();
  await begin();
  for (const attempt of [1, 2]) {
    installation.payments.pay(idOf(attempt));
    await takePaymentCallback(deskOf(), installation.payments.callback(idOf(attempt)));
  }
  await installation.live(TODAY);
}

describe('a payment', () => {
  it('holds everything back from its beginning, and ends the case when the bank has booked it', async () => {
    const begun = await begin();
    expect(begun).toMatchObject({ kind: 'opened', attempt: 1 });
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'begun' }]);
    installation.payments.pay(idOf(1));
    const callback = installation.payments.callback(idOf(1));
    expect(await takePaymentCallback(deskOf(), callback)).toBeUndefined();
    expect(await takePaymentCallback(deskOf(), callback), 'the same word twice').toBeUndefined();
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'paid' }]);
    await installation.live(TODAY);
    const { case: proceeding, account } = await state();
    expect(proceeding).toMatchObject({ status: 'executed', attempts: [{ attempt: '1', status: 'received' }] });
    expect(account).toMatchObject({ fine: SUM, refund: 0n });
    expect((await verify(installation.test.database)).fault).toBeUndefined();
  });

  it('whose service is out of reach is unknown, is asked about, and fails only when it cannot come any more', async () => {
    installation.payments.weather = 'down';
    expect(await begin()).toEqual({ kind: 'unknown', attempt: 1 });
    later(30);
    await askPayments(deskOf());
    expect((await attempts())[0]?.status, 'silence is no answer').toBe('opening');
    installation.payments.weather = 'fair';
    await askPayments(deskOf());
    expect((await attempts())[0]?.status).toBe('failed');
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'failed' }]);
  });

  it('that was opened while the answer was lost is paid all the same', async () => {
    installation.payments.weather = 'lost';
    expect(await begin()).toEqual({ kind: 'unknown', attempt: 1 });
    installation.payments.weather = 'fair';
    installation.payments.pay(idOf(1));
    expect(
      await askPayment(deskOf(), { documentId: installation.person('open').documentId, attempt: 1, isGivenUp: false }),
    ).toBe('paid');
    expect((await state()).case?.attempts).toEqual([{ attempt: '1', status: 'paid' }]);
  });

  it('that comes twice is taken once, and the second goes back by the way it came', async () => {
    await payTwice();
    const { case: proceeding, account } = await state();
    expect(proceeding?.status).toBe('executed');
    expect(account).toMatchObject({ fine: SUM, refund: SUM });
    expect(await openTasks(), 'the operator is told of money after the end').toEqual(['LATE_MONEY']);
    installation.payments.weather = 'lost';
    expect(await askRefunds(deskOf()), 'the answer is lost').toBe(0);
    installation.payments.weather = 'fair';
    expect(await askRefunds(deskOf())).toBe(1);
    expect(await askRefunds(deskOf())).toBe(0);
    expect(
      installation.payments.refunds.map(({ amount }) => amount),
      'one refund, though it was asked for twice',
    ).toEqual([SUM]);
    const [refund] = await readRefunds(installation.test.database.sql, installation.person('open').documentId);
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
    const { documentId, paymentReference, number } = installation.person('executed');
    const begun = await beginPayment(deskOf(), {
      documentId,
      amount: SUM,
      language: 'ru',
      paymentReference,
      purpose: number,
      returnUrl: () => 'http://localhost/',
    });
    expect(begun).toMatchObject({ kind: 'refused', refusal: { code: 'WRONG_STATE' } });
    expect(installation.payments.made).toEqual([]);
  });
});
