import type { Geometry, Position } from 'geojson'

const isPosition = (part: unknown): part is Position => Array.isArray(part) && typeof part[0] === 'number'

const positionsIn = (part: unknown): readonly Position[] =>
  isPosition(part) ? [part] : Array.isArray(part) ? part.flatMap(positionsIn) : []

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2

/** The place a question around a thing is asked from: the middle vertex of a line, the middle of anything else's box. */
export const centreOf = (geometry: Geometry): readonly [longitude: number, latitude: number] => {
  const positions = positionsIn('coordinates' in geometry ? geometry.coordinates : [])
  const [longitude = 0, latitude = 0] = positions[Math.floor(positions.length / 2)] ?? []
  if (geometry.type === 'LineString') return [longitude, latitude]
  return [middle(positions.map(([east = 0]) => east)), middle(positions.map(([, north = 0]) => north))]
}
