/** E-mail to who has given an address: by a code, over a real mail server, sealed while it waits, and forgotten when it is taken back. */
import { smtpGateway } from '@oryndau/connectors/mail';
import type { UpdateFacts } from '@oryndau/documents/messages';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import {
  askMailAddress,
  CODE_TRIES,
  CODES_A_DAY,
  confirmMailAddress,
  forgetMailAddresses,
  readMailAddress,
} from '@oryndau/outside/mail';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { type MailSimulator, mailSimulator } from '@oryndau/simulators/mail/mail-simulator';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverMails, queueUpdateMails } from './mails.ts';

const DOCUMENT = '0f2b6c1e-9d53-5f0e-8b2b-5c6c4d0b4f1f';
const SECRET = Buffer.from('a secret of this test');
const AT = new Date('2026-12-03T05:00:00Z');
const TODAY = legalDate('2026-12-03');
const ADDRESS = 'a.person@example.org';
const later = (hours: number): Date => new Date(AT.getTime() + hours * 3_600_000);

let test: TestDatabase;
let server: MailSimulator;
let gateway: ReturnType<typeof smtpGateway>;
beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());
beforeEach(async () => {
  await test.database.sql`truncate portal.mail, portal.mail_address`;
  server = await mailSimulator();
  gateway = smtpGateway({
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: 'robot@oryndau.example',
    fromName: 'Oryndau',
  });
});
afterEach(async () => {
  await gateway.close();
  await server.close();
});

const ask = (address = ADDRESS, at = AT) =>
  test.database.transaction((tx) =>
    askMailAddress(tx, SECRET, {
      documentId: DOCUMENT,
      address,
      language: 'ru',
      at,
      lookOn: TODAY,
      textOf: (code) => ({ subject: 'Код', text: `Код подтверждения: ${code}\n` }),
    }),
  );
const confirm = (code: string) =>
  test.database.transaction((tx) => confirmMailAddress(tx, SECRET, { documentId: DOCUMENT, code, at: AT }));
const deliver = (at = AT) => deliverMails(test.database, { gateway, secret: SECRET, now: () => at });
const lastText = (): string => {
  const last = server.received.at(-1);
  if (last === undefined) throw new Error('nothing came');
  return last.text;
};
const codeSent = (): string => /\b\d{6}\b/.exec(lastText())?.[0] ?? '';

const facts: UpdateFacts = {
  kind: 'arrested',
  language: 'kk',
  on: TODAY,
  sum: tenge(18_000),
  remainder: tenge(18_000),
  lastDay: legalDate('2026-12-28'),
  caseCode: 'ABCD-EFGH-JKMN',
  messageCode: 'ABCDE-FGHJK',
  portal: 'oryndau.example',
  link: 'https://oryndau.example/c/secret',
};
const tell = (n: number) =>
  test.database.transaction((tx) =>
    queueUpdateMails(tx, SECRET, { updates: [{ documentId: DOCUMENT, n, facts }], at: AT }),
  );

describe('an address', () => {
  it('counts once the code that was sent to it is typed: until then nothing but the code goes there', async () => {
    expect(await ask()).toBe(true);
    await tell(7);
    expect(await deliver()).toMatchObject({ handedOver: 1 });
    expect(server.received.map(({ to }) => to)).toEqual([[ADDRESS]]);
    expect(await confirm('000000' === codeSent() ? '000001' : '000000')).toBe('wrong');
    expect(await confirm(codeSent())).toBe('confirmed');
    expect(await readMailAddress(test.database.sql, SECRET, DOCUMENT)).toEqual({ address: ADDRESS, isConfirmed: true });
    await tell(8);
    expect(await deliver()).toMatchObject({ handedOver: 1, waiting: 0 });
    expect(lastText()).toContain('18 000 тг');
    expect(lastText()).toContain('oryndau.example/ABCD-EFGH-JKMN');
    // In the language in which it was asked for, and without the personal link.
    expect(lastText()).toContain('на одном счете арестовано'.slice(3));
    expect(lastText()).not.toContain('/c/secret');
    expect(await deliver()).toMatchObject({ handedOver: 0 });
  });

  it('is guessed no more than five times, and fills no letter box', async () => {
    await ask();
    await deliver();
    const code = codeSent();
    const wrong = code === '111111' ? '222222' : '111111';
    for (let time = 1; time < CODE_TRIES; time += 1) expect(await confirm(wrong)).toBe('wrong');
    expect(await confirm(wrong)).toBe('spent');
    expect(await confirm(code)).toBe('spent');
    for (let time = 1; time < CODES_A_DAY; time += 1) expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    expect(await ask(ADDRESS, later(25))).toBe(true);
  });

  it('lies sealed, and is gone with what waited when it is taken back', async () => {
    await ask();
    const [row] = await test.database.sql<{ text: string }[]>`
      select encode(kept.sealed, 'escape') || encode(mail.sealed, 'escape') as text
      from portal.mail_address as kept join portal.mail as mail on mail.document_id = kept.document_id`;
    expect(row?.text).not.toMatch(/example\.org|person/);
    await forgetMailAddresses(test.database.sql, [DOCUMENT]);
    expect(await readMailAddress(test.database.sql, SECRET, DOCUMENT)).toBeUndefined();
    expect(await deliver()).toMatchObject({ handedOver: 0 });
    expect(server.received).toEqual([]);
  });
});

it('a mail waits where the server is busy, and is given up where it never takes it', async () => {
  await ask();
  server.says = 451;
  expect(await deliver()).toMatchObject({ waiting: 1, trouble: 'SMTP_451' });
  expect(await deliver()).toMatchObject({ waiting: 0, handedOver: 0 });
  server.says = null;
  expect(await deliver(later(1))).toMatchObject({ handedOver: 1 });
  server.says = 550;
  await confirm(codeSent());
  await tell(9);
  expect(await deliver(later(2))).toMatchObject({ givenUp: 1 });
  server.says = null;
  expect(await deliver(later(3))).toMatchObject({ handedOver: 0 });
});
