/** The fields that the row type of a statement promises: `tx<{ n: number }[]>`, or a type that is declared in the source. */
import { type Declarations, nameOf, type Place } from './declarations.ts';
import { isNode, type Node } from './source-files.ts';

export type Fields = readonly string[];

/** Empty when it has no row type, undefined when that is not plain fields. */
export function fieldsOf(declarations: Declarations, place: Place): Fields | undefined {
  const [rows] = argumentsOf(place.node);
  if (rows === undefined) return [];
  const row = rows.type === 'TSArrayType' && isNode(rows.elementType) ? rows.elementType : rows;
  return fieldsOfType(declarations, { ...place, node: row });
}

function fieldsOfType(declarations: Declarations, place: Place): Fields | undefined {
  const { node } = place;
  const of = (type: unknown): Fields | undefined =>
    isNode(type) ? fieldsOfType(declarations, { ...place, node: type }) : undefined;
  switch (node.type) {
    case 'TSTypeLiteral':
      return namesOf(node.members);
    case 'TSParenthesizedType':
      return of(node.typeAnnotation);
    case 'TSIntersectionType':
      return all((node.types as Node[]).map(of));
    case 'TSTypeAliasDeclaration':
      return of(node.typeAnnotation);
    case 'TSInterfaceDeclaration':
      return all([...(node.extends as Node[]).map(of), isNode(node.body) ? namesOf(node.body.body) : []]);
    case 'TSInterfaceHeritage':
      return fieldsOfReference(declarations, place, nameOf(node.expression));
    case 'TSTypeReference':
      return fieldsOfReference(declarations, place, nameOf(node.typeName));
    default:
      return undefined;
  }
}

function fieldsOfReference(declarations: Declarations, place: Place, name: string): Fields | undefined {
  const [type, keys] = argumentsOf(place.node).map((node) => ({ ...place, node }));
  if (name === 'Readonly') return type && fieldsOfType(declarations, type);
  if (name === 'Pick') return keys && literals(keys.node);
  if (name === 'Omit') {
    return type && keys && fieldsOfType(declarations, type)?.filter((field) => !literals(keys.node).includes(field));
  }
  const found = declarations.declared(place, name);
  return found && fieldsOfType(declarations, found);
}

const argumentsOf = ({ typeArguments }: Node): Node[] =>
  isNode(typeArguments) && Array.isArray(typeArguments.params) ? typeArguments.params.filter(isNode) : [];

/** What may be left out is not promised. */
const namesOf = (members: unknown): Fields =>
  (Array.isArray(members) ? members.filter(isNode) : [])
    .filter(({ type, optional }) => type === 'TSPropertySignature' && optional !== true)
    .map(({ key }) => nameOf(key) || (isNode(key) ? String(key.value) : ''));

const literals = (type: Node): string[] =>
  (Array.isArray(type.types) ? type.types.filter(isNode) : [type]).flatMap(({ literal }) =>
    isNode(literal) ? [String(literal.value)] : [],
  );

const all = (parts: readonly (Fields | undefined)[]): Fields | undefined =>
  parts.every((part) => part !== undefined) ? parts.flat() : undefined;
