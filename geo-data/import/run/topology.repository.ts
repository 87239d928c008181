import { type RawBuilder, sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
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

/** Degrees that are at least so many metres at a point's latitude: for the index; the metres themselves are measured. */
const degrees = (metres: number, point: RawBuilder<unknown>) =>
  sql`${metres}::float8 / (111000 * greatest(0.01, cos(radians(st_y(${point})))))`

/*
 * What the plans need, measured on 1,156 pipes (18 s a statement without it): `region_id + 0` and `sector_id || ''` keep those
 * indexes out, because rows just written have no statistics and a planner that takes a region for two rows visits all of it
 * once a line; and a box is a column of a materialized query, because under row-level security only a plain column meets the
 * spatial index (an expression on a row that is not yet let through might tell of it).
 */

/**
 * Joins the loose ends of a run's lines to what stands within the rule's tolerance. The boxes are reckoned first: under row-level
 * security an index is asked only by plain columns (ADR 0002). @returns how many ends
 */
export const joinEnds = async (tx: Tx, run: RunTarget, rule: JoinRule): Promise<number> => {
  let joined = 0
  for (const { column, point } of ENDS) {
    const { numAffectedRows } = await sql`
      with loose as materialized (
        select s.id, s.region_id, st_force2d(${point}) as point, st_expand(st_force2d(${point}), ${degrees(rule.snapMetres, point)}) as box
        from segment s where ${ofRun(run, rule)} and s.${column} is null)
      update segment s set ${column} = found.asset_id
      from (select e.id, (
          select a.id from asset a
          where a.region_id = e.region_id and a.sector_id || '.' || a.kind = any (${[...rule.points]}::text[]) and a.geom && e.box
            and st_distancesphere(e.point, st_pointonsurface(st_force2d(a.geom))) <= ${rule.snapMetres}::float8
          order by st_distancesphere(e.point, st_pointonsurface(st_force2d(a.geom))), a.id limit 1) as asset_id
        from loose e) found
      where s.id = found.id and found.asset_id is not null`.execute(kysely<'segment' | 'asset'>(tx))
    joined += Number(numAffectedRows ?? 0)
  }
  return joined
}

/**
 * Makes a node wherever two or more loose ends of a run's lines lie within the tolerance of one another.
 * Ends are gathered in Web Mercator, whose metre is true only after its stretching by latitude is taken out.
 */
export const makeNodes = async (tx: Tx, run: RunTarget, rule: JoinRule, at: Date): Promise<number> => {
  if (rule.nodeKind === undefined) return 0
  const { rows } = await sql<{ count: number }>`
    with loose as (
      select st_force2d(${ENDS[0].point}) as point from segment s where ${ofRun(run, rule)} and from_asset_id is null
      union all
      select st_force2d(${ENDS[1].point}) from segment s where ${ofRun(run, rule)} and to_asset_id is null),
    gathered as (
      select point, st_clusterdbscan(st_transform(point, 3857),
        ${rule.snapMetres}::float8 / (select coalesce(cos(radians(avg(st_y(point)))), 1) from loose), 2) over () as meeting
      from loose),
    made as (
      insert into asset (region_id, department_id, sector_id, kind, code, import_run_id, updated_at, geom)
      select ${run.regionId}, ${run.departmentId}, ${rule.sectorId}, ${rule.nodeKind},
        'node-' || left(md5(st_astext(min(point::text)::geometry, 7)), 12), ${run.runId}::int, ${at}, min(point::text)::geometry
      from gathered where meeting is not null group by meeting
      on conflict (region_id, sector_id, kind, code) do nothing
      returning 1)
    select count(*) as count from made`.execute(kysely<'segment' | 'asset'>(tx))
  return rows[0]?.count ?? 0
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

export const danglingEnds = (tx: Tx, run: RunTarget, rule: JoinRule): Promise<Doubtful> =>
  doubtful(
    tx,
    sql`select s.code, 'start' as what from segment s where ${ofRun(run, rule)} and s.from_asset_id is null
      union all select s.code, 'end' from segment s where ${ofRun(run, rule)} and s.to_asset_id is null`,
  )

export const duplicateLines = (tx: Tx, run: RunTarget, rule: JoinRule): Promise<Doubtful> =>
  doubtful(
    tx,
    sql`select s.code, o.code as what from segment s join segment o on o.region_id + 0 = s.region_id and o.sector_id || '' = s.sector_id
        and o.kind = s.kind and o.geom && s.geom and (o.import_run_id is distinct from s.import_run_id or o.id < s.id)
        and o.id <> s.id and abs(o.length_m - s.length_m) < 0.01 and st_equals(st_force2d(o.geom), st_force2d(s.geom))
      where ${ofRun(run, rule)}`,
  )

/** Only where both depths are on record: two assumed depths are always the same. */
export const crossingLines = (tx: Tx, run: RunTarget, rule: JoinRule): Promise<Doubtful> => {
  const depthOf = (line: string) =>
    sql`st_z(st_lineinterpolatepoint(${sql.ref(`${line}.geom`)}, st_linelocatepoint(st_force2d(${sql.ref(`${line}.geom`)}), p.at)))`
  return doubtful(
    tx,
    sql`select s.code, o.code as what from segment s join segment o on o.region_id + 0 = s.region_id and o.geom && s.geom
        and o.id <> s.id and (o.import_run_id is distinct from s.import_run_id or o.id < s.id)
        and not 'depth_m' = any (s.assumed) and not 'depth_m' = any (o.assumed)
        and st_crosses(st_force2d(s.geom), st_force2d(o.geom)),
      lateral (select st_geometryn(st_intersection(st_force2d(s.geom), st_force2d(o.geom)), 1) as at) p
      where ${ofRun(run, rule)} and st_geometrytype(p.at) = 'ST_Point' and abs(${depthOf('s')} - ${depthOf('o')}) < ${SAME_DEPTH_M}::float8`,
  )
}
