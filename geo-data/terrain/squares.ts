import { METRES_PER_DEGREE } from '../place/place.ts'
import { filled, gridSize, type ReliefGrid } from './relief.ts'
import { type Apron, shadeOf } from './shade.ts'
import { pixelM, type Terrain } from './terrain.ts'

/** Heights in metres at places (longitude, latitude, longitude …) that lie `stepM` apart. */
type HeightsAt = (places: Float64Array, stepM: number) => Promise<Float32Array>

export const SIDE_PX = 256
const APRON = SIDE_PX + 2

interface Square {
  readonly z: number
  readonly x: number
  readonly y: number
}

const latitudeAt = (share: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI

/** Longitude and latitude of the middle of each pixel of a square and of one more on every side, in web mercator. */
export const placesOf = ({ z, x, y }: Square): Float64Array => {
  const across = 2 ** z
  const places = new Float64Array(APRON * APRON * 2)
  for (let row = 0; row < APRON; row += 1) {
    const latitude = latitudeAt((y + (row - 0.5) / SIDE_PX) / across)
    for (let column = 0; column < APRON; column += 1) {
      const at = (row * APRON + column) * 2
      places[at] = ((x + (column - 0.5) / SIDE_PX) / across) * 360 - 180
      places[at + 1] = latitude
    }
  }
  return places
}

/** The shade of a square, grey and alpha: nothing where no height is known. */
export const shadeOfSquare = async (heightsAt: HeightsAt, square: Square): Promise<Uint8Array> => {
  const latitude = latitudeAt((square.y + 0.5) / 2 ** square.z)
  const stepM = pixelM(square.z, latitude)
  const heights = await heightsAt(placesOf(square), stepM)
  const apron: Apron = { side: APRON, heights, stepM }
  return shadeOf(apron)
}

/** So much is read of the file at once. */
const BLOCK = 128

/** The whole relief as one grid. A file that holds no height at all is level. */
export const reliefOf = async (
  heightsAt: HeightsAt,
  { bounds, resolutionM }: Pick<Terrain, 'bounds' | 'resolutionM'>,
): Promise<ReliefGrid> => {
  const [columns, rows] = gridSize(bounds, resolutionM)
  const [stepX, stepY] = [(bounds.east - bounds.west) / (columns - 1), (bounds.north - bounds.south) / (rows - 1)]
  const heights = new Float32Array(columns * rows)
  for (let top = 0; top < rows; top += BLOCK)
    for (let left = 0; left < columns; left += BLOCK) {
      const [width, height] = [Math.min(BLOCK, columns - left), Math.min(BLOCK, rows - top)]
      const places = new Float64Array(width * height * 2)
      for (let at = 0; at < width * height; at += 1) {
        places[at * 2] = bounds.west + (left + (at % width)) * stepX
        places[at * 2 + 1] = bounds.north - (top + Math.floor(at / width)) * stepY
      }
      const block = await heightsAt(places, stepY * METRES_PER_DEGREE)
      for (let row = 0; row < height; row += 1)
        heights.set(block.subarray(row * width, (row + 1) * width), (top + row) * columns + left)
    }
  return { bounds, columns, rows, heights: filled(heights, columns, rows) ?? new Float32Array(heights.length) }
}
