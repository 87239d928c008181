import { type Expression, type RawBuilder, sql } from 'kysely'

/** The column's region is this one, or lies in it: a city holds its districts, a district its subdistricts. */
export const withinRegion = (column: Expression<unknown>, regionId: number): RawBuilder<boolean> =>
  sql<boolean>`${column} in (with recursive inside as (
    select id from region where id = ${regionId}::int
    union all select region.id from region join inside on region.parent_id = inside.id) select id from inside)`
