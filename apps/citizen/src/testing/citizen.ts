/** A person with a browser of their own: keeps cookies, follows nothing by itself, sends the form that the page has. No script runs, as on our pages. */
import type { TestInstallation } from './installation.ts';
import { visitCookie } from './visit-cookie.ts';

type App = TestInstallation['app'];
export type Answer = Awaited<ReturnType<App['inject']>>;

/** A file as a browser sends it. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the sender says it is. */
  readonly type?: string;
}

const BOUNDARY = 'a boundary of this test';

/** Each calls from an address of their own, or the limits of one address would meet all of them. */
let come = 0;

export class Citizen {
  readonly #app: App;
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  /** The token of the last form that was seen. */
  csrf = '';

  constructor(app: App) {
    this.#app = app;
    come += 1;
    this.#address = `10.${(come >> 16) & 255}.${(come >> 8) & 255}.${come & 255}`;
  }

  keep(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  get cookies(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#cookies);
  }

  async get(url: string): Promise<Answer> {
    const answer = await this.#app.inject({ url, cookies: this.cookies, remoteAddress: this.#address });
    await this.#keep(answer);
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.csrf;
    return answer;
  }

  /** Sends a form. The token of the last page goes with it, unless another (or none) is given. */
  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
    csrf: string | null = this.csrf,
  ) {
    const named = Object.entries({ ...(csrf === null ? {} : { _csrf: csrf }), ...fields });
    const pairs = named.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]));
    const payload = new URLSearchParams(pairs).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#keep(
      await this.#app.inject({
        method: 'POST',
        url,
        cookies: this.cookies,
        headers,
        payload,
        remoteAddress: this.#address,
      }),
    );
  }

  async postFiles(url: string, fields: Readonly<Record<string, string>>, files: readonly SentFile[]) {
    const part = (head: string, content: string | Uint8Array): Buffer =>
      Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
    const payload = Buffer.concat([
      ...Object.entries({ _csrf: this.csrf, ...fields }).map(([name, value]) =>
        part(`content-disposition: form-data; name="${name}"`, value),
      ),
      ...files.map(({ field, name, content, type = 'application/octet-stream' }) =>
        part(`content-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}`, content),
      ),
      Buffer.from(`--${BOUNDARY}--\r\n`),
    ]);
    const headers = { 'content-type': `multipart/form-data; boundary="${BOUNDARY}"` };
    return this.#keep(
      await this.#app.inject({
        method: 'POST',
        url,
        cookies: this.cookies,
        headers,
        payload,
        remoteAddress: this.#address,
      }),
    );
  }

  /** As a browser does, the page that answers to the form is asked for where it is kept. */
  async #keep(answer: Answer): Promise<Answer> {
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value);
    const location = keptAt(answer);
    return location === undefined ? answer : this.get(location);
  }
}

/** Where the page that answers to a form is kept; undefined when the answer is another. */
export const keptAt = ({ headers: { location } }: Answer): string | undefined =>
  location?.startsWith('/answer/') ? location : undefined;

/** Somebody who has come in by the personal link of a message. */
export async function citizenOf(
  { app, person }: TestInstallation,
  standing: Parameters<TestInstallation['person']>[0],
) {
  const citizen = new Citizen(app);
  const entered = await citizen.get(`/c/${person(standing).token}`);
  if (entered.statusCode !== 303) throw new Error(`the link of ${standing} does not open: ${entered.statusCode}`);
  return citizen;
}

/** What the form of a page sends by itself: the hidden fields of the one whose button says this, but for the token. */
export function promisedBy({ body }: Answer, how: 'whole' | 'part'): Readonly<Record<string, string>> {
  const form = [...body.matchAll(/<form .*?<\/form>/gs)].find(([text]) => text.includes(`name="how" value="${how}"`));
  const fields = [...(form?.[0] ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]).filter(([name]) => name !== '_csrf'));
}

/** Somebody who has logged in, and has chosen no case yet. */
export function loggedIn(
  { app, person, parts, clock }: TestInstallation,
  standing: Parameters<TestInstallation['person']>[0],
) {
  const citizen = new Citizen(app);
  citizen.keep(
    'visit',
    visitCookie(parts.secret, { documentId: null, iin: person(standing).iin, way: 'login' }, clock),
  );
  return citizen;
}

/** The words of a page: without marks, with plain spaces. */
export const wordsOf = ({ body }: Answer): string =>
  body
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
