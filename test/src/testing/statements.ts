/**
 * The SQL statements that stand in the source, as texts that PostgreSQL can describe without running them: values become parameters, and
 * the parts of which a statement is put together (fragments, names, texts) are followed to where they are written.
 */
import { Declarations, literalOf, type Place, sourceOf } from './declarations.ts';
import { type Fields, fieldsOf } from './row-types.ts';
import { isNode, type Node, type SourceFile } from './source-files.ts';

export interface FoundStatement {
  /** File and function. */
  readonly where: string;
  /** One for each way in which it may be put together. Empty when it is not known before the program runs. */
  readonly texts: readonly string[];
  /** What its row type promises: nothing when it has none; undefined when that is not plain fields. */
  readonly fields: Fields | undefined;
}

/** Templates that are no SQL. */
const OTHER_TAGS: ReadonlySet<string> = new Set(['html', 'String.raw']);
/** What is known only when it runs and where any value will do. */
const FILLED: Readonly<Record<string, string>> = {
  dayLiteral: "'2026-01-01'::date",
  idLiteral: "'00000000-0000-0000-0000-000000000001'::uuid",
  idList: 'array[]::uuid[]',
  numberList: 'array[]::smallint[]',
  String: '1',
  size: '1',
  'exported.snapshot': '00000003-0000001B-1',
};
/** Names of databases: whatever names a column or a table is written in the source. */
const SOME_NAME = '"known_when_it_runs"';
/** Stands for a value until the values of a statement are counted. */
const VALUE = '\u0000';
const VARIANTS_MAX = 16;

/** It depends on what the program is given when it runs. */
class NotKnown extends Error {}

/** Every statement of these files, in their order. */
export function statementsIn(files: readonly SourceFile[]): FoundStatement[] {
  const reading = new Reading(files);
  const found = files.flatMap((file) =>
    file.nodes.flatMap((node) => reading.statement({ node, file, bound: new Map() })),
  );
  return throughCursors(found.filter(({ node }) => !reading.parts.has(node)));
}

/** A cursor is described as what it reads, and what fetches from it too: there is none before the program runs. */
function throughCursors(found: readonly FoundStatement[]): FoundStatement[] {
  const read = new Map<string, string>();
  for (const text of found.flatMap(({ texts }) => texts)) {
    const [, cursor, select] = /^\s*declare (\w+) no scroll cursor for(.*)$/s.exec(text) ?? [];
    if (cursor !== undefined && select !== undefined) read.set(cursor, select);
  }
  return found.map((statement) => ({
    ...statement,
    texts: statement.texts.flatMap((text) => {
      const [, cursor] = /^\s*(?:declare|fetch forward \d+ from) (\w+)/.exec(text) ?? [];
      return cursor === undefined ? [text] : [read.get(cursor) ?? []].flat();
    }),
  }));
}

class Reading {
  readonly #declarations: Declarations;
  /** Templates that are parts of others. */
  readonly parts = new Set<Node>();

  constructor(files: readonly SourceFile[]) {
    this.#declarations = new Declarations(files);
  }

  /** None when the node is no statement. */
  statement(place: Place): (FoundStatement & { readonly node: Node })[] {
    const made = this.#makerOf(place);
    if (made === undefined) return [];
    const where = `${place.file.path} ${this.#declarations.functionOf(place)}`;
    return [{ node: place.node, where, texts: textsOr(made), fields: fieldsOf(this.#declarations, place) }];
  }

  #makerOf(place: Place): (() => string[]) | undefined {
    if (isSql(place)) return () => this.#template(place).map(numbered);
    if (place.node.type !== 'CallExpression') return undefined;
    const [first, second, third] = argumentsOf(place);
    const callee = sourceOf({ ...place, node: place.node.callee as Node });
    if ((callee === 'copyOut' || callee === 'rowsOf') && second) return () => this.#text(second);
    if (callee === 'readInParts' && second) return () => (this.#part(second) ?? notKnown()).map(numbered);
    if (callee === 'copyRows' && second && third) return () => this.#target(this.#text(second), third);
    if (callee === 'copyIn' && second) {
      const [table, columns] = [
        this.#declarations.property(second, 'table'),
        this.#declarations.property(second, 'columns'),
      ];
      return table && columns ? () => this.#target(this.#text(table), columns) : undefined;
    }
    if (!callee.endsWith('.unsafe') || first === undefined || this.#isWithinSql(place)) return undefined;
    return () => this.#text(first);
  }

  /** As a reading of the columns that a COPY writes. */
  #target(tables: readonly string[], columns: Place): string[] {
    return tables.map((table) => `select ${this.#names(columns)} from ${table}`);
  }

  #template(place: Place): string[] {
    return this.#joined(place, place.node.quasi as Node, (part) => this.#part(part) ?? [VALUE]);
  }

  #joined(place: Place, literal: Node, textsOf: (part: Place) => readonly string[]): string[] {
    const parts = (literal.expressions as Node[]).map((node) => textsOf({ ...place, node }));
    const between = (literal.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
    const texts = between.reduce<string[]>(
      (before, text, i) => {
        const added = i === 0 ? [''] : (parts[i - 1] ?? []);
        return before.flatMap((start) => added.map((part) => start + part + text));
      },
      [''],
    );
    if (texts.length > VARIANTS_MAX) throw new Error(`${place.file.path}: a statement in ${texts.length} ways`);
    return texts;
  }

  /** What is SQL in a template; undefined for a value. */
  #part(given: Place): string[] | undefined {
    const place = this.#declarations.bare(given);
    const { node } = place;
    if (isSql(place)) {
      this.parts.add(node);
      return this.#template(place);
    }
    if (node.type === 'ConditionalExpression') {
      const ways = [node.consequent, node.alternate].map((way) => this.#part({ ...place, node: way as Node }));
      return ways.every((way) => way !== undefined) ? ways.flat() : undefined;
    }
    if (node.type === 'Identifier') {
      if (this.#declarations.typeOfParameter(place) === 'Statement') throw new NotKnown();
      const written = this.#declarations.written(place);
      return written && this.#part(written);
    }
    return node.type === 'CallExpression' ? this.#call(place) : undefined;
  }

  #call(place: Place): string[] | undefined {
    const [first] = argumentsOf(place);
    const callee = sourceOf({ ...place, node: place.node.callee as Node });
    if (callee.endsWith('.unsafe') && first) return this.#text(first);
    if (CONNECTION.test(callee) && first) return [this.#names(first)];
    const results = this.#declarations.resultsOf(place).map((result) => this.#part(result));
    return results.length > 0 && results.every((result) => result !== undefined) ? results.flat() : undefined;
  }

  /** Names of columns or tables, quoted. */
  #names(given: Place): string {
    const place = this.#declarations.followed(given);
    if (place.node.type === 'ArrayExpression') {
      return (place.node.elements as Node[]).map((node) => this.#names({ ...place, node })).join(', ');
    }
    const name = literalOf(place);
    if (name === undefined) return SOME_NAME;
    return name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
  }

  /** What a text may be. */
  #text(given: Place): string[] {
    const place = this.#declarations.bare(given);
    const { node } = place;
    const filled = FILLED[sourceOf(node.type === 'CallExpression' ? { ...place, node: node.callee as Node } : place)];
    if (filled !== undefined) return [filled];
    const literal = literalOf(place);
    if (literal !== undefined) return [literal];
    if (node.type === 'TemplateLiteral') return this.#joined(place, node, (part) => this.#text(part));
    if (node.type === 'ConditionalExpression') {
      return [node.consequent, node.alternate].flatMap((way) => this.#text({ ...place, node: way as Node }));
    }
    const sources = node.type === 'CallExpression' ? this.#declarations.resultsOf(place) : this.#sources(place);
    if (sources.length === 0) throw new NotKnown();
    return sources.flatMap((source) => this.#text(source));
  }

  /** Where a name gets its value: where it is written, or from whoever calls the function. */
  #sources(place: Place): Place[] {
    if (place.node.type !== 'Identifier') return [];
    const written = this.#declarations.written(place);
    return written ? [written] : this.#declarations.given(place);
  }

  #isWithinSql(place: Place): boolean {
    return this.#declarations.around(place).some((node) => isSql({ ...place, node }));
  }
}

const CONNECTION = /^(tx|sql|connection|beside|lane|\w+\.sql)$/;

function notKnown(): never {
  throw new NotKnown();
}

function textsOr(make: () => string[]): string[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotKnown) return [];
    throw error;
  }
}

const isSql = (place: Place): boolean =>
  place.node.type === 'TaggedTemplateExpression' &&
  !OTHER_TAGS.has(sourceOf({ ...place, node: place.node.tag as Node }));

const argumentsOf = (place: Place): Place[] =>
  (Array.isArray(place.node.arguments) ? place.node.arguments : []).filter(isNode).map((node) => ({ ...place, node }));

function numbered(text: string): string {
  let n = 0;
  return text.replaceAll(VALUE, () => {
    n += 1;
    return `$${n}`;
  });
}
