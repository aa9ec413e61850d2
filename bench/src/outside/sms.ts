/**
 * How fast the SMS gateway is, and what of it is the protocol's own price: the same messages first as bare submit_sm over the library,
 * then through the gateway with its ledger in memory, both against a simulated centre in the same process.
 */
import { performance } from 'node:perf_hooks';
import { memoryLedger, SENDER_1414, type SmsMessage, smsGateway } from '@oryndau/connectors/sms';
import { submitsOf } from '@oryndau/connectors/sms/parts';
import { type SmsSimulator, smsSimulator } from '@oryndau/simulators/sms/simulator';
import smpp from 'smpp';

export interface SmsFigures {
  /** Messages a second from the call of `submit` to its answer. */
  readonly submitsPerSecond: number;
  /** Receipts a second from the first that is sent to the last that is handled and answered. */
  readonly receiptsPerSecond: number;
  /** The same submit_sm over a bare session, nothing remembered. */
  readonly floorSubmitsPerSecond: number;
}

/** No throttle stands in the way of a measurement. */
const UNLIMITED = { perSecond: 1_000_000, burst: 1_000_000 };
const WINDOW = 100;

export async function measureSms({ messages }: { readonly messages: number }): Promise<SmsFigures> {
  const batch = Array.from({ length: messages }, (_, index) => ({
    key: `bench-${index}`,
    to: `+7701${String(index).padStart(7, '0')}`,
    text: 'Штраф 11 000 тг, дело ABCD-EFGH-JKMN. Срок: 13.10.2025',
  }));
  return { floorSubmitsPerSecond: await measureFloor(batch), ...(await measureGateway(batch)) };
}

async function measureFloor(messages: readonly SmsMessage[]): Promise<number> {
  const simulator = await smsSimulator({ isAutomatic: false });
  try {
    await submitBare(simulator, messages.slice(0, 1_000));
    return await perSecond(messages.length, () => submitBare(simulator, messages));
  } finally {
    await simulator.close();
  }
}

function submitBare(simulator: SmsSimulator, messages: readonly SmsMessage[]): Promise<void> {
  const { host, port, systemId, password } = simulator;
  const session = smpp.connect({ host, port });
  let next = 0;
  let answered = 0;
  return new Promise((resolve, reject) => {
    const sendNext = (): void => {
      const message = messages[next];
      next += 1;
      const [fields] = message === undefined ? [] : submitsOf(message, SENDER_1414);
      if (fields === undefined) return;
      session.send(new smpp.PDU('submit_sm', fields), () => {
        answered += 1;
        if (answered === messages.length) session.destroy(resolve);
        else sendNext();
      });
    };
    session.on('error', reject);
    session.on('connect', () => {
      session.send(new smpp.PDU('bind_transceiver', { system_id: systemId, password }), () => {
        for (let count = 0; count < WINDOW; count += 1) sendNext();
      });
    });
  });
}

async function measureGateway(messages: readonly SmsMessage[]): Promise<Omit<SmsFigures, 'floorSubmitsPerSecond'>> {
  const simulator = await smsSimulator({ isAutomatic: false });
  const { host, port, systemId, password } = simulator;
  let received = 0;
  const gateway = smsGateway({
    providers: [{ name: 'bench', host, port, systemId, password, window: WINDOW, rate: UNLIMITED }],
    ledger: memoryLedger(),
    secret: 'bench',
    onReceipts: async (receipts) => {
      received += receipts.length;
    },
  });
  try {
    await gateway.submit(messages.slice(0, 1_000).map((message) => ({ ...message, key: `warm-${message.key}` })));
    await simulator.settle();
    received = 0;
    const submitsPerSecond = await perSecond(messages.length, () => gateway.submit(messages));
    const receiptsPerSecond = await perSecond(messages.length, async () => {
      await simulator.settle();
      await gateway.idle();
    });
    if (received !== messages.length) throw new Error(`${received} receipts came for ${messages.length} messages`);
    return { submitsPerSecond, receiptsPerSecond };
  } finally {
    await gateway.close();
    await simulator.close();
  }
}

async function perSecond(count: number, run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return Math.round((count / (performance.now() - start)) * 1000);
}
