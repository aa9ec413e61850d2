import { allParameters } from '@oryndau/law/parameters/all';
import { languages } from '@oryndau/words/languages';
import { expect, it } from 'vitest';
import { findTexts } from './find.ts';

it('the first page says of every measure that the law lets the robot take, and of no other', () => {
  const measures = allParameters.find(({ name }) => name === 'simplified.measures');
  const lawful = new Set(measures?.values.flatMap(({ value }) => value as readonly string[]));
  expect(lawful.size).toBeGreaterThan(3);
  for (const language of languages) {
    const { may } = findTexts[language].home;
    expect(new Set(Object.keys(may.measures))).toEqual(lawful);
    const lines = [may.first, ...Object.values(may.measures), ...may.after];
    expect(new Set(lines).size).toBe(lines.length);
    // One list: every line but the last goes on.
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/;$/);
    expect(lines.at(-1)).toMatch(/\.$/);
  }
});
