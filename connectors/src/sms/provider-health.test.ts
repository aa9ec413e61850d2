import { describe, expect, it } from 'vitest';
import {
  ProviderHealth,
  REST_FIRST_MS,
  REST_MAX_MS,
  SAMPLE_AGE_MAX_MS,
  SAMPLE_LEAST,
  TRIAL_SUBMITS,
} from './provider-health.ts';

let at = 0;
const fresh = (): ProviderHealth => {
  at = 0;
  return new ProviderHealth(() => at);
};
const noteMany = (health: ProviderHealth, count: number, isBad: boolean): boolean[] =>
  Array.from({ length: count }, () => health.note(isBad));

describe('the health of a provider', () => {
  it('is told by no fewer messages than the least sample', () => {
    const health = fresh();
    expect(noteMany(health, SAMPLE_LEAST - 1, true)).not.toContain(true);
    expect(health.state).toBe('well');
    expect(health.note(true)).toBe(true);
    expect(health.state).toBe('resting');
    expect(health.admit()).toBe(false);
  });

  it('bears 15 % of bad ones and not more', () => {
    const health = fresh();
    noteMany(health, 85, false);
    expect(noteMany(health, 15, true)).not.toContain(true);
    expect(health.badShare).toBeCloseTo(0.15);
    expect(health.note(true)).toBe(true);
  });

  it('forgets what is older than a quarter of an hour', () => {
    const health = fresh();
    noteMany(health, SAMPLE_LEAST - 1, true);
    at += SAMPLE_AGE_MAX_MS + 1;
    expect(health.note(true)).toBe(false);
    expect(health.badShare).toBe(1);
    expect(health.state).toBe('well');
  });

  it('is found out by a trial, which must go well to the last', () => {
    const health = fresh();
    noteMany(health, SAMPLE_LEAST, true);
    at += REST_FIRST_MS;
    expect(Array.from({ length: TRIAL_SUBMITS + 1 }, () => health.admit())).toEqual([
      ...Array(TRIAL_SUBMITS).fill(true),
      false,
    ]);
    noteMany(health, TRIAL_SUBMITS - 1, false);
    expect(health.state).toBe('trial');
    health.note(false);
    expect(health.state).toBe('well');
  });

  it('rests twice as long after each trial that failed, with an end to it', () => {
    const health = fresh();
    noteMany(health, SAMPLE_LEAST, true);
    let rest = REST_FIRST_MS;
    for (let trial = 0; trial < 10; trial += 1) {
      at += rest - 1;
      expect(health.state).toBe('resting');
      at += 1;
      expect(health.state).toBe('trial');
      expect(health.note(true)).toBe(true);
      rest = Math.min(REST_MAX_MS, rest * 2);
    }
  });

  it('in a trial whose messages came to nothing is tried again', () => {
    const health = fresh();
    noteMany(health, SAMPLE_LEAST, true);
    at += REST_FIRST_MS;
    while (health.admit());
    at += REST_FIRST_MS;
    expect(health.admit()).toBe(true);
  });
});
