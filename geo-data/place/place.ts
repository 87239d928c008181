/** A place as GraphQL and the map speak of it: GeoJSON, WGS 84, longitude before latitude. */
export interface Place {
  readonly type: 'Point'
  readonly coordinates: readonly [longitude: number, latitude: number]
}

export const placeAt = (longitude: number, latitude: number): Place => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})

/** Metres in a degree of latitude on the sphere of PostGIS (mean radius 6,371,008.77 m). */
export const METRES_PER_DEGREE = (Math.PI * 6_371_008.771) / 180

/** Metres in a degree of longitude at a latitude. */
export const metresPerDegreeEast = (latitude: number): number =>
  METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)

/** Metres between two places some kilometres apart at most: the error of the flat map is under 0.1 % there. */
export const metresApart = (a: Place, b: Place): number => {
  const east = (b.coordinates[0] - a.coordinates[0]) * metresPerDegreeEast((a.coordinates[1] + b.coordinates[1]) / 2)
  const north = (b.coordinates[1] - a.coordinates[1]) * METRES_PER_DEGREE
  return Math.hypot(east, north)
}
