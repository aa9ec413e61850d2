/**
 * A filing that was written and is not sent yet: kept sealed for the visit while the person reads it through or mends it, its files too, so that they are
 * chosen once. It is nobody's filing before it is sent.
 */
import { UPLOADS_MAX, type Upload, uploadOf } from '@oryndau/outside/upload';
import type { Installation } from '@oryndau/web/http/installation';
import { keepForVisit, keptForVisit } from '@oryndau/web/http/kept';
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SentFiling } from './read-filing.ts';

/** What stands before the bytes of the files, which follow as they are: 12 MB as text in JSON would hold everybody up. */
const keptHead = z.object({
  kind: z.enum(filingKinds),
  typed: z.record(z.string(), z.string()),
  files: z.array(z.object({ name: z.string(), size: z.int().nonnegative() })).max(UPLOADS_MAX),
  fault: z
    .object({
      fault: z.enum(['fileEmpty', 'fileTooLarge', 'fileType', 'filesTooMany', 'filesTooLarge']),
      name: z.string(),
    })
    .optional(),
});

const HEAD_LENGTH_BYTES = 4;

export interface FilingDraft extends SentFiling {
  readonly kind: FilingKind;
}

/** Gives its id; undefined where there is no room for it. */
export function keepDraft(
  installation: Installation,
  request: FastifyRequest,
  { kind, typed, uploads, fault }: FilingDraft,
): Promise<string | undefined> {
  const files = uploads.map(({ name, content }) => ({ name, size: content.byteLength }));
  const head = Buffer.from(JSON.stringify({ kind, typed, files, fault }));
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32BE(head.byteLength);
  return keepForVisit(installation, request, Buffer.concat([length, head, ...uploads.map(({ content }) => content)]));
}

/** The draft of this visit and this case; undefined when it is over, of another case or kind, or none. */
export async function readDraft(
  installation: Installation,
  request: FastifyRequest,
  { id, kind }: { readonly id: unknown; readonly kind: FilingKind },
): Promise<FilingDraft | undefined> {
  const kept = await keptForVisit(installation, request, id);
  if (kept === undefined) return undefined;
  let at = HEAD_LENGTH_BYTES + kept.readUInt32BE();
  const head = keptHead.safeParse(JSON.parse(kept.toString('utf8', HEAD_LENGTH_BYTES, at)));
  // Kept by the program as it was before this one took its place.
  if (!head.success) return undefined;
  const { files, fault, ...draft } = head.data;
  const uploads = files.map(({ name, size }) => {
    const content = kept.subarray(at, at + size);
    at += size;
    return uploadOf(name, content);
  });
  if (draft.kind !== kind || !uploads.every(isUpload)) return undefined;
  return { ...draft, uploads, ...(fault && { fault }) };
}

const isUpload = (upload: ReturnType<typeof uploadOf>): upload is Upload => typeof upload !== 'string';
