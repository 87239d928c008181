/** One square of the web-mercator pyramid. */
export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

export const DEEPEST_ZOOM = 20
/** Units of a tile's side, and how far its geometry reaches beyond it, as in ST_AsMVTGeom. */
export const EXTENT = 4096
export const BUFFER = 64

/** Half the side of the web-mercator square, metres: π × 6378137. */
const HALF_WORLD_M = Math.PI * 6_378_137

/** The address when it lies in the pyramid, else undefined. Digits only: `1e1` and `-0` are none. */
export const tileAddress = (z: string, x: string, y: string): TileAddress | undefined => {
  if (![z, x, y].every((part) => /^\d{1,7}$/.test(part))) return undefined
  const address = { z: Number(z), x: Number(x), y: Number(y) }
  const across = 2 ** address.z
  return address.z <= DEEPEST_ZOOM && address.x < across && address.y < across ? address : undefined
}

/** Metres (of EPSG:3857) along a tile's side. */
export const tileSideM = (z: number): number => (2 * HALF_WORLD_M) / 2 ** z

/** West and north edges in EPSG:3857, where a tile's own coordinates begin. */
export const tileOrigin = ({ z, x, y }: TileAddress): { readonly west: number; readonly north: number } => ({
  west: x * tileSideM(z) - HALF_WORLD_M,
  north: HALF_WORLD_M - y * tileSideM(z),
})

/** From here on geometry is given as recorded. */
const EXACT_ZOOM = 15

/**
 * How far a line may be moved to be drawn with fewer vertices, EPSG:3857 metres: half a pixel of a 512-pixel tile, which
 * nobody sees. 0 from EXACT_ZOOM on.
 */
export const toleranceM = (z: number): number => (z >= EXACT_ZOOM ? 0 : tileSideM(z) / 1024)
