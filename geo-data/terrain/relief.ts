import { METRES_PER_DEGREE, metresPerDegreeEast } from '../place/place.ts'
import type { TerrainBounds } from './terrain.ts'

/** The city's heights, evenly in degrees, row by row from the north-west corner: first and last stand on the bounds. */
export interface ReliefGrid {
  readonly bounds: TerrainBounds
  readonly columns: number
  readonly rows: number
  /** Metres. */
  readonly heights: Float32Array
}

/** More would be half a minute's reading and more than a browser's memory is for. */
export const MOST_HEIGHTS = 1_000_000
const STEPS_A_METRE = 10
const HEAD_BYTES = 40

/** How many heights stand across and down: as fine as the file's where that is not too many. */
export const gridSize = ({ west, south, east, north }: TerrainBounds, finestM: number): readonly [number, number] => {
  const widthM = (east - west) * metresPerDegreeEast((south + north) / 2)
  const heightM = (north - south) * METRES_PER_DEGREE
  const stepM = Math.max(finestM, Math.sqrt((widthM * heightM) / MOST_HEIGHTS))
  return [Math.max(2, Math.floor(widthM / stepM) + 1), Math.max(2, Math.floor(heightM / stepM) + 1)]
}

/** The height at a place, bilinear; beyond the bounds the ground goes on as high as it is there. */
export const heightIn = (grid: ReliefGrid, longitude: number, latitude: number): number => {
  const { bounds, columns, rows, heights } = grid
  const x = within(((longitude - bounds.west) / (bounds.east - bounds.west)) * (columns - 1), columns - 1)
  const y = within(((bounds.north - latitude) / (bounds.north - bounds.south)) * (rows - 1), rows - 1)
  const [column, row] = [Math.min(Math.floor(x), columns - 2), Math.min(Math.floor(y), rows - 2)]
  const at = row * columns + column
  const [nw, ne] = [heights[at] ?? 0, heights[at + 1] ?? 0]
  const [sw, se] = [heights[at + columns] ?? 0, heights[at + columns + 1] ?? 0]
  const [right, down] = [x - column, y - row]
  return (nw * (1 - right) + ne * right) * (1 - down) + (sw * (1 - right) + se * right) * down
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/**
 * Where no height is known the ground goes on smoothly from where one is: every round takes the mean of known neighbours, on grids of
 * half the size until all is known. Null where nothing is known at all.
 */
export const filled = (heights: Float32Array, columns: number, rows: number): Float32Array | null => {
  if (!heights.some(Number.isNaN)) return heights
  if (columns === 1 && rows === 1) return null
  const [halfColumns, halfRows] = [Math.ceil(columns / 2), Math.ceil(rows / 2)]
  const half = filled(halved(heights, columns, rows), halfColumns, halfRows)
  if (half === null) return null
  return heights.map((height, at) => {
    if (!Number.isNaN(height)) return height
    const [row, column] = [Math.floor(at / columns), at % columns]
    return half[Math.floor(row / 2) * halfColumns + Math.floor(column / 2)] ?? 0
  })
}

const halved = (heights: Float32Array, columns: number, rows: number): Float32Array => {
  const [halfColumns, halfRows] = [Math.ceil(columns / 2), Math.ceil(rows / 2)]
  const [sums, counts] = [new Float64Array(halfColumns * halfRows), new Uint8Array(halfColumns * halfRows)]
  for (const [at, height] of heights.entries()) {
    if (Number.isNaN(height)) continue
    const to = Math.floor(Math.floor(at / columns) / 2) * halfColumns + Math.floor((at % columns) / 2)
    sums[to] = (sums[to] ?? 0) + height
    counts[to] = (counts[to] ?? 0) + 1
  }
  return Float32Array.from(sums, (sum, at) => (counts[at] ? sum / counts[at] : Number.NaN))
}

/** As it travels: bounds, size, then each height's difference from the one before it, in decimetres. */
export const packRelief = ({ bounds, columns, rows, heights }: ReliefGrid): Uint8Array => {
  const bytes = new Uint8Array(HEAD_BYTES + heights.length * 4)
  const view = new DataView(bytes.buffer)
  const { west, south, east, north } = bounds
  for (const [at, degrees] of [west, south, east, north].entries()) view.setFloat64(at * 8, degrees, true)
  view.setUint32(32, columns, true)
  view.setUint32(36, rows, true)
  let before = 0
  for (const [at, height] of heights.entries()) {
    const now = Math.round(height * STEPS_A_METRE)
    view.setInt32(HEAD_BYTES + at * 4, now - before, true)
    before = now
  }
  return bytes
}

/** @throws when it is no relief */
export const unpackRelief = (bytes: Uint8Array): ReliefGrid => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [west = 0, south = 0, east = 0, north = 0] = [0, 8, 16, 24].map((at) => view.getFloat64(at, true))
  const [columns, rows] = [view.getUint32(32, true), view.getUint32(36, true)]
  if (bytes.length !== HEAD_BYTES + columns * rows * 4) throw new RangeError('this is no relief')
  const heights = new Float32Array(columns * rows)
  let height = 0
  for (let at = 0; at < heights.length; at += 1) {
    height += view.getInt32(HEAD_BYTES + at * 4, true)
    heights[at] = height / STEPS_A_METRE
  }
  return { bounds: { west, south, east, north }, columns, rows, heights }
}
