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

const keptDraft = z.object({
  kind: z.enum(filingKinds),
  typed: z.record(z.string(), z.string()),
  files: z.array(z.object({ name: z.string(), content: z.string() })).max(UPLOADS_MAX),
  fault: z
    .object({
      fault: z.enum(['fileEmpty', 'fileTooLarge', 'fileType', 'filesTooMany', 'filesTooLarge']),
      name: z.string(),
    })
    .optional(),
});

export interface FilingDraft extends SentFiling {
  readonly kind: FilingKind;
}

/** Gives its id; undefined where there is no room for it. */
export function keepDraft(
  installation: Installation,
  request: FastifyRequest,
  { kind, typed, uploads, fault }: FilingDraft,
): Promise<string | undefined> {
  const files = uploads.map(({ name, content }) => ({ name, content: Buffer.from(content).toString('base64') }));
  return keepForVisit(installation, request, Buffer.from(JSON.stringify({ kind, typed, files, fault })));
}

/** The draft of this visit; undefined when it is over, of another kind, or none. */
export async function readDraft(
  installation: Installation,
  request: FastifyRequest,
  { id, kind }: { readonly id: unknown; readonly kind: FilingKind },
): Promise<FilingDraft | undefined> {
  const kept = await keptForVisit(installation, request, id);
  if (kept === undefined) return undefined;
  const { files, fault, ...draft } = keptDraft.parse(JSON.parse(kept.toString('utf8')));
  const uploads = files.map(({ name, content }) => uploadOf(name, Buffer.from(content, 'base64')));
  if (draft.kind !== kind || !uploads.every(isUpload)) return undefined;
  return { ...draft, uploads, ...(fault && { fault }) };
}

const isUpload = (upload: ReturnType<typeof uploadOf>): upload is Upload => typeof upload !== 'string';
