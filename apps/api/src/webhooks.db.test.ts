/** Events for other systems: queued with the decision itself, told at least once over real sockets, whatever the receiver does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addClient, revokeClient } from '@oryndau/access/clients';
import { OPENED, openTestInstallation, type TestInstallation, TODAY } from '@oryndau/citizen/testing/installation';
import { isPublicAddress, isSignedMessage, webhookSecretOf, webhookSender } from '@oryndau/connectors/webhook';
import { deliverWebhooks, FAILING_DAYS_MAX, retryAfterSeconds, sendTestEvent } from '@oryndau/exchange/webhooks';
import { readTasks } from '@oryndau/journal/tasks';
import { addDays } from '@oryndau/law/legal-date';
import { addWebhook, enableWebhook, listWebhooks, type WebhookType } from '@oryndau/outside/webhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A receiver that does as it is told. */
class Receiver {
  readonly received: Received[] = [];
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end();
  readonly #server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      this.received.push({ headers, body });
      this.answer(request, response);
    });
  });
  url = '';

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const SECRET = Buffer.from('a secret of this test');
let installation: TestInstallation;
let receiver: Receiver;
let client: string;
let clock: Date;
const sender = webhookSender({ allowsPrivate: true, timeoutMs: 500 });

beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(async () => {
  await sender.close();
  await installation?.close();
});

let clients = 0;
beforeEach(async () => {
  receiver = new Receiver();
  await receiver.open();
  clock = installation.clock;
  client = await addedClient([]);
});
afterEach(async () => {
  await installation.test.database.sql`truncate portal.webhook, portal.webhook_event`;
  await receiver.close();
});

async function addedClient(regions: readonly string[]): Promise<string> {
  clients += 1;
  const added = await addClient(installation.test.database.sql, {
    name: `System ${clients}`,
    scopes: ['webhooks'],
    regions,
    at: clock,
  });
  return added?.id ?? '';
}

let webhooks = 0;
async function subscribed(types: readonly WebhookType[], { by = client, url = receiver.url } = {}): Promise<string> {
  webhooks += 1;
  const id = `00000000-0000-4000-8000-${String(webhooks).padStart(12, '0')}`;
  await installation.test.database.transaction((tx) => addWebhook(tx, { id, client: by, url, types, at: clock }));
  return id;
}

const tell = () => deliverWebhooks(installation.test.database, { sender, secret: SECRET, now: () => clock });
const later = (seconds: number): void => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};
const stateOf = async () => (await listWebhooks(installation.test.database.sql, client))[0];

let day = TODAY;
/** Lets a day come on which something happens in a case: its hold is lifted and put on again, a filing comes, ... */
async function fileInOpenCase(): Promise<void> {
  day = addDays(day, 1);
  filings += 1;
  await installation.tell('cancelled', day, {
    type: 'File',
    filing: String(filings),
    kind: 'OTHER',
    digest: 'ab'.repeat(32),
  });
  await installation.live(day);
}
let filings = 0;

describe('an event', () => {
  it('is told signed, without anybody in it, once', async () => {
    const id = await subscribed(['case.filing_received']);
    await fileInOpenCase();
    expect(await tell()).toEqual({ delivered: 1, failed: 0, disabled: 0 });
    expect(await tell()).toEqual({ delivered: 0, failed: 0, disabled: 0 });
    const [got] = receiver.received;
    if (got === undefined) throw new Error('nothing was received');
    const { documentId, iin } = installation.person('cancelled');
    const told = JSON.parse(got.body);
    expect(told).toMatchObject({
      type: 'case.filing_received',
      data: { documentId, on: day, filing: String(filings), kind: 'OTHER' },
    });
    expect(Object.keys(told.data)).not.toContain('digest');
    expect(got.body).not.toContain(iin);
    const secret = webhookSecretOf(SECRET, id);
    expect(isSignedMessage(secret, { ...got, now: clock })).toBe(true);
    expect(isSignedMessage(secret, { ...got, body: `${got.body} `, now: clock })).toBe(false);
    expect(isSignedMessage(webhookSecretOf(SECRET, 'other'), { ...got, now: clock })).toBe(false);
    expect(isSignedMessage(secret, { ...got, now: new Date(clock.getTime() + 6 * 60_000) })).toBe(false);
    expect(got.headers['webhook-id']).toBe(`${documentId}-${told.data.n}`);
  });

  it('is queued in the transaction of the decision: for who wants it, in whose region it is, and for nobody else', async () => {
    const other = await addedClient(['99']);
    await subscribed(['case.opened']);
    await subscribed(['case.filing_received'], { by: other });
    const wanted = await subscribed(['case.filing_received', 'case.opened']);
    await fileInOpenCase();
    const rows = await installation.test.database.sql<{ webhook: string }[]>`
      select event.webhook from portal.webhook_event as event`;
    expect(rows.map(({ webhook }) => webhook)).toEqual([wanted]);
    const [events] = await installation.test.database.sql<{ same: boolean }[]>`
      select bool_and(exists (
        select from journal.event as journaled where journaled.document_id = event.document_id and journaled.n = event.n
      )) as same from portal.webhook_event as event`;
    expect(events?.same).toBe(true);
  });

  it('is told again after a 500, a 429, a cut connection and silence, more and more seldom, with the same id', async () => {
    await subscribed(['case.filing_received']);
    await fileInOpenCase();
    const faults: ((request: IncomingMessage, response: ServerResponse) => void)[] = [
      (_request, response) => response.writeHead(500).end('a page with a secret'),
      (_request, response) => response.writeHead(429, { 'retry-after': '7' }).end(),
      (request) => request.socket.destroy(),
      () => {},
    ];
    for (const [index, fault] of faults.entries()) {
      receiver.answer = fault;
      expect(await tell()).toEqual({ delivered: 0, failed: 1, disabled: 0 });
      expect((await stateOf())?.failures).toBe(index + 1);
      later(Math.max(retryAfterSeconds[index] ?? 0, 7) - 3);
      expect(await tell(), `after fault ${index}`).toEqual({ delivered: 0, failed: 0, disabled: 0 });
      later(3);
    }
    receiver.answer = (_request, response) => response.writeHead(204).end();
    expect(await tell()).toEqual({ delivered: 1, failed: 0, disabled: 0 });
    expect(await stateOf()).toMatchObject({ failures: 0, waiting: 0, disabledAt: null });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(5);
    const kept = await installation.test.database.sql<
      { answer: string }[]
    >`select event.answer from portal.webhook_event as event`;
    expect(JSON.stringify(kept)).not.toContain('secret');
  });

  it('that is not wanted is not told again, and a redirect is not followed', async () => {
    const elsewhere = new Receiver();
    await elsewhere.open();
    await subscribed(['case.filing_received']);
    for (const status of [302, 307, 400]) {
      await fileInOpenCase();
      receiver.answer = (_request, response) => response.writeHead(status, { location: elsewhere.url }).end();
      later(100_000);
      expect(await tell()).toMatchObject({ delivered: 0, failed: 1 });
      later(100_000);
      expect(await tell()).toMatchObject({ delivered: 0, failed: 0 });
    }
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('of an endless answer costs no more than its limit of time and size', async () => {
    await subscribed(['case.filing_received']);
    await fileInOpenCase();
    receiver.answer = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    const begun = performance.now();
    expect(await tell()).toMatchObject({ delivered: 0, failed: 1 });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('a receiver', () => {
  it('that takes nothing for days is disabled, an operator is told, and what waited is told when it is enabled', async () => {
    const id = await subscribed(['case.filing_received']);
    await fileInOpenCase();
    receiver.answer = (_request, response) => response.writeHead(503).end();
    const until = clock.getTime() + (FAILING_DAYS_MAX + 2) * 86_400_000;
    let disabled = 0;
    while (disabled === 0 && clock.getTime() < until) {
      disabled += (await tell()).disabled;
      later(43_200);
      await installation.test.database.sql`update portal.webhook_event set tries = 1, status = 'queued'`;
    }
    expect(disabled).toBe(1);
    expect(await stateOf()).toMatchObject({ disabledFor: 'FAILURES', waiting: 1 });
    const [task] = await installation.test.database.sql<{ body: object }[]>`
      select task.body from work.task as task where task.code = 'WEBHOOK_DISABLED' order by task.id desc limit 1`;
    expect(task?.body).toMatchObject({ webhook: id, client, disabledFor: 'FAILURES' });
    const before = receiver.received.length;
    await fileInOpenCase();
    later(1_000_000);
    await tell();
    expect(receiver.received).toHaveLength(before);
    receiver.answer = (_request, response) => response.end();
    await enableWebhook(installation.test.database.sql, { client, id, at: clock });
    later(1_000_000);
    expect(await tell()).toMatchObject({ delivered: 1 });
  });

  it('that says 410 is told nothing more', async () => {
    await subscribed(['case.filing_received']);
    await fileInOpenCase();
    receiver.answer = (_request, response) => response.writeHead(410).end();
    expect(await tell()).toMatchObject({ disabled: 1 });
    expect((await stateOf())?.disabledFor).toBe('GONE');
  });

  it('that is slow holds up no other one', async () => {
    const quick = new Receiver();
    await quick.open();
    await subscribed(['case.filing_received']);
    await subscribed(['case.filing_received'], { url: quick.url });
    receiver.answer = () => {};
    await fileInOpenCase();
    expect(await tell()).toMatchObject({ delivered: 1, failed: 1 });
    expect(quick.received).toHaveLength(1);
    await quick.close();
  });

  it('of a client that was revoked is told nothing', async () => {
    await subscribed(['case.filing_received']);
    await fileInOpenCase();
    await revokeClient(installation.test.database.sql, client, clock);
    expect(await tell()).toEqual({ delivered: 0, failed: 0, disabled: 0 });
    expect(receiver.received).toEqual([]);
  });
});

describe('a test event', () => {
  it('comes signed like any other, whatever became of the webhook, and counts for nothing', async () => {
    const id = await subscribed(['case.opened']);
    const test = { id, url: receiver.url, event: 'test-1', at: clock };
    expect(await sendTestEvent({ sender, secret: SECRET }, test)).toEqual({ kind: 'taken' });
    const [got] = receiver.received;
    if (got === undefined) throw new Error('nothing was received');
    expect(JSON.parse(got.body)).toEqual({ type: 'test', timestamp: clock.toISOString(), data: { webhook: id } });
    expect(got.headers['webhook-id']).toBe('test-1');
    expect(isSignedMessage(webhookSecretOf(SECRET, id), { ...got, now: clock })).toBe(true);
    receiver.answer = (_request, response) => response.writeHead(401).end();
    const refused = await sendTestEvent({ sender, secret: SECRET }, test);
    expect(refused).toEqual({ kind: 'refused', reason: 'it answered 401' });
    expect(await stateOf()).toMatchObject({ failures: 0, disabledAt: null, waiting: 0 });
    expect(await tell()).toEqual({ delivered: 0, failed: 0, disabled: 0 });
  });
});

describe('an address', () => {
  it('that is not of the open Internet is refused, also where a name leads there', async () => {
    const strict = webhookSender({ timeoutMs: 2_000 });
    const message = { secret: 'whsec_AA==', id: 'a', at: clock, body: '{}' };
    const port = new URL(receiver.url).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '169.254.169.254', '[::ffff:127.0.0.1]', '0x7f000001']) {
      const answer = await strict.send({ ...message, url: `https://${host}:${port}/` });
      expect(answer, host).toMatchObject({ kind: 'refused' });
    }
    expect(await strict.send({ ...message, url: receiver.url })).toMatchObject({ kind: 'refused' });
    await strict.close();
    expect(receiver.received).toEqual([]);
  });

  it('is judged by what it is, however it is written', () => {
    for (const address of ['8.8.8.8', '2a00:1450:4001:81b::200e', '::ffff:8.8.8.8']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
    for (const address of [
      '10.0.0.1',
      '100.64.1.1',
      '172.31.255.255',
      '192.168.0.1',
      '0.0.0.0',
      '::',
      '::1',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::10.0.0.1',
      '192.88.99.1',
      '198.19.255.255',
      '3fff::1',
      '5f00::1',
      'fec0::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '224.0.0.1',
      '255.255.255.255',
      'localhost',
      '',
    ]) {
      expect(isPublicAddress(address), address).toBe(false);
    }
  });
});

it('the tasks of an operator name no person', async () => {
  const tasks = await readTasks(installation.test.database.sql, installation.person('cancelled').documentId);
  expect(tasks.length).toBeGreaterThan(0);
  const text = JSON.stringify(tasks, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  expect(text).not.toContain(installation.person('cancelled').iin);
  expect(OPENED < day).toBe(true);
});
