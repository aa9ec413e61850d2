/** A thread of beside.ts: plain JavaScript that teaches itself to read TypeScript, and does one thing after another. */
import { fileURLToPath } from 'node:url';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });

/** @param {{ readonly module: string, readonly does: string, readonly task: unknown }} asked */
export default async ({ module, does, task }) => {
  const exported = await import(module);
  const value = await exported[does](task);
  return move({ [transferableSymbol]: [...buffersOf(value, new Set())], [valueSymbol]: value });
};

/**
 * The buffers of a value, each once, that are wholly its own: they are handed over without a copy.
 * @param {unknown} value
 * @param {Set<ArrayBuffer>} found
 */
function buffersOf(value, found) {
  if (value instanceof Uint8Array) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) found.add(value.buffer);
  } else if (Array.isArray(value)) for (const item of value) buffersOf(item, found);
  else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) buffersOf(item, found);
  return found;
}
