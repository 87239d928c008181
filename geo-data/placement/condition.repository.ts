import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AssetRecord } from '../asset/asset.ts'
import type { Condition, KindRef, Vicinity } from '../sectors/sector.ts'
import { recordOfKind } from './placement.ts'

/** Metres in a degree of latitude; boxes are made a hundredth too large and measured after. */
const METRES_PER_DEGREE = 111_320

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

/** `metres` around the geometry of `alias`, on the sphere: the box comes from the index, what lies in it is measured. */
export const within = (alias: string, other: string, metres: number): RawBuilder<SqlBool> => {
  const [here, there] = [sql.ref(`${alias}.geom`), sql.ref(`${other}.geom`)]
  if (metres === 0) return sql`(${there} && ${here} and st_intersects(${there}, ${here}))`
  return sql`(${there} && ${boxAround(alias, metres)} and st_distance(${there}::geography, ${here}::geography, false) <= ${metres})`
}

const boxAround = (alias: string, metres: number): RawBuilder<string> => {
  const geom = sql.ref(`${alias}.geom`)
  const north = (metres / METRES_PER_DEGREE) * 1.01
  return sql`st_expand(${geom}, ${north}::float8 / greatest(cos(radians(st_y(st_centroid(${geom})))), 0.01), ${north}::float8)`
}

/** The record of `alias` lies near what the rule names. */
export const liesNear = (alias: string, near: Vicinity, year: number): RawBuilder<SqlBool> => {
  switch (near.of) {
    case 'kinds':
      return any(
        (['asset', 'segment'] as const).flatMap((record) => {
          const kinds = near.kinds.filter((ref) => recordOfKind(ref) === record)
          return kinds.length > 0 ? [nearRecord(alias, { record, kinds, near, year })] : []
        }),
      )
    case 'protection-targets': {
      const kinds = near.kinds.length > 0 ? sql`near.kind = any (${[...near.kinds]}::text[])` : sql`true`
      return sql`exists (select from protection_target near where ${kinds} and ${within(alias, 'near', near.withinMetres)})`
    }
    case 'ground':
      return nearGround(alias, near)
  }
}

const nearRecord = (
  alias: string,
  {
    record,
    kinds,
    near,
    year,
  }: {
    readonly record: AssetRecord
    readonly kinds: readonly KindRef[]
    readonly near: Extract<Vicinity, { of: 'kinds' }>
    readonly year: number
  },
): RawBuilder<SqlBool> =>
  sql`exists (select from ${sql.table(record)} near where ${ofKinds('near', kinds)}
    and ${conditionsHold('near', near.where ?? [], year)} and ${within(alias, 'near', near.withinMetres)})`

/** The ground map is indexed in web mercator, where a metre grows with the latitude. */
const nearGround = (alias: string, near: Extract<Vicinity, { of: 'ground' }>): RawBuilder<SqlBool> => {
  const geom = sql.ref(`${alias}.geom`)
  const reach = sql`(${near.withinMetres * 1.01}::float8 / greatest(cos(radians(st_y(st_centroid(${geom})))), 0.01))`
  const kinds = near.kinds ? sql`near.kind = any (${[...near.kinds]}::text[])` : sql`true`
  return sql`exists (select from basemap_feature near where near.class = any (${[...near.classes]}::text[]) and ${kinds}
    and near.geom_3857 && st_expand(${sql.ref(`${alias}.geom_3857`)}, ${reach})
    and st_distance(near.geom::geography, ${geom}::geography, false) <= ${near.withinMetres})`
}

const all = (parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`

const any = (parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
