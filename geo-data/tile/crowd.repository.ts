import { type RawBuilder, sql } from 'kysely'
import { CELLS } from './crowd.ts'
import { type TileAddress, tileOrigin, tileSideM } from './tile.ts'

/** Points, as a statement names them: `from … where …`. */
type Points = RawBuilder<unknown>

/** Cells are counted over the whole pyramid, so that a cell of one zoom is that of no other. */
const PER_ZOOM = 2 ** 38
const PER_COLUMN = 2 ** 19

/** The cell that a point lies in: column to the east, row to the south. */
const cell = ({ z }: TileAddress) => {
  const { west, north } = tileOrigin({ z, x: 0, y: 0 })
  const side = tileSideM(z) / CELLS
  return {
    column: sql`floor((st_x(geom_3857) - ${west}::float8) / ${side}::float8)::bigint`,
    row: sql`floor((${north}::float8 - st_y(geom_3857)) / ${side}::float8)::bigint`,
  }
}

/** That a point stands in no crowd. */
export const standsAlone = (points: Points, tile: TileAddress, fewest: number): RawBuilder<unknown> => {
  const { column, row } = cell(tile)
  return sql`(${column}, ${row}) not in (select ${column}, ${row} ${points} group by 1, 2 having count(*) >= ${fewest})`
}

/** The crowds of a tile as a table: one row a cell, where its points lie on average; `members`: ascending ids,
 * each by how much it is more than the one before. */
export const crowds = (points: Points, tile: TileAddress, fewest: number): RawBuilder<unknown> => {
  const { column, row } = cell(tile)
  const [x, y] = [tile.x * CELLS, tile.y * CELLS]
  return sql`(
    select ${tile.z}::bigint * ${PER_ZOOM}::bigint + x * ${PER_COLUMN}::bigint + y as id, count(*)::int as count,
      case when min(sector_id) = max(sector_id) then min(sector_id) end as sector_id, string_agg(step::text, ' ' order by id) as members,
      st_setsrid(st_point(avg(st_x(geom_3857)), avg(st_y(geom_3857))), 3857) as geom_3857
    from (select *, id - lag(id, 1, 0) over (partition by x, y order by id) as step
      from (select id, sector_id, geom_3857, ${column} as x, ${row} as y ${points} offset 0) placed) member
    where x between ${x} and ${x + CELLS - 1} and y between ${y} and ${y + CELLS - 1}
    group by x, y having count(*) >= ${fewest}) crowd`
}
