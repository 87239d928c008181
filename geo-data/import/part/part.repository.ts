import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { DepartmentKind } from '../../department/department.ts'
import { withinRegion } from '../../region/region-tree.repository.ts'
import type { Text } from '../../sectors/text.ts'
import type { ImportedThing, ImportKind } from '../import.ts'
import { batchOf } from '../run/batch.ts'

export interface Desk {
  readonly departmentId: number
  readonly kind: DepartmentKind
  readonly sectorId: string | null
  readonly regionId: number
  readonly regionName: Text
}

/** The department at which a user sits, and its region. */
export const deskOf = async (tx: Tx, userId: number): Promise<Desk | undefined> => {
  const row = await kysely<'app_user' | 'department' | 'region'>(tx)
    .selectFrom('app_user')
    .innerJoin('department', 'department.id', 'app_user.department_id')
    .innerJoin('region', 'region.id', 'department.region_id')
    .select([
      'department.id',
      'department.kind',
      'department.sector_id',
      'region_id',
      'region.name_zh',
      'region.name_en',
    ])
    .where('app_user.id', '=', userId)
    .executeTakeFirst()
  return (
    row && {
      departmentId: row.id,
      kind: row.kind as DepartmentKind,
      sectorId: row.sector_id,
      regionId: row.region_id,
      regionName: { zh: row.name_zh, en: row.name_en },
    }
  )
}

export const isWithin = async (tx: Tx, regionId: number, wholeId: number): Promise<boolean> => {
  const { rows } = await sql<{ within: boolean }>`
    select exists (select from region r where r.id = ${regionId} and ${withinRegion(sql.ref('r.id'), wholeId)}) as within`.execute(
    kysely<'region'>(tx),
  )
  return rows[0]?.within ?? false
}

/** Which of a batch, by index, touch nothing of a region; none where the region has no boundary on record. */
export const outsideRegion = async (
  tx: Tx,
  regionId: number,
  things: readonly ImportedThing[],
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ place: number }>`
    select t.place::int - 1 as place from unnest(${batchOf(things).geoms}::text[]) with ordinality as t(geom, place)
      join region r on r.id = ${regionId} and r.geom is not null
    where not st_intersects(r.geom, st_force2d(t.geom::geometry))`.execute(kysely<'region'>(tx))
  return new Set(rows.map(({ place }) => place))
}

/** Codes of a batch that stand on record as another department's, whom row-level security hides from the actor. */
export const codesOfOthers = async (
  tx: Tx,
  { regionId, sectorId }: { readonly regionId: number; readonly sectorId: string },
  kind: ImportKind,
  things: readonly ImportedThing[],
): Promise<ReadonlySet<string>> => {
  const codes = things.map(({ code }) => code)
  const { rows } = await sql<{ code: string }>`
    select code from codes_of_others(${regionId}::int, ${sectorId}, ${kind.id}, ${codes}::text[]) as code`.execute(
    kysely<'asset' | 'segment'>(tx),
  )
  return new Set(rows.map(({ code }) => code))
}
