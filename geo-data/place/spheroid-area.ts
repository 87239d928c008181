/** WGS 84: semi-major axis, metres, and first eccentricity squared. */
const A = 6_378_137
const E2 = 0.006_694_379_990_141_317
const E = Math.sqrt(E2)

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Snyder, "Map projections: a working manual" (USGS PP 1395, 1987), formula 3-12. */
const q = (latitude: number): number => {
  const sine = Math.sin(latitude)
  return (1 - E2) * (sine / (1 - E2 * sine ** 2) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E))
}

const Q_POLE = q(Math.PI / 2)

/** Tangent of half the authalic latitude (Snyder 3-11): the latitude on the sphere of the same surface, area for area. */
const halfTangent = (latitude: number): number =>
  Math.tan(Math.asin(Math.max(-1, Math.min(1, q(radians(latitude)) / Q_POLE))) / 2)

/**
 * Square metres within a ring of longitudes and latitudes on the spheroid, whichever way it runs; its last position may repeat the
 * first. Each side with the equator below it is a spherical quadrangle whose excess is
 * tan(E/2) = tan(Δλ/2) (t₁ + t₂) / (1 + t₁ t₂), t = tan(β/2) (Todhunter, "Spherical trigonometry", 1886, art. 103, twice), on
 * authalic latitudes β. Within 1e-6 of the geodesic polygon for sides below 10 km.
 */
export const areaOnSpheroid = (ring: readonly (readonly number[])[]): number => {
  let excess = 0
  for (const [index, [longitude = 0, latitude = 0]] of ring.entries()) {
    const [nextLongitude = 0, nextLatitude = 0] = ring[(index + 1) % ring.length] ?? []
    const [from, to] = [halfTangent(latitude), halfTangent(nextLatitude)]
    excess += 2 * Math.atan2(Math.tan(radians(nextLongitude - longitude) / 2) * (from + to), 1 + from * to)
  }
  return (Math.abs(excess) * A ** 2 * Q_POLE) / 2
}
