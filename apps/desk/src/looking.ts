/** Looking at somebody's case: for what is said once in a visit, and each look is noted with it, so that the debtor reads who it was and why. */
import { noteView } from '@oryndau/access/views';
import { keptPurpose, type PurposeSaid } from '@oryndau/staff/core/purpose';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ground } from './ground.ts';
import { staffOf } from './staff-visits.ts';

/** Undefined: the person has not said yet for what. */
export const purposeSaid = (request: FastifyRequest): PurposeSaid | undefined =>
  keptPurpose(staffOf(request).visit.purpose);

/** Leads to the page that asks for what, and from there back to `to`, an address without a fact about a person. */
export const askPurpose = (reply: FastifyReply, to: string): FastifyReply =>
  reply.redirect(`/purpose?to=${encodeURIComponent(to)}`, 303);

/** Before the case is shown: whoever cannot be noted sees nothing. */
export async function noteLook(
  { installation }: Ground,
  request: FastifyRequest,
  { documentId, said }: { readonly documentId: string; readonly said: PurposeSaid },
): Promise<void> {
  const { id, name, body, region } = staffOf(request).account;
  const staff = { account: id, body, region, ...said };
  await noteView(installation.db.sql, documentId, {
    at: installation.now(),
    reader: 'operator',
    way: 'desk',
    name,
    staff,
  });
}
