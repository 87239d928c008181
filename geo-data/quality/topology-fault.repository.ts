import { type RawBuilder, sql } from 'kysely'
import { JOINTS } from './wanted.ts'

/*
 * Each function is a subquery of faults with the columns id, department_id, region_id, sector_id, kind, code, field, found, geom.
 */

const RECORD = sql`thing.id, thing.department_id, thing.region_id, thing.sector_id, thing.kind, thing.code`

/** Records between two ids: to look around each of a million takes longer than a statement may. */
export interface IdRange {
  readonly from: number
  readonly to: number
}

const sliced = (alias: string, { from, to }: IdRange): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.id`)} between ${from}::int and ${to}::int`

/** Two points so near are one: a millionth of a degree is a tenth of a metre. */
const SAME_DEGREES = 1e-6

/** Radius of a line whose diameter is not on record, m. */
const THIN_M = 0.05

const boxOf = (geom: RawBuilder<unknown>, metres: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`st_expand(${geom}, ${metres} / 111000.0 / greatest(cos(radians(st_y(${geom}))), 0.01), ${metres} / 111000.0)`

/** An end of a line that meets nothing that its topology rule lets it meet. */
export const danglingEnds = (slice: IdRange): RawBuilder<unknown> => {
  const meets = (table: 'asset' | 'segment', not: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
    select from ${sql.table(table)} other where other.geom && thing.box and (other.sector_id || '.' || other.kind) = any (thing.meets) ${not}
    and st_distance(other.geom::geography, thing.at::geography, false) <= thing.snap)`
  return sql`
    select ${RECORD}, thing.field, null::text as found, thing.at as geom
    from (select ${RECORD}, line_end.field, line_end.at, joint.snap, joint.meets,
        ${boxOf(sql`line_end.at`, sql`joint.snap`)} as box
      from segment thing
      join jsonb_to_recordset(${JSON.stringify(JOINTS)}::jsonb) as joint (sector_id text, kind text, snap float8, meets text[])
        on joint.sector_id = thing.sector_id and joint.kind = thing.kind
      cross join lateral (values
        ('end', thing.to_asset_id, st_force2d(st_endpoint(thing.geom))),
        ('start', thing.from_asset_id, st_force2d(st_startpoint(thing.geom)))) as line_end (field, asset_id, at)
      where ${sliced('thing', slice)} and line_end.asset_id is null offset 0) thing
    where not ${meets('asset', sql``)} and not ${meets('segment', sql`and other.id <> thing.id`)}`
}

/** A record of the same kind that lies where an earlier one lies, point for point, whichever way it was drawn. */
export const duplicates = (table: 'asset' | 'segment'): RawBuilder<unknown> => sql`
  select id, department_id, region_id, sector_id, kind, code, ''::text as field, first_code as found, geom from (
    select thing.*, first_value(thing.code) over same as first_code, row_number() over same as place_in_line
    from ${sql.table(table)} thing
    window same as (partition by thing.sector_id, thing.kind, st_asbinary(st_normalize(st_snaptogrid(st_force2d(thing.geom), ${SAME_DEGREES})))
      order by thing.id)) stacked
  where place_in_line > 1`

/** The depth of a line where it is crossed; z is metres, negative below ground. */
const depthAt = (line: string): RawBuilder<unknown> => {
  const [geom, flat] = [sql.ref(`${line}.geom`), sql.ref(`${line}.flat`)]
  return sql`st_z(st_lineinterpolatepoint(${geom}, st_linelocatepoint(${flat}, cross_point.at)))`
}

/** Lines whose depth is on record, with their radius and the depths between which they lie. */
const laid = (): RawBuilder<unknown> => sql`(
  select id, department_id, region_id, sector_id, kind, code, geom, st_force2d(geom) as flat, radius,
    st_zmin(geom) - radius as lowest, st_zmax(geom) + radius as highest
  from segment cross join lateral (select coalesce(
    case when jsonb_typeof(attributes -> 'diameter_mm') = 'number' then (attributes -> 'diameter_mm')::float8 / 2000 end, ${THIN_M}::float8) as radius) width
  where not ('depth_m' = any (assumed)))`

/**
 * Two lines that cross in plan while their axes are less apart in depth than their radii together: one of the two is wrongly on record.
 * Lines whose depth is only assumed say nothing; they are listed as assumed.
 */
export const crossings = (slice: IdRange): RawBuilder<unknown> => sql`
  select ${RECORD}, ''::text as field, met.code as found, met.at as geom
  from (select * from ${laid()} known where ${sliced('known', slice)} offset 0) thing cross join lateral (
    select other.code, cross_point.at from ${laid()} other
    cross join lateral (select st_pointonsurface(st_intersection(thing.flat, other.flat)) as at offset 0) cross_point
    where other.id < thing.id and other.geom && thing.geom and other.lowest < thing.highest and other.highest > thing.lowest
      and st_crosses(thing.flat, other.flat)
      and abs(${depthAt('thing')} - ${depthAt('other')}) < thing.radius + other.radius
    order by other.id limit 1) met`
