/**
 * The SMS gateway over SMPP 3.4. What it promises: no message is handed over twice, whatever breaks (GOV.UK Notify once sent after a
 * time-out: alphagov/notifications-api#802), and none is lost without a word: each has one of the four outcomes of `SmsSubmission`.
 *
 * A key is claimed in the ledger before its first part is written to a socket. What is claimed and has no answer is `unknown`, for
 * this process and for the next one; only what a centre surely did not take goes to another centre, or back to the caller.
 */
import { isFinal, type SmsLedger, type SmsPart } from './ledger.ts';
import { refusedMessage, type SubmitFields, submitsOf } from './parts.ts';
import type { ReceiptHandler, SmsGateway, SmsMessage, SmsReceipt, SmsSubmission } from './port.ts';
import type { HealthState } from './provider-health.ts';
import { messageOutcome, ReceiptDesk, receiptOf } from './receipt-desk.ts';
import { type PartOutcome, type ProviderOptions, SmppProvider } from './smpp-provider.ts';
import { acceptedOutcome, byKey, earlierOutcome, intendedRows, notSent, rowsOfIds } from './submission.ts';

export interface SmsGatewayOptions {
  /** In the order of preference; the first that is bound and well has the message. */
  readonly providers: readonly ProviderOptions[];
  readonly ledger: SmsLedger;
  readonly onReceipts: ReceiptHandler;
  /** Keys the hash of numbers in the ledger; the same for as long as receipts are waited for. */
  readonly secret: string;
  readonly now?: () => Date;
  /** What an operator should know; no number and no text is in it. */
  readonly observe?: (event: SmsEvent) => void;
  /** How long a submit waits for any provider to be bound. */
  readonly patienceMs?: number;
}

export type SmsEvent =
  | { readonly kind: 'bound'; readonly provider: string }
  | { readonly kind: 'lost'; readonly provider: string; readonly reason: string }
  | { readonly kind: 'receipt_unmatched'; readonly provider: string; readonly providerId: string }
  | { readonly kind: 'ledger_failed'; readonly reason: string };

export interface ProviderState {
  readonly name: string;
  readonly isBound: boolean;
  readonly health: HealthState;
  readonly badShare: number;
  readonly outstanding: number;
}

export interface SmppGateway extends SmsGateway {
  states(): readonly ProviderState[];
  /** Resolves when every receipt that has arrived is handled. */
  idle(): Promise<void>;
}

/**
 * Messages claimed at once. After a kill -9 the keys of the claimed and unsent ones count as unknown, so the number stays small; a
 * claim is one statement of 1 to 3 ms.
 */
export const CLAIM_MAX = 100;
/** Batches under way at once, so that the window of a provider does not run dry while the ledger writes. */
export const BATCHES_AT_ONCE = 3;
const PATIENCE_MS = 10_000;
const CLOSED = 'the gateway is closed';
const NOBODY = 'no SMS centre is reached; try again later';
const UNWRITABLE = 'the ledger cannot be written';

interface Draft {
  readonly message: SmsMessage;
  readonly tried: Set<string>;
  provider: SmppProvider;
  fields: readonly SubmitFields[];
  rows: SmsPart[];
}

type Outcomes = Map<string, SmsSubmission>;

export function smsGateway(options: SmsGatewayOptions): SmppGateway {
  return new Gateway(options);
}

class Gateway implements SmppGateway {
  readonly #options: SmsGatewayOptions;
  readonly #now: () => Date;
  readonly #providers: readonly SmppProvider[];
  readonly #desk: ReceiptDesk;
  /** Accepted parts whose row is not written yet, by provider and id. */
  readonly #live = new Map<string, SmsPart>();
  readonly #inFlight = new Map<string, Promise<SmsSubmission>>();
  #isClosed = false;

  constructor(options: SmsGatewayOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.#desk = new ReceiptDesk({
      ledger: options.ledger,
      handler: options.onReceipts,
      now: this.#now,
      secret: options.secret,
      live: this.#live,
      settled: (name) => {
        const session = this.#provider(name)?.session;
        return session === undefined || session.outstanding === 0 ? null : session.settled();
      },
      unmatched: (provider, providerId) => this.#observe({ kind: 'receipt_unmatched', provider, providerId }),
    });
    this.#providers = options.providers.map(
      (provider) =>
        new SmppProvider(provider, {
          now: this.#now,
          received: (name, receipt) => this.#desk.received(name, receipt),
          answeredLate: (part, outcome) => this.#answeredLate(part, outcome),
          changed: (name, state, reason) =>
            this.#observe(
              state === 'bound' ? { kind: 'bound', provider: name } : { kind: 'lost', provider: name, reason },
            ),
        }),
    );
  }

  async submit(messages: readonly SmsMessage[]): Promise<readonly SmsSubmission[]> {
    const mine = new Map(
      messages.filter(({ key }) => !this.#inFlight.has(key)).map((message) => [message.key, message]),
    );
    const others = new Map(messages.flatMap(({ key }) => [[key, this.#inFlight.get(key)] as const]));
    const outcomes = this.#submitAll([...mine.values()]);
    for (const key of mine.keys()) {
      const outcome = outcomes.then((all) => all.get(key) ?? notSent(key, CLOSED));
      this.#inFlight.set(key, outcome);
    }
    try {
      const all = await outcomes;
      return await Promise.all(messages.map(({ key }) => others.get(key) ?? all.get(key) ?? notSent(key, CLOSED)));
    } finally {
      for (const key of mine.keys()) this.#inFlight.delete(key);
    }
  }

  async query(sent: Parameters<SmsGateway['query']>[0]): Promise<readonly SmsReceipt[]> {
    const rows = await this.#options.ledger.ofKeys(sent.map(({ key }) => key));
    const messages = byKey(rows);
    const receipts: SmsReceipt[] = [];
    const open: SmsPart[] = [];
    for (const { key, provider, providerIds } of sent) {
      const parts = new Map((messages.get(key) ?? rowsOfIds(key, provider, providerIds)).map((row) => [row.part, row]));
      const outcome = messageOutcome(parts);
      if (outcome === null)
        open.push(...[...parts.values()].filter((part) => !isFinal(part) && part.providerId !== null));
      else {
        const decisive = [...parts.values()].findLast(({ state }) => state === outcome);
        if (decisive !== undefined) receipts.push(receiptOf(decisive, outcome, parts));
      }
    }
    const answers = await Promise.all(
      open.map(async (part) => ({ part, receipt: await this.#provider(part.provider)?.query(part) })),
    );
    const told = answers.flatMap(({ part, receipt }) => (receipt?.outcome ? [{ part, receipt }] : []));
    return [...receipts, ...(await this.#desk.asked(told))];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#providers.map((provider) => provider.close()));
    await Promise.allSettled(this.#inFlight.values());
    await this.#desk.idle();
  }

  idle(): Promise<void> {
    return this.#desk.idle();
  }

  states(): readonly ProviderState[] {
    return this.#providers.map(({ name, session, health }) => ({
      name,
      isBound: session.isBound,
      health: health.state,
      badShare: health.badShare,
      outstanding: session.outstanding,
    }));
  }

  async #submitAll(messages: readonly SmsMessage[]): Promise<Outcomes> {
    const outcomes: Outcomes = new Map();
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < messages.length) {
        const batch = messages.slice(next, next + CLAIM_MAX);
        next += CLAIM_MAX;
        await this.#submitBatch(batch, outcomes);
      }
    };
    await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, worker));
    return outcomes;
  }

  async #submitBatch(messages: readonly SmsMessage[], outcomes: Outcomes): Promise<void> {
    const [preferred] = this.#providers;
    const drafts: Draft[] = [];
    await this.#anyBound();
    for (const message of messages) {
      const { key } = message;
      const refused = refusedMessage(message);
      const provider = refused === null ? this.#choose(new Set()) : undefined;
      if (refused !== null)
        outcomes.set(key, { kind: 'rejected', key, provider: preferred?.name ?? '', reason: refused });
      else if (provider === undefined) outcomes.set(key, notSent(key, this.#isClosed ? CLOSED : NOBODY));
      else drafts.push({ message, tried: new Set([provider.name]), provider, ...this.#preparedFor(message, provider) });
    }
    const claimed = await this.#claim(drafts, outcomes);
    await this.#sendAll(claimed, outcomes);
  }

  /** Claims the keys; those that were claimed before get the outcome that is known of them. */
  async #claim(drafts: readonly Draft[], outcomes: Outcomes): Promise<readonly Draft[]> {
    if (drafts.length === 0) return [];
    const { ledger } = this.#options;
    try {
      const isNew = await ledger.claim(drafts.flatMap(({ rows }) => rows));
      const old = drafts.map(({ message }) => message.key).filter((key) => !isNew.has(key));
      const rows = byKey(old.length === 0 ? [] : await ledger.ofKeys(old));
      for (const key of old) outcomes.set(key, earlierOutcome(key, rows.get(key) ?? []));
      return drafts.filter(({ message }) => isNew.has(message.key));
    } catch (error) {
      this.#ledgerFailed(error);
      for (const { message } of drafts) outcomes.set(message.key, notSent(message.key, UNWRITABLE));
      return [];
    }
  }

  /** Offers each message to one provider after another until one has taken it, or none is left. */
  async #sendAll(drafts: readonly Draft[], outcomes: Outcomes): Promise<void> {
    let open = drafts;
    while (open.length > 0) {
      const results = await Promise.all(open.map(async (draft) => ({ draft, outcome: await this.#send(draft) })));
      const again = results.filter(({ outcome }) => outcome.kind === 'not_sent').map(({ draft }) => draft);
      const moved = again.filter((draft) => this.#move(draft));
      const left = new Set(again.filter((draft) => !moved.includes(draft)));
      const isWritten = await this.#book(results, moved, left);
      for (const { draft, outcome } of results) {
        if (!moved.includes(draft)) outcomes.set(outcome.key, isWritten ? outcome : this.#unwritten(draft, outcome));
      }
      if (!isWritten) for (const { message } of moved) outcomes.set(message.key, notSent(message.key, UNWRITABLE));
      open = isWritten ? moved : [];
    }
  }

  /** Writes what is known now: final and accepted parts, the next provider of those that go on, nothing of those that were not sent. */
  async #book(
    results: readonly { readonly draft: Draft; readonly outcome: SmsSubmission }[],
    moved: readonly Draft[],
    left: ReadonlySet<Draft>,
  ): Promise<boolean> {
    const rows = results.flatMap(({ draft }) => (left.has(draft) ? [] : draft.rows));
    try {
      if (rows.length > 0) await this.#options.ledger.remember(rows);
      if (left.size > 0) await this.#options.ledger.release([...left].map(({ message }) => message.key));
      for (const { provider, providerId } of rows) this.#live.delete(`${provider}\n${providerId}`);
      return true;
    } catch (error) {
      this.#ledgerFailed(error);
      return moved.length + rows.length === 0;
    }
  }

  /** The ledger says `intended` and cannot be told more: after a restart this message is unknown, so it is now. */
  #unwritten({ provider }: Draft, outcome: SmsSubmission): SmsSubmission {
    if (outcome.kind === 'not_sent') return outcome;
    return {
      kind: 'unknown',
      key: outcome.key,
      provider: provider.name,
      reason: 'handed over, and the ledger cannot be written',
    };
  }

  /** Sends the parts in order, the next when the last is answered: a centre that refuses the first never sees the second. */
  async #send(draft: Draft): Promise<SmsSubmission> {
    const { message, provider, fields } = draft;
    let doubt = '';
    for (const [index, field] of fields.entries()) {
      const row = draft.rows[index];
      if (row === undefined) break;
      const outcome = await provider.submit(row, field);
      if (outcome.kind === 'accepted') this.#accepted(draft, index, outcome.providerId);
      else if (outcome.kind === 'unknown') {
        draft.rows[index] = { ...row, state: 'unknown', word: outcome.reason };
        doubt ||= outcome.reason;
      } else if (index === 0) return this.#refusedWhole(draft, outcome);
      else {
        draft.rows = draft.rows.map((part, at) => (at < index ? part : this.#neverSent(part, outcome.reason)));
        doubt = `part ${index + 1} of ${draft.rows.length} was not taken: ${outcome.reason}`;
        break;
      }
    }
    const { key } = message;
    if (doubt !== '') return { kind: 'unknown', key, provider: provider.name, reason: doubt };
    return acceptedOutcome(key, draft.rows);
  }

  #accepted(draft: Draft, index: number, providerId: string): void {
    const row = draft.rows[index];
    if (row === undefined) return;
    const accepted: SmsPart = { ...row, state: 'accepted', providerId };
    draft.rows[index] = accepted;
    this.#live.set(`${row.provider}\n${providerId}`, accepted);
  }

  #refusedWhole(draft: Draft, outcome: Exclude<PartOutcome, { kind: 'accepted' | 'unknown' }>): SmsSubmission {
    const { key } = draft.message;
    if (outcome.kind === 'elsewhere') return notSent(key, outcome.reason);
    const finalAt = this.#now().toISOString();
    draft.rows = draft.rows.map((row) => ({ ...row, state: 'rejected', word: outcome.reason, finalAt }));
    return { kind: 'rejected', key, provider: draft.provider.name, reason: outcome.reason };
  }

  /** A part that no centre will take makes the message a failed one: half a notice is none. */
  #neverSent(row: SmsPart, reason: string): SmsPart {
    return { ...row, state: 'failed', word: reason, finalAt: this.#now().toISOString() };
  }

  /** Gives a message that nobody has taken to the next provider; false when there is none. */
  #move(draft: Draft): boolean {
    const next = this.#choose(draft.tried);
    if (next === undefined) return false;
    draft.tried.add(next.name);
    draft.provider = next;
    Object.assign(draft, this.#preparedFor(draft.message, next));
    return true;
  }

  /** The first that is bound and well; else the first that is bound, since a poor way is better than none. */
  #choose(tried: ReadonlySet<string>): SmppProvider | undefined {
    if (this.#isClosed) return undefined;
    const bound = this.#providers.filter(({ name, session }) => session.isBound && !tried.has(name));
    return bound.find(({ health }) => health.admit()) ?? bound[0];
  }

  async #anyBound(): Promise<void> {
    if (this.#isClosed || this.#providers.some(({ session }) => session.isBound)) return;
    const patienceMs = this.#options.patienceMs ?? PATIENCE_MS;
    await Promise.any(
      this.#providers.map(async ({ session }) => {
        if (!(await session.bound(patienceMs))) throw new Error('not bound');
      }),
    ).catch(() => {});
  }

  #answeredLate(part: SmsPart, outcome: PartOutcome): void {
    if (outcome.kind !== 'accepted') return;
    const row: SmsPart = { ...part, state: 'accepted', providerId: outcome.providerId };
    this.#live.set(`${part.provider}\n${outcome.providerId}`, row);
    this.#options.ledger.remember([row]).then(
      () => this.#live.delete(`${part.provider}\n${outcome.providerId}`),
      (error: unknown) => this.#ledgerFailed(error),
    );
  }

  #preparedFor(message: SmsMessage, { name, sender }: SmppProvider): Pick<Draft, 'fields' | 'rows'> {
    const fields = submitsOf(message, sender);
    const { secret } = this.#options;
    return { fields, rows: intendedRows({ message, provider: name, fields, secret, at: this.#now() }) };
  }

  #provider(name: string): SmppProvider | undefined {
    return this.#providers.find((provider) => provider.name === name);
  }

  #ledgerFailed(error: unknown): void {
    this.#observe({ kind: 'ledger_failed', reason: error instanceof Error ? error.name : 'unknown' });
  }

  #observe(event: SmsEvent): void {
    this.#options.observe?.(event);
  }
}
