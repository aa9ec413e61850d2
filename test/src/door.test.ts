/** Text at the door: whatever turns bytes or JSON into text is in one list (testing/text-places.ts), and what a stranger wrote goes through law/door-text.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './testing/source-files.ts';
import { textPlaces } from './testing/text-places.ts';
import { readersIn } from './testing/text-readers.ts';

const DOOR = 'law/law/src/door-text.ts';
const { workspaces }: { readonly workspaces: readonly string[] } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
);
/** What only pretends is no stranger, and answers to nobody. */
const shipped = sourceFiles(
  workspaces.filter((room) => !['simulators', 'test', 'bench', 'tools'].includes(room)),
).filter(({ isTest, path }) => !isTest && path !== DOOR);
const asksTheDoor = (path: string): boolean =>
  path === DOOR || shipped.some((file) => file.path === path && file.imports.includes('@oryndau/law/door-text'));

describe('the door', () => {
  it('has every place in its list that reads, with what it reads by', () => {
    const found = Object.fromEntries(
      shipped.flatMap((file) => {
        const by = readersIn(file).join();
        return by === '' ? [] : [[file.path, by]];
      }),
    );
    const listed = Object.fromEntries(Object.entries(textPlaces).map(([path, { by }]) => [path, by]));
    expect(found).toEqual(listed);
    expect(Object.keys(found).length).toBeGreaterThan(60);
  });

  it('is asked where a stranger is read, there or where it is said', () => {
    const open = Object.entries(textPlaces)
      .filter(([, { door }]) => door !== 'ours' && door !== 'marks')
      .filter(([path, { door }]) => !asksTheDoor(door === 'here' ? path : door));
    expect(open).toEqual([]);
  });
});
