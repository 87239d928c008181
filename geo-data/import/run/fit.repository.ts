import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { Fit, Move } from '../crs/datum-doubt.ts'

/** So many positions of a run are looked at, spread over so many of its first: a gigabyte is not read again. */
const SAMPLED = 300
const SPREAD = 20_000
/** A pipe lies along a street where it is so near to its middle, metres: half of a wide one. */
const ALONG_M = 20

/** Positions of a run's lines and points, some way apart in the order in which they came. */
const sampleOf = (runId: number) => sql`
  select point from (
    select point, row_number() over () as place, count(*) over () as count from (
      (select st_force2d(st_lineinterpolatepoint(geom, 0.5)) as point from segment where import_run_id = ${runId}::int limit ${SPREAD}::int)
      union all
      (select st_force2d(geom) from asset where import_run_id = ${runId}::int and geometrytype(geom) like 'POINT%' limit ${SPREAD}::int)) put
  ) counted where place % greatest(1, count / ${SAMPLED}::int) = 0 limit ${SAMPLED}::int`

/** Where most of what a run has put into the networks lies; undefined where it is nothing. */
export const middleOfRun = async (tx: Tx, runId: number): Promise<readonly [number, number] | undefined> => {
  const { rows } = await sql<{ x: number | null; y: number | null }>`
    select avg(st_x(point)) as x, avg(st_y(point)) as y from (${sampleOf(runId)}) sample`.execute(
    kysely<'segment' | 'asset'>(tx),
  )
  const { x = null, y = null } = rows[0] ?? {}
  return x === null || y === null ? undefined : [x, y]
}

/**
 * How many of a run's positions lie along streets or other lines and under no building, as written and after each move; reckoned in Web
 * Mercator, whose metres are stretched by latitude. Boxes are columns of a materialized query: under row-level security only a
 * plain column meets the index (ADR 0002).
 */
export const fitOfRun = async (tx: Tx, runId: number, moves: readonly Move[]): Promise<Fit> => {
  const all = [{ east: 0, north: 0 }, ...moves]
  const { rows } = await sql<{ sampled: number; fits: number }>`
    with sample as materialized (${sampleOf(runId)}),
    moved as (select m.place, st_translate(point, m.east, m.north) as at from sample
      cross join unnest(${all.map(({ east }) => east)}::float8[], ${all.map(({ north }) => north)}::float8[])
        with ordinality as m(east, north, place)),
    probe as materialized (select place, p.at, p.reach, st_expand(p.at, p.reach) as box
      from moved, lateral (select st_transform(moved.at, 3857) as at, ${ALONG_M}::float8 / cos(radians(st_y(moved.at))) as reach) p)
    select count(*)::int as sampled, (count(*) filter (where (
        exists (select from basemap_feature b
          where b.geom_3857 && probe.box and b.class = 'road' and st_dwithin(b.geom_3857, probe.at, probe.reach))
        or exists (select from segment s where s.geom_3857 && probe.box and s.import_run_id is distinct from ${runId}::int
          and st_dwithin(s.geom_3857, probe.at, probe.reach)))
      and not exists (select from building h where h.geom_3857 && probe.box and st_intersects(h.geom_3857, probe.at))))::int as fits
    from probe group by place order by place`.execute(kysely<'segment' | 'asset' | 'basemap_feature' | 'building'>(tx))
  const [written = 0, ...moved] = rows.map(({ fits }) => fits)
  return { sampled: rows[0]?.sampled ?? 0, written, moved }
}
