import { type RawBuilder, sql } from 'kysely'
import { areaBytes, type GeoArea } from '../db/spatial.ts'
import { prepared, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import type { Exposure } from './exposure.ts'
import { CROSSED, exposureOf, type Inside } from './inside.ts'

/** About 500 m. */
const NEIGHBOURHOOD_DEG = 0.005
/** So far is looked for a shelter, degrees: about 5 km. */
const SHELTER_DEG = 0.05

interface Asking {
  /** The zones, in order; the answers come in the same order. */
  readonly zones: readonly { readonly area: GeoArea; readonly line: string | null }[]
  /** Distances are told from here. */
  readonly from: Place
  /** Hour of the day that people are counted for. */
  readonly hour: number
}

/** In a zone, by its number from 1; or of none: a shelter, or a building that says the neighbourhood was surveyed. */
interface Row extends Inside {
  readonly zone: number | null
}

/**
 * Who and what is inside each zone, in one statement. The zones of a trouble lie about one place: whatever may be inside any of
 * them is fetched once, by the spatial indexes and under the row policies, and only then told apart by zone.
 */
export const exposuresOf = async (tx: Tx, { zones, from, hour }: Asking): Promise<Exposure[]> => {
  if (zones.length === 0) return []
  const [longitude, latitude] = from.coordinates
  const here = sql<string>`st_point(${longitude}, ${latitude}, 4326)`
  const { shapes, numbers } = distinct(zones)
  const question = sql<Row>`
    with zone as materialized (
      select zone::int, line, st_geomfromwkb(bytes, 4326) as geom
      from unnest(${shapes.map(({ bytes }) => bytes)}::bytea[], ${shapes.map(({ isLine }) => isLine)}::boolean[])
        with ordinality as given (bytes, line, zone)
    ), ${thingsAround(here, hour)},
    inside as materialized (
      select zone.zone, thing.* from zone cross join lateral (
        select ${COLUMNS}, case what when 'road' then st_length(st_intersection(geom, zone.geom)::geography) else metres end as metres
        from thing where geom && zone.geom and (zone.line or not of_lines) and st_intersects(geom, zone.geom) offset 0) thing
    )
    select zone, what, null::int as id, sector, kind, zh, en, null::double precision as m, sum(people)::int as people,
      null as substance, null::double precision as kg, null as capability,
      round(sum(metres::numeric)::double precision) as metres, count(*)::int as many
    from inside where what in ('building', 'asset', 'road') group by zone, what, sector, kind, zh, en
    union all
    select zone, ${COLUMNS}, metres, 1 from inside where what not in ('building', 'asset', 'road')
    union all
    ${ofNoZone(here)}
    order by zone, sector, zh, kind, en`
  const rows = await prepared(tx, 'exposure', question)
  const of = (number: number | null): Row[] => rows.filter(({ zone }) => zone === number)
  const [shelters, others] = [of(null).filter(({ what }) => what === 'shelter'), of(null).length]
  const around = { shelters, surveyed: others > shelters.length, hour }
  return zones.map(({ line }, index) => exposureOf(of(numbers[index] ?? 0), line !== null, around))
}

/** Many a line is one zone's own outline: what lies in it is looked for once. */
const distinct = (zones: Asking['zones']) => {
  const shapes = new Map<string, { bytes: Buffer; isLine: boolean; number: number }>()
  const numbers = zones.map(({ area, line }) => {
    const bytes = areaBytes(area)
    const key = bytes.toString('latin1')
    const known = shapes.get(key)
    const shape = { bytes, isLine: line !== null || known?.isLine === true, number: known?.number ?? shapes.size + 1 }
    shapes.set(key, shape)
    return shape.number
  })
  return { shapes: [...shapes.values()], numbers }
}

/** Of `Inside`, without its measures. */
const COLUMNS = sql.raw('what, id, sector, kind, zh, en, m, people, substance, kg, capability')

/**
 * All that lies within the box around the zones. Roads, crossings and resources matter to the lines alone; roads lie in 3857
 * for the map, and are met by that index.
 */
const thingsAround = (here: RawBuilder<string>, hour: number) => {
  const m = sql`st_distance(geom::geography, ${here}::geography)`
  const people = sql`people_by_hour[${hour + 1}::int]`
  return sql`
    around as materialized (
      select st_setsrid(st_extent(geom)::geometry, 4326) as box,
        st_setsrid((st_extent(geom) filter (where line))::geometry, 4326) as of_lines from zone
    ), installed as materialized (
      select id, sector_id, kind, code, name_zh, name_en, null::double precision as length_m, geom
      from asset where geom && (select box from around)
      union all
      select id, sector_id, kind, code, name_zh, name_en, length_m, geom
      from segment where geom && (select box from around)
    ), thing as materialized (
      select 'asset' as what, null::int as id, sector_id as sector, kind, null as zh, null as en, null::double precision as m,
        null::int as people, null as substance, null::double precision as kg, null as capability, length_m as metres,
        false as of_lines, geom
      from installed
      union all
      select 'crossing', id, null, sector_id || '.' || kind, coalesce(name_zh, code), coalesce(name_en, name_zh, code), ${m},
        null, null, null, null, null, true, geom
      from installed where sector_id || '.' || kind = any (${CROSSED}::text[]) and geom && (select of_lines from around)
      union all
      select 'building', null, null, use, null, null, null, ${people}, null, null, null, null, false, geom
      from building where geom && (select box from around)
      union all
      select 'target', id, null, kind, name_zh, name_en, ${m}, ${people}, null, null, null, null, false, geom
      from protection_target where geom && (select box from around)
      union all
      select 'source', id, null, kind, name_zh, name_en, ${m}, null, substance, quantity_kg, null, null, false, geom
      from hazard_source where geom && (select box from around)
      union all
      select 'resource', id, null, kind, name_zh, name_en, ${m}, null, null, null, capability, null, true, geom
      from resource where state <> 'off-duty' and geom && (select of_lines from around)
      union all
      select 'road', null, null, kind, name_zh, name_en, null, null, null, null, null, null, true, geom
      from basemap_feature where class = 'road' and name_zh is not null
        and geom_3857 && (select st_transform(of_lines, 3857) from around)
    )`
}

/** Shelters that people may be sent to, where there is a line; and one building of the neighbourhood, where there is any. */
const ofNoZone = (here: RawBuilder<string>) => sql`
  select null, 'shelter', id, null, kind, name_zh, name_en, st_distance(geom::geography, ${here}::geography), null, null, null,
    null, null, 1
  from protection_target where kind = 'shelter' and geom && (select st_expand(${here}, ${SHELTER_DEG}) from around where of_lines is not null)
  union all
  select null, 'building', null, null, '', null, null, null, null, null, null, null, null, 1
  where exists (select from building where geom && (select st_expand(${here}, ${NEIGHBOURHOOD_DEG})))`
