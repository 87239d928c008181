import type { Geometry, Position } from 'geojson'

/** Every ring of a polygon, and every part of a line, as a list of positions. */
export function partsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf)
  return []
}

const x = (position: Position) => position[0] ?? 0
const y = (position: Position) => position[1] ?? 0

/** Planar length in degrees with the east shrunk by the latitude: good enough to space dashes by. */
function lengthOf(a: Position, b: Position): number {
  const shrink = Math.cos((y(a) * Math.PI) / 180)
  return Math.hypot((x(b) - x(a)) * shrink, y(b) - y(a))
}

const between = (a: Position, b: Position, share: number): Position => [
  x(a) + (x(b) - x(a)) * share,
  y(a) + (y(b) - y(a)) * share,
]

/**
 * Cuts a line into `count` dashes of equal length, each filling `share` of its step; the rest of the step is gap. deck.gl draws
 * no dashes by itself.
 */
export function dashes(line: readonly Position[], count: number, share: number): Position[][] {
  const total = line.slice(1).reduce((sum, point, index) => sum + lengthOf(line[index] ?? point, point), 0)
  if (total === 0) return []
  const step = total / count
  const found: Position[][] = []
  let walked = 0
  for (const [index, to] of line.entries()) {
    const from = line[index - 1]
    if (!from) continue
    const length = lengthOf(from, to)
    addPieces(found, { from, to, start: walked, length, step, share })
    walked += length
  }
  return found
}

interface Piece {
  readonly from: Position
  readonly to: Position
  readonly start: number
  readonly length: number
  readonly step: number
  readonly share: number
}

/** Dashes that lie on one straight piece; a dash that goes round a corner continues the one before. */
function addPieces(found: Position[][], { from, to, start, length, step, share }: Piece) {
  if (length === 0) return
  for (let index = Math.floor(start / step); index * step < start + length; index += 1) {
    const begin = Math.max(index * step, start)
    const end = Math.min(index * step + share * step, start + length)
    if (end <= begin) continue
    const tail = between(from, to, (end - start) / length)
    const open = begin === start && start > index * step ? found.at(-1) : undefined
    if (open) open.push(tail)
    else found.push([between(from, to, (begin - start) / length), tail])
  }
}
