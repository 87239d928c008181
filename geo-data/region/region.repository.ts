import { sql } from 'kysely'
import { stIntersects, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Region, RegionKind } from './region.ts'

const BOUNDS = sql<[number, number, number, number] | null>`case when geom is not null then
  array[st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom)] end`

const regionsQuery = (tx: Tx) =>
  kysely<'region'>(tx)
    .selectFrom('region')
    .select(['id', 'parent_id', 'kind', 'code', 'name_zh', 'name_en'])
    .select(BOUNDS.as('bounds'))

export const regions = async (tx: Tx): Promise<Region[]> =>
  (await regionsQuery(tx).orderBy('id').execute()).map(asRegion)

export const regionsByIds = async (tx: Tx, ids: readonly number[]): Promise<Region[]> =>
  (await regionsQuery(tx).where('id', 'in', ids).execute()).map(asRegion)

/** The smallest region on record around a place; undefined outside all of them. */
export const regionHolding = async (tx: Tx, place: Place): Promise<number | undefined> => {
  const [longitude, latitude] = place.coordinates
  const row = await kysely<'region'>(tx)
    .selectFrom('region')
    .select('id')
    .where((eb) => stIntersects(eb.ref('geom'), stPoint(longitude, latitude)))
    .orderBy(sql`array_position(array['subdistrict', 'district', 'city'], kind)`)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

interface RegionRow {
  readonly id: number
  readonly parent_id: number | null
  readonly kind: string
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly bounds: [number, number, number, number] | null
}

/** The kind is closed by the table's check. */
const asRegion = (row: RegionRow): Region => ({
  id: row.id,
  parentId: row.parent_id,
  kind: row.kind as RegionKind,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  bounds: row.bounds,
})
