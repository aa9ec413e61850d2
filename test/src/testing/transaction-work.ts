/**
 * What the work of a transaction does to things that outlive it. A transaction may run its work once more (platform/postgres/src/database.ts), and
 * whatever the first run has added to a list, a counter or a map outside is there twice then. Followed into the functions that the work hands such
 * a thing on to, and no further than names tell.
 */
import { Declarations, nameOf, type Place } from './declarations.ts';
import { isNode, type Node, type SourceFile } from './source-files.ts';

export interface Outliving {
  readonly path: string;
  readonly what: string;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);
/** What changes the value that it is called on, of those that the language brings. */
const CHANGING: ReadonlySet<string> = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear next write emit'.split(' '),
);
/** What is told to the world, and is told twice. */
const TELLING: ReadonlySet<string> = new Set(
  'fetch resolve reject writeFile writeFileSync appendFile onProgress tell log error'.split(' '),
);
const DEPTH_MAX = 8;

export class TransactionWork {
  readonly #files: readonly SourceFile[];
  readonly #declarations: Declarations;
  /** Names of methods that change what their object holds. */
  readonly #changing: ReadonlySet<string>;
  /** How many works were looked into. */
  looked = 0;

  constructor(files: readonly SourceFile[]) {
    this.#files = files;
    this.#declarations = new Declarations(files);
    this.#changing = new Set([...CHANGING, ...files.flatMap(({ nodes }) => nodes.flatMap(ownChanges))]);
  }

  all(): Outliving[] {
    const handing = this.#handing();
    return this.#files.flatMap((file) =>
      file.nodes.flatMap((call) =>
        this.#worksOf({ node: call, file, bound: new Map() }, handing).flatMap((work) => {
          this.looked += 1;
          return this.#outliving({ node: work, file, bound: new Map() }, databaseOf(call));
        }),
      ),
    );
  }

  /** Functions that hand a work on to a transaction, with the place of it among what they are given. */
  #handing(): Map<string, number> {
    const found = new Map<string, number>();
    for (const file of this.#files) {
      for (const call of file.nodes) {
        if (!isTransaction(call)) continue;
        const [work] = argumentsOf(call);
        for (const made of this.#declarations.around({ node: call, file, bound: new Map() })) {
          if (work?.type !== 'Identifier' || !FUNCTIONS.has(made.type)) continue;
          const index = parametersOf(made).findIndex((parameter) => nameOf(parameter) === nameOf(work));
          const name = this.#declarations.functionOf({ node: bodyOf(made), file, bound: new Map() });
          if (index >= 0 && name !== '(top)') found.set(name, index);
        }
      }
    }
    return found;
  }

  /** The functions that a call hands to a transaction which may run them twice. */
  #worksOf(call: Place, handing: ReadonlyMap<string, number>): Node[] {
    const { node } = call;
    if (node.type !== 'CallExpression') return [];
    const index = isTransaction(node) ? 0 : handing.get(nameOf(node.callee));
    const work = index === undefined ? undefined : argumentsOf(node)[index];
    return work !== undefined && FUNCTIONS.has(work.type) && !this.#isOnce(call) ? [work] : [];
  }

  #isOnce(call: Place): boolean {
    return argumentsOf(call.node).some((options) => {
      const once = this.#declarations.property(this.#declarations.followed({ ...call, node: options }), 'once');
      return once?.node.value === true;
    });
  }

  #outliving(work: Place, database: string): Outliving[] {
    const { node, file } = work;
    const own = boundIn(node);
    const isOutside = (name: string): boolean => !own.has(name);
    const found = this.#changes(work, { isOutside, isLent: () => false, seen: new Set(), depth: 0 });
    const besides =
      database === '' ? [] : nodesIn(node).filter((each) => sourceIn(file, each) === database && isRead(each, node));
    return [...found, ...besides.slice(0, 1).map(() => ({ path: file.path, what: `uses ${database} itself` }))];
  }

  /** What is changed in a function of things that it was lent, or that stand outside of it. */
  #changes(place: Place, lent: Lent): Outliving[] {
    const { file, node: made } = place;
    const nodes = nodesIn(made);
    const aliases = aliasesIn(nodes, (name) => lent.isOutside(name) || lent.isLent(name));
    const outlives = (node: unknown): boolean => {
      const root = rootOf(node);
      return root !== '' && (lent.isOutside(root) || lent.isLent(root) || aliases.has(root));
    };
    const at = (node: Node): Outliving => ({
      path: file.path,
      what: sourceIn(file, isNode(node.callee) ? node.callee : node).replaceAll(/\s+/g, ' '),
    });
    return nodes.flatMap((node) => {
      const targets = assignedIn(node);
      if (targets.some((to) => (to.type === 'Identifier' ? lent.isOutside(nameOf(to)) : outlives(to))))
        return [at(node)];
      if (node.type === 'ForOfStatement' && node.await === true && isBare(node.right) && outlives(node.right))
        return [at(node)];
      if (node.type !== 'CallExpression' || !isNode(node.callee)) return [];
      const { callee } = node;
      if (callee.type === 'MemberExpression') {
        const method = nameOf(callee.property);
        return (this.#changing.has(method) || TELLING.has(method)) && outlives(callee.object) ? [at(node)] : [];
      }
      if (TELLING.has(nameOf(callee)) && lent.isOutside(nameOf(callee))) return [at(node)];
      return this.#handedOn({ ...place, node }, outlives, lent);
    });
  }

  /** What a function changes of what it is handed. */
  #handedOn(call: Place, outlives: (node: unknown) => boolean, { seen, depth }: Lent): Outliving[] {
    const name = nameOf(call.node.callee);
    const given = argumentsOf(call.node).map((each) => outlivingParts(each, outlives));
    if (name === '' || depth >= DEPTH_MAX || given.every((part) => part === undefined)) return [];
    const found = this.#declarations.declared(call, name);
    const made = isNode(found?.node.init) ? found.node.init : found?.node;
    if (found === undefined || made === undefined || !FUNCTIONS.has(made.type)) return [];
    const lent = new Set(
      parametersOf(made).flatMap((parameter, index) => {
        const part = given[index];
        if (part === undefined) return [];
        return part === 'whole' ? namesIn(parameter) : keysIn(parameter, part);
      }),
    );
    const key = `${found.file.path} ${name} ${[...lent].sort().join()}`;
    if (lent.size === 0 || seen.has(key)) return [];
    seen.add(key);
    return this.#changes(
      { ...found, node: made },
      { isOutside: () => false, isLent: (each) => lent.has(each), seen, depth: depth + 1 },
    );
  }
}

interface Lent {
  /** A name that may not even be given another value. */
  readonly isOutside: (name: string) => boolean;
  /** A name for something of somebody else. */
  readonly isLent: (name: string) => boolean;
  readonly seen: Set<string>;
  readonly depth: number;
}

const isTransaction = (node: Node): boolean =>
  node.type === 'CallExpression' &&
  isNode(node.callee) &&
  node.callee.type === 'MemberExpression' &&
  nameOf(node.callee.property) === 'transaction';

/** As it is written before `.transaction`; a work that asks it works outside of its transaction. */
const databaseOf = ({ callee }: Node): string =>
  isNode(callee) && callee.type === 'MemberExpression' && nameOf(callee.object) !== '' ? nameOf(callee.object) : '';

const isRead = (node: Node, within: Node): boolean =>
  node.type === 'Identifier' &&
  !nodesIn(within).some(
    (each) =>
      (each.type === 'Property' || each.type === 'MemberExpression') &&
      (each.key === node || each.property === node) &&
      each.computed !== true,
  );

const sourceIn = (file: SourceFile, node: Node): string => file.text.slice(Number(node.start), Number(node.end));

const argumentsOf = (call: Node): Node[] => (Array.isArray(call.arguments) ? call.arguments.filter(isNode) : []);

const parametersOf = (node: Node): Node[] => (Array.isArray(node.params) ? node.params.filter(isNode) : []);

const bodyOf = (made: Node): Node => (isNode(made.body) ? made.body : made);

const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const inside = new WeakMap<Node, readonly Node[]>();

/** All that stands in it, but for what only the compiler reads. */
function nodesIn(node: Node): readonly Node[] {
  const known = inside.get(node);
  if (known !== undefined) return known;
  const found = children(node).flatMap((child) => (child.type.startsWith('TSType') ? [] : [child, ...nodesIn(child)]));
  inside.set(node, found);
  return found;
}

/** The names that a pattern gives. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'ObjectPattern':
      return (pattern.properties as Node[]).flatMap((each) => namesIn(each.type === 'RestElement' ? each : each.value));
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}

/** Of an object that is written out, only what its keys were given. */
function keysIn(parameter: Node, keys: ReadonlySet<string>): string[] {
  if (parameter.type !== 'ObjectPattern') return namesIn(parameter);
  return (parameter.properties as Node[]).flatMap((each) =>
    each.type === 'RestElement' || keys.has(nameOf(each.key))
      ? namesIn(each.type === 'RestElement' ? each : each.value)
      : [],
  );
}

/** Every name that is declared in it, whatever shadows whatever. */
function boundIn(made: Node): Set<string> {
  return new Set(
    [made, ...nodesIn(made)].flatMap((node) => {
      if (FUNCTIONS.has(node.type)) return [...parametersOf(node).flatMap(namesIn), nameOf(node.id)];
      if (node.type === 'VariableDeclarator') return namesIn(node.id);
      return node.type === 'CatchClause' ? namesIn(node.param) : [];
    }),
  );
}

const BARE: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'ParenthesizedExpression',
  'AwaitExpression',
  'ChainExpression',
]);

function bare(node: unknown): Node | undefined {
  let at = isNode(node) ? node : undefined;
  while (at !== undefined && BARE.has(at.type))
    at = isNode(at.expression) ? at.expression : isNode(at.argument) ? at.argument : undefined;
  return at;
}

const isBare = (node: unknown): boolean => ['Identifier', 'MemberExpression'].includes(bare(node)?.type ?? '');

/** The name that a chain of members begins with; '' where it begins with something else. */
function rootOf(node: unknown): string {
  let at = bare(node);
  while (at?.type === 'MemberExpression') at = bare(at.object);
  if (at?.type === 'ThisExpression') return 'this';
  return at?.type === 'Identifier' ? nameOf(at) : '';
}

/** Other names for the same: what is taken out of it, and what goes over its parts. */
function aliasesIn(nodes: readonly Node[], isOutside: (name: string) => boolean): Set<string> {
  const found = new Set<string>();
  const isKnown = (node: unknown): boolean => {
    const root = rootOf(node);
    return root !== '' && (isOutside(root) || found.has(root));
  };
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const node of nodes) {
      if (
        node.type === 'VariableDeclarator' &&
        (isKnown(node.init) || outlivingParts(node.init, isKnown) !== undefined)
      )
        for (const name of namesIn(node.id)) found.add(name);
      if (node.type === 'ForOfStatement' && isKnown(node.right) && isNode(node.left))
        for (const { id } of (node.left.declarations ?? []) as Node[]) for (const name of namesIn(id)) found.add(name);
    }
  }
  return found;
}

/** Whether a value is what outlives the work, or which keys of an object that is written out are. */
function outlivingParts(
  given: unknown,
  outlives: (node: unknown) => boolean,
): 'whole' | ReadonlySet<string> | undefined {
  const node = bare(given);
  if (node === undefined) return undefined;
  if (node.type !== 'ObjectExpression') return outlives(node) ? 'whole' : undefined;
  const keys = (node.properties as Node[]).flatMap((each) => {
    if (each.type === 'SpreadElement') return outlives(each.argument) ? ['...'] : [];
    return outlivingParts(each.value, outlives) === undefined ? [] : [nameOf(each.key)];
  });
  if (keys.includes('...')) return 'whole';
  return keys.length === 0 ? undefined : new Set(keys);
}

/** What an expression gives another value. */
function assignedIn(node: Node): Node[] {
  const targets =
    node.type === 'AssignmentExpression'
      ? [node.left]
      : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')
        ? [node.argument]
        : [];
  return targets.flatMap(targetsIn);
}

function targetsIn(target: unknown): Node[] {
  if (!isNode(target)) return [];
  if (target.type === 'ObjectPattern')
    return (target.properties as Node[]).flatMap((each) => targetsIn(each.value ?? each.argument));
  if (target.type === 'ArrayPattern') return (target.elements as unknown[]).flatMap(targetsIn);
  return [target];
}

/** The name of a method that changes what its object holds. */
function ownChanges(node: Node): string[] {
  if (node.type !== 'MethodDefinition' || node.kind === 'constructor' || !isNode(node.value)) return [];
  const changes = nodesIn(node.value).some(
    (each) =>
      assignedIn(each).some((to) => rootOf(to) === 'this') ||
      (each.type === 'CallExpression' &&
        isNode(each.callee) &&
        each.callee.type === 'MemberExpression' &&
        CHANGING.has(nameOf(each.callee.property)) &&
        rootOf(each.callee.object) === 'this'),
  );
  return changes ? [nameOf(node.key)] : [];
}
