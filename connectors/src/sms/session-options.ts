/** How a session with an SMS centre is kept up. */
import type { Fields } from 'smpp';
import type { Rate } from './throttle.ts';

export type SessionRole = 'transceiver' | 'transmitter' | 'receiver';

export interface SmppSessionOptions {
  readonly host: string;
  readonly port: number;
  readonly systemId: string;
  /** Up to 8 characters in SMPP 3.4. In no error and no log. */
  readonly password: string;
  /** What some centres ask for beside the account; up to 12 characters. */
  readonly systemType?: string;
  /** How it binds (SMPP 3.4 section 4.1); a centre without transceivers has one session that sends and one that receives. */
  readonly role?: SessionRole;
  /** Options of `tls.connect` (ca, servername …); without it the connection is plain. */
  readonly tls?: Fields;
  /** Requests that may be unanswered at once. */
  readonly window?: number;
  readonly rate?: Rate;
  readonly responseTimeoutMs?: number;
  readonly enquireLinkMs?: number;
  /** How long a request waits for a session before it is given back unwritten. */
  readonly patienceMs?: number;
  readonly reconnectFirstMs?: number;
  readonly reconnectMaxMs?: number;
  readonly busyPauseMs?: number;
}

/** SMSCs commonly grant 10 to 100; 50 saturates 10 ms of round trip at 5,000 a second. */
const WINDOW = 50;
const RATE: Rate = { perSecond: 500, burst: 100 };
/** SMPP leaves it open; a centre that has not answered in 10 s will mostly not do so at all. */
const RESPONSE_TIMEOUT_MS = 10_000;
const ENQUIRE_LINK_MS = 30_000;
const PATIENCE_MS = 10_000;
const RECONNECT_FIRST_MS = 250;
const RECONNECT_MAX_MS = 30_000;
/** A busy centre is asked again after 0.2, 0.4 … 6.4 s: 12.6 s in all, then another provider has its turn. */
const BUSY_PAUSE_MS = 200;

export type CompleteSessionOptions = Required<Omit<SmppSessionOptions, 'tls'>> & SmppSessionOptions;

export const complete = (options: SmppSessionOptions): CompleteSessionOptions => ({
  window: WINDOW,
  rate: RATE,
  responseTimeoutMs: RESPONSE_TIMEOUT_MS,
  enquireLinkMs: ENQUIRE_LINK_MS,
  patienceMs: PATIENCE_MS,
  reconnectFirstMs: RECONNECT_FIRST_MS,
  reconnectMaxMs: RECONNECT_MAX_MS,
  busyPauseMs: BUSY_PAUSE_MS,
  systemType: '',
  role: 'transceiver',
  ...options,
});
