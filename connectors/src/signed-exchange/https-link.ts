/**
 * A party over HTTPS. POST /envelopes hands a signed envelope over and is answered by a signed receipt; GET /envelopes?after=CURSOR&limit=N
 * gives `{"envelopes": [{"cursor", "envelope"}]}`, signed envelopes as text. Whatever the connection does, an envelope keeps its id and each
 * message its own, so that sending again is the same as having sent once. Only a signed word of the other side accepts or rejects.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { BesideError } from '@oryndau/documents/beside';
import { Failure } from '@oryndau/postgres/failure';
import { Agent, type Dispatcher, errors, request } from 'undici';
import { isBeforeAll } from '../https-call.ts';
import { Correspondence, inOrder, joined, type Outgoing, type Parties } from './correspondence.ts';
import type { Identified, Link, Protocol, Submission, WordsHeard } from './port.ts';
import { readPageBeside } from './read-beside.ts';

export interface HttpsLinkOptions extends Parties {
  /** `https://…`, without a path at its end; `http://` only on loopback. */
  readonly url: string;
  /** PEM: the authority of the other side's server; without it those that Node trusts. */
  readonly authority?: string;
  /** PEM: who we are in TLS, where the other side asks (mutual TLS). */
  readonly client?: { readonly key: string; readonly certificate: string };
  /** Attempts at one envelope or page; without it `ATTEMPTS`. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt, doubled before each further one; without it `PAUSE_MS`. */
  readonly pauseMs?: number;
  /** Milliseconds for the answer to begin, and between its pieces; without it `ANSWER_MS`. */
  readonly answerMs?: number;
}

/** Longer than a server's restart together (0.3 + 0.6 + 1.2 + 2.4 s), shorter than a worker's round: the next round tries again. */
const ATTEMPTS = 5;
const PAUSE_MS = 300;
/** A server on the same continent answers a TCP handshake in a tenth of it. */
const CONNECT_MS = 5_000;
/** A bank that checks and books 1,000 messages needs some tenths of a second; a minute is one that hangs. */
const ANSWER_MS = 60_000;
/** A page of envelopes; the simulator's own limit is an eighth of it. */
const PAGE_BYTES_MAX = 64 * 1024 * 1024;
/** Connections at once to one party. */
const CONNECTIONS = 4;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function httpsLink<Request extends Identified, Word>(
  options: HttpsLinkOptions,
  protocol: Protocol<Request, Word>,
): Link<Request, Word> {
  return new HttpsLink(options, protocol);
}

/** What a request ended in: an answer, or why there is none. */
type Exchange =
  | { readonly kind: 'answer'; readonly status: number; readonly bytes: Uint8Array }
  /** `neverLeft`: each attempt failed before its first byte. */
  | { readonly kind: 'none'; readonly reason: string; readonly neverLeft?: true };

class HttpsLink<Request extends Identified, Word> implements Link<Request, Word> {
  private readonly protocol: Protocol<Request, Word>;
  private readonly correspondence: Correspondence<Request, Word>;
  private readonly agent: Agent;
  private readonly options: HttpsLinkOptions;

  constructor(options: HttpsLinkOptions, protocol: Protocol<Request, Word>) {
    const { protocol: scheme, hostname } = new URL(options.url);
    if (scheme !== 'https:' && !(scheme === 'http:' && LOOPBACK.has(hostname))) {
      throw new Error('A party is reached by https://; plain http:// is for a simulator on the same machine only.');
    }
    this.options = options;
    this.protocol = protocol;
    this.correspondence = new Correspondence(options, protocol);
    const { authority, client, answerMs = ANSWER_MS } = options;
    this.agent = new Agent({
      connections: CONNECTIONS,
      headersTimeout: answerMs,
      bodyTimeout: answerMs,
      maxResponseSize: PAGE_BYTES_MAX,
      connect: {
        timeout: CONNECT_MS,
        ...(authority === undefined ? {} : { ca: authority }),
        ...(client === undefined ? {} : { key: client.key, cert: client.certificate }),
      },
    });
  }

  /** Never throws for the sake of a request: each has its own outcome. */
  async send(requests: readonly Request[]): Promise<readonly Submission[]> {
    const submissions: Submission[] = [];
    // One after the other: what was asked first is done first.
    for (const { rejected, envelope } of this.correspondence.compose(requests)) {
      submissions.push(...rejected);
      if (envelope !== undefined) submissions.push(...(await this.sendOne(envelope)));
    }
    return inOrder(requests, submissions);
  }

  private async sendOne({ id, xml, requests }: Outgoing): Promise<readonly Submission[]> {
    const none = (reason: string, left: { readonly neverLeft?: true } = {}): Submission[] =>
      requests.map((request) => ({ kind: 'not_sent', id: request, reason, ...left }));
    const exchange = await this.exchange({
      path: '/envelopes',
      method: 'POST',
      body: xml,
      headers: { 'content-type': 'application/xml', 'idempotency-key': id },
    });
    if (exchange.kind === 'none') return none(exchange.reason, exchange.neverLeft && { neverLeft: true });
    // What is not signed decides nothing: the operator is told, the requests stay to be sent.
    if (exchange.status !== 200) return none(`HTTP_${exchange.status}_${codeIn(exchange.bytes)}`);
    const receipt = await this.correspondence.readReceipt(exchange.bytes, id);
    if (typeof receipt === 'string') return none(receipt);
    return requests.flatMap((request) => receipt.takings.get(request) ?? []);
  }

  /** Throws Failure *_UNREACHABLE (later) when nobody answers, *_REFUSES (later) when the other side will not give anything out. */
  async receive(cursor: string | null, limit: number): Promise<WordsHeard<Word>> {
    const after = cursor === null || cursor === '' ? '0' : cursor;
    const query = new URLSearchParams({ after, limit: String(limit) });
    const exchange = await this.exchange({ path: `/envelopes?${query}`, method: 'GET' });
    if (exchange.kind === 'none') {
      throw this.failure('UNREACHABLE', `gives no answer (${exchange.reason}); it is asked again later.`);
    }
    const page = exchange.status === 200 ? await readPageBeside(exchange.bytes) : undefined;
    if (page === undefined) {
      const code = exchange.status === 200 ? 'PAGE_MALFORMED' : codeIn(exchange.bytes);
      throw this.failure('REFUSES', `gives no envelopes: HTTP ${exchange.status} ${code}.`);
    }
    const heard = await Promise.all(
      page.map(({ cursor: at, envelope }) => this.correspondence.hear(Buffer.from(envelope), `cursor ${at}`)),
    ).catch((error) => {
      // Nothing of it is passed over: it is asked for again, and the operator is told.
      if (error instanceof BesideError) throw this.failure('REFUSES', `gives what cannot be read: ${error.code}.`);
      throw error;
    });
    return { ...joined(heard), cursor: page.at(-1)?.cursor ?? after };
  }

  private failure(code: 'UNREACHABLE' | 'REFUSES', what: string): Failure {
    const { party, title } = this.protocol;
    return new Failure(`${party}_${code}`, `${title(this.correspondence.sides.them)} ${what}`, { retry: 'later' });
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  /** Asks until there is an answer that another attempt would not better, or the attempts are used up. */
  private async exchange(
    asked: Pick<Dispatcher.RequestOptions, 'path' | 'method' | 'body' | 'headers'>,
  ): Promise<Exchange> {
    const { attempts = ATTEMPTS, pauseMs = PAUSE_MS } = this.options;
    let last: Exchange = { kind: 'none', reason: 'NO_ATTEMPT', neverLeft: true };
    let neverLeft = true;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (attempt > 1) await pause(pauseMs * 2 ** (attempt - 2) * (0.5 + Math.random()));
      last = await this.once(asked);
      const worthAnother = last.kind === 'none' || last.status >= 500 || last.status === 429;
      if (!worthAnother) return last;
      neverLeft &&= last.kind === 'none' && last.neverLeft === true;
    }
    return last.kind === 'none' && !neverLeft ? { kind: 'none', reason: last.reason } : last;
  }

  private async once(
    asked: Pick<Dispatcher.RequestOptions, 'path' | 'method' | 'body' | 'headers'>,
  ): Promise<Exchange> {
    const { path, ...options } = asked;
    try {
      const { statusCode, body } = await request(new URL(path, this.options.url), {
        ...options,
        dispatcher: this.agent,
      });
      return { kind: 'answer', status: statusCode, bytes: new Uint8Array(await body.arrayBuffer()) };
    } catch (error) {
      return { kind: 'none', reason: reasonOf(error), ...(isBeforeAll(error) && { neverLeft: true }) };
    }
  }
}

/** The code of the system or of undici; texts of errors may quote what was sent. A bug is no reason. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.UndiciError) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  throw error;
}

/** The other side's `{"code"}` beside a status, if it is one; anything else might be a page of HTML. */
function codeIn(bytes: Uint8Array): string {
  const [, code] =
    /^\s*\{"code":"([A-Z_]{1,40})"\}\s*$/.exec(Buffer.from(bytes.subarray(0, 200)).toString('utf8')) ?? [];
  return code ?? 'NO_CODE';
}
