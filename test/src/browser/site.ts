/** What the browser is shown: a citizen's server on loopback, with a case in each state, and figures that do not change from one run to the next. */
import { createECDH } from 'node:crypto';
import { openTestInstallation, programs, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { fileInCase } from '@oryndau/deciding/filings';
import { referenceOf } from '@oryndau/deciding/testing/feed';
import { beginJointPayment } from '@oryndau/exchange/joint-payments';
import { deliverNotices } from '@oryndau/exchange/notices';
import { beginPayment } from '@oryndau/exchange/payments';
import { fakeOutside } from '@oryndau/exchange/testing/outside';
import { findByIin } from '@oryndau/fines/sql/find';
import { legalDate } from '@oryndau/law/legal-date';
import { moneyOf } from '@oryndau/law/money';
import { messageCodeOf } from '@oryndau/outside/codes';
import { freePort } from '@oryndau/postgres/testing/free-port';
import type { Summary } from '@oryndau/reading/outcomes';
import { loginProvider } from '@oryndau/simulators';
import { openServer } from '@oryndau/web/http/server';

export interface Site {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  readonly origin: string;
  /** The same over the same people, with a provider of logins beside it. */
  readonly loginOrigin: string;
  readonly installation: TestInstallation;
  /** Of an SMS that has left. */
  readonly messageCode: string;
  /** A payment for two fines, that is open. */
  readonly jointId: string;
  readonly close: () => Promise<void>;
}

/** Long numbers and long names of outcomes: what is hard to fit on a small screen. */
export const summary: Summary = {
  until: legalDate('2026-11-20'),
  fines: 75_217,
  outcomes: new Map([
    ['TRANSFERRED', 33_303],
    ['EXECUTED', 21_004],
    ['PAID_VOLUNTARILY', 12_118],
    ['REFUSED:OVER_LIMIT', 4_165],
    ['REJECTED:IIN_CHECK_DIGIT', 4_127],
    ['OPEN', 500],
  ]),
  waiting: 12,
  orphans: 2,
  suspense: [
    { currency: 'KZT', entries: 292, amount: moneyOf('6615449.56') },
    { currency: 'USD', entries: 1, amount: moneyOf('100.00') },
  ],
  matchedPaid: moneyOf('781810245.00'),
  refundable: moneyOf('3040152.50'),
  figures: (['opened', 'refused', 'executed', 'transferred', 'cancelled', 'paid', 'saved_of_opened'] as const).map(
    (figure) => ({ group: '', figure, cases: 65_000n, amount: moneyOf('1234567890.12') }),
  ),
};

type Parts = TestInstallation['parts'];
type Phone = ReturnType<NonNullable<Parts['demo']>['phones']>[number];

/** A telephone of the demonstration, with a message in each channel. */
const phone: Phone = {
  name: 'Айгүл Сейтқали',
  language: 'kk',
  cases: [{ documentId: '00000000-0000-4000-8000-000000000000', caseCode: '7K3MQ-X2D9T' }],
  lastDigits: '4321',
  birthDate: legalDate('1991-02-11'),
  messages: [
    { channel: 'push', at: new Date('2026-03-04T05:00:00Z'), text: 'Іс қозғалды.', link: '/c/nothing' },
    { channel: 'sms', at: new Date('2026-03-04T06:00:00Z'), text: 'Код: 7K3MQ-X2D9T', link: null },
  ],
};

/** What an installation may have and may lack: with all of it, so that every page is there. */
export const allPages = (parts: Parts): Parts => ({
  ...parts,
  readSummary: async () => summary,
  // Every result of a check many times, from one address.
  documentsPerMinute: 100_000,
  departments: ['31', '75'].map((region) => ({
    region,
    telephone: '+7 (7262) 00-00-00',
    hours: { kk: 'дс–жм, 9:00–18:30', ru: 'пн–пт, 9:00–18:30', en: 'Mon–Fri, 9:00–18:30' },
    address: { kk: 'Ойдан шығарылған көше, 1', ru: 'улица Выдуманная, 1', en: '1 Invented Street' },
  })),
  browsers: { publicKey: createECDH('prime256v1').generateKeys('base64url'), services: undefined },
  mail: true,
  demo: {
    phones: () => [phone, { ...phone, name: 'Алия', language: 'ru', messages: [] }],
    staff: () => [{ name: 'A. Operator', roles: ['OPERATOR'], url: 'http://localhost:1/login/begin?as=operator' }],
    mails: () => [
      {
        to: ['a.person@example.org'],
        at: new Date('2026-03-04T07:00:00Z'),
        subject: 'Іс бойынша жаңалық',
        text: 'Айыппұл төленді.',
      },
      { to: ['a.person@example.org'], at: new Date('2026-03-04T06:00:00Z'), subject: 'Растау коды', text: '123456' },
    ],
    nextDay: async () => {},
    sandbox: { token: 'the-token-of-the-sandbox', number: 'D-1' },
    shell: ". '/somewhere/demonstration.env'",
  },
});

export async function openSite(): Promise<Site> {
  const installation = await openTestInstallation({
    // Every page many times, from one address.
    server: { requestsPerMinute: 100_000 },
    change: allPages,
    further: [
      { of: 'held', number: 'F-201', amount: '21625.00' },
      { of: 'collecting', number: 'F-202', amount: '8650.50' },
    ],
  });
  const jointId = await tellOfThemselves(installation);
  const { outside, sms } = fakeOutside();
  if (outside.notices === undefined) throw new Error('the outside takes notices');
  await deliverNotices(installation.test.database, { ...outside.notices, now: () => installation.clock });
  const [documentId = '', n = ''] = sms[0]?.key.split('/') ?? [];
  const messageCode = messageCodeOf(installation.parts.secret, documentId, Number(n));
  const origin = await installation.app.listen({ host: '127.0.0.1', port: 0 });
  const login = await openLogin(installation);
  return {
    origin,
    loginOrigin: login.origin,
    installation,
    messageCode,
    jointId,
    close: async () => {
      await login.close();
      await installation.close();
    },
  };
}

/** A server of the same installation where one can log in; the provider is a real one, its people are those of the test. */
async function openLogin({ parts, person }: TestInstallation) {
  const client = { clientId: 'oryndau', clientSecret: 'a secret of this test', claim: 'iin' };
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const provider = await loginProvider({
    ...client,
    people: [{ iin: person('open').iin, name: 'Айгүл Сейтқали' }],
    redirectUris: [`${origin}/login/callback`],
    leftUris: [`${origin}/leave`],
  });
  const app = await openServer({ ...parts, origin, login: { ...client, issuer: provider.issuer } }, programs, {
    requestsPerMinute: 100_000,
  });
  await app.listen({ host: 'localhost', port });
  return {
    origin,
    close: async () => {
      await app.close();
      await provider.close();
    },
  };
}

/** What people do on pages themselves: one has filed something, another has begun to pay. */
async function tellOfThemselves({ parts, payments, person, test }: TestInstallation): Promise<string> {
  await fileInCase(parts, {
    documentId: person('lifting').documentId,
    kind: 'PAID_ALREADY',
    language: 'ru',
    body: { text: 'Оплачено в банке', details: {} },
    uploads: [],
  });
  const { documentId, paymentReference } = person('partly_paid');
  await beginPayment(
    { db: parts.db, service: payments, desk: parts.desk, now: parts.now },
    {
      documentId,
      amount: moneyOf('5000.00'),
      language: 'ru',
      paymentReference,
      purpose: 'Штраф',
      returnUrl: (attempt) => `${parts.origin}/case/pay/${attempt}`,
    },
  );
  const collecting = await findByIin(test.database.sql, person('collecting').iin);
  const begun = await beginJointPayment(
    { db: parts.db, service: payments, desk: parts.desk, now: parts.now },
    {
      parts: collecting.map(({ documentId, number }) => ({
        documentId,
        attempt: 1,
        amount: moneyOf(number === 'F-202' ? '8650.50' : '18000.00'),
        paymentReference: referenceOf(number),
      })),
      language: 'ru',
      purpose: 'Штрафы: 2',
      returnUrl: (id) => `${parts.origin}/cases/pay/${id}`,
    },
  );
  if (begun.kind !== 'opened') throw new Error(`the joint payment was not opened: ${begun.kind}`);
  return begun.jointId;
}
