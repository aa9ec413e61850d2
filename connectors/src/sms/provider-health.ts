/**
 * Whether a provider is well, by what it did with the last messages. GOV.UK Notify shifts when 15 % of its messages are late within
 * fifteen minutes (notifications-api app/celery/scheduled_tasks.py:190); we look at the answers to submits, which come in
 * milliseconds, and so can shift within twenty messages.
 */

/** Enough to tell 15 % from chance, few enough to be reached in a quiet hour. */
export const SAMPLE_LEAST = 20;
export const SAMPLE_MAX = 200;
/** Older than this says nothing about now. */
export const SAMPLE_AGE_MAX_MS = 15 * 60_000;
/** Notify's 15 %. */
export const BAD_SHARE_MAX = 0.15;
/** A centre answers in 10 to 300 ms; at 5 s the window of 50 gives ten messages a second, a day for a region's notices. */
export const SLOW_SUBMIT_MS = 5_000;
/** How long it rests before it is tried again; doubled with each trial that fails. */
export const REST_FIRST_MS = 30_000;
export const REST_MAX_MS = 15 * 60_000;
/** Messages that are risked to find out; all of them must go well. */
export const TRIAL_SUBMITS = 10;

export type HealthState = 'well' | 'resting' | 'trial';

export class ProviderHealth {
  readonly #now: () => number;
  #state: HealthState = 'well';
  #sample: { readonly at: number; readonly isBad: boolean }[] = [];
  #restMs = REST_FIRST_MS;
  #restsUntil = 0;
  #admitted = 0;
  #passed = 0;

  /** `now`: milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get state(): HealthState {
    // A trial whose messages never came to a submit (their keys were known already) begins again after a while.
    if (this.#state !== 'well' && this.#now() >= this.#restsUntil) this.#beginTrial();
    return this.#state;
  }

  get badShare(): number {
    this.#forgetOld();
    const bad = this.#sample.filter(({ isBad }) => isBad).length;
    return this.#sample.length === 0 ? 0 : bad / this.#sample.length;
  }

  /** Whether it may have one more message; in a trial each admission is counted. */
  admit(): boolean {
    const { state } = this;
    if (state !== 'trial') return state === 'well';
    if (this.#admitted >= TRIAL_SUBMITS) return false;
    this.#admitted += 1;
    return true;
  }

  /** Takes note of one submit; true when the provider has just fallen ill. */
  note(isBad: boolean): boolean {
    if (this.state === 'trial') return this.#noteTrial(isBad);
    if (this.#state === 'resting') return false;
    this.#sample.push({ at: this.#now(), isBad });
    if (this.#sample.length > 2 * SAMPLE_MAX) this.#sample = this.#sample.slice(-SAMPLE_MAX);
    if (!isBad) return false;
    if (this.badShare <= BAD_SHARE_MAX || this.#sample.length < SAMPLE_LEAST) return false;
    this.#rest();
    return true;
  }

  #noteTrial(isBad: boolean): boolean {
    if (isBad) {
      this.#restMs = Math.min(REST_MAX_MS, this.#restMs * 2);
      this.#rest();
      return true;
    }
    this.#passed += 1;
    if (this.#passed >= TRIAL_SUBMITS) {
      this.#state = 'well';
      this.#sample = [];
      this.#restMs = REST_FIRST_MS;
    }
    return false;
  }

  #rest(): void {
    this.#state = 'resting';
    this.#restsUntil = this.#now() + this.#restMs;
    this.#sample = [];
  }

  #beginTrial(): void {
    this.#state = 'trial';
    this.#restsUntil = this.#now() + this.#restMs;
    this.#admitted = 0;
    this.#passed = 0;
  }

  #forgetOld(): void {
    const oldest = this.#now() - SAMPLE_AGE_MAX_MS;
    const kept = this.#sample.findIndex(({ at }) => at >= oldest);
    this.#sample = kept === -1 ? [] : this.#sample.slice(Math.max(kept, this.#sample.length - SAMPLE_MAX));
  }
}
