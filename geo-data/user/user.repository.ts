import { kysely, type Tx } from '../db/transact.ts'
import type { Role, User } from './user.ts'

const COLUMNS = ['id', 'login', 'name_zh', 'name_en', 'role', 'department_id'] as const

export const usersByIds = async (tx: Tx, ids: readonly number[]): Promise<User[]> => {
  const rows = await kysely<'app_user'>(tx).selectFrom('app_user').select(COLUMNS).where('id', 'in', ids).execute()
  return rows.map(asUser)
}

/** Only as the system, before anybody is known. Disabled users are as if they were not there. */
export const credentialByLogin = async (
  tx: Tx,
  login: string,
): Promise<{ readonly user: User; readonly passwordHash: string } | undefined> => {
  const row = await kysely<'app_user' | 'credential'>(tx)
    .selectFrom('app_user')
    .innerJoin('credential', 'credential.user_id', 'app_user.id')
    .select(COLUMNS)
    .select('credential.password_hash')
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row && { user: asUser(row), passwordHash: row.password_hash }
}

/** The users whose password is printed on the login page. Only as the system. */
export const demoUsers = async (tx: Tx): Promise<User[]> => {
  const rows = await kysely<'app_user' | 'credential'>(tx)
    .selectFrom('app_user')
    .innerJoin('credential', 'credential.user_id', 'app_user.id')
    .select(COLUMNS)
    .where('credential.password_hash', 'like', 'demo$%')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(asUser)
}

export interface NewUser {
  readonly login: string
  readonly nameZh: string
  readonly nameEn: string
  readonly role: Role
  readonly departmentId: number
  readonly phone: string | null
}

/** Inserts the user, or brings an existing login up to date; the password hash goes with it. */
export const putUser = async (tx: Tx, user: NewUser, passwordHash: string, at: Date): Promise<number> => {
  const row = {
    name_zh: user.nameZh,
    name_en: user.nameEn,
    role: user.role,
    department_id: user.departmentId,
    phone: user.phone,
  }
  const { id } = await kysely<'app_user'>(tx)
    .insertInto('app_user')
    .values({ login: user.login, ...row })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  await kysely<'credential'>(tx)
    .insertInto('credential')
    .values({ user_id: id, password_hash: passwordHash, changed_at: at })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ password_hash: passwordHash, changed_at: at }))
    .execute()
  return id
}

interface UserRow {
  readonly id: number
  readonly login: string
  readonly name_zh: string
  readonly name_en: string
  readonly role: string
  readonly department_id: number
}

/** The role is closed by the table's check. */
const asUser = (row: UserRow): User => ({
  id: row.id,
  login: row.login,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  role: row.role as Role,
  departmentId: row.department_id,
})
