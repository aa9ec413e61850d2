/** What was sent when the visit had been locked meanwhile: kept for this browser and this visit, and sent again once the passkey has opened it. */
import type { Installation } from '@oryndau/web/http/installation';
import { keepForVisit, keptForVisit } from '@oryndau/web/http/kept';
import type { FastifyRequest } from 'fastify';
import { ownPath } from './own-path.ts';
import { type TypedFields, typedFields } from './typed-fields.ts';

export interface SentBefore {
  readonly path: string;
  readonly fields: TypedFields;
}

/** Where it is sent again from; undefined: it was no form of ours, or there is no room. */
export async function keepSent(installation: Installation, request: FastifyRequest): Promise<string | undefined> {
  if (request.method !== 'POST' || !request.isOurForm) return undefined;
  const sent: SentBefore = { path: request.url, fields: typedFields(request.body) };
  const id = await keepForVisit(installation, request, Buffer.from(JSON.stringify(sent)));
  return id === undefined ? undefined : `/sent/${id}`;
}

/** Undefined: it is over, or somebody else's. */
export async function sentBefore(
  installation: Installation,
  request: FastifyRequest,
  id: string,
): Promise<SentBefore | undefined> {
  const kept = await keptForVisit(installation, request, id);
  if (kept === undefined) return undefined;
  const { path, fields } = JSON.parse(kept.toString('utf8')) as SentBefore;
  return { path: ownPath(path), fields: typedFields(fields) };
}
