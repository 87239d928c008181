import type { Geometry } from 'geojson'

/** How deep the positions of each type lie. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Whether what a file calls a geometry is one: a known type, and positions of numbers where that type has them. */
export const wellFormed = (geometry: Geometry): boolean => {
  if (geometry.type === 'GeometryCollection') return Array.isArray(geometry.geometries)
  const depth = Object.hasOwn(DEPTH, geometry.type) ? DEPTH[geometry.type] : undefined
  return depth !== undefined && positionsAt(geometry.coordinates, depth)
}

const positionsAt = (value: unknown, depth: number): boolean => {
  if (!Array.isArray(value) || value.length === 0) return false
  if (depth > 0) return value.every((inner) => positionsAt(inner, depth - 1))
  return value.length >= 2 && value.every((number) => typeof number === 'number' && Number.isFinite(number))
}
