import { sql } from 'kysely'
import type { AssetRecord } from '../../asset/asset.ts'
import { kysely, type Tx } from '../../db/transact.ts'

/** A thing that gets papers. */
export interface PaperedThing {
  readonly record: AssetRecord
  readonly id: number
  readonly code: string
  readonly sectorId: string
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The first of that kind, by its code, on which a sensor stands. */
export const firstWatched = async (
  tx: Tx,
  record: AssetRecord,
  sectorId: string,
  kind: string,
): Promise<PaperedThing | undefined> => {
  const { rows } = await sql<PaperedThing>`
    select ${record}::text as record, t.id, t.code, t.sector_id as "sectorId", t.kind, t.attributes
    from ${sql.table(record)} t where t.sector_id = ${sectorId} and t.kind = ${kind}
      and exists (select from sensor s where s.${sql.ref(`${record}_id`)} = t.id)
    order by t.code limit 1`.execute(kysely<'asset' | 'segment' | 'sensor'>(tx))
  return rows[0]
}

export const hasSamplePapers = async (tx: Tx): Promise<boolean> =>
  (await kysely<'attachment'>(tx)
    .selectFrom('attachment')
    .select('id')
    .where('source', '=', 'sample')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Who puts them there: the demonstration's administrator. */
export const administrator = async (tx: Tx): Promise<number | undefined> =>
  (
    await kysely<'app_user'>(tx)
      .selectFrom('app_user')
      .select('id')
      .where('role', '=', 'administrator')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  )?.id
