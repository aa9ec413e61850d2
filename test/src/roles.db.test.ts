/** One schema and one role a stage, held by PostgreSQL itself: what a stage's statement may not touch, it cannot. */
import { asOwner, asStage, type Transaction } from '@oryndau/postgres';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const stages = ['fines', 'proceedings', 'payments', 'reports', 'connectors', 'portal'] as const;
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

interface Right {
  readonly schema: string;
  readonly table: string;
  readonly right: string;
}

/** What the role of a stage may do, table by table. */
const rightsOf = (stage: string) =>
  test.database.sql<Right[]>`
    select pg_namespace.nspname as schema, pg_class.relname as table, wanted.name as right
    from pg_class
    join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger']) as wanted (name)
    where pg_class.relkind = 'r'
      and pg_namespace.nspname in ('fines', 'proceedings', 'payments', 'reports', 'connectors', 'portal', 'journal', 'work', 'oryndau')
      and has_schema_privilege(${`oryndau_${stage}`}, pg_namespace.oid, 'usage')
      and has_table_privilege(${`oryndau_${stage}`}, pg_class.oid, wanted.name)
    order by 1, 2, 3`;

/** SQLSTATE of what PostgreSQL says to a statement under the role of a stage; undefined when it lets it through. */
async function refusedAs(stage: (typeof stages)[number], statement: string): Promise<string | undefined> {
  const taken = new Error('taken back');
  try {
    await test.database.transaction(async (tx: Transaction) => {
      await asStage(tx, stage);
      await tx.unsafe(statement);
      throw taken;
    });
  } catch (error) {
    if (error === taken) return undefined;
    return (error as { code?: string }).code;
  }
  return undefined;
}

const writes: Readonly<Record<(typeof stages)[number], readonly string[]>> = {
  fines: ["update fines.fine set status = 'cancelled'", 'delete from fines.document'],
  proceedings: ["update proceedings.proceeding set status = 'executed'", 'delete from proceedings.command'],
  payments: [
    "insert into payments.posting values (gen_random_uuid(), 1, 0, '2026-01-01', 'bank', 'fine', 1)",
    'delete from payments.entry',
  ],
  reports: [
    'delete from reports.figure',
    "insert into reports.delta values ('2026-01-01', '75', '592', 'opened', 1, 1)",
  ],
  connectors: ['delete from connectors.message', "insert into connectors.cursor values ('bank', '1')"],
  portal: ['delete from portal.filing', "insert into portal.try values ('', now(), 1)"],
};

const DECIDERS = ['journal.basis', 'journal.event', 'work.outbox', 'work.task'];
/** Into which shared tables a role may write. */
const insertable: Readonly<Record<(typeof stages)[number], readonly string[]>> = {
  fines: DECIDERS,
  proceedings: DECIDERS,
  payments: DECIDERS,
  reports: [],
  connectors: ['work.task'],
  portal: [],
};

describe.each(stages)('the role of %s', (stage) => {
  it('writes its own tables, and those of no other stage', async () => {
    for (const statement of writes[stage]) expect(await refusedAs(stage, statement), statement).toBeUndefined();
    for (const other of stages.filter((name) => name !== stage)) {
      for (const statement of writes[other]) {
        expect(await refusedAs(stage, statement), `${stage}: ${statement}`).toMatch(/NOT_ALLOWED|42501/);
      }
      expect(
        await refusedAs(
          stage,
          `select count(*) from ${other}.${other === 'reports' ? 'figure' : other === 'connectors' ? 'cursor' : 'nothing'}`,
        ),
      ).toMatch(/NOT_ALLOWED|42501/);
    }
  });

  it('changes no past: the journal takes events from it, and is never changed or shortened', async () => {
    expect(await refusedAs(stage, "update journal.event set body = ''")).toMatch(/NOT_ALLOWED|42501/);
    expect(await refusedAs(stage, 'delete from journal.event')).toMatch(/NOT_ALLOWED|42501/);
    expect(await refusedAs(stage, "insert into journal.root values ('2026-01-01', 1, 1, '', '', '', '')")).toMatch(
      /NOT_ALLOWED|42501/,
    );
  });

  it('has these rights and no others', async () => {
    const rights = await rightsOf(stage);
    const foreign = rights.filter(({ schema }) => schema !== stage && !['journal', 'work'].includes(schema));
    expect(foreign).toEqual([]);
    const shared = rights.filter(({ schema }) => schema === 'journal' || schema === 'work');
    // Whoever sends a message marks it in the outbox; nobody else changes what is written there, and nobody what is journaled.
    const marks = stage === 'connectors' ? ['work.outbox'] : [];
    const changed = shared.filter(({ right }) => right !== 'select' && right !== 'insert');
    expect(changed.map(({ schema, table, right }) => `${schema}.${table} ${right}`)).toEqual(
      marks.map((table) => `${table} update`),
    );
    const kept = insertable[stage];
    expect(shared.filter(({ right }) => right === 'insert').map(({ schema, table }) => `${schema}.${table}`)).toEqual(
      kept,
    );
  });
});

describe('a transaction', () => {
  it('has the rights of its stage until the stage changes, and no longer than it lasts', async () => {
    const who = async (tx: Transaction): Promise<string> => {
      const [row] = await tx<{ who: string }[]>`select current_user::text as who`;
      return row?.who ?? '';
    };
    const owner = await test.database.transaction(who);
    const seen = await test.database.transaction(async (tx) => {
      const names: string[] = [];
      await asStage(tx, 'fines');
      names.push(await who(tx));
      await asStage(tx, 'payments');
      names.push(await who(tx));
      await asOwner(tx);
      names.push(await who(tx));
      await asStage(tx, 'reports');
      return names;
    });
    expect(seen).toEqual(['oryndau_fines', 'oryndau_payments', owner]);
    for (let round = 0; round < 8; round += 1) expect(await test.database.transaction(who)).toBe(owner);
  });
});
