/**
 * The role with whose rights every transaction of the program runs: what nobody may do to the journal and to the books (change or take away a line) it
 * cannot do, by mistake or by a hole in a page. Which stage may write which table is held by test/src/architecture.test.ts: a change of role inside a
 * transaction would say the same in the database, but tables that are spread over machines do not allow it.
 *
 * Roles belong to the whole server, also to its other databases.
 */
import type { Sql } from './driver.ts';
import { codeOf, Failure } from './failure.ts';

export const PIPELINE_ROLE = 'oryndau_pipeline';

/** Roles to which the migrations of before grant something; nothing runs as one of them any more. */
const FORMER_ROLES = ['fines', 'proceedings', 'payments', 'reports', 'connectors', 'portal'].map(
  (stage) => `oryndau_${stage}`,
);

const ROLES = [PIPELINE_ROLE, ...FORMER_ROLES];

const ATTEMPTS = 20;

/** Makes what is missing. Others may do the same at this moment in other databases of the same server. */
export async function ensureRoles(sql: Sql): Promise<void> {
  const rows = await sql<{ role: string; exists: boolean; usable: boolean }[]>`
    select wanted.role,
           pg_roles.rolname is not null as exists,
           coalesce(pg_has_role(current_user, pg_roles.oid, 'member'), false) as usable
    from unnest(${ROLES}::text[]) as wanted (role)
    left join pg_roles on pg_roles.rolname = wanted.role
    order by wanted.role`;
  for (const { role, exists, usable } of rows) {
    if (!exists) await ensured(sql, `create role ${role} nologin`);
    if (!exists || !usable) await ensured(sql, `grant ${role} to current_user`);
  }
}

/** duplicate_object, unique_violation and "tuple concurrently updated": somebody else was as quick. */
const CLASHES = new Set(['42710', '23505', 'XX000']);

async function ensured(sql: Sql, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql.unsafe(statement);
      return;
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (code === '42501') throw notAllowed(statement, error);
      if (!CLASHES.has(code) || attempt === ATTEMPTS) throw error;
      if (statement.startsWith('create')) return;
    }
  }
}

function notAllowed(statement: string, cause: unknown): Failure {
  return new Failure(
    'MAY_NOT_CREATE_ROLES',
    `this database user may not run "${statement}": let an administrator run, once for the server, ${ROLES.map((role) => `"create role ${role} nologin; grant ${role} to USER;"`).join(' ')} with USER the one in DATABASE_URL`,
    { retry: 'never', cause },
  );
}
