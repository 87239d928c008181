import { type RawBuilder, sql } from 'kysely'
import { TEST_STREAM } from '../camera/stream.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type {
  AssetRecord,
  BasemapRecord,
  BuildingRecord,
  CameraRecord,
  DepartmentRecord,
  Geometry,
  HazardSourceRecord,
  RegionRecord,
  ResourceRecord,
  SegmentRecord,
  SensorRecord,
  TargetRecord,
} from './city-record.ts'

/*
 * Writes the generated records, many at a time: each statement takes one JSON array and joins codes to ids itself.
 */

type Tables =
  | 'region'
  | 'department'
  | 'basemap_feature'
  | 'building'
  | 'protection_target'
  | 'hazard_source'
  | 'camera'
  | 'camera_stream'
  | 'resource'
  | 'asset'
  | 'segment'
  | 'valve_state'
  | 'sensor'
  | 'gateway'

const on = (tx: Tx) => kysely<Tables>(tx)

const BATCH = 1500

/** Runs one statement for each batch of rows; `statement` reads the rows from `given`, a JSON array. */
const inBatches = async <Row>(
  tx: Tx,
  rows: readonly Row[],
  plain: (row: Row) => object,
  statement: (given: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH).map(plain))
    await statement(sql`${json}::jsonb`).execute(on(tx))
  }
}

const pair = ([longitude, latitude]: readonly [number, number, ...number[]]): string => `${longitude} ${latitude}`
const ring = (points: readonly (readonly [number, number, ...number[]])[]): string => `(${points.map(pair).join(',')})`

/** Well-known text: half the size of GeoJSON and read by every PostGIS. */
const wkt = (geometry: Geometry): string => {
  switch (geometry.type) {
    case 'Point':
      return `SRID=4326;POINT(${pair(geometry.coordinates)})`
    case 'LineString':
      return `SRID=4326;LINESTRING${ring(geometry.coordinates)}`
    case 'Polygon':
      return `SRID=4326;POLYGON(${geometry.coordinates.map(ring).join(',')})`
    default:
      return `SRID=4326;MULTIPOLYGON(${geometry.coordinates.map((part) => `(${part.map(ring).join(',')})`).join(',')})`
  }
}

export const cityIsThere = async (tx: Tx, code: string): Promise<boolean> =>
  (await kysely<'region'>(tx).selectFrom('region').select('id').where('code', '=', code).executeTakeFirst()) !==
  undefined

/** Parents come before their children. */
export const addRegions = async (tx: Tx, regions: readonly RegionRecord[]): Promise<void> => {
  for (const region of regions) {
    await sql`insert into region (parent_id, kind, code, name_zh, name_en, geom)
      values ((select id from region where code = ${region.parent}), ${region.kind}, ${region.code},
        ${region.name.zh}, ${region.name.en}, ${wkt(region.geometry)}::geometry)`.execute(on(tx))
  }
}

/** Parents come before their children. @returns ids by code. */
export const addDepartments = async (
  tx: Tx,
  departments: readonly DepartmentRecord[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = new Map<string, number>()
  for (const one of departments) {
    const { rows } = await sql<{ id: number }>`
      insert into department (parent_id, kind, code, name_zh, name_en, region_id, sector_id, phone)
      values ((select id from department where code = ${one.parent}), ${one.kind}, ${one.code}, ${one.name.zh},
        ${one.name.en}, (select id from region where code = ${one.region}), ${one.sector}, ${one.phone})
      returning id`.execute(on(tx))
    ids.set(one.code, rows[0]?.id ?? 0)
  }
  return ids
}

export const regionIds = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await kysely<'region'>(tx).selectFrom('region').select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

const named = ({ name }: { readonly name?: { readonly zh: string; readonly en: string } }) => ({
  zh: name?.zh ?? null,
  en: name?.en ?? null,
})

export const addBasemap = (tx: Tx, features: readonly BasemapRecord[]): Promise<void> =>
  inBatches(
    tx,
    features,
    (one) => ({ region: one.region, class: one.class, kind: one.kind, ...named(one), geom: wkt(one.geometry) }),
    (given) => sql`
      insert into basemap_feature (region_id, class, kind, name_zh, name_en, geom)
      select region.id, g.class, g.kind, g.zh, g.en, g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, class text, kind text, zh text, en text, geom text)
      join region on region.code = g.region`,
  )

export const addBuildings = (tx: Tx, buildings: readonly BuildingRecord[]): Promise<void> =>
  inBatches(
    tx,
    buildings,
    (one) => ({
      region: one.region,
      use: one.use,
      ...named(one),
      height: one.heightM,
      people: `{${one.peopleByHour.join(',')}}`,
      geom: wkt(one.geometry),
    }),
    (given) => sql`
      insert into building (region_id, use, name_zh, name_en, height_m, people_by_hour, geom)
      select region.id, g.use, g.zh, g.en, g.height, g.people::int[], g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, use text, zh text, en text, height real, people text, geom text)
      join region on region.code = g.region`,
  )

export const addTargets = (tx: Tx, targets: readonly TargetRecord[]): Promise<void> =>
  inBatches(
    tx,
    targets,
    (one) => ({
      region: one.region,
      kind: one.kind,
      ...named(one),
      people: `{${one.peopleByHour.join(',')}}`,
      phone: one.phone,
      geom: wkt(one.geometry),
    }),
    (given) => sql`
      insert into protection_target (region_id, kind, name_zh, name_en, people_by_hour, contact_phone, geom)
      select region.id, g.kind, g.zh, g.en, g.people::int[], g.phone, g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, kind text, zh text, en text, people text, phone text, geom text)
      join region on region.code = g.region`,
  )

export const addHazardSources = (tx: Tx, sources: readonly HazardSourceRecord[]): Promise<void> =>
  inBatches(
    tx,
    sources,
    (one) => ({ ...one, ...named(one), name: undefined, geometry: undefined, geom: wkt(one.geometry) }),
    (given) => sql`
      insert into hazard_source (region_id, kind, name_zh, name_en, substance, quantity_kg, geom)
      select region.id, g.kind, g.zh, g.en, g.substance, g."quantityKg", g.geom::geometry
      from jsonb_to_recordset(${given})
        as g(region text, kind text, zh text, en text, substance text, "quantityKg" float8, geom text)
      join region on region.code = g.region`,
  )

export const addCameras = (tx: Tx, cameras: readonly CameraRecord[]): Promise<void> =>
  inBatches(
    tx,
    cameras,
    (one) => ({ ...one, ...named(one), name: undefined, geometry: undefined, geom: wkt(one.geometry) }),
    (given) => sql`
      insert into camera (region_id, department_id, code, name_zh, name_en, bearing_deg, geom)
      select region.id, department.id, g.code, g.zh, g.en, g."bearingDeg", g.geom::geometry
      from jsonb_to_recordset(${given})
        as g(region text, department text, code text, zh text, en text, "bearingDeg" real, geom text)
      join region on region.code = g.region join department on department.code = g.department`,
  )

/** The picture with a clock that this machine makes while somebody watches, for every camera. */
export const addTestStreams = async (tx: Tx, at: Date): Promise<void> => {
  await sql`insert into camera_stream (camera_id, protocol, url, set_at)
    select id, ${TEST_STREAM.protocol}, ${TEST_STREAM.url}, ${at} from camera`.execute(on(tx))
}

export const addResources = (tx: Tx, resources: readonly ResourceRecord[], at: Date): Promise<void> =>
  inBatches(
    tx,
    resources,
    (one) => ({ ...one, ...named(one), name: undefined, geometry: undefined, geom: wkt(one.geometry) }),
    (given) => sql`
      insert into resource (region_id, department_id, kind, capability, name_zh, name_en, phone, position_at, geom)
      select region.id, department.id, g.kind, g.capability, g.zh, g.en, g.phone, ${at}, g.geom::geometry
      from jsonb_to_recordset(${given})
        as g(region text, department text, kind text, capability text, zh text, en text, phone text, geom text)
      join region on region.code = g.region join department on department.code = g.department`,
  )

/** Ids by code of the assets or segments of one table. Codes are looked up here: a join on a table just filled is planned blind. */
export const idsByCode = async (tx: Tx, table: 'asset' | 'segment'): Promise<ReadonlyMap<string, number>> => {
  const rows = await on(tx).selectFrom(table).select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** A valve's state goes to `valve_state` as well: what was surveyed is the first that is known of it. */
export const addAssets = async (tx: Tx, assets: readonly AssetRecord[], at: Date): Promise<void> => {
  await inBatches(
    tx,
    assets,
    (one) => ({ ...one, ...named(one), name: undefined, geometry: undefined, geom: wkt(one.geometry) }),
    (given) => sql`
      insert into asset (region_id, department_id, sector_id, kind, code, name_zh, name_en, attributes, updated_at, geom)
      select region.id, department.id, g.sector, g.kind, g.code, g.zh, g.en, g.attributes, ${at}, g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, department text, sector text, kind text, code text, zh text,
        en text, attributes jsonb, geom text)
      join region on region.code = g.region join department on department.code = g.department`,
  )
  await sql`insert into valve_state (asset_id, state, reported_at)
    select id, attributes ->> 'valve_state', ${at} from asset where attributes ? 'valve_state'
    on conflict do nothing`.execute(on(tx))
}

type Ids = ReadonlyMap<string, number>

export const addSegments = (tx: Tx, segments: readonly SegmentRecord[], assets: Ids, at: Date): Promise<void> =>
  inBatches(
    tx,
    segments,
    ({ from, to, line, name, ...one }) => ({
      ...one,
      ...named(name ? { name } : {}),
      from: assets.get(from),
      to: assets.get(to),
      geom: `SRID=4326;LINESTRING Z(${line.map((at) => at.join(' ')).join(',')})`,
    }),
    (given) => sql`
      insert into segment (region_id, department_id, sector_id, kind, code, name_zh, name_en, from_asset_id,
        to_asset_id, length_m, attributes, updated_at, geom)
      select region.id, department.id, g.sector, g.kind, g.code, g.zh, g.en, g."from", g."to", g."lengthM", g.attributes,
        ${at}, g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, department text, sector text, kind text, code text, zh text,
        en text, "from" int, "to" int, "lengthM" float8, attributes jsonb, geom text)
      join region on region.code = g.region join department on department.code = g.department`,
  )

/** `installedBefore` is when the last of them was installed; the others up to 500 days earlier, by their codes. */
export const addSensors = (
  tx: Tx,
  sensors: readonly SensorRecord[],
  places: { readonly assets: Ids; readonly segments: Ids },
  installedBefore: Date,
): Promise<void> =>
  inBatches(
    tx,
    sensors,
    ({ position, name, asset, segment, nominal: _, ...one }) => ({
      ...one,
      ...named({ name }),
      asset: asset ? places.assets.get(asset) : undefined,
      segment: segment ? places.segments.get(segment) : undefined,
      geom: wkt({ type: 'Point', coordinates: position }),
    }),
    (given) => sql`
      insert into sensor (region_id, department_id, sector_id, gateway_id, asset_id, segment_id, code, name_zh, name_en,
        metric, unit, period_s, alarm_period_s, installed_at, geom)
      select region.id, department.id, g.sector, gateway.id, g.asset, g.segment, g.code, g.zh, g.en, g.metric, g.unit,
        g."periodS", g."alarmPeriodS", ${installedBefore}::timestamptz - make_interval(days => abs(hashtext(g.code)) % 500),
        g.geom::geometry
      from jsonb_to_recordset(${given}) as g(region text, department text, sector text, gateway text, asset int,
        segment int, code text, zh text, en text, metric text, unit text, "periodS" int, "alarmPeriodS" int, geom text)
      join region on region.code = g.region join department on department.code = g.department
      join gateway on gateway.code = g.gateway`,
  )
