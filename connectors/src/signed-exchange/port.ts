/**
 * How the territorial body corresponds with another party whose word must be signed: requests go out, words come back, whichever way carries
 * them (HTTPS or a watched folder). What a request and a word are is the affair of the party's own adapter (`Protocol`).
 */
import type { Message, ReadMessage } from './envelope.ts';
import type { MessageTypes } from './schemas.ts';

/** What every request has: the message's own id, at most 35 characters of [A-Za-z0-9-], by which the other side does it once. */
export interface Identified {
  readonly id: string;
}

/** The two sides, by the names that they have in headers, at most 35 characters each. */
export interface Sides {
  readonly us: string;
  readonly them: string;
}

/** What became of handing a request over; one for each, in the same order. */
export type Submission =
  | { readonly kind: 'accepted'; readonly id: string }
  | { readonly kind: 'rejected'; readonly id: string; readonly reason: string }
  /** Not reached or no answer: sent again with the same id, which the other side does once. `neverLeft`: there was no connection, so nobody can have it. */
  | { readonly kind: 'not_sent'; readonly id: string; readonly reason: string; readonly neverLeft?: true };

/** What came in and could not be taken for a word: not signed, not valid, of no known kind. For an operator, never guessed at. */
export interface Nonsense {
  /** The other side's id of the envelope, where it can be read. */
  readonly envelope: string | null;
  readonly code: string;
  readonly place: string;
}

export interface WordsHeard<Word> {
  /** In the order in which they were said. */
  readonly words: readonly Word[];
  readonly nonsense: readonly Nonsense[];
  /** Give it to `receive` the next time, once what was read is durable. */
  readonly cursor: string;
}

export interface Link<Request extends Identified, Word> {
  /** Never throws for the sake of a request. Only a signed word of the other side rejects; over a folder that word comes as a refusal. */
  send(requests: readonly Request[]): Promise<readonly Submission[]>;
  /**
   * What came after `cursor` (null: from the beginning), at most `limit` envelopes. Reading changes nothing there. Throws Failure
   * *_UNREACHABLE or *_REFUSES (retry later), by the protocol's `party`, when nothing can be read at all.
   */
  receive(cursor: string | null, limit: number): Promise<WordsHeard<Word>>;
  close(): Promise<void>;
}

/** What one kind of party is asked and says: its messages, and how they are written and read. */
export interface Protocol<Request extends Identified, Word> {
  /** Begins the codes of failures: `BANK` makes `BANK_UNREACHABLE`. */
  readonly party: string;
  /** What an operator reads for the other side: `Bank 125`. */
  readonly title: (them: string) => string;
  /** What may stand in its envelopes beside receipts. */
  readonly types: MessageTypes;
  /** Why a request cannot be said to this party at all; undefined when it can. */
  readonly faultOf: (request: Request, sides: Sides) => string | undefined;
  readonly compose: (request: Request, sides: Sides) => Message;
  /** What a message of the other side says. Throws Unreadable with a code and a place. */
  readonly read: (message: ReadMessage, sides: Sides) => Word;
  /** The word for a request that the other side would not take from an envelope; `id` is made from envelope and request. */
  readonly refused: (
    refusal: { readonly id: string; readonly request: string; readonly at: string; readonly reason: string },
    sides: Sides,
  ) => Word;
}
