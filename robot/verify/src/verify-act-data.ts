/** Each act, signed or waiting, held against the event that it rests on: it says what was decided, and no decision that is an act goes without one. */
import { type ActDecided, type ActIdentity, restsOn } from '@oryndau/deciding/act-data';
import { actTold, saysWhatWasDecided } from '@oryndau/deciding/act-told';
import { ACT_JOURNALED, type ActData, OWN_CASE, readAct } from '@oryndau/documents/acts';
import { BASIS_ID_OF_EVENT } from '@oryndau/journal/chain';
import { digestOf } from '@oryndau/journal/journal';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { copyOut } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import { hasSigningBegun } from '@oryndau/signing/sql/signing-journal';
import { Fault } from '@oryndau/standing/fault';
import { inRange } from '@oryndau/standing/journal-reading';
import { reading } from './reading.ts';
import { checkAwaiting } from './verify-awaiting.ts';
import { checkRows, type RangeCheck, type ToldAct } from './verify-rows.ts';
import { noteUntold } from './verify-untold.ts';

export function toldAct(act: ActDecided, identity: ActIdentity): ToldAct {
  const signature = act.event.awaits === undefined ? 'none' : 'waiting';
  return {
    ...actTold(act, identity),
    recordedOn: null,
    struck: null,
    isAgain: false,
    signature,
  };
}

/** Whether acts are signed here at all: a year that was recorded and is lived again has none. The journal tells it too, so nobody makes it none by deleting them. */
export async function hasActs(tx: Transaction): Promise<boolean> {
  const [row] = await tx<{ any: boolean }[]>`
    select exists (select from connectors.act) or exists (select from connectors.act_waiting) as any`;
  return row?.any === true || (await hasSigningBegun(tx));
}

/** The acts of the range are those that the journal tells of, in its order. */
export async function checkActData(tx: Transaction, check: RangeCheck): Promise<void> {
  await checkUnsigned(tx, check);
  await reading('work.inbox', 'what acts wait to hear', () => noteUntold(tx, check));
  await checkRows(tx, check, {
    rows: 'connectors.act',
    query: `select act.document_id, act.n, act.type, act.body, act.state from (
              select signed.document_id, signed.n, signed.type, signed.body, 'signed' as state from connectors.act as signed
              where ${inRange('signed.document_id', check.range)}
              union all
              select waiting.document_id, waiting.n, waiting.type, waiting.body, waiting.state from connectors.act_waiting as waiting
              where ${inRange('waiting.document_id', check.range)}
            ) as act order by act.document_id, act.n`,
    toldOf: ({ acts }) => acts,
    isSame: (row, told) => row.text() === told.data.type && isAsTold(row.text(), row.text(), told),
  });

  await checkStruck(tx, check);
  await checkAwaiting(tx, check);
}

/** It says what was decided; and what was struck was not signed, unless it was put before the head once more, which earlier versions left no trace of. */
const isAsTold = (body: string, state: string, told: ToldAct): boolean =>
  saysWhatWasDecided(body, told) && !(state === 'signed' && told.struck !== null && versionOf(body) >= ACT_JOURNALED);

/**
 * What nobody has signed is bound by nothing but the journal, so it is whole, and of a version of which the journal tells everything: an earlier one may lack fields, and
 * its strike. What was struck in an earlier version, and told, stays as it is. By what right it was decided, and on which day, is that of its event.
 */
async function checkUnsigned(tx: Transaction, { range }: RangeCheck): Promise<void> {
  await copyOut(
    tx,
    `select waiting.document_id, waiting.n, waiting.state, waiting.body, waiting.decided_on, event.on_day, basis.body
     from connectors.act_waiting as waiting
     left join journal.event as event on event.document_id = waiting.document_id and event.n = waiting.n
     left join journal.basis as basis on basis.id = ${BASIS_ID_OF_EVENT}
     where ${inRange('waiting.document_id', range)}`,
    (row) => {
      const [documentId, n, state, body] = [row.uuid(), row.int(), row.text(), row.text()];
      const [decidedOn, on, basis] = [row.day(), row.day(), row.textOrNull()];
      const where = `connectors.act_waiting ${documentId}/${n}`;
      if (readAct(body) === undefined) throw new Fault(where, 'it is no act: it cannot be signed, and is to be struck');
      if (state === 'waiting' && versionOf(body) < ACT_JOURNALED)
        throw new Fault(where, 'it says that it is of an early version, and nobody has signed it: it is to be struck');
      const { signing } = JSON.parse(body) as Pick<ActData, 'signing'>;
      if (versionOf(body) >= OWN_CASE && signing?.order !== null)
        throw new Fault(where, 'it waits for a person, and says that it is signed otherwise');
      // Without its event it is no act of the journal, which is said below.
      if (on === null) return;
      if (!restsOn(body, basis)) throw new Fault(where, 'it names another right than the decision');
      if (decidedOn !== on) throw new Fault(where, 'it was decided on another day');
    },
  );
}

const versionOf = (body: string): number => Number((JSON.parse(body) as Pick<ActData, 'version'>).version);

/** Who struck an act, when and why, and whether it lies before the head once more, is what its case was told, or will be. Whatever version an act says that it is of: nobody has signed that. */
async function checkStruck(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  await copyOut(
    tx,
    `select waiting.document_id, waiting.n, waiting.state, coalesce(waiting.struck_by, ''), coalesce(waiting.reason, ''), waiting.decided_on,
            (extract(epoch from waiting.struck_at) * 1000)::text, (extract(epoch from waiting.presented_at) * 1000)::text
     from connectors.act_waiting as waiting where ${inRange('waiting.document_id', range)}`,
    (row) => {
      const [documentId, n, state, by, reason] = [row.uuid(), row.int(), row.text(), row.text(), row.text()];
      const [decidedOn, struckAt, presentedAt] = [row.day(), row.textOrNull(), row.textOrNull()];
      const where = `connectors.act_waiting ${documentId}/${n}`;
      const acts = told.get(documentId)?.acts ?? [];
      const act = acts.find((each) => each.n === n);
      const kept = { n, state, by, reason, decidedOn, struckAt: struckAt === null ? null : Number(struckAt) };
      if (!isStruckAsTold(kept, acts)) throw new Fault(where, 'the journal tells of no such strike');
      if (act !== undefined && !isPresentedAsTold(presentedAt === null ? null : Number(presentedAt), act))
        throw new Fault(
          where,
          'whether, or when, it was struck and put before the head once more is not what the journal tells of',
        );
    },
  );
}

interface KeptStrike {
  readonly n: number;
  readonly state: string;
  readonly by: string;
  readonly reason: string;
  readonly decidedOn: LegalDate | null;
  /** Milliseconds. */
  readonly struckAt: number | null;
}

/** To the moment, where the journal has it. */
const isAt = (moment: number, told: string | undefined): boolean => told === undefined || Date.parse(told) === moment;

const isPresentedAsTold = (at: number | null, { isAgain, presentedAt }: ToldAct): boolean =>
  isAgain === null || (at === null ? !isAgain : isAgain && isAt(at, presentedAt));

/** What rests on a measure that was struck went with it. A case that heard of the strike later has it under a later day. */
function isStruckAsTold({ n, state, by, reason, decidedOn, struckAt }: KeptStrike, acts: readonly ToldAct[]): boolean {
  const saysNothing = by === '' && reason === '' && struckAt === null;
  // The robot's own withdrawal names nobody; verify-awaiting.ts has held it against the journal.
  const isRobots = saysNothing && acts.some((act) => act.n === n && act.signature === 'withdrawn');
  if (state === 'waiting' || isRobots) return saysNothing;
  if (decidedOn === null || struckAt === null) return false;
  const struckOn = legalDayAt(struckAt);
  if (struckOn < decidedOn) return false;
  return acts.some(
    ({ n: of, struck }) =>
      struck?.by === by &&
      struck.note === digestOf(reason) &&
      isAt(struckAt, struck.at) &&
      struckOn <= struck.on &&
      (state === 'struck' ? of === n : of <= n),
  );
}
