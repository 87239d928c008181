import { type RawBuilder, sql } from 'kysely'
import { groundHa, peopleGridZoom } from './people.ts'
import { type TileAddress, tileOrigin, tileSideM } from './tile.ts'

/** Squares of a grid are counted over the whole pyramid, as tiles are, so that each has an id of its own. */
const PER_GRID = 2 ** 38
const PER_COLUMN = 2 ** 19

/**
 * Squares of a tile with buildings in them as a table: people of the buildings whose middle lies there; `people` and `per_ha` are null
 * where nobody counted, `uncounted` says for how many buildings.
 */
export const peopleSquares = (buildings: RawBuilder<unknown>, tile: TileAddress, hour: number): RawBuilder<unknown> => {
  const grid = peopleGridZoom(tile.z)
  const { west, north } = tileOrigin({ z: grid, x: 0, y: 0 })
  const side = tileSideM(grid)
  const across = 2 ** (grid - tile.z)
  const [x, y] = [tile.x * across, tile.y * across]
  return sql`(
    select ${grid}::bigint * ${PER_GRID}::bigint + x * ${PER_COLUMN}::bigint + y as id, round(sum(people))::int as people,
      round((sum(people) / ${groundHa(tile)}::float8)::numeric, 1)::float8 as per_ha, (count(*) filter (where people is null))::int as uncounted,
      st_tileenvelope(${grid}::int, x::int, y::int) as geom_3857
    from (
      select floor((st_x(middle) - ${west}::float8) / ${side}::float8)::bigint as x, floor((${north}::float8 - st_y(middle)) / ${side}::float8)::bigint as y,
        people from (select st_centroid(geom_3857) as middle, people_by_hour[${hour + 1}::int] as people ${buildings} offset 0) building) placed
    where x between ${x} and ${x + across - 1} and y between ${y} and ${y + across - 1}
    group by x, y) square`
}
