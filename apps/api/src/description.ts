/** What stands in the description of the API (OpenAPI 3.1) beside its operations: who we are, how one proves who one is, and headers of answers. */
import type { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { tags } from './operation.ts';

type Document = ReturnType<typeof jsonSchemaTransformObject>;

export const description = {
  openapi: '3.1.0' as const,
  info: {
    title: 'Oryndau',
    version: '1.0.0',
    summary: 'Small public fines, collected by right, to the tiyn, provably.',
    description: [
      'Money is text in tenge with two decimals. Days are legal days of Almaty. Times are ISO 8601 in UTC.',
      'Errors are problems (RFC 9457) with a stable `code`.',
      'Writes take an `Idempotency-Key`: who got no answer sends the same request with the same key again, and it is done once. While the first is at work the answer is `IDEMPOTENCY_KEY_IN_USE`, with a Retry-After of fifteen seconds at most. Keys are kept for a day.',
      'Fields may be added; programs leave out what they do not know.',
    ].join('\n\n'),
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/api/v1', description: 'This installation' }],
  tags: [...tags],
  components: {
    securitySchemes: {
      visit: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'The token of a visit, from `POST /visits`. It ends after half an hour.',
      },
      client: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'The name of a client, a point, and its secret: from `oryndau client add`.',
      },
    },
  },
};

const headerTexts = {
  ETag: 'The state of what is answered: for If-None-Match, and for If-Match of a write.',
  Location: 'Where to read what was made.',
  'Idempotency-Replayed': 'Present and `true` where this is the answer that was given before.',
  'Retry-After': 'How many seconds to wait.',
  'WWW-Authenticate': 'By what one proves who one is.',
} as const;
type HeaderName = keyof typeof headerTexts;

const ofStatus: Readonly<Record<string, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

/** By operation and status. */
const ofOperation: Readonly<Record<string, Readonly<Record<string, readonly HeaderName[]>>>> = {
  readFigures: { 200: ['ETag'], 304: ['ETag'] },
  readCase: { 200: ['ETag'], 304: ['ETag'] },
  beginPayment: { 201: ['Location', 'Idempotency-Replayed'] },
  optOut: { 200: ['Idempotency-Replayed'], 202: ['Idempotency-Replayed'] },
  fileFiling: { 201: ['Location', 'Idempotency-Replayed'] },
  addWebhook: { 201: ['Location', 'Idempotency-Replayed'] },
};

/** The schemas tell no headers of answers: they are added here. */
export function withHeaders(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of [item?.get, item?.post, item?.delete]) {
      const answers: Readonly<Record<string, unknown>> = operation?.responses ?? {};
      for (const [status, answer] of Object.entries(answers)) {
        const names = [...(ofStatus[status] ?? []), ...(ofOperation[operation?.operationId ?? '']?.[status] ?? [])];
        if (names.length > 0 && typeof answer === 'object' && answer !== null) {
          Object.assign(answer, { headers: headersOf(names) });
        }
      }
    }
  }
  return document;
}

const headersOf = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { description: headerTexts[name], schema: { type: 'string' } }]));

const COMPONENT = '#/components/schemas/';

/**
 * Every schema comes twice, as it is taken and as it is answered. One that is not used goes, and where only the first is used, or both are the same, it
 * has the plain name. What is taken is closed; answers may have more fields one day.
 */
export function withPlainNames(document: Document): Document {
  const components = 'components' in document ? (document.components ?? {}) : {};
  const schemas: Readonly<Record<string, unknown>> = components.schemas ?? {};
  const used = usedFrom(JSON.stringify(document.paths ?? {}), schemas);
  const plain = new Map(
    [...used].map((name) => {
      const output = name.endsWith('Input') ? name.slice(0, -'Input'.length) : name;
      const isSame = !used.has(output) || JSON.stringify(schemas[output]) === JSON.stringify(schemas[name]);
      return [name, isSame ? output : name];
    }),
  );
  const kept = Object.fromEntries(
    [...used].sort().map((name) => {
      const isTaken = name.endsWith('Input');
      return [plain.get(name) ?? name, isTaken ? schemas[name] : opened(schemas[name])];
    }),
  );
  const whole = { ...document, components: { ...components, schemas: kept } };
  return JSON.parse(JSON.stringify(whole), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(COMPONENT)
      ? COMPONENT + (plain.get(value.slice(COMPONENT.length)) ?? value.slice(COMPONENT.length))
      : value,
  );
}

/** The names of schemas that a text refers to, and those that these refer to. */
function usedFrom(text: string, schemas: Readonly<Record<string, unknown>>): Set<string> {
  const used = new Set<string>();
  const look = (within: string): void => {
    for (const [, name = ''] of within.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(JSON.stringify(schemas[name]));
    }
  };
  look(text);
  return used;
}

const opened = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  );
