/**
 * What the gateway must remember over a restart: which keys were about to be handed over, and by which of the centre's ids a receipt
 * is told. Without it a message whose answer was lost would be sent twice, and a receipt that comes after a restart would belong to
 * nobody. The port is set-based: arrays in, one statement each; `memoryLedger` is its fake and its reference.
 */

/**
 * `intended`: about to be written to the socket; after a crash it counts as unknown. `accepted`: the centre gave it an id. `unknown`:
 * written, the answer was lost. `rejected`, `delivered`, `failed` are final.
 */
export type PartState = 'intended' | 'accepted' | 'unknown' | 'rejected' | 'delivered' | 'failed';

export const FINAL_STATES: readonly PartState[] = ['rejected', 'delivered', 'failed'];
export const isFinal = ({ state }: { readonly state: PartState }): boolean => FINAL_STATES.includes(state);

/** One part of one message; (key, part) is its primary key. */
export interface SmsPart {
  readonly key: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly provider: string;
  /** 0 to 65535: the TLV user_message_reference of this part. */
  readonly reference: number;
  /** A keyed hash of the number (base64url, 22 characters): the ledger knows that two are the same and not which they are. */
  readonly addressee: string;
  readonly state: PartState;
  /** The centre's id; null until it is known. */
  readonly providerId: string | null;
  /** The centre's word for the final state (DELIVRD …), or why it is `unknown`, `rejected` or never sent. */
  readonly word: string | null;
  /** When it was about to be handed over, ISO 8601 in UTC. */
  readonly sentAt: string;
  /** When the final state came about as the centre says, ISO 8601 in UTC. */
  readonly finalAt: string | null;
}

export interface SmsLedger {
  /**
   * Writes the parts, durably, before any of them is written to a socket; a key of which a row exists is left as it is. Returns the
   * keys that are new, which are the only ones that may be sent. (`insert … on conflict do nothing returning key`.)
   */
  claim(parts: readonly SmsPart[]): Promise<ReadonlySet<string>>;
  /**
   * Replaces the rows of these (key, part), but never one that is in a final state: the first final state counts. A call names each
   * (key, part) once.
   */
  remember(parts: readonly SmsPart[]): Promise<void>;
  /** Deletes the rows of keys of which nothing was handed over: they may be claimed again. */
  release(keys: readonly string[]): Promise<void>;
  /** Every part of these keys, in no order. */
  ofKeys(keys: readonly string[]): Promise<readonly SmsPart[]>;
  /** The parts that have one of these ids at this provider. */
  find(provider: string, providerIds: readonly string[]): Promise<readonly SmsPart[]>;
  /** The parts `intended` or `unknown` at this provider, without an id, sent at `since` or later, with one of these pairs. */
  unanswered(
    provider: string,
    pairs: readonly { readonly addressee: string; readonly reference: number }[],
    since: string,
  ): Promise<readonly SmsPart[]>;
}

/** A ledger in memory, for tests and simulations: it forgets with the process, so it is none for real messages. */
export function memoryLedger(rows: readonly SmsPart[] = []): SmsLedger {
  const messages = new Map<string, Map<number, SmsPart>>();
  const byId = new Map<string, SmsPart>();
  const byPair = new Map<string, Set<string>>();

  const put = (part: SmsPart): void => {
    const parts = messages.get(part.key) ?? new Map<number, SmsPart>();
    const earlier = parts.get(part.part);
    if (earlier !== undefined && isFinal(earlier)) return;
    messages.set(part.key, parts.set(part.part, part));
    if (part.providerId !== null) byId.set(`${part.provider}\n${part.providerId}`, part);
    const pair = pairOf(part);
    byPair.set(pair, (byPair.get(pair) ?? new Set()).add(part.key));
  };
  const partsOf = (key: string): SmsPart[] => [...(messages.get(key)?.values() ?? [])];
  const drop = (key: string): void => {
    for (const part of partsOf(key)) byPair.get(pairOf(part))?.delete(key);
    messages.delete(key);
  };
  rows.forEach(put);

  return {
    claim: async (parts) => {
      const isNew = new Set(parts.map(({ key }) => key).filter((key) => !messages.has(key)));
      for (const part of parts) if (isNew.has(part.key)) put(part);
      return isNew;
    },
    remember: async (parts) => parts.forEach(put),
    release: async (keys) => keys.forEach(drop),
    ofKeys: async (keys) => keys.flatMap(partsOf),
    find: async (provider, ids) =>
      ids.flatMap((id) => {
        const found = byId.get(`${provider}\n${id}`);
        return found === undefined ? [] : [messages.get(found.key)?.get(found.part) ?? found];
      }),
    unanswered: async (provider, pairs, since) =>
      pairs.flatMap((pair) =>
        [...(byPair.get(pairOf({ provider, ...pair })) ?? [])]
          .flatMap(partsOf)
          .filter(
            (part) =>
              part.provider === provider &&
              part.addressee === pair.addressee &&
              part.reference === pair.reference &&
              (part.state === 'intended' || part.state === 'unknown') &&
              part.providerId === null &&
              part.sentAt >= since,
          ),
      ),
  };
}

const pairOf = ({ provider, addressee, reference }: Pick<SmsPart, 'provider' | 'addressee' | 'reference'>): string =>
  `${provider}\n${addressee}\n${reference}`;
