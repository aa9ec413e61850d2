/** Several fines by one payment: all or none, each case told its own money, and the books to the tiyn. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openTestInstallation,
  paymentOf,
  type Standing,
  type TestInstallation,
  TODAY,
} from '@oryndau/citizen/testing/installation';
import { importBank } from '@oryndau/deciding/import';
import { beginJointPayment } from '@oryndau/exchange/joint-payments';
import { askPayment, askPayments, askRefunds, beginPayment, takePaymentCallback } from '@oryndau/exchange/payments';
import { type Money, moneyOf, tenge } from '@oryndau/law/money';
import { attemptIdOf, jointIdOf, jointKeyOf } from '@oryndau/outside/attempt-id';
import { readAttempts } from '@oryndau/outside/payments';
import { loadDocument } from '@oryndau/standing/document-state';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let installation: TestInstallation;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-joint-'));
  installation = await openTestInstallation();
});
afterEach(async () => {
  await installation?.close();
  rmSync(folder, { recursive: true, force: true });
});

const deskOf = () => ({
  db: installation.test.database,
  service: installation.payments,
  desk: installation.parts.desk,
  now: installation.parts.now,
});
const part = (standing: Standing, amount: Money = tenge(18_000), attempt = 1) => {
  const { documentId, paymentReference } = installation.person(standing);
  return { documentId, attempt, amount, paymentReference };
};
/** Sums that no other split of their total would hide: odd in their tiyn. */
const THREE = () => [part('open'), part('arrested'), part('partly_paid', moneyOf('12999.99'))];
const TOTAL = moneyOf('48999.99');
const pay = (parts = THREE()) =>
  beginJointPayment(deskOf(), {
    parts,
    language: 'ru',
    purpose: 'Штрафы: 3',
    returnUrl: (id) => `http://localhost/cases/pay/${id}`,
  });
const keyOf = (parts = THREE()) => jointKeyOf(jointIdOf(parts));
const standingsOf = async (...standings: Standing[]) =>
  Promise.all(
    standings.map(async (standing) => {
      const { documentId } = installation.person(standing);
      const document = await installation.test.database.transaction((tx) => loadDocument(tx, documentId));
      const [last] = document.case?.attempts.slice(-1) ?? [];
      return {
        kept: (await readAttempts(installation.test.database.sql, documentId)).map(({ status }) => status),
        told: last?.status,
      };
    }),
  );
const stateOf = async (standing: Standing) =>
  installation.test.database.transaction((tx) => loadDocument(tx, installation.person(standing).documentId));
const expectVerified = async () => expect((await verify(installation.test.database)).fault).toBeUndefined();

describe('a joint payment', () => {
  it('is one at the service, and its money comes for each fine by itself, to the tiyn', async () => {
    const opened = await pay();
    expect(opened).toMatchObject({ kind: 'opened', jointId: jointIdOf(THREE()) });
    installation.payments.pay(keyOf());
    const callback = installation.payments.callback(keyOf());
    expect(await takePaymentCallback(deskOf(), callback)).toBeUndefined();
    expect(await takePaymentCallback(deskOf(), callback), 'the same word twice').toBeUndefined();
    // "arrested" has an older attempt of its story in its case; ours is its first at the service.
    expect(
      (await standingsOf('open', 'partly_paid')).every(({ kept, told }) => kept[0] === 'paid' && told === 'paid'),
    ).toBe(true);
    expect(installation.payments.made.map(({ amount }) => amount)).toEqual([
      tenge(18_000),
      tenge(18_000),
      moneyOf('12999.99'),
    ]);
    await installation.live(TODAY);
    expect((await stateOf('open')).account).toMatchObject({ fine: tenge(18_000), refund: 0n });
    expect((await stateOf('open')).case?.status).toBe('executed');
    expect((await stateOf('partly_paid')).account).toMatchObject({ fine: moneyOf('17999.99'), refund: 0n });
    expect((await stateOf('partly_paid')).case).toMatchObject({
      status: 'open',
      attempts: [{ attempt: '1', status: 'received' }],
    });
    await expectVerified();
  });

  it('pressed many times at once is one, in whatever order its parts are named', async () => {
    const kinds = await Promise.all([pay(), pay(THREE().reverse()), pay(), pay()]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['opened', 'taken', 'taken', 'taken']);
    expect((await standingsOf('open', 'partly_paid')).map(({ kept }) => kept)).toEqual([['opened'], ['opened']]);
  });

  it('meets another payment of one of its fines: whichever came second began nothing at all', async () => {
    const { documentId, paymentReference } = installation.person('arrested');
    await beginPayment(deskOf(), {
      documentId,
      amount: tenge(500),
      language: 'ru',
      paymentReference,
      purpose: 'Штраф',
      returnUrl: () => 'http://localhost/',
    });
    expect(await pay()).toEqual({ kind: 'taken' });
    expect((await standingsOf('open', 'partly_paid')).map(({ kept, told }) => [kept, told])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
  });

  it('with one fine that can no longer be paid is begun for none, and each case knows that it is over', async () => {
    const parts = [part('open'), part('executed')];
    expect(await pay(parts)).toMatchObject({ kind: 'refused', refusal: { code: 'WRONG_STATE' } });
    expect(await standingsOf('open')).toEqual([{ kept: ['failed'], told: 'failed' }]);
    expect((await standingsOf('executed'))[0]?.kept).toEqual(['failed']);
    expect(
      await installation.payments.ask({ attempt: keyOf(parts), amount: tenge(36_000) }),
      'the service was never asked',
    ).toEqual({ kind: 'absent' });
    await expectVerified();
  });

  it.each([
    ['declined', () => installation.payments.pay(keyOf(), '4000000000000028')],
    ['given up at the service', () => installation.payments.leave(keyOf())],
    [
      'given up here, from one of its fines',
      () =>
        askPayment(deskOf(), {
          documentId: installation.person('partly_paid').documentId,
          attempt: 1,
          isGivenUp: true,
        }),
    ],
  ] as const)('that is %s is over for all of them, and no money has moved', async (_, end) => {
    await pay();
    await end();
    await askPayment(deskOf(), { documentId: installation.person('open').documentId, attempt: 1, isGivenUp: false });
    expect((await standingsOf('open', 'partly_paid')).map(({ kept, told }) => [kept, told])).toEqual([
      [['failed'], 'failed'],
      [['failed'], 'failed'],
    ]);
    expect(installation.payments.made).toEqual([]);
    expect(await pay([part('open', tenge(18_000), 2), part('partly_paid', tenge(13_000), 2)])).toMatchObject({
      kind: 'opened',
    });
    await expectVerified();
  });

  it('whose answer was lost is unknown for all, and is found paid by asking once', async () => {
    installation.payments.weather = 'lost';
    expect(await pay()).toMatchObject({ kind: 'unknown' });
    installation.payments.weather = 'fair';
    installation.payments.pay(keyOf());
    installation.clock = new Date(installation.clock.getTime() + 5 * 60_000);
    let asked = 0;
    const service = {
      ...deskOf().service,
      ask: (payment: Parameters<typeof installation.payments.ask>[0]) => {
        asked += 1;
        return installation.payments.ask(payment);
      },
    };
    expect(await askPayments({ ...deskOf(), service })).toBe(3);
    expect(asked).toBe(1);
    expect((await standingsOf('open', 'partly_paid')).every(({ told }) => told === 'paid')).toBe(true);
    await expectVerified();
  });

  it('that never came to the service is over for all after a while', async () => {
    installation.payments.weather = 'down';
    expect(await pay()).toMatchObject({ kind: 'unknown' });
    installation.payments.weather = 'fair';
    installation.clock = new Date(installation.clock.getTime() + 30 * 60_000);
    expect(await askPayments(deskOf())).toBe(3);
    expect((await standingsOf('open', 'partly_paid')).every(({ told }) => told === 'failed')).toBe(true);
  });

  it('is not settled by a word about another sum', async () => {
    await pay();
    installation.payments.pay(keyOf());
    const { signature, body } = installation.payments.callback(keyOf());
    const service = {
      ...deskOf().service,
      readCallback: async () => {
        const told = await installation.payments.readCallback({ body, signature });
        if (typeof told === 'string' || told.state.kind !== 'paid') throw new Error('it is paid');
        return { ...told, state: { ...told.state, amount: tenge(18_000) } };
      },
    };
    expect(await takePaymentCallback({ ...deskOf(), service }, { body, signature })).toBeUndefined();
    expect((await standingsOf('open', 'partly_paid')).map(({ kept }) => kept)).toEqual([['opened'], ['opened']]);
    expect(await takePaymentCallback(deskOf(), { body, signature })).toBeUndefined();
    expect((await standingsOf('open', 'partly_paid')).map(({ kept }) => kept)).toEqual([['paid'], ['paid']]);
  });

  it('of a fine that somebody has paid meanwhile sends that fine’s sum back, and no other', async () => {
    await pay();
    const file = join(folder, 'meanwhile.xml');
    writeFileSync(file, paymentOf(installation.person('open'), '18000.00', TODAY));
    await importBank(installation.test.database, file);
    // Of two bookings that are decided together either may come first, and the other one is too much: this one is there before.
    await installation.live(TODAY);
    installation.payments.pay(keyOf());
    await takePaymentCallback(deskOf(), installation.payments.callback(keyOf()));
    await installation.live(TODAY);
    expect((await stateOf('open')).account).toMatchObject({ fine: tenge(18_000), refund: tenge(18_000) });
    expect(await askRefunds(deskOf())).toBe(1);
    expect(installation.payments.refunds.map(({ attempt, amount }) => [attempt, amount])).toEqual([
      [attemptIdOf(installation.person('open').documentId, '1'), tenge(18_000)],
    ]);
    await expectVerified();
  });
});

it('the parts of a joint payment add up to what the service takes', () => {
  expect(THREE().reduce((sum, { amount }) => sum + amount, 0n)).toBe(TOTAL);
});
