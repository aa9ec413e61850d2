/** A browser's side of a login: follows a provider's redirects with its cookies until it is sent back to us. */
export interface SentThere {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

/** Where a test's installation is reached; nobody listens there, the test asks itself. */
const HOME = 'http://localhost/';

export class AtProvider {
  readonly #cookies = new Map<string, string>();
  /** What was answered last, and where. */
  page = '';
  address = '';
  status = 0;

  /** Gives the path at which it is sent back to us; undefined while it stays at the provider. */
  async open(url: string, sent: SentThere = {}): Promise<string | undefined> {
    let next: { readonly at: string; readonly sent: SentThere } | undefined = { at: url, sent };
    while (next !== undefined) {
      const { at }: { at: string } = next;
      if (at.startsWith(HOME)) return at.slice(HOME.length - 1);
      const answer: Response = await this.#ask(at, next.sent);
      const location = answer.headers.get('location');
      this.page = location === null ? await answer.text() : '';
      next = location === null ? undefined : { at: new URL(location, at).href, sent: {} };
    }
    return undefined;
  }

  async #ask(at: string, { method, headers, body }: SentThere): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, {
      redirect: 'manual',
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...headers, cookie },
      ...(body !== undefined && { body }),
    });
    for (const kept of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? [];
      this.#cookies.set(name, value);
    }
    this.address = at;
    this.status = answer.status;
    return answer;
  }
}
