import { type RawBuilder, sql } from 'kysely'
import { KINDS } from '../sectors/registry.ts'
import type { ExposedGround, ExposedPlace } from './exposure.ts'

export interface GroundRow {
  readonly roads: { readonly kind: string; readonly zh: string; readonly en: string; readonly metres: number }[] | null
  readonly crossings: NamedRow[] | null
  readonly resources: (NamedRow & { readonly capability: string })[] | null
  readonly shelters: NamedRow[] | null
  readonly line: boolean
}

/** A place as the statement names it, with its metres. */
export interface NamedRow {
  readonly id: number
  readonly kind: string
  readonly zh: string
  readonly en: string
  readonly m: number
}

const MOST_ROADS = 40
const MOST_PLACES = 50
/** As many as a commander can send people to. */
const SHELTERS = 3
/** So far is looked for a shelter, degrees: about 5 km. */
const SHELTER_DEG = 0.05

const crossed = (): string[] => KINDS.filter(({ it }) => it.crossed).map(({ ref }) => ref)

/**
 * Roads, crossings, resources and shelters of one zone of the statement around it, where that is a line; else nothing.
 * Roads lie in 3857 for the map: they are met by that index, and measured on the spheroid.
 */
export const ground = (here: RawBuilder<string>) => sql`
  select zone.line,
    (select json_agg(json_build_object('kind', kind, 'zh', zh, 'en', en, 'metres', metres) order by metres desc, zh)
      from (select kind, name_zh as zh, coalesce(name_en, name_zh) as en,
          round(sum(st_length(st_intersection(road.geom, zone.geom)::geography))) as metres
        from basemap_feature road
        where zone.line and class = 'road' and name_zh is not null
          and road.geom_3857 && st_transform(zone.geom, 3857) and st_intersects(road.geom, zone.geom)
        group by kind, name_zh, name_en order by metres desc, zh limit ${MOST_ROADS}) named) as roads,
    (select ${named()} from (select min(id) as id, min(kind) as kind, zh, min(en) as en, min(m) as m
      from (${crossings('asset', here)} union all ${crossings('segment', here)}) all_of_them
      group by zh order by m, id limit ${MOST_PLACES}) n) as crossings,
    (select json_agg(json_build_object('id', id, 'kind', kind, 'zh', zh, 'en', en, 'm', m, 'capability', capability) order by m, id)
      from (select id, kind, capability, name_zh as zh, name_en as en, st_distance(geom::geography, ${here}::geography) as m
        from resource where zone.line and state <> 'off-duty' and resource.geom && zone.geom
          and st_intersects(resource.geom, zone.geom) order by m, id limit ${MOST_PLACES}) n) as resources,
    (select ${named()} from (select id, kind, name_zh as zh, name_en as en, st_distance(geom::geography, ${here}::geography) as m
      from protection_target p where zone.line and kind = 'shelter' and p.geom && st_expand(${here}, ${SHELTER_DEG})
        and not st_intersects(p.geom, zone.geom) order by m, id limit ${SHELTERS}) n) as shelters`

/** A bridge may be on record as a place and as its deck: it is one bridge by its name. */
const crossings = (table: 'asset' | 'segment', here: RawBuilder<string>) => {
  const { ref, geom } = { ref: sql.ref(`${table}.kind`), geom: sql.ref(`${table}.geom`) }
  return sql`select id, sector_id || '.' || ${ref} as kind, coalesce(name_zh, code) as zh,
      coalesce(name_en, name_zh, code) as en, st_distance(${geom}::geography, ${here}::geography) as m
    from ${sql.table(table)} where zone.line and sector_id || '.' || ${ref} = any (${crossed()}::text[])
      and ${geom} && zone.geom and st_intersects(${geom}, zone.geom)`
}

const named = () => sql`json_agg(json_build_object('id', id, 'kind', kind, 'zh', zh, 'en', en, 'm', m) order by m, id)`

export const groundOf = (row: GroundRow): ExposedGround | null =>
  row.line
    ? {
        roads: (row.roads ?? []).map(({ kind, zh, en, metres }) => ({ kind, name: { zh, en }, metres })),
        crossings: (row.crossings ?? []).map(asPlace),
        resources: (row.resources ?? []).map((one) => ({ ...asPlace(one), capability: one.capability })),
        shelters: (row.shelters ?? []).map(asPlace),
      }
    : null

const asPlace = ({ id, kind, zh, en, m }: NamedRow): ExposedPlace => ({
  id,
  kind,
  name: { zh, en },
  distanceM: Number(m.toFixed(1)),
})
