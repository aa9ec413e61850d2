/** A browser without a screen: it keeps cookies, sends the hidden fields of the form it was shown, and remembers every answer it was given. */
import type { openServer } from '@oryndau/web/http/server';
import { keptAt } from './citizen.ts';
import type { TestPerson } from './installation.ts';

type App = Awaited<ReturnType<typeof openServer>>;
export type Answer = Awaited<ReturnType<App['inject']>>;

export interface VisitorOptions {
  /** Where it calls from. */
  readonly address?: string;
  readonly language?: 'kk' | 'ru' | 'en';
}

export interface Sending {
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: readonly SentFile[];
}

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: Uint8Array;
  readonly type: string;
}

export interface Visitor {
  readonly cookies: Map<string, string>;
  /** Everything that came back, first to last. */
  readonly answers: readonly Answer[];
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a form with the token of the page that was shown last; as a browser does, the page that answers is asked for where it is kept. */
  post(url: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The same with files, as a form that carries them. */
  send(url: string, sending: Sending): Promise<Answer>;
  /** Opens the form and tries the three facts. */
  find(person: Pick<TestPerson, 'caseCode' | 'iin' | 'birthDate'>): Promise<Answer>;
}

export function visitor(app: App, { address = '198.51.100.7', language = 'ru' }: VisitorOptions = {}): Visitor {
  const cookies = new Map([['lang', language as string]]);
  const answers: Answer[] = [];
  let csrf = '';
  const keep = (answer: Answer): Answer => {
    answers.push(answer);
    for (const { name, value, maxAge, expires } of answer.cookies) {
      const isOver = maxAge === 0 || (expires !== undefined && expires.getTime() === 0);
      if (isOver) cookies.delete(name);
      else cookies.set(name, value);
    }
    csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? csrf;
    return answer;
  };
  const same = () => ({ remoteAddress: address, cookies: Object.fromEntries(cookies) });
  const get: Visitor['get'] = async (url, headers = {}) => keep(await app.inject({ url, headers, ...same() }));
  const followed = (answer: Answer): Answer | Promise<Answer> => {
    const location = keptAt(answer);
    return location === undefined ? answer : get(location);
  };
  const post: Visitor['post'] = async (url, fields = {}) => {
    const payload = new URLSearchParams({ _csrf: csrf, ...fields }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return followed(keep(await app.inject({ method: 'POST', url, headers, payload, ...same() })));
  };
  const send: Visitor['send'] = async (url, { fields = {}, files = [] }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) form.append(name, value);
    for (const { field, name, content, type } of files)
      form.append(field, new Blob([Uint8Array.from(content)], { type }), name);
    const encoded = new Response(form);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await encoded.arrayBuffer());
    return followed(keep(await app.inject({ method: 'POST', url, headers, payload, ...same() })));
  };
  return {
    cookies,
    answers,
    get,
    post,
    send,
    find: async ({ caseCode, iin, birthDate }) => {
      if (csrf === '') await get('/find');
      const [year = '', month = '', day = ''] = birthDate.split('-');
      const birth = { 'birth-day': day, 'birth-month': month, 'birth-year': year };
      return post('/find', { code: caseCode, digits: iin.slice(-4), ...birth });
    },
  };
}
