import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AssetRecord } from '../asset/asset.ts'
import type { Condition, KindRef, Vicinity } from '../sectors/sector.ts'
import { recordOfKind } from './placement.ts'

/** Radius of the sphere of web mercator, m. */
const MERCATOR_RADIUS = 6_378_137
/** Points at most of a piece of street or bank. */
const PIECE_POINTS = 32

/** What a record of the table aliased `alias` must say. What is only assumed says nothing. */
export const conditionsHold = (alias: string, conditions: readonly Condition[], year: number): RawBuilder<SqlBool> =>
  all(conditions.map((condition) => conditionHolds(alias, condition, year)))

const conditionHolds = (alias: string, condition: Condition, year: number): RawBuilder<SqlBool> => {
  const { attribute } = condition
  const value = sql`${sql.ref(`${alias}.attributes`)} -> ${attribute}::text`
  const recorded = sql<SqlBool>`not (${attribute}::text = any (${sql.ref(`${alias}.assumed`)}))`
  if (condition.is === 'one-of') {
    const values = condition.values.map((one) => JSON.stringify(one))
    return sql`(${recorded} and ${value} = any (${values}::jsonb[]))`
  }
  const number = sql`case when jsonb_typeof(${value}) = 'number' then (${value})::float8 end`
  return sql`(${recorded} and coalesce(${compared(condition, number, year)}, false))`
}

const compared = (
  condition: Exclude<Condition, { is: 'one-of' }>,
  number: RawBuilder<unknown>,
  year: number,
): RawBuilder<SqlBool> => {
  switch (condition.is) {
    case 'at-least':
      return sql`${number} >= ${condition.value}::float8`
    case 'more-than':
      return sql`${number} > ${condition.value}::float8`
    case 'at-most':
      return sql`${number} <= ${condition.value}::float8`
    case 'older-than':
      return sql`${year}::int - ${number} > ${condition.years}::float8`
  }
}

/** Records of these kinds, of one table. */
export const ofKinds = (alias: string, kinds: readonly KindRef[]): RawBuilder<SqlBool> =>
  sql`((${sql.ref(`${alias}.sector_id`)}, ${sql.ref(`${alias}.kind`)}) in (${sql.join(
    kinds.map((ref) => sql`(${sectorOf(ref)}, ${kindOf(ref)})`),
  )}))`

const sectorOf = (ref: KindRef): string => ref.slice(0, ref.indexOf('.'))
const kindOf = (ref: KindRef): string => ref.slice(ref.indexOf('.') + 1)

/**
 * How many metres of the record's web mercator one metre at the thing's place is: the map is conformal, so that near a place it is the
 * same in every direction. Over the few hundred metres of a rule that is within 0.5 % of the ellipsoid, and many times as fast as to
 * measure on it.
 */
export const mapMetre = (geom3857: string): RawBuilder<number> =>
  sql`cosh(st_y(st_centroid(${sql.ref(geom3857)})) / ${MERCATOR_RADIUS}::float8)`

/** What may lie within so many metres of a thing that knows its `metre`: what an index finds before anything is measured. */
export const boxAround = (alias: string, metres: number): RawBuilder<string> =>
  sql`st_expand(${sql.ref(`${alias}.geom_3857`)}, ${metres}::float8 * ${sql.ref(`${alias}.metre`)})`

/** `other` lies within `metres` of the place, whose column `box` is that much larger than itself. */
export const within = (other: string, metres: number, box: string): RawBuilder<SqlBool> => {
  const there = sql.ref(`${other}.geom_3857`)
  return sql`(${there} && ${sql.ref(`place.${box}`)} and st_dwithin(${there}, place.geom_3857, ${metres}::float8 * place.metre))`
}

/** The place, a row of `record`, lies near what the rule names; its column `box` is as much larger than itself. */
export const liesNear = (record: AssetRecord, near: Vicinity, box: string, year: number): RawBuilder<SqlBool> => {
  const reached = within('near', near.withinMetres, box)
  switch (near.of) {
    case 'kinds':
      return any(
        (['asset', 'segment'] as const).flatMap((table) => {
          const kinds = near.kinds.filter((ref) => recordOfKind(ref) === table)
          if (kinds.length === 0) return []
          const those = sql`${ofKinds('near', kinds)} and ${conditionsHold('near', near.where ?? [], year)}`
          return [sql<SqlBool>`exists (select from ${sql.table(table)} near where ${those} and ${reached})`]
        }),
      )
    case 'protection-targets':
      return sql`exists (select from protection_target near where ${anyOf('near.kind', near.kinds)} and ${reached})`
    case 'ground':
      return besideGround(record, near)
  }
}

/**
 * Streets and rivers are few and long: each is cut into short pieces, and from a piece the index finds what lies beside it. The other way
 * round every place would be measured against the whole of every street whose box it lies in. An array is made once, not once a place.
 */
const besideGround = (record: AssetRecord, near: Extract<Vicinity, { of: 'ground' }>): RawBuilder<SqlBool> => {
  const pieces = sql`(
    select st_subdivide(near.geom_3857, ${PIECE_POINTS}::int) as geom_3857 from basemap_feature near
    where near.class = any (${[...near.classes]}::text[]) and ${anyOf('near.kind', near.kinds ?? [])} offset 0)`
  const boxed = sql`(
    select piece.geom_3857, ${near.withinMetres}::float8 * ${mapMetre('piece.geom_3857')} as reach from ${pieces} piece offset 0)`
  return sql`place.id = any (array(
    select beside.id from (select geom_3857, reach, st_expand(geom_3857, reach) as box from ${boxed} boxed offset 0) ground
    cross join lateral (select thing.id from ${sql.table(record)} thing
      where thing.geom_3857 && ground.box and st_dwithin(thing.geom_3857, ground.geom_3857, ground.reach) offset 0) beside))`
}

const anyOf = (column: string, values: readonly string[]): RawBuilder<SqlBool> =>
  values.length > 0 ? sql`${sql.ref(column)} = any (${[...values]}::text[])` : sql`true`

const all = (parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`

const any = (parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
