import { partsOf } from '../../../impact-zone/dash.ts'
import type { ImpactZone, ZoneLine } from '../../../impact-zone/impact-zone.operations.ts'
import type { SceneBuilding } from '../../scene.operations.ts'

type Corner = readonly [longitude: number, latitude: number]

/** The part of a wall that a zone reaches. */
export interface Facade {
  readonly line: ZoneLine
  readonly from: Corner
  readonly to: Corner
  readonly heightM: number
  /** Of the whole building: its wall begins and ends where the building does. */
  readonly ring: readonly Corner[]
}

/** Where harm comes through the air against a wall: fires and explosions. A cloud of gas stops at no wall's face. */
export const AGAINST_WALLS = /(^|\| |→ )(fire|explosion)\//

/** Innermost first: who stands in it stands in the others as well. */
const ORDER: readonly ZoneLine[] = ['must-leave', 'shelter', 'cordon']

type Edge = readonly [from: Corner, to: Corner]

interface Reach {
  readonly line: ZoneLine
  readonly edges: readonly Edge[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
}

const corners = (ring: readonly (readonly number[])[]): Corner[] => ring.map(([x = 0, y = 0]) => [x, y])

const reaches = (zones: readonly ImpactZone[]): Reach[] =>
  ORDER.flatMap((line) => {
    const own = zones.filter((zone) => zone.line === line && AGAINST_WALLS.test(zone.law))
    const rings = own.flatMap(({ geometry }) => partsOf(geometry).map(corners))
    const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)]
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    return rings.length === 0 ? [] : [{ line, edges: rings.flatMap(edgesOf), box }]
  })

const edgesOf = (ring: readonly Corner[]): Edge[] => ring.slice(1).map((to, index) => [ring[index] ?? to, to])

/** Even-odd over all rings: a hole is outside. */
function isInside([x, y]: Corner, { edges, box: [west, south, east, north] }: Reach): boolean {
  if (x < west || x > east || y < south || y > north) return false
  const crossed = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  )
  return crossed.length % 2 === 1
}

const along = ([ax, ay]: Corner, [bx, by]: Corner, share: number): Corner => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

/** Shares of a wall at which it crosses the edge of a zone. */
function crossings(from: Corner, to: Corner, { edges }: Reach): number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  return edges.flatMap(([[ax, ay], [bx, by]]) => {
    const [ex, ey] = [bx - ax, by - ay]
    const cross = dx * ey - dy * ex
    if (cross === 0) return []
    const share = ((ax - from[0]) * ey - (ay - from[1]) * ex) / cross
    const onEdge = ((ax - from[0]) * dy - (ay - from[1]) * dx) / cross
    return share > 0 && share < 1 && onEdge >= 0 && onEdge <= 1 ? [share] : []
  })
}

const touches = (ring: readonly Corner[], [west, south, east, north]: Reach['box']): boolean =>
  ring.some(([x]) => x >= west) &&
  ring.some(([x]) => x <= east) &&
  ring.some(([, y]) => y >= south) &&
  ring.some(([, y]) => y <= north)

function partsOfWall(from: Corner, to: Corner, near: readonly Reach[]): Pick<Facade, 'from' | 'to' | 'line'>[] {
  const shares = [0, ...near.flatMap((reach) => crossings(from, to, reach)).toSorted((a, b) => a - b), 1]
  return shares.slice(1).flatMap((end, index) => {
    const start = shares[index] ?? 0
    if (end - start < 1e-6) return []
    const middle = along(from, to, (start + end) / 2)
    const line = near.find((reach) => isInside(middle, reach))?.line
    return line ? [{ line, from: along(from, to, start), to: along(from, to, end) }] : []
  })
}

/**
 * The parts of walls that fire or blast reaches, each for the innermost line over it. The test is that of the footprint against the
 * zone's ring, as lines on the flat map are drawn: no wall shades another.
 */
export function facades(buildings: readonly SceneBuilding[], zones: readonly ImpactZone[]): Facade[] {
  const all = reaches(zones)
  if (all.length === 0) return []
  return buildings.flatMap(({ ring, heightM }) => {
    const near = all.filter(({ box }) => touches(ring, box))
    if (near.length === 0 || !(heightM > 0)) return []
    return edgesOf(ring).flatMap(([from, to]) =>
      partsOfWall(from, to, near).map((part) => ({ ...part, heightM, ring })),
    )
  })
}
