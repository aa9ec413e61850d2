/**
 * Calls the API as a program does, and holds every answer against the description: a status that is not described, a body of another form, a header that
 * is missing, are faults wherever they are met. It remembers what was met, so that a test can tell what never was.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInstallation } from '@oryndau/citizen/testing/installation';
import { repository } from '@oryndau/postgres/testing/places';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type App = TestInstallation['app'];
export type Answer = Awaited<ReturnType<App['inject']>>;

interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
  readonly headers?: Readonly<Record<string, object>>;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: object;
}

export const describedText = readFileSync(join(repository, 'docs', 'generated', 'openapi.json'), 'utf8');
const description: Description = JSON.parse(describedText);

export interface Place {
  readonly method: string;
  readonly path: string;
  readonly operation: DescribedOperation;
}

/** Every operation of the description. */
export const places: readonly Place[] = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
ajv.addVocabulary(['components', 'example']);
ajv.addSchema({ $id: 'api', components: description.components }, 'api');

const inWhole = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? `api${value}` : value,
  );

const patternOf = (path: string): RegExp => new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`);

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** After `/api/v1`. */
  readonly path: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly address?: string;
}

/** `operationId status`, of all callers of a test. */
export type Met = Set<string>;

export function apiCaller(app: App, met: Met) {
  return async ({
    method = 'GET',
    path,
    token,
    headers = {},
    body,
    address = '198.51.100.20',
  }: Call): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: address,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    check(method, `/api/v1${path.split('?')[0]}`, answer, met);
    return answer;
  };
}

function check(method: string, path: string, answer: Answer, met: Met): void {
  const place = places.find((each) => each.method === method && patternOf(each.path).test(path));
  if (place === undefined) throw new Error(`${method} ${path} is not described`);
  const { operationId, responses } = place.operation;
  const described = responses[String(answer.statusCode)];
  const name = `${operationId} ${answer.statusCode}`;
  if (described === undefined) throw new Error(`${name} is not described: ${answer.body}`);
  met.add(name);
  for (const header of Object.keys(described.headers ?? {})) {
    const isThere = answer.headers[header.toLowerCase()] !== undefined;
    if (!isThere && header !== 'Idempotency-Replayed') throw new Error(`${name} lacks the header ${header}`);
  }
  const [[type, media] = []] = Object.entries(described.content ?? {});
  if (type === undefined || media === undefined) {
    if (answer.body !== '') throw new Error(`${name} has a body`);
    return;
  }
  const given = String(answer.headers['content-type'] ?? '').split(';')[0];
  if (given !== type) throw new Error(`${name} is ${given}, and ${type} is described`);
  if (type === 'application/pdf') return;
  const validate = ajv.compile(inWhole(media.schema));
  if (!validate(JSON.parse(answer.body)))
    throw new Error(`${name}: ${ajv.errorsText(validate.errors)}\n${answer.body}`);
}
