import type { Fix } from '../outbox/outbox.ts'

/** Mean radius of the earth, metres (IUGG). */
const EARTH_M = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres by the haversine; within 0.5 % of the spheroid, enough for a person on his way. */
export function distanceM(from: Fix, to: Fix): number {
  const dLat = radians(to.latitude - from.latitude)
  const dLon = radians(to.longitude - from.longitude)
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Initial bearing of the great circle in degrees clockwise from north, 0 to 360. */
export function bearingDeg(from: Fix, to: Fix): number {
  const dLon = radians(to.longitude - from.longitude)
  const [here, there] = [radians(from.latitude), radians(to.latitude)]
  const y = Math.sin(dLon) * Math.cos(there)
  const x = Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(dLon)
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360
}

/** The eight winds, clockwise from north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Wind = (typeof WINDS)[number]

/** The wind a bearing is called by. */
export const windOf = (degrees: number): Wind => WINDS[Math.round(degrees / 45) % 8] ?? 'n'

/** An address that a phone's own map application opens (RFC 5870, WGS 84). */
export const mapAddress = ({ longitude, latitude }: Fix): string =>
  `geo:${latitude},${longitude}?q=${latitude},${longitude}`
