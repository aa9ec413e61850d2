/** What the database holds of the rights: lists by the same reach as the decision, four eyes, and a hand that one of many gets. */
import type { Transaction } from '@oryndau/postgres/driver';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { staffActions, staffRoles, staffSteps } from '@oryndau/words/staff';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveRole, openAccount } from './accounts.ts';
import { type Member, may, type RightAsked, reachOf, type Thing } from './core/may.ts';
import { takeHand } from './hands.ts';
import { staffMigrations } from './migrations.ts';
import { decideProposal, propose, readProposal } from './proposals.ts';
import { reachText } from './reach.ts';

let test: TestDatabase;
const AT = new Date('2026-03-14T05:00:00Z');

beforeAll(async () => {
  test = await testDatabase([staffMigrations]);
});
afterAll(async () => {
  await test?.drop();
});

const member = (login: string): Promise<string> =>
  test.database.transaction(async (tx) => {
    const turn = { by: 'test', at: AT };
    const id = await openAccount(tx, { login, name: login, region: '75', body: null }, turn);
    if (id === undefined) throw new Error(`there is an account of ${login}`);
    for (const role of staffRoles) await giveRole(tx, id, role, turn);
    return id;
  });

describe('a list', () => {
  const ids = ['me', 'she', 'he'];
  const regions = fc.constantFrom('75', '10', '31', null);
  const bodies = fc.constantFrom('971240001315', '000000000001', null);
  const people = fc.record<Member>({
    id: fc.constantFrom(...ids),
    roles: fc.subarray([...staffRoles], { maxLength: 3 }),
    region: regions,
    body: bodies,
  });
  const asked = fc.record<Required<RightAsked>>({
    action: fc.constantFrom(...staffActions),
    step: fc.constantFrom(...staffSteps),
  });
  const things = fc.record<Thing>({ region: regions, body: bodies, owner: fc.constantFrom(...ids, null) });

  it('shows what the decision allows one by one, for 10,000 people and as many things', async () => {
    const { sql } = test.database;
    const sampled = fc.sample(fc.tuple(people, asked), { numRuns: 10_000, seed: 13 });
    const kept = fc.sample(things, { numRuns: 10_000, seed: 31 });
    const PER_LIST = 100;
    let shown = 0;
    for (let from = 0; from < sampled.length; from += PER_LIST) {
      const some = kept.slice(from, from + PER_LIST);
      const rows = sql`
        select * from unnest(${some.map((_, n) => n)}::integer[], ${some.map(({ region }) => region)}::text[],
          ${some.map(({ body }) => body)}::text[], ${some.map(({ owner }) => owner)}::text[]) as kept (n, region, body, owner)`;
      const lists = sampled.slice(from, from + PER_LIST).flatMap(([one, right], who) => {
        const reach = reachOf(one, right);
        const allowed = some.flatMap((thing, n) => (may(one, right, thing).may ? [n] : []));
        if (reach === undefined) {
          expect(allowed).toEqual([]);
          return [];
        }
        return [
          {
            who,
            allowed,
            where: sql`staff.reaches(${reachText(reach)}::text, kept.region, kept.body, kept.owner)`,
          },
        ];
      });
      const listed = lists
        .map(({ who, where }) => sql`select ${who}::integer as who, kept.n from (${rows}) as kept where ${where}`)
        .reduce((all, each) => sql`${all} union all ${each}`);
      const answer = await sql<{ who: number; n: number }[]>`${listed}`;
      for (const { who, allowed } of lists) {
        const found = answer.filter((row) => row.who === who).map(({ n }) => n);
        expect(found.sort((a, b) => a - b)).toEqual(allowed);
        shown += found.length;
      }
    }
    expect(shown).toBeGreaterThan(10_000);
  });
});

describe('a reach', () => {
  it('that reaches nothing has no thing without a region, a body or an owner', async () => {
    const { sql } = test.database;
    const [row] = await sql<{ empty: boolean; none: boolean }[]>`
      select staff.reaches(${reachText(undefined)}::text, '', '', '') as empty, staff.reaches(${reachText(undefined)}::text, null, null, null) as none`;
    expect(row).toEqual({ empty: false, none: false });
  });
});

describe('four eyes', () => {
  const proof = { credentialId: 'c', nonce: 'n', clientData: '', authenticatorData: '', signature: '' };
  const proposed = {
    action: 'case.release',
    documentId: null,
    region: '75',
    body: null,
    content: {},
    reason: 'why',
  } as const;
  const decided = { outcome: 'approved', reason: '', proof, at: AT } as const;
  const proposalOf = (by: string) => test.database.transaction((tx) => propose(tx, proposed, { by, proof, at: AT }));

  it('are two: nobody approves or declines what is their own, with the application’s own role', async () => {
    const own = await member('proposer');
    const id = await proposalOf(own);
    for (const outcome of ['approved', 'declined'] as const) {
      const deciding = test.database.transaction((tx) => decideProposal(tx, { ...decided, id, outcome, by: own }));
      await expect(deciding).rejects.toThrow(/proposal_check|violates check/);
    }
    const straw = await member('straw');
    const passingOn = test.database.transaction(
      (tx) => tx`update staff.proposal as proposal set proposed_by = ${straw} where proposal.id = ${id}`,
    );
    await expect(passingOn).rejects.toThrow(/permission denied/);
    expect((await readProposal(test.database.sql, id))?.outcome).toBe(null);
    const done = await test.database.transaction((tx) =>
      decideProposal(tx, { ...decided, id, outcome: 'withdrawn', by: own, proof: null }),
    );
    expect(done).toBe(true);
  });

  it('decide once, and only what was proposed', async () => {
    const id = await proposalOf(await member('one'));
    const [second, third] = [await member('two'), await member('three')];
    const deciding = [second, third].map((by) =>
      test.database.transaction((tx) => decideProposal(tx, { ...decided, id, by })),
    );
    expect((await Promise.all(deciding)).filter(Boolean)).toHaveLength(1);
    const changing = (change: (tx: Transaction) => Promise<unknown>) =>
      expect(test.database.transaction(change)).rejects;
    await changing(
      (tx) => tx`update staff.proposal as proposal set decided_reason = 'another' where proposal.id = ${id}`,
    ).toThrow(/is decided already/);
    await changing(
      (tx) => tx`update staff.proposal as proposal set content = '{"to":"me"}' where proposal.id = ${id}`,
    ).toThrow(/permission denied/);
    await changing((tx) => tx`delete from staff.proposal as proposal where proposal.id = ${id}`).toThrow(
      /permission denied/,
    );
  });
});

it('gives each of 1,000 things that two people take at once to one of them, and tells both whose it is', async () => {
  const pair = [await member('left'), await member('right')] as const;
  const races = Array.from({ length: 1_000 }, (_, n) => `task/${n}`);
  const taken = await Promise.all(
    races.map((thing) => Promise.all(pair.map((accountId) => takeHand(test.database.sql, { thing, accountId }, AT)))),
  );
  for (const told of taken) expect(new Set(told.map(({ accountId }) => accountId)).size).toBe(1);
  const winners = new Set(taken.map(([told]) => told?.accountId));
  expect([...winners].every((id) => id !== undefined && pair.includes(id))).toBe(true);
});
