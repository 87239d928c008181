import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import {
  type BlindArea,
  type BlindCity,
  type Concerned,
  concerned,
  EVENTS_OF_SIGHT,
  ratesOf,
  SIDES,
  sightOf,
  type UnwatchedTarget,
  type Watcher,
  watchOf,
} from './blind-area.ts'

type Tables = 'sensor' | 'sensor_status' | 'gateway' | 'device_event' | 'protection_target'

/** Sensors in service that the caller may see, with what is known of them. A read for each, by index; 5,000 take some 30 ms. */
export const watchers = async (tx: Tx): Promise<Watcher[]> => {
  const { rows } = await sql<Watcher>`
    select sensor.id, sensor.sector_id as "sectorId", sensor.metric, st_x(sensor.geom) as longitude,
      st_y(sensor.geom) as latitude, status.online,
      coalesce(gateway.online, true) as "gatewayOnline", latest.kind as "deviceEvent"
    from sensor
    left join sensor_status status on status.sensor_id = sensor.id
    left join gateway on gateway.id = sensor.gateway_id
    left join lateral (select event.kind from device_event event
      where event.sensor_id = sensor.id and event.kind = any (${[...EVENTS_OF_SIGHT]}::text[])
      order by event.at desc, event.id desc limit 1) latest on true
    where sensor.state = 'in-service' order by sensor.id`.execute(kysely<Tables>(tx))
  return rows
}

/**
 * What is not watched now. `before` is handed back renewed where nobody has fallen silent or come back since. Distances are measured in
 * Web Mercator, stretched by the sensor's latitude (right to 0.4 %), so that the indexes answer and both databases count the same.
 */
export const blindCity = async (tx: Tx, at: Date, before: BlindCity | null = null): Promise<BlindCity> => {
  const watches = (await watchers(tx)).map(watchOf)
  const sight = sightOf(watches)
  if (before?.sight === sight) return { ...before, at }
  const some = concerned(watches)
  const isDark = some.some(({ part }) => part === 'dark')
  return {
    at,
    sight,
    areas: isDark ? await blindAreas(tx, some) : [],
    targets: isDark ? await unwatchedTargets(tx, some) : [],
    rates: ratesOf(watches),
    reasons: new Map(watches.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason] as const]))),
  }
}

const given = (some: readonly Concerned[]): RawBuilder<unknown> => sql`given as materialized (
    select sensor.id, sensor.sector_id, sensor.region_id, sensor.geom_3857 as spot, told.dark, told.covered,
      told.reach_m / greatest(cos(radians(st_y(sensor.geom))), 0.01) as reach
    from unnest(${some.map(({ id }) => id)}::int[], ${some.map(({ reachM }) => reachM)}::float8[],
      ${some.map(({ reason }) => reason !== null)}::boolean[], ${some.map(({ part }) => part === 'covered')}::boolean[])
      as told (id, reach_m, dark, covered)
    join sensor on sensor.id = told.id)`

/** Corner by corner, for the two databases' own buffers differ. */
const circle = (of: string): RawBuilder<string> => {
  const [spot, reach] = [sql.ref(`${of}.spot`), sql.ref(`${of}.reach`)]
  const turn = sql`2 * pi() * (corner % ${SIDES}::int) / ${SIDES}::int`
  return sql`(select st_makepolygon(st_makeline(array_agg(
    st_setsrid(st_makepoint(st_x(${spot}) + ${reach} * cos(${turn}), st_y(${spot}) + ${reach} * sin(${turn})), 3857) order by corner)))
    from generate_series(0, ${SIDES}::int) corner)`
}
/** Corners lie on whole centimetres of Web Mercator: on a grid GEOS joins circles without an attempt that fails, which PGlite cannot catch. */
const GRID_M = 0.01
/** Slivers between circles, m². */
const LEAST_M2 = 50

/** Sector by sector and region by region: the circles of those who do not watch, less the circles of those who do; none where those cover all. */
const blindAreas = async (tx: Tx, some: readonly Concerned[]): Promise<BlindArea[]> => {
  const { rows } = await sql<BlindArea>`
    with ${given(some.filter(({ part }) => part !== 'near'))},
    dark as materialized (select sector_id, region_id, array_agg(id order by id) as ids,
        st_union(${circle('given')}, ${GRID_M}::float8) filter (where not covered) as area
      from given where dark group by sector_id, region_id),
    lit as materialized (select sector_id, spot, reach, st_expand(spot, reach) as box from given where not dark),
    left_over as materialized (select dark.sector_id, dark.region_id, dark.ids, st_multi(st_collectionextract(
        coalesce(st_difference(dark.area, seen.area, ${GRID_M}::float8), dark.area), 3)) as area
      from dark left join lateral (select st_union(${circle('lit')}, ${GRID_M}::float8) as area from lit
        where lit.sector_id = dark.sector_id and lit.box && dark.area and st_dwithin(lit.spot, dark.area, lit.reach)) seen on true
      where dark.area is not null)
    select sector_id as "sectorId", region_id as "regionId", ids as "sensorIds", round(metres) as "areaM2",
      st_asgeojson(st_transform(area, 4326), 6)::json as geometry
    from left_over cross join lateral (select st_area(area) * cos(radians(st_y(st_transform(st_centroid(area), 4326)))) ^ 2 as metres) ground
    where not st_isempty(area) and metres >= ${LEAST_M2}::float8
    order by sector_id, region_id`.execute(kysely<Tables>(tx))
  return rows
}

/** Targets within reach of sensors of a sector none of which watches. */
const unwatchedTargets = async (tx: Tx, some: readonly Concerned[]): Promise<UnwatchedTarget[]> => {
  const { rows } = await sql<UnwatchedTarget>`
    with ${given(some.filter(({ part }) => part !== 'covered'))},
    unseen as (select target.id, given.sector_id, array_agg(given.id order by given.id) as sensors
      from given join protection_target target on target.geom_3857 && st_expand(given.spot, given.reach)
        and st_dwithin(target.geom_3857, given.spot, given.reach)
      group by target.id, given.sector_id having bool_and(given.dark))
    select target.id, target.kind, json_build_object('zh', target.name_zh, 'en', target.name_en) as name,
      target.region_id as "regionId", st_asgeojson(st_pointonsurface(target.geom), 7)::json as place,
      json_agg(json_build_object('sectorId', unseen.sector_id, 'sensorIds', unseen.sensors) order by unseen.sector_id) as "unseenBy"
    from unseen join protection_target target on target.id = unseen.id
    group by target.id order by target.id`.execute(kysely<Tables>(tx))
  return rows
}
