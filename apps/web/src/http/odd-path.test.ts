import { expect, it } from 'vitest';
import { PATH_PART_MAX, rewriteOddPath } from './odd-path.ts';

it.each([
  ['/', '/'],
  ['/c/abc?x=%zz', '/c/abc?x=%zz'],
  ['/c/%zz', '/c/-'],
  ['/%zz/y', '/-/y'],
  ['/c/%D0%B9', '/c/%D0%B9'],
  ['/c/%D0', '/c/-'],
  [`/c/${'a'.repeat(PATH_PART_MAX)}`, `/c/${'a'.repeat(PATH_PART_MAX)}`],
  [`/c/${'a'.repeat(PATH_PART_MAX + 1)}/x?q=1`, '/c/-/x?q=1'],
])('%s is asked as %s', (url, asked) => {
  expect(rewriteOddPath({ url })).toBe(asked);
});
