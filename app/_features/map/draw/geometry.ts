import type { Geometry } from 'geojson'
import type { Position } from '../../../../geo-data/area/area.ts'
import type { Placing } from './map-tool.ts'

type Shape = Extract<Geometry, { type: 'Point' | 'LineString' | 'Polygon' }>

const lonLat = ([longitude = 0, latitude = 0]: readonly number[]): Position => [longitude, latitude]

/** A ring of the tool ends where it began; ours does not. */
export const positionsOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'Point') return [lonLat(geometry.coordinates)]
  if (geometry.type === 'LineString') return geometry.coordinates.map(lonLat)
  return geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []).slice(0, -1).map(lonLat) : []
}

/** The same as the tool takes it. */
export const geometryOf = (form: Placing['form'], positions: readonly Position[]): Shape => {
  const places = positions.map((place) => [...place])
  const [first = [0, 0]] = places
  if (form === 'point') return { type: 'Point', coordinates: first }
  if (form === 'line') return { type: 'LineString', coordinates: places }
  return { type: 'Polygon', coordinates: [[...places, [...first]]] }
}
