import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { Ends } from './meeting.ts'
import type { Doubtful, JoinRule } from './topology.ts'

/** How many doubtful lines are named; all are counted. */
const NAMED = 20
/** Two pipes nearer than this where they cross touch, metres. */
const SAME_DEPTH_M = 0.05

interface RunTarget {
  readonly runId: number
  readonly regionId: number
  readonly departmentId: number
}

const ENDS = [
  { column: sql.ref('from_asset_id'), point: sql`st_startpoint(s.geom)`, name: 'start' },
  { column: sql.ref('to_asset_id'), point: sql`st_endpoint(s.geom)`, name: 'end' },
] as const

const ofRun = ({ runId }: RunTarget, { sectorId, lineKind }: JoinRule) =>
  sql`s.import_run_id = ${runId}::int and s.sector_id = ${sectorId} and s.kind = ${lineKind}`

/** Lines of one run between two ids, so that no statement takes long however many the run has put. */
export interface Slice {
  readonly from: number
  readonly to: number
}

/** A slice of lines with a look around each takes a second or two. */
const LINES_A_SLICE = 10_000

/** By id alone: the index of runs would bring all of a run's lines for every slice. */
const inSlice = ({ runId }: RunTarget, { sectorId, lineKind }: JoinRule, { from, to }: Slice) =>
  sql`s.id between ${from}::int and ${to}::int and s.import_run_id + 0 = ${runId}::int and s.sector_id || '' = ${sectorId}
    and s.kind || '' = ${lineKind}`

export const slicesOf = async (tx: Tx, run: RunTarget, rule: JoinRule): Promise<Slice[]> => {
  const { rows } = await sql<Slice>`
    select min(id) as "from", max(id) as "to" from (
      select s.id, (row_number() over (order by s.id) - 1) / ${LINES_A_SLICE}::int as slice
      from segment s where ${ofRun(run, rule)}) numbered
    group by slice order by slice`.execute(kysely<'segment'>(tx))
  return rows
}

/** Degrees that are at least so many metres at a point's latitude: for the index; the metres themselves are measured. */
const degrees = (metres: number, point: RawBuilder<unknown>) =>
  sql`${metres}::float8 / (111000 * greatest(0.01, cos(radians(st_y(${point})))))`

/*
 * What the plans need, measured on 1,156 and on 1,000,000 pipes: `region_id + 0` and `sector_id || ''` keep those indexes out,
 * because rows just written have no statistics and a planner that takes a region for two rows visits all of it once a line; and a
 * box is a column of a materialized query, because under row-level security only a plain column meets the spatial index (an
 * expression on a row that is not yet let through might tell of it).
 */

/** What stands nearest to an end within the rule's tolerance; the boxes are reckoned first (ADR 0002). */
const nearest = (rule: JoinRule, point: RawBuilder<unknown>, box: RawBuilder<unknown>) => sql`(
  select a.id from asset a
  where a.region_id + 0 = e.region_id and a.sector_id || '.' || a.kind = any (${[...rule.points]}::text[]) and a.geom && ${box}
    and st_distancesphere(${point}, st_pointonsurface(st_force2d(a.geom))) <= ${rule.snapMetres}::float8
  order by st_distancesphere(${point}, st_pointonsurface(st_force2d(a.geom))), a.id limit 1)`

/** Joins the loose ends of a slice to what stands within the rule's tolerance, each line written once. @returns how many ends */
export const joinEnds = async (tx: Tx, run: RunTarget, rule: JoinRule, slice: Slice): Promise<number> => {
  const [start, end] = ENDS
  const box = (point: RawBuilder<unknown>) => sql`st_expand(st_force2d(${point}), ${degrees(rule.snapMetres, point)})`
  const { rows } = await sql<{ joined: number }>`
    with loose as materialized (
      select s.id, s.region_id, s.from_asset_id, s.to_asset_id, st_force2d(${start.point}) as first, ${box(start.point)} as first_box,
        st_force2d(${end.point}) as last, ${box(end.point)} as last_box
      from segment s where ${inSlice(run, rule, slice)} and (s.from_asset_id is null or s.to_asset_id is null)),
    found as materialized (
      select e.id, case when e.from_asset_id is null then ${nearest(rule, sql.ref('e.first'), sql.ref('e.first_box'))} end as "from",
        case when e.to_asset_id is null then ${nearest(rule, sql.ref('e.last'), sql.ref('e.last_box'))} end as "to"
      from loose e),
    joined as (
      update segment s set from_asset_id = coalesce(s.from_asset_id, found."from"), to_asset_id = coalesce(s.to_asset_id, found."to")
      from found where s.id = found.id and (found."from" is not null or found."to" is not null)
      returning 1)
    select count("from") + count("to") as joined from found where (select count(*) from joined) >= 0`.execute(
    kysely<'segment' | 'asset'>(tx),
  )
  return rows[0]?.joined ?? 0
}

/** Where a slice's ends lie at which nothing stands. */
export const looseEnds = async (tx: Tx, run: RunTarget, rule: JoinRule, slice: Slice): Promise<Ends> => {
  const [start, end] = ENDS.map(
    ({ column, point }) => sql`
    select s.id, st_x(${point}) as x, st_y(${point}) as y from segment s
    where ${inSlice(run, rule, slice)} and s.${column} is null`,
  )
  const { rows } = await sql<{ longitudes: number[] | null; latitudes: number[] | null }>`
    select array_agg(x order by id, x, y) as longitudes, array_agg(y order by id, x, y) as latitudes
    from (${start} union all ${end}) loose`.execute(kysely<'segment'>(tx))
  const [found] = rows
  return {
    longitudes: Float64Array.from(found?.longitudes ?? []),
    latitudes: Float64Array.from(found?.latitudes ?? []),
  }
}

/** Nodes where ends meet. @returns how many were made */
export const makeNodes = async (
  tx: Tx,
  run: RunTarget,
  rule: JoinRule & { readonly nodeKind: string },
  places: { readonly longitudes: readonly number[]; readonly latitudes: readonly number[] },
  at: Date,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into asset (region_id, department_id, sector_id, kind, code, import_run_id, updated_at, geom)
    select ${run.regionId}, ${run.departmentId}, ${rule.sectorId}, ${rule.nodeKind},
      'node-' || left(md5(st_astext(place, 7)), 12), ${run.runId}::int, ${at}, place
    from (select st_setsrid(st_makepoint(x, y), 4326) as place
      from unnest(${[...places.longitudes]}::float8[], ${[...places.latitudes]}::float8[]) as t(x, y)) made
    on conflict (region_id, sector_id, kind, code) do nothing`.execute(kysely<'asset'>(tx))
  return Number(numAffectedRows ?? 0)
}

type Found = { readonly code: string; readonly what: string }

/** Counts all and names the first; `found` yields code and what. */
const doubtful = async (tx: Tx, found: RawBuilder<Found>): Promise<Doubtful> => {
  const { rows } = await sql<Found & { count: number }>`
    select f.code, f.what, count(*) over () as count from (${found}) f order by f.code, f.what limit ${NAMED}`.execute(
    kysely<'segment'>(tx),
  )
  return { count: rows[0]?.count ?? 0, first: rows.map(({ code, what }) => ({ code, what })) }
}

export const danglingEnds = (tx: Tx, run: RunTarget, rule: JoinRule, slice: Slice): Promise<Doubtful> =>
  doubtful(
    tx,
    sql`select s.code, 'start' as what from segment s where ${inSlice(run, rule, slice)} and s.from_asset_id is null
      union all select s.code, 'end' from segment s where ${inSlice(run, rule, slice)} and s.to_asset_id is null`,
  )

/** A slice's lines as `s`, their boxes plain columns. */
const linesOf = (run: RunTarget, rule: JoinRule, slice: Slice) => sql`
  with lines as materialized (
    select s.id, s.code, s.region_id, s.sector_id, s.kind, s.import_run_id, s.assumed, s.length_m, s.geom
    from segment s where ${inSlice(run, rule, slice)})`

export const duplicateLines = (tx: Tx, run: RunTarget, rule: JoinRule, slice: Slice): Promise<Doubtful> =>
  doubtful(
    tx,
    sql`${linesOf(run, rule, slice)}
      select s.code, o.code as what from lines s, lateral (
        select o.code from segment o where o.region_id + 0 = s.region_id and o.sector_id || '' = s.sector_id
          and o.kind || '' = s.kind and o.geom && s.geom and (o.import_run_id is distinct from s.import_run_id or o.id < s.id)
          and o.id <> s.id and abs(o.length_m - s.length_m) < 0.01 and st_equals(st_force2d(o.geom), st_force2d(s.geom))
        offset 0) o`,
  )

/** Only where both depths are on record: two assumed depths are always the same. */
export const crossingLines = (tx: Tx, run: RunTarget, rule: JoinRule, slice: Slice): Promise<Doubtful> => {
  const depthOf = (line: string) =>
    sql`st_z(st_lineinterpolatepoint(${sql.ref(`${line}.geom`)}, st_linelocatepoint(st_force2d(${sql.ref(`${line}.geom`)}), p.at)))`
  return doubtful(
    tx,
    sql`${linesOf(run, rule, slice)}
      select s.code, o.code as what from lines s, lateral (
        select o.code, o.geom from segment o where o.region_id + 0 = s.region_id and o.geom && s.geom
          and o.id <> s.id and (o.import_run_id is distinct from s.import_run_id or o.id < s.id)
          and not 'depth_m' = any (s.assumed) and not 'depth_m' = any (o.assumed)
          and st_crosses(st_force2d(s.geom), st_force2d(o.geom))
        offset 0) o,
      lateral (select st_geometryn(st_intersection(st_force2d(s.geom), st_force2d(o.geom)), 1) as at) p
      where st_geometrytype(p.at) = 'ST_Point' and abs(${depthOf('s')} - ${depthOf('o')}) < ${SAME_DEPTH_M}::float8`,
  )
}
