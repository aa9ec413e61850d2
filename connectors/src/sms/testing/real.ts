/** The real gateway bound to a simulated centre, with what a test wants to see of both. */
import { type SmsSimulator, type SmsSimulatorOptions, smsSimulator } from '@oryndau/simulators/sms/simulator';
import { memoryLedger, type SmsLedger } from '../ledger.ts';
import type { SmsReceipt } from '../port.ts';
import { type SmppGateway, type SmsEvent, smsGateway } from '../smpp-gateway.ts';
import type { ProviderOptions } from '../smpp-provider.ts';

export const SECRET = 'a secret of the tests';

/** Generous against a slow machine, short where the test waits for it on purpose. */
export const providerOf = (simulator: SmsSimulator, options: Partial<ProviderOptions> = {}): ProviderOptions => ({
  name: 'first',
  host: simulator.host,
  port: simulator.port,
  systemId: simulator.systemId,
  password: simulator.password,
  rate: { perSecond: 100_000, burst: 10_000 },
  responseTimeoutMs: 5_000,
  reconnectFirstMs: 10,
  reconnectMaxMs: 50,
  busyPauseMs: 5,
  patienceMs: 5_000,
  ...options,
});

export interface Real {
  readonly simulator: SmsSimulator;
  readonly gateway: SmppGateway;
  readonly ledger: SmsLedger;
  readonly receipts: SmsReceipt[];
  readonly events: SmsEvent[];
  /** While it is true the handler of receipts fails. */
  isHandlerDown: boolean;
  /** Sends what is due and waits until both sides are quiet. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface RealOptions {
  readonly simulator?: SmsSimulatorOptions;
  readonly provider?: Partial<ProviderOptions>;
  readonly ledger?: SmsLedger;
  readonly now?: () => Date;
}

export async function real(options: RealOptions = {}): Promise<Real> {
  const clock = options.now === undefined ? {} : { now: options.now };
  const simulator = await smsSimulator({ ...clock, ...options.simulator });
  const ledger = options.ledger ?? memoryLedger();
  const receipts: SmsReceipt[] = [];
  const events: SmsEvent[] = [];
  const gateway = smsGateway({
    providers: [providerOf(simulator, options.provider)],
    ledger,
    secret: SECRET,
    ...clock,
    patienceMs: options.provider?.patienceMs ?? 5_000,
    observe: (event) => events.push(event),
    onReceipts: async (batch) => {
      if (subject.isHandlerDown) throw new Error('the handler is down');
      receipts.push(...batch);
    },
  });
  const subject: Real = {
    simulator,
    gateway,
    ledger,
    receipts,
    events,
    isHandlerDown: false,
    quiet: async () => {
      await simulator.settle();
      await gateway.idle();
    },
    close: async () => {
      await gateway.close();
      await simulator.close();
    },
  };
  return subject;
}

/** Waits until it holds; fails after ten seconds with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within 10 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
