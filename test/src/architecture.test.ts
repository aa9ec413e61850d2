/** The house as docs/rooms.md draws it: that table, the package files, and every import and word of the source agree. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { describe, expect, it } from 'vitest';
import { isNode, type Node, type SourceFile, sourceFiles } from './testing/source-files.ts';

interface Room {
  readonly name: string;
  readonly mayImport: readonly string[];
}

interface Package {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const packageOf = (folder: string): Package => JSON.parse(read(posix.join(folder, 'package.json')));

const top = packageOf('.');
const workspaces = top.workspaces ?? [];
const folderOfPackage = new Map(workspaces.map((folder) => [packageOf(folder).name, folder]));
const rooms = tableOf(read('docs/rooms.md'));
const files = sourceFiles(workspaces);
const shipped = files.filter(({ isTest }) => !isTest);
/** Each with a schema of its own name. */
const stages = ['stages/fines', 'stages/proceedings', 'stages/payments', 'robot/reports'];
/** From the ground up: nobody reaches to a storey above. */
const storeys: readonly (readonly string[])[] = [
  ['law'],
  ['platform'],
  ['stages', 'connectors'],
  ['robot'],
  ['apps'],
  ['simulators'],
  ['test', 'bench', 'tools'],
];
const storeyOf = (room: string): number => storeys.findIndex((storey) => storey.includes(room.split('/')[0] ?? ''));

function tableOf(text: string): Map<string, Room> {
  const rows = text.split('\n').filter((line) => /^\| (?!room |---)/.test(line));
  return new Map(
    rows.map((row) => {
      const [, name = '', , allowed = ''] = row.split('|').map((cell) => cell.trim());
      const mayImport = allowed
        .split(',')
        .map((item) => item.trim().replaceAll('`', ''))
        .filter(Boolean);
      return [name, { name, mayImport }];
    }),
  );
}

const allowedIn = (room: string): readonly string[] => rooms.get(room)?.mayImport ?? [];

const isAllowed = (room: string, dependency: string): boolean =>
  allowedIn(room).some((item) =>
    item.endsWith('*')
      ? dependency.startsWith(item.slice(0, -1))
      : item === (folderOfPackage.get(dependency) ?? dependency),
  );

/** The package of an import: two parts of a scoped name, else one. */
const packageIn = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

const offences = (of: readonly SourceFile[], find: (file: SourceFile) => readonly string[]): string[] =>
  of.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

describe('the rooms', () => {
  it('are looked at at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(shipped.length).toBeGreaterThan(60);
    expect(shipped.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(200);
  });

  it('have a row each, and each row a room', () => {
    expect([...rooms.keys()].sort()).toEqual([...workspaces].sort());
  });

  it('keep to the table: words import nothing, law nothing but words, no stage another', () => {
    expect(allowedIn('law/words')).toEqual([]);
    expect(allowedIn('law/law')).toEqual(['law/words']);
    for (const stage of stages) expect(allowedIn(stage).filter((item) => stages.includes(item))).toEqual([]);
  });

  it('stand on storeys, and arrows run down: what ships never reaches what only pretends, but for one door', () => {
    expect(workspaces.filter((room) => storeyOf(room) < 0)).toEqual([]);
    const up = workspaces.flatMap((room) =>
      allowedIn(room)
        .filter((item) => workspaces.includes(item) && storeyOf(item) > storeyOf(room))
        .map((item) => `${room} -> ${item}`),
    );
    expect(up).toEqual(['apps/cli -> simulators']);
    const asked = workspaces.filter(
      (room) => '@oryndau/test' in { ...packageOf(room).dependencies, ...packageOf(room).devDependencies },
    );
    expect(asked).toEqual([]);
    const doors = shipped
      .filter(
        ({ room, imports }) => room === 'apps/cli' && imports.some((name) => packageIn(name) === '@oryndau/simulators'),
      )
      .map(({ path }) => path);
    expect(doors).toEqual(['apps/cli/src/simulators.ts']);
  });

  it('make no circle, and none is over a quarter of the source', () => {
    expect(circleIn(workspaces, (room) => allowedIn(room).filter((item) => workspaces.includes(item)))).toBe(null);
    const lines = ({ text }: SourceFile): number => text.split('\n').length;
    const ours = shipped.filter(({ room }) => !['test', 'bench', 'tools'].includes(room));
    const total = ours.reduce((sum, file) => sum + lines(file), 0);
    const sizes = workspaces.map((room) =>
      ours.filter((file) => file.room === room).reduce((sum, file) => sum + lines(file), 0),
    );
    expect(total).toBeGreaterThan(40_000);
    expect(Math.max(...sizes) / total).toBeLessThan(0.25);
  });

  it('declare what the table allows', () => {
    const wrong = workspaces.flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = packageOf(folder);
      // What only the tests of a room use of another room is declared for development, and no file that ships may import it.
      const forTests = Object.keys(devDependencies ?? {}).filter((name) => !folderOfPackage.has(name));
      const declared = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...forTests];
      return declared.filter((name) => !isAllowed(folder, name)).map((name) => `${folder} declares ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

const byPath = new Map(files.map((file) => [file.path, file]));

/** The file of ours that an import names; undefined where it is none. */
function fileOf(from: SourceFile, specifier: string): string | undefined {
  if (isRelative(specifier)) return posix.join(dirname(from.path), specifier);
  const folder = folderOfPackage.get(packageIn(specifier));
  if (folder === undefined) return undefined;
  const target = packageOf(folder).exports?.[`.${specifier.slice(packageIn(specifier).length)}`];
  return target === undefined ? undefined : posix.join(folder, target);
}

const importsOf = (path: string): readonly string[] => {
  const file = byPath.get(path);
  return file === undefined ? [] : file.imports.flatMap((name) => fileOf(file, name) ?? []);
};

/** The first circle that is met, from its beginning to its beginning; null where there is none. */
function circleIn(all: readonly string[], next: (one: string) => readonly string[]): string | null {
  const done = new Set<string>();
  const way: string[] = [];
  const look = (one: string): string | null => {
    if (way.includes(one)) return [...way.slice(way.indexOf(one)), one].join(' -> ');
    if (done.has(one)) return null;
    way.push(one);
    const found = next(one)
      .map(look)
      .find((circle) => circle !== null);
    way.pop();
    done.add(one);
    return found ?? null;
  };
  return all.map(look).find((circle) => circle !== null) ?? null;
}

/** The names that a file exports, through what it hands on. */
function namesOf(path: string): string[] {
  const file = byPath.get(path);
  return (file?.nodes ?? []).flatMap((node) => {
    if (node.type === 'ExportAllDeclaration' && isNode(node.source) && file !== undefined) {
      return namesOf(fileOf(file, String(node.source.value)) ?? '');
    }
    if (node.type !== 'ExportNamedDeclaration') return [];
    const specifiers = Array.isArray(node.specifiers) ? node.specifiers.length : 0;
    return Array.from({ length: specifiers + (isNode(node.declaration) ? 1 : 0) }, () => path);
  });
}

/** Names that one may take from a face before it is a barrel. */
const FACE_NAMES_MAX = 29;

describe('a face', () => {
  const faces = workspaces.flatMap((folder) =>
    Object.values(packageOf(folder).exports ?? {}).map((target) => posix.join(folder, target)),
  );

  it('is there, and shows fewer than thirty names', () => {
    expect(faces.length).toBeGreaterThan(100);
    expect(faces.filter((face) => !byPath.has(face))).toEqual([]);
    expect(faces.filter((face) => namesOf(face).length > FACE_NAMES_MAX)).toEqual([]);
  });

  it('is asked for by somebody', () => {
    const asked = new Set(
      files.flatMap((file) => file.imports.filter((name) => !isRelative(name)).map((name) => fileOf(file, name))),
    );
    expect(faces.filter((face) => !asked.has(face) && !face.startsWith('apps/cli/'))).toEqual([]);
  });
});

describe('an import', () => {
  it('never comes back to where it began, types included', () => {
    expect(files.reduce((sum, { path }) => sum + importsOf(path).length, 0)).toBeGreaterThan(2_000);
    expect(circleIn([...byPath.keys()], importsOf)).toBe(null);
  });

  it('of a room names what the room shows', () => {
    const wrong = offences(files, (file) =>
      file.imports.filter((name) => folderOfPackage.has(packageIn(name)) && fileOf(file, name) === undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('is declared by its room', () => {
    const wrong = offences(files, ({ room, imports, isTest }) => {
      const { dependencies, devDependencies, optionalDependencies } = packageOf(room);
      const declared = {
        ...dependencies,
        ...optionalDependencies,
        ...(isTest ? { ...devDependencies, ...top.devDependencies } : {}),
      };
      return imports
        .filter((specifier) => !isRelative(specifier) && !isBuiltin(specifier))
        .filter((specifier) => !(packageIn(specifier) in declared));
    });
    expect(wrong).toEqual([]);
  });

  it('by a path stays in its room, and what ships uses nothing that is for tests', () => {
    const wrong = offences(files, ({ path, room, imports, isTest }) =>
      imports.filter((specifier) => {
        const target = isRelative(specifier) ? posix.join(dirname(path), specifier) : specifier;
        if (isRelative(specifier) && !target.startsWith(`${room}/`)) return true;
        return !isTest && room !== 'bench' && /\/testing\b/.test(target);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of Node is called so', () => {
    expect(
      offences(files, ({ imports }) => imports.filter((name) => isBuiltin(name) && !name.startsWith('node:'))),
    ).toEqual([]);
  });
});

/** Where nothing but values may come in: words, law, and the core of each stage. */
const pure = shipped.filter(({ path }) => /^law\/(law|words)\/src\/|\/src\/core\//.test(path));
const PURE_PACKAGES = ['@oryndau/words', '@oryndau/law', 'uuid'];

describe('the pure parts', () => {
  it('are many, and import nothing of Node and nothing that is not pure', () => {
    expect(pure.length).toBeGreaterThan(30);
    const wrong = offences(pure, ({ path, room, imports }) =>
      imports.filter((specifier) => {
        if (!isRelative(specifier)) return !PURE_PACKAGES.includes(packageIn(specifier));
        return !posix
          .join(dirname(path), specifier)
          .startsWith(room.startsWith('law/') ? `${room}/src/` : `${room}/src/core/`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('know neither the clock nor chance nor the process', () => {
    expect(offences(pure, ({ nodes }) => nodes.flatMap(impurity))).toEqual([]);
    // The check itself sees what it looks for.
    const elsewhere = offences(shipped, ({ nodes }) => nodes.flatMap(impurity));
    expect(elsewhere.length).toBeGreaterThan(5);
  });
});

describe('the sentences for staff', () => {
  const words = shipped.filter(({ room }) => room === 'robot/sentences');

  it('say it without the clock, chance, a server or a database', () => {
    expect(words.length).toBeGreaterThan(20);
    expect(offences(words, ({ nodes }) => nodes.flatMap(impurity))).toEqual([]);
    const asking = offences(words, ({ imports }) =>
      imports.filter((name) => isBuiltin(name) || /\/sql\/|^@oryndau\/postgres/.test(name)),
    );
    expect(asking).toEqual([]);
  });
});

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/** `Date.now()`, `Date()`, `new Date()`, `Math.random()`, `performance.now()`, `crypto…`, `process…`, `globalThis…`. */
function impurity(node: Node): string[] {
  switch (node.type) {
    case 'MemberExpression': {
      const [object, property] = [nameOf(node.object), nameOf(node.property)];
      const member = `${object}.${property}`;
      const isImpure =
        ['Date.now', 'Math.random'].includes(member) ||
        ['process', 'performance', 'crypto', 'globalThis', 'console'].includes(object);
      return isImpure ? [member] : [];
    }
    case 'NewExpression':
    case 'CallExpression': {
      const isClock = nameOf(node.callee) === 'Date' && (node.type === 'CallExpression' || isEmpty(node.arguments));
      const isIo = ['fetch', 'setTimeout', 'setInterval', 'setImmediate'].includes(nameOf(node.callee));
      return isClock || isIo ? [`${nameOf(node.callee)}()`] : [];
    }
    default:
      return [];
  }
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

describe('a stage in the database', () => {
  /** Whoever keeps rows, but the robot's rooms that see all stages. */
  const sql = shipped.filter(
    ({ path, room }) =>
      /\/src\/sql\//.test(path) || ['robot/outside', 'platform/access', 'platform/journal'].includes(room),
  );

  it('reads and writes no schema of another stage', () => {
    expect(sql.length).toBeGreaterThan(5);
    const others = (room: string) =>
      stages
        .filter((stage) => stage !== room)
        .map((stage) => posix.basename(stage))
        .join('|');
    const wrong = offences(sql, ({ room, text }) =>
      Array.from(
        text.matchAll(new RegExp(`\\b(into|update|from|join)\\s+(?:${others(room)})\\.\\w+`, 'g')),
        ([found]) => found,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Into which schemas a room writes, by the statements in its source; `work` and `journal` are the platform's own. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'platform/postgres': ['oryndau'],
  'platform/journal': ['journal', 'work'],
  'platform/signing': ['connectors'],
  'platform/access': ['portal'],
  'stages/fines': ['fines'],
  'stages/proceedings': ['proceedings'],
  'stages/payments': ['payments'],
  'robot/reports': ['reports'],
  'robot/outside': ['connectors', 'portal', 'work'],
  'robot/standing': ['work'],
  'platform/staff': ['staff'],
  'robot/deciding': ['work'],
  // The clock of a demonstration, in its own database.
  simulators: ['demonstration'],
};

const WRITES =
  /\b(?:insert into|update|delete from|truncate|merge into)\s+([a-z_]+)\.[a-z_]+|(?:copyRows\(\s*\w+,\s*|table: )'([a-z_]+)\.[a-z_]+'/g;

const schemasWritten = (path: string): string[] =>
  Array.from(read(path).matchAll(WRITES), (match) => match[1] ?? match[2] ?? '');

describe('a statement', () => {
  const written = shipped.map(({ path, room }) => ({ path, room, schemas: schemasWritten(path) }));

  it('is seen at all', () => {
    expect(written.flatMap(({ schemas }) => schemas).length).toBeGreaterThan(80);
  });

  it('writes into the tables of its own room only', () => {
    const wrong = written.flatMap(({ path, room, schemas }) =>
      schemas.filter((schema) => !(mayWrite[room] ?? []).includes(schema)).map((schema) => `${path} writes ${schema}`),
    );
    expect(wrong).toEqual([]);
  });
});

const LINES_MAX = 600;
/** A table of cases may be read row by row. */
const TEST_LINES_MAX = 700;

describe('a file', () => {
  it(`has at most ${LINES_MAX} lines, but for sentences and parameters`, () => {
    const prose = /\/parameters\/|-texts\.ts$/;
    const wrong = offences(files, ({ path, text, isTest }) => {
      const lines = text.split('\n').length - 1;
      return lines > (isTest ? TEST_LINES_MAX : LINES_MAX) && !prose.test(path) ? [`${lines} lines`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('says of everything what it is: no any', () => {
    expect(
      offences(files, ({ nodes }) => nodes.filter(({ type }) => type === 'TSAnyKeyword').map(() => 'any')),
    ).toEqual([]);
  });

  it('of tests runs all of them: none is the only one, skipped without a reason, or to be done', () => {
    const tests = files.filter(({ path }) => /\.test\.tsx?$/.test(path));
    expect(tests.length).toBeGreaterThan(30);
    const wrong = offences(tests, ({ nodes }) =>
      nodes.flatMap((node) => {
        if (node.type !== 'MemberExpression' || !['it', 'test', 'describe'].includes(nameOf(node.object))) return [];
        return ['only', 'skip', 'todo', 'fails'].includes(nameOf(node.property)) ? [`.${nameOf(node.property)}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
