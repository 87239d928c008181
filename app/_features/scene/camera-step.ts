import type { Bounds } from '../../_lib/place/place.ts'

/** Where a tilted camera looks, so that the flat map and the scene show the same place. */
export interface View {
  readonly longitude: number
  readonly latitude: number
  /** Metres from the eye to the ground in the middle of the picture. */
  readonly rangeM: number
}

/** What the lens sees: its vertical angle, radians, and the picture's width over its height. */
export interface Lens {
  readonly fovy: number
  readonly aspect: number
}

const EARTH_M = 6_371_008.8
const METRES_A_DEGREE = (Math.PI * EARTH_M) / 180
const NEAREST_M = 60
/** A city of twenty kilometres is seen whole; from farther away a scene of pipes is a flat map drawn badly. */
export const FARTHEST_M = 25_000

/**
 * A camera whose picture, were it looking straight down, would just hold the bounds. A degree of longitude shrinks with the cosine of the
 * latitude here, which a Mercator map hides.
 */
export function viewOf({ west, south, east, north }: Bounds, { fovy, aspect }: Lens): View {
  const latitude = (south + north) / 2
  const heightM = (north - south) * METRES_A_DEGREE
  const widthM = (east - west) * METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180)
  const half = Math.tan(fovy / 2)
  const rangeM = Math.max(heightM / 2 / half, widthM / 2 / half / aspect)
  return { longitude: (west + east) / 2, latitude, rangeM: Math.min(FARTHEST_M, Math.max(NEAREST_M, rangeM)) }
}

/** The bounds such a camera would see looking straight down: what the flat map shows of the same place. */
export function boundsOf({ longitude, latitude, rangeM }: View, { fovy, aspect }: Lens): Bounds {
  const half = rangeM * Math.tan(fovy / 2)
  const north = half / METRES_A_DEGREE
  const east = (half * aspect) / METRES_A_DEGREE / Math.cos((latitude * Math.PI) / 180)
  return { west: longitude - east, east: longitude + east, south: latitude - north, north: latitude + north }
}

/** Whether two boxes show the same place to the eye: within a hundredth of their size. */
export function sameView(a: Bounds, b: Bounds): boolean {
  const tolerance = Math.max(a.east - a.west, a.north - a.south) / 100
  const near = (one: number, other: number) => Math.abs(one - other) < tolerance
  return near(a.west, b.west) && near(a.east, b.east) && near(a.south, b.south) && near(a.north, b.north)
}
