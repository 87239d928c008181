import { type RawBuilder, sql } from 'kysely'
import { stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { type Area, boundsOfArea, reachOf } from './area.ts'
import {
  AREA_RECORDS,
  type AreaCount,
  type AreaKind,
  type AreaRecord,
  type AreaThing,
  readAreaCursor,
} from './thing.ts'

type Columns = Readonly<Record<'sector' | 'kind' | 'code' | 'zh' | 'en' | 'length', string>>

const OWN: Columns = { sector: 'sector_id', kind: 'kind', code: 'code', zh: 'name_zh', en: 'name_en', length: 'null' }
const NO_SECTOR = { ...OWN, sector: 'null' }

/** Where each record lies and what its columns are called. Read-only across nouns, as `search` is; row policies decide what is seen. */
const SOURCES: Readonly<Record<AreaRecord, { readonly from: string; readonly columns: Columns }>> = {
  incident: {
    from: `(select *, 'incident' as one_kind from incident where state not in ('closed', 'archived')) incident`,
    columns: { ...NO_SECTOR, kind: 'one_kind', zh: 'title_zh', en: 'title_en' },
  },
  alarm: {
    from: `(select alarm.id, alarm.geom, alarm.priority, sensor.sector_id, sensor.code, sensor.name_zh, sensor.name_en
      from alarm join sensor on sensor.id = alarm.sensor_id where alarm.closed_at is null) alarm`,
    columns: { ...OWN, kind: 'priority' },
  },
  'protection-target': { from: 'protection_target', columns: { ...NO_SECTOR, code: 'null' } },
  'hazard-source': { from: 'hazard_source', columns: { ...NO_SECTOR, code: 'null' } },
  sensor: { from: 'sensor', columns: { ...OWN, kind: 'metric' } },
  asset: { from: 'asset', columns: OWN },
  segment: { from: 'segment', columns: { ...OWN, length: 'length_m' } },
  camera: { from: 'camera', columns: { ...NO_SECTOR, kind: `'camera'` } },
  resource: { from: 'resource', columns: { ...NO_SECTOR, kind: 'capability', code: 'null' } },
  building: { from: 'building', columns: { ...NO_SECTOR, kind: `'building'`, code: 'null' } },
}

/** What it is drawn by, as a geometry: a point, a line or a polygon. */
const coreOf = (area: Area): RawBuilder<string> => {
  const geometry =
    area.shape === 'circle'
      ? { type: 'Point', coordinates: area.centre }
      : area.shape === 'line'
        ? { type: 'LineString', coordinates: area.line }
        : { type: 'Polygon', coordinates: [[...area.ring, area.ring[0]]] }
  return sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}::text), 4326)`
}

/** The rows of one record that the area holds or touches, with their distance on the spheroid (ADR 0003). */
const insideOf = (area: Area, record: AreaRecord): RawBuilder<unknown> => {
  const { from, columns } = SOURCES[record]
  const core = coreOf(area)
  const away = sql`st_distance(st_force2d(geom)::geography, ${core}::geography)`
  const isPolygon = area.shape === 'polygon'
  const held = isPolygon ? sql`st_intersects(geom, ${core})` : sql`${away} <= ${reachOf(area)}::float8`
  return sql`(select ${sql.lit(record)}::text as record, ${sql.lit(AREA_RECORDS.indexOf(record))}::int as source, id::bigint as id,
      ${sql.raw(columns.sector)}::text as sector_id, ${sql.raw(columns.kind)}::text as kind, ${sql.raw(columns.code)}::text as code,
      ${sql.raw(columns.zh)}::text as zh, ${sql.raw(columns.en)}::text as en, ${sql.raw(columns.length)}::float8 as length_m,
      ${isPolygon ? sql`0` : sql`round(${away}::numeric, 1)`}::float8 as distance_m, geom
    from ${sql.raw(from)} where geom && ${stMakeEnvelope(boundsOfArea(area))} and ${held})`
}

const all = (area: Area): RawBuilder<unknown> =>
  sql.join(
    AREA_RECORDS.map((record) => insideOf(area, record)),
    sql` union all `,
  )

interface CountRow {
  readonly record: AreaRecord
  readonly sector_id: string | null
  readonly kind: string
  readonly count: number
  readonly length_m: number | null
}

/** How many of each kind lie there, the urgent first, then the many. */
export const countsIn = async (tx: Tx, area: Area): Promise<AreaCount[]> => {
  const { rows } = await sql<CountRow>`select record, sector_id, kind, count(*)::int as count, sum(length_m) as length_m
    from (${all(area)}) inside group by source, record, sector_id, kind order by source, sector_id, count(*) desc, kind`.execute(
    kysely<never>(tx),
  )
  return rows.map(({ sector_id, length_m, ...row }) => ({ ...row, sectorId: sector_id, lengthM: length_m }))
}

interface ThingRow {
  readonly record: AreaRecord
  readonly id: number
  readonly sector_id: string | null
  readonly kind: string
  readonly code: string | null
  readonly zh: string | null
  readonly en: string | null
  readonly distance_m: number
  readonly longitude: number
  readonly latitude: number
  readonly wkb: Buffer
}

interface Page {
  /** Of this kind only; null: of every kind. */
  readonly only: AreaKind | null
  readonly after: string | null
  readonly limit: number
}

const rowsIn = async (tx: Tx, area: Area, { only, after, limit }: Page): Promise<readonly ThingRow[]> => {
  const from = only ? insideOf(area, only.record) : all(area)
  const [distanceM, source, id] = after === null ? [-1, 0, 0] : readAreaCursor(after)
  const { rows } = await sql<ThingRow>`select record, id, sector_id, kind, code, zh, en, distance_m,
      st_x(st_pointonsurface(geom)) as longitude, st_y(st_pointonsurface(geom)) as latitude, st_asbinary(geom) as wkb
    from (select * from (${from}) inside
      where (distance_m, source, id) > (${distanceM}::float8, ${source}::int, ${id}::bigint)
        and (${only === null} or (kind = ${only?.kind ?? ''} and sector_id is not distinct from ${only?.sectorId ?? null}))
      order by distance_m, source, id limit ${limit}) page order by distance_m, source, id`.execute(kysely<never>(tx))
  return rows
}

const asThing = ({
  record,
  id,
  sector_id,
  kind,
  code,
  zh,
  en,
  distance_m,
  longitude,
  latitude,
}: ThingRow): AreaThing => ({
  record,
  id,
  sectorId: sector_id,
  kind,
  code,
  name: zh === null ? null : { zh, en: en ?? zh },
  distanceM: distance_m,
  longitude,
  latitude,
})

/** A page of what lies there, nearest first. @throws RangeError for a cursor that is none */
export const thingsIn = async (tx: Tx, area: Area, page: Page): Promise<AreaThing[]> =>
  (await rowsIn(tx, area, page)).map(asThing)

/** As `thingsIn`, each with its geometry: ISO well-known binary, WGS 84. */
export const shapesIn = async (tx: Tx, area: Area, page: Page): Promise<{ thing: AreaThing; wkb: Buffer }[]> =>
  (await rowsIn(tx, area, page)).map((row) => ({ thing: asThing(row), wkb: row.wkb }))
