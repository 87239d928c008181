const DAY_MS = 86_400_000
/** Noon of 1 January 2000, UTC. */
const J2000_MS = Date.UTC(2000, 0, 1, 12)
const RAD = Math.PI / 180

export type Position = { readonly longitudeDeg: number; readonly latitudeDeg: number }

/**
 * Height of the sun above the horizon, degrees, without refraction; below 0 it is night.
 * sin h = sin φ sin δ + cos φ cos δ cos H, from the mean elements of the Astronomical Almanac, good to 0.01° until 2050.
 * Source: Astronomical Almanac, low-precision formulas, remembered. No case held: screening.
 */
export function solarElevation(atMs: number, { longitudeDeg, latitudeDeg }: Position): number {
  const days = (atMs - J2000_MS) / DAY_MS
  const mean = (280.46 + 0.9856474 * days) * RAD
  const anomaly = (357.528 + 0.9856003 * days) * RAD
  const ecliptic = mean + (1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * RAD
  const obliquity = (23.439 - 4e-7 * days) * RAD
  const ascension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic))
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic))
  const sidereal = (280.46062 + 360.98564737 * days + longitudeDeg) * RAD
  const hour = sidereal - ascension
  const latitude = latitudeDeg * RAD
  const sine = Math.sin(latitude) * Math.sin(declination) + Math.cos(latitude) * Math.cos(declination) * Math.cos(hour)
  return Math.asin(Math.min(1, Math.max(-1, sine))) / RAD
}
