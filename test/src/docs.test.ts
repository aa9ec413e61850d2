/**
 * The documentation is held against the code: links, functions of the tour, checks of the decisions, words, dependencies, and the
 * hashes that check-the-journal.md computes by hand. Each check says how much it looked at, since one that looks at nothing passes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All pages, as paths from the root. */
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** The targets of Markdown links that lie in the repository, without code blocks. */
function localLinks(page: string): string[] {
  const text = read(page).replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

it('every relative link leads somewhere', () => {
  const links = pages.flatMap((page) => localLinks(page).map((target) => ({ page, target })));
  expect(pages.length).toBeGreaterThan(20);
  expect(links.length).toBeGreaterThan(100);
  const broken = links.filter(({ page, target }) => {
    const path = target.split('#')[0] ?? '';
    return path !== '' && !existsSync(join(root, dirname(page), path));
  });
  expect(broken).toEqual([]);
});

it('every page is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const target of localLinks(page)) {
      const path = relative(root, resolve(root, dirname(page), target.split('#')[0] ?? ''));
      if (path.endsWith('.md') && existsSync(join(root, path))) reached.add(path);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

it('every function that a page names beside a link is exported there', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/\[`(\w+)`\]\(([^)#\s]+\.tsx?)\)/g)].map(([, name = '', file = '']) => ({
      page,
      name,
      file: relative(root, resolve(root, dirname(page), file)),
    })),
  );
  expect(named.filter(({ page }) => page === join('docs', 'tour.md')).length).toBeGreaterThan(50);
  const missing = named.filter(({ name, file }) => !isExported(name, file));
  expect(missing).toEqual([]);
});

function isExported(name: string, file: string): boolean {
  const path = join(root, file);
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const declared = new RegExp(`^export (?:async )?(?:const|function\\*?|class|interface|type) ${name}\\b`, 'm');
  return declared.test(readFileSync(path, 'utf8'));
}

it('every decision names a check that is there, and stands in the list', () => {
  const folder = join('docs', 'decisions');
  const decisions = readdirSync(join(root, folder)).filter((name) => /^\d{4}-.*\.md$/.test(name));
  expect(decisions.length).toBeGreaterThan(10);
  expect(new Set(decisions.map((name) => name.slice(0, 4))).size).toBe(decisions.length);
  const list = read(join(folder, 'README.md'));
  for (const name of decisions) {
    const text = read(join(folder, name));
    expect(text, name).toMatch(/^\*\*Date\.\*\* \d{4}-\d{2}-\d{2}\. \*\*Status\.\*\* /m);
    expect(list, name).toContain(`(${name})`);
    const keptBy = text.split('**Kept by**')[1] ?? '';
    const files = [...keptBy.matchAll(/`([\w./-]+\.\w+|\.ci\/run)`/g)].map(([, file]) => file ?? '');
    expect(files.length, name).toBeGreaterThan(0);
    expect(
      files.filter((file) => !existsSync(join(root, file))),
      name,
    ).toEqual([]);
    // A test that is quoted by its name has this name.
    for (const [, file = '', title = ''] of keptBy.matchAll(/`([\w./-]+\.ts)`\s+\("([^"]+)"\)/g)) {
      expect(read(file), name).toContain(title);
    }
  }
});

it('the paths that the how-tos name are there', () => {
  const folder = join('docs', 'how-to');
  const named = readdirSync(join(root, folder)).flatMap((name) =>
    [
      ...read(join(folder, name)).matchAll(
        /`((?:law|platform|stages|connectors|robot|apps|simulators|test|tools)\/[\w./-]+)`/g,
      ),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !/your-rule|\/NAME\b/.test(path)),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('every direct dependency has a line, and no line is left over', () => {
  const top = JSON.parse(read('package.json')) as { workspaces: string[] } & Manifest;
  const manifests = [top, ...top.workspaces.map((room) => JSON.parse(read(join(room, 'package.json'))) as Manifest)];
  const wanted = new Set(
    manifests
      .flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
        Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
      )
      .filter((name) => !name.startsWith('@oryndau/')),
  );
  const lines = [...read(join('docs', 'dependencies.md')).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '');
  expect(wanted.size).toBeGreaterThan(15);
  expect(lines.sort()).toEqual([...wanted].sort());
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The words from which the house began: none of them may get another name. */
const firstWords = [
  ['fine', 'штраф', 'айыппұл'],
  ['enforcement document', 'исполнительный документ', 'атқарушылық құжат'],
  ['proceeding (simplified)', 'упрощенное производство', 'оңайлатылған іс жүргізу'],
  ['debtor', 'должник', 'борышкер'],
  ['claimant', 'взыскатель', 'өндіріп алушы'],
  ['arrest', 'арест денег', 'ақшаға тыйым салу'],
  ['collection order', 'инкассовое распоряжение', 'инкассолық өкім'],
  ['recall', 'отзыв', 'кері қайтарып алу'],
  ['private bailiff', 'частный судебный исполнитель', 'жеке сот орындаушысы'],
  ['chamber', 'палата', 'палата'],
  ['act (resolution)', 'постановление', 'қаулы'],
  ['MCI', 'МРП', 'АЕК'],
  ['IIN', 'ИИН', 'ЖСН'],
  ['BIN', 'БИН', 'БСН'],
] as const;

it('the glossary has the first words, and no word twice', () => {
  const rows = read(join('docs', 'glossary.md'))
    .split('\n')
    .filter((line) => /^\| (?!code|---)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.length).toBeGreaterThan(100);
  for (const [word, ru, kk] of firstWords) {
    expect(rows.find(([code]) => code === word)?.slice(1, 3), word).toEqual([ru, kk]);
  }
  const words = rows.map(([code]) => code);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  expect(rows.filter((cells) => cells.some((cell, index) => index < 4 && cell === ''))).toEqual([]);
});

it('the hashes in check-the-journal.md are those that sha256sum gives', () => {
  const page = read(join('docs', 'how-to', 'check-the-journal.md'));
  const commands = [...page.matchAll(/^printf %s '([^']+)' \| sha256sum.*\n# ([0-9a-f]+)$/gm)];
  expect(commands.length).toBe(3);
  for (const [, text = '', told = ''] of commands) {
    expect(createHash('sha256').update(text).digest('hex').startsWith(told)).toBe(true);
  }
});

it('no page names a path of somebody’s machine', () => {
  const faults = pages.filter((page) => /(?:^|[\s`("'])\/(?:home|Users|root|work|tmp)\//m.test(read(page)));
  expect(faults).toEqual([]);
});
