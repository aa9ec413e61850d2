/** A case that somebody opens at the desk: not without its purpose, not beyond one's reach, and noted before anything of it is shown. */
import { type CasePageRow, readCasePage } from '@oryndau/reading/case-page';
import { type CaseView, caseViewOf } from '@oryndau/reading/case-view';
import { may, type Thing } from '@oryndau/staff/core/may';
import type { StaffAction } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import type { Ground } from './ground.ts';
import { isUuid } from './is-uuid.ts';
import { askPurpose, noteLook, purposeSaid } from './looking.ts';
import { sendRefused } from './refuse.tsx';
import { type OnePage, partOf } from './routes.ts';
import { staffOf } from './staff-visits.ts';

export interface OpenedCase {
  readonly row: CasePageRow;
  readonly view: CaseView;
  readonly thing: Thing;
}

/** What of a case is asked for a right: its region, and the body that imposed the fine. */
export const thingOfCase = ({ region, issuerBin }: Pick<CaseView, 'region' | 'issuerBin'>): Thing => ({
  region: region === '' ? null : region,
  body: issuerBin === '' ? null : issuerBin,
  owner: null,
});

/** A reply where the page was sent that says why not; whether there is such a case nobody learns by it. `action`: what is to be done in it, beside seeing it. */
export async function openCase(
  ground: Ground,
  { request, reply }: OnePage,
  action: StaffAction = 'case.see',
): Promise<OpenedCase | FastifyReply> {
  const { db, today } = ground.installation;
  const documentId = partOf(request, 'document');
  const said = purposeSaid(request);
  const row = isUuid(documentId) ? await readCasePage(db.sql, documentId) : undefined;
  const view = row && caseViewOf(row, today());
  const { account } = staffOf(request);
  const refused = (why: 'NO_RIGHT' | 'OUT_OF_REACH', of: StaffAction) =>
    sendRefused({ ground, request, reply }, { action: of, why });
  if (row === undefined || view === undefined) return refused('OUT_OF_REACH', 'case.see');
  const thing = thingOfCase(view);
  for (const of of new Set<StaffAction>(['case.see', action])) {
    const allowed = may(account, { action: of }, thing);
    if (!allowed.may) return refused(allowed.why === 'NO_RIGHT' ? 'NO_RIGHT' : 'OUT_OF_REACH', of);
  }
  if (said === undefined) return askPurpose(reply, `/cases/${documentId}`);
  await noteLook(ground, request, { documentId, said });
  // Once more, so that whoever looks stands among those who looked.
  const noted = (await readCasePage(db.sql, documentId)) ?? row;
  return { row: noted, view: caseViewOf(noted, today()), thing };
}

export const isOpened = (opened: OpenedCase | FastifyReply): opened is OpenedCase => 'view' in opened;
