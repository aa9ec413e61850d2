/** What the page for developers shows to be copied: calls with the address of this server, and what they answer. A test sends each of them. */

/** What has no token of its own on the page. */
const TOKEN = 'YOUR_TOKEN';

const api = (origin: string, path: string): string => `'${origin}/api/v1${path}'`;

export const openCalls = (origin: string): readonly string[] => [
  `curl ${api(origin, '/figures')}`,
  `curl ${api(origin, '/law/parameters/simplified.limit_mci')}`,
];

/** Of the second of them. */
export const PARAMETER_ANSWER = `{
  "name": "simplified.limit_mci",
  "unit": "MCI",
  "origin": "LAW",
  "values": [{ "from": "2024-08-20", "value": "20", "source": "…" }, …]
}`;

export const tokenCalls = (origin: string, sandbox: Sandbox | undefined): readonly string[] => {
  const head = bearer(sandbox?.token);
  return [
    `curl ${head} ${api(origin, '/cases?limit=10')}`,
    `curl ${head} ${api(origin, `/cases/${encodeURIComponent(sandbox?.number ?? 'NUMBER')}`)}`,
  ];
};

export const WRONG_QUERY = '/figures?by=colour';
export const wrongCall = (origin: string): string => `curl ${api(origin, WRONG_QUERY)}`;

/** Without `instance`, which is another each time. */
export const WRONG_ANSWER = {
  type: 'urn:oryndau:problem:INVALID',
  title: 'The request does not have the form that is described',
  status: 422,
  code: 'INVALID',
  errors: [
    {
      place: '?by',
      reason: 'invalid_value',
      expected: 'Invalid option: expected one of "all"|"region"|"month"|"article"',
    },
  ],
} as const;

export const subscribeCall = (origin: string, sandbox: Sandbox | undefined): string =>
  [
    `curl -X POST ${bearer(sandbox?.token)} -H 'Idempotency-Key: my-first-webhook'`,
    `-H 'Content-Type: application/json'`,
    `-d '{"url": "${sandbox === undefined ? 'https://your.example/oryndau' : 'http://localhost:4000/'}", "types": ["case.executed", "case.filing_received"]}'`,
    api(origin, '/webhooks'),
  ].join(' ');

export const testCall = (origin: string, sandbox: Sandbox | undefined): string =>
  `curl -X POST ${bearer(sandbox?.token)} ${api(origin, '/webhooks/WEBHOOK_ID/test')}`;

const bearer = (token = TOKEN): string => `-H 'Authorization: Bearer ${token}'`;

export interface Sandbox {
  readonly token: string;
  /** Of a fine that it may read. */
  readonly number: string;
}

/** The check of a signature, as docs/how-to/use-the-api.md has it; a test holds the two to one another. */
export const SIGNATURE_CHECK = `import { createHmac, timingSafeEqual } from 'node:crypto';

export function isGenuine(secret, headers, body, now = Date.now()) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given = '' } = headers;
  if (!(Math.abs(now / 1000 - Number(at)) < 300)) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = Buffer.from(\`v1,\${createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest('base64')}\`);
  return given.split(' ').some((text) => text.length === expected.length && timingSafeEqual(Buffer.from(text), expected));
}
`;
