import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../../place/place.ts'
import type { Shape } from '../sketch.ts'

/** Bearings at which it is measured how far a zone reaches, evenly around, from north by east. */
export const BEARINGS = 120

const STEP = (2 * Math.PI) / BEARINGS

/** How far a zone reaches at each bearing from one place. */
export interface ReachAround {
  readonly origin: Place
  readonly metres: readonly number[]
}

/** What the shapes of a zone reach from their common origin; undefined where they have none: a corridor, several places. */
export const reachAround = (shapes: readonly Shape[]): ReachAround | undefined => {
  const [first] = shapes
  const origin = first && originOf(first)
  if (!origin || !shapes.every((shape) => same(originOf(shape), origin))) return undefined
  const metres = new Array<number>(BEARINGS).fill(0)
  for (const shape of shapes) widen(metres, shape)
  return { origin, metres }
}

const originOf = (shape: Shape): Place | undefined => {
  if (shape.as === 'disc') return shape.centre
  return shape.as === 'outline' ? shape.origin : undefined
}

const same = (one: Place | undefined, other: Place): boolean =>
  one !== undefined &&
  Math.abs(one.coordinates[0] - other.coordinates[0]) * metresPerDegreeEast(other.coordinates[1]) < NEAR_M &&
  Math.abs(one.coordinates[1] - other.coordinates[1]) * METRES_PER_DEGREE < NEAR_M

const NEAR_M = 0.5

const widen = (metres: number[], shape: Shape): void => {
  if (shape.as === 'disc') {
    for (let bearing = 0; bearing < BEARINGS; bearing += 1)
      metres[bearing] = Math.max(metres[bearing] ?? 0, shape.radiusM)
  }
  if (shape.as === 'outline') widenByRing(metres, shape)
}

const widenByRing = (metres: number[], { ring, towardsDeg }: Extract<Shape, { as: 'outline' }>): void => {
  const towards = (towardsDeg * Math.PI) / 180
  for (let index = 0; index < ring.length; index += 1) {
    const [from, to] = [ring[index], ring[(index + 1) % ring.length]]
    if (!from || !to) continue
    // The outline's left is counter-clockwise, a bearing runs clockwise.
    widenByEdge(metres, { x: from.alongM, y: -from.acrossM, towards }, { x: to.alongM, y: -to.acrossM })
  }
}

/** Every bearing between the two ends of an edge meets it somewhere: r = (A × B) / (d × (B − A)), d the unit vector of the bearing. */
const widenByEdge = (
  metres: number[],
  a: { readonly x: number; readonly y: number; readonly towards: number },
  b: { readonly x: number; readonly y: number },
): void => {
  const cross = a.x * b.y - b.x * a.y
  const span = Math.atan2(cross, a.x * b.x + a.y * b.y)
  const start = a.towards + Math.atan2(a.y, a.x)
  const [low, high] = span >= 0 ? [start, start + span] : [start + span, start]
  for (let at = Math.ceil(low / STEP); at * STEP <= high; at += 1) {
    const angle = at * STEP - a.towards
    const along = Math.cos(angle) * (b.y - a.y) - Math.sin(angle) * (b.x - a.x)
    const reached = along === 0 ? Math.max(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)) : cross / along
    const bearing = ((at % BEARINGS) + BEARINGS) % BEARINGS
    metres[bearing] = Math.max(metres[bearing] ?? 0, reached)
  }
}

/** The outline of a reach, as a shape that lies on the map; undefined where nothing is reached. */
export const shapeOf = ({ origin, metres }: ReachAround): Shape | undefined =>
  Math.max(...metres) < NEAR_M
    ? undefined
    : {
        as: 'outline',
        origin,
        towardsDeg: 0,
        ring: metres.map((reach, bearing) => ({
          alongM: reach * Math.cos(bearing * STEP),
          acrossM: -reach * Math.sin(bearing * STEP),
        })),
      }
