/** What two people decide is proven: by the database, which lets nobody decide alone, and by `verify`, which checks what each passkey has signed. */
import { challengeOver, checkPasskey, type PasskeyProof } from '@oryndau/staff/passkeys';
import { decideProposal, type Proposed, propose, signedOf } from '@oryndau/staff/proposals';
import { Fault } from '@oryndau/standing/fault';
import { checkProposals } from '@oryndau/verify/verify-proposals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

let desk: TestDesk;
let operator: TestStaff;
let head: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '31' });
  head = await desk.member({ login: 'head', roles: ['HEAD'], region: '31' });
});
afterAll(async () => {
  await desk?.close();
});

const db = () => desk.installation.parts.db;
const at = () => desk.installation.clock;
const proposed = (): Proposed => ({
  action: 'case.release',
  documentId: desk.installation.person('open').documentId,
  region: '31',
  body: null,
  content: { decision: { type: 'Release' }, note: 'by decision 17' },
  reason: 'the body has released him',
});

async function proofOf(staff: TestStaff, signed: Readonly<Record<string, unknown>>): Promise<PasskeyProof> {
  const nonce = 'a-nonce-of-this-test';
  const challenge = challengeOver(signed, nonce);
  const given = { accountId: staff.id, challenge, nonce, response: staff.device.sign(challenge), at: at() };
  const proof = await db().transaction((tx) => checkPasskey(tx, desk.installation.parts, given));
  if (proof === undefined) throw new Error('the device has signed something else');
  return proof;
}

async function proposedBy(staff: TestStaff): Promise<string> {
  const given = { by: staff.id, proof: await proofOf(staff, signedOf('propose', proposed())), at: at() };
  return db().transaction((tx) => propose(tx, proposed(), given));
}

const decidedBy = async (staff: TestStaff, id: string, outcome: 'approved' | 'declined') => {
  const reason = 'seen';
  const proof = await proofOf(staff, signedOf(outcome, proposed(), { id, reason }));
  return db().transaction((tx) => decideProposal(tx, { id, outcome, by: staff.id, reason, proof, at: at() }));
};

const faultAfter = async (statement: string): Promise<string | undefined> => {
  let fault: string | undefined;
  await db()
    .transaction(
      async (tx) => {
        await tx.unsafe('alter table staff.proposal disable trigger proposal_is_kept');
        await tx.unsafe(statement);
        fault = await checkProposals(tx).then(
          () => undefined,
          (error: unknown) => (error instanceof Fault ? error.fault.what : String(error)),
        );
        throw new Error('undone');
      },
      { as: 'owner' },
    )
    .catch(() => undefined);
  return fault;
};

describe('the database', () => {
  it('lets another person approve, once', async () => {
    const id = await proposedBy(operator);
    expect(await decidedBy(head, id, 'approved')).toBe(true);
    expect(await decidedBy(head, id, 'declined')).toBe(false);
    await db().transaction((tx) => checkProposals(tx));
  });

  it('lets nobody decide what they proposed, but withdraw it', async () => {
    const id = await proposedBy(head);
    await expect(decidedBy(head, id, 'approved')).rejects.toThrow(/check constraint/);
    await expect(decidedBy(head, id, 'declined')).rejects.toThrow(/check constraint/);
    const withdrawn = { id, outcome: 'withdrawn', by: head.id, reason: 'a mistake', proof: null, at: at() } as const;
    await expect(db().transaction((tx) => decideProposal(tx, { ...withdrawn, by: operator.id }))).rejects.toThrow(
      /check constraint/,
    );
    expect(await db().transaction((tx) => decideProposal(tx, withdrawn))).toBe(true);
  });

  it.each([
    ["set reason = 'another'", /permission denied/],
    ['set proposed_by = decided_by', /permission denied/],
    [
      "set outcome = 'approved', decided_by = proposed_by, decided_at = now(), decided_proof = proposed_proof",
      /check constraint|decided already/,
    ],
    ['set outcome = null, decided_by = null, decided_at = null', /decided already/],
  ])('refuses the application "%s", on its own database role', async (change, why) => {
    await proposedBy(operator);
    await expect(db().transaction((tx) => tx.unsafe(`update staff.proposal ${change}`))).rejects.toThrow(why);
  });

  it('takes no proposal away', async () => {
    await expect(db().transaction((tx) => tx`delete from staff.proposal as proposal`)).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('verify', () => {
  it('is content with what two people have signed', async () => {
    expect(await faultAfter('select 1')).toBe(undefined);
  });

  it.each([
    ['another content', `update staff.proposal set content = '{"decision":{"type":"OptOut"}}'`, /something else/],
    [
      'another reason of the decision',
      "update staff.proposal set decided_reason = 'other' where outcome = 'approved'",
      /something else/,
    ],
    [
      'declined made approved',
      "update staff.proposal set outcome = 'declined' where outcome = 'approved'",
      /something else/,
    ],
    [
      'somebody else who proposed',
      "update staff.proposal set proposed_by = (select id from staff.account where login = 'head') where outcome is null",
      /./,
    ],
    [
      'a proof by the button of a demonstration',
      `update staff.proposal set decided_proof = '{"credentialId":"practice","nonce":"","clientData":"","authenticatorData":"","signature":""}' where outcome = 'approved'`,
      /nobody/,
    ],
    [
      'a proof of another proposal',
      "update staff.proposal set decided_proof = proposed_proof where outcome = 'approved'",
      /somebody else/,
    ],
  ])('finds %s', async (_, statement, what) => {
    expect(await faultAfter(statement)).toMatch(what);
  });
});
