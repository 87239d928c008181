import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import type { Bookmark, Held } from './bookmark.ts'

const COLUMNS = [
  'id',
  'name',
  'holds',
  'place',
  'shared',
  'owner_id',
  'department_id',
  'created_at',
  'updated_at',
] as const

interface Row {
  readonly id: number
  readonly name: string
  readonly holds: string
  readonly place: string
  readonly shared: boolean
  readonly owner_id: number
  readonly department_id: number
  readonly created_at: Date
  readonly updated_at: Date
}

const asBookmark = (row: Row): Bookmark => ({
  id: row.id,
  name: row.name,
  holds: row.holds as Held,
  place: row.place,
  shared: row.shared,
  ownerId: row.owner_id,
  departmentId: row.department_id,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** One's own first, then those that others share; each by name. At most `limit`. */
export const bookmarksOf = async (
  tx: Tx,
  ownerId: number | null,
  limit: number,
  holds: Held = 'view',
): Promise<Bookmark[]> => {
  const rows = await kysely<'bookmark'>(tx)
    .selectFrom('bookmark')
    .select(COLUMNS)
    .where('holds', '=', holds)
    .orderBy(sql`owner_id is distinct from ${ownerId}`)
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(asBookmark)
}

/** Names of an owner's own that hold the same, each with its bookmark; held until the transaction ends. */
export const holdNamesOf = async (tx: Tx, ownerId: number, holds: Held): Promise<ReadonlyMap<string, number>> => {
  const rows = await kysely<'bookmark'>(tx)
    .selectFrom('bookmark')
    .select(['id', 'name'])
    .where('owner_id', '=', ownerId)
    .where('holds', '=', holds)
    .forUpdate()
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Undefined where another desk of the same owner has taken the name at this moment. */
export const addBookmark = async (tx: Tx, bookmark: Omit<Bookmark, 'id'>): Promise<number | undefined> => {
  const row = await kysely<'bookmark'>(tx)
    .insertInto('bookmark')
    .values({
      name: bookmark.name,
      holds: bookmark.holds,
      place: bookmark.place,
      shared: bookmark.shared,
      owner_id: bookmark.ownerId,
      department_id: bookmark.departmentId,
      created_at: bookmark.createdAt,
      updated_at: bookmark.updatedAt,
    })
    .onConflict((conflict) => conflict.columns(['owner_id', 'holds', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The bookmark if the reader may change it, held until the transaction ends. */
export const holdBookmark = async (tx: Tx, id: number): Promise<Bookmark | undefined> => {
  const row = await kysely<'bookmark'>(tx)
    .selectFrom('bookmark')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asBookmark(row)
}

export const putBookmark = async (
  tx: Tx,
  { id, name, shared, updatedAt }: Pick<Bookmark, 'id' | 'name' | 'shared' | 'updatedAt'>,
): Promise<void> => {
  await kysely<'bookmark'>(tx)
    .updateTable('bookmark')
    .set({ name, shared, updated_at: updatedAt })
    .where('id', '=', id)
    .execute()
}

export const removeBookmark = async (tx: Tx, id: number): Promise<void> => {
  await kysely<'bookmark'>(tx).deleteFrom('bookmark').where('id', '=', id).execute()
}
