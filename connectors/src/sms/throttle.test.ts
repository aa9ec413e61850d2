import { describe, expect, it } from 'vitest';
import { Throttle } from './throttle.ts';

/** How many tokens are had until `end`, on a clock of its own. */
function takenUntil(throttle: Throttle, start: number, end: number): number {
  let taken = 0;
  for (let now = start; now < end; ) {
    const waitMs = throttle.take(now);
    if (waitMs === 0) taken += 1;
    else now += waitMs;
  }
  return taken;
}

describe('the throttle', () => {
  it('lets a burst go, then so many a second', () => {
    const throttle = new Throttle({ perSecond: 100, burst: 20 }, 0);
    expect(takenUntil(throttle, 0, 1)).toBe(20);
    expect(takenUntil(throttle, 1, 10_000)).toBeGreaterThanOrEqual(990);
    expect(takenUntil(throttle, 10_000, 20_000)).toBeLessThanOrEqual(1_001);
  });

  it('does not save up more than the burst', () => {
    const throttle = new Throttle({ perSecond: 100, burst: 20 }, 0);
    expect(takenUntil(throttle, 3_600_000, 3_600_001)).toBe(20);
  });

  it('is halved by a busy centre, to a twentieth at least, and recovers in twenty seconds', () => {
    const throttle = new Throttle({ perSecond: 100, burst: 20 }, 0);
    throttle.slowDown(0);
    expect(throttle.perSecond).toBe(50);
    for (let count = 0; count < 10; count += 1) throttle.slowDown(0);
    expect(throttle.perSecond).toBe(5);
    takenUntil(throttle, 0, 20_000);
    expect(throttle.perSecond).toBe(100);
  });
});
