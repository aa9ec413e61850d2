/** `npm ci --engine-strict`, as many offices have it, on the oldest Node that we name: nothing in the lock file may ask for a newer one. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const OLDEST = [20, 19, 0] as const;

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** Ranges as packages write them: alternatives of comparators; "20" and "^20.19" are of that major. */
const takes = (range: string): boolean =>
  range.split('||').some((alternative) =>
    alternative
      .replace(/([<>=^~])\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .every((comparator) => {
        const [, sign = '', written = ''] = /^([<>]?=?|[\^~])v?([\d.x*]*)$/.exec(comparator) ?? [];
        if (written === '' || written === '*') return comparator === '' || comparator === '*';
        const named = written.split('.').map((part) => Number.parseInt(part, 10) || 0);
        const order = OLDEST.map((part, at) => part - (named[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
        if (sign === '>=' || sign === '>') return order >= (sign === '>' ? 1 : 0);
        if (sign === '<' || sign === '<=') return order <= (sign === '<' ? -1 : 0);
        return named[0] === OLDEST[0] && (sign === '' ? true : order >= 0);
      }),
  );

it('is taken by every package of the lock file that is not optional', () => {
  expect(read('package.json').engines.node).toBe(`>=${OLDEST.slice(0, 2).join('.')}`);
  const packages = Object.entries<{ engines?: { node?: string }; optional?: boolean }>(
    read('package-lock.json').packages,
  );
  expect(packages.length).toBeGreaterThan(300);
  const newer = packages.filter(
    ([name, { engines, optional }]) => name !== '' && !optional && !takes(engines?.node ?? '*'),
  );
  expect(newer.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
  for (const [range, isTaken] of [
    ['>=22', false],
    ['^20.19.0 || >=22.12.0', true],
    ['18 || 20', true],
    ['^18 || ^22', false],
    ['>= 20.20', false],
    ['>=18 <21', true],
    ['>=18 <20', false],
    ['*', true],
  ] as const)
    expect(takes(range), range).toBe(isTaken);
});
