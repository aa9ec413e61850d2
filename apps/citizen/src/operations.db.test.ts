/** What the server tells those who run it: health, figures, logs. And what no log ever holds: a whole journey is made, and every secret of it is looked for. */
import { Writable } from 'node:stream';
import { addClient } from '@oryndau/access/clients';
import { openLogger } from '@oryndau/web/http/logger';
import { openServer } from '@oryndau/web/http/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestInstallation, programs, type TestInstallation } from './testing/installation.ts';
import { visitor } from './testing/visitor.ts';

class Lines extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }

  get all(): Record<string, unknown>[] {
    return this.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}

const TOKEN = 'a token of this test';
const lines = new Lines();
let installation: TestInstallation;

beforeAll(async () => {
  installation = await openTestInstallation({
    server: { ...openLogger({ destination: lines }), metrics: { token: TOKEN, allow: ['10.1.0.0/16', '2001:db8::7'] } },
  });
});
afterAll(() => installation?.close());

describe('health', () => {
  it('tells that the server lives, and that the database answers', async () => {
    expect((await installation.app.inject('/health/live')).json()).toEqual({ status: 'live' });
    const ready = await installation.app.inject('/health/ready');
    expect(ready.json()).toMatchObject({ status: 'ready', database: 'answers' });
    expect(ready.json().lastTickAgeSeconds).toBeGreaterThanOrEqual(0);
  });

  it('says that it is not ready when the database is away, and soon when it does not answer', async () => {
    const error = Object.assign(new Error('secret host'), { code: 'ECONNREFUSED' });
    for (const sql of [() => Promise.reject(error), () => new Promise(() => {})]) {
      const db = { ...installation.parts.db, sql: sql as unknown as TestInstallation['parts']['db']['sql'] };
      const app = await openServer({ ...installation.parts, db }, programs);
      const answer = await app.inject('/health/ready');
      expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not_ready', database: 'away' }]);
      expect((await app.inject('/health/live')).statusCode).toBe(200);
      await app.close();
    }
  });

  it('is told also when nobody else is served', async () => {
    const app = await openServer(installation.parts, programs, { share: { inFlightMax: 0 }, requestsPerMinute: 1 });
    for (let n = 0; n < 3; n += 1) expect((await app.inject('/health/live')).statusCode).toBe(200);
    expect((await app.inject('/find')).statusCode).toBe(503);
    await app.close();
  });
});

describe('the figures of the server', () => {
  const read = (options: { readonly remoteAddress?: string; readonly authorization?: string }) =>
    installation.app.inject({
      url: '/metrics',
      remoteAddress: options.remoteAddress ?? '192.0.2.1',
      headers: options.authorization === undefined ? {} : { authorization: options.authorization },
    });

  it('are for the addresses and the token that the installation names, and for nobody else', async () => {
    for (const remoteAddress of ['10.1.2.3', '2001:db8::7', '::ffff:10.1.2.3']) {
      expect((await read({ remoteAddress })).statusCode, remoteAddress).toBe(200);
    }
    expect((await read({ authorization: `Bearer ${TOKEN}` })).statusCode).toBe(200);
    for (const authorization of ['Bearer x', `Basic ${TOKEN}`, '']) {
      expect((await read({ authorization })).statusCode).toBe(404);
    }
    expect((await read({ remoteAddress: '10.2.0.1' })).statusCode).toBe(404);
    const without = await openServer(installation.parts, programs);
    expect((await without.inject({ url: '/metrics', remoteAddress: '10.1.2.3' })).statusCode).toBe(404);
    await without.close();
  });

  it('count by pattern of the route, never by path, and know the database and the robot', async () => {
    const { token } = installation.person('open');
    await installation.app.inject(`/c/${token}`);
    await installation.app.inject('/no-such-page-of-880214400120');
    await installation.app.inject('/api/v1/law/parameters/mci');
    const { body } = await read({ remoteAddress: '10.1.2.3' });
    expect(body).toMatch(/oryndau_http_requests_total\{method="GET",route="\/c\/:token",status="303"\} \d+/);
    expect(body).toContain('route="/api/v1/law/parameters/:name"');
    expect(body).toContain('route="none"');
    expect(body).not.toContain(token);
    expect(body).not.toContain('880214400120');
    expect(body).toContain('oryndau_database_up 1');
    expect(body).toMatch(/oryndau_database_connections\{state="\w+"\} [1-9]/);
    expect(body).toMatch(/oryndau_last_tick_age_seconds \d/);
    expect(body).toMatch(/oryndau_http_requests_in_flight 1/);
  });

  it('say when the database is away, and go on counting', async () => {
    const sql = (() => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }))) as unknown;
    const db = { ...installation.parts.db, sql: sql as TestInstallation['parts']['db']['sql'] };
    const app = await openServer({ ...installation.parts, db }, programs, { metrics: { token: TOKEN } });
    const { body } = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } });
    expect(body).toContain('oryndau_database_up 0');
    expect(body).toContain('oryndau_last_tick_age_seconds -1');
    await app.close();
  });
});

describe('a log', () => {
  it('has a line for each answer: pattern, status, time and the id of the request', async () => {
    await installation.app.inject('/find');
    const line = lines.all.at(-1);
    expect(line).toMatchObject({ level: 'info', service: 'oryndau', method: 'GET', route: '/find', status: 200 });
    expect(line?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'requestId',
      'route',
      'service',
      'status',
      'time',
    ]);
  });

  it('names what broke by its code and place, never by its words', async () => {
    const heard = new Lines();
    const broken = () => Promise.reject(new Error('IIN 880214400120 at /c/a-token'));
    const app = await openServer(
      { ...installation.parts, readSummary: broken },
      programs,
      openLogger({ destination: heard }),
    );
    expect((await app.inject('/api/v1/figures')).statusCode).toBe(500);
    expect(heard.all.find(({ msg }) => msg === 'broke')).toMatchObject({
      level: 'error',
      route: '/api/v1/figures',
      code: 'Error',
    });
    expect(heard.text).not.toContain('880214400120');
    expect(heard.text).not.toContain('a-token');
    await app.close();
  });

  it('of a whole journey holds nobody: no token, no number, no name, no word of anybody', async () => {
    const person = installation.person('open');
    const secrets = new Map<string, string>();
    const keep = (name: string, value: unknown) => secrets.set(name, String(value));
    const browser = visitor(installation.app, { address: '198.51.100.99' });
    await browser.get(`/c/${person.token}`);
    await browser.get('/case');
    await browser.find(person);
    await browser.find({ ...person, iin: '111111111111' });
    for (const [name, value] of browser.cookies) if (name !== 'lang') keep(`cookie ${name}`, value);
    await journeyOfProgram(person, keep);
    await installation.app.inject(`/find?iin=${person.iin}&token=${person.token}`);
    await installation.app.inject({
      url: `/${person.iin}/../../etc/passwd`,
      headers: { 'x-name': person.iin, referer: person.token },
    });
    keep('link', person.token);
    keep('iin', person.iin);
    keep('case code', person.caseCode);
    keep('birth date', person.birthDate);
    keep('number', person.number);
    keep('reference', person.paymentReference);
    keep('document', person.documentId);
    keep('address', '198.51.100.99');
    keep('metrics token', TOKEN);
    expect(secrets.size).toBeGreaterThan(14);
    expect(lines.all.length).toBeGreaterThan(15);
    for (const [name, secret] of secrets) {
      expect(secret.length, name).toBeGreaterThan(2);
      expect(lines.text.includes(secret), name).toBe(false);
      expect(lines.text.includes(encodeURIComponent(secret)), name).toBe(false);
    }
  });

  /** In by the link and by the code, the case read, a payment begun, something filed, and a system that reads it. */
  async function journeyOfProgram(
    person: ReturnType<TestInstallation['person']>,
    keep: (name: string, value: unknown) => void,
  ): Promise<void> {
    const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
      installation.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
    const { token } = (await post('/visits', { linkToken: person.token })).json();
    keep('visit', token);
    const { caseCode, iin, birthDate } = person;
    await post('/visits', { caseCode, lastDigits: iin.slice(-4), birthDate });
    const authorization = `Bearer ${token}`;
    const read = await installation.app.inject({ url: '/api/v1/case', headers: { authorization } });
    keep('name', read.json().debtor.name);
    keep('tag', read.headers.etag);
    const headers = { authorization, 'if-match': String(read.headers.etag), 'idempotency-key': 'a-key-of-the-journey' };
    keep('key', headers['idempotency-key']);
    const payment = await post('/case/payments', { amount: '5000.00', returnUrl: 'http://localhost/back' }, headers);
    expect(payment.statusCode).toBe(201);
    keep('page of payment', payment.json().payUrl);
    const text = 'Менің сөзім, оны ешкім көрмеуі тиіс';
    keep('words', text);
    await post('/case/filings', { kind: 'OTHER', text }, { ...headers, 'idempotency-key': 'another-key' });
    const added = await addClient(installation.test.database.sql, {
      name: 'Journey',
      scopes: ['cases:read', 'cases:person'],
      regions: [],
      at: installation.clock,
    });
    keep('client', added?.token);
    const asClient = { authorization: `Bearer ${added?.token}` };
    expect(
      (await installation.app.inject({ url: `/api/v1/cases/${person.number}`, headers: asClient })).statusCode,
    ).toBe(200);
    const page = await installation.app.inject({ url: '/api/v1/cases?limit=1', headers: asClient });
    keep('cursor', page.json().next);
    await installation.app.inject({ url: `/api/v1/cases?cursor=${page.json().next}`, headers: asClient });
  }
});
