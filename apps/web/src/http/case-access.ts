/**
 * Which case a person may see: by the personal link of a message, by the case's code with a second fact, or as the person who logged in. Whoever guesses
 * learns nothing: not whether there is such a case, and not which of the facts was wrong.
 */
import { countTry, forgiveTry, type TrySubject } from '@oryndau/access/tries';
import { noteView } from '@oryndau/access/views';
import { birthDayIn, partiesOf } from '@oryndau/fines/core/register-person';
import { findByIin, findInRange } from '@oryndau/fines/sql/find';
import type { LegalDate } from '@oryndau/law/legal-date';
import { readCaseCode, readLinkToken } from '@oryndau/outside/codes';
import { type CasePageRow, readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendWrongState } from '../pages/wrong-state.tsx';
import { addressOf, networkOf } from './address.ts';
import type { Installation } from './installation.ts';
import { isSecondFactOf, NOBODY, type Person, type SecondFact } from './second-fact.ts';
import type { Visit, Visits } from './visit.ts';

export type LinkAnswer =
  | { readonly kind: 'opened'; readonly documentId: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

export async function openLink(installation: Installation, token: string): Promise<LinkAnswer> {
  const link = readLinkToken(installation.secret, token, installation.today());
  if (link.kind === 'forged') return { kind: 'unknown' };
  if (link.kind === 'expired') return { kind: 'expired' };
  const [only, ...others] = await findInRange(installation.db.sql, link);
  return only === undefined || others.length > 0
    ? { kind: 'unknown' }
    : { kind: 'opened', documentId: only.documentId };
}

export type CodeAnswer =
  | { readonly kind: 'opened'; readonly documentId: string }
  | { readonly kind: 'no_match' }
  /** Too many tries for this code, address or network; there is room for one again after so many seconds. */
  | { readonly kind: 'too_many'; readonly waitSeconds: number };

/** Counted before it is judged. `address` is the caller's, as the server sees it. */
export async function openByCode(
  installation: Installation,
  { code, fact, address }: { readonly code: string; readonly fact: SecondFact; readonly address: string },
): Promise<CodeAnswer> {
  const range = readCaseCode(code);
  const counted = { subjects: subjectsOf(range?.from ?? code, address), at: installation.now() };
  const tried = await countTry(installation.db.sql, installation.secret, counted);
  // The case is looked up in any case: the time that an answer takes must not tell whether there is one.
  const found = await findInRange(installation.db.sql, range ?? NO_RANGE);
  const only = found.length === 1 ? found[0] : undefined;
  const isRight = isSecondFactOf(only === undefined ? NOBODY : personOf(only.record), fact);
  if (!tried.allowed) return { kind: 'too_many', waitSeconds: tried.waitSeconds };
  if (only === undefined || !isRight) return { kind: 'no_match' };
  await forgiveTry(installation.db.sql, installation.secret, counted);
  return { kind: 'opened', documentId: only.documentId };
}

/** A date of the record that can be nobody's, such as one to come, would keep out the person alone. */
function personOf(record: string): Person {
  const { debtor, issuedOn } = partiesOf(record);
  return { iin: debtor.iin, birthDate: birthDayIn(debtor.birthDate, issuedOn) ?? null };
}

/** No document has this id. */
const NO_RANGE = { from: '00000000-0000-0000-0000-000000000000', until: '00000000-0000-0000-0000-000000000000' };

function subjectsOf(code: string, address: string): TrySubject[] {
  return [
    { kind: 'code', value: code },
    { kind: 'code_network', value: `${code}\u001f${networkOf(address)}` },
    { kind: 'address', value: addressOf(address) },
    { kind: 'network', value: networkOf(address) },
  ];
}

/** Begins the visit, and notes for the debtor that somebody has come in by this way. */
export async function enter(
  installation: Installation,
  visits: Visits,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  visit: Visit,
): Promise<void> {
  await visits.begin(request, reply, visit);
  if (visit.documentId === null) return;
  await noteView(installation.db.sql, visit.documentId, { at: installation.now(), reader: 'debtor', way: visit.way });
}

/** A case as it was read for this request. */
class OpenedCase {
  readonly row: CasePageRow;
  readonly #today: LegalDate;
  #view: CaseView | undefined;

  constructor(row: CasePageRow, today: LegalDate) {
    this.row = row;
    this.#today = today;
  }

  /** Made when it is first asked for: of a page that its browser or we have still, it is not. */
  get view(): CaseView {
    this.#view ??= caseViewOf(this.row, this.#today);
    return this.#view;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The case of the visit; on routes under `needsCase` it is there. */
    opened: OpenedCase | null;
  }
}

export const decorateCase = (app: FastifyInstance): void => {
  app.decorateRequest('opened', null);
};

/** Who sent something is told that it was not taken; who only looked has lost nothing. */
export const sendVisitOver = (installation: Installation, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendWrongState(installation, request, reply, request.method === 'POST' ? 'VISIT_OVER_UNSENT' : 'VISIT_OVER');

/** A `preHandler` for pages of a case: reads it, or sends the page that says how to come in. */
export const needsCase =
  (installation: Installation) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { visit } = request;
    if (visit === null) return sendVisitOver(installation, request, reply);
    if (visit.documentId === null) return reply.redirect('/cases', 303);
    const row = await readCasePage(installation.db.sql, visit.documentId);
    if (row === undefined || (visit.iin !== null && row.debtorIin !== visit.iin)) {
      return sendWrongState(installation, request, reply, 'NOT_FOUND');
    }
    request.opened = new OpenedCase(row, installation.today());
    return undefined;
  };

/** The row of the case that `needsCase` has read. */
export function rowOf({ opened }: FastifyRequest): CasePageRow {
  if (opened === null) throw new Error('a page of a case without needsCase');
  return opened.row;
}

/** The case that `needsCase` has read. */
export function caseOf(request: FastifyRequest): CaseView {
  if (request.opened === null) throw new Error('a page of a case without needsCase');
  return request.opened.view;
}

/** The cases of a person who has logged in. */
export const casesOf = ({ db }: Installation, iin: string) => findByIin(db.sql, iin);
