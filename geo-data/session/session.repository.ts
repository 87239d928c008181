import { sql } from 'kysely'
import { kysely, prepared, type Tx } from '../db/transact.ts'
import type { DepartmentKind } from '../department/department.ts'
import type { Role, Standing, User } from '../user/user.ts'

/** Somebody signed in, as the record knows him at this moment. */
export interface SessionUser {
  readonly tokenHash: string
  readonly expiresAt: Date
  readonly user: User
  readonly standing: Standing
}

export const addSession = async (
  tx: Tx,
  session: { readonly tokenHash: string; readonly userId: number; readonly at: Date; readonly expiresAt: Date },
): Promise<void> => {
  await kysely<'session'>(tx)
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute()
}

export const revokeSession = async (tx: Tx, tokenHash: string, at: Date): Promise<void> => {
  await kysely<'session'>(tx)
    .updateTable('session')
    .set({ revoked_at: at })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Everything under a row by `parent_id`, the row itself included. Every table in it has its own alias, so that `root` is the outer row's. */
const subtree = (table: 'department' | 'region', root: string) => sql<number[]>`(
  with recursive under as (
    select top.id from ${sql.table(table)} top where top.id = ${sql.ref(root)}
    union select child.id from ${sql.table(table)} child join under on child.parent_id = under.id)
  select array_agg(under.id) from under)`

/**
 * Those of the sessions that are in force at `at`: not revoked, not expired, their user not disabled. Only as the system.
 * One statement whatever the number, since it is asked for each request and, for open sockets, every few seconds.
 */
export const sessionsInForce = async (tx: Tx, tokenHashes: readonly string[], at: Date): Promise<SessionUser[]> => {
  const inForce = kysely<'session' | 'app_user' | 'department'>(tx)
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .innerJoin('department', 'department.id', 'app_user.department_id')
    .select(['session.token_hash', 'session.expires_at', 'app_user.id', 'app_user.login', 'app_user.name_zh'])
    .select(['app_user.name_en', 'app_user.role', 'app_user.department_id', 'department.kind'])
    .select(subtree('department', 'department.id').as('department_ids'))
    .select(subtree('region', 'department.region_id').as('region_ids'))
    .where('session.token_hash', '=', sql<string>`any(${tokenHashes}::text[])`)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', at)
    .where('app_user.disabled_at', 'is', null)
  const rows = await prepared(tx, 'sessions-in-force', inForce)
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    expiresAt: row.expires_at,
    user: {
      id: row.id,
      login: row.login,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      role: row.role as Role,
      departmentId: row.department_id,
    },
    standing: {
      departmentKind: row.kind as DepartmentKind,
      departmentIds: row.department_ids,
      regionIds: row.region_ids,
    },
  }))
}
