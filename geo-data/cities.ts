import { type Text, text } from './sectors/text.ts'

/**
 * A city's own coordinate system, in metres, x east and y north. Four parameters lay its plane on the plane of another CRS: x' = dx + s (x cos r − y sin r),
 * y' = dy + s (x sin r + y cos r). Seven (Bursa–Wolf) take its ellipsoid to WGS 84. geo-data/import/crs reckons with them.
 */
export type OwnSystem =
  | {
      readonly method: 'four-parameter'
      readonly dx: number
      readonly dy: number
      /** Degrees, anticlockwise. */
      readonly rotation: number
      readonly scale: number
      /** Of the plane it is laid on: `EPSG:4550`. */
      readonly to: string
    }
  | {
      readonly method: 'seven-parameter'
      /** PROJ string without a datum: projection and ellipsoid. */
      readonly from: string
      /** Metres. */
      readonly dx: number
      readonly dy: number
      readonly dz: number
      /** Seconds of arc. */
      readonly rx: number
      readonly ry: number
      readonly rz: number
      readonly scalePpm: number
      readonly convention: 'position-vector' | 'coordinate-frame'
    }

/** A city of this deployment: where it lies, in which clock and in which metres it is measured. */
export interface City {
  /** Also the code of its region in the record. */
  readonly id: string
  readonly name: Text
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number]
  readonly centre: { readonly longitude: number; readonly latitude: number }
  /** IANA name; hours of the day (people, rhythms) are this clock's. */
  readonly timeZone: string
  /** Datum of the coordinates in the record. CGCS2000 and WGS 84 agree within centimetres; GCJ-02 is never stored. */
  readonly datum: 'WGS84' | 'CGCS2000'
  /** EPSG code of the projected system in which metres are true here. */
  readonly metricSrid: number
  /** The city's own coordinate system, as its survey bureau gives it out; absent where it has none. Files in it say `--crs city`. */
  readonly ownSystem?: OwnSystem
  /** True when the place does not exist: said on every screen that shows it. */
  readonly invented: boolean
}

/**
 * Linlan does not exist. Its streets, pipes, people and units are generated (`sample-city/`); it is laid on a plausible piece of coast only so
 * that projections, the clock and the weather behave as in a real one.
 */
export const LINLAN: City = {
  id: 'linlan',
  name: text('临澜市', 'Linlan'),
  bounds: [121.838, 29.878, 121.972, 29.966],
  centre: { longitude: 121.9, latitude: 29.92 },
  timeZone: 'Asia/Shanghai',
  datum: 'CGCS2000',
  metricSrid: 4550, // CGCS2000 / 3-degree Gauss-Kruger CM 123E
  // Invented with the city: its centre is 50 000, 50 000 and its grid lies along the old town's streets.
  ownSystem: {
    method: 'four-parameter',
    dx: 344_084.121,
    dy: 3_261_450.406,
    rotation: 0.35,
    scale: 0.99998,
    to: 'EPSG:4550',
  },
  invented: true,
}

export const CITIES: readonly City[] = [LINLAN]

/** The city in whose bounds a point lies, if any. */
export const cityAt = (longitude: number, latitude: number): City | undefined =>
  CITIES.find(({ bounds: [west, south, east, north] }) => {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north
  })
