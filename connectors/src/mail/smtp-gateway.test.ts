/** E-mail over a real socket to a real mail server: what is taken, what is refused for good, what is tried again. */

import { type MailSimulator, mailSimulator } from '@oryndau/simulators/mail/mail-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailGateway } from './port.ts';
import { smtpGateway } from './smtp-gateway.ts';

let server: MailSimulator;
let gateway: MailGateway;
const open = (port: number, tls: 'none' | 'starttls' = 'none') =>
  smtpGateway({ host: '127.0.0.1', port, tls, from: 'robot@oryndau.example', fromName: 'Oryndau', timeoutMs: 3_000 });

beforeEach(async () => {
  server = await mailSimulator();
  gateway = open(server.port);
});
afterEach(async () => {
  await gateway.close();
  await server.close();
});

const mail = {
  key: 'K/1',
  to: 'a.person@example.org',
  subject: 'ABCD ісі бойынша жаңалық',
  text: 'Айыппұл толық төленді.\n',
};

describe('a mail', () => {
  it('is taken once, for one address, as it was written, and asks for no answer of a robot', async () => {
    expect(await gateway.send([mail, { ...mail, key: 'K/2', to: 'b@example.org' }])).toEqual([
      { kind: 'accepted', key: 'K/1' },
      { kind: 'accepted', key: 'K/2' },
    ]);
    expect(server.received.map(({ to }) => to).sort()).toEqual([['a.person@example.org'], ['b@example.org']]);
    const [first] = server.received;
    if (first === undefined) throw new Error('nothing came');
    expect(first.text).toContain('Айыппұл толық төленді.');
    expect(first.subject).toBe(mail.subject);
    expect(first.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(first.source).toMatch(/^Message-ID: <[0-9a-f]{32}@oryndau\.example>\r$/m);
  });

  it('is the same for the same key', async () => {
    await gateway.send([mail]);
    await gateway.send([mail]);
    const ids = server.received.map(({ source }) => /^Message-ID: .*$/m.exec(source)?.[0]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('of an address that the server does not know is refused for good, and names no address', async () => {
    server.says = 550;
    expect(await gateway.send([mail])).toEqual([{ kind: 'rejected', key: 'K/1', reason: 'SMTP_550' }]);
  });

  it('is tried again where the server is busy, is not there, or offers no TLS that we demand', async () => {
    server.says = 451;
    expect(await gateway.send([mail])).toMatchObject([{ kind: 'not_sent', reason: 'SMTP_451' }]);
    server.says = null;
    const demanding = open(server.port, 'starttls');
    expect(await demanding.send([mail])).toMatchObject([{ kind: 'not_sent' }]);
    await demanding.close();
    expect(server.received).toEqual([]);
    const { port } = server;
    await server.close();
    const alone = open(port);
    expect(await alone.send([mail])).toMatchObject([{ kind: 'not_sent' }]);
    await alone.close();
  });

  it('smuggles no header in by its subject and no second recipient by its address', async () => {
    await gateway.send([{ ...mail, subject: 'a\r\nBcc: c@example.org' }]);
    await gateway.send([{ ...mail, to: 'a@example.org, c@example.org' }]);
    for (const { to, source } of server.received) {
      expect(to).not.toContain('c@example.org');
      expect(source).not.toMatch(/^Bcc:/m);
    }
  });
});
