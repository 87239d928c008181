import { kysely, type Tx } from '../db/transact.ts'

/** Which crew or vehicle a person is with, if any. */
export const resourceOfMember = async (tx: Tx, userId: number): Promise<number | null> => {
  const row = await kysely<'resource_member'>(tx)
    .selectFrom('resource_member')
    .select('resource_id')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.resource_id ?? null
}

/** A person is with one at a time. */
export const putMember = async (tx: Tx, userId: number, resourceId: number, sinceAt: Date): Promise<void> => {
  await kysely<'resource_member'>(tx)
    .insertInto('resource_member')
    .values({ user_id: userId, resource_id: resourceId, since_at: sinceAt })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ resource_id: resourceId, since_at: sinceAt }))
    .execute()
}

/** The crews and vehicles of some departments: whom their people may be with, in order of name. */
export const movingResourcesOf = async (tx: Tx, departmentIds: readonly number[]): Promise<number[]> => {
  if (departmentIds.length === 0) return []
  const rows = await kysely<'resource'>(tx)
    .selectFrom('resource')
    .select('id')
    .where('department_id', 'in', [...departmentIds])
    .where('kind', 'in', ['crew', 'vehicle'])
    .orderBy('name_zh')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
