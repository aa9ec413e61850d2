/** The glossary is held against the code: its words are those of the code, retired words do not come back, and one name is one thing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { expect, it } from 'vitest';
import { isNode, type Node, type SourceFile, sourceFiles } from './testing/source-files.ts';

const glossary = readFileSync(join(repository, 'docs', 'glossary.md'), 'utf8');
const workspaces: readonly string[] = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).workspaces;
const files = sourceFiles(workspaces);
const shipped = files.filter(({ isTest, room }) => !isTest && !['test', 'bench', 'tools'].includes(room));

/** The cells of the table under this heading; without one those of every table but the two about names. */
function rowsOf(heading?: string): string[][] {
  const sections = glossary.split(/^## /m).slice(1);
  const wanted = sections.filter((section) =>
    heading === undefined
      ? !/^(?:Retired words|Names that stand twice)\n/.test(section)
      : section.startsWith(`${heading}\n`),
  );
  return wanted
    .flatMap((section) => section.split('\n'))
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => !['code', 'retired', 'name', '---'].includes(first ?? ''));
}

/** "RegisterRecord", "register_record", "register-record": " register record ". */
const wordsIn = (text: string): string =>
  ` ${text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;

interface Exported {
  readonly name: string;
  readonly file: SourceFile;
  readonly isType: boolean;
}

const TYPES = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration'];

const idOf = (node: Node): string => (isNode(node.id) && typeof node.id.name === 'string' ? node.id.name : '');

/** What is declared and exported in one; a variable has its name in its declarators. */
function exportedIn(file: SourceFile): Exported[] {
  return file.nodes.flatMap(({ type, declaration }) => {
    if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
    const declared = Array.isArray(declaration.declarations) ? declaration.declarations.filter(isNode) : [declaration];
    const isType = TYPES.includes(declaration.type);
    return declared
      .map(idOf)
      .filter((name) => name !== '')
      .map((name) => ({ name, file, isType }));
  });
}

const exported = shipped.flatMap(exportedIn);

it('looks at all exported names of what ships, and at every table', () => {
  expect(exported.length).toBeGreaterThan(2_000);
  expect(exported.filter(({ isType }) => isType).length).toBeGreaterThan(500);
  expect(rowsOf().length).toBeGreaterThan(150);
  expect(rowsOf('Retired words').length).toBeGreaterThan(5);
  expect(rowsOf('Names that stand twice').length).toBeGreaterThan(5);
});

it('each word of the glossary is used: a word that nobody uses is taken out, or the code says something else for it', () => {
  // The words of the house itself, storey and face, are used by the test that holds it.
  const used = wordsIn(files.map(({ text }) => text).join('\n'));
  const unused = rowsOf()
    .flatMap(([code = '']) => code.replaceAll(/\([^)]*\)/g, '').split(','))
    .map((term) => wordsIn(term))
    .filter((term) => term.trim() !== '' && !used.includes(term) && !used.includes(`${term.trimEnd()}s `));
  expect(unused).toEqual([]);
});

it('no exported name uses a retired word: docs/glossary.md says which word stands in its place', () => {
  const wrong = rowsOf('Retired words').flatMap(([retired = '', instead, but = '']) => {
    const kept = new Set([...but.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    const all = retired.split(',').map((word) => wordsIn(word).trimEnd());
    const found = exported.filter(({ name }) =>
      all.some((word) => wordsIn(name).replaceAll(/s /g, ' ').includes(`${word} `)),
    );
    // What is kept is still there, or its exception goes.
    const gone = [...kept].filter((name) => !found.some((one) => one.name === name));
    return [
      ...found.filter(({ name }) => !kept.has(name)).map(({ name, file }) => `${file.path}: ${name}, say ${instead}`),
      ...gone.map((name) => `${name} is not there any more: take it out of the row of ${retired}`),
    ];
  });
  expect(wrong).toEqual([]);
});

it('an exported type is one thing: a name that stands twice is listed in docs/glossary.md with its rooms, and no other does', () => {
  const places = new Map<string, Set<string>>();
  for (const { name, file, isType } of exported) {
    // A version of acts that was signed is kept as it was, its types beside their successors.
    if (isType && !file.path.includes('/version-1/'))
      places.set(name, new Set([...(places.get(name) ?? []), file.path]));
  }
  const twice = [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(
      ([name, paths]) =>
        `${name}: ${[...paths]
          .map((path) => shipped.find((file) => file.path === path)?.room)
          .sort()
          .join(', ')}`,
    );
  const listed = rowsOf('Names that stand twice').map(([name = '', where = '']) => {
    const rooms = [...where.matchAll(/`([\w/]+)`/g)].map(([, room]) => room);
    return `${name.replaceAll('`', '')}: ${rooms.sort().join(', ')}`;
  });
  expect(twice.sort()).toEqual(listed.sort());
});
