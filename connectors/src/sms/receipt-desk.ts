/**
 * Where receipts are matched with what was sent, gathered into messages and handed on. One batch at a time: what came while the last
 * one was handled makes the next, so the database sees few statements and two receipts of one message never race.
 *
 * Order: find, hand on, remember, and only then tell the centre that it arrived. A crash in between makes the centre send again and
 * the handler hear it twice, which it must bear; the other order would lose a proof of delivery.
 */
import { isFinal, type SmsLedger, type SmsPart } from './ledger.ts';
import { addresseeOf } from './parts.ts';
import type { ReceiptHandler, SmsReceipt } from './port.ts';
import { type ReadReceipt, spellingsOf } from './receipt.ts';
import { ESME_ROK, ESME_RX_T_APPN } from './smpp-status.ts';

export interface ReceiptDeskOptions {
  readonly ledger: SmsLedger;
  readonly handler: ReceiptHandler;
  readonly now: () => Date;
  readonly secret: string;
  /** Parts whose id is known and may not stand in the ledger yet. */
  readonly live: ReadonlyMap<string, SmsPart>;
  /** Resolves when everything that is written to this provider now is answered; null when nothing is. */
  readonly settled: (provider: string) => Promise<void> | null;
  /** A receipt that belongs to nothing that we sent. */
  readonly unmatched: (provider: string, providerId: string) => void;
}

interface Arrival {
  readonly provider: string;
  readonly receipt: ReadReceipt;
  readonly answer: (status: number) => void;
  hasWaited: boolean;
}

interface Update {
  readonly part: SmsPart;
  readonly receipt: ReadReceipt;
}

const BATCH_MAX = 500;
/** How long after its sending a receipt is believed to be that of a message whose id was lost: an SMS is kept for 48 hours or less. */
export const UNANSWERED_WINDOW_MS = 72 * 3_600_000;

export class ReceiptDesk {
  readonly #options: ReceiptDeskOptions;
  readonly #queue: Arrival[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #isWorking = false;

  constructor(options: ReceiptDeskOptions) {
    this.#options = options;
  }

  /** Takes a receipt in; resolves to the command_status of the answer to the centre. */
  received(provider: string, receipt: ReadReceipt): Promise<number> {
    return new Promise((answer) => {
      this.#queue.push({ provider, receipt, answer, hasWaited: false });
      this.#work();
    });
  }

  /** Books answers to query_sm and gives the receipts of messages that are final now. Nobody else is told of them. */
  asked(updates: readonly Update[]): Promise<readonly SmsReceipt[]> {
    return this.#inTurn(async () => {
      const { receipts, rows } = await this.#gather(updates);
      await this.#options.ledger.remember(rows);
      return receipts;
    });
  }

  /** Resolves when nothing is in hand. */
  async idle(): Promise<void> {
    while (this.#isWorking) await this.#turn;
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }

  #work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    // The turn of the event loop lets the answers to submits that came with the receipts be booked first.
    this.#turn = this.#turn.then(async () => {
      await new Promise(setImmediate);
      while (this.#queue.length > 0) await this.#handle(this.#queue.splice(0, BATCH_MAX));
      this.#isWorking = false;
    });
  }

  async #handle(arrivals: readonly Arrival[]): Promise<void> {
    try {
      const matched = await this.#match(arrivals);
      const updates = arrivals.flatMap((arrival) => {
        const part = matched.get(arrival);
        return part === undefined ? [] : [{ part, receipt: arrival.receipt }];
      });
      const { receipts, rows } = await this.#gather(updates);
      if (receipts.length > 0) await this.#options.handler(receipts);
      if (rows.length > 0) await this.#options.ledger.remember(rows);
      for (const arrival of arrivals) {
        if (matched.has(arrival)) arrival.answer(ESME_ROK);
        else this.#unmatched(arrival);
      }
    } catch {
      // Whoever handles receipts has failed and says so itself; the centre keeps them and sends them again.
      for (const arrival of arrivals) arrival.answer(ESME_RX_T_APPN);
    }
  }

  /** A receipt may overtake the answer to its submit: it waits until what is open now is answered, then has one more look. */
  #unmatched(arrival: Arrival): void {
    const { settled, unmatched } = this.#options;
    const open = arrival.hasWaited ? null : settled(arrival.provider);
    if (open === null) {
      unmatched(arrival.provider, arrival.receipt.id);
      arrival.answer(ESME_ROK);
      return;
    }
    arrival.hasWaited = true;
    void open.then(() => {
      this.#queue.push(arrival);
      this.#work();
    });
  }

  async #match(arrivals: readonly Arrival[]): Promise<ReadonlyMap<Arrival, SmsPart>> {
    const matched = new Map<Arrival, SmsPart>();
    for (const provider of new Set(arrivals.map((arrival) => arrival.provider))) {
      const mine = arrivals.filter((arrival) => arrival.provider === provider);
      await this.#matchById(provider, mine, matched);
      const rest = mine.filter((arrival) => !matched.has(arrival));
      if (rest.length > 0) await this.#matchByReference(provider, rest, matched);
    }
    return matched;
  }

  async #matchById(provider: string, arrivals: readonly Arrival[], matched: Map<Arrival, SmsPart>): Promise<void> {
    const { live } = this.#options;
    for (const arrival of arrivals) {
      const part = live.get(`${provider}\n${arrival.receipt.id}`);
      if (part !== undefined) matched.set(arrival, part);
    }
    const open = (): Arrival[] => arrivals.filter((arrival) => !matched.has(arrival) && arrival.receipt.id !== '');
    const byId = await this.#foundBy(provider, open(), ({ id }) => [id]);
    for (const arrival of open()) {
      const part = byId.get(arrival.receipt.id);
      if (part !== undefined) matched.set(arrival, part);
    }
    const bySpelling = await this.#foundBy(provider, open(), ({ id }) => spellingsOf(id));
    for (const arrival of open()) {
      const part = this.#onlyOf(provider, arrival.receipt, bySpelling);
      if (part !== undefined) matched.set(arrival, part);
    }
  }

  async #foundBy(
    provider: string,
    arrivals: readonly Arrival[],
    idsOf: (receipt: ReadReceipt) => readonly string[],
  ): Promise<ReadonlyMap<string, SmsPart>> {
    const ids = new Set(arrivals.flatMap(({ receipt }) => idsOf(receipt)));
    const found = ids.size === 0 ? [] : await this.#options.ledger.find(provider, [...ids]);
    return new Map(found.map((part) => [part.providerId ?? '', part]));
  }

  /** The id as it stands is proof enough; another spelling of it only together with the same number, and where it is of one part alone. */
  #onlyOf(
    provider: string,
    { id, addressee }: ReadReceipt,
    bySpelling: ReadonlyMap<string, SmsPart>,
  ): SmsPart | undefined {
    const hash = addresseeOf(addressee, this.#options.secret);
    const others = spellingsOf(id)
      .map((spelling) => bySpelling.get(spelling) ?? this.#options.live.get(`${provider}\n${spelling}`))
      .filter((part) => part !== undefined)
      .filter((part) => part.addressee === hash);
    const keys = new Set(others.map(({ key, part }) => `${key}\n${part}`));
    return keys.size === 1 ? others[0] : undefined;
  }

  async #matchByReference(
    provider: string,
    arrivals: readonly Arrival[],
    matched: Map<Arrival, SmsPart>,
  ): Promise<void> {
    const { ledger, now, secret } = this.#options;
    const pairs = arrivals.flatMap((arrival) => {
      const { reference, addressee } = arrival.receipt;
      return reference === null ? [] : [{ arrival, reference, addressee: addresseeOf(addressee, secret) }];
    });
    if (pairs.length === 0) return;
    const since = new Date(now().getTime() - UNANSWERED_WINDOW_MS).toISOString();
    const found = await ledger.unanswered(provider, pairs, since);
    for (const { arrival, reference, addressee } of pairs) {
      const parts = new Map(
        found
          .filter((part) => part.reference === reference && part.addressee === addressee)
          .map((part) => [`${part.key}\n${part.part}`, part]),
      );
      const [only] = parts.values();
      if (only !== undefined && parts.size === 1) matched.set(arrival, only);
    }
  }

  /** The rows as they are after these updates, and the messages that have become final by them. */
  async #gather(updates: readonly Update[]): Promise<{ receipts: readonly SmsReceipt[]; rows: readonly SmsPart[] }> {
    if (updates.length === 0) return { receipts: [], rows: [] };
    const { ledger, live } = this.#options;
    const keys = [...new Set(updates.map(({ part }) => part.key))];
    const messages = new Map<string, Map<number, SmsPart>>(keys.map((key) => [key, new Map()]));
    const known = await ledger.ofKeys(keys);
    for (const row of [...known, ...updates.map(({ part }) => part)]) {
      const before = messages.get(row.key)?.get(row.part);
      if (before !== undefined && isFinal(before)) continue;
      const fresher = isFinal(row) ? undefined : live.get(`${row.provider}\n${row.providerId}`);
      messages.get(row.key)?.set(row.part, fresher ?? row);
    }
    const receipts: SmsReceipt[] = [];
    const rows = new Map<string, SmsPart>();
    for (const { part, receipt } of updates) {
      const parts = messages.get(part.key);
      const before = parts?.get(part.part);
      if (parts === undefined || before === undefined || isFinal(before)) continue;
      const after = this.#after(before, receipt);
      const outcomeBefore = messageOutcome(parts);
      parts.set(part.part, after);
      rows.set(`${part.key}\n${part.part}`, after);
      const outcome = messageOutcome(parts);
      if (outcome !== null && outcomeBefore === null) receipts.push(receiptOf(after, outcome, parts));
    }
    return { receipts, rows: [...rows.values()] };
  }

  #after(part: SmsPart, { outcome, word, at, id }: ReadReceipt): SmsPart {
    const providerId = part.providerId ?? (id === '' ? null : id);
    if (outcome === null) return { ...part, state: providerId === null ? part.state : 'accepted', providerId };
    return { ...part, state: outcome, providerId, word, finalAt: this.#plausible(at, part) };
  }

  /** A centre's clock counts between the sending and now, else the days of the law would run from an hour that cannot be. */
  #plausible(at: Date | null, { sentAt }: SmsPart): string {
    const now = this.#options.now().toISOString();
    const said = at?.toISOString() ?? now;
    return said > now ? now : said < sentAt ? sentAt : said;
  }
}

/** Failed as soon as one part failed; delivered when all are. */
export function messageOutcome(parts: ReadonlyMap<number, SmsPart>): 'delivered' | 'failed' | null {
  const states = [...parts.values()].map(({ state }) => state);
  if (states.includes('failed')) return 'failed';
  const [first] = parts.values();
  return states.length === first?.parts && states.every((state) => state === 'delivered') ? 'delivered' : null;
}

/** The receipt of a final message: of the part that failed, or of the one that was delivered last. */
export function receiptOf(
  part: SmsPart,
  outcome: 'delivered' | 'failed',
  parts: ReadonlyMap<number, SmsPart>,
): SmsReceipt {
  const times = [...parts.values()].flatMap(({ finalAt, state }) =>
    state === outcome && finalAt !== null ? [finalAt] : [],
  );
  const last = times.sort().at(-1) ?? part.sentAt;
  return {
    key: part.key,
    provider: part.provider,
    providerId: part.providerId ?? '',
    outcome,
    state: part.word ?? outcome,
    at: outcome === 'delivered' ? last : (part.finalAt ?? last),
  };
}
