/** Every statement that ships, against the tables as the migrations make them: PostgreSQL parses and describes it and does not run it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDriver, type Sql } from '@oryndau/postgres/driver';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { repository } from '@oryndau/postgres/testing/places';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from './testing/source-files.ts';
import { type FoundStatement, statementsIn } from './testing/statements.ts';

const { workspaces } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { workspaces: string[] };
const shipping = workspaces.filter((room) => !['test', 'bench', 'tools'].includes(room));
const statements = statementsIn(sourceFiles(shipping).filter(({ isTest }) => !isTest));

/** What cannot be described, and why. The list may only grow shorter. */
const EXCEPTED: Readonly<Record<string, string>> = {
  'platform/postgres/src/bulk.ts takeRows': 'is handed its text; each call of it is described',
  'platform/postgres/src/copy.ts startCopy':
    'is handed table and columns; each call of copyIn and copyRows is described',
  'platform/postgres/src/cursor.ts readInParts': 'is handed its statement; each call of it is described',
  'platform/postgres/src/migrate.ts applyOnce': 'is handed a migration; each was run before this test',
  'platform/postgres/src/roles.ts ensured': 'is handed the making of a role, which names no table',
  'platform/postgres/src/transaction.ts say': 'is handed begin and commit, which name no table',
  'platform/postgres/src/session.ts handOf': 'is never sent: it shows how the driver hands a statement over',
  'stages/fines/src/sql/move-facts.ts moveFacts': 'a step of a migration: empties a table and takes it away',
};

let test: TestDatabase;
/** A connection of its own: the pool knows no statement that is only described. */
let sql: Sql;

beforeAll(async () => {
  test = await testDatabase(rooms);
  sql = openDriver(test.url, { max: 1, applicationName: 'oryndau test' });
  for (const text of statements.flatMap(({ texts }) => texts)) {
    // What a program makes for itself beside the migrations: a transaction's own tables, and the schema of a demonstration.
    if (/^\s*create (temporary table|schema|table) /.test(text)) await sql.unsafe(text);
  }
});
afterAll(async () => {
  await sql?.end();
  await test?.drop();
});

interface Fault {
  readonly where: string;
  readonly what: string;
}

/** What PostgreSQL says against them, and what their row types promise and they do not give. */
async function faultsOf(of: readonly FoundStatement[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { where, texts, fields } of of) {
    const found = texts.length === 0 ? ['is not known before the program runs'] : [];
    if (fields === undefined) found.push('promises rows whose fields are not known');
    for (const text of texts) found.push(...(await wrongIn(text, fields ?? [])));
    faults.push(...found.map((what) => ({ where, what })));
  }
  return faults;
}

/** Known to the driver and not to its types: else it would send what has no values without having it parsed first. */
const PARSED = { prepare: false, simple: false };

async function wrongIn(text: string, fields: readonly string[]): Promise<string[]> {
  if (text.trim() === '') return ['is empty'];
  try {
    const { columns } = await sql.unsafe(text, [], PARSED).describe();
    return fields
      .filter((field) => !columns.some(({ name }) => name === field))
      .map((field) => `gives no column ${field}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const isExcepted = ({ where }: { readonly where: string }): boolean => where in EXCEPTED;

describe('the statements that ship', () => {
  it('are found', () => {
    const known = statements.filter(({ texts }) => texts.length > 0);
    expect(known.length).toBeGreaterThan(250);
    expect(known.filter(({ fields }) => fields !== undefined && fields.length > 0).length).toBeGreaterThan(120);
  });

  it('agree with the tables, and give what their row types promise', async () => {
    const faults = await faultsOf(statements);
    expect(faults.filter((fault) => !isExcepted(fault))).toEqual([]);
    // Whatever is excepted could not be described.
    expect([...new Set(faults.map(({ where }) => where))].sort()).toEqual(Object.keys(EXCEPTED).sort());
  });
});

describe('a column with another name', () => {
  const described = statements.filter((statement) => !isExcepted(statement));

  async function faultsWhen(table: string, [now, then]: readonly [string, string]): Promise<Fault[]> {
    await sql`alter table ${sql(table)} rename column ${sql(now)} to ${sql(then)}`;
    const faults = await faultsOf(described);
    await sql`alter table ${sql(table)} rename column ${sql(then)} to ${sql(now)}`;
    return faults;
  }

  it('is missed by every statement that names it', async () => {
    const faults = await faultsWhen('work.task', ['subject', 'topic']);
    expect(faults.filter(({ what }) => !/column .*subject.* does not exist/.test(what))).toEqual([]);
    expect(faults.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        'platform/journal/src/tasks.ts writeTasks',
        // Through a fragment, and in a text that COPY reads.
        'platform/journal/src/tasks.ts listTasks',
        'robot/verify/src/verify-rows.ts checkRows',
      ]),
    );
  });

  it('is missed by the columns that a COPY writes', async () => {
    const faults = await faultsWhen('work.outbox', ['address', 'addressee']);
    expect(faults.map(({ where }) => where)).toContain('platform/journal/src/outbox.ts writeOutbox');
  });

  it('is missed by the row type, where it is the statement that calls it otherwise', async () => {
    const changed = described.map((statement) => ({
      ...statement,
      texts: statement.texts.map((text) => text.replaceAll('as "documentId"', 'as document')),
    }));
    const faults = await faultsOf(changed);
    expect(faults.length).toBeGreaterThan(20);
    expect(faults.filter(({ what }) => what !== 'gives no column documentId')).toEqual([]);
  });
});
