/** Databases of before: what waits in them for a signature or a confirmation, brought up to the rules of today. */
import { DocumentBatch } from '@oryndau/journal/document-rows';
import { JournalBatch } from '@oryndau/journal/journal';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { type CaseState, decideCase } from '@oryndau/proceedings/core';
import { evolveCase } from '@oryndau/proceedings/core/evolve';
import { fillDaysOfWaitingActs } from '@oryndau/standing/days-of-waiting-acts';
import { encodeDocument, loadDocuments, standingOf } from '@oryndau/standing/document-state';
import { fillRightsOfLiftings } from '@oryndau/standing/rights-of-liftings';
import { verify } from '@oryndau/verify/verify';
import { beforeEach, expect, it } from 'vitest';
import { strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

const folder = temporaryFolder('old-ends');
let place: SigningPlace;
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 2, policy: 'order-697' });
  return () => place.test.drop();
});
const day = (n: number): LegalDate => addDays(OPENED, n);
const asOwner = (work: Parameters<typeof place.test.database.transaction>[0]) =>
  place.test.database.transaction(work, { as: 'owner' });
const faultOf = async () => (await verify(place.test.database)).fault;

it('an opening that waited before it lapsed by itself gets its day with the upgrade: no check takes it for changed, and it lapses', async () => {
  await place.tick(OPENED, REGISTERED);
  await strikeAct(place.decisionsOn(OPENED), {
    act: await place.waiting(1, 'opening'),
    by: HEAD,
    reason: 'It is to be looked at.',
  });
  // The head was told to sign, and nothing more fell due.
  await place.tick(day(4), day(1));
  await asOwner(async (tx) => {
    await tx`update work.document set due_on = null`;
    await tx`delete from work.due`;
  });
  expect(await faultOf()).toMatchObject({ what: 'a column does not follow from the state' });
  await asOwner(fillDaysOfWaitingActs);
  expect(await faultOf()).toBeUndefined();
  await asOwner(fillDaysOfWaitingActs);
  expect(await faultOf()).toBeUndefined();
  const last = legalDate('2027-02-01');
  await place.tick(addDays(last, 1), day(5));
  for (const n of [0, 1]) expect(await place.caseOf(n)).toMatchObject({ status: 'refused', refusal: 'LIMITATION' });
  expect(await faultOf()).toBeUndefined();
});

it('a lifting that waited for its bank before the state knew by what right gets that right with the upgrade, and is confirmed by it', async () => {
  await place.order(['opening', 'arrest', 'lifting']);
  await place.tick(OPENED, REGISTERED);
  await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(6), day(1));
  const accounts = [{ account: 'KZ01', bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) }];
  await place.tell(0, day(7), { type: 'RecordAccounts', accounts });
  await place.tell(0, day(7), { type: 'ProveProtection', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' });
  expect((await place.caseOf(0))?.arrest).toMatchObject({ status: 'lifting', lift: 'case.protected_accounts' });
  await asOwner(async (tx) => {
    await tx`update work.document set state = replace(state, '"lift":"case.protected_accounts",', '')`;
  });
  expect((await place.caseOf(0))?.arrest).not.toHaveProperty('lift');
  expect(await faultOf()).toBeDefined();
  await asOwner(fillRightsOfLiftings);
  expect((await place.caseOf(0))?.arrest).toMatchObject({ status: 'lifting', lift: 'case.protected_accounts' });
  expect(await faultOf()).toBeUndefined();
});

/** The end as it was written then, at a moment at which its money has gone back: of the case it is known that it ended, and of its act that nobody has signed it. */
async function endOfOld(state: 'waiting' | 'struck'): Promise<void> {
  const [documentId, on] = [fineId(0), day(3)];
  await place.test.database.transaction(async (tx) => {
    const kept = (await loadDocuments(tx, [documentId])).get(documentId);
    if (kept?.fine == null || kept.case === null) throw new Error('no case');
    const paid = decideCase(kept.case, { type: 'TakePayment', entry: 'e', amount: kept.case.sum }, on);
    if (!Array.isArray(paid)) throw new Error('refused');
    const n = kept.version + 1;
    const awaits = { of: String(n), act: 'termination_executed' } as const;
    const ends = paid.filter(({ type }) => type === 'ProceedingExecuted').map((end) => ({ ...end, awaits }));
    const struck = ends.map(({ on, basis }) => ({
      type: 'ActStruck' as const,
      of: awaits.of,
      act: awaits.act,
      on,
      basis,
    }));
    const events = state === 'struck' ? [...ends, ...struck] : ends;
    const journal = new JournalBatch();
    let chain = { documentId, n: kept.version, head: kept.head };
    for (const event of events) chain = journal.append(chain, 'case', event);
    const proceeding = events.reduce<CaseState>(evolveCase, kept.case);
    const document = { fine: kept.fine, case: proceeding, account: kept.account };
    const documents = new DocumentBatch();
    const { head } = chain;
    // By the rules of then nothing fell due any more.
    const standing = { ...standingOf(document), dueOn: null };
    documents.change(kept, { documentId, version: chain.n, head }, { standing, state: encodeDocument(document) });
    await documents.write(tx);
    await journal.write(tx);
    await tx`
      insert into connectors.act_waiting (document_id, n, type, body, decided_on, state)
      values (${documentId}, ${n}, 'termination_executed', '{}', ${on}, ${state})`;
    // What it undid in the same breath, and what is undone later for another reason.
    await tx`
      insert into work.outbox (document_id, n, recipient, address, subject, status, on_day, body)
      select ${documentId}, ${n} + undone.after, 'bank', '125', 'arrest', 'unsigned', ${on}, json_build_object('type', undone.type)
      from (values (1, 'ArrestLiftOrdered'), (2, 'ArrestReduced')) as undone (after, type)`;
  });
}

it.each(['waiting', 'struck'] as const)(
  'an end by payment that is %s from before, and whose money has gone back, is taken back after the upgrade: the case goes on',
  async (state) => {
    await place.order(['opening']);
    await place.tick(day(2), REGISTERED);
    await endOfOld(state);
    expect(await place.caseOf(0)).toMatchObject({ status: 'executed' });
    await place.tick(day(4));
    expect(await place.caseOf(0)).toMatchObject({ status: 'executed' });
    await asOwner(fillDaysOfWaitingActs);
    await place.tick(day(5));
    expect(await place.caseOf(0)).toMatchObject({
      status: 'open',
      endedOn: null,
      awaiting: [],
      register: { status: 'entered' },
    });
    const acts = await place.test.database.sql<{ type: string; state: string }[]>`
      select waiting.type, waiting.state from connectors.act_waiting as waiting where waiting.document_id = ${fineId(0)}`;
    expect(acts).toEqual([{ type: 'termination_executed', state: 'withdrawn' }]);
    expect((await place.outbox(0)).filter((line) => line.includes('Arrest'))).toEqual([
      'bank ArrestLiftOrdered not_sent',
      'bank ArrestReduced queued',
    ]);
    // It is paid after all, and ends as a case of today does.
    await place.tell(0, day(6), {
      type: 'TakePayment',
      entry: 'e2',
      amount: (await place.caseOf(0))?.sum ?? (0n as never),
    });
    expect(await place.caseOf(0)).toMatchObject({ status: 'open', awaiting: [{ act: 'termination_executed' }] });
  },
);
