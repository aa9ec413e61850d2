/** The page on which an e-mail address is given: who may, what counts as one, by which code it is confirmed, and how it is taken back. */
import { smtpGateway } from '@oryndau/connectors/mail';
import { deliverMails } from '@oryndau/exchange/mails';
import { readMailAddress } from '@oryndau/outside/mail';
import { type MailSimulator, mailSimulator } from '@oryndau/simulators/mail/mail-simulator';
import { languages } from '@oryndau/words/languages';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Citizen, citizenOf } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';

let installation: TestInstallation;
const told: unknown[] = [];
beforeAll(async () => {
  installation = await openTestInstallation({
    change: (parts) => ({ ...parts, mail: true }),
    server: { onAnswer: (answer) => told.push(answer), onTrouble: (trouble) => told.push(trouble) },
  });
});
afterAll(() => installation?.close());
let server: MailSimulator;
beforeEach(async () => {
  server = await mailSimulator();
});
afterEach(async () => {
  await server.close();
  await installation.test.database.sql`truncate portal.mail, portal.mail_address`;
});

/** Of the installations of these tests. */
const SECRET = Buffer.from('a secret of this test');
const ADDRESS = 'a.person@example.org';
async function onPage(): Promise<Citizen> {
  const citizen = await citizenOf(installation, 'open');
  await citizen.get('/case/mail');
  return citizen;
}
async function codeSent(): Promise<string> {
  const gateway = smtpGateway({
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    from: 'r@oryndau.example',
    fromName: 'O',
  });
  await deliverMails(installation.test.database, {
    gateway,
    secret: SECRET,
    now: () => installation.clock,
  });
  await gateway.close();
  const last = server.received.at(-1);
  return last === undefined ? '' : (/\b\d{6}\b/.exec(last.text)?.[0] ?? '');
}
const kept = () => readMailAddress(installation.test.database.sql, SECRET, installation.person('open').documentId);

describe('the page', () => {
  it.each(languages)('is there from the case, and says what it is (%s)', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    expect((await citizen.get(`/case?lang=${language}`)).body).toContain('href="/case/mail"');
    const page = await citizen.get(`/case/mail?lang=${language}`);
    expect([page.statusCode, page.body.includes(`<html lang="${language}"`)]).toEqual([200, true]);
  });

  it('is nobody’s who may not see the case', async () => {
    const stranger = new Citizen(installation.app);
    expect((await stranger.get('/case/mail')).statusCode).not.toBe(200);
    expect(await kept()).toBeUndefined();
  });

  it('takes an address, sends a code there, believes it once it is typed, and forgets it when asked', async () => {
    const citizen = await onPage();
    expect((await citizen.post('/case/mail', { address: ` ${ADDRESS} ` })).headers.location).toBe('/case/mail');
    expect(await kept()).toEqual({ address: ADDRESS, isConfirmed: false });
    expect((await citizen.get('/case/mail')).body).toContain(ADDRESS);
    const code = await codeSent();
    expect(server.received.map(({ to }) => to)).toEqual([[ADDRESS]]);
    const wrong = await citizen.post('/case/mail/code', { code: code === '111111' ? '222222' : '111111' });
    expect(wrong.statusCode).toBe(422);
    await citizen.post('/case/mail/code', { code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    expect(await kept()).toEqual({ address: ADDRESS, isConfirmed: true });
    await citizen.get('/case/mail');
    await citizen.post('/case/mail/stop');
    expect(await kept()).toBeUndefined();
  });

  it.each([
    '',
    'nobody',
    'a@b',
    'a@example.org, c@example.org',
    'a@example.org\r\nBcc: c@example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('takes no %j', async (address) => {
    const citizen = await onPage();
    const answer = await citizen.post('/case/mail', { address });
    expect(answer.statusCode).toBe(422);
    expect(await kept()).toBeUndefined();
  });

  it('leaves the address in no log and no address of ours', async () => {
    const citizen = await onPage();
    await citizen.post('/case/mail', { address: ADDRESS });
    await citizen.get('/case/mail');
    expect(JSON.stringify(told)).not.toContain('a.person');
  });

  it('is not there where no mail server is configured', async () => {
    const other = await openTestInstallation();
    try {
      const citizen = await citizenOf(other, 'open');
      expect((await citizen.get('/case')).body).not.toContain('/case/mail');
      expect((await citizen.get('/case/mail')).statusCode).toBe(404);
    } finally {
      await other.close();
    }
  });
});
