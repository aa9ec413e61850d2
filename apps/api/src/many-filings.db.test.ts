/** Filings of 33 MB: one keeps nobody waiting, and sixty at once with one person's token fill no memory. */
import { randomBytes } from 'node:crypto';
import { type Agent, Agent as HttpAgent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { blockMax, longestBlock, timed } from '@oryndau/documents/testing/longest-block';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFiledHere } from './json-in.ts';

const MB = 1024 * 1024;
const AT_ONCE = 60;
/** What one person may make the server hold: two bodies, each twice, and two threads that read them. */
const GROWTH_MB_MAX = 700;

let installation: TestInstallation;
let agent: Agent;
let port: number;
let token: string;
let body: Buffer;
beforeAll(async () => {
  installation = await openTestInstallation();
  await installation.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = installation.app.server.address() as AddressInfo);
  agent = new HttpAgent({ keepAlive: false });
  const visit = JSON.stringify({ linkToken: installation.person('open').token });
  token = JSON.parse((await post('/api/v1/visits', Buffer.from(visit))).text).token;
  const content = (): string => Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(5 * MB - 8)]).toString('base64');
  const files = Array.from({ length: 5 }, (_, n) => ({ name: `${n}.pdf`, content: content() }));
  body = Buffer.from(JSON.stringify({ kind: 'OTHER', text: 'x', files }));
}, 120_000);
afterAll(async () => {
  await installation.close();
});

let keys = 0;

function post(path: string, sent: Buffer, headers: Readonly<Record<string, string>> = {}) {
  keys += 1;
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const asked = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path,
        headers: {
          'content-type': 'application/json',
          'content-length': sent.length,
          'idempotency-key': `key-of-a-test-${keys}`,
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    // Who is told to come again before he has sent all may find the line closed.
    asked.on('error', (error: NodeJS.ErrnoException) =>
      isClosed(error) ? resolve({ status: 0, text: '' }) : reject(error),
    );
    asked.end(sent);
  });
}

const isClosed = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'ECONNRESET';
const file = () => post('/api/v1/case/filings', body, { authorization: `Bearer ${token}` });

it('one is kept, and the loop goes on', async () => {
  const here = await timed(() => readFiledHere(Buffer.from(body)));
  const { ms, done } = await longestBlock(file);
  expect(done.status, done.text).toBe(201);
  expect(JSON.parse(done.text).files).toHaveLength(5);
  expect(ms).toBeLessThan(blockMax(here));
}, 120_000);

it(`${AT_ONCE} at once with one token grow by less than ${GROWTH_MB_MAX} MB`, async () => {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const done = await Promise.all(Array.from({ length: AT_ONCE }, file));
  clearInterval(watch);
  const growth = Math.round((peak - before) / MB);
  console.info(`${AT_ONCE} filings of ${Math.round(body.length / MB)} MB at once: ${growth} MB more at the peak`);
  const statuses = new Set(done.map(({ status }) => status));
  // Taken, or as many wait as may; told to come again, or the line closed on who sent on.
  for (const status of statuses) expect([201, 409, 503, 0]).toContain(status);
  expect(statuses.has(503)).toBe(true);
  expect(growth).toBeLessThan(GROWTH_MB_MAX);
}, 240_000);
