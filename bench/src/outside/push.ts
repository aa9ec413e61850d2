/**
 * How fast push to the government's app is, and what of it is the line's own price: the same events posted bare, unsigned, a hundred
 * in a call to a server that only says yes, then through the gateway to the simulated app, and their receipts back by callbacks.
 */
import { generateKeyPairSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { agentOf, post } from '@oryndau/connectors/https-call';
import { egovMobile, listenForCallbacks, type PushMessage } from '@oryndau/connectors/push';
import { BATCH_TYPE, messageEvents } from '@oryndau/connectors/push/egov-message';
import { pushSimulator } from '@oryndau/simulators/push/simulator';
import { startServer } from '@oryndau/simulators/simulator-server';

export interface PushFigures {
  /** Messages a second from the call of `send` to its answer. */
  readonly sendsPerSecond: number;
  /** Receipts a second, from the first callback to the last that is handled. */
  readonly receiptsPerSecond: number;
  /** The same events posted bare. */
  readonly floorSendsPerSecond: number;
}

const SOURCE = 'https://oryndau.example/';
const CALL_MAX = 100;
const CALLS_AT_ONCE = 4;

export async function measurePush({ messages }: { readonly messages: number }): Promise<PushFigures> {
  const batch = Array.from(
    { length: messages },
    (_, index): PushMessage => ({
      key: `bench-${index}`,
      to: { kind: 'iin', iin: String(index).padStart(12, '0') },
      language: 'ru',
      title: 'Штраф 11 000 тг',
      body: 'Департамент юстиции Жамбылской обл., г. Тараз. Штраф 11 000 тг, дело ABCD-EFGH-JKMN. Срок оплаты: 13.10.2025',
      link: 'https://oryndau.example/d/ABCDEFGHJKMNPQRSTUVWXYZ',
    }),
  );
  return { floorSendsPerSecond: await measureFloor(batch), ...(await measureGateway(batch)) };
}

async function measureFloor(messages: readonly PushMessage[]): Promise<number> {
  const server = await startServer({}, async ({ body }) => ({
    status: 200,
    body: String(JSON.parse(body.toString()).length),
  }));
  const dispatcher = agentOf({ connections: CALLS_AT_ONCE });
  const headers = { 'content-type': BATCH_TYPE };
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < messages.length) {
      const events = messageEvents(messages.slice(next, next + CALL_MAX), SOURCE, new Date());
      next += CALL_MAX;
      const body = Buffer.from(JSON.stringify(events));
      const reply = await post({ url: `${server.origin}/`, headers, body, dispatcher, timeoutMs: 10_000 });
      if (reply.kind === 'none') throw new Error(reply.reason);
    }
  };
  try {
    return await perSecond(messages.length, () => Promise.all(Array.from({ length: CALLS_AT_ONCE }, worker)));
  } finally {
    await dispatcher.close();
    await server.close();
  }
}

async function measureGateway(messages: readonly PushMessage[]): Promise<Omit<PushFigures, 'floorSendsPerSecond'>> {
  const keyOf = (kid: string) => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });
  const [ours, theirs] = [keyOf('platform'), keyOf('app')];
  let received = 0;
  const listener = await listenForCallbacks({
    keys: new Map([[theirs.kid, theirs.publicKey]]),
    onReceipts: async (receipts) => {
      received += receipts.length;
    },
  });
  const trusted = new Map([[ours.kid, ours.publicKey]]);
  const simulator = await pushSimulator({ trusted, signing: theirs, callbackUrl: listener.url, isAutomatic: false });
  const gateway = egovMobile({ url: simulator.url, source: SOURCE, signing: ours });
  try {
    const sendsPerSecond = await perSecond(messages.length, () => gateway.send(messages));
    const receiptsPerSecond = await perSecond(messages.length, () => simulator.settle());
    if (received !== messages.length) throw new Error(`${received} receipts came for ${messages.length} messages`);
    return { sendsPerSecond, receiptsPerSecond };
  } finally {
    await gateway.close();
    await simulator.close();
    await listener.close();
  }
}

async function perSecond(count: number, run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return Math.round((count / (performance.now() - start)) * 1000);
}
