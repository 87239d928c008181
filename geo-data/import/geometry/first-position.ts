import type { Geometry, Position } from 'geojson'

/** Where a geometry begins; empty for one without positions. */
export const firstPosition = (geometry: Geometry): Position => {
  let inner: unknown = 'coordinates' in geometry ? geometry.coordinates : []
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0]
  return Array.isArray(inner) ? (inner as Position) : []
}
