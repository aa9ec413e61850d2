import { expect, it } from 'vitest';
import { actCodeOf } from './act-code.ts';

const act = { body: '{"type":"opening"}', jws: 'e30..abc' };

it('is twelve letters and digits, the same each time, and another for another act or signature', () => {
  const code = actCodeOf(act);
  expect(code).toMatch(/^[A-HJKMNP-TV-Z0-9]{12}$/);
  expect(actCodeOf({ ...act })).toBe(code);
  const others = [
    { ...act, body: '{"type":"arrest"}' },
    { ...act, jws: 'e30..abd' },
    { body: `${act.jws}\n${act.body}`, jws: '' },
  ];
  expect(new Set(others.map(actCodeOf)).size).toBe(3);
  expect(others.map(actCodeOf)).not.toContain(code);
});
