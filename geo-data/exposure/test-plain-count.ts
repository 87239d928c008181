import { sql } from 'kysely'
import type { GeoArea } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'

/** For tests: what lies in one area, asked of each table by itself and in no hurry. */
export const plainCount = async (tx: Tx, area: GeoArea, from: Place) => {
  const [longitude, latitude] = from.coordinates
  const run = kysely<'building'>(tx)
  const m = sql`st_distance(geom::geography, st_point(${longitude}, ${latitude}, 4326)::geography)`
  const inside = sql`st_intersects(geom, st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326))`
  const ids = async (table: string, where = sql`true`) => {
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(table)} where ${inside} and ${where} order by ${m}, id`.execute(run)
    return rows.map(({ id }) => id)
  }
  const buildings = await sql<{ use: string; people: number }>`
    select use, people_by_hour[11] as people from building where ${inside}`.execute(run)
  const assets = await sql<{ sectorId: string; kind: string; count: number; metres: number | null }>`
    select sector_id as "sectorId", kind, count(*)::int as count, round(sum(metres)) as metres from (
      select sector_id, kind, null::numeric as metres, geom from asset
      union all select sector_id, kind, length_m::numeric, geom from segment) thing
    where ${inside} group by 1, 2 order by 1, 2`.execute(run)
  const roads = await sql<{ metres: number }>`
    select round(sum(st_length(st_intersection(geom, st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326))::geography))) as metres
    from basemap_feature where class = 'road' and name_zh is not null and ${inside} group by kind, name_zh, name_en order by 1 desc`.execute(
    run,
  )
  return {
    buildings: buildings.rows.length,
    people: buildings.rows.reduce((sum, { people }) => sum + people, 0),
    assets: assets.rows,
    targets: await ids('protection_target'),
    sources: await ids('hazard_source'),
    resources: await ids('resource', sql`state <> 'off-duty'`),
    roads: roads.rows.map(({ metres }) => metres),
    shelters: await sheltersOutside(tx, inside, m),
  }
}

const sheltersOutside = async (tx: Tx, inside: ReturnType<typeof sql>, m: ReturnType<typeof sql>) => {
  const { rows } = await sql<{ id: number }>`select id from protection_target where kind = 'shelter' and not ${inside}
    order by ${m}, id limit 3`.execute(kysely<'protection_target'>(tx))
  return rows.map(({ id }) => id)
}
