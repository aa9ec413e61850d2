/** The source files of the rooms, parsed: what they import, and what stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { repository } from '@oryndau/postgres/testing/places';
import { parseSync } from 'oxc-parser';

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Tests, and what only tests use. */
  readonly isTest: boolean;
  readonly imports: readonly string[];
  /** Every node of its syntax tree. */
  readonly nodes: readonly Node[];
}

export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const IGNORED = new Set(['node_modules', 'generated']);
const SOURCE = /\.(ts|tsx|mjs)$/;
const TEST = /\.test\.tsx?$|\/testing\/|\/(test-)?programs\/|\/testing[^/]*\.ts$|^test\//;

export function sourceFiles(rooms: readonly string[]): SourceFile[] {
  return rooms.flatMap((room) => filesIn(join(repository, room)).map((path) => sourceFile(room, path)));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

const sourceFile = (room: string, absolute: string): SourceFile =>
  parsedFile(room, relative(repository, absolute).split(sep).join('/'), readFileSync(absolute, 'utf8'));

/** Also of a text that is nowhere kept, to try a check on. */
export function parsedFile(room: string, path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const nodes: Node[] = [];
  collect(program, nodes);
  const dynamic = nodes.flatMap(({ type, source }) =>
    type === 'ImportExpression' && isNode(source) && typeof source.value === 'string' ? [source.value] : [],
  );
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  );
  const imports = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic];
  return { path, room, text, isTest: TEST.test(path), imports: [...new Set(imports)], nodes };
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) nodes.push(value);
    for (const child of Object.values(value)) collect(child, nodes);
  }
}
