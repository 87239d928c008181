import type { Position3, SceneSegment } from '../../scene-plan.ts'
import { cornersBetween, eastNorth, overGroundM, type Path, pathOf, pointAt } from './path.ts'
import type { Run, Span } from './run.ts'

/** Width and height of a bore, metres. */
export type Bore = readonly [widthM: number, heightM: number]

/** A fire compartment as it is drawn: its axis, its bore, and the chainages of what stands in it. */
export interface Room {
  readonly id: string
  readonly bore: Bore
  /** From end to end, at every corner. */
  readonly axis: readonly Standing[]
  /** Across the bore, every ten metres, so that the eye has a measure. */
  readonly ribs: readonly Standing[]
  /** At both ends, just inside. */
  readonly doors: readonly Standing[]
}

export interface Standing {
  readonly position: Position3
  readonly headingRad: number
}

/** Where the eye is, metres from the axis. */
export interface Eye extends Standing {
  readonly rightM: number
  readonly upM: number
}

const EYE_M = 1.6
const RIB_M = 10
/** A door stands so far before the end of its compartment that it is seen in front of the wall. */
const BEFORE_END_M = 0.3
/** Pipes lie on the axis in most records: one walks beside them, a share of the width to the right. */
const BESIDE = 0.28
const TURN_M = 1

export const hasBore = (segment: SceneSegment): segment is SceneSegment & { readonly boreM: Bore } =>
  segment.boreM !== null

/** How far to the right of the axis the way lies. */
export const walkwayM = ([widthM]: Bore): number => widthM * BESIDE

/** Where one stands at a chainage: feet on the floor, beside the pipes. */
export function eyeAt(path: Path, bore: Bore, chainageM: number): Eye {
  const { position, headingRad } = pointAt(path, chainageM, TURN_M)
  return { position, headingRad, rightM: walkwayM(bore), upM: EYE_M - bore[1] / 2 }
}

export function roomOf({ path }: Run, { segment, fromM, toM }: Span): Room | null {
  if (!hasBore(segment)) return null
  // None at the very end: there stands the wall.
  const count = Math.max(0, Math.ceil((toM - fromM) / RIB_M - 0.1) - 1)
  const at = (chainageM: number): Standing => pointAt(path, chainageM, TURN_M)
  return {
    id: segment.id,
    bore: segment.boreM,
    axis: cornersBetween(path, fromM, toM).map(at),
    ribs: Array.from({ length: count }, (_, index) => at(fromM + (index + 1) * RIB_M)),
    doors: [at(fromM + BEFORE_END_M), at(toM - BEFORE_END_M)],
  }
}

/** The compartment that one stands in and its neighbours: what can be seen and what one comes to next. */
export function roomsAround(run: Run, chainageM: number): Room[] {
  const here = run.spans.findLastIndex(({ fromM }) => fromM <= chainageM)
  return run.spans.slice(Math.max(0, here - 1), here + 2).flatMap((span) => roomOf(run, span) ?? [])
}

/** Whether a position lies within a bore about an axis of short straight pieces. */
function isWithin(position: Position3, axis: readonly Position3[], [widthM, heightM]: Bore): boolean {
  return axis.slice(1).some((to, index) => {
    const from = axis[index] ?? to
    const [east, north] = eastNorth(from, to)
    const [x, y] = eastNorth(from, position)
    const length = Math.hypot(east, north)
    const along = (x * east + y * north) / length
    const across = Math.abs(x * north - y * east) / length
    const up = Math.abs(position[2] - (from[2] + ((to[2] - from[2]) * along) / length))
    return along > -1 && along < length + 1 && across <= widthM / 2 && up <= heightM / 2
  })
}

/** The lines that lie in a compartment from end to end: each of their positions is within its bore. */
export function linesIn({ axis, bore }: Room, segments: readonly SceneSegment[]): SceneSegment[] {
  const corners = axis.map(({ position }) => position)
  const first = corners[0]
  if (!first) return []
  const reachM = pathOf(corners).lengthM + bore[0]
  return segments.filter(
    ({ boreM, positions }) =>
      boreM === null &&
      positions.length > 1 &&
      positions.every((at) => overGroundM(first, at) < reachM && isWithin(at, corners, bore)),
  )
}
