import { type RawBuilder, sql } from 'kysely'
import { JOINTS } from './wanted.ts'

/*
 * Each function is a subquery of faults with the columns id, department_id, region_id, sector_id, kind, code, field, found, geom.
 */

const RECORD = sql`thing.id, thing.department_id, thing.region_id, thing.sector_id, thing.kind, thing.code`

/** Two points so near are one: a millionth of a degree is a tenth of a metre. */
const SAME_DEGREES = 1e-6

/** Radius of a line whose diameter is not on record, m. */
const THIN_M = 0.05

const boxOf = (geom: RawBuilder<unknown>, metres: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`st_expand(${geom}, ${metres} / 111000.0 / greatest(cos(radians(st_y(${geom}))), 0.01), ${metres} / 111000.0)`

/** An end of a line that meets nothing that its topology rule lets it meet. */
export const danglingEnds = (): RawBuilder<unknown> => {
  const meets = (table: 'asset' | 'segment', not: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
    select from ${sql.table(table)} other where (other.sector_id || '.' || other.kind) = any (joint.meets) ${not}
    and other.geom && ${boxOf(sql`line_end.at`, sql`joint.snap`)}
    and st_distance(other.geom::geography, line_end.at::geography, false) <= joint.snap)`
  return sql`
    select ${RECORD}, line_end.field, null::text as found, line_end.at as geom
    from segment thing
    join jsonb_to_recordset(${JSON.stringify(JOINTS)}::jsonb) as joint (sector_id text, kind text, snap float8, meets text[])
      on joint.sector_id = thing.sector_id and joint.kind = thing.kind
    cross join lateral (values
      ('end', thing.to_asset_id, st_force2d(st_endpoint(thing.geom))),
      ('start', thing.from_asset_id, st_force2d(st_startpoint(thing.geom)))) as line_end (field, asset_id, at)
    where line_end.asset_id is null and not ${meets('asset', sql``)} and not ${meets('segment', sql`and other.id <> thing.id`)}`
}

/** A record of the same kind that lies where an earlier one lies. */
export const duplicates = (table: 'asset' | 'segment'): RawBuilder<unknown> => {
  const same =
    table === 'segment'
      ? sql`other.geom && thing.geom and st_equals(st_force2d(other.geom), st_force2d(thing.geom))`
      : sql`other.geom && st_expand(thing.geom, ${SAME_DEGREES}) and (st_dwithin(other.geom, thing.geom, ${SAME_DEGREES})
          and (st_geometrytype(thing.geom) = 'ST_Point' or st_equals(other.geom, thing.geom)))`
  return sql`
    select ${RECORD}, ''::text as field, earlier.code as found, thing.geom
    from ${sql.table(table)} thing cross join lateral (
      select other.code from ${sql.table(table)} other
      where other.sector_id = thing.sector_id and other.kind = thing.kind and other.id < thing.id and ${same}
      order by other.id limit 1) earlier`
}

const depthAt = (line: string): RawBuilder<unknown> => {
  const geom = sql.ref(`${line}.geom`)
  return sql`st_z(st_lineinterpolatepoint(${geom}, st_linelocatepoint(st_force2d(${geom}), cross_point.at)))`
}

const radius = (line: string): RawBuilder<unknown> => {
  const diameter = sql`${sql.ref(`${line}.attributes`)} -> 'diameter_mm'`
  return sql`coalesce(case when jsonb_typeof(${diameter}) = 'number' then (${diameter})::float8 / 2000 end, ${THIN_M}::float8)`
}

/**
 * Two lines that cross in plan while their axes are less apart in depth than their radii together: one of the two is wrongly on record.
 * Lines whose depth is only assumed say nothing; they are listed as assumed.
 */
export const crossings = (): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, met.code as found, met.at as geom
  from segment thing cross join lateral (
    select other.code, cross_point.at from segment other
    cross join lateral (select st_pointonsurface(st_intersection(st_force2d(thing.geom), st_force2d(other.geom))) as at) cross_point
    where other.id < thing.id and other.geom && thing.geom
      and not ('depth_m' = any (other.assumed)) and not ('depth_m' = any (thing.assumed))
      and st_crosses(st_force2d(thing.geom), st_force2d(other.geom))
      and abs(${depthAt('thing')} - ${depthAt('other')}) < ${radius('thing')} + ${radius('other')}
    order by other.id limit 1) met`
