import gcoord from 'gcoord'
import type { BaseSource } from '../../../../geo-data/basemap/base-source.ts'

/** One square of a pyramid. */
export interface Square {
  readonly z: number
  readonly x: number
  readonly y: number
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How one of our squares is put together from another's. Pixels. */
export interface Warp {
  /** Squares of the source that are needed, in rows; the first lies at `origin` of the whole picture at this zoom. */
  readonly squares: readonly Square[]
  readonly columns: number
  readonly rows: number
  /** Parts of the mosaic and where in our square they belong. */
  readonly parts: readonly { readonly from: Rectangle; readonly to: Rectangle }[]
}

export type System = Pick<BaseSource, 'datum' | 'grid'>
type Point = readonly [x: number, y: number]

export const SIDE_PX = 256

/** A part's side in our square: within it the shift of GCJ-02 changes by a tenth of a pixel, and latitude runs all but evenly. */
const PART_PX = 32

const across = (z: number): number => SIDE_PX * 2 ** z

/** Where a pixel of the whole web-mercator picture lies, WGS 84 degrees. */
export const placeOf = ([x, y]: Point, z: number): Point => {
  const share = 1 - (2 * y) / across(z)
  return [(x / across(z)) * 360 - 180, (Math.atan(Math.sinh(Math.PI * share)) * 180) / Math.PI]
}

const mercatorPixel = ([longitude, latitude]: Point, z: number): Point => {
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI
  return [((longitude + 180) / 360) * across(z), ((1 - north) / 2) * across(z)]
}

/** Even in degrees, from 180° W and 90° N: two squares side by side hold the world at zoom 1 (EPSG:4490, the `c` matrix). */
const geographicPixel = ([longitude, latitude]: Point, z: number): Point => [
  ((longitude + 180) / 360) * across(z),
  ((90 - latitude) / 360) * across(z),
]

/** The pixel of a source's whole picture that shows what stands at a pixel of ours. */
export const sourcePixel = (pixel: Point, z: number, { datum, grid }: System): Point => {
  const place = placeOf(pixel, z)
  const [longitude = 0, latitude = 0] =
    datum === 'GCJ-02' ? gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) : place
  return (grid === 'geographic' ? geographicPixel : mercatorPixel)([longitude, latitude], z)
}

/** How a square of ours is made from the squares of a source in another datum or grid. */
export const warpOf = ({ z, x, y }: Square, system: System): Warp => {
  const steps = Array.from({ length: SIDE_PX / PART_PX }, (_, step) => step * PART_PX)
  const parts = steps.flatMap((top) =>
    steps.map((left) => {
      const corner = (right: number, down: number): Point =>
        sourcePixel([x * SIDE_PX + left + right, y * SIDE_PX + top + down], z, system)
      return {
        to: { x: left, y: top, width: PART_PX, height: PART_PX },
        from: between(corner(0, 0), corner(PART_PX, PART_PX)),
      }
    }),
  )
  const first = { x: least(parts, 'x'), y: least(parts, 'y') }
  const columns = Math.floor(most(parts, 'x', 'width')) - first.x + 1
  const rows = Math.floor(most(parts, 'y', 'height')) - first.y + 1
  return {
    columns,
    rows,
    squares: Array.from({ length: columns * rows }, (_, place) => ({
      z,
      x: first.x + (place % columns),
      y: first.y + Math.floor(place / columns),
    })),
    parts: parts.map(({ to, from }) => ({
      to,
      from: { ...from, x: from.x - first.x * SIDE_PX, y: from.y - first.y * SIDE_PX },
    })),
  }
}

const between = ([left, top]: Point, [right, bottom]: Point): Rectangle => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
})

type Parts = readonly { readonly from: Rectangle }[]
/** Interpolation looks half a pixel further. */
const EDGE_PX = 0.5

const least = (parts: Parts, side: 'x' | 'y'): number =>
  Math.floor((Math.min(...parts.map(({ from }) => from[side])) - EDGE_PX) / SIDE_PX)

const most = (parts: Parts, side: 'x' | 'y', length: 'width' | 'height'): number =>
  (Math.max(...parts.map(({ from }) => from[side] + from[length])) + EDGE_PX) / SIDE_PX
