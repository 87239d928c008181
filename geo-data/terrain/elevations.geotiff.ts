import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fromFile, type GeoTIFF, type GeoTIFFImage } from 'geotiff'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../place/place.ts'
import { type Projection, projectionOf } from './projection.proj4.ts'
import { METRES_OF, type Terrain, type TerrainBounds, type TerrainFile, zoomsOf } from './terrain.ts'

/** An elevation model that is open. */
export interface Elevations {
  readonly terrain: Terrain
  /** Metres at places (longitude, latitude, longitude …), NaN where the file has none; `stepM`: how far apart they lie. */
  readonly heightsAt: (places: Float64Array, stepM: number) => Promise<Float32Array>
  readonly close: () => Promise<void>
}

/** The file, or a smaller copy of it that it carries. */
interface Level {
  readonly image: GeoTIFFImage
  readonly columns: number
  readonly rows: number
  readonly resolutionM: number
}

interface Raster {
  readonly origin: readonly [x: number, y: number]
  /** Of the whole file, in its own units; y counts downwards. */
  readonly span: readonly [x: number, y: number]
  /** A height belongs to the middle of its pixel, or (`PixelIsPoint`) to its corner. */
  readonly middle: 0 | 0.5
  readonly levels: readonly Level[]
  readonly noData: number | null
}

const REDUCED = 1
const MASK = 4

/**
 * Opens a GeoTIFF and reads nothing but what it says of itself.
 * @throws one sentence when it is none, is turned, or its coordinates or heights cannot be told
 */
export const openElevations = async (asked: TerrainFile): Promise<Elevations> => {
  const opened = await fromFile(asked.file).catch((error: unknown) => {
    throw new Error(`TERRAIN: is no GeoTIFF: ${error instanceof Error ? error.message : ''}`)
  })
  const whole = await opened.getImage()
  const projection = await projectionOf(asked, whole.getGeoKeys() ?? {})
  const raster = await rasterOf(opened, whole, projection)
  const { size, mtimeMs } = await stat(asked.file)
  const version = `${Math.round(mtimeMs).toString(36)}${size.toString(36)}`
  return {
    terrain: described(asked, projection, raster, version),
    heightsAt: (places, stepM) => heightsAt(raster, projection, places, stepM),
    close: async () => void (await opened.close()),
  }
}

const rasterOf = async (opened: GeoTIFF, whole: GeoTIFFImage, projection: Projection): Promise<Raster> => {
  const turned = whole.fileDirectory.getValue('ModelTransformation') as ArrayLike<number> | undefined
  if (turned && (turned[1] || turned[4])) throw new Error('TERRAIN: the file is turned: warp it to north first')
  const [x = 0, y = 0] = whole.getOrigin()
  const [stepX = 0, stepY = 0] = whole.getResolution()
  const [columns, rows] = [whole.getWidth(), whole.getHeight()]
  const span = [stepX * columns, Math.abs(stepY) * rows] as const
  const finestM = stepOnGroundM(projection, [x + span[0] / 2, y - span[1] / 2], [stepX, Math.abs(stepY)])
  const levels: Level[] = [{ image: whole, columns, rows, resolutionM: finestM }]
  for (let index = 1; index < (await opened.getImageCount()); index += 1) {
    const image = await opened.getImage(index)
    const kind = Number(image.fileDirectory.getValue('NewSubfileType') ?? 0)
    if (!(kind & REDUCED) || kind & MASK) continue
    const resolutionM = (finestM * columns) / image.getWidth()
    levels.push({ image, columns: image.getWidth(), rows: image.getHeight(), resolutionM })
  }
  return { origin: [x, y], span, middle: whole.pixelIsArea() ? 0.5 : 0, levels, noData: whole.getGDALNoData() }
}

type Pair = [number, number]

const stepOnGroundM = ({ inverse }: Projection, [x, y]: Pair, [stepX, stepY]: Pair): number => {
  const [here, east, south] = [inverse([x, y]), inverse([x + stepX, y]), inverse([x, y - stepY])]
  const apartM = (to: Pair) =>
    Math.hypot((to[0] - here[0]) * metresPerDegreeEast(here[1]), (to[1] - here[1]) * METRES_PER_DEGREE)
  return (apartM(east) + apartM(south)) / 2
}

const EDGE_STEPS = 16

const boundsOf = ({ inverse }: Projection, { origin: [x, y], span: [width, height] }: Raster): TerrainBounds => {
  const shares = Array.from({ length: EDGE_STEPS + 1 }, (_, index) => index / EDGE_STEPS)
  const edge = shares.flatMap((share): Pair[] => [
    [x + width * share, y],
    [x + width * share, y - height],
    [x, y - height * share],
    [x + width, y - height * share],
  ])
  const places = edge.map((at) => inverse(at))
  const [longitudes, latitudes] = [places.map(([one]) => one), places.map(([, one]) => one)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  if (!(west >= -180 && east <= 180 && south > -85 && north < 85 && west < east && south < north))
    throw new Error('TERRAIN: the file does not lie on the earth in the coordinate system that it is said to be in')
  return { west, south, east, north }
}

const described = (asked: TerrainFile, projection: Projection, raster: Raster, version: string): Terrain => {
  const bounds = boundsOf(projection, raster)
  const byStep = raster.levels.toSorted((a, b) => a.resolutionM - b.resolutionM)
  const [finest, smallest] = [byStep[0] as Level, byStep.at(-1) as Level]
  const [minZoom, maxZoom] = zoomsOf(finest.resolutionM, smallest, (bounds.south + bounds.north) / 2)
  const { crs, heights } = projection
  const name = basename(asked.file)
  return {
    name,
    attribution: asked.attribution,
    crs,
    heights,
    resolutionM: finest.resolutionM,
    bounds,
    minZoom,
    maxZoom,
    version,
  }
}

/** The coarsest level that is as fine as is asked for; the file itself where none is. */
const levelFor = ({ levels }: Raster, stepM: number): Level => {
  const fineEnough = levels.filter(({ resolutionM }) => resolutionM <= stepM)
  const byStep = (fineEnough.length > 0 ? fineEnough : levels).toSorted((a, b) => a.resolutionM - b.resolutionM)
  return (fineEnough.length > 0 ? byStep.at(-1) : byStep[0]) as Level
}

const heightsAt = async (
  raster: Raster,
  { forward, heights: unit }: Projection,
  places: Float64Array,
  stepM: number,
): Promise<Float32Array> => {
  const level = levelFor(raster, stepM)
  const { origin, span, middle } = raster
  const pixels = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = forward([places[at] ?? 0, places[at + 1] ?? 0])
    pixels[at] = ((x - origin[0]) / span[0]) * level.columns - middle
    pixels[at + 1] = ((origin[1] - y) / span[1]) * level.rows - middle
  }
  const read = await windowAround(level, pixels)
  if (read === null) return new Float32Array(places.length / 2).fill(Number.NaN)
  const metres = METRES_OF[unit]
  return Float32Array.from({ length: places.length / 2 }, (_, at) => {
    return between(read, raster.noData, pixels[at * 2] ?? 0, pixels[at * 2 + 1] ?? 0) * metres
  })
}

interface Window {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly values: ArrayLike<number>
}

/** What must be read of the file for some of its pixels; null where none of them lies in it. */
const windowAround = async ({ image, columns, rows }: Level, pixels: Float64Array): Promise<Window | null> => {
  let [left, top, right, bottom] = [columns, rows, 0, 0]
  for (let at = 0; at < pixels.length; at += 2) {
    const [x, y] = [pixels[at] ?? 0, pixels[at + 1] ?? 0]
    // What a projection cannot show lies nowhere in its file.
    if (!Number.isFinite(x + y)) continue
    left = Math.min(left, Math.floor(x))
    right = Math.max(right, Math.floor(x) + 2)
    top = Math.min(top, Math.floor(y))
    bottom = Math.max(bottom, Math.floor(y) + 2)
  }
  const window = [Math.max(0, left), Math.max(0, top), Math.min(columns, right), Math.min(rows, bottom)] as const
  if (window[0] >= window[2] || window[1] >= window[3]) return null
  const [values] = await image.readRasters({ window: [...window], samples: [0] })
  if (typeof values !== 'object') return null
  return { left: window[0], top: window[1], columns: window[2] - window[0], rows: window[3] - window[1], values }
}

/** Bilinear among the four nearest; of those without a height the others speak, if the larger part of the place is theirs. */
const between = ({ left, top, columns, rows, values }: Window, noData: number | null, x: number, y: number): number => {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  let [sum, weights] = [0, 0]
  for (const [down, right] of CORNERS) {
    const [atColumn, atRow] = [column + right - left, row + down - top]
    if (atColumn < 0 || atRow < 0 || atColumn >= columns || atRow >= rows) continue
    const value = values[atRow * columns + atColumn] ?? Number.NaN
    if (!isHeight(value, noData)) continue
    const weight = Math.abs(1 - right - (x - column)) * Math.abs(1 - down - (y - row))
    sum += value * weight
    weights += weight
  }
  return weights >= 0.5 ? sum / weights : Number.NaN
}

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const
/** No place on land or under water: what a file holds beyond means "none", whatever it says. */
const HIGHEST = 30_000
const LOWEST = -40_000

const isHeight = (value: number, noData: number | null): boolean =>
  value !== noData && value > LOWEST && value < HIGHEST
