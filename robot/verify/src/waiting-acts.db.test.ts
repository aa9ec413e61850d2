/** What somebody may change of acts that nobody has signed yet, with the database in his hands: of each change `verify` says that it was made. */
import { presentActAgain, strikeAct } from '@oryndau/deciding/signing';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from '@oryndau/deciding/testing/signing-place';
import { slotOf } from '@oryndau/journal/document-rows';
import { digestOf } from '@oryndau/journal/journal';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAfter } from './testing/tamper.ts';
import { type VerifyOptions, verify } from './verify.ts';

const folder = temporaryFolder('waiting');
const day = (n: number): LegalDate => addDays(OPENED, n);
const WAITING = 'connectors.act_waiting';
let place: SigningPlace;

/** F-0: its arrest waits. F-1: the robot has withdrawn its arrest. F-2: its opening was struck. F-3: its opening was struck and lies before the head once more. */
beforeAll(async () => {
  place = await SigningPlace.open(folder, { fines: 4, policy: 'order-697' });
  await place.tick(OPENED, REGISTERED);
  for (const n of [2, 3]) {
    const act = await place.waiting(n, 'opening');
    await strikeAct(place.decisionsOn(OPENED), { act, by: HEAD, reason: 'The sum is to be looked at.' });
  }
  await place.approve(OPENED);
  const again = { documentId: fineId(3), n: await openingOf(3), by: 'O. Operator', reason: 'It is right.' };
  await presentActAgain(place.decisionsOn(day(1)), again);
  for (const n of [0, 1])
    await place.tell(n, day(1), { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(8), day(1));
  await place.tell(1, day(8), { type: 'Hold', reason: 'OPERATOR' });
  await place.tick(day(9));
}, 120_000);
afterAll(() => place?.test.drop());

async function openingOf(fine: number): Promise<number> {
  const [row] = await place.test.database.sql<{ n: number }[]>`
    select waiting.n from connectors.act_waiting as waiting where waiting.document_id = ${fineId(fine)} and waiting.type = 'opening'`;
  return row?.n ?? 0;
}

/** `$0` to `$3` stand for the fines. Each statement must change something: else nothing was tried. */
const after = (statements: readonly string[], options: VerifyOptions = {}) =>
  verifyAfter(
    place.test.database,
    async (tx) => {
      for (const statement of statements) {
        const { count } = await tx.unsafe(statement.replace(/\$([0-3])/g, (_, n) => `'${fineId(Number(n))}'`));
        if (count === 0) throw new Error(`nothing was changed by ${statement}`);
      }
    },
    { today: day(9), ...options },
  );

describe('what an act that waits says of itself', () => {
  it('is as it is to begin with', async () => {
    expect((await verify(place.test.database)).fault).toBeUndefined();
    const states = await place.test.database.sql<{ line: string }[]>`
      select waiting.type || ' ' || waiting.state as line from connectors.act_waiting as waiting order by 1`;
    expect(states.map(({ line }) => line)).toEqual([
      'arrest waiting',
      'arrest withdrawn',
      'opening struck',
      'opening waiting',
    ]);
  });

  const opening = `type = 'opening' and document_id = $3`;
  it.each([
    ['a parameter of its basis', `body = replace(body, '"simplified.limit_mci":"20"', '"simplified.limit_mci":"99"')`],
    ['all parameters of its basis', `body = regexp_replace(body, '"parameters":\\{[^}]*\\}', '"parameters":{}')`],
    ['the redaction', `body = regexp_replace(body, '"redaction":"[0-9-]*"', '"redaction":"1999-01-01"')`],
    ['the rule', `body = regexp_replace(body, '"rule":"[^"]*"', '"rule":"case.other"')`],
    ['the article', `body = regexp_replace(body, '"citation":"[^"]*"', '"citation":"Art. 1"')`],
    ['the day of the decision', 'decided_on = decided_on - 1'],
  ])('%s is held', async (_, change) => {
    const { fault } = await after([`update ${WAITING} set ${change} where ${opening}`]);
    expect(fault?.where).toBe(`${WAITING} ${fineId(3)}/${await openingOf(3)}`);
  });

  it('its body is one that is believed', async () => {
    const named = `update ${WAITING} set body = replace(body, ',"document":{', ',"body":"971240001315","document":{') where ${opening}`;
    // The batches of the place are of the test authority's body.
    const own = '000000000000';
    expect((await after([named], { bodies: [own] })).fault?.what).toMatch(/^it is of another body/);
    expect((await after([named], { bodies: [own, '971240001315'] })).fault).toBeUndefined();
  });
});

describe('what became of an act is what its case was told, or will be', () => {
  /** A row of the inbox as the program itself would write it. */
  const queued = (fine: number, on: string, command: Readonly<Record<string, string>>) =>
    `insert into work.inbox (slot, on_day, document_id, kind, key, body)
     select ${slotOf(fineId(fine))}, '${on}', waiting.document_id, 'case', 'x/' || waiting.n, replace('${JSON.stringify(command)}', '#', waiting.n::text)
     from connectors.act_waiting as waiting where waiting.document_id = $${fine}`;
  const strike = (fine: number, on: string, act: string, note?: string) =>
    queued(fine, on, { act, of: '#', operator: HEAD, type: 'StrikeAct', ...(note !== undefined && { note }) });
  const signing = (fine: number, on: string, signedOn = on) =>
    queued(fine, on, { of: '#', signedOn, type: 'RecordSigning' });
  const laidAside = (more = '') => `update ${WAITING} set state = 'withdrawn'${more} where document_id = $0`;
  const waits = (fine: number) => `update ${WAITING} set state = 'waiting' where document_id = $${fine}`;
  const ACT = '^connectors.act(_waiting)? ';

  it.each<[what: string, statements: readonly string[], where: string]>([
    ['an act is laid aside', [laidAside()], ACT],
    ['it is, and its case will hear of a strike without a reason', [laidAside(), strike(0, day(9), 'arrest')], ACT],
    [
      'it is, by somebody else than its case will hear of',
      [
        laidAside(`, struck_by = 'B. Other', reason = 'No.', struck_at = '${day(9)}T06:00:00Z'`),
        strike(0, day(9), 'arrest', digestOf('No.')),
      ],
      ACT,
    ],
    ['it is, and its case will hear of its signature', [laidAside(), signing(0, day(9))], ACT],
    ['an act that waits is said to be signed', [signing(0, day(9))], ACT],
    ['it is said to be struck', [strike(0, day(9), 'arrest', digestOf('No.'))], ACT],
    ['a signature is to be told of later', [signing(0, '2030-01-01', day(9))], '^work.inbox '],
    ['an act that was withdrawn waits again', [waits(1)], ACT],
    ['it does, and its case will hear of a strike', [waits(1), strike(1, day(9), 'arrest')], ACT],
    [
      'it does, and its case will hear that it waits',
      [waits(1), queued(1, day(9), { act: 'arrest', of: '#', operator: HEAD, type: 'PresentActAgain' })],
      ACT,
    ],
    [
      'an act that was withdrawn by the robot bears words',
      [`update ${WAITING} set reason = 'No.' where document_id = $1`],
      ACT,
    ],
    ['an act that was struck waits again', [`${waits(2)}`], ACT],
    [
      'when it was struck',
      [`update ${WAITING} set struck_at = struck_at + interval '1 day' where document_id = $2`],
      ACT,
    ],
    [
      'when it was struck, within the day',
      [`update ${WAITING} set struck_at = struck_at + interval '1 hour' where document_id = $2`],
      ACT,
    ],
    [
      'when it was put before the head once more, within the day',
      [`update ${WAITING} set presented_at = presented_at - interval '1 minute' where document_id = $3`],
      ACT,
    ],
    ['that hour is taken away', [`update ${WAITING} set struck_at = null where document_id = $2`], ACT],
    [
      'it was struck before it was decided',
      [`update ${WAITING} set struck_at = struck_at - interval '1 day' where document_id = $2`],
      ACT,
    ],
    ['an act that waits bears a strike', [`update ${WAITING} set struck_by = 'B. Other' where document_id = $3`], ACT],
    [
      'that it lies before the head once more',
      [`update ${WAITING} set presented_at = null where document_id = $3`],
      ACT,
    ],
    [
      'that an act does which was never struck',
      [`update ${WAITING} set presented_at = now() where document_id = $0`],
      ACT,
    ],
    [
      'a signature of no act',
      [queued(0, day(9), { of: '99', signedOn: day(9), type: 'RecordSigning' })],
      '^work.inbox ',
    ],
  ])('%s', async (_, statements, where) => {
    const { ok, fault } = await after(statements);
    expect({ ok, where: fault?.where }).toEqual({ ok: false, where: expect.stringMatching(where) });
  });

  it('is for no day to come, however well it agrees', async () => {
    const on = '2030-01-01';
    const struck = laidAside(`, struck_by = '${HEAD}', reason = 'No.', struck_at = '${on}T06:00:00Z'`);
    const statements = [struck, strike(0, on, 'arrest', digestOf('No.'))];
    expect((await after(statements)).fault?.where).toBe(`work.inbox ${fineId(0)}`);
    // Of a strike of today nobody can tell before its case hears of it whether it was one; then the journal has it.
    expect((await after(statements, { today: legalDate(on) })).fault).toBeUndefined();
  });
});
