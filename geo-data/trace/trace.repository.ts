import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { METRES_PER_DEGREE } from '../place/place.ts'
import type { Traced } from './trace.ts'
import { BESIDE_M, type Beside, type TraceDetail, type TraceRecord, type TraceThing } from './trace-thing.ts'

type Tables = 'asset' | 'segment' | 'sensor' | 'protection_target'

interface BesideRow {
  readonly id: number
  readonly sector_id: string | null
  readonly kind: string
  readonly asset_id: number | null
  readonly segment_id: number | null
}

const asBeside = (record: Beside['record'], row: BesideRow): Beside => ({
  record,
  id: row.id,
  sectorId: row.sector_id,
  kind: row.kind,
  assetId: row.asset_id,
  segmentId: row.segment_id,
})

/** Sensors that stand on what was traced, of whichever sector. */
export const sensorsOn = async (tx: Tx, { assets, segments }: Traced): Promise<Beside[]> => {
  const { rows } = await sql<BesideRow>`select id, sector_id, metric as kind, asset_id, segment_id from sensor
    where asset_id = any (${[...assets.keys()]}::int[]) or segment_id = any (${[...segments.keys()]}::int[])`.execute(
    kysely<Tables>(tx),
  )
  return rows.map((row) => asBeside('sensor', row))
}

/**
 * Protection targets within BESIDE_M of a line that was traced, each with the nearest. The box is a value before it meets the index:
 * an expression there, not being leakproof, would be kept from it by row-level security (ADR 0002).
 */
export const targetsBeside = async (tx: Tx, { segments }: Traced): Promise<Beside[]> => {
  const degrees = BESIDE_M / METRES_PER_DEGREE
  const { rows } = await sql<BesideRow>`
    with target as materialized (select id, kind, geom, st_expand(geom,
        ${degrees}::float8 / greatest(0.1, cos(radians(st_ymin(geom)))), ${degrees}::float8) as box from protection_target),
    near as materialized (select target.id, target.kind, line.id as segment_id,
        st_distance(st_force2d(line.geom)::geography, target.geom::geography, false) as metres
      from target cross join lateral
        (select segment.id, segment.geom from segment where segment.geom && target.box offset 0) line
      where line.id = any (${[...segments.keys()]}::int[]))
    select distinct on (id) id, null as sector_id, kind, null::int as asset_id, segment_id from near
    where metres <= ${BESIDE_M}::float8 order by id, metres, segment_id`.execute(kysely<Tables>(tx))
  return rows.map((row) => asBeside('protection-target', row))
}

/** The lines that were traced, as they lie on the map: longitude and latitude to 0.1 m, those of one flow together. */
export const linesTraced = async (tx: Tx, { segments }: Traced): Promise<readonly (readonly [number, number])[][]> => {
  const { rows } = await sql<{ lines: (readonly [number, number])[][] | null }>`
    select json_agg(st_asgeojson(st_force2d(geom), 6)::json -> 'coordinates' order by id) as lines
    from segment where id = any (${[...segments.keys()]}::int[])`.execute(kysely<Tables>(tx))
  return rows[0]?.lines ?? []
}

/** Where each record is read, and which of its columns is its code. */
const TABLES: Readonly<Record<TraceRecord, { readonly table: string; readonly code: string }>> = {
  'protection-target': { table: 'protection_target', code: 'null' },
  sensor: { table: 'sensor', code: 'code' },
  asset: { table: 'asset', code: 'code' },
  segment: { table: 'segment', code: 'code' },
}

interface DetailRow {
  readonly record: TraceRecord
  readonly id: number
  readonly code: string | null
  readonly zh: string | null
  readonly en: string | null
  readonly longitude: number
  readonly latitude: number
}

const detailsIn = (record: TraceRecord, ids: readonly number[]): RawBuilder<unknown> => {
  const { table, code } = TABLES[record]
  return sql`select ${sql.lit(record)}::text as record, id::int, ${sql.raw(code)}::text as code, name_zh as zh, name_en as en,
      st_x(st_pointonsurface(geom)) as longitude, st_y(st_pointonsurface(geom)) as latitude
    from ${sql.raw(table)} where id = any (${ids}::int[])`
}

/** How the things of a page are called and where they stand, by `record:id`. What the asker may not see is absent. */
export const detailsOf = async (tx: Tx, things: readonly TraceThing[]): Promise<ReadonlyMap<string, TraceDetail>> => {
  const records = [...new Set(things.map(({ record }) => record))]
  if (records.length === 0) return new Map()
  const parts = records.map((record) =>
    detailsIn(
      record,
      things.filter((thing) => thing.record === record).map(({ id }) => id),
    ),
  )
  const { rows } = await sql<DetailRow>`${sql.join(parts, sql` union all `)}`.execute(kysely<Tables>(tx))
  return new Map(
    rows.map(({ record, id, zh, en, ...row }) => {
      const name = zh === null && en === null ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' }
      return [`${record}:${id}`, { ...row, name }]
    }),
  )
}
