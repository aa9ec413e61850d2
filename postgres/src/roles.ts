/**
 * One role a stage: a stage's statements run with its rights only, so that a mistake in one cannot write another's
 * tables. Roles belong to the whole server, also to its other databases.
 */
import type { Sql, Transaction } from './driver.ts';
import { codeOf, Failure } from './failure.ts';

export const STAGES = ['fines', 'proceedings', 'payments', 'reports', 'connectors', 'portal'] as const;
export type Stage = (typeof STAGES)[number];
export const roleOf = (stage: Stage): string => `oryndau_${stage}`;

/** Until the end of the transaction, or until `asOwner`, statements have the rights of the stage only. */
export async function asStage(tx: Transaction, stage: Stage): Promise<void> {
  await tx`set local role ${tx(roleOf(stage))}`;
}

export async function asOwner(tx: Transaction): Promise<void> {
  await tx`set local role none`;
}

const ATTEMPTS = 20;

/** Makes what is missing. Others may do the same at this moment in other databases of the same server. */
export async function ensureRoles(sql: Sql): Promise<void> {
  const rows = await sql<{ role: string; exists: boolean; usable: boolean }[]>`
    select wanted.role,
           pg_roles.rolname is not null as exists,
           coalesce(pg_has_role(current_user, pg_roles.oid, 'member'), false) as usable
    from unnest(${STAGES.map(roleOf)}::text[]) as wanted (role)
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
    `this database user may not run "${statement}": let an administrator run, once for the server, ${STAGES.map((stage) => `"create role ${roleOf(stage)} nologin; grant ${roleOf(stage)} to USER;"`).join(' ')} with USER the one in DATABASE_URL`,
    { retry: 'never', cause },
  );
}
