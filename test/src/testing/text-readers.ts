/** Where the source turns bytes into text or JSON into a value: what a file does of this kind, in the words of the code. */
import { isNode, type Node, type SourceFile } from './source-files.ts';

const ENCODINGS = new Set(['utf8', 'utf-8', 'latin1', 'binary', 'ascii', 'utf16le', 'ucs2']);
/** Who listens to others. */
const LISTENERS = new Set(['node:http', 'node:https', 'node:net', 'fastify']);
/** Who asks others and hands on what they answer. */
const ASKERS = ['undici', 'openid-client'];

/** `JSON.parse`, `TextDecoder`, `toString(encoding)`, `readFile(…, encoding)`, `XmlDocument`, `createInterface`, `listens`, and the library by which others are asked: each once, sorted. */
export function readersIn({ nodes, imports, text }: SourceFile): readonly string[] {
  const found = new Set(nodes.flatMap((node) => readerIn(node) ?? []));
  const isListening = imports.some((name) => LISTENERS.has(name)) && /\b(createServer|Fastify)\(/.test(text);
  for (const library of ASKERS) if (imports.includes(library)) found.add(library);
  if (isListening || (imports.includes('node:http') && /createHttpServer\(/.test(text))) found.add('listens');
  return [...found].sort();
}

function readerIn(node: Node): string | undefined {
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'TextDecoder' ? 'TextDecoder' : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  const name = nameOf(callee);
  if (name === 'createInterface') return 'createInterface';
  if (/^readFile(Sync)?$/.test(name) && encodingIn(node)) return 'readFile';
  if (!isNode(callee) || callee.type !== 'MemberExpression') return undefined;
  const object = nameOf(callee.object);
  if (object === 'JSON' && name === 'parse') return 'JSON.parse';
  if (object === 'XmlDocument' && name.startsWith('from')) return 'XmlDocument';
  return name === 'toString' && encodingIn(node) ? 'toString' : undefined;
}

/** Of `name`, and of `object.name`. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return nameOf(value.property);
  return typeof value.name === 'string' ? value.name : '';
}

const encodingIn = ({ arguments: given }: Node): boolean =>
  Array.isArray(given) && given.some((one) => isNode(one) && typeof one.value === 'string' && ENCODINGS.has(one.value));
