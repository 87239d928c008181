import type { TestDatabase } from '../../geo-data/db/test-database.ts'
import type { TileAddress } from '../../geo-data/tile/tile.ts'

/** Where the lines lie: a square of a quarter of a degree, as wide as a large city. */
const [WEST, SOUTH, SIDE_DEG] = [121.6, 29.6, 0.24]
const TOWN = { west: WEST, south: SOUTH, widthDeg: SIDE_DEG, heightDeg: SIDE_DEG }
const VERTICES = 12

/**
 * Gas mains side by side, twelve vertices each in a zigzag of some ten metres: more than half a pixel at every zoom asked for, so that
 * no drawer may leave vertices out.
 */
export const putLines = (
  database: Pick<TestDatabase, 'sql'>,
  lines: number,
  { west, south, widthDeg, heightDeg } = TOWN,
): Promise<object[]> =>
  database.sql(`
    insert into segment (region_id, department_id, sector_id, kind, code, attributes, assumed, updated_at, length_m, geom)
    select 1, (select min(id) from department), 'gas', 'main', 'T-' || n,
      jsonb_build_object('substance', 'methane', 'diameter_mm', 100 + n % 7 * 50, 'pressure_mpa', 0.4), '{}', now(), 130,
      (select st_setsrid(st_makeline(array_agg(st_makepoint(
          ${west} + (n % side) * ${widthDeg} / side + v * 1e-4, ${south} + (n / side) * ${heightDeg} / side + v % 2 * 1e-4, -1.2)
          order by v)), 4326)
        from generate_series(0, ${VERTICES - 1}) v)
    from generate_series(0, ${lines - 1}) n, (select ceil(sqrt(${lines}))::int as side) s`)

/** Every tile of a zoom that lies wholly where lines are. */
const tilesOf = (z: number): TileAddress[] => {
  const across = 2 ** z
  const column = (lon: number): number => ((lon + 180) / 360) * across
  const row = (lat: number): number => ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across
  const [left, right] = [Math.ceil(column(WEST)), Math.floor(column(WEST + SIDE_DEG))]
  const [top, bottom] = [Math.ceil(row(SOUTH + SIDE_DEG)), Math.floor(row(SOUTH))]
  const tiles: TileAddress[] = []
  for (let x = left; x < right; x += 1) for (let y = top; y < bottom; y += 1) tiles.push({ z, x, y })
  return tiles
}

/** Tiles of the zooms at which streets are looked at, spread over the town. */
export const someTiles = (most: number): readonly TileAddress[] => {
  const all = [13, 14, 15].flatMap(tilesOf)
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)] as TileAddress)
}
