import { sql } from 'kysely'
import type { GeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { type ExposedKind, type ExposedPlace, type Exposure, peopleRange } from './exposure.ts'

/** About 500 m. */
const NEIGHBOURHOOD_DEG = 0.005

/** Places named one by one in an exposure; beyond these only the nearest are. */
const MOST_NAMED = 50

interface Asking {
  /** The zones, in order; the answers come in the same order. */
  readonly areas: readonly GeoJson[]
  /** Distances are told from here. */
  readonly from: Place
  /** Hour of the day that people are counted for. */
  readonly hour: number
}

interface CountedRow {
  readonly zone: number
  readonly people: number | null
  readonly buildings: number
  /** Whether buildings are on record in the neighbourhood at all: only then does none inside mean nobody. */
  readonly surveyed: boolean
  readonly targets: NamedRow[] | null
  readonly sources: NamedRow[] | null
  readonly kinds: ExposedKind[] | null
}

interface NamedRow {
  readonly id: number
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly m: number
}

/**
 * Who and what is inside each zone, in one statement: the zones are given once and every table is met through its
 * spatial index. People are those of the buildings at the hour; where no building stands, those of the protection
 * targets; where nothing was ever surveyed, nobody was counted.
 */
export const exposuresOf = async (tx: Tx, { areas, from, hour }: Asking): Promise<Exposure[]> => {
  if (areas.length === 0) return []
  const [longitude, latitude] = from.coordinates
  const here = sql`st_point(${longitude}, ${latitude}, 4326)`
  const { rows } = await sql<CountedRow>`
    with zone as materialized (
      select ordinality::int as zone, st_setsrid(st_geomfromgeojson(geometry), 4326) as geom
      from unnest(${areas.map((area) => JSON.stringify(area))}::text[]) with ordinality as given (geometry, ordinality)
    )
    select zone.zone, b.people, b.buildings, t.targets, s.sources, k.kinds,
      exists (select from building near where near.geom && st_expand(${here}, ${NEIGHBOURHOOD_DEG})) as surveyed
    from zone
    cross join lateral (
      select count(*)::int as buildings, sum(people_by_hour[${hour + 1}::int])::int as people
      from building where building.geom && zone.geom and st_intersects(building.geom, zone.geom)
    ) b
    cross join lateral (
      select json_agg(json_build_object('id', id, 'kind', kind, 'zh', name_zh, 'en', name_en, 'm', m) order by m, id) as targets
      from (select id, kind, name_zh, name_en, st_distance(geom::geography, ${here}::geography) as m
        from protection_target p where p.geom && zone.geom and st_intersects(p.geom, zone.geom)
        order by m, id limit ${MOST_NAMED}) named
    ) t
    cross join lateral (
      select json_agg(json_build_object('id', id, 'kind', kind, 'zh', name_zh, 'en', name_en, 'm', m) order by m, id) as sources
      from (select id, kind, name_zh, name_en, st_distance(geom::geography, ${here}::geography) as m
        from hazard_source h where h.geom && zone.geom and st_intersects(h.geom, zone.geom)
        order by m, id limit ${MOST_NAMED}) named
    ) s
    cross join lateral (
      select json_agg(json_build_object('sectorId', sector_id, 'kind', kind, 'count', count) order by sector_id, kind) as kinds
      from (
        select sector_id, kind, count(*)::int as count from (
          select sector_id, kind from asset where asset.geom && zone.geom and st_intersects(asset.geom, zone.geom)
          union all
          select sector_id, kind from segment where segment.geom && zone.geom and st_intersects(segment.geom, zone.geom)
        ) inside group by sector_id, kind
      ) counted
    ) k
    order by zone.zone`.execute(kysely<'building'>(tx))
  const byTargets = await peopleOfTargets(tx, rows, hour)
  return rows.map((row): Exposure => {
    const people = row.buildings > 0 ? row.people : (byTargets.get(row.zone) ?? (row.surveyed ? 0 : null))
    return {
      people: people == null ? null : peopleRange(people, hour),
      protectionTargets: (row.targets ?? []).map(asPlace),
      hazardSources: (row.sources ?? []).map(asPlace),
      assets: row.kinds ?? [],
      buildings: row.buildings,
    }
  })
}

/** People of the protection targets of zones in which no building is on record. */
const peopleOfTargets = async (
  tx: Tx,
  rows: readonly CountedRow[],
  hour: number,
): Promise<ReadonlyMap<number, number>> => {
  const bare = rows.filter(({ buildings, targets }) => buildings === 0 && targets)
  const ids = [...new Set(bare.flatMap(({ targets }) => (targets ?? []).map(({ id }) => id)))]
  if (ids.length === 0) return new Map()
  const people = await kysely<'protection_target'>(tx)
    .selectFrom('protection_target')
    .select(['id', sql<number>`people_by_hour[${hour + 1}::int]`.as('people')])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(people.map((row) => [row.id, row.people]))
  return new Map(
    bare.map(({ zone, targets }) => [zone, (targets ?? []).reduce((sum, { id }) => sum + (byId.get(id) ?? 0), 0)]),
  )
}

const asPlace = ({ id, kind, zh, en, m }: NamedRow): ExposedPlace => ({
  id,
  kind,
  name: { zh, en },
  distanceM: Number(m.toFixed(1)),
})
