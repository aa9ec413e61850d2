/** Whoever opens what somebody's case is about is noted: the debtor sees it on the page of the case. */
import { noteView } from '@oryndau/access/views';
import type { FastifyRequest } from 'fastify';
import type { Ground } from './ground.ts';
import { staffOf } from './staff-visits.ts';

export async function noteWork({ installation }: Ground, request: FastifyRequest, documentId: string): Promise<void> {
  const { name } = staffOf(request).account;
  await noteView(installation.db.sql, documentId, { at: installation.now(), reader: 'operator', way: 'desk', name });
}
