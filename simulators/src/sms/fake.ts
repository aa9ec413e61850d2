/** An SMS gateway in memory, for tests of what stands above it. The contract suite holds it to what the real one does. */
import {
  type ReceiptHandler,
  SENDER_1414,
  type SmsGateway,
  type SmsMessage,
  type SmsReceipt,
  type SmsSubmission,
} from '@oryndau/connectors/sms';
import { refusedMessage, submitsOf } from '@oryndau/connectors/sms/parts';

export interface FakeSmsOptions {
  readonly onReceipts: ReceiptHandler;
  readonly now?: () => Date;
  /** How a message ends; delivered unless told otherwise. `none`: nothing is ever heard of it. */
  readonly decide?: (message: SmsMessage) => 'delivered' | 'failed' | 'none';
}

export interface FakeSmsGateway extends SmsGateway {
  /** Every message that was taken, once for each time. */
  readonly book: readonly SmsMessage[];
  /** What the next new messages meet: taken, taken without an answer, or nobody there. Stays until it is changed. */
  weather: 'fair' | 'answers_lost' | 'down';
  readonly refusedNumbers: Set<string>;
  /** Tells the handler of every message that has an end and whose receipt was not taken yet; rejects as the handler does. */
  deliver(): Promise<void>;
}

const PROVIDER = 'fake';

export function fakeSmsGateway(options: FakeSmsOptions): FakeSmsGateway {
  const now = options.now ?? (() => new Date());
  const outcomes = new Map<string, SmsSubmission>();
  const receipts = new Map<string, SmsReceipt>();
  const untold: SmsReceipt[] = [];
  const book: SmsMessage[] = [];
  let isClosed = false;
  let nextId = 1;

  const take = (message: SmsMessage): readonly string[] => {
    book.push(message);
    const ids = submitsOf(message, SENDER_1414).map(() => String(nextId++));
    const outcome = options.decide?.(message) ?? 'delivered';
    if (outcome !== 'none') {
      const state = outcome === 'delivered' ? 'DELIVRD' : 'UNDELIV';
      const providerId = ids.at(-1) ?? '';
      const receipt = { key: message.key, provider: PROVIDER, providerId, outcome, state, at: now().toISOString() };
      receipts.set(message.key, receipt);
      untold.push(receipt);
    }
    return ids;
  };

  const submitOne = (message: SmsMessage): SmsSubmission => {
    const { key } = message;
    const earlier = outcomes.get(key);
    if (earlier !== undefined) return earlier;
    const refused = refusedMessage(message) ?? (fake.refusedNumbers.has(message.to) ? 'ESME_RINVDSTADR' : null);
    if (refused !== null) return { kind: 'rejected', key, provider: PROVIDER, reason: refused };
    if (isClosed || fake.weather === 'down')
      return { kind: 'not_sent', key, reason: 'no SMS centre is reached; try again later' };
    const providerIds = take(message);
    const outcome: SmsSubmission =
      fake.weather === 'answers_lost'
        ? { kind: 'unknown', key, provider: PROVIDER, reason: 'no answer' }
        : { kind: 'accepted', key, provider: PROVIDER, providerIds, parts: providerIds.length };
    outcomes.set(key, outcome);
    return outcome;
  };

  const fake: FakeSmsGateway = {
    book,
    weather: 'fair',
    refusedNumbers: new Set(),
    submit: async (messages) => messages.map(submitOne),
    query: async (sent) => sent.flatMap(({ key }) => receipts.get(key) ?? []),
    deliver: async () => {
      if (untold.length === 0) return;
      const batch = untold.slice();
      await options.onReceipts(batch);
      untold.splice(0, batch.length);
    },
    close: async () => {
      isClosed = true;
    },
  };
  return fake;
}
