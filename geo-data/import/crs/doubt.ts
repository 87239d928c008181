import type { Position } from 'geojson'
import { type Bounds, within } from './area-of-use.ts'
import type { Placing } from './crs.ts'

/** Degrees beyond the area of use of a CRS at which a position is still believed. */
const MARGIN = 1
/** A position is swapped when it lies farther than this from the middle of its file and its mirror image lies nearer, degrees. */
const FAR = 5
const NEAR = 2

/** Where the file lies: the middle of its first positions, once placed. */
export type Middle = readonly [longitude: number, latitude: number] | undefined

export const middleOf = (positions: readonly Position[]): Middle => {
  const onEarth = positions.filter(inWorld)
  if (onEarth.length < 3) return undefined
  const median = (axis: 0 | 1): number =>
    onEarth.map((position) => position[axis] as number).sort((a, b) => a - b)[Math.floor(onEarth.length / 2)] as number
  return [median(0), median(1)]
}

export const inWorld = ([x, y]: Position): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Math.abs(x as number) <= 180 && Math.abs(y as number) <= 90

/** What speaks against a position: no place on earth, outside where its CRS is used or its city lies, or swapped axes. */
export const doubtOf = (
  from: Position,
  at: Position,
  { place, area, name }: Placing,
  middle: Middle,
): string | undefined => {
  const written = JSON.stringify(from.slice(0, 2))
  const swapped = mirrored(from, place)
  if (inWorld(at)) {
    if (middle && distance(at, middle) > FAR && swapped && distance(swapped, middle) < NEAR)
      return `position ${written} has its axes swapped: read as y, x it lies with the rest of the file`
    if (!area || within(area, at, MARGIN)) return undefined
    const lies = `position ${written} in ${name} would lie at ${at[0]?.toFixed(3)}, ${at[1]?.toFixed(3)}, outside ${shown(area)}`
    return `${lies}: ${swapped && within(area, swapped, MARGIN) ? 'the axes are swapped' : 'check --crs'}`
  }
  if (swapped && (!area || within(area, swapped, MARGIN)))
    return `position ${written} is no place on earth in ${name}, but is one as y, x: check --crs, or swapped axes`
  return `position ${written} is no place on earth in ${name}: ${hintOf(from)}`
}

const mirrored = ([x, y]: Position, place: Placing['place']): Position | undefined => {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
  const at = place([y as number, x as number])
  return inWorld(at) ? at : undefined
}

const distance = ([x = 0, y = 0]: Position, middle: readonly [number, number]): number =>
  Math.hypot(x - middle[0], y - middle[1])

const shown = (bounds: Bounds): string =>
  `${bounds.map((degrees) => degrees.toFixed(1)).join(', ')} (west, south, east, north)`

/** Metres of a Gauss–Krüger zone carry the zone's number before the easting: 40 512 345 lies in zone 40 (120° E). */
const hintOf = ([x = 0, y = 0]: Position): string => {
  const zone = [x, y].map((metres) => Math.floor(metres / 1_000_000)).find((number) => number >= 25 && number <= 45)
  if (zone !== undefined)
    return `it looks like CGCS2000 Gauss–Krüger zone ${zone}: give --crs EPSG:${4513 + zone - 25}, if so`
  return Math.abs(x) > 180 || Math.abs(y) > 180
    ? 'it looks like metres or feet: give --crs, or --at for local ones'
    : 'check --crs'
}
