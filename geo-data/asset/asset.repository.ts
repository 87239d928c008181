import type { Geometry } from 'geojson'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Bounds, overlaps, stAsGeoJson, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { passes } from '../layer-filter/layer-filter.repository.ts'
import type { LayerFilter } from '../layer-filter/layer-filter.ts'
import { withinRegion } from '../region/region-tree.repository.ts'
import type { Asset, AssetRecord } from './asset.ts'

export interface AssetFilter {
  readonly sectorId?: string | null
  readonly kind?: string | null
  /** The region and everything in it. */
  readonly regionId?: number | null
  readonly departmentId?: number | null
  /** Part of a code or a name. */
  readonly text?: string | null
  readonly bounds?: Bounds | null
  /** Things of a filtered kind that do not meet it are left out, as on the map. */
  readonly layers?: readonly LayerFilter[]
}

/** Assets and segments are one noun in two tables, so each statement here is written once for both. */
const from = (tx: Tx, record: AssetRecord) =>
  kysely<'asset' | 'segment'>(tx)
    .selectFrom(sql<AssetTable>`${sql.table(record)}`.as('a'))
    .select(['a.id', 'a.sector_id', 'a.kind', 'a.code', 'a.name_zh', 'a.name_en', 'a.attributes', 'a.assumed'])
    .select(['a.department_id', 'a.region_id', 'a.updated_at'])
    .select(sql<number | null>`${record === 'segment' ? sql.ref('a.length_m') : sql`null::float8`}`.as('length_m'))
    .select((eb) => stAsGeoJson<GeoJsonObject>(eb.ref('a.geom')).as('geometry'))

/** Ids above `afterId`, in order of id, at most `limit`. */
export const assetsPage = async (
  tx: Tx,
  record: AssetRecord,
  filter: AssetFilter,
  page: { readonly limit: number; readonly afterId: number },
): Promise<Asset[]> => {
  const rows = await from(tx, record)
    .where(conditions(filter))
    .where('a.id', '>', page.afterId)
    .orderBy('a.id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => asAsset(record, row))
}

/** How many there are, counted no farther than `most`: a million takes half a second, and nobody reads its last digit. */
export const countAssets = async (
  tx: Tx,
  record: AssetRecord,
  filter: AssetFilter,
  most: number,
): Promise<{ readonly count: number; readonly isMore: boolean }> => {
  const counted = kysely<'asset' | 'segment'>(tx)
    .selectFrom(sql<AssetTable>`${sql.table(record)}`.as('a'))
    .select('a.id')
    .where(conditions(filter))
    .limit(most + 1)
  const { count } = await kysely<'asset' | 'segment'>(tx)
    .selectFrom(counted.as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(count, most), isMore: count > most }
}

/** int4: PostgreSQL fails over a larger one instead of finding nothing. */
const LARGEST_ID = 2_147_483_647

export const assetsByIds = async (tx: Tx, record: AssetRecord, ids: readonly number[]): Promise<Asset[]> => {
  const possible = ids.filter((id) => id <= LARGEST_ID)
  const rows = possible.length === 0 ? [] : await from(tx, record).where('a.id', 'in', possible).execute()
  return rows.map((row) => asAsset(record, row))
}

/** State of each valve among the assets; absent where nothing was reported. */
export const valveStates = async (tx: Tx, assetIds: readonly number[]): Promise<Map<number, string>> => {
  const rows = await kysely<'valve_state'>(tx)
    .selectFrom('valve_state')
    .select(['asset_id', 'state'])
    .where('asset_id', 'in', assetIds)
    .execute()
  return new Map(rows.map((row) => [row.asset_id, row.state]))
}

/** All but the geometry's own type is plain: the two tables share these columns. */
interface AssetTable {
  readonly id: number
  readonly sector_id: string
  readonly kind: string
  readonly code: string
  readonly name_zh: string | null
  readonly name_en: string | null
  readonly attributes: unknown
  readonly assumed: string[]
  readonly department_id: number
  readonly region_id: number
  readonly updated_at: Date
  readonly geom: string
}

type GeoJsonObject = { readonly type: string; readonly coordinates: unknown }

const conditions = (filter: AssetFilter): RawBuilder<SqlBool> => {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (filter.sectorId != null) all.push(sql`a.sector_id = ${filter.sectorId}`)
  if (filter.kind != null) all.push(sql`a.kind = ${filter.kind}`)
  if (filter.departmentId != null) all.push(sql`a.department_id = ${filter.departmentId}`)
  if (filter.regionId != null) all.push(withinRegion(sql.ref('a.region_id'), filter.regionId))
  if (filter.bounds != null) all.push(overlaps(sql`a.geom`, stMakeEnvelope(filter.bounds)))
  if (filter.text) {
    const part = `%${filter.text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    all.push(sql`(a.code ilike ${part} or a.name_zh ilike ${part} or a.name_en ilike ${part})`)
  }
  if (filter.layers?.length) all.push(passes(filter.layers))
  return sql<SqlBool>`${sql.join(all, sql` and `)}`
}

const asAsset = (
  record: AssetRecord,
  row: Omit<AssetTable, 'geom'> & { length_m: number | null; geometry: GeoJsonObject },
): Asset => ({
  record,
  id: row.id,
  sectorId: row.sector_id,
  kind: row.kind,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  attributes: row.attributes as Asset['attributes'],
  assumed: row.assumed,
  lengthM: row.length_m,
  departmentId: row.department_id,
  regionId: row.region_id,
  updatedAt: row.updated_at,
  geometry: row.geometry as Geometry,
})
