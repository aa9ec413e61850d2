/** The examples of docs/how-to/use-the-api.md are requests: each is sent as it stands there, and answered as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginMessages, messageCodeOf } from '@oryndau/connectors';
import { webhookHeaders } from '@oryndau/connectors/webhook';
import type { Money } from '@oryndau/law';
import { addClient } from '@oryndau/portal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiCaller, type Call } from './testing/api-caller.ts';
import { repository } from './testing/places.ts';
import { openTestPortal, type TestPortal } from './testing/portal.ts';

const page = readFileSync(join(repository, 'docs', 'how-to', 'use-the-api.md'), 'utf8');
const known = new Map<string, string>();
let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
  const { sql } = portal.test.database;
  const { documentId, caseCode, iin, birthDate, number } = portal.person('open');
  const code = messageCodeOf(portal.portal.secret, documentId, 2);
  const message = {
    documentId,
    n: 2,
    channel: 'sms',
    language: 'ru',
    linked: false,
    code,
    textDigest: 'ab'.repeat(32),
  };
  await portal.test.database.transaction((tx) =>
    beginMessages(tx, [{ ...message, parts: 1, cost: 0n as Money }], portal.clock),
  );
  const scopes = ['cases:read', 'webhooks'];
  const client = await addClient(sql, { name: 'Claimant', scopes, regions: ['31'], at: portal.clock });
  for (const [name, value] of Object.entries({
    MESSAGE_CODE: code,
    CASE_CODE: caseCode,
    LAST_DIGITS: iin.slice(-4),
    BIRTH_DATE: birthDate,
    ORIGIN: portal.portal.origin,
    NUMBER: number,
    CLIENT: client?.token ?? '',
  })) {
    known.set(name, value);
  }
});
afterAll(() => portal?.close());

const filled = (text: string): string =>
  text.replace(/\$([A-Z_]+)/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`the page does not say where $${name} comes from`);
    return value;
  });

interface Example {
  readonly call: Call;
  readonly status: number;
  /** `field=value` must be so, `field -> $NAME` is kept. */
  readonly said: readonly string[];
}

function exampleOf(block: string): Example {
  const lines = block.trim().split('\n');
  const [method = '', url = ''] = (lines[0] ?? '').split(' ');
  const answer = lines.at(-1) ?? '';
  const gap = lines.indexOf('');
  const heads = lines.slice(1, gap < 0 ? -1 : gap).map((line) => line.split(/: (.*)/));
  const body = gap < 0 ? undefined : filled(lines.slice(gap + 1, -1).join('\n'));
  const [, status = '', said = ''] = /^# (\d{3})(?: (.*))?$/.exec(answer) ?? [];
  const headers = Object.fromEntries(heads.map(([name = '', value = '']) => [name.toLowerCase(), filled(value)]));
  const path = filled(url).replace('/api/v1', '');
  const call = { method: method as 'GET' | 'POST', path, headers, ...(body !== undefined && { body }) };
  return { call, status: Number(status), said: said === '' ? [] : said.split(', ') };
}

it('every example is answered as the page says', async () => {
  const call = apiCaller(portal.app, new Set());
  const blocks = Array.from(page.matchAll(/^```http\n([\s\S]*?)^```$/gm), ([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(12);
  for (const block of blocks) {
    const { call: asked, status, said } = exampleOf(block);
    const answer = await call(asked);
    expect(answer.statusCode, `${block}\n${answer.body}`).toBe(status);
    for (const word of said) {
      const [, field = '', name] = /^(\w+) -> \$([A-Z_]+)$/.exec(word) ?? [];
      if (name !== undefined) known.set(name, String(field === 'ETag' ? answer.headers.etag : answer.json()[field]));
      else {
        const [key = '', value] = word.split('=');
        expect(String(answer.json()[key]), block).toBe(value);
      }
    }
  }
});

it('the check of a signature that it shows takes what we sign, and nothing else', async () => {
  const code = /^```js\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  const { isGenuine } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const secret = known.get('WEBHOOK_SECRET') ?? '';
  expect(secret).toMatch(/^whsec_/);
  const now = Date.parse('2026-03-14T05:00:00Z');
  const body = '{"type":"case.executed"}';
  const headers = webhookHeaders(secret, { id: 'a', timestamp: now / 1000, body });
  expect(isGenuine(secret, headers, body, now)).toBe(true);
  expect(isGenuine(secret, headers, `${body} `, now)).toBe(false);
  expect(isGenuine(secret, headers, body, now + 301_000)).toBe(false);
  expect(isGenuine('whsec_AAAA', headers, body, now)).toBe(false);
});
