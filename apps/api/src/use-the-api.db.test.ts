/** The examples of docs/how-to/use-the-api.md are requests: each is sent as it stands there, and answered as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addClient } from '@oryndau/access/clients';
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import { webhookHeaders } from '@oryndau/connectors/webhook';
import type { Money } from '@oryndau/law/money';
import { messageCodeOf } from '@oryndau/outside/codes';
import { beginMessages } from '@oryndau/outside/messages';
import { repository } from '@oryndau/postgres/testing/places';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiCaller, type Call } from './testing/api-caller.ts';

const page = readFileSync(join(repository, 'docs', 'how-to', 'use-the-api.md'), 'utf8');
const known = new Map<string, string>();
let installation: TestInstallation;

beforeAll(async () => {
  installation = await openTestInstallation();
  const { sql } = installation.test.database;
  const { documentId, caseCode, iin, birthDate, number } = installation.person('open');
  const code = messageCodeOf(installation.parts.secret, documentId, 2);
  const message = {
    documentId,
    n: 2,
    channel: 'sms',
    about: 'notice',
    language: 'ru',
    linked: false,
    code,
    textDigest: 'ab'.repeat(32),
  };
  await installation.test.database.transaction((tx) =>
    beginMessages(tx, [{ ...message, parts: 1, cost: 0n as Money }], installation.clock),
  );
  const scopes = ['cases:read', 'webhooks'];
  const client = await addClient(sql, { name: 'Claimant', scopes, regions: ['31'], at: installation.clock });
  for (const [name, value] of Object.entries({
    MESSAGE_CODE: code,
    CASE_CODE: caseCode,
    LAST_DIGITS: iin.slice(-4),
    BIRTH_DATE: birthDate,
    ORIGIN: installation.parts.origin,
    NUMBER: number,
    CLIENT: client?.token ?? '',
  })) {
    known.set(name, value);
  }
});
afterAll(() => installation?.close());

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
  const call = apiCaller(installation.app, new Set());
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
