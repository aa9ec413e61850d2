/**
 * Which case a person may see: by the personal link of a message, by the case's code with a second fact, or as the person who logged in. Whoever guesses
 * learns nothing: not whether there is such a case, and not which of the facts was wrong.
 */
import { readCaseCode, readLinkToken } from '@oryndau/connectors';
import { findByIin, findInRange } from '@oryndau/fines';
import {
  countTry,
  forgiveTry,
  isSecondFactOf,
  NO_IIN,
  noteView,
  type SecondFact,
  type TrySubject,
} from '@oryndau/portal';
import { type CasePageRow, readCasePage } from '@oryndau/worker';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CaseView, caseViewOf } from '../case/case-view.ts';
import { sendWrongState } from '../pages/wrong-state.tsx';
import type { Portal } from './portal.ts';
import type { Visit, Visits } from './visit.ts';

export type LinkAnswer =
  | { readonly kind: 'opened'; readonly documentId: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

export async function openLink(portal: Portal, token: string): Promise<LinkAnswer> {
  const link = readLinkToken(portal.secret, token, portal.today());
  if (link.kind === 'forged') return { kind: 'unknown' };
  if (link.kind === 'expired') return { kind: 'expired' };
  const [only, ...others] = await findInRange(portal.db.sql, link);
  return only === undefined || others.length > 0
    ? { kind: 'unknown' }
    : { kind: 'opened', documentId: only.documentId };
}

export type CodeAnswer =
  | { readonly kind: 'opened'; readonly documentId: string }
  | { readonly kind: 'no_match' }
  /** Too many tries for this code, address or network. */
  | { readonly kind: 'too_many' };

/** Counted before it is judged. `address` is the caller's, as the server sees it. */
export async function openByCode(
  portal: Portal,
  { code, fact, address }: { readonly code: string; readonly fact: SecondFact; readonly address: string },
): Promise<CodeAnswer> {
  const range = readCaseCode(code);
  const counted = { subjects: subjectsOf(range?.from ?? code, address), at: portal.now() };
  const { allowed } = await countTry(portal.db.sql, portal.secret, counted);
  // The case is looked up in any case: the time that an answer takes must not tell whether there is one.
  const found = await findInRange(portal.db.sql, range ?? NO_RANGE);
  const only = found.length === 1 ? found[0] : undefined;
  const isRight = isSecondFactOf(only?.debtorIin ?? NO_IIN, fact);
  if (!allowed) return { kind: 'too_many' };
  if (only === undefined || !isRight) return { kind: 'no_match' };
  await forgiveTry(portal.db.sql, portal.secret, counted);
  return { kind: 'opened', documentId: only.documentId };
}

/** No document has this id. */
const NO_RANGE = { from: '00000000-0000-0000-0000-000000000000', until: '00000000-0000-0000-0000-000000000000' };

function subjectsOf(code: string, address: string): TrySubject[] {
  return [
    { kind: 'code', value: code },
    { kind: 'address', value: address },
    { kind: 'network', value: networkOf(address) },
  ];
}

/** The first three bytes of an IPv4 address, the first 48 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const v4 = /(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1];
  return v4 ?? address.split(':').slice(0, 3).join(':');
}

/** Begins the visit, and notes for the debtor that somebody has come in by this way. */
export async function enter(portal: Portal, visits: Visits, reply: FastifyReply, visit: Visit): Promise<void> {
  await visits.begin(reply, visit);
  if (visit.documentId === null) return;
  await noteView(portal.db.sql, visit.documentId, { at: portal.now(), reader: 'debtor', way: visit.way });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The case of the visit; on routes under `needsCase` it is there. */
    opened: { readonly row: CasePageRow; readonly view: CaseView } | null;
  }
}

export const decorateCase = (app: FastifyInstance): void => {
  app.decorateRequest('opened', null);
};

/** A `preHandler` for pages of a case: reads it, or sends the page that says how to come in. */
export const needsCase =
  (portal: Portal) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { visit } = request;
    if (visit === null) return sendWrongState(portal, request, reply, 'VISIT_OVER');
    if (visit.documentId === null) return reply.redirect('/cases', 303);
    const row = await readCasePage(portal.db.sql, visit.documentId);
    if (row === undefined || (visit.iin !== null && row.debtorIin !== visit.iin)) {
      return sendWrongState(portal, request, reply, 'NOT_FOUND');
    }
    request.opened = { row, view: caseViewOf(row, portal.today()) };
    return undefined;
  };

/** The case that `needsCase` has read. */
export function caseOf(request: FastifyRequest): CaseView {
  if (request.opened === null) throw new Error('a page of a case without needsCase');
  return request.opened.view;
}

/** The cases of a person who has logged in. */
export const casesOf = ({ db }: Portal, iin: string) => findByIin(db.sql, iin);
