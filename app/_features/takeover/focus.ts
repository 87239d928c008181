import type { Geometry, Position } from 'geojson'
import type { Bounds } from '../../_lib/place/place.ts'

/** Pixels of the whole world at zoom 0. */
const WORLD_PX = 512

const mercatorX = (longitude: number) => (longitude + 180) / 360
const mercatorY = (latitude: number) => (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2
const longitudeAt = (x: number) => x * 360 - 180
const latitudeAt = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

/** A picture of the map and the spot in it where the incident shall stand, in the map's own pixels from the top left. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly focus: { readonly x: number; readonly y: number }
  /** Kept free around what is wanted, for the names of its lines. */
  readonly margin: { readonly x: number; readonly y: number }
}

/**
 * Bounds of the whole frame such that the middle of `wanted` stands at the focus and all of it is seen around there, no nearer than
 * `deepestZoom`.
 */
export function framed(wanted: Bounds, { width, height, focus, margin }: Frame, deepestZoom: number): Bounds {
  const [west, east] = [mercatorX(wanted.west), mercatorX(wanted.east)]
  const [north, south] = [mercatorY(wanted.north), mercatorY(wanted.south)]
  const room = {
    x: Math.max(1, Math.min(focus.x, width - focus.x) - margin.x),
    y: Math.max(1, Math.min(focus.y, height - focus.y) - margin.y),
  }
  const fitting = Math.min((2 * room.x) / (east - west), (2 * room.y) / (south - north))
  const scale = Math.min(fitting, WORLD_PX * 2 ** deepestZoom)
  const middle = { x: (west + east) / 2, y: (north + south) / 2 }
  return {
    west: longitudeAt(middle.x - focus.x / scale),
    east: longitudeAt(middle.x + (width - focus.x) / scale),
    north: latitudeAt(middle.y - focus.y / scale),
    south: latitudeAt(middle.y + (height - focus.y) / scale),
  }
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const deep = (value: unknown): Position[] => {
    if (!Array.isArray(value)) return []
    return typeof value[0] === 'number' ? [value as Position] : value.flatMap(deep)
  }
  return deep(geometry.coordinates)
}

/** The smallest box around shapes, at least `reachDeg` of latitude around the first point; null when there is nothing. */
export function boxAround(geometries: readonly Geometry[], reachDeg: number): Bounds | null {
  const positions = geometries.flatMap(positionsOf)
  const [first] = positions
  if (!first) return null
  const longitudes = positions.map(([longitude]) => longitude ?? 0)
  const latitudes = positions.map(([, latitude]) => latitude ?? 0)
  const [x = 0, y = 0] = first
  return {
    west: Math.min(...longitudes, x - reachDeg),
    east: Math.max(...longitudes, x + reachDeg),
    south: Math.min(...latitudes, y - reachDeg),
    north: Math.max(...latitudes, y + reachDeg),
  }
}
