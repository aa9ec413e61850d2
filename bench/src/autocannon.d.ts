/** The part of autocannon that is used here; the package has no types of its own. */
declare module 'autocannon' {
  export interface AutocannonRequest {
    readonly method?: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
  }

  export interface AutocannonClient {
    setRequests(requests: readonly AutocannonRequest[]): void;
  }

  export interface AutocannonOptions {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Seconds that an answer is waited for. */
    readonly timeout?: number;
    readonly requests?: readonly AutocannonRequest[];
    /** Called for each connection before it sends anything. */
    readonly setupClient?: (client: AutocannonClient) => void;
  }

  export interface AutocannonResult {
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
    readonly requests: { readonly average: number; readonly total: number };
    /** How many answers of each status. */
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    /** Connections that broke, and answers that did not come in time; the latter are counted in both. */
    readonly errors: number;
    readonly timeouts: number;
    /** Seconds. */
    readonly duration: number;
  }

  export default function autocannon(options: AutocannonOptions): Promise<AutocannonResult>;
}
