/** A push gateway in memory, for tests of what stands above it. The contract suite holds it to what the real ones do. */
import type { PushGateway, PushMessage, PushSubmission } from '@oryndau/connectors/push';

export interface FakePushGateway extends PushGateway {
  /** Each message that was taken, once. */
  readonly book: ReadonlyMap<string, PushMessage>;
  /** What the next messages meet: `lost` are taken and not answered. Stays until it is changed. */
  weather: 'fair' | 'down' | 'lost';
  /** Who has no app: the IIN or the endpoint. */
  readonly unreachable: Set<string>;
}

export function fakePushGateway(): FakePushGateway {
  const book = new Map<string, PushMessage>();
  let isClosed = false;
  const sendOne = (message: PushMessage): PushSubmission => {
    const { key, to } = message;
    if (isClosed) return { kind: 'not_sent', key, reason: 'the gateway is closed' };
    if (fake.weather === 'down') return { kind: 'not_sent', key, reason: 'nobody is reached' };
    if (fake.unreachable.has(to.kind === 'iin' ? to.iin : to.subscription.endpoint)) {
      return { kind: 'rejected', key, reason: to.kind === 'iin' ? 'NO_APP' : 'gone' };
    }
    if (!book.has(key)) book.set(key, message);
    if (fake.weather === 'lost') return { kind: 'unanswered', key, reason: 'no answer' };
    return { kind: 'accepted', key, providerId: `fake-${[...book.keys()].indexOf(key) + 1}` };
  };
  const fake: FakePushGateway = {
    book,
    weather: 'fair',
    unreachable: new Set(),
    send: async (messages) => messages.map(sendOne),
    close: async () => {
      isClosed = true;
    },
  };
  return fake;
}
