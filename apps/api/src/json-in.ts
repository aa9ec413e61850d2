/** JSON of a caller, and the files in it. Also done in a thread (read-json.ts), so it loads little. */
import { createHash } from 'node:crypto';
import { ownBytes } from '@oryndau/documents/beside';
import { textOf } from '@oryndau/law/door-text';
import { hasNameTwice } from '@oryndau/law/json-names';
import { type Upload, type UploadFault, uploadOf } from '@oryndau/outside/upload';

/** What a body with files says. In `value` the content of each file is its digest (sha256, base64), and `uploads` has them in their order. */
export interface FiledBody {
  readonly value: unknown;
  readonly uploads: readonly (Upload | UploadFault)[];
}

/** Undefined for what is no JSON. */
export function readFiledHere(body: Uint8Array): FiledBody | undefined {
  const read = jsonIn(body);
  if (read === undefined) return undefined;
  const uploads: (Upload | UploadFault)[] = [];
  for (const file of filesIn(read.value)) {
    const { name, content } = file;
    if (typeof content !== 'string' || content.length % 4 !== 0 || !BASE64.test(content)) {
      // Short, and still no base64: what it should be is said by the schema.
      file.content = '?';
      continue;
    }
    const bytes = Buffer.from(content, 'base64');
    uploads.push(uploadOf(typeof name === 'string' ? name : '', ownBytes(bytes)));
    file.content = createHash('sha256').update(bytes).digest('base64');
  }
  return { value: read.value, uploads };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const filesIn = (value: unknown): { name?: unknown; content?: unknown }[] => {
  const files: unknown = typeof value === 'object' && value !== null && 'files' in value ? value.files : undefined;
  return Array.isArray(files) ? files.filter((file: unknown) => typeof file === 'object' && file !== null) : [];
};

/** Undefined for what is no JSON in UTF-8 with each name of an object once. */
export function jsonIn(body: Uint8Array): { readonly value: unknown } | undefined {
  const text = textOf(body, body.length);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text, refuseProto);
    // Of a name twice one reader takes the first value, another the last.
    return hasNameTwice(text, value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** A name that JavaScript would take for the prototype of the object. */
function refuseProto(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new SyntaxError(name);
  return value;
}
