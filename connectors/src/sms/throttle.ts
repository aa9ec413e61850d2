/**
 * A token bucket: so many messages a second, with a burst. A centre that says "throttled" halves it, and each second without such a
 * word gives a twentieth back, which finds the rate that the centre bears without being told.
 */
export interface Rate {
  readonly perSecond: number;
  /** How many may go at once after a pause. */
  readonly burst: number;
}

const RECOVERY_PER_SECOND = 0.05;
/** Below this share of the rate the bucket does not slow down: it must go on to find out when the centre is well again. */
const SHARE_LEAST = 0.05;

export class Throttle {
  readonly #rate: Rate;
  #share = 1;
  #tokens: number;
  #at: number;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Takes a token, or says in how many milliseconds there will be one. */
  take(now: number): 0 | number {
    this.#refill(now);
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil(((1 - this.#tokens) / (this.#rate.perSecond * this.#share)) * 1000));
  }

  slowDown(now: number): void {
    this.#refill(now);
    this.#share = Math.max(SHARE_LEAST, this.#share / 2);
    this.#tokens = 0;
  }

  /** The present rate, per second. */
  get perSecond(): number {
    return this.#rate.perSecond * this.#share;
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + seconds * this.#rate.perSecond * this.#share);
    this.#share = Math.min(1, this.#share + seconds * RECOVERY_PER_SECOND);
  }
}
