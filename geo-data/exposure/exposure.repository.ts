import { type RawBuilder, sql } from 'kysely'
import type { GeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { type ExposedKind, type ExposedPlace, type Exposure, type PeopleOfUse, peopleRange } from './exposure.ts'
import { type GroundRow, ground, groundOf, type NamedRow } from './ground.repository.ts'

/** About 500 m. */
const NEIGHBOURHOOD_DEG = 0.005

/** Places named one by one in an exposure; beyond these only the nearest are. */
const MOST_NAMED = 50

interface Asking {
  /** The zones, in order; the answers come in the same order. */
  readonly zones: readonly { readonly area: GeoJson; readonly line: string | null }[]
  /** Distances are told from here. */
  readonly from: Place
  /** Hour of the day that people are counted for. */
  readonly hour: number
}

interface CountedRow extends GroundRow {
  readonly zone: number
  readonly uses: readonly PeopleOfUse[] | null
  readonly buildings: number
  /** Whether buildings are on record in the neighbourhood at all: only then does none inside mean nobody. */
  readonly surveyed: boolean
  readonly targets: (NamedRow & { readonly people: number })[] | null
  readonly sources: (NamedRow & { readonly substance: string | null; readonly kg: number | null })[] | null
  readonly kinds: ExposedKind[] | null
}

/**
 * Who and what is inside each zone, in one statement: the zones are given once and every table is met through its
 * spatial index. People are those of the buildings at the hour; where no building stands, those of the protection
 * targets; where nothing was ever surveyed, nobody was counted.
 */
export const exposuresOf = async (tx: Tx, { zones, from, hour }: Asking): Promise<Exposure[]> => {
  if (zones.length === 0) return []
  const [longitude, latitude] = from.coordinates
  const here = sql<string>`st_point(${longitude}, ${latitude}, 4326)`
  const { rows } = await sql<CountedRow>`
    with zone as materialized (
      select ordinality::int as zone, line is not null as line, st_setsrid(st_geomfromgeojson(geometry), 4326) as geom
      from unnest(${zones.map(({ area }) => JSON.stringify(area))}::text[], ${zones.map(({ line }) => line)}::text[])
        with ordinality as given (geometry, line, ordinality)
    )
    select zone.zone, b.uses, b.buildings, t.targets, s.sources, k.kinds, g.*,
      exists (select from building near where near.geom && st_expand(${here}, ${NEIGHBOURHOOD_DEG})) as surveyed
    from zone
    cross join lateral (${people(hour)}) b
    cross join lateral (${targets(here, hour)}) t
    cross join lateral (${sources(here)}) s
    cross join lateral (${kinds()}) k
    cross join lateral (${ground(here)}) g
    order by zone.zone`.execute(kysely<'building'>(tx))
  return rows.map((row) => exposureOf(row, hour))
}

const people = (hour: number) => sql`
  select coalesce(sum(many), 0)::int as buildings, json_agg(json_build_object('use', use, 'people', people) order by use) as uses
  from (select use, count(*) as many, sum(people_by_hour[${hour + 1}::int])::int as people
    from building where building.geom && zone.geom and st_intersects(building.geom, zone.geom) group by use) by_use`

const targets = (here: RawBuilder<string>, hour: number) => sql`
  select json_agg(json_build_object('id', id, 'kind', kind, 'zh', name_zh, 'en', name_en, 'm', m, 'people', people)
    order by m, id) as targets
  from (select id, kind, name_zh, name_en, people_by_hour[${hour + 1}::int] as people,
      st_distance(geom::geography, ${here}::geography) as m
    from protection_target p where p.geom && zone.geom and st_intersects(p.geom, zone.geom)
    order by m, id limit ${MOST_NAMED}) named`

const sources = (here: RawBuilder<string>) => sql`
  select json_agg(json_build_object('id', id, 'kind', kind, 'zh', name_zh, 'en', name_en, 'm', m,
    'substance', substance, 'kg', quantity_kg) order by m, id) as sources
  from (select id, kind, name_zh, name_en, substance, quantity_kg, st_distance(geom::geography, ${here}::geography) as m
    from hazard_source h where h.geom && zone.geom and st_intersects(h.geom, zone.geom)
    order by m, id limit ${MOST_NAMED}) named`

const kinds = () => sql`
  select json_agg(json_build_object('sectorId', sector_id, 'kind', kind, 'count', count, 'metres', metres)
    order by sector_id, kind) as kinds
  from (
    select sector_id, kind, count(*)::int as count, round(sum(metres)) as metres from (
      select sector_id, kind, null::double precision as metres
      from asset where asset.geom && zone.geom and st_intersects(asset.geom, zone.geom)
      union all
      select sector_id, kind, length_m from segment where segment.geom && zone.geom and st_intersects(segment.geom, zone.geom)
    ) inside group by sector_id, kind
  ) counted`

const exposureOf = (row: CountedRow, hour: number): Exposure => {
  const named = row.targets ?? []
  const ofTargets = named.map(({ kind, people }) => ({ use: kind, people }))
  const counted = row.buildings > 0 ? (row.uses ?? []) : ofTargets
  return {
    people: counted.length > 0 || row.surveyed ? peopleRange(counted, hour) : null,
    protectionTargets: named.map((target) => ({ ...asPlace(target), arrivalS: null })),
    hazardSources: (row.sources ?? []).map((source) => ({
      ...asPlace(source),
      substance: source.substance,
      quantityKg: source.kg,
    })),
    assets: row.kinds ?? [],
    buildings: row.buildings,
    ground: groundOf(row),
  }
}

const asPlace = ({ id, kind, zh, en, m }: NamedRow): ExposedPlace => ({
  id,
  kind,
  name: { zh, en },
  distanceM: Number(m.toFixed(1)),
})
