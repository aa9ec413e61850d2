/** Where a name of the source gets its value: its declaration, in this file or in the one it is imported from, and the calls of a function. */
import { dirname, posix } from 'node:path';
import { isNode, type Node, type SourceFile } from './source-files.ts';

export interface Place {
  readonly node: Node;
  readonly file: SourceFile;
  /** What the parameters of a function stand for, while its result is followed. */
  readonly bound: ReadonlyMap<string, Place>;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);
/** What only tells the compiler something. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
]);

export class Declarations {
  readonly #files: readonly SourceFile[];
  readonly #parents = new Map<Node, Node>();

  constructor(files: readonly SourceFile[]) {
    this.#files = files;
    for (const { nodes } of files) {
      for (const node of nodes) for (const child of childrenOf(node)) this.#parents.set(child, node);
    }
  }

  around({ node }: Place): Node[] {
    const found: Node[] = [];
    for (let at = this.#parents.get(node); at !== undefined; at = this.#parents.get(at)) found.push(at);
    return found;
  }

  /** The named function or method that it stands in, or what is declared there. */
  functionOf(place: Place): string {
    for (const node of this.around(place)) {
      const isNamed = node.type === 'FunctionDeclaration' || (node.type === 'MethodDefinition' && isNode(node.key));
      if (isNamed) return nameOf(node.id) || nameOf(node.key);
      const isFunction = isNode(node.init) && FUNCTIONS.has(node.init.type);
      if (node.type === 'VariableDeclarator' && isFunction) return nameOf(node.id);
    }
    return '(top)';
  }

  bare(place: Place): Place {
    let { node } = place;
    while (WRAPPERS.has(node.type) && isNode(node.expression)) node = node.expression;
    return { ...place, node };
  }

  /** What a constant name stands for in the end; the place itself when it is none. */
  followed(given: Place): Place {
    const place = this.bare(given);
    const written = place.node.type === 'Identifier' ? this.written(place) : undefined;
    return written === undefined ? place : this.followed(written);
  }

  /** What a name was bound to, or is declared as. */
  written(place: Place): Place | undefined {
    const name = nameOf(place.node);
    const bound = place.bound.get(name);
    if (bound !== undefined) return bound;
    const found = this.declared(place, name);
    return found && isNode(found.node.init) && nameOf(found.node.id) === name
      ? { ...found, node: found.node.init }
      : undefined;
  }

  /** The type of a parameter, by its name. */
  typeOfParameter(place: Place): string | undefined {
    const parameter = this.around(place)
      .flatMap(parametersOf)
      .find((node) => nameOf(node) === nameOf(place.node));
    const annotation = isNode(parameter?.typeAnnotation) ? parameter.typeAnnotation.typeAnnotation : undefined;
    return isNode(annotation) ? nameOf(annotation.typeName) : undefined;
  }

  /** What a call gives: the results of its function, with the parameters bound. */
  resultsOf(place: Place): Place[] {
    const found = this.declared(place, nameOf(place.node.callee));
    const made = isNode(found?.node.init) ? found.node.init : found?.node;
    if (found === undefined || made === undefined || !FUNCTIONS.has(made.type)) return [];
    const given = place.node.arguments as Node[];
    const bound = new Map(
      parametersOf(made).flatMap((parameter, i) => {
        const node = given[i];
        return node ? [[nameOf(parameter), { ...place, node }] as const] : [];
      }),
    );
    return bodiesOf(made, found.file).map((node) => ({ node, file: found.file, bound }));
  }

  /** What the calls in this file give for a parameter, also one that is taken out of an object; none when one of them does not tell. */
  given(place: Place): Place[] {
    const name = nameOf(place.node);
    for (const made of this.around(place).filter(({ type }) => FUNCTIONS.has(type))) {
      const index = parametersOf(made).findIndex((parameter) => keyIn(parameter, name) !== undefined);
      if (index < 0) continue;
      const key = keyIn(parametersOf(made)[index], name) ?? '';
      const called = this.functionOf({ ...place, node: bodyOf(made) });
      const found = place.file.nodes
        .filter((node) => node.type === 'CallExpression' && nameOf(node.callee) === called)
        .map((call) => {
          const node = (call.arguments as Node[])[index];
          const at = node && { ...place, node, bound: new Map() };
          return key === '' ? at : at && this.property(at, key);
        });
      return found.every((at) => at !== undefined) ? found : [];
    }
    return [];
  }

  /** A property of an object that is written out. */
  property(place: Place, name: string): Place | undefined {
    const { node } = this.bare(place);
    if (node.type !== 'ObjectExpression') return undefined;
    const found = (node.properties as Node[]).find(({ key }) => nameOf(key) === name);
    return isNode(found?.value) ? { ...place, node: found.value } : undefined;
  }

  /** The declaration that a name means here: of the nearest function around, of the file, or of the file it is imported from. */
  declared(place: Place, name: string): Place | undefined {
    const around = this.around(place);
    const found = place.file.nodes
      .filter((node) => DECLARING.has(node.type) && nameOf(node.id) === name && node !== place.node)
      .map((node) => ({ node, depth: around.indexOf(this.#scopeOf({ ...place, node })) }))
      .filter(({ depth }) => depth >= 0)
      .sort((one, other) => one.depth - other.depth);
    const node = found[0]?.node;
    if (node !== undefined) return { node, file: place.file, bound: place.bound };
    return this.#imported(place.file, name);
  }

  #scopeOf(place: Place): Node {
    const around = this.around(place);
    return (
      around.find(({ type }) => type === 'BlockStatement' || type === 'FunctionBody' || type === 'Program') ??
      place.node
    );
  }

  #imported(file: SourceFile, name: string): Place | undefined {
    for (const node of file.nodes) {
      if (node.type !== 'ImportDeclaration' || !isNode(node.source)) continue;
      const taken = (node.specifiers as Node[]).find(({ local }) => nameOf(local) === name);
      const from = taken && this.#fileOf(file, String(node.source.value));
      const wanted = taken && nameOf(taken.imported);
      const found = from?.nodes.find((each) => DECLARING.has(each.type) && nameOf(each.id) === wanted);
      if (from && found) return { node: found, file: from, bound: new Map() };
    }
    return undefined;
  }

  #fileOf(file: SourceFile, specifier: string): SourceFile | undefined {
    if (specifier.startsWith('.')) {
      const path = posix.join(dirname(file.path), specifier);
      return this.#files.find((each) => each.path === path);
    }
    const [, room = '', ...rest] = specifier.split('/');
    const ends = rest.length === 0 ? ['/src/index.ts'] : [`/${rest.join('/')}.ts`, `/${rest.join('/')}/index.ts`];
    return this.#files.find(
      (each) => posix.basename(each.room) === room && ends.some((end) => each.path.endsWith(end)),
    );
  }
}

const DECLARING: ReadonlySet<string> = new Set([
  'VariableDeclarator',
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);

export const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

export const sourceOf = ({ node, file }: Place): string => file.text.slice(Number(node.start), Number(node.end));

export const literalOf = ({ node }: Place): string | undefined =>
  node.type === 'Literal' && ['string', 'number'].includes(typeof node.value) ? String(node.value) : undefined;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const parametersOf = (node: Node): Node[] => (Array.isArray(node.params) ? node.params.filter(isNode) : []);

const bodyOf = (made: Node): Node => (isNode(made.body) ? made.body : made);

/** '' when the parameter itself has the name, the key under which a pattern takes it, or undefined. */
function keyIn(parameter: Node | undefined, name: string): string | undefined {
  if (nameOf(parameter) === name) return '';
  if (parameter?.type !== 'ObjectPattern') return undefined;
  const found = (parameter.properties as Node[]).find(({ value }) => nameOf(value) === name);
  return found && nameOf(found.key);
}

/** The expression of an arrow, or what a body returns. */
function bodiesOf(made: Node, file: SourceFile): Node[] {
  const body = bodyOf(made);
  if (body.type !== 'BlockStatement' && body.type !== 'FunctionBody') return [body];
  return file.nodes.flatMap((node) => {
    const isWithin = Number(node.start) >= Number(body.start) && Number(node.end) <= Number(body.end);
    return node.type === 'ReturnStatement' && isWithin && isNode(node.argument) ? [node.argument] : [];
  });
}
