/** Files that a person adds to a filing: which kinds there are is told from the bytes, whatever the sender called them. */
import { createHash } from 'node:crypto';

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const UPLOADS_MAX = 5;
export const UPLOAD_BYTES_MAX = 5 * 1024 * 1024;
const NAME_MAX = 100;

const SIGNATURES: Readonly<Record<MediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The kind of a file by its first bytes; undefined when it is none that is taken. */
export const mediaTypeOf = (content: Uint8Array): MediaType | undefined =>
  mediaTypes.find((type) => SIGNATURES[type].every((byte, index) => content[index] === byte));

export interface Upload {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array;
  /** sha256, hex. */
  readonly digest: string;
}

export type UploadFault = 'UPLOAD_EMPTY' | 'UPLOAD_TOO_LARGE' | 'UPLOAD_TYPE';

/** A file as it was sent, judged. The name is for people only: whatever could be a path or a trick of display is taken out of it. */
export function uploadOf(name: string, content: Uint8Array): Upload | UploadFault {
  if (content.length === 0) return 'UPLOAD_EMPTY';
  if (content.length > UPLOAD_BYTES_MAX) return 'UPLOAD_TOO_LARGE';
  const mediaType = mediaTypeOf(content);
  if (mediaType === undefined) return 'UPLOAD_TYPE';
  return { name: plainName(name), mediaType, content, digest: createHash('sha256').update(content).digest('hex') };
}

const plainName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return plain.slice(0, NAME_MAX) || 'file';
};
