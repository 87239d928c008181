import { type Text, text } from './sectors/text.ts'

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
  invented: true,
}

export const CITIES: readonly City[] = [LINLAN]

/** The city in whose bounds a point lies, if any. */
export const cityAt = (longitude: number, latitude: number): City | undefined =>
  CITIES.find(({ bounds: [west, south, east, north] }) => {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north
  })
