import { type TileAddress, tileOrigin, tileSideM } from './tile.ts'

/** Squares no smaller than this: about a hectare and a half, so that no house stands alone in its own. */
const FINEST_GRID = 18
/** Seen from afar they would be finer than the eye. */
const SQUARES_ZOOM = 6

/** Squares of the people's grid are the tiles of this zoom. */
export const peopleGridZoom = (z: number): number => Math.min(z + SQUARES_ZOOM, FINEST_GRID)

/** Earth's radius of EPSG:3857, m. */
const RADIUS_M = 6_378_137
const M2_PER_HA = 10_000

/** How much ground one square of a tile's grid covers at the tile's middle, ha: EPSG:3857 is stretched by cosh(y/R). */
export const groundHa = (tile: TileAddress): number => {
  const middle = tileOrigin(tile).north - tileSideM(tile.z) / 2
  const side = tileSideM(peopleGridZoom(tile.z)) / Math.cosh(middle / RADIUS_M)
  return (side * side) / M2_PER_HA
}

/** An hour of the day as an address says it; undefined where it says none. */
export const hourInAddress = (said: string): number | undefined =>
  /^(\d|1\d|2[0-3])$/.test(said) ? Number(said) : undefined

/** Where nobody asks for an hour. */
export const NOON = 12
