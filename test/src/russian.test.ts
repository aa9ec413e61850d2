/** The Russian of everything that ships is written as the law's own texts are: with е where a primer writes ё. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { expect, it } from 'vitest';
import { sourceFiles } from './testing/source-files.ts';

const { workspaces } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { workspaces: string[] };
/** Rules about letters, which must know this one, and what invented people write. */
const ABOUT_LETTERS = /\/kazakh\.ts$|\/latin-name\.ts$|\/search-keys\.ts$|^simulators\//;
const files = sourceFiles(workspaces).filter(({ isTest, path }) => !isTest && !ABOUT_LETTERS.test(path));

it('has one letter where people write two', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter(({ text }) => /ё/iu.test(text)).map(({ path }) => path)).toEqual([]);
});
