/** What a height in the file is counted in. A file whose map is in feet may well have its heights in metres. */
export type HeightUnit = 'metre' | 'foot' | 'us-survey-foot'

export const METRES_OF: Readonly<Record<HeightUnit, number>> = {
  metre: 1,
  foot: 0.3048,
  'us-survey-foot': 1200 / 3937,
}

/** An elevation model as an operator names it; null: the file says it itself. */
export interface TerrainFile {
  /** Absolute path of a GeoTIFF. */
  readonly file: string
  /** `EPSG:4549` or a PROJ string. */
  readonly crs: string | null
  readonly heights: HeightUnit | null
  readonly attribution: string | null
}

export interface TerrainBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The city's relief, as screens are told of it. */
export interface Terrain {
  /** The file's name, without its folder. */
  readonly name: string
  readonly attribution: string | null
  readonly crs: string
  readonly heights: HeightUnit
  /** Metres over the ground from one height to the next. */
  readonly resolutionM: number
  readonly bounds: TerrainBounds
  /** Squares of shade are drawn from here to there; beyond, a map enlarges the deepest. */
  readonly minZoom: number
  readonly maxZoom: number
  /** Another file, or the same written again, has another. */
  readonly version: string
}

const EQUATOR_M = 40_075_016.686
const SIDE_PX = 256
const DEEPEST = 16
/** More than this of the file is not read for one square. */
const MOST_READ_PX = 2048

/** Metres over the ground of one pixel of a square. */
export const pixelM = (zoom: number, latitude: number): number =>
  (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom / SIDE_PX

/** No map of a city is seen from farther away. */
const FARTHEST = 7

/** The smallest copy of the heights that a file carries, or the file itself. */
interface Smallest {
  readonly resolutionM: number
  readonly columns: number
  readonly rows: number
}

/** From the zoom at which a square spans no more of the file than may be read to that which shows each of its heights. */
export const zoomsOf = (
  finestM: number,
  { resolutionM, columns, rows }: Smallest,
  latitude: number,
): readonly [number, number] => {
  const zoomFor = (metres: number) => Math.log2(pixelM(0, latitude) / metres)
  const deepest = Math.min(DEEPEST, Math.max(0, Math.ceil(zoomFor(finestM))))
  const isSmall = Math.max(columns, rows) <= MOST_READ_PX
  const least = isSmall ? FARTHEST : Math.max(FARTHEST, Math.ceil(zoomFor((resolutionM * MOST_READ_PX) / SIDE_PX)))
  return [Math.min(least, deepest), deepest]
}
