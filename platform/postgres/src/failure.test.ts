import { describe, expect, it } from 'vitest';
import { Failure, failureOf, withRetry } from './failure.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('failureOf', () => {
  it.each([
    ['57P01', 'CONNECTION_LOST', 'later'],
    ['08006', 'CONNECTION_LOST', 'later'],
    ['CONNECTION_CLOSED', 'CONNECTION_LOST', 'later'],
    ['ECONNREFUSED', 'NOT_RUNNING', 'later'],
    ['40001', 'SERIALIZATION', 'now'],
    ['53300', 'TOO_MANY_CONNECTIONS', 'later'],
    ['28P01', 'NOT_ALLOWED', 'never'],
  ])('takes %s for %s, to be tried again %s', (code, expected, retry) => {
    const cause = coded(code);
    expect(failureOf(cause)).toMatchObject({ code: expected, retry, cause });
  });

  it('leaves constraints, bugs and what is no error alone', () => {
    for (const error of [coded('23505'), new TypeError('x'), undefined, null, 'text']) {
      expect(failureOf(error)).toBeUndefined();
    }
  });
});

describe('withRetry', () => {
  const failing = (times: number, error: unknown): (() => Promise<string>) => {
    let runs = 0;
    return async () => {
      runs += 1;
      if (runs <= times) throw error;
      return `run ${runs}`;
    };
  };

  it('runs again while another attempt may help', async () => {
    const told: number[] = [];
    const onRetry = (_: Failure, attempt: number): void => void told.push(attempt);
    expect(await withRetry(failing(3, coded('57P03')), { onRetry })).toBe('run 4');
    expect(told).toEqual([1, 2, 3]);
  });

  it('gives up at its limit, at the end of its patience, and at once where nothing can help', async () => {
    await expect(withRetry(failing(3, coded('40001')), { limit: 3 })).rejects.toMatchObject({ code: '40001' });
    await expect(withRetry(failing(99, coded('57P03')), { patienceMs: 150 })).rejects.toMatchObject({ code: '57P03' });
    await expect(withRetry(failing(1, coded('23505')))).rejects.toMatchObject({ code: '23505' });
    await expect(withRetry(failing(1, new Failure('X', 'x', { retry: 'never' })))).rejects.toMatchObject({ code: 'X' });
  });
});
