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
